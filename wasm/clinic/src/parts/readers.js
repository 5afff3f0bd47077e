/** Choosing who can open a card. */

import { fill, h } from "../dom.js";
import { button, fileButton, tick } from "../form.js";

/** @import { App } from "../app.js" */
/** @import { Reader, Recipient } from "../carnet.js" */

/** The group of a programme whose members also read sensitive content, by its usual name. */
export const SENSITIVE_GROUP = "sensitive";

/** @typedef {{ key: string, name: string, recipient: Recipient, label: string }} Choosable */

/**
 * The groups of the programmes whose lists are here.
 *
 * @param {App} app
 * @returns {Choosable[]}
 */
export function groups({ trust, words }) {
  return trust.lists.flatMap((list) =>
    list.groups.flatMap((group) =>
      trust
        .readers(`${list.programme}/${group.name}`)
        .filter((reader) => reader.kind === "group")
        .map((reader) => ({
          key: reader.key,
          name: group.name,
          recipient: reader,
          label: `${list.programme} — ${words.say("card-group", { name: group.name, count: group.members })}`,
        })),
    ),
  );
}

/**
 * @param {App} app
 * @param {{ chosen: Map<string, Choosable> }} state  by key; kept between the openings of the screen
 * @param {() => void} onchange
 */
export function readerChooser(app, { chosen }, onchange) {
  const { words, session } = app;
  const list = h("div", { class: "ticks" });
  const set = (/** @type {Choosable} */ one, /** @type {boolean} */ isChosen) => {
    if (isChosen) chosen.set(one.key, one);
    else chosen.delete(one.key);
    onchange();
  };
  const offered = groups(app).filter((one) => one.name !== SENSITIVE_GROUP);
  const show = () => {
    const others = [...chosen.values()].filter((one) => !offered.some(({ key }) => key === one.key));
    fill(
      list,
      tick({
        name: "reader-own",
        label: h("span", {}, h("bdi", {}, session?.name ?? ""), ` (${words.say("card-own-always")})`),
        checked: true,
        disabled: true,
      }),
      [...offered, ...others].map((one, at) =>
        tick({
          name: `reader-${at}`,
          label: h("bdi", {}, one.label),
          checked: chosen.has(one.key),
          onchange: (event) => set(one, /** @type {HTMLInputElement} */ (event.target).checked),
        }),
      ),
    );
  };
  show();
  const add = (/** @type {Choosable} */ one) => {
    offered.push(one);
    set(one, true);
    show();
  };
  return h(
    "div",
    { class: "readers", role: "group", "aria-labelledby": "readers" },
    h("h2", { id: "readers" }, words.say("card-readers")),
    offered.length === 0 ? h("p", { class: "help" }, words.say("trust-none")) : null,
    list,
    finder(app, add),
  );
}

/**
 * Another clinic, by its name in the trust lists or its public key file.
 *
 * @param {App} app
 * @param {(one: Choosable) => void} add
 */
function finder(app, add) {
  const { words, trust } = app;
  const input = h("input", { id: "card-find", type: "text", "data-testid": "card-find", autocomplete: "off", dir: "auto" });
  const found = h("div", { class: "found", role: "status" });
  const take = (/** @type {Reader} */ reader) => {
    add({ key: reader.key, name: reader.name, recipient: reader, label: label(reader, app) });
    input.value = "";
    fill(found);
  };
  const find = () => {
    const readers = input.value.trim() ? trust.readers(input.value.trim()) : [];
    fill(
      found,
      readers.length === 0 ? h("p", { class: "help" }, words.say("card-find-none")) : null,
      readers.map((reader, at) =>
        button({ id: `found-${at}`, label: label(reader, app), icon: "plus", onclick: () => take(reader) }),
      ),
    );
  };
  const onkeydown = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    find();
  };
  input.addEventListener("keydown", onkeydown);
  return h(
    "div",
    { class: "field" },
    h("label", { for: "card-find" }, words.say("card-find")),
    h("div", { class: "beside" }, input, button({ id: "card-find-do", label: words.say("card-find-do"), onclick: find })),
    found,
    fileButton({
      name: "card-key-file",
      label: words.say("card-key-file"),
      icon: "key",
      kind: "quiet",
      onfile: (file) => app.attempt(async () => add(ofKeyFile(await file.text()))),
    }),
  );
}

/**
 * @param {Reader} reader
 * @param {App} app
 */
function label({ kind, name, programme, country, members }, { words }) {
  const what = kind === "group" ? words.say("card-group", { name, count: members ?? 0 }) : name;
  const where = [country && words.country(country), programme].filter(Boolean).join(", ");
  return where ? `${what} — ${where}` : what;
}

/**
 * Names the owner of a public key file, which the core reads again when it seals.
 *
 * @param {string} text
 * @returns {Choosable}
 */
function ofKeyFile(text) {
  const { name, read, country } = JSON.parse(text);
  return { key: String(read), name: String(name), recipient: text, label: `${name}${country ? `, ${country}` : ""}` };
}

/**
 * Each key once: the own clinic may be in the trust list, too.
 *
 * @param {Recipient[]} recipients
 * @returns {Recipient[]}
 */
export function distinct(recipients) {
  const keyOf = (/** @type {Recipient} */ one) => (typeof one === "string" ? ofKeyFile(one).key : one.key);
  return [...new Map(recipients.map((one) => [keyOf(one), one])).values()];
}
