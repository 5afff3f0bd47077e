// Frozen vectors (fixtures/vectors/README.md), and a reader as they describe one.
import { createPrivateKey, createPublicKey } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";

import { carnet } from "./module.mjs";

const folder = new URL("../../fixtures/vectors/", import.meta.url);

/** All vectors of a kind, `valid` or `invalid`. */
export function vectors(kind) {
  const names = readdirSync(new URL(`${kind}/`, folder)).filter((name) => name.endsWith(".json"));
  return names.map((name) => vector(`${kind}/${name}`));
}

/** The vector in a file. */
export const vector = (path) => parse(readFileSync(new URL(path, folder), "utf8"));

/** JSON whose numbers keep their text, as `{ number: "10.00" }`. */
export function parse(text) {
  const marked = text.replace(/"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    token.startsWith('"') ? token : `{"number":"${token}"}`,
  );
  return JSON.parse(marked);
}

export const unhex = (hex) => Uint8Array.from(Buffer.from(hex, "hex"));

/** The envelope in the texts of symbols. */
export function assemble(text) {
  const assembler = new carnet.Assembler();
  for (const one of text) if (assembler.pushText(one).complete) return assembler.envelope;
  throw Object.assign(new Error("symbols are missing"), { code: "qr.incomplete" });
}

// Key files as docs/format.md gives them, from bare keys, by another library than the module's.

/** The reader's private keys. */
export function ring(reader) {
  const keys = new carnet.Keys();
  for (const file of keyFiles(reader)) keys.add(file);
  return keys;
}

/** The same as files. */
export function keyFiles({ read_secrets: secrets }) {
  const seed = Buffer.alloc(32, 1);
  return secrets.map((hex) => {
    const secret = Buffer.from(hex, "hex");
    return JSON.stringify({
      carnet: "private-key",
      version: 1,
      name: "reader",
      sign: publicPart("Ed25519", seed),
      read: publicPart("X25519", secret),
      unprotected: Buffer.concat([seed, secret]).toString("base64url"),
    });
  });
}

/** What the reader knows of others. */
export function trustOf({ issuer_public: issuer, trust_list: list }, clock) {
  const trust = new carnet.Trust();
  if (issuer) trust.add(issuerFile(issuer));
  if (list) trust.importList(unhex(list), clock);
  return trust;
}

/** The key file of the issuer. */
export function issuerFile(issuer) {
  const sign = Buffer.from(issuer, "hex").toString("base64url");
  const read = publicPart("X25519", Buffer.alloc(32, 1));
  return JSON.stringify({ carnet: "public-key", version: 1, name: "issuer", country: "KE", sign, read });
}

function publicPart(curve, secret) {
  const prefix = { Ed25519: "302e020100300506032b657004220420", X25519: "302e020100300506032b656e04220420" }[curve];
  const key = createPrivateKey({ key: Buffer.concat([Buffer.from(prefix, "hex"), secret]), format: "der", type: "pkcs8" });
  return createPublicKey(key).export({ format: "jwk" }).x;
}
