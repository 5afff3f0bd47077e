/** Starts the page: the module, what the device keeps, the first screen. */

import { App } from "./app.js";
import { init, KeyStore, Trust } from "./carnet.js";
import { h } from "./dom.js";
import { initOptions } from "./package-parts.js";
import { FIRST_CHOICES, Store } from "./store.js";
import { installWorker } from "./offline.js";

const root = /** @type {HTMLElement} */ (document.querySelector("#page"));

try {
  await init(initOptions());
  const store = await Store.open();
  const keyStore = await KeyStore.open();
  const kept = await store.trust();
  const trust = kept ? Trust.fromBytes(kept) : new Trust();
  const choices = { ...FIRST_CHOICES, ...(await store.choices()) };
  root.replaceChildren();
  const app = new App(root, { choices, store, keyStore, trust });
  await app.start();
  installWorker(app);
} catch (error) {
  root.replaceChildren(h("p", { role: "alert", class: "start-fault" }, error instanceof Error ? error.message : String(error)));
  throw error;
}
