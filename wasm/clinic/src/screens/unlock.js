/** The locked page: nothing is on it but a field for the passphrase. */

import { h } from "../dom.js";
import { button, form, selectField } from "../form.js";
import { head } from "../parts/head.js";
import { passphraseField } from "../parts/passphrase.js";
import { scan } from "./scan.js";
import { setup } from "./setup.js";

/** @import { App, Screen } from "../app.js" */

/** @type {Screen} */
export const unlock = {
  name: "unlock",
  build(app) {
    const { words } = app;
    const place = h("div", { class: "which" });
    const secret = passphraseField(words, { name: "unlock-passphrase", label: words.say("passphrase") });
    const found = app.keyStore.list();
    found.then((all) => place.replaceChildren(which(app, all)));
    return h(
      "section",
      { class: "narrow" },
      head(app, "unlock-title", { lead: "unlock-lead" }),
      form(
        words,
        {
          id: "unlock-form",
          onsubmit: async (typed) => {
            const all = await found;
            const chosen = all.find((one) => one.id === (typed.get("unlock-which") ?? all[0]?.id));
            if (!chosen) return app.show(setup);
            const isOpen = await app.attempt(async () => {
              await app.begin(chosen.id, typed.get("unlock-passphrase") ?? "");
              return true;
            });
            if (isOpen) app.show(scan);
            else secret.input.select();
          },
        },
        place,
        secret.element,
        h(
          "div",
          { class: "actions" },
          button({ id: "unlock", label: words.say("unlock"), icon: "unlock", kind: "primary", submit: true }),
        ),
      ),
    );
  },
};

/**
 * Which keys, where there are several; the name of the clinic where there are not.
 *
 * @param {App} app
 * @param {{ id: string, name: string }[]} all
 */
function which(app, all) {
  const [first] = all;
  if (all.length < 2) return h("p", { class: "clinic-name" }, h("bdi", {}, first?.name ?? ""));
  const { words, choices } = app;
  const label = words.say("unlock-which");
  return selectField(
    { name: "unlock-which", label, value: choices.keyId ?? first?.id },
    all.map((one) => [one.id, one.name]),
  );
}
