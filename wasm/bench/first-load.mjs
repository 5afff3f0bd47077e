// From an address to ready to scan, out of the browser's cache on the disk.
import { processorTime } from "./chromium.mjs";
import { least, median } from "./figures.mjs";

const LOADS = 15;
/** Loads before those that are timed: they fill the cache, also that of compiled modules. */
const BEFORE = 4;

export async function firstLoads(table, chromium, site, { cards, keys, issuer }) {
  const card = { texts: cards.fixtures[cards.fixtures.length >> 1], keys, issuer };
  const times = { ours: [], peer: [], firstCard: [] };
  for (let load = 0; load < BEFORE + LOADS; load += 1) {
    const asked = site.requests;
    const { ready, firstCard } = await chromium.visit(site.url("first-load.html"), async (page) => {
      const ready = await isReady(page);
      const renderers = await chromium.renderers();
      const before = processorTime(renderers);
      const wall = await page.evaluate((card) => globalThis.firstOpen(card), card);
      return { ready, firstCard: { wall, cpu: processorTime(renderers) - before } };
    });
    const peer = await chromium.visit(site.url("first-load-peer.html"), isReady);
    if (load < BEFORE) continue;
    if (site.requests !== asked) throw new Error("the browser asked for what it should have on its disk");
    times.ours.push(ready);
    times.firstCard.push(firstCard);
    times.peer.push(peer);
  }
  table.part(`A new page from the cache on the disk, ${LOADS} times; times on the wall`);
  const add = (what, figure, row) => {
    const [ours, peer] = [times.ours, times.peer].map(figure);
    table.add(what, { ours, peer, unit: "ms", which: "zxing-wasm + jose + pako", ...row });
  };
  add("ready to scan: both modules, worker, labels", median, { atMost: 300 });
  add("  the quickest", least);
  const first = (clock) => times.firstCard.map((time) => time[clock]);
  table.part("The first card in such a page");
  table.add("open: text to summary", { ours: median(first("cpu")), wall: median(first("wall")), unit: "ms" });
  table.add("  the quickest", { ours: least(first("cpu")), wall: least(first("wall")), unit: "ms" });
}

async function isReady(page) {
  await page.waitForFunction(() => globalThis.ready);
  return page.evaluate(() => globalThis.ready);
}
