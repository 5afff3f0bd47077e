// The same of a page for SMART Health Cards: its reader of pixels started, jose and pako loaded.
import { compactVerify } from "jose";
import { inflateRaw } from "pako";
import { prepareZXingModule } from "zxing-wasm/reader";

globalThis.verify = [compactVerify, inflateRaw];
await prepareZXingModule({ overrides: { locateFile: (file) => file }, fireImmediately: true });
globalThis.ready = performance.now();
