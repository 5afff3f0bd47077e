// What is known of others: trust lists, foreign lists, key files, and the store that keeps them.
import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { test } from "node:test";

import { carnet, clinic, coded, fixture } from "./module.mjs";
import { assemble, ring, trustOf, unhex, vector } from "./vectors.mjs";

const NOW = "2026-03-02T09:00:00Z";
const grouped = vector("valid/annex-for-group.json");
const bytes = unhex(grouped.keys.trust_list);
const known = unhex(vector("valid/list-known-issuer.json").keys.trust_list);

test("a list says whose it is, which and until when", () => {
  const trust = new carnet.Trust();
  const { change, ...list } = trust.importList(bytes, NOW);
  assert.equal(change, "new");
  assert.deepEqual(trust.lists, [list]);
  assert.equal(list.programme, "TEST ONLY Route of the South");
  assert.match(list.fingerprint, /^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  assert.equal(list.sequence, 7);
  assert.equal(list.imported, NOW);
  assert.ok(list.made < list.validUntil);
  assert.equal(list.clinics, 3);
  const groups = list.groups.map(({ name, members, epoch }) => [name, members, epoch]);
  assert.deepEqual(groups, [["programme", 3, 1], ["sensitive", 2, 1]]);
  assert.equal(list.revokedCards, 0);
});

test("a list is taken once, then newer ones of the same key", () => {
  const trust = new carnet.Trust();
  const root = generateKeyPairSync("ed25519");
  assert.equal(trust.importList(numbered(3, root), NOW).change, "new");
  assert.equal(trust.importList(numbered(3, root), "2026-03-03").change, "unchanged");
  assert.equal(trust.lists[0].imported, NOW);
  assert.equal(trust.importList(numbered(5, root)).change, "newer");
  assert.throws(() => trust.importList(numbered(4, root)), coded("trust.rollback"));
  assert.throws(() => trust.importList(bytes), coded("trust.other-signer"));
  assert.equal(trust.lists[0].sequence, 5);
});

test("lists that are not taken", () => {
  const trust = new carnet.Trust();
  assert.throws(() => trust.importList(new Uint8Array()), coded("trust.malformed"));
  assert.throws(() => trust.importList(bytes.map((byte, at) => byte ^ (at === 70))), coded("trust.forged"));
  assert.throws(() => trust.importList(bytes, "yesterday"), coded("argument.time"));
  assert.deepEqual(trust.lists, []);
  trust.importList(bytes);
  assert.throws(() => trust.importList(known), coded("trust.fork"));
});

test("a store is written and read again", () => {
  const trust = trustOf(grouped.keys, NOW);
  trust.add(clinic("Kakuma Clinic 4").publicText);
  const again = carnet.Trust.fromBytes(trust.toBytes());
  assert.deepEqual([again.lists, again.keyFiles, again.count], [trust.lists, trust.keyFiles, trust.count]);
  const { keys, text, expect, clock } = grouped;
  const { verdict } = carnet.open(assemble(text), ring(keys), again, { at: clock });
  assert.deepEqual(verdict.codes, expect.verdict);
  assert.throws(() => carnet.Trust.fromBytes(new Uint8Array([1])), coded("trust.malformed"));
});

test("key files bring their country along, and go", () => {
  const trust = new carnet.Trust();
  const { publicText } = carnet.generateKeys("Kakuma Clinic 4", { country: "KE" });
  assert.equal(trust.add(publicText), "Kakuma Clinic 4");
  assert.equal(trust.add(publicText), "Kakuma Clinic 4");
  const [{ name, country, fingerprint }, ...others] = trust.keyFiles;
  assert.deepEqual([name, country, others], ["Kakuma Clinic 4", "KE", []]);
  assert.equal(trust.remove(fingerprint), true);
  assert.equal(trust.remove(fingerprint), false);
  assert.equal(trust.count, 0);
});

test("readers are found by name, and sealed to", () => {
  const trust = trustOf(grouped.keys, NOW);
  const [programme, ...others] = trust.readers("test only route of the south");
  assert.deepEqual(others, []);
  assert.deepEqual(
    { ...programme, key: programme.key.length },
    { kind: "group", name: "programme", programme: trust.lists[0].programme, country: null, members: 3, key: 43 },
  );
  assert.deepEqual(trust.readers("nobody"), []);
  assert.throws(() => trust.readers(undefined), coded("argument.not-text"));

  const { publicText } = clinic("Clinique Espoir");
  trust.add(publicText);
  assert.equal(trust.readers("clinique espoir")[0].key, JSON.parse(publicText).read);

  const { keys } = clinic("Kakuma Clinic 4");
  const card = carnet.seal(fixture("bundles/amina.json"), [programme], keys);
  assert.equal(carnet.open(card.envelope, ring(grouped.keys), trust).verdict.content.code, "content.whole");
  assert.throws(() => carnet.open(card.envelope, ring(grouped.keys), new carnet.Trust()), coded("open.no-key-fits"));
});

test("lists of other kinds are taken with what is wrong in them", () => {
  const trust = new carnet.Trust();
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = { ...publicKey.export({ format: "jwk" }), use: "sig", alg: "ES256" };
  const secret = { kty: "oct", k: "AAECAwQFBgc" };
  const jwks = (...keys) => new TextEncoder().encode(JSON.stringify({ keys }));
  const source = "https://clinic.example/.well-known/jwks.json";

  assert.throws(() => trust.importForeign(jwks(secret), source), coded("trust.no-usable-key"));
  assert.throws(() => trust.importForeign(new TextEncoder().encode("{"), source), coded("trust.bad-json"));
  assert.throws(() => trust.importForeign(jwks(jwk), undefined), coded("argument.not-text"));
  const { change, rejected, ...list } = trust.importForeign(jwks(withId(jwk), secret), source, NOW);
  assert.equal(change, "new");
  assert.deepEqual(rejected.map(({ place, code }) => [place, code]), [["keys[1]", "trust.symmetric-key"]]);
  assert.deepEqual(list, { format: "jwks", source, made: null, imported: NOW, keys: 1 });
  assert.deepEqual(trust.foreignLists, [list]);
  assert.equal(trust.importForeign(jwks(withId(jwk)), source).change, "replaced");
  assert.equal(trust.remove(source), true);
  assert.deepEqual(trust.foreignLists, []);
});

/** A JWK with its thumbprint for an id (RFC 7638). */
function withId({ crv, kty, x, y, ...others }) {
  const digest = createHash("sha256").update(JSON.stringify({ crv, kty, x, y })).digest("base64url");
  return { crv, kty, x, y, ...others, kid: digest };
}

/** The list of a vector under another number, signed by another root (docs/format.md, section 9). */
function numbered(sequence, { publicKey, privateKey }) {
  const list = Buffer.from(known);
  const [KID, PAYLOAD] = [10, 60];
  assert.deepEqual([list[3], list[57]], [52, 0x59], "a payload with two bytes of length follows 52 protected bytes");
  Buffer.from(publicKey.export({ format: "jwk" }).x, "base64url").copy(list, KID);
  list[PAYLOAD + 2] = sequence;
  const aad = Buffer.from("carnet/1 trust list");
  const signed = Buffer.concat([
    Buffer.from("846a5369676e617475726531", "hex"),
    list.subarray(2, 56),
    Buffer.from([0x40 + aad.length]),
    aad,
    list.subarray(57, -66),
  ]);
  sign(null, signed, privateKey).copy(list, list.length - 64);
  return list;
}
