// The part of Carnet that reads: the same names as in `index.js`, less those that write.
import * as glue from "./core/carnet_read.js";
import { languageFile } from "./languages.js";
import { loader } from "./loader.js";

const module = () => new URL("./core/carnet_read_bg.wasm", import.meta.url);
const { init, useLanguage, guarded } = loader(glue, module, languageFile);

export { init, useLanguage };

export const Assembler = guarded(glue.Assembler);
export const Keys = guarded(glue.Keys);
export const Trust = guarded(glue.Trust);
export const inspect = guarded(glue.inspect);
export const installLanguage = guarded(glue.installLanguage);
export const open = guarded(glue.open);
export const prepare = guarded(glue.prepare);
export { OpenedRecord } from "./core/carnet_read.js";

export { CarnetError } from "./error.js";
export { KeyStore } from "./keystore.js";
export { IdleLock } from "./lock.js";
export { Scanner } from "./scanner.js";
export { KeyboardWedge } from "./wedge.js";
