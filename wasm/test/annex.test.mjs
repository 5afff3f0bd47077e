// Sensitive content in a second part, which fewer readers open.
import assert from "node:assert/strict";
import { test } from "node:test";

import { carnet, clinic, coded, fixture } from "./module.mjs";
import { ring, trustOf, vector } from "./vectors.mjs";

const here = clinic("Kakuma Clinic 4");
const there = clinic("Clinique Espoir");
const gate = clinic("Gate");
const trust = new carnet.Trust();
const recipients = [there.publicText, gate.publicText];
const sensitive = JSON.parse(fixture("bundles/merveille.json"));
const [patient] = sensitive.entry.filter(({ resource }) => resource.resourceType === "Patient");
const harmless = JSON.stringify({ resourceType: "Bundle", type: "collection", entry: [patient] });

const seal = (bundle, options) =>
  carnet.seal(bundle, recipients, here.keys, { sensitiveTo: [there.publicText], sensitiveBytes: 2048, ...options });
const entries = (record) => JSON.parse(record.fhir()).entry.length;

test("whoever reads the second part sees the whole, others no trace of it", () => {
  const card = seal(JSON.stringify(sensitive));
  const { takesCode, hasAnnex } = carnet.inspect(card.envelope);
  assert.deepEqual([takesCode, hasAnnex], [false, true]);
  assert.ok(card.facts.sensitiveEntries > 0);
  const [whole, part] = [there, gate].map(({ keys }) => carnet.open(card.envelope, keys, trust));
  assert.ok(whole.fhir().includes("HIV"));
  assert.ok(!part.fhir().includes("HIV"));
  assert.ok(entries(whole) >= entries(part) + card.facts.sensitiveEntries);
  for (const { verdict } of [whole, part]) assert.equal(verdict.content.code, "content.whole");
});

test("what a consent code opened is on the next card, too, without being asked for again", () => {
  const code = "otter-42";
  const card = seal(JSON.stringify(sensitive), { code });
  const opened = () => carnet.open(card.envelope, there.keys, trust, { code });
  const again = (record) => {
    const options = { sensitiveTo: [there.publicText], sensitiveBytes: 4096 };
    const next = record.seal([there.publicText, gate.publicText], there.keys, trust, options);
    return carnet.open(next.envelope, there.keys, trust);
  };
  assert.ok(opened().fhir().includes("HIV"));
  assert.ok(again(opened()).fhir().includes("HIV"));
  const visited = opened();
  visited.add({ statements: [{ kind: "note", text: "Well." }] }, there.keys, trust);
  assert.ok(again(visited).fhir().includes("HIV"));
});

test("the second part has one length, whatever is in it", () => {
  const length = (bundle, sensitiveBytes) =>
    seal(bundle, { sensitiveBytes }).envelope.length - carnet.seal(bundle, recipients, here.keys).envelope.length;
  assert.equal(length(harmless, 4096) - length(harmless, 2048), 2048);
  const card = seal(harmless, { sensitiveBytes: undefined });
  assert.equal(carnet.inspect(card.envelope).hasAnnex, true);
  assert.equal(card.facts.sensitiveEntries, 0);
  assert.equal(carnet.open(card.envelope, there.keys, trust).verdict.content.code, "content.whole");
});

test("without readers of their own, sensitive entries are counted and for all", () => {
  const card = carnet.seal(JSON.stringify(sensitive), recipients, here.keys);
  assert.equal(carnet.inspect(card.envelope).hasAnnex, false);
  assert.ok(card.facts.sensitiveEntries > 0);
  assert.ok(carnet.open(card.envelope, gate.keys, trust).fhir().includes("HIV"));
});

test("the second part is for a group of a trust list", () => {
  const { keys, clock } = vector("valid/annex-for-group.json");
  const known = trustOf(keys, clock);
  const [programme] = known.readers("programme");
  const card = carnet.seal(JSON.stringify(sensitive), [programme, gate.publicText], here.keys, {
    sensitiveTo: known.readers("sensitive"),
    sensitiveBytes: 2048,
  });
  assert.ok(carnet.open(card.envelope, ring(keys), known).fhir().includes("HIV"));
  assert.ok(!carnet.open(card.envelope, gate.keys, known).fhir().includes("HIV"));
});

test("second parts that cannot be sealed", () => {
  const whole = JSON.stringify(sensitive);
  assert.throws(() => seal(whole, { sensitiveBytes: 100 }), coded("seal.annex-too-large"));
  assert.throws(() => seal(whole, { sensitiveBytes: 2 ** 32 - 1 }), coded("seal.too-large"));
  assert.throws(() => seal(whole, { sensitiveBytes: -1 }), coded("argument.options"));
  assert.throws(() => seal(whole, { sensitiveTo: [] }), coded("seal.no-recipients"));
  assert.throws(() => seal(whole, { sensitiveTo: [5] }), coded("argument.options"));
  assert.throws(() => seal(whole, { sensitiveTo: undefined }), coded("argument.options"));
  const passphraseAlone = () =>
    carnet.seal(whole, [], here.keys, { passphrase: "seven plain words", sensitiveTo: [there.publicText] });
  assert.throws(passphraseAlone, coded("seal.needs-recipients"));
});
