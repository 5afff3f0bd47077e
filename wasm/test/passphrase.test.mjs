// Passphrases that chance chooses.
import assert from "node:assert/strict";
import { test } from "node:test";

import { carnet, clinic, coded, fixture } from "./module.mjs";

test("words come in each language, with ten bits each", () => {
  for (const language of ["en", "fr-CD", "es", "ar"]) {
    const { words, bits } = carnet.generatePassphrase(language);
    assert.deepEqual([words.split(" ").length, bits], [7, 70]);
  }
  assert.equal(carnet.generatePassphrase("en", 6).bits, 60);
  assert.notEqual(carnet.generatePassphrase("en").words, carnet.generatePassphrase("en").words);
});

test("a generated passphrase opens what it sealed", () => {
  const { words: passphrase } = carnet.generatePassphrase("ar");
  const { envelope } = carnet.seal(fixture("bundles/amina.json"), [], clinic("Kakuma Clinic 4").keys, { passphrase });
  const record = carnet.open(envelope, new carnet.Keys(), new carnet.Trust(), { passphrase });
  assert.equal(record.verdict.content.code, "content.whole");
});

test("passphrases that are not generated", () => {
  assert.throws(() => carnet.generatePassphrase("en", 5), coded("passphrase.too-few-words"));
  assert.throws(() => carnet.generatePassphrase("en", 256), coded("argument.number"));
  assert.throws(() => carnet.generatePassphrase("de"), coded("passphrase.language"));
  assert.throws(() => carnet.generatePassphrase(5), coded("argument.not-text"));
});

test("words are gone once they are freed", () => {
  const generated = carnet.generatePassphrase("en");
  generated.free();
  assert.throws(() => generated.words);
});
