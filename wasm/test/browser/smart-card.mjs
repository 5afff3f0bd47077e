// A SMART Health Card of an invented issuer, made without this project's code (spec.smarthealth.cards 1.4).
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { deflateRawSync } from "node:zlib";

import qrcode from "qrcode-generator";

const ISSUER = "https://clinic.example/shc";

/** The card's text and picture, and the key set by which it is verified. */
export function smartCard({ given, family, birthDate, vaccinations }) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = withId({ ...publicKey.export({ format: "jwk" }), use: "sig", alg: "ES256" });
  const fhirBundle = { resourceType: "Bundle", type: "collection", entry: entries() };
  const vc = {
    type: ["https://smarthealth.cards#health-card", "https://smarthealth.cards#immunization"],
    credentialSubject: { fhirVersion: "4.0.1", fhirBundle },
  };
  const payload = deflateRawSync(JSON.stringify({ iss: ISSUER, nbf: 1_772_442_000, vc }));
  const signed = `${base64url({ zip: "DEF", alg: "ES256", kid: jwk.kid })}.${payload.toString("base64url")}`;
  const signature = sign("sha256", Buffer.from(signed), { key: privateKey, dsaEncoding: "ieee-p1363" });
  const text = `shc:/${digits(`${signed}.${signature.toString("base64url")}`)}`;
  return { text, picture: picture(text), issuer: ISSUER, keySet: JSON.stringify({ keys: [jwk] }) };

  function entries() {
    const patient = { resourceType: "Patient", name: [{ family, given: [given] }], birthDate };
    const doses = vaccinations.map(({ code, date }) => ({
      resourceType: "Immunization",
      status: "completed",
      vaccineCode: { coding: [{ system: "http://hl7.org/fhir/sid/cvx", code }] },
      patient: { reference: "resource:0" },
      occurrenceDateTime: date,
    }));
    return [patient, ...doses].map((resource, index) => ({ fullUrl: `resource:${index}`, resource }));
  }
}

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A JWK with its thumbprint for an id (RFC 7638). */
function withId({ crv, kty, x, y, ...others }) {
  const kid = createHash("sha256").update(JSON.stringify({ crv, kty, x, y })).digest("base64url");
  return { crv, kty, x, y, ...others, kid };
}

/** Two digits for each character: its distance from `-`. */
const digits = (text) => [...text].map((one) => `${one.charCodeAt(0) - 45}`.padStart(2, "0")).join("");

function picture(text) {
  const symbol = qrcode(0, "L");
  symbol.addData("shc:/", "Byte");
  symbol.addData(text.slice(5), "Numeric");
  symbol.make();
  const [MODULE, QUIET] = [8, 4];
  const side = (symbol.getModuleCount() + 2 * QUIET) * MODULE;
  const grey = new Uint8Array(side * side).fill(255);
  const isDark = (y, x) => y >= 0 && x >= 0 && y < symbol.getModuleCount() && x < symbol.getModuleCount() && symbol.isDark(y, x);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (isDark(Math.floor(y / MODULE) - QUIET, Math.floor(x / MODULE) - QUIET)) grey[y * side + x] = 0;
    }
  }
  return { width: side, height: side, grey };
}
