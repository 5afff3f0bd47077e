/** The record: the verdict in one line, the summary, and what can be done next. */

import { begin, openFile } from "../carnet.js";
import { adopt, h } from "../dom.js";
import { sentence } from "../faults.js";
import { bytes, fileName, save } from "../files.js";
import { button, fileButton, selectField } from "../form.js";
import { icon } from "../icons.js";
import { keep, showRecord } from "../opening.js";
import { some } from "../parts/statements.js";
import { print } from "../parts/print.js";
import { LANGUAGES } from "../words.js";
import { add } from "./add.js";
import { card } from "./card.js";
import { scan } from "./scan.js";

/** @import { App, Screen, Visit } from "../app.js" */
/** @import { IconName } from "../icons.js" */

/** @type {Record<string, IconName>} */
const TONES = { good: "check", doubtful: "warning", bad: "cross" };

/** @type {Screen} */
export const record = {
  name: "record",
  get back() {
    return scan;
  },
  leave: (app) => app.leave(),
  build(app) {
    const { words, visit } = app;
    if (!visit) return h("section", {}, nextButton(app));
    const summary = h("div", { class: "summary-place" });
    const jump = h("nav", { class: "jump", "aria-label": words.say("record-title") });
    const verdict = h("div", { id: "verdict" });
    let language = visit.language ?? words.tag;
    const show = () => {
      const article = summarize(app, visit, language);
      verdict.replaceChildren(verdictBand(app, visit, article));
      summary.replaceChildren(article);
      jump.replaceChildren(...jumps(article));
    };
    show();
    return h(
      "section",
      { class: "record-page" },
      h("h1", { class: "visually-hidden", tabindex: -1, "aria-describedby": "verdict", "data-testid": "heading" }, words.say("record-title")),
      verdict,
      changes(app, visit),
      h(
        "div",
        { class: "record-actions" },
        visit.isForeign ? beginButton(app, visit) : workButtons(app, visit),
        nextButton(app),
      ),
      h(
        "div",
        { class: "record-view" },
        viewOfSummary(app, visit, show),
        languageOfSummary(app, language, (chosen) => {
          language = chosen;
          visit.language = chosen;
          show();
        }),
      ),
      jump,
      summary,
      files(app, visit),
    );
  },
};

/**
 * The summary as core wrote it: all of the record's text is escaped there, and taken here as nodes without scripts.
 * Where the content cannot be read there is the verdict alone, which says so.
 *
 * @param {App} app
 * @param {Visit} visit
 * @param {string} language
 */
function summarize({ words }, { record: opened, view }, language) {
  let article;
  try {
    article = adopt(opened.summaryHtml({ language, view }), "text/html");
  } catch (error) {
    const verdict = h("section", { class: "verdict bad" }, h("p", {}, opened.verdict?.line), h("p", {}, sentence(error, words)));
    article = h("article", { lang: "en", dir: "ltr" }, verdict);
  }
  article.classList.add("summary");
  article.setAttribute("data-testid", "summary");
  for (const [at, section] of article.querySelectorAll("section:has(> h2)").entries()) {
    section.id = `part-${at}`;
    section.setAttribute("tabindex", "-1");
  }
  return article;
}

/**
 * The verdict, taken out of the summary to stand above everything: its colour, a drawing, a word and the line.
 *
 * @param {App} app
 * @param {Visit} visit
 * @param {Element} article
 */
function verdictBand({ words }, { record: opened }, article) {
  const said = article.querySelector(".verdict");
  said?.remove();
  const tone = Object.keys(TONES).find((one) => said?.classList.contains(one)) ?? "doubtful";
  const [line, ...doubts] = said ? [...said.children] : [h("p", {}, opened.verdict?.line)];
  return h(
    "div",
    { class: `verdict ${tone}`, "data-testid": "verdict", "data-tone": tone },
    icon(TONES[tone] ?? "warning"),
    h(
      "div",
      { lang: article.getAttribute("lang"), dir: article.getAttribute("dir") },
      h("p", { class: "line" }, h("strong", {}, words.say(`tone-${tone}`)), ". ", ...(line?.childNodes ?? [])),
      doubts.map((doubt) => h("p", { class: "doubt" }, ...doubt.childNodes)),
    ),
  );
}

/**
 * What was added in this visit, and what is still to be done.
 *
 * @param {App} app
 * @param {Visit} visit
 */
function changes({ words }, { added, isOnCard, statements }) {
  if (isOnCard && statements.length === 0) return null;
  return h(
    "div",
    { class: "note doubtful", role: "status", "data-testid": "changes" },
    icon("card"),
    h(
      "div",
      {},
      added > 0 ? h("p", {}, words.say("record-added", { count: added })) : null,
      statements.length > 0 ? h("p", {}, words.say("to-sign-count", { count: statements.length })) : null,
      isOnCard ? null : h("p", {}, words.say("record-changed")),
    ),
  );
}

