/** The first record of a person who has no card. */

import { begin } from "../carnet.js";
import { h } from "../dom.js";
import { button, dateField, form, selectField, textField } from "../form.js";
import { showRecord } from "../opening.js";
import { head } from "../parts/head.js";
import { LANGUAGES } from "../words.js";
import { firstBundle } from "../parts/first-bundle.js";
import { scan } from "./scan.js";

/** @import { Screen } from "../app.js" */

const SEXES = ["female", "male", "other", "unknown"];

/** @type {Screen} */
export const first = {
  name: "first",
  get back() {
    return scan;
  },
  build(app) {
    const { words } = app;
    const help = words.say("begin-birth-help");
    return h(
      "section",
      { class: "narrow" },
      head(app, "begin-title", { back: () => app.back(), lead: "begin-lead" }),
      form(
        words,
        {
          id: "begin-form",
          onsubmit: (typed) =>
            app.attempt(() => {
              const { session, trust } = app;
              if (!session) return;
              const bundle = firstBundle({
                name: typed.get("begin-name") ?? null,
                birthDate: typed.get("begin-birth") ?? null,
                sex: typed.get("begin-sex") ?? "unknown",
                language: typed.get("begin-language") ?? null,
                clinic: session.name,
              });
              showRecord(app, begin(JSON.stringify(bundle), session.keys, trust), { isNew: true });
            }),
        },
        textField({ name: "begin-name", label: words.say("begin-name"), optional: words.say("optional") }),
        dateField(words, { name: "begin-birth", label: words.say("begin-birth"), help, optional: words.say("optional") }),
        selectField(
          { name: "begin-sex", label: words.say("begin-sex"), value: "unknown" },
          SEXES.map((sex) => [sex, words.say(`sex-${sex}`)]),
        ),
        selectField(
          { name: "begin-language", label: words.say("begin-language"), optional: words.say("optional"), empty: "" },
          Object.entries(LANGUAGES),
        ),
        h(
          "div",
          { class: "actions" },
          button({ id: "begin", label: words.say("begin"), icon: "person", kind: "primary", submit: true }),
        ),
      ),
    );
  },
};
