// Carnet for browsers and bundlers, all of it. `read.js` is the smaller part that only reads.
import * as glue from "./core/carnet.js";
import { languageFile } from "./languages.js";
import { loader } from "./loader.js";

const module = () => new URL("./core/carnet_bg.wasm", import.meta.url);
// Its handles can do more than the smaller module's, and are given to itself alone.
const shared = /** @type {import("./loader.js").Module} */ (/** @type {unknown} */ (glue));
const { init, useLanguage, guarded } = loader(shared, module, languageFile);

export { init, useLanguage };

export const Assembler = guarded(glue.Assembler);
export const Keys = guarded(glue.Keys);
export const Trust = guarded(glue.Trust);
export const begin = guarded(glue.begin);
export const detect = guarded(glue.detect);
export const generateKeys = guarded(glue.generateKeys);
export const generatePassphrase = guarded(glue.generatePassphrase);
export const inspect = guarded(glue.inspect);
export const installLanguage = guarded(glue.installLanguage);
export const maxVersion = guarded(glue.maxVersion);
export const open = guarded(glue.open);
export const openFile = guarded(glue.openFile);
export const openForeign = guarded(glue.openForeign);
export const prepare = guarded(glue.prepare);
export const screenings = guarded(glue.screenings);
export const seal = guarded(glue.seal);
export const vaccines = guarded(glue.vaccines);
export { GeneratedPassphrase, KeyFiles, OpenedRecord, SealedCard } from "./core/carnet.js";

export { CarnetError } from "./error.js";
export { KeyStore } from "./keystore.js";
export { IdleLock } from "./lock.js";
export { Scanner } from "./scanner.js";
export { KeyboardWedge } from "./wedge.js";