/**
 * What can be done with a record.
 *
 * @param {App} app
 * @param {Visit} visit
 */
function workButtons(app, { isOnCard }) {
  const { words } = app;
  return [
    button({ id: "record-add", label: words.say("record-add"), icon: "plus", kind: "primary", onclick: () => app.show(add) }),
    button({
      id: "record-card",
      label: words.say("record-card"),
      icon: "card",
      kind: isOnCard ? "plain" : "primary",
      onclick: () => app.show(card),
    }),
  ];
}

/**
 * To another programme's document nothing is added: a record begins with what it says.
 *
 * @param {App} app
 * @param {Visit} visit
 */
function beginButton(app, { record: opened }) {
  const label = app.words.say("record-begin");
  const start = () =>
    app.attempt(() => {
      if (app.session) showRecord(app, begin(opened.fhir(), app.session.keys, app.trust), { isNew: true });
    });
  return button({ id: "record-begin", label, icon: "plus", kind: "primary", onclick: start });
}

/** @param {App} app */
function nextButton(app) {
  return button({
    id: "record-next",
    label: app.words.say("record-next"),
    icon: "next",
    onclick: () => app.back(),
  });
}

/**
 * A way to each part of the summary.
 *
 * @param {Element} article
 */
function jumps(article) {
  return [...article.querySelectorAll("section[id]")].map((section) =>
    h(
      "a",
      {
        href: `#${section.id}`,
        onclick: (/** @type {Event} */ event) => {
          event.preventDefault();
          /** @type {HTMLElement} */ (section).focus();
          section.scrollIntoView();
        },
      },
      section.querySelector("h2")?.textContent ?? "",
    ),
  );
}

/**
 * For whose eyes the summary is.
 *
 * @param {App} app
 * @param {Visit} visit
 * @param {() => void} onchoose
 */
function viewOfSummary({ words }, visit, onchoose) {
  const change = () => {
    visit.view = /** @type {Visit["view"]} */ (select.querySelector("select")?.value ?? "full");
    onchoose();
  };
  const views = /** @type {const} */ (["full", "family", "border"]);
  const select = selectField(
    { name: "record-view", label: words.say("record-view"), value: visit.view, onchange: change },
    views.map((one) => [one, words.say(`view-${one}`)]),
  );
  return select;
}

/**
 * @param {App} app
 * @param {string} language
 * @param {(tag: string) => void} onchoose
 */
function languageOfSummary(app, language, onchoose) {
  const label = app.words.say("record-language");
  const change = () => {
    const tag = /** @type {HTMLSelectElement} */ (select.querySelector("select")).value;
    app.attempt(async () => {
      await app.loadLanguage(tag);
      onchoose(tag);
    });
  };
  const select = selectField(
    { name: "record-language", label, value: language, onchange: change },
    Object.entries(LANGUAGES),
  );
  return select;
}

/**
 * @param {App} app
 * @param {Visit} visit
 */
function files(app, visit) {
  const { words, session, trust } = app;
  const { record: opened } = visit;
  const own = session?.publicText;
  const fhir = () => save(opened.fhir({ view: visit.view }), fileName("record", "json"), "application/fhir+json");
  const join = async (/** @type {File} */ file) => {
    const isDone = await app.attempt(async () => {
      if (!session) return false;
      const second = openFile(await bytes(file), session.keys, trust);
      try {
        opened.merge(second, session.keys, trust, some({ code: visit.code ?? undefined }));
      } finally {
        second.free();
      }
      visit.isOnCard = false;
      await keep(app);
      return true;
    });
    if (isDone) app.refresh();
  };
  return h(
    "div",
    { class: "record-files" },
    h(
      "div",
      { class: "actions start" },
      button({ id: "record-print", label: words.say("record-print"), icon: "print", onclick: () => print("summary") }),
      visit.isForeign ? null : button({
        id: "record-file",
        label: words.say("record-file"),
        icon: "save",
        onclick: () =>
          app.attempt(() => {
            if (own) save(new Uint8Array(opened.toFile([own])), fileName("record", "carnet"), "application/octet-stream");
          }),
      }),
      button({ id: "record-fhir", label: words.say("record-fhir"), icon: "save", onclick: () => app.attempt(fhir) }),
      visit.isForeign ? null : fileButton({ name: "record-merge", label: words.say("record-merge"), accept: ".carnet", onfile: join }),
    ),
    h("p", { class: "help" }, words.say("record-warning-files")),
  );
}
