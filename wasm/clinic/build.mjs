/**
 * Builds the clinic page, twice: a folder to serve (`target/clinic`), and one file for a USB stick
 * (`target/clinic-single/carnet-clinic.html`). The same input gives the same bytes.
 *
 *     node build.mjs [--package FOLDER] [--out FOLDER]
 */

import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { drawPng, ICON_SVG } from "./icon.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const { values: given } = parseArgs({
  options: {
    package: { type: "string", default: path.join(root, "target/wasm-pkg") },
    out: { type: "string", default: path.join(root, "target") },
  },
});

const LANGUAGES = ["en", "fr", "es", "ar", "sw", "am"];
const MODULES = ["carnet_bg.wasm", "carnet_scan_bg.wasm"];
const TARGET = ["chrome109", "firefox115", "safari16.4"];

/** Policies: the served page loads its own files alone; the single file loads nothing at all. */
const SERVED_POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

const SERVED_HEAD = [
  '<link rel="stylesheet" href="clinic.css">',
  '<link rel="manifest" href="clinic.webmanifest">',
  '<link rel="icon" href="icon.svg" type="image/svg+xml">',
  '<link rel="apple-touch-icon" href="icon-180.png">',
  '<script type="module" src="clinic.js"></script>',
].join("\n");

const COLOUR = "#0b4f5c";

const from = path.resolve(given.package);
const served = path.resolve(given.out, "clinic");
const single = path.resolve(given.out, "clinic-single");
async function buildServed() {
  await rm(served, { recursive: true, force: true });
  await mkdir(served, { recursive: true });
  await bundle({ entry: "src/main.js", outfile: path.join(served, "clinic.js"), format: "esm" });
  await bundle({ entry: "../js/scan-worker.js", outfile: path.join(served, "scan-worker.js"), format: "esm" });
  await bundle({ entry: "src/style/clinic.css", outfile: path.join(served, "clinic.css") });
  for (const name of MODULES) await cp(path.join(from, "web", name), path.join(served, "core", name));
  for (const name of languageFiles()) {
    await cp(path.join(from, "languages", name), path.join(served, "languages", name));
  }
  await writeFile(path.join(served, "icon.svg"), ICON_SVG);
  for (const side of [180, 192, 512]) await writeFile(path.join(served, `icon-${side}.png`), drawPng(side));
  await writeFile(path.join(served, "clinic.webmanifest"), manifest());
  await writeFile(path.join(served, "index.html"), await page({ policy: SERVED_POLICY, head: SERVED_HEAD, foot: "" }));
  await writeFile(path.join(served, "service-worker.js"), await serviceWorker());
  await report(served);
}

async function buildSingle() {
  await rm(single, { recursive: true, force: true });
  await mkdir(single, { recursive: true });
  const worker = await bundle({ entry: "../js/scan-worker.js", format: "iife" });
  const script = escapeScript(await bundle({ entry: "src/main.js", format: "esm", single: { worker } }));
  const style = await bundle({ entry: "src/style/clinic.css" });
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}' 'wasm-unsafe-eval'`,
    `style-src '${hash(style)}'`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const text = await page({
    policy,
    head: `<style>${style}</style>`,
    foot: `<script type="module">${script}</script>`,
  });
  await writeFile(path.join(single, "carnet-clinic.html"), text);
  await report(single);
}

/**
 * @param {{ entry: string, outfile?: string, format?: "esm" | "iife", single?: { worker: string } }} what
 * @returns {Promise<string>}
 */
async function bundle({ entry, outfile, format, single: alone }) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: [entry],
    outfile: outfile ?? "out",
    write: false,
    bundle: true,
    minify: true,
    format,
    target: TARGET,
    legalComments: "none",
    charset: "utf8",
    preserveSymlinks: true,
    logOverride: { "empty-import-meta": "silent" },
    loader: { ".ftl": "text", ".tsv": "text", ".txt": "text", ".wasm": "binary" },
    plugins: [packageFiles(alone)],
  });
  const [{ text } = { text: "" }] = result.outputFiles;
  if (outfile) await writeFile(outfile, text);
  return text;
}

