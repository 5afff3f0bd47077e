/** A code that is no card of Carnet: what it is, and what it says. */

import { h } from "../dom.js";
import { button } from "../form.js";
import { head } from "../parts/head.js";
import { scan } from "./scan.js";

/** @import { Screen } from "../app.js" */

/**
 * @param {string} text
 * @param {string} sentence  what it is, in the language of the page
 * @returns {Screen}
 */
export function other(text, sentence) {
  return {
    name: "other",
    get back() {
      return scan;
    },
    build(app) {
      const { words } = app;
      return h(
        "section",
        { class: "narrow" },
        head(app, "other-title", { back: () => app.back() }),
        h("p", { class: "strong", "data-testid": "other-kind" }, sentence),
        h("h2", {}, words.say("other-text")),
        h("pre", { class: "code-text", dir: "auto", tabindex: 0, "data-testid": "other-text" }, text.slice(0, LONGEST)),
        h(
          "div",
          { class: "actions" },
          button({ id: "scan-next", label: words.say("scan-title"), icon: "camera", kind: "primary", onclick: () => app.back() }),
        ),
      );
    },
  };
}

/** Characters shown: more tells nobody anything. */
const LONGEST = 2000;
