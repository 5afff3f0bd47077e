// What a clinic writes: visits that are signed, joined, sealed again.
import assert from "node:assert/strict";
import { test } from "node:test";

import { carnet, clinic, coded, fixture } from "./module.mjs";

const here = clinic("Kakuma Clinic 4", { country: "KE" });
const there = clinic("Clinique Espoir", { country: "TD" });
const trust = new carnet.Trust();
for (const { publicText } of [here, there]) trust.add(publicText);

const assemble = (card) => {
  const assembler = new carnet.Assembler();
  card.facts.symbols.some(({ text }) => assembler.pushText(text).complete);
  return assembler.envelope;
};
const carried = () => carnet.seal(fixture("bundles/amina.json"), [here.publicText, there.publicText], here.keys);
const opened = (card, { keys } = there) => carnet.open(assemble(card), keys, trust);
const resources = (record) => JSON.parse(record.fhir()).entry.map((entry) => entry.resource);
const vaccinated = (record) =>
  resources(record).filter(({ resourceType, lotNumber }) => resourceType === "Immunization" && lotNumber === "AB12");

const VISIT = {
  statements: [
    { kind: "vaccination", vaccine: "cvx:03 MMR", dose: 1, doses: 2, lot: "AB12" },
    { kind: "treatment", medicine: "atc:P02CA03 albendazole", course: "given", dose: "400 mg", purpose: "presumptive" },
    { kind: "result", what: "loinc:718-7 Haemoglobin", value: "11.2 g/dL", low: "12.0 g/dL", interpretation: "L" },
    { kind: "screening", screening: "hbsag", answer: "negative" },
    { kind: "fitness", status: "fit" },
    { kind: "travel", country: "KE", from: "2024-01", place: "camp" },
    { kind: "referral", specialty: "cardiology", to: "District hospital", urgency: "urgent" },
    { kind: "education", topic: "oral rehydration", language: "so" },
    { kind: "note", text: "Feels well." },
  ],
};

test("a card alone is enough to add a visit and make the next card", () => {
  const record = opened(carried());
  assert.equal(record.account(), null);
  const id = record.add(VISIT, there.keys, trust, { at: "2026-11-28T09:00:00Z" });
  assert.match(id, /^[0-9a-f-]+$/);
  const card = record.seal([here.publicText], there.keys, trust);
  const next = opened(card, here);
  assert.equal(next.verdict.issuer.name, "Clinique Espoir");
  const [dose] = vaccinated(next);
  assert.deepEqual([dose.occurrenceDateTime, dose.protocolApplied[0].doseNumberPositiveInt], ["2026-11-28", 1]);
  const kinds = new Set(resources(next).map(({ resourceType }) => resourceType));
  for (const kind of ["MedicationStatement", "Observation", "ServiceRequest", "Procedure", "ClinicalImpression"]) {
    assert.ok(kinds.has(kind), kind);
  }
});

test("a file keeps every visit and who signed it", () => {
  const record = opened(carried());
  record.add(VISIT, there.keys, trust);
  const file = record.toFile([here.publicText]);
  const whole = carnet.openFile(file, here.keys, trust);
  const { entries, apart } = whole.account("fr");
  assert.deepEqual(entries.map(({ kind, verdict }) => [kind, verdict.issuer.name]), [
    ["snapshot", "Kakuma Clinic 4"],
    ["visit", "Clinique Espoir"],
  ]);
  assert.deepEqual(apart, []);
  assert.equal(entries[1].added.length, VISIT.statements.length);
  assert.ok(whole.summaryHtml({ language: "fr" }).includes("Clinique Espoir"));
  assert.throws(() => carnet.openFile(file, clinic("Other").keys, trust), coded("open.no-key-fits"));
  assert.throws(() => carnet.openFile(file.subarray(9), here.keys, trust), coded("history.malformed"));
});

test("two copies joined are the same, whichever comes first", () => {
  const card = carried();
  const [left, right] = [opened(card), opened(card, here)];
  left.add({ statements: [{ kind: "note", text: "Seen in Chad." }] }, there.keys, trust, { at: "2026-11-27" });
  right.add({ statements: [{ kind: "note", text: "Seen in Kenya." }] }, here.keys, trust, { at: "2026-11-28" });
  const joined = (first, second) => {
    const record = carnet.openFile(first.toFile([here.publicText]), here.keys, trust);
    record.merge(second, here.keys, trust);
    return record;
  };
  const [one, other] = [joined(left, right), joined(right, left)];
  assert.equal(one.account().entries.length, 3);
  assert.equal(one.fhir(), other.fhir());
  const stranger = opened(carnet.seal(fixture("bundles/amina.json"), [here.publicText], here.keys), here);
  assert.throws(() => one.merge(stranger, here.keys, trust), coded("history.other-record"));
});

