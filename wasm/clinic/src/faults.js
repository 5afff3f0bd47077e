/** From an error to a sentence that helps. */

/** @import { Words } from "./words.js" */

/** The message for a code, or for all codes that begin so. */
const MESSAGES = /** @type {const} */ ([
  ["key.wrong-passphrase", "error-passphrase-wrong"],
  ["keystore.unsealed", "error-key-unsealed"],
  ["keystore.", "no-storage"],
  ["storage.", "no-storage"],
  ["key.needs-passphrase", "error-passphrase-wrong"],
  ["key.empty-passphrase", "required"],
  ["key.weak-passphrase", "error-passphrase-weak"],
  ["passphrase.", "error-passphrase-weak"],
  ["key.wrong-kind", "error-key-public"],
  ["key.bad-code", "error-code-form"],
  ["key.country", "country-choose"],
  ["key.out-of-memory", "error-memory"],
  ["key.", "error-key-malformed"],
  ["trust.older", "error-trust-older"],
  ["trust.rollback", "error-trust-older"],
  ["trust.other-signer", "error-trust-other-root"],
  ["trust.", "error-trust-malformed"],
  ["open.no-key-fits", "error-no-key-fits"],
  ["open.newer-version", "error-newer-version"],
  ["open.out-of-memory", "error-memory"],
  ["open.", "error-damaged"],
  ["qr.not-carnet", "error-not-card"],
  ["qr.newer-version", "error-newer-version"],
  ["qr.other-card", "error-other-set"],
  ["qr.", "error-damaged"],
  ["scan.too-large", "error-too-large"],
  ["scan.worker", "error-worker"],
  ["scan.picture", "error-file"],
  ["scan.size", "error-file"],
  ["scan.", "scan-nothing"],
  ["seal.no-recipients", "error-no-readers"],
  ["seal.too-large", "error-too-large"],
  ["seal.annex-too-large", "error-room"],
  ["layout.", "error-too-large"],
  ["card.too-", "error-card-words"],
  ["history.newer-version", "error-newer-version"],
  ["history.malformed", "error-file"],
  ["history.", "error-other-record"],
  ["health.date", "error-date"],
  ["health.number", "error-number"],
  ["health.term", "error-term"],
  ["health.unit", "error-unit"],
  ["shc.", "error-damaged"],
  ["foreign.", "error-not-card"],
  ["bundle.", "error-file"],
  ["camera.denied", "scan-camera-denied"],
  ["camera.insecure", "scan-camera-denied"],
  ["camera.none", "scan-camera-missing"],
  ["camera.", "error-camera"],
]);

/**
 * Says what went wrong. The code stands at the end, for whoever is asked for help; the text of an error that has no
 * sentence here is shown as it is, since it names the place.
 *
 * @param {unknown} error
 * @param {Words} words
 * @returns {string}
 */
export function sentence(error, words) {
  const { code, message } = /** @type {{ code?: string, message?: string }} */ (error ?? {});
  if (typeof code !== "string") return message || words.say("error-title");
  const known = MESSAGES.find(([prefix]) => code === prefix || (/[.-]$/.test(prefix) && code.startsWith(prefix)));
  return `${known ? words.say(known[1]) : message} (${code})`;
}

/**
 * Whether an error is one of Carnet's with this code.
 *
 * @param {unknown} error
 * @param {string} code
 */
export function isCode(error, code) {
  return error instanceof Error && /** @type {{ code?: string }} */ (error).code === code;
}
