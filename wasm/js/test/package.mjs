// The package as it is packed, and what several tests need.
import { readFileSync } from "node:fs";

export const folder = new URL("../../../target/npm/carnet-wasm/", import.meta.url);

export const bytes = (path) => readFileSync(new URL(path, folder));

/** A module of the package. */
export const load = (path) => import(new URL(path, folder));

export const fixture = (path) => readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url), "utf8");

/** The shape of an error, for `assert.throws` and `assert.rejects`. */
export const coded = (code) => (error) => {
  if (error?.code === code && error.message.length > 0) return true;
  throw new Error(`expected ${code}, got ${error?.code}: ${error}`);
};
