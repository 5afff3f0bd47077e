/** The list of recent records, where the clinic switched it on: each sealed to its own key, opened to be shown. */

import { openFile } from "../carnet.js";
import { h } from "../dom.js";
import { button } from "../form.js";
import { showRecord } from "../opening.js";

/** @import { App } from "../app.js" */
/** @import { Recent } from "../store.js" */

/** Characters of a name that are shown in the list. */
const LONGEST = 60;

/** @param {App} app */
export function recentRecords(app) {
  const { words, store } = app;
  if (!app.choices.recent) return null;
  const list = h("ul", { class: "recent", "data-testid": "recent" });
  store.recent().then((all) => {
    list.replaceChildren(
      ...(all.length > 0 ? all.map((one) => row(app, one)) : [h("li", { class: "help" }, words.say("recent-none"))]),
    );
  });
  const clear = button({
    id: "recent-clear",
    label: words.say("recent-clear"),
    icon: "trash",
    kind: "quiet",
    onclick: () => store.clearRecent().then(() => app.refresh()),
  });
  return h("div", { class: "box" }, h("h2", {}, words.say("recent-title")), list, clear);
}

/**
 * @param {App} app
 * @param {Recent} recent
 */
function row(app, { id, savedAt, sealed }) {
  const { words } = app;
  const name = nameOf(app, sealed);
  const when = `${words.day(savedAt)} ${new Date(savedAt).toTimeString().slice(0, 5)}`;
  if (name === null) return h("li", {}, h("span", { class: "help" }, `${when} · ${words.say("recent-unreadable")}`));
  return h(
    "li",
    {},
    button({
      id: "recent-open",
      label: h("span", {}, h("bdi", {}, name), h("span", { class: "help" }, ` ${when}`)),
      icon: "person",
      kind: "quiet",
      onclick: () => openRecent(app, sealed, id),
    }),
  );
}

/**
 * @param {App} app
 * @param {Uint8Array} sealed
 * @param {number | undefined} kept
 */
function openRecent(app, sealed, kept) {
  return app.attempt(() => {
    if (app.session) showRecord(app, openFile(sealed, app.session.keys, app.trust), { kept });
  });
}

/**
 * @param {App} app
 * @param {Uint8Array} sealed
 */
function nameOf({ session, trust }, sealed) {
  if (!session) return null;
  try {
    const record = openFile(sealed, session.keys, trust);
    try {
      return record.summary({}).who.names[0]?.text.slice(0, LONGEST) ?? "…";
    } finally {
      record.free();
    }
  } catch {
    // Sealed to keys that are not unlocked now: said in the list.
    return null;
  }
}
