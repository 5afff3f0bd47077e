// The modules as `cargo xtask wasm` writes them for Node, and what several tests need.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const load = createRequire(import.meta.url);

export const carnet = load("../../target/wasm-pkg/node/carnet.js");

/** The module of who only reads. */
export const reader = load("../../target/wasm-pkg/node/carnet_read.js");

export const { scan, scanFrame } = load("../../target/wasm-pkg/node/carnet_scan.js");

for (const tag of ["en", "fr", "es", "ar", "sw", "am"]) {
  const file = (ending) => readFileSync(new URL(`../../target/wasm-pkg/languages/${tag}.${ending}`, import.meta.url), "utf8");
  for (const module of [carnet, reader]) module.installLanguage(tag, tag === "en" ? undefined : file("ftl"), file("tsv"));
}

export const fixture = (path) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), "utf8");

/** A clinic made for one test: its key files and its ring of keys. */
export function clinic(name, options) {
  const { privateText, publicText } = carnet.generateKeys(name, options);
  const keys = new carnet.Keys();
  keys.add(privateText);
  return { keys, privateText, publicText };
}

const codes = new Set(
  [...readFileSync(new URL("../src/plain/codes.d.ts", import.meta.url), "utf8").matchAll(/"(.+)"/g)].map(([, code]) => code),
);

/** The shape of an error, whose code is among those of the types, for `assert.throws`. */
export const coded = (code) => (error) => {
  if (!codes.has(code)) throw new Error(`${code} is not among the codes of the types`);
  if (error instanceof Error && error.name === "CarnetError" && error.code === code && error.message.length > 0) return true;
  throw new Error(`expected ${code}, got ${error?.code}: ${error}`);
};
