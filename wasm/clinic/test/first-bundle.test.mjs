import assert from "node:assert/strict";
import { test } from "node:test";
import { firstBundle } from "../src/parts/first-bundle.js";

const now = new Date("2026-11-28T10:00:00Z");
const nobody = { name: null, birthDate: null, sex: "unknown", language: null, clinic: "Clinic", now };

/** @param {Parameters<typeof firstBundle>[0]} person */
const patient = (person) => /** @type {any} */ (firstBundle(person).entry[1]?.resource);

test("a birth date stays as far as it is known", () => {
  assert.equal(patient({ ...nobody, birthDate: "1987" }).birthDate, "1987");
});

test("what is not known is said to be unknown, never made up", () => {
  const { birthDate, _birthDate, name, gender, communication } = patient(nobody);
  assert.equal(birthDate, undefined);
  assert.equal(_birthDate.extension[0].valueCode, "unknown");
  assert.equal(name[0].extension[0].valueCode, "unknown");
  assert.equal(gender, "unknown");
  assert.equal(communication, undefined);
});

test("the three sections that every summary has say that nobody has asked", () => {
  const { section } = /** @type {any} */ (firstBundle(nobody).entry[0]?.resource);
  const reasons = section.map((/** @type {any} */ one) => one.emptyReason.coding[0].code);
  assert.deepEqual(reasons, ["notasked", "notasked", "notasked"]);
});

test("identifiers are random, and references lead to entries", () => {
  const [first, second] = [firstBundle(nobody), firstBundle(nobody)];
  assert.notEqual(first.identifier.value, second.identifier.value);
  const urls = first.entry.map(({ fullUrl }) => fullUrl);
  const { subject, author } = /** @type {any} */ (first.entry[0]?.resource);
  assert.equal(new Set(urls).size, 3);
  assert.ok(urls.includes(subject.reference) && urls.includes(author[0].reference));
});
