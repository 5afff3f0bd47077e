// What this package throws.

/** @typedef {import("./error.js").CarnetError} Declared */
/** @typedef {import("./error.js").CarnetError["code"]} Code */

/**
 * An error with a stable code. Errors of the WASM module are instances of it, too.
 *
 * @implements {Declared}
 */
export class CarnetError extends Error {
  /**
   * @param {Code} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = "CarnetError";
    this.code = code;
    /** @type {string | null} */
    this.path = null;
  }

  /**
   * The module makes plain `Error` objects that have the name, because it cannot know this class.
   *
   * @override
   * @param {unknown} value
   * @returns {boolean}
   */
  static [Symbol.hasInstance](value) {
    return value instanceof Error && value.name === "CarnetError" && "code" in value;
  }
}

/**
 * The code of whatever was thrown; `null` for what has none.
 *
 * @param {unknown} error
 * @returns {Code | null}
 */
export const codeOf = (error) => (error instanceof CarnetError ? error.code : null);
