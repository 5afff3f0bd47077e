// What is refused, each with its code, and nothing of a patient in the message.
import assert from "node:assert/strict";
import { test } from "node:test";

import { carnet, clinic, coded, fixture, scan, scanFrame } from "./module.mjs";

const here = clinic("Kakuma Clinic 4");
const bundle = fixture("bundles/amina.json");

test("texts that are no card", () => {
  const assembler = new carnet.Assembler();
  assert.throws(() => assembler.pushText("shc:/5676"), coded("qr.not-carnet"));
  assert.throws(() => assembler.pushText("CN2123"), coded("qr.newer-version"));
  assert.throws(() => assembler.pushText("CN1"), coded("qr.truncated"));
  assert.throws(() => assembler.pushText(5), coded("argument.not-text"));
  assert.throws(() => assembler.pushText("CN1\ud800"), coded("argument.not-unicode"));
});

test("pictures without a symbol throw nothing, impossible ones do", () => {
  const white = new Uint8ClampedArray(64 * 64 * 4).fill(255);
  for (const look of [scan, scanFrame]) {
    assert.deepEqual(look(white, 64, 64), { symbols: [], code: "scan.no-symbol", hint: null });
    assert.throws(() => look(white, 64, 63), coded("scan.size"));
  }
});

test("envelopes that are damaged or somebody else's", () => {
  const { envelope } = carnet.seal(bundle, [here.publicText], here.keys);
  const trust = new carnet.Trust();
  assert.throws(() => carnet.open(envelope, clinic("Other").keys, trust), coded("open.no-key-fits"));
  assert.throws(() => carnet.open(envelope, here.keys, trust, "seven plain words"), coded("argument.options"));
  assert.throws(() => carnet.open(envelope, here.keys, trust, { at: "yesterday" }), coded("argument.time"));
  assert.throws(() => carnet.open(envelope, here.keys, trust, { passphrase: "" }), coded("key.empty-passphrase"));
  assert.throws(() => carnet.open(envelope.subarray(0, -1), here.keys, trust), coded("open.truncated"));
  assert.throws(() => carnet.open(new Uint8Array(), here.keys, trust), coded("open.truncated"));
  envelope[envelope.length - 1] ^= 1;
  assert.throws(() => carnet.open(envelope, here.keys, trust), coded("open.no-key-fits"));
});

test("bundles that cannot be sealed", () => {
  const seal = (text, options) => () => carnet.seal(text, [here.publicText], here.keys, options);
  assert.throws(seal(""), coded("bundle.empty"));
  assert.throws(seal("<Bundle/>"), coded("bundle.xml"));
  assert.throws(seal("{}"), coded("bundle.not-fhir"));
  assert.throws(seal(bundle, { maxVersion: 41 }), coded("layout.version"));
  assert.throws(seal(bundle, { ec: "X" }), coded("layout.ec-level"));
  assert.throws(seal(bundle, { profil: "summary" }), coded("argument.options"));
  assert.throws(seal(bundle, { code: "12345" }), coded("key.bad-code"));
  assert.throws(seal(bundle, { issuedAt: "yesterday" }), coded("argument.time"));
  assert.throws(seal(bundle, { issuedAt: "2026-03-02", validUntil: "2026-03-01" }), coded("seal.bad-time"));
  assert.throws(() => carnet.seal(bundle, [], here.keys), coded("seal.no-recipients"));
  for (const recipients of [here.publicText, [5], [{ key: "AA" }], [{ key: null }]]) {
    assert.throws(() => carnet.seal(bundle, recipients, here.keys), coded("argument.options"));
  }
  assert.throws(() => carnet.seal(bundle, [{ key: "A".repeat(43) }], here.keys), coded("key.small-order"));
  assert.throws(
    () => carnet.seal(bundle, [here.publicText, here.publicText], here.keys),
    coded("seal.duplicate-recipient"),
  );
});

test("key files that are of no use", () => {
  const keys = new carnet.Keys();
  assert.throws(() => keys.add("{}"), coded("key.corrupt"));
  assert.throws(() => keys.add(here.publicText), coded("key.wrong-kind"));
  const { privateText } = carnet.generateKeys("Kakuma Clinic 4", { passphrase: "seven plain words" });
  assert.throws(() => keys.add(privateText), coded("key.needs-passphrase"));
  assert.throws(() => keys.add(privateText, "six plain words"), coded("key.wrong-passphrase"));
  assert.equal(keys.add(privateText, "seven plain words"), "Kakuma Clinic 4");
  assert.equal(keys.count, 1);
  assert.throws(() => carnet.generateKeys(" "), coded("key.bad-name"));
  assert.throws(() => carnet.generateKeys("Kakuma Clinic 4", { country: "Kenya" }), coded("key.country"));
  assert.throws(() => new carnet.Trust().add(privateText), coded("key.wrong-kind"));
});

test("handles that were freed", () => {
  const { keys } = clinic("Gone");
  keys.free();
  assert.throws(() => keys.count);
  assert.throws(() => carnet.seal(bundle, [here.publicText], keys));
});
