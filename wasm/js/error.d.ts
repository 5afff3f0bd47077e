import type { CarnetErrorCode } from "./core/carnet.js";

/** The codes that the package adds to the module's. */
export type PackageErrorCode =
  | "camera.denied"
  | "camera.failed"
  | "camera.in-use"
  | "camera.insecure"
  | "camera.lost"
  | "camera.none"
  | "init.failed"
  | "init.language"
  | "init.missing"
  | "keystore.failed"
  | "keystore.read-only"
  | "keystore.unknown"
  | "keystore.unsealed"
  | "scan.failed"
  | "scan.picture"
  | "scan.worker"
  | "unknown";

/**
 * What everything here throws. `instanceof CarnetError` holds for errors of the WASM module, too.
 *
 * ```js
 * try {
 *   record = open(envelope, keys, trust);
 * } catch (error) {
 *   if (error instanceof CarnetError && error.code === "open.no-key-fits") askForPassphrase();
 *   else throw error;
 * }
 * ```
 */
export class CarnetError extends Error {
  constructor(code: CarnetErrorCode | PackageErrorCode, message: string, options?: ErrorOptions);
  /** Stable, and the same in the command line's output: `open.no-key-fits`, `qr.not-carnet`, `camera.denied`. */
  code: CarnetErrorCode | PackageErrorCode;
  /** The place in what was given, such as `entry[3].resource`; `null` where there is none. */
  path: string | null;
}

/** The code of whatever was thrown; `null` for what has none. */
export function codeOf(error: unknown): CarnetError["code"] | null;
