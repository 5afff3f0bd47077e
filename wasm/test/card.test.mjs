// A card from one clinic to another, through text and through pixels.
import assert from "node:assert/strict";
import { test } from "node:test";

import { carnet, clinic, coded, fixture, reader, scan, scanFrame } from "./module.mjs";

const bundle = fixture("bundles/amina.json");
const here = clinic("Kakuma Clinic 4", { country: "KE" });
const there = clinic("Clinique Espoir");
const trust = new carnet.Trust();
trust.add(here.publicText);

const sealFor = (recipients, options) => carnet.seal(bundle, recipients, here.keys, options);

function opened(card, keys = there.keys, options) {
  const assembler = new carnet.Assembler();
  card.facts.symbols.some(({ text }) => assembler.pushText(text).complete);
  return carnet.open(assembler.envelope, keys, trust, options);
}

test("a card opens in the clinic it was sealed to", () => {
  const card = sealFor([there.publicText], { profile: "complete" });
  const record = opened(card);
  const { line, codes, issuer, card: id } = record.verdict;
  assert.deepEqual(codes, [
    "integrity.valid",
    "issuer.known",
    "validity.valid",
    "revocation.unchecked",
    "list.none",
    "content.whole",
  ]);
  assert.ok(line.startsWith("Issued by Kakuma Clinic 4, Kenya, on "));
  assert.deepEqual([issuer.name, issuer.country], ["Kakuma Clinic 4", "KE"]);
  assert.equal(id, card.facts.card);
  assert.equal(record.profile, "complete");
  assert.deepEqual(record.leftOut, []);

  const types = (text) => JSON.parse(text).entry.map((entry) => entry.resource.resourceType);
  assert.deepEqual(types(record.fhir()), types(bundle));
});

test("the module of who only reads says the same", () => {
  const { envelope } = sealFor([there.publicText]);
  const keys = new reader.Keys();
  assert.equal(keys.add(there.privateText), "Clinique Espoir");
  const known = new reader.Trust();
  known.add(here.publicText);
  const [own, other] = [reader.open(envelope, keys, known), carnet.open(envelope, there.keys, trust)];
  assert.deepEqual(own.verdict, other.verdict);
  for (const language of ["en", "ar", "am"]) {
    assert.deepEqual(own.summary({ language }), other.summary({ language }));
    assert.equal(own.summaryHtml({ language }), other.summaryHtml({ language }));
  }
  assert.equal(own.fhir(), other.fhir());
});

test("facts tell what the card is like", () => {
  const card = sealFor([there.publicText]);
  const { profile, contentBytes, sealedBytes, needed, symbols, leftOut } = card.facts;
  assert.equal(profile, "summary");
  assert.ok(contentBytes > 100 && contentBytes < sealedBytes);
  assert.equal(card.envelope.length, sealedBytes);
  assert.equal(needed, 1);
  assert.equal(symbols[0].chars, symbols[0].text.length);
  assert.deepEqual(opened(card).leftOut, leftOut);
});

test("a card of several symbols is read from pixels in any order", () => {
  const card = sealFor([there.publicText], { maxVersion: 12, ec: "M" });
  const { symbols, needed } = card.facts;
  assert.ok(needed > 1);
  const assembler = new carnet.Assembler();
  assert.deepEqual(assembler.progress, { complete: false, received: 0, needed: null });
  for (const index of symbols.keys()) {
    const pixels = card.pixels(symbols.length - 1 - index, 3);
    const side = Math.sqrt(pixels.length / 4);
    const seen = scan(pixels, side, side);
    assert.equal(seen.symbols.length, 1);
    assert.deepEqual([seen.code, seen.hint], [null, null]);
    assert.deepEqual(scanFrame(pixels, side, side), seen);
    const { complete, received } = assembler.pushText(seen.symbols[0].text);
    if (complete) break;
    assert.equal(received, index + 1);
  }
  assert.equal(assembler.progress.received, needed);
  assert.deepEqual(assembler.envelope, card.envelope);
  assembler.reset();
  assert.equal(assembler.envelope, undefined);
});

