// The page whose steps are timed: `prepare` makes what they need, `run` does one of them.
import * as full from "../../../target/wasm-pkg/web/carnet.js";
import * as read from "../../../target/wasm-pkg/web/carnet_read.js";
import * as scan from "../../../target/wasm-pkg/web/carnet_scan.js";
import jsqr from "jsqr";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

import { HEIGHT, WIDTH, withSymbol, withoutSymbol } from "./frames.js";
import * as healthCard from "./health-card.js";

const modules = { carnet: full, carnet_read: read, carnet_scan: scan };
await Promise.all(Object.entries(modules).map(([name, module]) => module.default({ module_or_path: `${name}_bg.wasm` })));
await prepareZXingModule({ overrides: { locateFile: (file) => file }, fireImmediately: true });
const labels = await (await fetch("en.tsv")).text();
for (const module of [full, read]) module.installLanguage("en", null, labels);

const [here, there] = ["Issuer", "Reader"].map((name) => full.generateKeys(name));
const keysOf = (module, { privateText }) => {
  const keys = new module.Keys();
  keys.add(privateText);
  return keys;
};
const signing = keysOf(full, here);
const reading = keysOf(read, there);
const trust = new read.Trust();
trust.add(here.publicText);
const shcKeys = await healthCard.newKeys();

const seal = (json, options) => full.seal(json, [there.publicText], signing, options);

/** From the texts of symbols to a summary. */
function open(texts) {
  const assembler = new read.Assembler();
  for (const text of texts) assembler.pushText(text);
  const record = read.open(assembler.envelope, reading, trust);
  const summary = record.summary();
  if (record.verdict.issuer.code !== "issuer.known" || !summary.who) throw new Error("not the record that was expected");
  record.free();
  assembler.free();
  return summary;
}

const zxing = async (image, options) =>
  (await readBarcodes(image, { formats: ["QRCode"], ...options })).find(({ isValid }) => isValid)?.text;

/** What each reader sees in a frame: the text, or `undefined`. */
const readers = {
  ours: ({ data, width, height }) => scan.scanFrame(data, width, height).symbols[0]?.text,
  zxing: (image) => zxing(image, {}),
  // What it may try beyond one look at the frame, all of it off.
  "zxing once": (image) => zxing(image, { tryHarder: false, tryInvert: false, tryRotate: false, tryDownscale: false }),
  jsqr: ({ data, width, height }) => jsqr(data, width, height, { inversionAttempts: "dontInvert" })?.data,
};

const frames = { symbol: [], empty: withoutSymbol() };
const sets = {};
let text;

/** The steps by name; each is told which frame, or which set of bundles. */
const steps = {
  "symbol way": (frame) => {
    const seen = readers.ours(frames.symbol[frame]);
    if (seen !== undefined) open([seen]);
  },
  "symbol worker": async (frame) => {
    const seen = await inWorker(frames.symbol[frame]);
    if (seen !== undefined) open([seen]);
  },
  "open ours": (set) => sets[set].cards.forEach(open),
  "open one": ([set, at]) => open(sets[set].cards.at(at)),
  "open shc": async (set) => {
    for (const card of sets[set].healthCards) await healthCard.read(card, shcKeys);
  },
  "seal ours": (set) => seal(sets[set].middle.json).free(),
  "seal shc": (set) => healthCard.issue(sets[set].middle.json, shcKeys),
};
for (const [name, reader] of Object.entries(readers)) {
  steps[`symbol ${name}`] = (frame) => reader(frames.symbol[frame]);
  steps[`empty ${name}`] = (frame) => reader(frames.empty[frame]);
}

/** Does a step so many times, and returns how many milliseconds passed for one. */
globalThis.run = async (step, which, times) => {
  const start = performance.now();
  for (let time = 0; time < times; time += 1) await steps[step](which);
  return (performance.now() - start) / times;
};

