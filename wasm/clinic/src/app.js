/** What the page holds while it is open, and the way from one screen to the next. */

import { IdleLock, useLanguage } from "./carnet.js";
import { confirm } from "./parts/confirm.js";
import { fill, h } from "./dom.js";
import { isCode, sentence } from "./faults.js";
import { Frame } from "./parts/frame.js";
import { unlock } from "./screens/unlock.js";
import { setup } from "./screens/setup.js";
import { settings } from "./screens/settings.js";
import { firstLanguage, LANGUAGES, Words } from "./words.js";

/** @import { Keys, KeyStore, OpenedRecord, Recipient, SealedCard, SealOptions, Source, Statement, Trust } from "./carnet.js" */
/** @import { Choices, Store } from "./store.js" */
/** @import { LanguageTag } from "./words.js" */

/**
 * @typedef {object} Screen
 * @property {string} name            stable, for tests and styles
 * @property {(app: App, signal: AbortSignal) => Node} build  the signal ends what the screen began
 * @property {Screen} [back]          where one came from
 * @property {(app: App) => Promise<boolean>} [leave]  whether one may go back
 */

/** @typedef {{ keys: Keys, id: string, name: string, publicText: string }} Session */

/** How a card is made, as chosen. @typedef {import("./screens/card.js").CardChoices} CardChoices */

/**
 * A person before the clinician: what was opened, and what was done since.
 *
 * @typedef {object} Visit
 * @property {OpenedRecord} record
 * @property {"full" | "family" | "border"} view
 * @property {string | null} language     of the summary; the page's where none is chosen
 * @property {string | null} kind         what was added last
 * @property {number | null} kept         its number in the list of recent records
 * @property {string | null} code         the holder's consent code, which opens parts of the record
 * @property {(Statement & { source: Source })[]} statements  not signed yet
 * @property {number} added               signed in this visit
 * @property {boolean} isForeign          of another programme, to which nothing is added
 * @property {boolean} isOnCard           whether a card has all that was added
 * @property {SealedCard | null} card
 * @property {CardChoices | null} choices
 * @property {{ readers: Recipient[], options: SealOptions } | null} making  how the card is sealed
 * @property {number} largest             the largest symbol that the card may have
 */

/** The page. */
export class App {
  /** @type {Session | null} */
  session = null;
  /** @type {Visit | null} */
  visit = null;
  /** @type {IdleLock | null} */
  #idle = null;
  /** @type {Screen | null} */
  #screen = null;
  #ending = new AbortController();

  /**
   * @param {HTMLElement} root
   * @param {{ choices: Choices, store: Store, keyStore: KeyStore, trust: Trust }} parts
   */
  constructor(root, { choices, store, keyStore, trust }) {
    this.choices = choices;
    this.store = store;
    this.keyStore = keyStore;
    this.trust = trust;
    this.words = new Words(firstLanguage([choices.language ?? "", ...navigator.languages]));
    this.frame = new Frame(root, this);
    history.replaceState({ carnet: 0 }, "");
    addEventListener("popstate", () => this.back());
    addEventListener("beforeunload", (event) => this.isPending() && event.preventDefault());
    // A page that the browser keeps for its own way back keeps nothing of a person.
    addEventListener("pagehide", () => this.session && this.lock());
  }

  /** The first screen that is due. */
  async start() {
    this.#showTextSize();
    await this.setLanguage(this.words.tag);
    const keys = await this.keyStore.list();
    this.show(keys.length > 0 ? unlock : setup);
  }

  /** @param {Screen} screen */
  show(screen) {
    this.#screen = screen;
    this.#guard();
    this.#build();
    this.frame.focusHeading();
  }

  /** Builds the screen anew, in another language or after a change; what was typed stays. */
  refresh() {
    const typed = this.frame.typed();
    this.#build();
    this.frame.type(typed);
  }

  async back() {
    const { back, leave } = this.#screen ?? {};
    if (!back) return;
    if (!leave || (await leave(this))) this.show(back);
    else this.#guard();
  }

