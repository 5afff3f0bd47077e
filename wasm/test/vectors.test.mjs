// Every frozen vector opens here as it does elsewhere: fixtures/vectors/README.md.
import assert from "node:assert/strict";
import { createPrivateKey, createPublicKey } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { carnet } from "./module.mjs";

const folder = new URL("../../fixtures/vectors/", import.meta.url);

for (const kind of ["valid", "invalid"]) {
  const place = new URL(`${kind}/`, folder);
  const names = readdirSync(place).filter((name) => name.endsWith(".json"));
  // A few are for readers of records alone, without a card around them.
  const vectors = names.map((name) => parse(readFileSync(new URL(name, place), "utf8"))).filter(({ text }) => text);
  test(`${vectors.length} ${kind} vectors`, async (all) => {
    assert.ok(vectors.length > 0);
    for (const vector of vectors) await all.test(vector.name, () => check(vector));
  });
}

function check({ clock, keys, text, stages, expect }) {
  const { verdict, code, ...found } = read(keys, text, clock);
  assert.deepEqual(verdict ?? [], expect.verdict ?? []);
  if (expect.stage !== "signature") assert.equal(code, expect.code);
  if (stages.record !== undefined) {
    withoutMade(found.record, stages.record);
    assert.deepEqual(found.record, stages.record);
    assert.equal(found.profile, stages.profile);
    const counts = Object.entries(stages.left_out ?? {}).map(([what, { number }]) => ({ what, count: Number(number) }));
    assert.deepEqual(new Set(found.leftOut), new Set(counts));
  }
}

/** Takes away what `fhir()` makes where a card carries none: titles, and narrative of sections. */
function withoutMade(record, carried) {
  const strip = (one, other) => {
    if (other.title === undefined) delete one.title;
    if (other.text === undefined && one.text?.status === "generated") delete one.text;
    const [sections, others] = [one.section, other.section].map((list) => [list ?? []].flat());
    sections.forEach((section, at) => strip(section, others[at]));
  };
  record.entry?.forEach(({ resource }, at) => {
    if (resource?.resourceType === "Composition") strip(resource, carried.entry[at].resource);
  });
}

/** Reads a card as far as it goes. */
function read(keys, text, clock) {
  let envelope, opened;
  try {
    envelope = assemble(text);
    opened = carnet.open(envelope, ring(keys), trustIn(keys.issuer_public), keys.passphrase);
  } catch (error) {
    return { code: error.code };
  }
  const verdict = opened.verdict.codes;
  try {
    const { profile, leftOut } = opened;
    assert.ok(opened.summary(clock).who);
    return { verdict, record: parse(opened.fhir()), profile, leftOut };
  } catch (error) {
    return { verdict, code: error.code };
  }
}

function assemble(text) {
  const scanner = new carnet.Scanner();
  for (const one of text) if (scanner.pushText(one).complete) return scanner.envelope;
  throw Object.assign(new Error("symbols are missing"), { code: "qr.incomplete" });
}

/** JSON whose numbers keep their text, as `{ number: "10.00" }`. */
function parse(text) {
  const marked = text.replace(/"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    token.startsWith('"') ? token : `{"number":"${token}"}`,
  );
  return JSON.parse(marked);
}

// Key files as docs/format.md gives them, from bare keys, by another library than the module's.

function ring({ read_secrets: secrets }) {
  const keys = new carnet.Keys();
  const seed = Buffer.alloc(32, 1);
  for (const hex of secrets) {
    const secret = Buffer.from(hex, "hex");
    keys.add(
      JSON.stringify({
        carnet: "private-key",
        version: 1,
        name: "reader",
        sign: publicPart("Ed25519", seed),
        read: publicPart("X25519", secret),
        unprotected: Buffer.concat([seed, secret]).toString("base64url"),
      }),
    );
  }
  return keys;
}

function trustIn(issuer) {
  const trust = new carnet.Trust();
  if (issuer) {
    const sign = Buffer.from(issuer, "hex").toString("base64url");
    const read = publicPart("X25519", Buffer.alloc(32, 1));
    trust.add(JSON.stringify({ carnet: "public-key", version: 1, name: "issuer", sign, read }), "XX");
  }
  return trust;
}

function publicPart(curve, secret) {
  const prefix = { Ed25519: "302e020100300506032b657004220420", X25519: "302e020100300506032b656e04220420" }[curve];
  const key = createPrivateKey({ key: Buffer.concat([Buffer.from(prefix, "hex"), secret]), format: "der", type: "pkcs8" });
  return createPublicKey(key).export({ format: "jwk" }).x;
}
