/** A question that stops everything else. */

import { h } from "../dom.js";
import { button } from "../form.js";

/** @import { Words } from "../words.js" */

/**
 * @param {Words} words
 * @param {{ question: string, yes: string }} options
 * @returns {Promise<boolean>}
 */
export function confirm(words, { question, yes }) {
  return new Promise((resolve) => {
    /** @type {(answer: string) => () => void} */
    const close = (answer) => () => dialog.close(answer);
    const dialog = h(
      "dialog",
      { "aria-labelledby": "question", onclose: () => (dialog.remove(), resolve(dialog.returnValue === "yes")) },
      h("p", { id: "question" }, question),
      h(
        "div",
        { class: "actions" },
        button({ id: "confirm-no", label: words.say("cancel"), onclick: close("no") }),
        button({ id: "confirm-yes", label: yes, kind: "danger", onclick: close("yes") }),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}
