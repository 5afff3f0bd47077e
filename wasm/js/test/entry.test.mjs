// The entry for Node: before and after the module is loaded.
import assert from "node:assert/strict";
import { test } from "node:test";

import { bytes, coded, fixture, load } from "./package.mjs";

const carnet = await load("node.js");
const { CarnetError } = carnet;

test("whatever is used too early says what to call", async () => {
  const early = [
    () => new carnet.Keys(),
    () => new carnet.Trust(),
    () => new carnet.Assembler(),
    () => new carnet.Scanner(),
    () => carnet.Trust.fromBytes(new Uint8Array()),
    () => carnet.open(new Uint8Array(), null, null),
    () => carnet.seal("{}", [], null),
    () => carnet.generateKeys("Kakuma Clinic 4"),
  ];
  for (const use of early) {
    assert.throws(use, { name: "CarnetError", code: "init.missing", message: "call `await init()` first" });
  }
  await assert.rejects(carnet.useLanguage("fr"), coded("init.missing"));
});

test("a failed start is told, and can be made good", async () => {
  await assert.rejects(carnet.init({ module: new Uint8Array([1, 2, 3]) }), coded("init.failed"));
  assert.throws(() => new carnet.Keys(), coded("init.missing"));
  await carnet.init();
  await carnet.init();
  assert.equal(new carnet.Keys().count, 0);
});

test("errors of the module are instances of the class, with their code", () => {
  const thrown = (() => {
    try {
      carnet.inspect(new Uint8Array([1]));
    } catch (error) {
      return error;
    }
  })();
  assert.ok(thrown instanceof CarnetError && thrown instanceof Error);
  assert.match(thrown.code, /^open\./);
  assert.equal(thrown.path, null);
  assert.ok(!(new TypeError("no") instanceof CarnetError));
  assert.ok(!(null instanceof CarnetError));
});

test("handles are instances of the classes that are exported", () => {
  const trust = carnet.Trust.fromBytes(new carnet.Trust().toBytes());
  assert.ok(trust instanceof carnet.Trust);
  assert.ok(carnet.generateKeys("Kakuma Clinic 4") instanceof carnet.KeyFiles);
});

test("what was freed is of no use any more", () => {
  const keys = new carnet.Keys();
  keys.add(carnet.generateKeys("Kakuma Clinic 4").privateText);
  keys.free();
  assert.throws(() => keys.count);
  const trust = new carnet.Trust();
  assert.throws(() => carnet.open(new Uint8Array([1]), keys, trust));
});

test("a language is loaded once it is asked for", async () => {
  const record = opened();
  const words = (language) => JSON.stringify(record.summary({ language, today: "2026-03-02" }));
  assert.equal(await carnet.useLanguage("fr-CD"), "fr");
  const french = words("fr");
  assert.notEqual(french, words("en"));
  assert.equal(await carnet.useLanguage("FR"), "fr");
  assert.equal(words("fr"), french);
  assert.equal(await carnet.useLanguage("de"), "en");
  assert.equal(await carnet.useLanguage("en-GB"), "en");
});

test("a failed language is told, and can be made good", async () => {
  let isThere = false;
  const read = await load("read.js");
  const languages = (file) => (isThere ? bytes(`languages/${file}`).toString() : Promise.reject(new Error("no")));
  await read.init({ module: bytes("core/carnet_read_bg.wasm"), languages });
  await assert.rejects(read.useLanguage("sw"), coded("init.language"));
  isThere = true;
  assert.equal(await read.useLanguage("sw"), "sw");
});

test("the smaller entry opens what the full one sealed", async () => {
  const read = await load("read.js");
  const { card, reader, writer } = sealed();
  const keys = new read.Keys();
  keys.add(reader.privateText);
  const trust = new read.Trust();
  trust.add(writer.publicText);
  const { verdict } = read.open(card.envelope, keys, trust);
  assert.equal(verdict.issuer.name, "Kakuma Clinic 4");
});

function sealed() {
  const [writer, reader] = [carnet.generateKeys("Kakuma Clinic 4"), carnet.generateKeys("Clinique Espoir")];
  const keys = new carnet.Keys();
  keys.add(writer.privateText);
  return { card: carnet.seal(fixture("bundles/amina.json"), [reader.publicText], keys), reader, writer };
}

function opened() {
  const { card, reader } = sealed();
  const keys = new carnet.Keys();
  keys.add(reader.privateText);
  return carnet.open(card.envelope, keys, new carnet.Trust());
}