  /** @param {LanguageTag} tag */
  async setLanguage(tag) {
    await this.loadLanguage(tag);
    this.words = new Words(tag);
    document.documentElement.lang = tag;
    document.documentElement.dir = this.words.direction;
    document.title = this.words.say("title");
    if (this.#screen) this.refresh();
  }

  /**
   * Has the words and labels that core says in a language.
   *
   * @param {string} tag
   */
  async loadLanguage(tag) {
    await useLanguage(tag);
  }

  /** @param {string} tag */
  async chooseLanguage(tag) {
    if (!(tag in LANGUAGES)) return;
    await this.attempt(async () => {
      await this.setLanguage(/** @type {LanguageTag} */ (tag));
      await this.choose({ language: tag });
    });
  }

  /** @param {Partial<Choices>} changes */
  async choose(changes) {
    this.choices = { ...this.choices, ...changes };
    this.#showTextSize();
    if (changes.idleMinutes && this.session) this.#watch();
    await this.store.saveChoices(this.choices);
  }

  /**
   * Opens the keys that are kept under an id, and takes them for this session; with them those that the same passphrase
   * opens, since the keys that a clinic had before still open its old cards.
   *
   * @param {string} id
   * @param {string} passphrase
   */
  async begin(id, passphrase) {
    const keys = await this.keyStore.unlock(id, passphrase);
    const all = await this.keyStore.list();
    const kept = all.find((one) => one.id === id);
    for (const other of all.filter((one) => one !== kept)) await this.#addKeys(keys, other.id, passphrase);
    this.session?.keys.free();
    this.session = { keys, id, name: kept?.name ?? "", publicText: kept?.publicText ?? "" };
    this.#watch();
    await this.choose({ keyId: id });
  }

  /**
   * Takes a record that was opened for the person before the clinician.
   *
   * @param {OpenedRecord} record
   * @param {Pick<Visit, "code" | "kept" | "isForeign" | "isOnCard">} how
   */
  receive(record, how) {
    this.dismiss();
    this.visit = {
      record,
      view: "full",
      language: null,
      kind: null,
      ...how,
      statements: [],
      added: 0,
      card: null,
      choices: null,
      making: null,
      largest: 0,
    };
  }

  /** Whether something was done that is not signed, or on no card. */
  isPending() {
    return this.visit !== null && (this.visit.statements.length > 0 || !this.visit.isOnCard);
  }

  /** Forgets the person before the clinician. */
  dismiss() {
    this.visit?.card?.free();
    this.visit?.record.free();
    this.visit = null;
  }

  /**
   * Asks before unsigned or uncarded work is lost, and forgets the person where the answer is yes or nothing is lost.
   *
   * @returns {Promise<boolean>}
   */
  async leave() {
    const { words, visit } = this;
    const question = words.say(visit?.statements.length ? "discard" : "record-changed");
    if (this.isPending() && !(await confirm(words, { question, yes: words.say("discard-yes") }))) return false;
    this.dismiss();
    return true;
  }

  /**
   * Frees keys and records, and leaves nothing of a person on the page.
   *
   * @param {string} [why]
   */
  lock(why = "locked") {
    this.#idle?.close();
    this.#idle = null;
    this.dismiss();
    this.session?.keys.free();
    this.session = null;
    for (const dialog of document.querySelectorAll("dialog")) dialog.close();
    this.show(unlock);
    this.frame.say(this.words.say(why));
  }

  /** Keeps the trust lists on the device. */
  async saveTrust() {
    await this.store.saveTrust(this.trust.toBytes());
  }

  /**
   * Does what may fail, and says why it did.
   *
   * @template T
   * @param {() => T | Promise<T>} action
   * @returns {Promise<T | undefined>}
   */
  async attempt(action) {
    const screen = this.#screen;
    this.frame.begin();
    try {
      // What takes long holds the page still: let it say first that it is at work.
      await new Promise((resolve) => setTimeout(resolve));
      return await action();
    } catch (error) {
      if (this.#screen === screen) this.frame.fault(sentence(error, this.words));
      return undefined;
    } finally {
      this.frame.end();
    }
  }

  openSettings() {
    if (this.#screen && this.#screen.name !== settings.name) this.show({ ...settings, back: this.#screen });
  }

  #build() {
    const screen = this.#screen;
    if (!screen) return;
    this.#ending.abort();
    this.#ending = new AbortController();
    this.frame.update(screen);
    fill(this.frame.main, h("div", { class: `screen ${screen.name}` }, screen.build(this, this.#ending.signal)));
  }

  /**
   * @param {Keys} keys
   * @param {string} id
   * @param {string} passphrase
   */
  async #addKeys(keys, id, passphrase) {
    try {
      keys.add(await this.keyStore.export(id), passphrase);
    } catch (error) {
      if (!isCode(error, "key.wrong-passphrase")) throw error;
    }
  }

  /** One entry to go back from, so that the button of a phone leaves a screen and not the page. */
  #guard() {
    if (this.#screen?.back && history.state?.carnet !== 1) history.pushState({ carnet: 1 }, "");
  }

  #watch() {
    this.#idle?.close();
    this.#idle = new IdleLock({ minutes: this.choices.idleMinutes });
    this.#idle.addEventListener("lock", () => this.lock("idle-lock"));
  }

  #showTextSize() {
    document.documentElement.dataset.textSize = String(this.choices.textSize);
  }
}
