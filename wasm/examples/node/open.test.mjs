// The example opens what the package seals.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { generateKeys, init, Keys, seal } from "carnet-wasm";

import { openCard } from "./open.mjs";

const BUNDLE = {
  resourceType: "Bundle",
  type: "document",
  entry: [{ resource: { resourceType: "Patient", name: [{ text: "TEST ONLY Amina" }] } }],
};

await init();
const [writer, reader] = [generateKeys("Kakuma Clinic 4", { country: "KE" }), generateKeys("Clinique Espoir")];
const keys = new Keys();
keys.add(writer.privateText);
const { symbols } = seal(JSON.stringify(BUNDLE), [reader.publicText], keys).facts;
const texts = symbols.map(({ text }) => text);

test("a card is opened by its reader", async () => {
  const record = await openCard(reader.privateText, writer.publicText, texts);
  assert.equal(record.verdict.issuer.name, "Kakuma Clinic 4");
  assert.equal(record.summary().who.names[0].text, "TEST ONLY Amina");
});

test("the program prints the verdict and the bundle", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "carnet-example-"));
  context.after(() => rmSync(folder, { recursive: true }));
  const files = ["reader.key", "writer.pub"].map((name) => join(folder, name));
  writeFileSync(files[0], reader.privateText);
  writeFileSync(files[1], writer.publicText);
  const { stdout, stderr } = spawnSync(process.execPath, [new URL("open.mjs", import.meta.url).pathname, ...files, ...texts]);
  assert.equal(`${stderr}`, "");
  const [line, bundle] = `${stdout}`.split("\n");
  assert.match(line, /^Issued by Kakuma Clinic 4, Kenya, on /);
  assert.equal(JSON.parse(bundle).entry[0].resource.name[0].text, "TEST ONLY Amina");
});
