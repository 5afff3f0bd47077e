/** The head of a screen: the way back and the heading, which takes the focus. */

import { h } from "../dom.js";
import { button } from "../form.js";

/** @import { App } from "../app.js" */
/** @import { Child } from "../dom.js" */

/**
 * @param {App} app
 * @param {string} title  the message
 * @param {{ back?: () => void, lead?: string }} [options]
 * @param {...Child} beside
 */
export function head(app, title, { back, lead } = {}, ...beside) {
  const { words } = app;
  const way = back
    ? button({ id: "back", label: null, icon: "back", kind: "quiet", spoken: words.say("back"), onclick: back })
    : null;
  return h(
    "div",
    { class: "head" },
    way,
    h("h1", { tabindex: -1, "data-testid": "heading" }, words.say(title)),
    ...beside,
    lead ? h("p", { class: "lead" }, words.say(lead)) : null,
  );
}
