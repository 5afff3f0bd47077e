// What a clinician's page is given to show.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { carnet, clinic, coded, fixture } from "./module.mjs";

const { keys, publicText } = clinic("Kakuma Clinic 4");
const trust = new carnet.Trust();
const bundles = readdirSync(new URL("../../fixtures/bundles/", import.meta.url));

function record(name, options) {
  const { envelope } = carnet.seal(fixture(`bundles/${name}`), [publicText], keys, options);
  return carnet.open(envelope, keys, trust);
}

test("a summary shows the person and what is dangerous", () => {
  const summary = record("amina.json").summary({ today: "2026-03-02" });
  assert.ok(summary.who.names.length > 1);
  assert.ok(summary.who.age.leastMonths <= summary.who.age.mostMonths);
  assert.ok(summary.alerts.some(({ kind }) => kind === "allergy"));
  assert.ok(summary.medications.items.every(({ title }) => title.length > 0));
});

test("without a date, ages are those of the clock", () => {
  const today = new Date().toISOString();
  const opened = record("amina.json");
  assert.deepEqual(opened.summary(), opened.summary({ today }));
  assert.throws(() => opened.summary({ today: 5 }), coded("argument.options"));
  assert.throws(() => opened.summary({ today: "today" }), coded("argument.time"));
});

test("what a card leaves out is said", () => {
  const opened = record("amina.json", { profile: "emergency" });
  assert.ok(opened.leftOut.length > 0);
  assert.equal(opened.summary().leftOut.length, opened.leftOut.length);
});

test("a view shows no more than its reader is to see", () => {
  const opened = record("merveille.json");
  const kinds = (view) => new Set(JSON.parse(opened.fhir({ view })).entry.map(({ resource }) => resource.resourceType));
  assert.deepEqual(opened.summary({ view: "full" }), opened.summary());
  assert.ok(JSON.stringify(opened.summary()).includes("HIV"));
  assert.ok(kinds("full").has("Condition"));
  for (const view of ["family", "border"]) {
    const summary = opened.summary({ view });
    assert.ok(!JSON.stringify(summary).includes("HIV") && !opened.fhir({ view }).includes("HIV"));
    assert.deepEqual(summary.leftOut, [], "counts tell of the whole");
  }
  assert.ok(!kinds("border").has("Condition"));
  assert.throws(() => opened.summary({ view: "nurse" }), coded("argument.options"));
  assert.throws(() => opened.fhir({ view: "nurse" }), coded("argument.options"));
});

test("every member of every summary and verdict is in the types", () => {
  const file = (name) => readFileSync(new URL(`../src/plain/${name}.d.ts`, import.meta.url), "utf8");
  const types = file("read") + file("summary");
  const known = new Set([...types.matchAll(/\b(\w+)\??: /g)].map(([, name]) => name));
  const walk = (value) => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (value === null || typeof value !== "object") return;
    for (const [name, inner] of Object.entries(value)) {
      assert.ok(known.has(name), `${name} is not in the types`);
      walk(inner);
    }
  };
  assert.ok(bundles.length > 10);
  for (const name of bundles) {
    const opened = record(name, { profile: "complete" });
    walk(opened.summary({ today: "2026-03-02" }));
    walk(opened.verdict);
  }
});