/** Seals all bundles of each set, draws the frames, and says what there is. */
globalThis.prepare = async (bundles) => {
  for (const [set, files] of Object.entries(bundles)) sets[set] = await prepareSet(files);
  const { card, name } = ofVersion20(bundles.fixtures);
  text = card.facts.symbols[0].text;
  const pixels = card.pixels(0, 8);
  const side = Math.sqrt(pixels.length / 4);
  frames.symbol = withSymbol({ side, luma: pixels.filter((_, at) => at % 4 === 0) });
  await worker();
  const facts = ({ cards, middle: { name, sealedBytes, json }, ends }) => ({
    count: cards.length,
    name,
    sealed: sealedBytes,
    json: json.length,
    ends,
  });
  return {
    frame: { name, sealed: card.facts.sealedBytes, ec: card.facts.symbols[0].ec, chars: text.length },
    seen: await seen(),
    sets: Object.fromEntries(Object.entries(sets).map(([set, prepared]) => [set, facts(prepared)])),
    opening: {
      keys: there.privateText,
      issuer: here.publicText,
      now: Math.floor(Date.now() / 1000),
      cards: Object.fromEntries(Object.entries(sets).map(([set, { cards }]) => [set, cards])),
    },
  };
};

async function prepareSet(files) {
  const sealed = files.flatMap(({ name, json }) => {
    try {
      const card = seal(json);
      const { needed, symbols, sealedBytes } = card.facts;
      card.free();
      return [{ name, json, sealedBytes, texts: symbols.slice(0, needed).map(({ text }) => text) }];
    } catch (error) {
      // A file beside the bundles that is none.
      if (error.code === "bundle.not-a-bundle" || error.code === "bundle.not-fhir") return [];
      throw error;
    }
  });
  sealed.sort((a, b) => a.sealedBytes - b.sealedBytes);
  const middle = sealed[sealed.length >> 1];
  return {
    cards: sealed.map(({ texts }) => texts),
    healthCards: await Promise.all(sealed.map(({ json }) => healthCard.issue(json, shcKeys))),
    middle,
    /** The bytes of the smallest and the largest one, sealed. */
    ends: [0, -1].map((at) => sealed.at(at).sealedBytes),
  };
}

/** A card that one symbol of version 20 holds. */
function ofVersion20(files) {
  for (const profile of ["summary", "complete"]) {
    for (const ec of ["M", "Q", "L", "H"]) {
      for (const { name, json } of files) {
        const card = seal(json, { profile, ec, maxVersion: 20 });
        const { symbols } = card.facts;
        if (symbols.length === 1 && symbols[0].version === 20) return { card, name };
        card.free();
      }
    }
  }
  throw new Error("no bundle fills a symbol of version 20");
}

/** How many of the frames each reader reads. */
async function seen() {
  const counts = {};
  for (const [name, reader] of Object.entries(readers)) {
    counts[name] = [];
    for (const frame of frames.symbol) counts[name].push((await reader(frame)) === text);
  }
  return counts;
}

/** @type {Worker} */
let scanner;

function worker() {
  scanner = new Worker(new URL("scan-worker.js", import.meta.url), { type: "module" });
  return new Promise((resolve) => scanner.addEventListener("message", resolve, { once: true }));
}

/** The worker keeps what it is given: it gets a copy, as a camera's frame is one. */
async function inWorker({ data, width, height }) {
  const answer = new Promise((resolve) => scanner.addEventListener("message", resolve, { once: true }));
  const copy = data.slice();
  scanner.postMessage({ data: copy, width, height }, [copy.buffer]);
  return (await answer).data.symbols[0]?.text;
}

/** A frame as a picture, to be looked at. */
globalThis.picture = (kind, number) => {
  const canvas = Object.assign(document.createElement("canvas"), { width: WIDTH, height: HEIGHT });
  canvas.getContext("2d").putImageData(frames[kind][number], 0, 0);
  return canvas.toDataURL().split(",")[1];
};

globalThis.ready = true;
