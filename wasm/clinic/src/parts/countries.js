/** The countries of ISO 3166-1, as core lists them, in the reader's language and order. */

import list from "../../../../core/src/country/countries.txt";

/** @import { Words } from "../words.js" */

const CODES = list.split("\n").map((line) => line.slice(0, 2)).filter((code) => /^[A-Z]{2}$/.test(code));

/**
 * @param {Words} words
 * @returns {[code: string, name: string][]}
 */
export function countries(words) {
  const { compare } = new Intl.Collator(words.tag);
  return CODES.map((code) => /** @type {[string, string]} */ ([code, words.country(code)])).sort((a, b) =>
    compare(a[1], b[1]),
  );
}
