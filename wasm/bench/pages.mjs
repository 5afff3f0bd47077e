// The pages of the benchmark, bundled as a clinic would bundle them.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

import { build } from "esbuild";

import { checkout } from "./checkout.mjs";

/** The pages, then what pages load. */
const PAGES = ["steps", "first-load", "first-load-peer"];
const SCRIPTS = ["scan-worker"];

/** What is bundled to be weighed only: our glue, and the peers. */
const WEIGHED = ["glue-read", "glue-scan", "glue-full", "zxing", "jsqr", "jose-pako"];

/** Writes them into a folder and returns its path. */
export async function bundlePages() {
  const folder = checkout("target/wasm-bench");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const source = (name) => checkout("wasm/bench/pages", `${name}.js`);
  await build({
    entryPoints: [...[...PAGES, ...SCRIPTS].map(source), ...WEIGHED.map((name) => source(`weighed/${name}`))],
    outdir: folder,
    entryNames: "[name]",
    bundle: true,
    format: "esm",
    minify: true,
    target: "chrome120",
    legalComments: "none",
    logLevel: "warning",
  });
  for (const page of PAGES) {
    writeFileSync(`${folder}/${page}.html`, `<!doctype html><title>${page}</title><script type="module" src="${page}.js"></script>`);
  }
  const modules = ["carnet", "carnet_read", "carnet_scan"].map((name) => checkout("target/wasm-pkg/web", `${name}_bg.wasm`));
  const zxing = checkout("wasm/bench/node_modules/zxing-wasm/dist/reader/zxing_reader.wasm");
  const languages = ["en.tsv", "fr.ftl", "fr.tsv"].map((name) => checkout("target/wasm-pkg/languages", name));
  for (const file of [...modules, zxing, ...languages]) copyFileSync(file, `${folder}/${basename(file)}`);
  return folder;
}
