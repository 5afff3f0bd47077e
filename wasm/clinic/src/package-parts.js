/** Where the package's files are: beside the page, which is where the package looks for them. */

/** @import { InitOptions } from "../../js/loader.js" */
/** @import { ScannerOptions } from "../../js/scanner.js" */

/** @returns {InitOptions} */
export function initOptions() {
  return {};
}

/** @returns {ScannerOptions} */
export function scannerOptions() {
  return {};
}
