// `cargo xtask bench wasm`: the modules of the package beside what a clinic would use today, in one run of one browser.
//
//   node wasm/bench/main.mjs OPENING [ROUNDS]
//
// OPENING is the native program `opening` of bench/, which opens the same cards. Exits with 1 where a size is above its
// limit; a time depends on the machine.
import { cpus, loadavg } from "node:os";

import { Chromium } from "./chromium.mjs";
import { bundlePages } from "./pages.mjs";
import { firstLoads } from "./first-load.mjs";
import { serve } from "./server.mjs";
import { sizes } from "./sizes.mjs";
import { described, steps } from "./steps.mjs";
import { Table } from "./table.mjs";

const [opening, rounds = "15"] = process.argv.slice(2);
if (!opening || !(Number(rounds) > 0)) {
  console.error("usage: node wasm/bench/main.mjs OPENING [ROUNDS]");
  process.exit(2);
}

const HOW = `times: medians; "ours" and "peer" on the processor, all threads of the page's process, unless said otherwise; in each of
${rounds} rounds ours and the peers take turns, and a round starts with another one\n`;
const load = () => loadavg()[0].toFixed(1);
const started = load();
const table = new Table();
const folder = await bundlePages();
const site = await serve(folder);
try {
  sizes(table, folder);
  const missedSizes = table.missed;
  const chromium = await Chromium.start();
  try {
    const facts = await steps(table, chromium, site, { opening, rounds: Number(rounds) });
    await firstLoads(table, chromium, site, facts.opening);
    console.log(`wasm: ${await chromium.version()}, ${cpus().length} processors of type ${cpus()[0].model}`);
    console.log(`load average ${started} at the start, ${load()} at the end`);
    console.log(described(facts).join("\n"));
    console.log(HOW);
  } finally {
    await chromium.stop();
  }
  table.print();
  process.exitCode = missedSizes > 0 ? 1 : 0;
} finally {
  site.stop();
}
