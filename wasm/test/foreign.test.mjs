// What is not Carnet's: said what it is, and read where it is a SMART Health Card.
import assert from "node:assert/strict";
import { createPrivateKey, createPublicKey, createHash, generateKeyPairSync, sign } from "node:crypto";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";

import { carnet, clinic, coded } from "./module.mjs";

const ISSUER = "https://clinic.example/issuer";
const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const { kty, crv, x, y } = createPublicKey(createPrivateKey(privateKey.export({ type: "pkcs8", format: "pem" }))).export({ format: "jwk" });
// RFC 7638: the thumbprint of the key names it.
const kid = createHash("sha256").update(JSON.stringify({ crv, kty, x, y })).digest("base64url");
const jwks = JSON.stringify({ keys: [{ kty, crv, x, y, kid, use: "sig", alg: "ES256" }] });

const CREDENTIAL = {
  iss: ISSUER,
  nbf: 1_767_225_600, // 2026-01-01
  vc: {
    type: ["https://smarthealth.cards#health-card", "https://smarthealth.cards#immunization"],
    credentialSubject: {
      fhirVersion: "4.0.1",
      fhirBundle: {
        resourceType: "Bundle",
        type: "collection",
        entry: [
          { fullUrl: "resource:0", resource: { resourceType: "Patient", name: [{ family: "Warsame", given: ["Hodan"] }], birthDate: "1994-05-17" } },
          {
            fullUrl: "resource:1",
            resource: {
              resourceType: "Immunization",
              status: "completed",
              vaccineCode: { coding: [{ system: "http://hl7.org/fhir/sid/cvx", code: "03" }] },
              patient: { reference: "resource:0" },
              occurrenceDateTime: "2025-01-10",
            },
          },
        ],
      },
    },
  },
};

function token(credential = CREDENTIAL) {
  const header = Buffer.from(JSON.stringify({ zip: "DEF", alg: "ES256", kid })).toString("base64url");
  const payload = deflateRawSync(JSON.stringify(credential)).toString("base64url");
  const signature = sign("sha256", Buffer.from(`${header}.${payload}`), { key: privateKey, dsaEncoding: "ieee-p1363" });
  return `${header}.${payload}.${signature.toString("base64url")}`;
}

const numeric = (text) => [...text].map((letter) => String(letter.charCodeAt(0) - 45).padStart(2, "0")).join("");
const card = (text) => `shc:/${numeric(text)}`;

const trust = new carnet.Trust();
trust.importForeign(Buffer.from(jwks), ISSUER);

test("a SMART Health Card is opened as a card of our own is", () => {
  const record = carnet.openForeign(card(token()), trust, { at: "2026-11-28" });
  assert.deepEqual(record.verdict.codes.slice(0, 3), ["integrity.valid", "issuer.known", "validity.valid"]);
  const summary = record.summary({ language: "fr" });
  assert.equal(summary.who.names[0].text, "Hodan Warsame");
  assert.equal(summary.immunizations.items[0].date, "2025-01-10");
  assert.ok(record.summaryHtml().includes("Warsame"));
  assert.equal(JSON.parse(record.fhir()).entry.length, 2);
});

test("a changed one is shown with what is wrong, one of nobody known as such", () => {
  const [header, payload, signature] = token().split(".");
  const other = token({ ...CREDENTIAL, nbf: 1_767_225_601 }).split(".")[1];
  const changed = carnet.openForeign(card(`${header}.${other}.${signature}`), trust);
  assert.equal(changed.verdict.codes[0], "integrity.invalid");
  const unknown = carnet.openForeign(card(`${header}.${payload}.${signature}`), new carnet.Trust());
  assert.equal(unknown.verdict.issuer.code, "issuer.unknown");
});

test("symbols of one card are put together in any order", () => {
  const text = token();
  const middle = Math.ceil(text.length / 2);
  const chunks = [text.slice(0, middle), text.slice(middle)].map((part, index) => `shc:/${index + 1}/2/${numeric(part)}`);
  assert.throws(() => carnet.openForeign(chunks[1], trust), coded("shc.incomplete"));
  assert.equal(carnet.openForeign(chunks.reverse(), trust).verdict.codes[0], "integrity.valid");
});

test("a record goes on from what another programme's document says", () => {
  const { keys } = clinic("Clinique Espoir");
  const foreign = carnet.openForeign(card(token()), trust);
  assert.throws(() => foreign.add({ statements: [{ kind: "note", text: "Well." }] }, keys, trust), coded("foreign.read-only"));
  const record = carnet.begin(foreign.fhir(), keys, trust);
  record.add({ statements: [{ kind: "note", text: "Well." }] }, keys, trust);
  assert.equal(record.account().entries.length, 2);
});

test("texts are told apart, in the reader's language", () => {
  for (const [text, kind, reads] of [
    [card(token()), "smart-health-card", true],
    ["https://clinic.example/", "url", false],
    ["WIFI:T:WPA;S:net;P:secret;;", "wifi", false],
    ["HC1:6BFOXN%TSMAHN-H6SKJPT.-7G2TZ978%OMLSBD6TVNLQ", "hcert", false],
    ["good morning", "text", false],
  ]) {
    const { sentence, ...rest } = carnet.detect(text);
    assert.deepEqual(rest, { kind, reads });
    assert.ok(sentence.length > 10 && !sentence.includes("secret"));
    assert.notEqual(carnet.detect(text, "ar").sentence, sentence);
    if (!reads) assert.throws(() => carnet.openForeign(text, trust), coded("foreign.unknown"));
  }
});
