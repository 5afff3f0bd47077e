// Every frozen vector opens here as it does elsewhere: fixtures/vectors/README.md.
import assert from "node:assert/strict";
import { test } from "node:test";

import { carnet } from "./module.mjs";
import { assemble, parse, ring, trustOf, vectors } from "./vectors.mjs";

for (const kind of ["valid", "invalid"]) {
  // A few are for readers of records alone, without a card around them.
  const cards = vectors(kind).filter(({ text }) => text);
  test(`${cards.length} ${kind} vectors`, async (all) => {
    assert.ok(cards.length > 0);
    for (const card of cards) await all.test(card.name, () => check(card));
  });
}

function check({ clock, keys, text, stages, expect }) {
  const { verdict, code, ...found } = read(keys, text, clock);
  assert.deepEqual(verdict?.codes ?? [], expect.verdict ?? []);
  if (verdict) assert.equal(verdict.card, stages.card ?? null);
  if (expect.stage !== "signature") assert.equal(code, expect.code);
  if (stages.record !== undefined) {
    const joined = found.record.entry?.splice(stages.record.entry?.length ?? 0) ?? [];
    checkJoined(joined, stages.annex_record);
    withoutMade(found.record, stages.record);
    assert.deepEqual(found.record, stages.record);
    assert.equal(found.profile, stages.profile);
    const counts = Object.entries(stages.left_out ?? {}).map(([what, { number }]) => ({ what, count: Number(number) }));
    assert.deepEqual(new Set(found.leftOut), new Set(counts));
  }
}

/** What the annex holds stands behind the other entries, under names that go on from theirs. */
function checkJoined(joined, annex) {
  const bare = (value) => JSON.stringify(value, (name, inner) => (/^(fullUrl|reference)$/.test(name) ? "" : inner));
  const added = annex?.entry.filter(({ resource }) => resource.resourceType !== "Patient") ?? [];
  assert.deepEqual(joined.map(bare), added.map(bare));
}

/** Takes away what `fhir()` makes where a card carries none: titles, and narrative of sections. */
function withoutMade(record, carried) {
  const strip = (one, other) => {
    if (other.title === undefined) delete one.title;
    if (other.text === undefined && one.text?.status === "generated") delete one.text;
    const [sections, others] = [one.section, other.section].map((list) => [list ?? []].flat());
    sections.forEach((section, at) => strip(section, others[at]));
  };
  record.entry?.forEach(({ resource }, at) => {
    if (resource?.resourceType === "Composition") strip(resource, carried.entry[at].resource);
  });
}

/** Reads a card as far as it goes. */
function read(keys, text, clock) {
  let opened;
  try {
    const { passphrase, code } = keys;
    opened = carnet.open(assemble(text), ring(keys), trustOf(keys, clock), { passphrase, code, at: clock });
  } catch (error) {
    return { code: error.code };
  }
  const { verdict } = opened;
  try {
    const { profile, leftOut } = opened;
    assert.ok(opened.summary({ today: clock }).who);
    return { verdict, record: parse(opened.fhir()), profile, leftOut };
  } catch (error) {
    return { verdict, code: error.code };
  }
}
