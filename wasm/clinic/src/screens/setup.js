/** First start: the keys of the clinic, a copy of them, the programme's trust list. */

import { generatePassphrase } from "../carnet.js";
import { fill, h } from "../dom.js";
import { fileName, save } from "../files.js";
import { button, choice, fileButton, form, refuse, selectField, textField } from "../form.js";
import { countries } from "../parts/countries.js";
import { head } from "../parts/head.js";
import { passphraseField } from "../parts/passphrase.js";
import { listFacts, trustButton } from "../parts/trust.js";
import { scan } from "./scan.js";

/** @import { App, Screen } from "../app.js" */

/** How many words are suggested; each has 10 bits. */
const SUGGESTED_WORDS = 7;

/** The languages in which there are words for passphrases. */
const WORD_LANGUAGES = ["en", "fr", "es", "ar"];

/** @type {Screen} */
export const setup = {
  name: "setup",
  build(app) {
    const { words } = app;
    const make = makeForm(app);
    const take = importForm(app);
    const show = (/** @type {string} */ which) => {
      make.hidden = which !== "make";
      take.hidden = which !== "import";
    };
    show("make");
    return h(
      "section",
      { class: "narrow" },
      head(app, "setup-title", { lead: "setup-lead" }),
      step(app, 1, "keys-title", "keys-lead"),
      choice({ name: "keys-how", label: words.say("keys-title"), value: "make", onchange: show }, [
        ["make", words.say("keys-make")],
        ["import", words.say("keys-import")],
      ]),
      make,
      take,
    );
  },
};

/** @type {Screen} */
const backup = {
  name: "backup",
  build(app) {
    const { words } = app;
    const button1 = button({
      id: "backup-save",
      label: words.say("backup-save"),
      icon: "save",
      kind: "primary",
      onclick: () => saveKeys(app),
    });
    return h(
      "section",
      { class: "narrow" },
      head(app, "setup-title"),
      step(app, 2, "backup-title", "backup-lead"),
      h("div", { class: "actions start" }, button1),
      h("p", { class: "help" }, words.say("public-lead")),
      h("div", { class: "actions start" }, publicButton(app)),
      h(
        "div",
        { class: "actions" },
        button({
          id: "continue",
          label: words.say("continue"),
          icon: "next",
          kind: "primary",
          onclick: () => app.show(trustStep),
        }),
      ),
    );
  },
};

/** @type {Screen} */
const trustStep = {
  name: "trust",
  build(app) {
    const { words } = app;
    const lists = app.trust.lists;
    const done = button({
      id: lists.length > 0 ? "trust-same" : "trust-later",
      label: words.say(lists.length > 0 ? "trust-same" : "trust-later"),
      icon: lists.length > 0 ? "check" : "next",
      kind: lists.length > 0 ? "primary" : "plain",
      onclick: () => app.show(scan),
    });
    const remove = (/** @type {string} */ fingerprint) => async () => {
      app.trust.remove(fingerprint);
      await app.saveTrust();
      app.refresh();
    };
    return h(
      "section",
      { class: "narrow" },
      head(app, "setup-title"),
      step(app, 3, "trust-title", "trust-lead"),
      h(
        "div",
        { class: "actions start" },
        trustButton(app, { kind: lists.length > 0 ? "plain" : "primary", ontaken: () => app.refresh() }),
      ),
      lists.map((list) =>
        h(
          "div",
          { class: "card-box" },
          listFacts(app, list),
          h("p", {}, words.say("trust-compare")),
          button({
            id: "trust-remove",
            label: words.say("remove"),
            icon: "trash",
            kind: "danger",
            onclick: remove(list.fingerprint),
          }),
        ),
      ),
      lists.length === 0 ? h("p", { class: "help" }, words.say("trust-none")) : null,
      h("div", { class: "actions" }, done),
    );
  },
};

/**
 * Saves the key file of the session, sealed by its passphrase.
 *
 * @param {App} app
 */
export function saveKeys(app) {
  return app.attempt(async () => {
    if (app.session) save(await app.keyStore.export(app.session.id), fileName("carnet-clinic", "key"), "text/plain");
  });
}

/** @param {App} app */
export function publicButton(app) {
  return button({
    id: "public-save",
    label: app.words.say("public-save"),
    icon: "key",
    onclick: () => {
      const text = app.session?.publicText;
      if (text) save(text, fileName("carnet-clinic", "key.pub"), "text/plain");
    },
  });
}

