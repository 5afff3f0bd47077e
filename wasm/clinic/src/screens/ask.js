/** What a card asks for before it opens: the holder's consent code, or a passphrase. */

import { h } from "../dom.js";
import { button, form } from "../form.js";
import { head } from "../parts/head.js";
import { passphraseField } from "../parts/passphrase.js";
import { scan } from "./scan.js";

/** @import { Screen } from "../app.js" */
/** @import { OpenOptions } from "../carnet.js" */

/**
 * @param {"code" | "passphrase"} what
 * @param {(options: OpenOptions) => void} open
 * @returns {Screen}
 */
export function ask(what, open) {
  return {
    name: "ask",
    get back() {
      return scan;
    },
    build(app) {
      const { words } = app;
      const label = words.say(what === "code" ? "ask-code" : "passphrase");
      const secret = passphraseField(words, { name: `ask-${what}`, label });
      // The holder says it aloud or types it: nobody's password keeper has a part in it.
      secret.input.autocomplete = "off";
      return h(
        "section",
        { class: "narrow" },
        head(app, "ask-title", { back: () => app.back(), lead: `ask-${what}-lead` }),
        form(
          words,
          {
            id: "ask-form",
            onsubmit: async (typed) => {
              const value = typed.get(`ask-${what}`) ?? "";
              await app.attempt(() => open(what === "code" ? { code: value } : { passphrase: value }));
              secret.input.select();
            },
          },
          secret.element,
          h(
            "div",
            { class: "actions" },
            button({ id: "ask-open", label: words.say("ask-open"), icon: "unlock", kind: "primary", submit: true }),
          ),
        ),
      );
    },
  };
}
