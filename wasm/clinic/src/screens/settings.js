/** Settings: keys, trust lists, and how this page behaves. */

import { h } from "../dom.js";
import { fileName, save } from "../files.js";
import { button, selectField, tick } from "../form.js";
import { confirm } from "../parts/confirm.js";
import { head } from "../parts/head.js";
import { foreignFacts, listFacts, trustButton } from "../parts/trust.js";
import { setup } from "./setup.js";

/** @import { App, Screen } from "../app.js" */

const IDLE_MINUTES = [1, 2, 5, 10, 15, 30];

const TEXT_SIZES = [100, 125, 150, 200];

/** @type {Screen} */
export const settings = {
  name: "settings",
  build(app) {
    return h(
      "section",
      { class: "narrow" },
      head(app, "settings", { back: () => app.back() }),
      keysBox(app),
      trustBox(app),
      pageBox(app),
    );
  },
};

/** @param {App} app */
function keysBox(app) {
  const { words, keyStore, session } = app;
  const list = h("div", { class: "rows", "data-testid": "keys" });
  keyStore.list().then((all) => {
    list.replaceChildren(...all.map((one, at) => keyRow(app, one, at, one.id === session?.id)));
  });
  const add = button({
    id: "set-add-key",
    label: words.say("set-add-key"),
    icon: "plus",
    onclick: async () => {
      if (await app.leave()) app.show({ ...setup, back: settings });
    },
  });
  return h("div", { class: "box" }, h("h2", {}, words.say("set-keys")), list, add);
}

/**
 * @param {App} app
 * @param {{ id: string, name: string, country: string | null, publicText: string }} key
 * @param {number} at
 * @param {boolean} isInUse
 */
function keyRow(app, { id, name, country, publicText }, at, isInUse) {
  const { words, keyStore } = app;
  const remove = async () => {
    const question = words.say("set-remove-key-sure", { name });
    if (!(await confirm(words, { question, yes: words.say("set-remove-key") }))) return;
    await app.attempt(() => keyStore.remove(id));
    if (isInUse) app.lock();
    else app.refresh();
  };
  const exportKey = async () => save(await keyStore.export(id), fileName("carnet-clinic", "key"), "text/plain");
  return h(
    "div",
    { class: "card-box" },
    h(
      "p",
      { class: "strong" },
      h("bdi", {}, name),
      country ? `, ${words.country(country)}` : "",
      isInUse ? h("span", { class: "badge" }, words.say("set-in-use")) : null,
    ),
    h(
      "div",
      { class: "actions start" },
      button({ id: `set-export-${at}`, label: words.say("set-export"), icon: "save", onclick: () => app.attempt(exportKey) }),
      button({
        id: `set-public-${at}`,
        label: words.say("set-public"),
        icon: "key",
        onclick: () => save(publicText, fileName("carnet-clinic", "key.pub"), "text/plain"),
      }),
      button({ id: `set-remove-key-${at}`, label: words.say("set-remove-key"), icon: "trash", kind: "danger", onclick: remove }),
    ),
  );
}

/** @param {App} app */
function trustBox(app) {
  const { words, trust } = app;
  const remove = (/** @type {string} */ which, /** @type {string} */ name) => async () => {
    const question = words.say("set-remove-list-sure", { name });
    if (!(await confirm(words, { question, yes: words.say("remove") }))) return;
    await app.attempt(async () => {
      trust.remove(which);
      await app.saveTrust();
    });
    app.refresh();
  };
  let at = 0;
  const row = (/** @type {Node} */ facts, /** @type {string} */ which, /** @type {string} */ name) =>
    h(
      "div",
      { class: "card-box" },
      facts,
      button({
        id: `set-remove-list-${at++}`,
        label: words.say("remove"),
        spoken: `${words.say("remove")}: ${name}`,
        icon: "trash",
        kind: "danger",
        onclick: remove(which, name),
      }),
    );
  const { lists, foreignLists, keyFiles } = trust;
  const isEmpty = lists.length + foreignLists.length + keyFiles.length === 0;
  return h(
    "div",
    { class: "box", "data-testid": "trust" },
    h("h2", {}, words.say("trust-lists")),
    isEmpty ? h("p", { class: "help" }, words.say("trust-none")) : null,
    lists.map((list) => row(listFacts(app, list), list.fingerprint, list.programme)),
    foreignLists.map((list) => row(foreignFacts(app, list), list.source, list.source)),
    keyFiles.map((file) => row(h("p", {}, h("bdi", {}, file.name), " ", h("code", { dir: "ltr" }, file.fingerprint)), file.fingerprint, file.name)),
    trustButton(app, { ontaken: () => app.refresh() }),
  );
}

/** @param {App} app */
function pageBox(app) {
  const { words, choices } = app;
  const chosen = (/** @type {Event} */ event) => /** @type {HTMLSelectElement} */ (event.target).value;
  const select = (/** @type {string} */ name, /** @type {string} */ label, /** @type {number} */ value,
    /** @type {[string, string][]} */ all, /** @type {(value: number) => void} */ onchoose) => {
    const element = selectField({ name, label, value: String(value) }, all);
    element.addEventListener("change", (event) => onchoose(Number(chosen(event))));
    return element;
  };
  return h(
    "div",
    { class: "box" },
    h("h2", {}, words.say("set-page")),
    select("set-idle", words.say("set-idle"), choices.idleMinutes,
      IDLE_MINUTES.map((count) => [String(count), words.say("set-minutes", { count })]),
      (idleMinutes) => app.choose({ idleMinutes })),
    select("set-text-size", words.say("text-size"), choices.textSize,
      TEXT_SIZES.map((size) => [String(size), `${size} %`]),
      (textSize) => app.choose({ textSize })),
    tick({
      name: "set-recent",
      label: words.say("set-recent"),
      help: words.say("set-recent-help"),
      checked: choices.recent,
      onchange: async (event) => {
        const recent = /** @type {HTMLInputElement} */ (event.target).checked;
        await app.choose({ recent });
        // Off means gone, not hidden.
        if (!recent) await app.store.clearRecent();
      },
    }),
    tick({
      name: "set-beep",
      label: words.say("set-beep"),
      checked: choices.beep,
      onchange: (event) => app.choose({ beep: /** @type {HTMLInputElement} */ (event.target).checked }),
    }),
    h("p", { class: "help" }, words.say("set-about")),
  );
}
