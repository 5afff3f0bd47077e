import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { FluentBundle, FluentResource } from "@fluent/bundle";

const folder = new URL("../language/", import.meta.url);
const sources = new URL("../src/", import.meta.url);
const TAGS = ["en", "fr", "es", "ar", "sw", "am"];

/** Every argument that a message may take. */
const ARGUMENTS = ["percent", "step", "of", "bits", "words", "count", "received", "needed", "name", "symbols", "bytes", "what", "index"];

/** @param {string} tag */
const text = (tag) => readFile(new URL(`${tag}.ftl`, folder), "utf8");

/** @param {string} source */
const ids = (source) => [...source.matchAll(/^([a-z][a-z0-9-]*) =/gm)].map(([, id]) => id ?? "");

/** @param {string} source */
function placed(source) {
  const messages = source.split(/^(?=[a-z][a-z0-9-]* =)/m).slice(1);
  return new Map(messages.map((one) => [ids(one)[0], [...new Set([...one.matchAll(/\$(\w+)/g)].map(([, name]) => name))].sort()]));
}

test("the six languages have the same messages in the same order", async () => {
  const english = ids(await text("en"));
  assert.ok(english.length > 250);
  for (const tag of TAGS) assert.deepEqual(ids(await text(tag)), english, tag);
});

test("a message has the same places to fill in each language", async () => {
  const english = placed(await text("en"));
  for (const tag of TAGS) assert.deepEqual(placed(await text(tag)), english, tag);
});

test("every message can be said with numbers of every kind", async () => {
  for (const tag of TAGS) {
    const source = await text(tag);
    const bundle = new FluentBundle(`${tag}-u-nu-latn`);
    assert.deepEqual(bundle.addResource(new FluentResource(source)), []);
    for (const id of ids(source)) {
      for (const count of [0, 1, 2, 3, 11, 100]) {
        const args = Object.fromEntries(ARGUMENTS.map((name) => [name, name === "name" || name === "what" ? "X" : count]));
        /** @type {Error[]} */
        const errors = [];
        const said = bundle.formatPattern(bundle.getMessage(id)?.value ?? "", args, errors);
        assert.deepEqual(errors, [], `${tag} ${id}`);
        assert.notEqual(said.trim(), "", `${tag} ${id}`);
      }
    }
  }
});

test("no translation is left in English", async () => {
  const english = await text("en");
  const lines = new Set(english.split("\n").filter((line) => / = .{24,}/.test(line)));
  for (const tag of TAGS.slice(1)) {
    for (const line of (await text(tag)).split("\n")) assert.ok(!lines.has(line), `${tag}: ${line}`);
  }
});

test("every message is used, and every message that is used is there", async () => {
  const names = (await readdir(sources, { recursive: true })).filter((name) => name.endsWith(".js"));
  const code = (await Promise.all(names.map((name) => readFile(new URL(name, sources), "utf8")))).join("\n");
  const known = ids(await text("en"));
  const whole = new Set([...code.matchAll(/["'`]([a-z][a-z0-9-]*)["'`]/g)].map(([, id]) => id));
  const begun = [...code.matchAll(/`([a-z-]+-)\$\{/g)].map(([, prefix]) => prefix ?? "");
  for (const id of known) {
    assert.ok(whole.has(id) || begun.some((prefix) => id.startsWith(prefix)) || code.includes(`-${id.split("-").slice(1).join("-")}\``), id);
  }
  for (const [, id] of code.matchAll(/\bsay\("([a-z0-9-]+)"/g)) assert.ok(known.includes(id ?? ""), id);
});
