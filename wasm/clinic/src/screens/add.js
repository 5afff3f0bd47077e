/** Adding to a record: what was done in a visit, listed before it is signed. */

import { fill, h } from "../dom.js";
import { button, choice, form } from "../form.js";
import { icon } from "../icons.js";
import { keep } from "../opening.js";
import { head } from "../parts/head.js";
import { distinct, groups, SENSITIVE_GROUP } from "../parts/readers.js";
import { FORMS, some } from "../parts/statements.js";
import { record } from "./record.js";

/** @import { App, Screen, Visit } from "../app.js" */
/** @import { Source } from "../carnet.js" */

/** @typedef {keyof typeof FORMS} Kind */

const SOURCES = /** @type {const} */ (["observed", "patient-reported", "document-seen", "lab"]);

/** @type {Screen} */
export const add = {
  name: "add",
  get back() {
    return record;
  },
  build(app) {
    const { words, visit } = app;
    if (!visit) return h("section", {}, head(app, "add-title", { back: () => app.back() }));
    const place = h("div", { class: "statement-form" });
    const list = h("div", { class: "to-sign", "data-testid": "to-sign" });
    const showList = () => fill(list, toSign(app, visit, showList));
    const showForm = (/** @type {string} */ kind) => {
      visit.kind = kind;
      fill(place, statementForm(app, visit, /** @type {Kind} */ (kind), showList));
    };
    const kinds = /** @type {Kind[]} */ (Object.keys(FORMS));
    const first = /** @type {Kind} */ (visit.kind ?? kinds[0]);
    showForm(first);
    showList();
    return h(
      "section",
      { class: "adding" },
      head(app, "add-title", { back: () => app.back() }),
      h(
        "div",
        { class: "columns" },
        h(
          "div",
          {},
          choice(
            { name: "kind", label: words.say("add-what"), value: first, onchange: showForm },
            kinds.map((kind) => [kind, words.say(`kind-${kind}`)]),
          ),
          place,
        ),
        list,
      ),
    );
  },
};

/**
 * @param {App} app
 * @param {Visit} visit
 * @param {Kind} kind
 * @param {() => void} onadd
 */
function statementForm(app, visit, kind, onadd) {
  const { words } = app;
  const { fields, read } = FORMS[kind];
  const parts = fields(words);
  return form(
    words,
    {
      id: `${kind}-form`,
      onsubmit: (typed, element) => {
        const source = /** @type {Source} */ (typed.get("source") ?? "observed");
        visit.statements.push({ ...read(typed, words), source });
        element.reset();
        element.dispatchEvent(new Event("change"));
        onadd();
        app.frame.say(words.say("to-sign-count", { count: visit.statements.length }));
        // To the list: on a phone it stands below, and most visits add one thing.
        document.getElementById("to-sign")?.focus();
      },
    },
    h("div", { class: "grid" }, parts),
    choice(
      { name: "source", label: words.say("source"), value: "observed" },
      SOURCES.map((source) => [source, words.say(`source-${source}`)]),
    ),
    h(
      "div",
      { class: "actions" },
      button({ id: "add-to-list", label: words.say("add-to-list"), icon: "plus", kind: "primary", submit: true }),
    ),
  );
}

/**
 * What will be signed, each with a way to take it back.
 *
 * @param {App} app
 * @param {Visit} visit
 * @param {() => void} onchange
 */
function toSign(app, visit, onchange) {
  const { words, session } = app;
  const { statements } = visit;
  const remove = (/** @type {number} */ at) => () => {
    statements.splice(at, 1);
    onchange();
    app.frame.say(words.say("to-sign-count", { count: statements.length }));
  };
  const title = h("h2", { id: "to-sign", tabindex: -1 }, words.say("to-sign"));
  if (statements.length === 0) return [title, h("p", { class: "help" }, words.say("to-sign-none"))];
  return [
    title,
    h(
      "ol",
      {},
      statements.map((statement, at) =>
        h(
          "li",
          {},
          h(
            "div",
            {},
            h("p", { class: "help" }, words.say(`kind-${statement.kind}`), " · ", words.say(`source-${statement.source}`)),
            h("p", {}, FORMS[/** @type {Kind} */ (statement.kind)].show(statement, words).map((text, nth) => [
              nth > 0 ? " · " : null,
              h("bdi", {}, text),
            ]).flat()),
          ),
          button({
            id: `remove-${at}`,
            label: null,
            icon: "trash",
            kind: "quiet",
            spoken: `${words.say("remove")} ${at + 1}`,
            onclick: remove(at),
          }),
        ),
      ),
    ),
    h("p", { class: "help" }, icon("key"), words.say("sign-as", { name: session?.name ?? "" })),
    button({
      id: "sign",
      label: words.say("sign"),
      icon: "check",
      kind: "primary",
      onclick: () => sign(app, visit),
    }),
    button({
      id: "add-more",
      label: words.say("add-more"),
      icon: "plus",
      onclick: () => /** @type {HTMLElement | null} */ (document.querySelector("[name=kind]:checked"))?.focus(),
    }),
  ];
}

/**
 * Signs the list into the record, as one entry.
 *
 * @param {App} app
 * @param {Visit} visit
 */
async function sign(app, visit) {
  const isDone = await app.attempt(async () => {
    const { session, trust } = app;
    const { statements } = visit;
    const code = visit.code ?? undefined;
    if (!session) return false;
    visit.record.add({ statements }, session.keys, trust, { ...some({ code }), ...apart(app) });
    visit.added += statements.length;
    visit.statements = [];
    visit.isOnCard = false;
    visit.card?.free();
    visit.card = null;
    await keep(app);
    return true;
  });
  if (isDone) app.show(record);
}

/**
 * Who reads what is sensitive in a visit: where the programme has a group for it, this group and the clinic, whatever the
 * visit says, so that its size tells nothing.
 *
 * @param {App} app
 */
function apart(app) {
  const group = groups(app).find((one) => one.name === SENSITIVE_GROUP);
  return group && app.session ? { sensitiveTo: distinct([app.session.publicText, group.recipient]) } : {};
}
