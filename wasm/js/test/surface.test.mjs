// What the package has to offer is all there, and is declared.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";

import { bytes, folder, load } from "./package.mjs";

for (const [entry, core] of [["index", "carnet"], ["read", "carnet_read"]]) {
  test(`${entry}.js offers all that its module does, and declares what it offers`, async () => {
    const offered = Object.keys(await load(`${entry}.js`));
    const { default: _, initSync: __, ...module } = await load(`core/${core}.js`);
    const missing = Object.keys(module).filter((name) => !offered.includes(name));
    assert.deepEqual(missing, []);
    assert.deepEqual(declared(`${entry}.d.ts`), offered.sort());
  });
}

test("node.js offers what index.js does", async () => {
  assert.deepEqual(Object.keys(await load("node.js")).sort(), Object.keys(await load("index.js")).sort());
});

test("every address of package.json leads to a file that can be had, and to its types", async () => {
  const { exports } = JSON.parse(bytes("package.json"));
  const flat = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(flat));
  const paths = flat(exports).filter((path) => !path.includes("*"));
  assert.ok(paths.length > 10);
  for (const path of paths) {
    assert.ok(bytes(path).length > 0, path);
    if (path.endsWith(".js") && path !== "./scan-worker.js") assert.ok(bytes(path.replace(/\.js$/, ".d.ts")).length > 0);
  }
});

test("six languages have the same words in the element, and the same places in them", async () => {
  const { languages, wordsOf } = await load("element/words.js");
  const shape = (value) =>
    typeof value === "string"
      ? (value.match(/\{\w+\}/g) ?? []).sort()
      : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shape(inner)]).sort());
  assert.deepEqual(languages, ["en", "fr", "es", "ar", "sw", "am"]);
  for (const language of languages) {
    assert.deepEqual(shape(wordsOf(language)), shape(wordsOf("en")), language);
    assert.ok(!JSON.stringify(wordsOf(language)).includes('""'), language);
  }
});

test("nothing of the package writes inline styles, evaluates text or logs", () => {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith(".js") || name.startsWith("core/")) continue;
    const text = bytes(name).toString();
    assert.doesNotMatch(text, /\beval\(|new Function|\.style\b(?!\.js)|innerHTML|insertAdjacentHTML|console\./, name);
  }
});

/** The values that a declaration file exports. */
function declared(path) {
  const text = bytes(path).toString();
  const functions = [...text.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
  const lists = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list]) => list.split(","));
  const names = lists.map((name) => name.trim()).filter((name) => name && !name.startsWith("type ") && name !== "InitOptions");
  return [...functions, ...names].sort();
}
