/** Where the package's files are in the page of one file: inside it. */

import core from "carnet:core/carnet_bg.wasm";
import scan from "carnet:core/carnet_scan_bg.wasm";
import amLabels from "carnet:languages/am.tsv";
import amWords from "carnet:languages/am.ftl";
import arLabels from "carnet:languages/ar.tsv";
import arWords from "carnet:languages/ar.ftl";
import enLabels from "carnet:languages/en.tsv";
import esLabels from "carnet:languages/es.tsv";
import esWords from "carnet:languages/es.ftl";
import frLabels from "carnet:languages/fr.tsv";
import frWords from "carnet:languages/fr.ftl";
import swLabels from "carnet:languages/sw.tsv";
import swWords from "carnet:languages/sw.ftl";
import worker from "carnet:scan-worker";

/** @import { InitOptions } from "../../js/loader.js" */
/** @import { ScannerOptions } from "../../js/scanner.js" */

/** @type {Record<string, string>} */
const FILES = {
  "am.ftl": amWords,
  "am.tsv": amLabels,
  "ar.ftl": arWords,
  "ar.tsv": arLabels,
  "en.tsv": enLabels,
  "es.ftl": esWords,
  "es.tsv": esLabels,
  "fr.ftl": frWords,
  "fr.tsv": frLabels,
  "sw.ftl": swWords,
  "sw.tsv": swLabels,
};

/** @returns {InitOptions} */
export function initOptions() {
  return { module: core, languages: (file) => FILES[file] ?? "" };
}

/** @returns {ScannerOptions} */
export function scannerOptions() {
  return { worker: startWorker, module: scan };
}

function startWorker() {
  const url = URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
  const started = new Worker(url);
  URL.revokeObjectURL(url);
  return started;
}
