/** The new card: who can open it, then the card itself, to show, to print, to save. */

import { maxVersion } from "../carnet.js";
import { h } from "../dom.js";
import { button, dateField, form, selectField } from "../form.js";
import { head } from "../parts/head.js";
import { passphraseField } from "../parts/passphrase.js";
import { distinct, groups, readerChooser, SENSITIVE_GROUP } from "../parts/readers.js";
import { finished } from "./finished.js";
import { record } from "./record.js";

/** @import { App, Screen, Visit } from "../app.js" */
/** @import { CardFace, SealOptions } from "../carnet.js" */
/** @import { Choosable } from "../parts/readers.js" */

/**
 * How a card is made: what its screen shows again when one comes back to change it.
 *
 * @typedef {object} CardChoices
 * @property {Map<string, Choosable>} chosen
 */

const ROOMS = [256, 512, 1024, 2048];

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
          roomField(app),
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
 * How much room sensitive content has: chosen once for all cards, since a length that changes with the content tells of it.
 *
 * @param {App} app
 */
function roomField(app) {
  const { words, choices } = app;
  const field = selectField(
    {
      name: "card-room",
      label: words.say("card-room"),
      help: words.say("card-room-help"),
      value: String(choices.sensitiveBytes),
      onchange: () => app.choose({ sensitiveBytes: Number(field.querySelector("select")?.value) }),
    },
    ROOMS.map((bytes) => [String(bytes), words.say("card-room-bytes", { bytes })]),
  );
  return field;
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
    if (apart) {
      options.sensitiveTo = distinct([own, apart]);
      options.sensitiveBytes = app.choices.sensitiveBytes;
    }
    if (code) options.code = code;
    if (passphrase) options.passphrase = passphrase;
    if (until) options.validUntil = until;
    visit.making = { readers, options };
    seal(app, visit, { language: app.words.tag, paper: paperOf(app) });
    return true;
  });
  if (isDone) app.show(finished);
}

/**
 * Seals the record as it was chosen, in symbols that the printed card has room for.
 *
 * @param {App} app
 * @param {Visit} visit
 * @param {CardFace} face
 */
export function seal({ session, trust }, visit, face) {
  if (!session || !visit.making) return;
  const { readers, options } = visit.making;
  const largest = maxVersion(face);
  const sealed = visit.record.seal(readers, session.keys, trust, { ...options, maxVersion: largest });
  visit.card?.free();
  visit.card = sealed;
  visit.largest = largest;
  visit.isOnCard = true;
}

/** @param {App} app */
export function paperOf({ choices }) {
  return /** @type {NonNullable<CardFace["paper"]>} */ (choices.paper);
}
