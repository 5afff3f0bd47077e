/** Starts the page: the module, what the device keeps, the first screen. */

import { App } from "./app.js";
import { init, KeyStore, prepare, Trust } from "./carnet.js";
import { h } from "./dom.js";
import { initOptions } from "./package-parts.js";
import { sentence } from "./faults.js";
import { Store } from "./store.js";
import { firstLanguage, Words } from "./words.js";
import { installWorker } from "./offline.js";

const root = /** @type {HTMLElement} */ (document.querySelector("#page"));

try {
  await init(initOptions());
  const store = await Store.open();
  const keyStore = await KeyStore.open();
  const kept = await store.trust();
  const trust = kept ? Trust.fromBytes(kept) : new Trust();
  const choices = await store.choices();
  root.replaceChildren();
  const app = new App(root, { choices, store, keyStore, trust });
  await app.start();
  installWorker(app);
  // While the clinician types the passphrase, so that the first card does not wait.
  (window.requestIdleCallback ?? setTimeout)(() => prepare());
} catch (error) {
  const words = new Words(firstLanguage(navigator.languages));
  root.replaceChildren(h("p", { role: "alert", class: "start-fault" }, sentence(error, words)));
  throw error;
}
