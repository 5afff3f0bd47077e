import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const here = path.dirname(fileURLToPath(import.meta.url));
const built = path.resolve(here, "../../../target");
const BUILDS = ["clinic", "clinic-single"];

/** @param {string} folder */
async function hashes(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name)).sort();
  const pairs = files.map(async (file) => [path.relative(folder, file), sha256(await readFile(file)).toString("hex")]);
  return Object.fromEntries(await Promise.all(pairs));
}

/** @param {string | Buffer} content */
const sha256 = (content) => createHash("sha256").update(content).digest();

const single = () => readFile(path.join(built, "clinic-single/carnet-clinic.html"), "utf8");

test("the same sources give the same bytes", async (t) => {
  const again = await mkdtemp(path.join(tmpdir(), "carnet-clinic-"));
  t.after(() => rm(again, { recursive: true }));
  await promisify(execFile)("node", [path.join(here, "../build.mjs"), "--out", again]);
  for (const build of BUILDS) assert.deepEqual(await hashes(path.join(again, build)), await hashes(path.join(built, build)), build);
});

test("the service worker names every file with its hash", async () => {
  const all = await hashes(path.join(built, "clinic"));
  const worker = await readFile(path.join(built, "clinic/service-worker.js"), "utf8");
  for (const [name, hash] of Object.entries(all)) {
    if (name !== "service-worker.js") assert.ok(worker.includes(`["${name}","${hash}"]`), name);
  }
});

test("the policy of the single file holds the hashes of what is in it, and nothing can be loaded", async () => {
  const text = await single();
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? "";
  const script = /<script type="module">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? "";
  const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? "";
  assert.ok(script.length > 1_000_000);
  for (const content of [script, style]) assert.ok(policy.includes(`'sha256-${sha256(content).toString("base64")}'`));
  assert.ok(policy.startsWith("default-src 'none'"));
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*|https?:/);
});

test("the single file names no other file", async () => {
  const text = await single();
  assert.doesNotMatch(text.replace(/<script[\s\S]*<\/script>/, ""), /\b(src|href)=/);
});

test("no page has a script or a style in an attribute, and none of its sources writes markup", async () => {
  const sources = path.resolve(here, "../src");
  const names = (await readdir(sources, { recursive: true })).filter((name) => name.endsWith(".js"));
  for (const name of names) {
    const code = await readFile(path.join(sources, name), "utf8");
    assert.doesNotMatch(code, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|style:/, name);
  }
});