test("a correction keeps what it corrects", () => {
  const record = carnet.begin(fixture("bundles/amina.json"), here.keys, trust);
  record.add(VISIT, here.keys, trust);
  const target = JSON.parse(record.fhir()).entry.find(({ resource }) => resource.lotNumber === "AB12").fullUrl;
  assert.throws(() => record.add({ corrections: [{ target, reason: " " }] }, here.keys, trust), coded("history.reason"));
  record.add({ corrections: [{ target, reason: "given to her sister" }] }, here.keys, trust);
  assert.deepEqual(vaccinated(record).map(({ status }) => status), ["entered-in-error"]);
  assert.equal(record.account().corrections[0].reason, "given to her sister");
});

test("what cannot be written says where, and changes nothing", () => {
  const record = opened(carried());
  const before = record.fhir();
  const add = (visit, keys = there.keys) => () => record.add(visit, keys, trust);
  const at = (code, path) => (error) => coded(code)(error) && (assert.equal(error.path, path), true);
  assert.throws(add({}), coded("add.nothing"));
  assert.throws(add({ statements: [], hat: 1 }), coded("argument.options"));
  assert.throws(add({ statements: [{ kind: "note", text: "well", lotNumber: "1" }] }), coded("argument.options"));
  assert.throws(add(VISIT, new carnet.Keys()), coded("key.missing"));
  const note = { kind: "note", text: "well" };
  assert.throws(add({ statements: [note, { kind: "vaccination", vaccine: "MMR", date: "yesterday" }] }), at("health.date", "/statements/1"));
  assert.throws(add({ statements: [{ kind: "result", what: "loinc:718-7", value: "many" }] }), at("health.number", "/statements/0"));
  assert.throws(add({ statements: [{ kind: "screening", screening: "hbsag", answer: "perhaps" }] }), at("health.answer", "/statements/0"));
  assert.throws(add({ statements: [{ kind: "treatment", medicine: "ivermectin", course: "withheld", why: "other" }] }), at("health.missing", "/statements/0"));
  assert.throws(add({ resources: ['{"resourceType":"Bundle"}'] }), at("add.not-a-resource", "/resources/0"));
  assert.throws(add({ resources: ['{"resourceType":"Patient"}'] }), coded("history.second-patient"));
  assert.equal(record.fhir(), before);
  assert.equal(record.account(), null);
});

test("choices come in the reader's language, and what is chosen is understood", () => {
  const vaccines = carnet.vaccines("fr");
  assert.ok(vaccines.length > 20 && vaccines.every(({ term, label }) => term && label));
  assert.ok(vaccines.some(({ label }) => label.includes("rougeole")));
  const screenings = carnet.screenings("ar");
  assert.ok(screenings.length > 50);
  assert.ok(/[\u0621-\u064a]/.test(screenings.find(({ id }) => id === "hbsag").label));
  const record = opened(carried());
  const statements = [
    ...vaccines.map(({ term }) => ({ kind: "vaccination", vaccine: term })),
    ...screenings.flatMap(({ id, answers }) => (answers ?? []).map((answer) => ({ kind: "screening", screening: id, answer: answer.id }))),
  ];
  record.add({ statements }, there.keys, trust);
  assert.equal(record.account().entries.at(-1).added.length, statements.length);
});

test("pages are laid out for each paper, and name nobody unless asked", () => {
  for (const [paper, width] of [["a6", 105], ["a4", 210], ["cr80", 85.6]]) {
    const face = { paper, language: "ar", programme: "Health programme" };
    const maxVersion = carnet.maxVersion(face);
    const card = carnet.seal(fixture("bundles/amina.json"), [here.publicText], here.keys, { maxVersion });
    const pages = card.pages(face);
    assert.ok(pages.length > 0 && Math.abs(pages[0].widthMillimetres - width) < 0.1, paper);
    assert.ok(pages.every(({ svg }) => svg.includes("<svg") && !svg.includes("Amina") && !svg.includes("أمينة")));
    if (paper !== "cr80") assert.ok(card.pages({ ...face, name: "Amina" })[0].svg.includes("Amina"));
    assert.throws(() => card.pages({ paper: "a5" }), coded("card.paper"));
  }
});
