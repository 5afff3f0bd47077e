// The steps from pixels to a summary, and from a bundle to a card.
import { mkdirSync, writeFileSync } from "node:fs";

import { bundleSets } from "./bundles.mjs";
import { checkout } from "./checkout.mjs";
import { Opening } from "./opening.mjs";
import { pageStep, takeTurns } from "./turns.mjs";

const SETS = { fixtures: "fixtures/bundles", corpora: "corpora/01-fhir-ips" };

const PEERS = { zxing: "zxing-wasm", "zxing once": "zxing-wasm, no retries", jsqr: "jsqr" };

const END = ["smallest", "largest"];

/** The reader that takes half a second, and therefore one turn with each frame. */
const SLOW = "jsqr";

/** Adds the rows, and returns the facts and what opens a card. */
export function steps(table, chromium, site, options) {
  return chromium.visit(site.url("steps.html"), async (page) => {
    await page.waitForFunction(() => globalThis.ready);
    const facts = await page.evaluate((bundles) => globalThis.prepare(bundles), bundleSets());
    await keepFrames(page);
    const bench = new Bench(table, page, await chromium.renderers(), options);
    await bench.frames(facts);
    for (const set of Object.keys(facts.sets)) await bench.set(set, facts);
    return facts;
  });
}

/** What was measured, in lines for people. */
export function described({ frame, sets }) {
  const lines = Object.entries(sets).map(
    ([set, { count, name, sealed, json }]) =>
      `${SETS[set]}: ${count} bundles; the median one by sealed size is ${name}: ${json} characters of JSON, ${sealed} bytes sealed`,
  );
  return [...lines, `frames: the symbol of ${frame.name}, version 20-${frame.ec}, ${frame.chars} characters, ${frame.sealed} bytes sealed`];
}

class Bench {
  #table;
  #options;
  #step;

  constructor(table, page, renderers, options) {
    this.#table = table;
    this.#options = options;
    this.#step = (...step) => pageStep(page, renderers, ...step);
  }

  async frames({ seen }) {
    const { rounds } = this.#options;
    const turns = async (rounds, which, names) => {
      // Each round shows another frame.
      const times = await takeTurns(rounds * which.length, names.map((name) => this.#step(name, which)));
      return Object.fromEntries(names.map((name, index) => [name, times[index].figures()]));
    };
    const [symbol, empty] = [[...seen.ours.keys()], [0, 1]];
    const names = [...Object.keys(seen), "way", "worker"].filter((name) => name !== SLOW);
    const read = await turns(rounds, symbol, names.map((name) => `symbol ${name}`));
    const none = await turns(rounds, empty, names.filter((name) => name in seen).map((name) => `empty ${name}`));
    Object.assign(read, await turns(1, symbol, [`symbol ${SLOW}`]));
    Object.assign(none, await turns(1, empty, [`empty ${SLOW}`]));

    const count = (reader) => seen[reader].filter(Boolean).length;
    const unit = `of ${symbol.length}`;
    const peers = Object.entries(PEERS);
    this.#table.part("A frame of 1280x720 with a symbol of version 20, ten ways to hold it");
    for (const [peer, which] of peers) this.#table.add("frames read", { ours: count("ours"), peer: count(peer), unit, which });
    for (const [peer, which] of peers) this.#beside("pixels to text", read["symbol ours"], read[`symbol ${peer}`], which);
    this.#alone("pixels to opened summary", read["symbol way"], { atMost: 100 });
    this.#alone("  by the worker, messages included", read["symbol worker"]);
    this.#table.part("A frame without a symbol: a table top, a page of text");
    for (const [peer, which] of peers) {
      this.#beside("pixels to nothing", none["empty ours"], none[`empty ${peer}`], which, { atMost: 25 });
    }
  }

  async set(set, { sets, opening: { cards, ...clinic } }) {
    const { rounds, opening: program } = this.#options;
    const { count, ends } = sets[set];
    const together = Math.ceil(50 / count);
    const native = new Opening(program, { ...clinic, cards: cards[set] });
    const [open, shc, ofNative] = await takeTurns(rounds, [
      this.#step("open ours", [set], together),
      this.#step("open shc", [set], together),
      async () => ({ cpu: (await native.open(together)) * count }),
    ]);
    native.stop();
    const sizes = await takeTurns(rounds, ends.map((_, end) => this.#step("open one", [[set, -end]], 10)));
    const [seal, issue] = await takeTurns(rounds, [this.#step("seal ours", [set], 5), this.#step("seal shc", [set], 5)]);

    this.#table.part(`${SETS[set]}: ${count} cards opened in turn, the median bundle sealed`);
    const ours = open.figures(1 / count);
    this.#beside("open: text to summary", ours, ofNative.figures(1 / count), "the same, native", { ratioAtMost: 3 });
    this.#beside("open: text to summary", ours, shc.figures(1 / count), "jose + pako: verify, inflate, parse");
    sizes.forEach((times, end) => this.#alone(`  the ${END[end]} card, ${ends[end]} bytes sealed`, times.figures()));
    this.#beside("seal: JSON to symbols", seal.figures(), issue.figures(), "jose + pako: JSON to text", { atMost: 120 });
  }

  #alone(what, { cpu, wall }, row = {}) {
    this.#table.add(what, { ours: cpu, wall, unit: "ms", ...row });
  }

  #beside(what, ours, peer, which, row = {}) {
    const { cpu, wall } = ours;
    this.#table.add(what, { ours: cpu, wall, peer: peer.cpu, peerWall: peer.wall, unit: "ms", which, ...row });
  }
}

/** Leaves the frames where they can be looked at. */
async function keepFrames(page) {
  const folder = checkout("target/wasm-bench/frames");
  mkdirSync(folder, { recursive: true });
  for (const [kind, count] of [["symbol", 10], ["empty", 2]]) {
    for (let number = 0; number < count; number += 1) {
      const png = await page.evaluate(([kind, number]) => globalThis.picture(kind, number), [kind, number]);
      writeFileSync(`${folder}/${kind}-${number}.png`, Buffer.from(png, "base64"));
    }
  }
}