/**
 * Where the files of the package are that `cargo xtask wasm` writes, and, for the page of one file, what it holds of
 * them.
 *
 * @param {{ worker: string } | undefined} alone
 * @returns {import("esbuild").Plugin}
 */
function packageFiles(alone) {
  return {
    name: "package-files",
    setup(plugin) {
      const at = (/** @type {string} */ folder, /** @type {string} */ name) => ({ path: path.join(from, folder, name) });
      plugin.onResolve({ filter: /^\.\/core\// }, ({ path: name }) => at("web", name.slice("./core/".length)));
      plugin.onResolve({ filter: /^carnet:core\// }, ({ path: name }) => at("web", name.slice("carnet:core/".length)));
      plugin.onResolve({ filter: /^carnet:languages\// }, ({ path: name }) => at("languages", name.slice("carnet:languages/".length)));
      if (!alone) return;
      plugin.onResolve({ filter: /\/package-parts\.js$/ }, () => ({ path: path.join(here, "src/package-parts-single.js") }));
      plugin.onResolve({ filter: /^carnet:scan-worker$/ }, () => ({ path: "scan-worker", namespace: "carnet" }));
      plugin.onLoad({ filter: /.*/, namespace: "carnet" }, () => ({ contents: alone.worker, loader: "text" }));
    },
  };
}

/** @param {{ policy: string, head: string, foot: string }} parts */
async function page(parts) {
  const template = await readFile(path.join(here, "page.html"), "utf8");
  const given = /** @type {Record<string, string>} */ ({ ...parts, colour: COLOUR });
  // A function, because `$&` and its like in a replacement mean something.
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => given[name] ?? "");
}

function manifest() {
  const icons = [
    { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
    { src: "icon-192.png", sizes: "192x192", type: "image/png" },
    { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "any maskable" },
  ];
  const what = {
    id: "./",
    name: "Carnet for clinics",
    short_name: "Carnet",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#f4f7f7",
    theme_color: COLOUR,
    icons,
  };
  return `${JSON.stringify(what, null, 2)}\n`;
}

/** The service worker, with the hash of every file that it keeps. */
async function serviceWorker() {
  const files = (await listed(served)).map(([name, content]) => [name, createHash("sha256").update(content).digest("hex")]);
  const version = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
  const define = { FILES: JSON.stringify(files), VERSION: JSON.stringify(version) };
  const result = await build({
    absWorkingDir: here,
    entryPoints: ["src/service-worker.js"],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: TARGET,
    define,
  });
  return result.outputFiles[0]?.text ?? "";
}

/**
 * @param {string} folder
 * @returns {Promise<[string, Buffer][]>}
 */
async function listed(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((one) => one.isFile()).map((one) => path.relative(folder, path.join(one.parentPath, one.name)));
  names.sort();
  return Promise.all(names.map(async (name) => /** @type {[string, Buffer]} */ ([name, await readFile(path.join(folder, name))])));
}

function languageFiles() {
  return LANGUAGES.flatMap((tag) => (tag === "en" ? ["en.tsv"] : [`${tag}.ftl`, `${tag}.tsv`]));
}

/** @param {string} text */
function hash(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/**
 * What would end or confuse a script within a page.
 *
 * @param {string} text
 */
function escapeScript(text) {
  return text.replaceAll("</script", "<\\/script").replaceAll("<!--", "\\x3C!--");
}

/** @param {string} folder */
async function report(folder) {
  const files = await listed(folder);
  const bytes = files.reduce((sum, [, content]) => sum + content.length, 0);
  console.log(`${bytes} bytes in ${files.length} files: ${folder}`);
}

await buildServed();
await buildSingle();
