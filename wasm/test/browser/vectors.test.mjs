// Frozen vectors (fixtures/vectors/README.md): the modules give the same answers in a browser as in Node.
import assert from "node:assert/strict";

import { carnet, reader } from "../module.mjs";
import { issuerFile, keyFiles, vectors } from "../vectors.mjs";
import { browserTest } from "./harness.mjs";
import { read, take } from "./pages/reading.mjs";

const folders = { "/": "wasm/test/browser/pages", "/pkg/": "target/wasm-pkg/web", "/languages/": "target/wasm-pkg/languages" };

// A few are for readers of records alone, without a card around them.
const [valid, invalid] = ["valid", "invalid"].map((kind) => vectors(kind).filter(({ text }) => text));
const lists = vectors("trust-lists");

// The module of who only reads is a part of the other one.
run("carnet", carnet, [...valid, ...invalid]);
run("carnet_read", reader, valid);

function run(name, module, cards) {
  browserTest(`${cards.length} cards and ${lists.length} trust lists, by ${name}`, { folders }, async ({ page, site }) => {
    assert.ok(cards.length > 0 && lists.length > 0);
    await page.goto(`${site.url}/blank.html`);
    const jobs = { readings: cards.map(reading), takings: lists.map(taking) };
    const found = await page.evaluate(inPage, { name, jobs });
    cards.forEach((card, at) => check(card, found.readings[at], plain(read(module, jobs.readings[at]))));
    lists.forEach((list, at) => check(list, found.takings[at], plain(take(module, jobs.takings[at]))));
  });
}

const reading = ({ clock, keys, text }) => ({
  keyFiles: keyFiles(keys),
  issuerFile: keys.issuer_public && issuerFile(keys.issuer_public),
  trustList: keys.trust_list,
  passphrase: keys.passphrase,
  code: keys.code,
  text,
  clock,
});

const taking = ({ in_force: inForce, list, clock }) => ({ inForce, list, clock });

async function inPage({ name, jobs }) {
  const [{ read, take }, carnet] = await Promise.all([import("/reading.mjs"), import(`/pkg/${name}.js`)]);
  await carnet.default({ module_or_path: `/pkg/${name}_bg.wasm` });
  carnet.installLanguage("en", undefined, await (await fetch("/languages/en.tsv")).text());
  const readings = jobs.readings.map((job) => read(carnet, job));
  return JSON.parse(JSON.stringify({ readings, takings: jobs.takings.map((job) => take(carnet, job)) }));
}

/** The browser answers as Node does, and both as the vector says. */
function check({ name, expect }, inBrowser, inNode) {
  assert.deepEqual(inBrowser, inNode, name);
  if (typeof expect === "string") return assert.equal(inBrowser.code ?? "ok", expect, name);
  assert.deepEqual(inBrowser.verdict?.codes ?? [], expect.verdict ?? [], name);
  if (expect.stage !== "signature") assert.equal(inBrowser.code, expect.code, name);
}

/** As it looks after a way through JSON. */
const plain = (value) => JSON.parse(JSON.stringify(value));
