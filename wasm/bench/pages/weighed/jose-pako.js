// What a SMART Health Card takes: to make it, and to verify it.
export { CompactSign, compactVerify, importJWK } from "jose";
export { deflateRaw, inflateRaw } from "pako";