/**
 * @param {App} app
 * @param {number} number
 * @param {string} title
 * @param {string} lead
 */
function step(app, number, title, lead) {
  const { words } = app;
  return h(
    "div",
    { class: "step" },
    h("p", { class: "step-number" }, words.say("setup-step", { step: number, of: 3 })),
    h("h2", {}, words.say(title)),
    h("p", {}, words.say(lead)),
  );
}

/** @param {App} app */
function makeForm(app) {
  const { words } = app;
  const again = passphraseField(words, { name: "passphrase-again", label: words.say("passphrase-again"), isNew: true });
  const help = words.say("passphrase-help");
  const first = passphraseField(words, { name: "passphrase", label: words.say("passphrase"), help, isNew: true });
  const strength = h("div", { role: "status", "data-testid": "bits" });
  const suggest = () => {
    const language = WORD_LANGUAGES.includes(words.tag) ? words.tag : "en";
    const suggestion = generatePassphrase(language, SUGGESTED_WORDS);
    first.input.value = suggestion.words;
    first.input.dispatchEvent(new Event("input"));
    first.show(true);
    // Typed once more by hand: whoever did not write them down finds out now.
    again.input.value = "";
    again.show(true);
    const said = words.say("passphrase-bits", { bits: suggestion.bits, words: SUGGESTED_WORDS });
    fill(strength, h("div", { class: "words" }, h("strong", { lang: language, dir: "auto" }, suggestion.words), said));
    suggestion.free();
  };
  return form(
    words,
    {
      id: "make-keys-form",
      onsubmit: async (typed) => {
        const passphrase = typed.get("passphrase") ?? "";
        if (passphrase !== typed.get("passphrase-again")) {
          refuse(again.input, words.say("passphrase-differs"));
          return;
        }
        const name = typed.get("clinic-name") ?? "";
        const country = typed.get("country") ?? "";
        await enter(app, () => app.keyStore.create(name, passphrase, { country }), passphrase, backup);
      },
    },
    textField({
      name: "clinic-name",
      label: words.say("clinic-name"),
      help: words.say("clinic-name-help"),
      autocomplete: "organization",
      required: true,
    }),
    selectField(
      { name: "country", label: words.say("country"), empty: words.say("country-choose"), required: true },
      countries(words),
    ),
    first.element,
    h(
      "div",
      { class: "actions start" },
      button({ id: "passphrase-words", label: words.say("passphrase-words"), icon: "list", onclick: suggest }),
    ),
    strength,
    again.element,
    h(
      "div",
      { class: "actions" },
      button({ id: "make-keys", label: words.say("make-keys"), icon: "key", kind: "primary", submit: true }),
    ),
  );
}

/** @param {App} app */
function importForm(app) {
  const { words } = app;
  /** @type {File | null} */
  let file = null;
  const name = h("p", { class: "help", role: "status" });
  const chooser = fileButton({
    name: "key-file",
    label: words.say("key-file"),
    help: words.say("key-file-help"),
    onfile: (chosen) => {
      file = chosen;
      name.textContent = chosen.name;
    },
  });
  const secret = passphraseField(words, { name: "key-passphrase", label: words.say("key-passphrase-file") });
  return form(
    words,
    {
      id: "import-keys-form",
      onsubmit: async (typed) => {
        if (!file) {
          name.textContent = words.say("required");
          return;
        }
        const text = await file.text();
        const passphrase = typed.get("key-passphrase") ?? "";
        await enter(app, () => app.keyStore.import(text, passphrase), passphrase, trustStep);
      },
    },
    chooser,
    name,
    secret.element,
    h(
      "div",
      { class: "actions" },
      button({ id: "import-keys", label: words.say("import-keys"), icon: "key", kind: "primary", submit: true }),
    ),
  );
}

/**
 * Has keys put into the store, and unlocks the page with them.
 *
 * @param {App} app
 * @param {() => Promise<string>} put
 * @param {string} passphrase
 * @param {Screen} next
 */
async function enter(app, put, passphrase, next) {
  const done = await app.attempt(async () => {
    await app.begin(await put(), passphrase);
    return true;
  });
  if (done) app.show(next);
}
