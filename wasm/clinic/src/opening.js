/** From what was scanned, dropped or chosen to a record on the screen. */

import { begin, detect, inspect, open, openFile, openForeign } from "./carnet.js";
import { isCode } from "./faults.js";
import { bytes } from "./files.js";
import { ask } from "./screens/ask.js";
import { other } from "./screens/other.js";
import { record as recordScreen } from "./screens/record.js";

/** @import { App } from "./app.js" */
/** @import { OpenedRecord, OpenOptions, Scanner } from "./carnet.js" */

/** The text of one symbol of several of a SMART Health Card: which, and of how many. */
const CHUNK = /^shc:\/\d+\/(\d+)\//i;

/**
 * Opens the envelope of a card, and asks for what it asks for.
 *
 * @param {App} app
 * @param {Uint8Array} envelope
 */
export async function openEnvelope(app, envelope) {
  await app.attempt(() => {
    const { takesCode, takesPassphrase } = inspect(envelope);
    if (takesCode) return app.show(ask("code", (options) => tryOpening(app, envelope, options)));
    try {
      tryOpening(app, envelope, {});
    } catch (error) {
      if (!takesPassphrase || !isCode(error, "open.no-key-fits")) throw error;
      app.show(ask("passphrase", (options) => tryOpening(app, envelope, options)));
    }
  });
}

/**
 * Opens a document of another programme's, or says what the code is.
 *
 * @param {App} app
 * @param {Set<string>} texts  what was read before, and this one: some documents have several symbols
 * @returns {Promise<{ received: number, needed: number } | null>}  how far it is, while symbols are missing
 */
export async function openTexts(app, texts) {
  const text = [...texts].at(-1) ?? "";
  const missing = await app.attempt(() => {
    const { sentence, reads } = detect(text, app.words.tag);
    if (!reads) return app.show(other(text, sentence));
    try {
      showRecord(app, openForeign([...texts], app.trust), { isForeign: true });
    } catch (error) {
      if (!isCode(error, "shc.incomplete")) throw error;
      return { received: texts.size, needed: Number(CHUNK.exec(text)?.[1] ?? texts.size + 1) };
    }
  });
  return missing ?? null;
}

/**
 * Takes a file: a `.carnet` file, a picture, the text of a card, a FHIR bundle.
 *
 * @param {App} app
 * @param {Scanner} scanner
 * @param {File} file
 */
export async function takeFile(app, scanner, file) {
  await app.attempt(async () => {
    const { session, trust } = app;
    if (!session) return;
    if (file.type.startsWith("image/")) return scanner.readImage(file);
    const content = await bytes(file);
    const text = asText(content);
    if (text === null) return showRecord(app, openFile(content, session.keys, trust));
    if (detect(text).reads) return showRecord(app, openForeign(text, trust), { isForeign: true });
    if (text.startsWith("{")) return showRecord(app, begin(text, session.keys, trust), { isNew: true });
    for (const line of text.split(/\s+/).filter(Boolean)) scanner.readText(line);
  });
}

/**
 * Shows a record that was opened.
 *
 * @param {App} app
 * @param {OpenedRecord} record
 * @param {{ kept?: number, isNew?: boolean, isForeign?: boolean, code?: string }} [how]
 */
export function showRecord(app, record, { kept, isNew = false, isForeign = false, code } = {}) {
  app.receive(record, { code: code ?? null, kept: kept ?? null, isForeign, isOnCard: !isNew });
  app.show(recordScreen);
  if (app.choices.recent && kept === undefined && !isForeign) app.attempt(() => keep(app));
}

/**
 * Keeps the record before the clinician in the list of recent ones, where there is one.
 *
 * @param {App} app
 */
export async function keep({ session, store, visit, choices }) {
  if (!choices.recent || !session?.publicText || !visit) return;
  visit.kept = await store.keepRecent(visit.record.toFile([session.publicText]), visit.kept);
}

/**
 * @param {App} app
 * @param {Uint8Array} envelope
 * @param {OpenOptions} options
 */
function tryOpening(app, envelope, options) {
  if (!app.session) return;
  showRecord(app, open(envelope, app.session.keys, app.trust, options), { code: options.code });
}

/**
 * @param {Uint8Array} content
 * @returns {string | null}
 */
function asText(content) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content).trim();
  } catch {
    return null;
  }
}
