/** Trust lists: what is in one, and how one is taken. */

import { h } from "../dom.js";
import { bytes } from "../files.js";
import { fileButton } from "../form.js";
import { icon } from "../icons.js";

/** @import { App } from "../app.js" */
/** @import { ForeignList, ImportedList, ProgrammeList } from "../carnet.js" */

/** The first byte of a Carnet trust list: CBOR's tag 18 (RFC 9052, section 2). */
const COSE_SIGN1 = 0xd2;

/**
 * A button that takes the trust list of a file.
 *
 * @param {App} app
 * @param {{ kind?: string, ontaken: (list: ImportedList | null) => void }} options  `null` for a list of another kind
 */
export function trustButton(app, { kind = "plain", ontaken }) {
  const { words } = app;
  const take = async (/** @type {File} */ file) => {
    const list = await app.attempt(async () => {
      const taken = takeList(app, await bytes(file), file.name);
      await app.saveTrust();
      return { taken };
    });
    if (!list) return;
    if (list.taken) app.frame.say(words.say(`trust-${list.taken.change}`));
    ontaken(list.taken);
  };
  return fileButton({ name: "trust-file", label: words.say("trust-add"), kind, onfile: take });
}

/**
 * What a programme's list says of itself.
 *
 * @param {App} app
 * @param {ProgrammeList} list
 */
export function listFacts(app, list) {
  const { words } = app;
  const isOld = new Date(list.validUntil) < new Date();
  const facts = [
    [words.say("trust-programme"), h("bdi", { "data-testid": "programme" }, list.programme)],
    [words.say("trust-fingerprint"), h("code", { dir: "ltr", "data-testid": "fingerprint" }, list.fingerprint)],
    [words.say("trust-made"), words.day(list.made)],
    [words.say("trust-until"), words.day(list.validUntil)],
  ];
  return h(
    "div",
    { class: "facts" },
    h(
      "dl",
      {},
      facts.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
    ),
    h(
      "p",
      { class: "help" },
      [
        words.say("trust-clinics", { count: list.clinics }),
        words.say("trust-revoked", { count: list.revokedCards }),
        ...list.groups.map((group) => words.say("card-group", { name: group.name, count: group.members })),
      ].join(" · "),
    ),
    isOld ? h("p", { class: "note doubtful" }, icon("warning"), words.say("trust-old")) : null,
  );
}

/**
 * @param {App} app
 * @param {ForeignList} list
 */
export function foreignFacts(app, list) {
  const { words } = app;
  return h(
    "div",
    { class: "facts" },
    h("p", {}, h("strong", {}, list.format), " ", h("bdi", {}, list.source)),
    h("p", { class: "help" }, `${words.say("trust-keys", { count: list.keys })} · ${words.day(list.imported)}`),
  );
}

/**
 * A Carnet list is a signed message in binary, which the lists of others are not.
 *
 * @param {App} app
 * @param {Uint8Array} content
 * @param {string} source
 * @returns {ImportedList | null}
 */
function takeList({ trust }, content, source) {
  if (content[0] === COSE_SIGN1) return trust.importList(content);
  const text = new TextDecoder().decode(content);
  if (text.includes('"carnet":"public-key"')) trust.add(text);
  else trust.importForeign(content, source);
  return null;
}
