// Cards that the npm package seals in Node, and a page that has the package.
import { readFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

import { checkout } from "./harness.mjs";

const carnet = await import(checkout("target/npm/carnet-wasm/node.js"));
await carnet.init();

export const PASSPHRASE = "seven plain words open this very card";
export const CODE = "K7P2QM";
const bundle = readFileSync(checkout("fixtures/bundles/amina.json"), "utf8");

/** The clinics that write and read: their key files. */
export const [writer, reader] = ["Kakuma Clinic 4", "Clinique Espoir"].map((name) => carnet.generateKeys(name));

const keys = new carnet.Keys();
keys.add(writer.privateText);
const sealed = (recipients, options) => carnet.seal(bundle, recipients, keys, options);

/** A card of one symbol, and one of several. */
export const plain = sealed([reader.publicText]);
export const several = sealed([reader.publicText], { maxVersion: 15, ec: "M" });
export const otherSeveral = sealed([reader.publicText], { maxVersion: 15, ec: "M" });
/** A card that a passphrase opens, and one that takes the holder's word beside the key. */
export const secret = sealed([], { passphrase: PASSPHRASE });
export const consented = sealed([reader.publicText], { code: CODE });

const MODULE_PIXELS = 4;

/** The symbols of a card as grey pictures, for films. */
export const pictures = (card) =>
  card.facts.symbols.map((_, index) => {
    const pixels = card.pixels(index, MODULE_PIXELS);
    const side = Math.sqrt(pixels.length / 4);
    return { width: side, height: side, grey: Uint8Array.from({ length: side * side }, (_, at) => pixels[4 * at]) };
  });

/** A card's symbol as a file to be chosen. */
export function pngFile(card, name = "card.png") {
  const [{ width, height, grey }] = pictures(card);
  const rows = Buffer.concat(Array.from({ length: height }, (_, y) => [Buffer.of(0), grey.subarray(y * width, (y + 1) * width)]).flat());
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
  return { name, mimeType: "image/png", buffer: Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...parts]) };
}

function chunk(type, data) {
  const typed = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}

/** A text as a file to be chosen. */
export const textFile = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

/** Options of a visit to a page that has the package under its name, `/carnet-wasm`. */
export const withPackage = (options) => ({
  folders: { "/": "wasm/js/test/pages", "/carnet-wasm": "target/npm/carnet-wasm", "/axe": "wasm/node_modules/axe-core" },
  ...options,
});

/** Opens that page and loads the module. */
export async function open({ page, site }) {
  await page.goto(`${site.url}/index.html`);
  await page.waitForSelector("html[data-ready]");
  await page.evaluate(() => carnet.init());
  return page;
}

const CODES = { Enter: { windowsVirtualKeyCode: 13, text: "\r" }, Tab: { windowsVirtualKeyCode: 9 } };

/** Types as a scanner does, a key every five milliseconds by their own clock, however busy this computer is. */
export async function typed(page, text, end) {
  const session = await page.context().newCDPSession(page);
  const start = Date.now() / 1000;
  const keys = [...text].map((key, at) => ({ key, text: key, type: "keyDown", timestamp: start + at / 200 }));
  if (end) keys.push({ key: end, code: end, type: "keyDown", timestamp: start + text.length / 200, ...CODES[end] });
  await Promise.all(keys.map((event) => session.send("Input.dispatchKeyEvent", event)));
}
