// The scanner where there is no browser: texts and a port.
import assert from "node:assert/strict";
import { test } from "node:test";

import { bytes, coded, fixture, load } from "./package.mjs";

const carnet = await load("node.js");
await carnet.init();
const { privateText, publicText } = carnet.generateKeys("Kakuma Clinic 4");
const keys = new carnet.Keys();
keys.add(privateText);
const seal = () => carnet.seal(fixture("bundles/amina.json"), [publicText], keys, { maxVersion: 12, ec: "M" });
const textsOf = (card) => card.facts.symbols.map(({ text }) => text);

test("symbols come in any order and more than once, pasted or typed", () => {
  const card = seal();
  const { needed } = card.facts;
  const [first, ...others] = textsOf(card).reverse();
  const { scanner, said } = listening();
  scanner.readText(`${first}\n${first}\r\n`);
  assert.deepEqual(scanner.progress, { complete: false, received: 1, needed });
  scanner.readText(others.join("\n"));
  const progress = said.filter(([type]) => type === "progress").map(([, { received }]) => received);
  assert.deepEqual(progress, Array.from({ length: needed }, (_, at) => at + 1));
  const cards = said.filter(([type]) => type === "card");
  assert.deepEqual(cards, [["card", { envelope: card.envelope }]]);
});

test("after a card, nothing is taken until the next one is asked for", () => {
  const { scanner, said } = listening();
  scanner.readText(textsOf(seal()).join("\n"));
  const before = said.length;
  scanner.readText(textsOf(seal()).join("\n"));
  scanner.readText("https://example.org");
  assert.equal(said.length, before);
  scanner.reset();
  scanner.readText(textsOf(seal()).join("\n"));
  assert.equal(said.filter(([type]) => type === "card").length, 2);
});

test("other codes and damaged ones are told apart", () => {
  const { scanner, said } = listening();
  scanner.readText("https://example.org");
  scanner.readText("CN1000660");
  scanner.readText(textsOf(seal())[0]);
  scanner.readText(textsOf(seal())[0]);
  const [[other, { text }], [refused, { error }], [progress], [mixed, { error: ofAnother }]] = said;
  assert.deepEqual([other, text], ["other", "https://example.org"]);
  assert.deepEqual([refused, error.code], ["refused", "qr.truncated"]);
  assert.ok(error instanceof carnet.CarnetError);
  assert.deepEqual([progress, mixed], ["progress", "refused"]);
  assert.match(ofAnother.code, /^qr\./);
});

test("a port without its module says so, and the next one may have it", async (context) => {
  const ask = await served(context);
  const { error } = await ask({ id: 1, module: new Uint8Array([0]) });
  assert.equal(error.code, "scan.worker");
});

test("a port reads pixels, and tells why it does not", async (context) => {
  const ask = await served(context);
  assert.deepEqual(await ask({ id: 0, module: bytes("core/carnet_scan_bg.wasm") }), { id: 0 });
  const card = seal();
  const data = card.pixels(0, 3);
  const side = Math.sqrt(data.length / 4);
  for (const isFrame of [true, false]) {
    const { id, seen } = await ask({ id: 7, isFrame, picture: { data, width: side, height: side } });
    assert.deepEqual([id, seen.code, seen.symbols.map(({ text }) => text)], [7, null, textsOf(card).slice(0, 1)]);
  }
  const blank = { data: new Uint8ClampedArray(4 * 64 * 64).fill(255), width: 64, height: 64 };
  assert.equal((await ask({ id: 8, picture: blank })).seen.code, "scan.no-symbol");
  assert.equal((await ask({ id: 9, picture: { ...blank, width: 65 } })).error.code, "scan.size");
});

test("without a camera, starting one fails in words", { skip: globalThis.navigator?.mediaDevices }, async (context) => {
  const worker = () => channel(context).port1;
  const scanner = new carnet.Scanner({ worker });
  await assert.rejects(scanner.start({}), coded("camera.insecure"));
  assert.equal(scanner.hasTorch, false);
  scanner.close();
});

/** A scanner and all that it tells. */
function listening() {
  const scanner = new carnet.Scanner();
  const said = [];
  for (const type of ["progress", "card", "other", "hint", "refused"]) {
    scanner.addEventListener(type, ({ detail }) => said.push([type, detail]));
  }
  return { scanner, said };
}

/** What asks the reader of pixels behind a port. */
async function served(context) {
  const { serve } = await load("scan-port.js");
  const { port1, port2 } = channel(context);
  serve(port1);
  port2.start();
  return (request) =>
    new Promise((resolve) => {
      port2.addEventListener("message", ({ data }) => resolve(data), { once: true });
      port2.postMessage(request);
    });
}

/** A channel that does not outlive its test. */
function channel(context) {
  const ports = new MessageChannel();
  context.after(() => ports.port1.close());
  return ports;
}
