/** Files that people choose, and files that they save. */

import { h } from "./dom.js";

/** How long a browser may take to begin with a download, in milliseconds. */
const DOWNLOAD_BEGINS = 60_000;

/**
 * Lets the reader save a file; it goes to the folder of downloads or where the browser asks.
 *
 * @param {BlobPart} content
 * @param {string} name
 * @param {string} type
 */
export function save(content, name, type) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = h("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_BEGINS);
}

/**
 * The name of a file that names no person: what it is and the day.
 *
 * @param {string} what
 * @param {string} ending
 */
export function fileName(what, ending) {
  return `${what}-${new Date().toISOString().slice(0, 10)}.${ending}`;
}

/**
 * The first file of an `<input type="file">`, which then is ready for another.
 *
 * @param {HTMLInputElement} input
 * @returns {File | null}
 */
export function chosen(input) {
  const file = input.files?.[0] ?? null;
  input.value = "";
  return file;
}

/**
 * @param {Blob} file
 * @returns {Promise<Uint8Array>}
 */
export async function bytes(file) {
  return new Uint8Array(await file.arrayBuffer());
}
