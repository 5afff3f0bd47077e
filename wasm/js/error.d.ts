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
  constructor(code: string, message: string, options?: ErrorOptions);
  /** Stable, and the same in the command line's output: `open.no-key-fits`, `qr.not-carnet`, `camera.denied`. */
  code: string;
  /** The place in what was given, such as `entry[3].resource`; `null` where there is none. */
  path: string | null;
}

/** The code of whatever was thrown; `null` for what has none. */
export function codeOf(error: unknown): string | null;
