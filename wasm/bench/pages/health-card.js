// A SMART Health Card (https://spec.smarthealth.cards) by jose and pako: what a clinic's page would do today.
import { CompactSign, compactVerify } from "jose";
import { deflateRaw, inflateRaw } from "pako";

const ISSUER = "https://clinic.example.org/issuer";
const KEY_ID = "3Kfdg-XwP-7gXyywtUfUADwBumDOPKMQx-iELL11W9s";

export const newKeys = () => crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);

/** From the JSON of a bundle to the text of the symbol. */
export async function issue(json, { privateKey }) {
  const payload = {
    iss: ISSUER,
    nbf: Math.floor(Date.now() / 1000),
    vc: {
      type: ["https://smarthealth.cards#health-card"],
      credentialSubject: { fhirVersion: "4.0.1", fhirBundle: stripped(JSON.parse(json)) },
    },
  };
  const jws = await new CompactSign(deflateRaw(new TextEncoder().encode(JSON.stringify(payload))))
    .setProtectedHeader({ zip: "DEF", alg: "ES256", kid: KEY_ID })
    .sign(privateKey);
  let digits = "shc:/";
  for (let at = 0; at < jws.length; at += 1) digits += String(jws.charCodeAt(at) - 45).padStart(2, "0");
  return digits;
}

/** From the text of the symbol to a bundle that was verified. */
export async function read(text, { publicKey }) {
  const digits = text.slice("shc:/".length);
  let jws = "";
  for (let at = 0; at < digits.length; at += 2) jws += String.fromCharCode(Number(digits.slice(at, at + 2)) + 45);
  const { payload } = await compactVerify(jws, publicKey);
  return JSON.parse(new TextDecoder().decode(inflateRaw(payload))).vc.credentialSubject.fhirBundle;
}

/** As its section "Health Cards are Small" says: no ids, `meta` nor narrative, no names of codes, short references. */
function stripped({ entry }) {
  const names = new Map();
  entry.forEach(({ fullUrl, resource }, number) => {
    for (const url of [fullUrl, `${resource?.resourceType}/${resource?.id}`]) if (url) names.set(url, `resource:${number}`);
  });
  const walk = (value) => {
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== "object") return value;
    const kept = {};
    for (const [name, member] of Object.entries(value)) {
      const isName = (name === "display" && "code" in value) || (name === "text" && ("coding" in value || typeof member !== "string"));
      if (!isName) kept[name] = name === "reference" ? (names.get(member) ?? member) : walk(member);
    }
    return kept;
  };
  const entries = entry.map(({ resource }, number) => {
    const { id: _id, meta: _meta, text: _text, ...rest } = resource;
    return { fullUrl: `resource:${number}`, resource: walk(rest) };
  });
  return { resourceType: "Bundle", type: "collection", entry: entries };
}
