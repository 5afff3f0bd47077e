/// <reference lib="esnext.disposable" />
import type { InitOptions } from "./loader.js";

export type { InitOptions };

/**
 * Loads the module, once. Everything else here throws `init.missing` before.
 *
 * Nothing is loaded from elsewhere than the package's own folder, unless `options` say so; no server is told of anything.
 *
 * @throws {CarnetError} `init.failed`
 */
export function init(options?: InitOptions): Promise<void>;

/**
 * Loads the words and labels of a language for summaries, once each, and gives the tag of the language that summaries
 * can be asked for: `fr` for `fr-CD`, and `en` for a language that there is not.
 *
 * Before, summaries have English words, and codes have no name beside them.
 *
 * ```js
 * const language = await useLanguage(navigator.language);
 * const summary = record.summary({ language });
 * ```
 *
 * @throws {CarnetError} `init.language`, `init.missing`
 */
export function useLanguage(tag: string): Promise<string>;

export {
  Assembler,
  Keys,
  OpenedRecord,
  Trust,
  inspect,
  installLanguage,
  open,
  prepare,
} from "./core/carnet_read.js";
/** The plain objects that the module takes and gives: `Summary`, `Verdict`, `OpenOptions` and so on. */
export type * from "./core/carnet_read.js";

export { CarnetError, type PackageErrorCode } from "./error.js";
export { KeyStore, type StoredKey } from "./keystore.js";
export { IdleLock } from "./lock.js";
export { Scanner, type Hint, type ScannerEvents, type ScannerOptions } from "./scanner.js";
export { KeyboardWedge } from "./wedge.js";