test("a passphrase opens what no key does", () => {
  const card = sealFor([], { passphrase: "seven plain words" });
  assert.deepEqual(carnet.inspect(card.envelope), {
    bytes: card.facts.sealedBytes,
    recipients: 0,
    takesPassphrase: true,
    takesCode: false,
    hasAnnex: false,
  });
  const none = new carnet.Keys();
  assert.equal(opened(card, none, { passphrase: "seven plain words" }).verdict.codes[0], "integrity.valid");
  assert.throws(() => opened(card, none, { passphrase: "six plain words" }), coded("open.no-key-fits"));
  assert.throws(() => opened(card, none), coded("open.no-key-fits"));
});

test("a card without a signing key is what the patient reports", () => {
  const card = carnet.seal(bundle, [there.publicText], new carnet.Keys());
  const { integrity, issuer, card: id } = opened(card).verdict;
  assert.deepEqual([integrity.code, issuer.code], ["integrity.unverifiable", "issuer.nobody"]);
  assert.deepEqual([issuer.keyId, id, card.facts.card], [null, null, null]);
  for (const dates of [{ issuedAt: "2026-03-02" }, { validUntil: "2026-06-30" }]) {
    const seal = () => carnet.seal(bundle, [there.publicText], new carnet.Keys(), dates);
    assert.throws(seal, coded("seal.unsigned-validity"));
  }
});

test("an issuer who is not on the list has no name", () => {
  const card = carnet.seal(bundle, [there.publicText], there.keys);
  const { codes, issuer } = opened(card).verdict;
  assert.equal(codes[1], "issuer.unknown");
  assert.match(issuer.keyId, /^[0-9a-f]{16}$/);
  assert.equal(issuer.name, null);
});

test("a card has its dates, and is judged by them", () => {
  const card = sealFor([there.publicText], { issuedAt: "2026-03-02T09:00:00Z", validUntil: "2026-06-30" });
  const verdict = (at) => opened(card, there.keys, { at }).verdict;
  const { issuedAt, expiresAt, validity } = verdict("2026-06-29");
  assert.deepEqual([issuedAt, expiresAt], ["2026-03-02T09:00:00Z", "2026-06-30T00:00:00Z"]);
  assert.equal(validity.code, "validity.valid");
  assert.equal(verdict("2026-07-01").validity.code, "validity.expired");
  assert.ok(verdict("2026-07-01").line.startsWith("EXPIRED on 2026-06-30."));
  assert.equal(verdict("2026-01-01").validity.code, "validity.not-yet");
});

test("without a date, a card is issued and opened now", () => {
  const before = Math.floor(Date.now() / 1000) * 1000;
  const { issuedAt, validity } = opened(sealFor([there.publicText])).verdict;
  assert.ok(Date.parse(issuedAt) >= before && Date.parse(issuedAt) <= Date.now());
  assert.equal(validity.code, "validity.valid");
});

test("a consent code is needed beside the key", () => {
  const card = sealFor([there.publicText], { code: "27 18 28" });
  assert.equal(carnet.inspect(card.envelope).takesCode, true);
  assert.equal(opened(card, there.keys, { code: "٢٧١٨٢٨" }).verdict.content.code, "content.whole");
  assert.throws(() => opened(card, there.keys, { code: "271829" }), coded("open.no-key-fits"));
  assert.throws(() => opened(card), coded("open.no-key-fits"));
  assert.throws(() => opened(card, there.keys, { code: "12345" }), coded("key.bad-code"));
});

test("the drawing carries its caption, escaped", () => {
  const svg = sealFor([there.publicText]).svg({ title: "<b>بطاقة</b>", language: "ar", direction: "rtl" });
  assert.match(svg, /^<\?xml/);
  assert.ok(svg.includes("<title>&lt;b&gt;بطاقة&lt;/b&gt;</title>"));
  assert.ok(svg.includes('lang="ar" direction="rtl"'));
});
