/** A card that is made: its symbols on the screen, its pages for the printer, its files. */

import { maxVersion } from "../carnet.js";
import { adopt, fill, h } from "../dom.js";
import { fileName, save } from "../files.js";
import { button, form, selectField, textField, tick, values } from "../form.js";
import { head } from "../parts/head.js";
import { canvasToPng, pageToPng } from "../parts/picture.js";
import { print } from "../parts/print.js";
import { some } from "../parts/statements.js";
import { drawSymbol, symbolShow } from "../parts/symbols.js";
import { LANGUAGES } from "../words.js";
import { card, seal } from "./card.js";
import { scan } from "./scan.js";

/** @import { App, Screen, Visit } from "../app.js" */
/** @import { CardFace, CardPage, SealedCard } from "../carnet.js" */

/** Pixels of a module in saved symbols: 0.6 mm at 300 an inch, easy for any phone. */
const SAVED_MODULE = 7;

const PAPERS = /** @type {const} */ (["a6", "a4", "cr80"]);

/** @type {Screen} */
export const finished = {
  name: "finished",
  get back() {
    return card;
  },
  build(app, signal) {
    const { words, visit } = app;
    const sealed = visit?.card;
    if (!visit || !sealed) return h("section", {}, head(app, "card-title", { back: () => app.back() }));
    const { facts } = sealed;
    return h(
      "section",
      { class: "finished-page" },
      head(app, "card-made", { back: () => app.back() }),
      h(
        "p",
        { class: "help", "data-testid": "card-facts" },
        words.say("card-facts", { symbols: facts.symbols.length, bytes: facts.sealedBytes }),
      ),
      h(
        "div",
        { class: "columns" },
        h("div", {}, symbolShow(app, sealed, signal), leftOut(app, sealed)),
        printing(app, visit, sealed, signal),
      ),
      h(
        "div",
        { class: "actions" },
        button({
          id: "record-next",
          label: words.say("record-next"),
          icon: "next",
          kind: "primary",
          onclick: async () => {
            if (await app.leave()) app.show(scan);
          },
        }),
      ),
    );
  },
};

/**
 * @param {App} app
 * @param {SealedCard} sealed
 */
function leftOut({ words }, { facts }) {
  if (facts.leftOut.length === 0) return null;
  return h(
    "details",
    { class: "more" },
    h("summary", {}, words.say("card-left-out")),
    h(
      "ul",
      {},
      facts.leftOut.map(({ what, count }) => h("li", {}, words.say("card-left-out-line", { what, count }))),
    ),
  );
}

/**
 * What the printed card says in clear, how it looks, and where it goes.
 *
 * @param {App} app
 * @param {Visit} visit
 * @param {SealedCard} sealed
 * @param {AbortSignal} signal
 */
function printing(app, visit, sealed, signal) {
  const { words } = app;
  const preview = h("div", { class: "pages", "data-testid": "pages" });
  const show = () =>
    app.attempt(async () => {
      const typed = values(options);
      const paper = /** @type {NonNullable<CardFace["paper"]>} */ (typed.get("card-paper") ?? "a6");
      await app.choose({ paper, programme: typed.get("card-programme") ?? "" });
      const language = typed.get("card-language") ?? words.tag;
      await app.loadLanguage(language);
      // Meanwhile the screen may have been built anew, for another card.
      if (signal.aborted) return;
      const name = typed.has("card-name") ? nameOf(visit) : undefined;
      const face = { language, paper, ...some({ programme: typed.get("card-programme"), name }) };
      if (maxVersion(face) === visit.largest) return showPages(app, preview, sealed.pages(face), paper);
      // Other symbols for other paper: another card, of the same content and for the same readers.
      seal(app, visit, face);
      app.refresh();
    });
  const options = form(
    words,
    { id: "print-form", onsubmit: show },
    selectField({ name: "card-paper", label: words.say("card-paper"), value: app.choices.paper, onchange: show },
      PAPERS.map((one) => [one, words.say(`paper-${one}`)]),
    ),
    selectField({ name: "card-language", label: words.say("card-language"), value: words.tag, onchange: show },
      Object.entries(LANGUAGES),
    ),
    tick({ name: "card-name", label: words.say("card-name"), help: words.say("card-name-help"), onchange: show }),
    textField({
      name: "card-programme",
      label: words.say("card-programme"),
      help: words.say("card-programme-help"),
      optional: words.say("optional"),
      value: app.choices.programme,
    }),
  );
  options.querySelector("#card-programme")?.addEventListener("change", show);
  show();
  return h(
    "div",
    { class: "printing" },
    h("h2", {}, words.say("card-print")),
    options,
    h(
      "div",
      { class: "actions start" },
      button({ id: "card-print", label: words.say("card-print"), icon: "print", kind: "primary", onclick: () => print("card") }),
    ),
    preview,
    saving(app, visit, sealed, preview),
  );
}

/**
 * @param {App} app
 * @param {HTMLElement} preview
 * @param {CardPage[]} pages
 * @param {string} paper
 */
function showPages(app, preview, pages, paper) {
  fill(preview, pages.map(({ svg }, at) => page(app, svg, paper, at, pages.length)));
}

/**
 * A page of the card, in its true size on paper.
 *
 * @param {App} app
 * @param {string} svg
 * @param {string} paper
 * @param {number} at
 * @param {number} count
 */
function page({ words }, svg, paper, at, count) {
  const drawing = adopt(svg, "image/svg+xml");
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", words.say("card-page", { index: at + 1, count }));
  return h("div", { class: `page ${paper}` }, drawing);
}

/**
 * @param {App} app
 * @param {Visit} visit
 * @param {SealedCard} sealed
 * @param {HTMLElement} preview
 */
function saving(app, visit, sealed, preview) {
  const { words } = app;
  const drawings = () => [...preview.querySelectorAll("svg")];
  const numbered = (/** @type {number} */ at, /** @type {number} */ count) => (count > 1 ? `card-${at + 1}` : "card");
  const svg = () => {
    const all = drawings();
    for (const [at, one] of all.entries()) {
      save(new XMLSerializer().serializeToString(one), fileName(numbered(at, all.length), "svg"), "image/svg+xml");
    }
  };
  const png = async () => {
    const all = drawings();
    for (const [at, one] of all.entries()) {
      save(await pageToPng(one), fileName(numbered(at, all.length), "png"), "image/png");
    }
  };
  const symbols = async () => {
    const count = sealed.facts.symbols.length;
    for (let at = 0; at < count; at += 1) {
      const canvas = h("canvas");
      drawSymbol(canvas, sealed, at, SAVED_MODULE);
      save(await canvasToPng(canvas), fileName(`symbol-${at + 1}`, "png"), "image/png");
    }
  };
  const carnet = () => {
    const file = visit.record.toFile(visit.making?.readers ?? []);
    save(new Uint8Array(file), fileName("record", "carnet"), "application/octet-stream");
  };
  const saves = /** @type {[string, string, () => unknown][]} */ ([
    ["card-save-png", words.say("card-save-png"), png],
    ["card-save-svg", words.say("card-save-svg"), svg],
    ["card-save-symbols", words.say("card-save-symbols"), symbols],
    ["record-file", words.say("record-file"), carnet],
  ]);
  return h(
    "div",
    { class: "actions start" },
    saves.map(([id, label, onclick]) => button({ id, label, icon: "save", onclick: () => app.attempt(onclick) })),
  );
}

/** @param {Visit} visit */
function nameOf({ record }) {
  return record.summary({}).who.names[0]?.text;
}
