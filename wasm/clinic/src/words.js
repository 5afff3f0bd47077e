/** The words of the page, in the language that its reader chose. */

import { FluentBundle, FluentResource } from "@fluent/bundle";
import am from "../language/am.ftl";
import ar from "../language/ar.ftl";
import en from "../language/en.ftl";
import es from "../language/es.ftl";
import fr from "../language/fr.ftl";
import sw from "../language/sw.ftl";

/** Each language by its tag, with the name that its speakers give it. */
export const LANGUAGES = Object.freeze({
  en: "English",
  fr: "Français",
  es: "Español",
  ar: "العربية",
  sw: "Kiswahili",
  am: "አማርኛ",
});

/** @typedef {keyof typeof LANGUAGES} LanguageTag */

/** @type {Record<LanguageTag, string>} */
const TEXTS = { en, fr, es, ar, sw, am };

/** The fixed words in one language. */
export class Words {
  /** @param {LanguageTag} tag */
  constructor(tag) {
    this.tag = tag;
    this.direction = tag === "ar" ? "rtl" : "ltr";
    // Digits as in the record and on the card, whatever the region's habit: a dose is read the same everywhere.
    this.bundle = new FluentBundle(`${tag}-u-nu-latn`);
    this.bundle.addResource(new FluentResource(TEXTS[tag]));
  }

  /**
   * Says a message. Whatever is put into it is isolated, so that it cannot turn the sentence around.
   *
   * @param {string} id
   * @param {Record<string, string | number>} [args]
   * @returns {string}
   */
  say = (id, args) => {
    const message = this.bundle.getMessage(id);
    if (!message?.value) throw new RangeError(`no words for ${id}`);
    return this.bundle.formatPattern(message.value, args);
  };

  /**
   * Names a country in the reader's language.
   *
   * @param {string} code
   * @returns {string}
   */
  country(code) {
    return new Intl.DisplayNames([this.tag], { type: "region" }).of(code) ?? code;
  }

  /**
   * Writes a time for people, in the Gregorian calendar, as records do.
   *
   * @param {string | number | Date} time
   * @returns {string}
   */
  day(time) {
    const date = new Date(time);
    const how = /** @type {Intl.DateTimeFormatOptions} */ ({ dateStyle: "medium" });
    return new Intl.DateTimeFormat(`${this.tag}-u-nu-latn-ca-gregory`, how).format(date);
  }
}

/**
 * The first language that the reader's browser asks for and that is here.
 *
 * @param {readonly string[]} wanted
 * @returns {LanguageTag}
 */
export function firstLanguage(wanted) {
  const tags = /** @type {LanguageTag[]} */ (Object.keys(LANGUAGES));
  for (const one of wanted) {
    const found = tags.find((tag) => tag === one.toLowerCase().split("-")[0]);
    if (found) return found;
  }
  return "en";
}
