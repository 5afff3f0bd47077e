// What is loaded over a line, by brotli at its highest level.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

export function sizes(table, folder) {
  const weigh = (...names) => names.reduce((sum, name) => sum + compressed(readFileSync(`${folder}/${name}`)), 0) / 1000;
  const [read, scan, full] = ["carnet_read", "carnet_scan", "carnet"].map((name) => weigh(`${name}_bg.wasm`));
  const zxing = weigh("zxing.js", "zxing_reader.wasm");
  const [jsqr, josePako] = [weigh("jsqr.js"), weigh("jose-pako.js")];
  table.part("Sizes: brotli 11, 1 KB is 1000 bytes; JavaScript minified");
  const add = (what, ours, row = {}) => table.add(what, { ours, unit: "KB", ...row });
  add("module that reads: verify, decrypt, summary", read, { atMost: 220, peer: josePako, which: "jose + pako" });
  add("module that scans", scan, { peer: weigh("zxing_reader.wasm"), which: "zxing-wasm, reader module" });
  add("both modules", read + scan, { atMost: 450, peer: zxing + josePako, which: "zxing-wasm reader + jose + pako" });
  add("both modules", read + scan, { peer: jsqr + josePako, which: "jsqr + jose + pako" });
  add("whole module, which also writes", full);
  add("glue of the module that reads", weigh("glue-read.js"));
  add("glue of the module that scans", weigh("glue-scan.js"), { peer: weigh("zxing.js"), which: "zxing-wasm, reader glue" });
  add("glue of the whole module", weigh("glue-full.js"));
  add("labels of codes in English", weigh("en.tsv"));
  add("a language: words and labels in French", weigh("fr.ftl", "fr.tsv"));
}

function compressed(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}
