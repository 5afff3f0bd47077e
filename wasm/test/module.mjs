// The module as `cargo xtask wasm` writes it for Node, and what several tests need.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

export const carnet = createRequire(import.meta.url)("../../target/wasm-pkg/node/carnet_wasm.js");

export const fixture = (path) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), "utf8");

/** A clinic made for one test: its key files and its ring of keys. */
export function clinic(name, options) {
  const { privateText, publicText } = carnet.generateKeys(name, options);
  const keys = new carnet.Keys();
  keys.add(privateText);
  return { keys, privateText, publicText };
}

/** The shape of an error, for `assert.throws`. */
export const coded = (code) => (error) => {
  if (error instanceof Error && error.code === code && error.message.length > 0) return true;
  throw new Error(`expected ${code}, got ${error?.code}: ${error}`);
};
