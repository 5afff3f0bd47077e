/** The new card: who can open it, then the card itself, to show, to print, to save. */

import { h } from "../dom.js";
import { button, dateField, form, selectField } from "../form.js";
import { head } from "../parts/head.js";
import { passphraseField } from "../parts/passphrase.js";
import { groups, readerChooser, readingKey, SENSITIVE_GROUP } from "../parts/readers.js";
import { finished } from "./finished.js";
import { record } from "./record.js";

/** @import { App, Screen, Visit } from "../app.js" */
/** @import { Recipient, SealOptions } from "../carnet.js" */
/** @import { Choosable } from "../parts/readers.js" */

/**
 * How a card is made: what its screen shows again when one comes back to change it.
 *
 * @typedef {object} CardChoices
 * @property {Map<string, Choosable>} chosen
 */

const PROFILES = /** @type {const} */ (["summary", "complete", "emergency"]);

/** @type {Screen} */
export const card = {
  name: "card",
  get back() {
    return record;
  },
  build(app) {
    const { words, visit } = app;
    if (!visit) return h("section", {}, head(app, "card-title", { back: () => app.back() }));
    visit.choices ??= { chosen: usual(app) };
    const { choices } = visit;
    const code = passphraseField(words, {
      name: "card-code",
      label: words.say("card-code"),
      help: words.say("card-code-help"),
      required: false,
      isNew: true,
      optional: words.say("optional"),
    });
    const passphrase = passphraseField(words, {
      name: "card-passphrase",
      label: words.say("card-passphrase"),
      required: false,
      isNew: true,
      optional: words.say("optional"),
    });
    return h(
      "section",
      { class: "narrow" },
      head(app, "card-title", { back: () => app.back(), lead: "card-lead" }),
      form(
        words,
        { id: "card-form", onsubmit: (typed) => make(app, visit, typed) },
        readerChooser(app, choices, () => undefined),
        sensitiveField(app),
        selectField(
          { name: "card-profile", label: words.say("card-profile"), value: "summary" },
          PROFILES.map((one) => [one, words.say(`profile-${one}`)]),
        ),
        h(
          "details",
          { class: "more" },
          h("summary", {}, words.say("card-more")),
          code.element,
          passphrase.element,
          dateField(words, { name: "card-until", label: words.say("card-until"), optional: words.say("optional") }),
        ),
        h(
          "div",
          { class: "actions" },
          button({ id: "card-make", label: words.say("card-make"), icon: "card", kind: "primary", submit: true }),
        ),
      ),
    );
  },
};

/**
 * Whoever is in a programme reads its cards, unless the clinic chooses otherwise.
 *
 * @param {App} app
 * @returns {Map<string, Choosable>}
 */
function usual(app) {
  const found = groups(app).filter((one) => one.name === "programme");
  return new Map(found.map((one) => [one.key, one]));
}

/**
 * Who reads what is sensitive. A second part belongs on all cards of a clinic or on none: the choice does not depend on
 * what is in the record, and the group, where a programme has it, is taken unless somebody chooses otherwise.
 *
 * @param {App} app
 */
function sensitiveField(app) {
  const { words } = app;
  const found = groups(app).filter((one) => one.name === SENSITIVE_GROUP);
  return selectField(
    { name: "card-sensitive", label: words.say("card-sensitive"), value: found[0]?.key ?? "all" },
    [
      ...found.map((one) => /** @type {[string, string]} */ ([one.key, words.say("card-sensitive-group", { name: one.label })])),
      ["own", words.say("card-sensitive-own")],
      ["all", words.say("card-sensitive-all")],
    ],
  );
}

/**
 * @param {App} app
 * @param {Visit} visit
 * @param {Map<string, string>} typed
 */
async function make(app, visit, typed) {
  const isDone = await app.attempt(() => {
    const { session } = app;
    const own = session?.publicText;
    if (!session || !own) return false;
    const sensitive = typed.get("card-sensitive") ?? "all";
    const apart = sensitive === "all" ? null : (groups(app).find((one) => one.key === sensitive)?.recipient ?? own);
    const recipients = distinct([own, ...[...(visit.choices?.chosen.values() ?? [])].map((one) => one.recipient)]);
    // Whoever reads the second part opens the card, too.
    const readers = apart && apart !== own ? distinct([...recipients, apart]) : recipients;
    /** @type {SealOptions} */
    const options = { profile: /** @type {any} */ (typed.get("card-profile") ?? "summary") };
    const [code, passphrase, until] = ["card-code", "card-passphrase", "card-until"].map((name) => typed.get(name));
    if (apart) options.sensitiveTo = distinct([own, apart]);
    if (code) options.code = code;
    if (passphrase) options.passphrase = passphrase;
    if (until) options.validUntil = until;
    const sealed = visit.record.seal(readers, session.keys, options);
    visit.card?.free();
    visit.card = sealed;
    visit.isOnCard = true;
    return true;
  });
  if (isDone) app.show(finished);
}

/**
 * Each key once: the own clinic may be in the trust list, too.
 *
 * @param {Recipient[]} recipients
 * @returns {Recipient[]}
 */
function distinct(recipients) {
  const keyOf = (/** @type {Recipient} */ one) => (typeof one === "string" ? readingKey(one) : one.key);
  return [...new Map(recipients.map((one) => [keyOf(one), one])).values()];
}
