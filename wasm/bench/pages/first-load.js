// A page that only reads: from its address to ready to scan, then the first card.
import init, { Assembler, Keys, Trust, installLanguage, open } from "../../../target/wasm-pkg/web/carnet_read.js";

const worker = new Worker(new URL("scan-worker.js", import.meta.url), { type: "module" });
const scanner = new Promise((resolve) => worker.addEventListener("message", resolve, { once: true }));
const labels = fetch("en.tsv").then((response) => response.text());
await Promise.all([init({ module_or_path: "carnet_read_bg.wasm" }), scanner]);
installLanguage("en", null, await labels);
globalThis.ready = performance.now();

/** How long the first card takes, from text to summary. */
globalThis.firstOpen = ({ texts, keys, issuer }) => {
  const ring = new Keys();
  ring.add(keys);
  const trust = new Trust();
  trust.add(issuer);
  const start = performance.now();
  const assembler = new Assembler();
  for (const text of texts) assembler.pushText(text);
  open(assembler.envelope, ring, trust).summary();
  return performance.now() - start;
};
