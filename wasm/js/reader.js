// The page's side of the worker that reads pixels.
import { CarnetError } from "./error.js";

/** @typedef {import("./scan-port.js").Answer} Answer */
/** @typedef {import("./scan-port.js").Seen} Seen */
/** @typedef {import("./scan-port.js").Picture} Picture */
/** @typedef {import("./scanner.js").ScannerOptions} ScannerOptions */
/** @typedef {{ resolve: (seen: Seen) => void, reject: (error: Error) => void }} Waiting */

export class Reader {
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #last = 0;
  #worker;
  #listening = new AbortController();

  /** @param {ScannerOptions} options */
  constructor({ worker, module }) {
    const { signal } = this.#listening;
    this.#worker = typeof worker === "function" ? worker() : made(worker);
    const listen = /** @type {EventTarget} */ (this.#worker);
    listen.addEventListener("message", (event) => this.#take(/** @type {MessageEvent<Answer>} */ (event).data), { signal });
    for (const type of ["error", "messageerror"]) listen.addEventListener(type, () => this.#fail(), { signal });
    if ("start" in this.#worker) this.#worker.start();
    // Compiles the module while the camera wakes up.
    this.#worker.postMessage({ id: 0, module: module instanceof URL ? module.href : module });
  }

  /**
   * Reads a picture; what is transferred with it is gone here.
   *
   * @param {Picture} picture
   * @param {{ isFrame: boolean }} kind
   * @returns {Promise<Seen>}
   */
  read(picture, { isFrame }) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, picture, isFrame }, "data" in picture ? [picture.data.buffer] : [picture]);
    });
  }

  close() {
    this.#listening.abort();
    if ("terminate" in this.#worker) this.#worker.terminate();
    else this.#worker.close();
    this.#fail();
  }

  /** @param {Answer} answer */
  #take({ id, seen, error }) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (seen) waiting?.resolve(seen);
    else if (error) waiting?.reject(new CarnetError(error.code, error.message));
  }

  #fail() {
    const error = new CarnetError("scan.worker", "the reader of pictures does not run");
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** @param {URL | undefined} url */
function made(url) {
  if (url) return new Worker(url, { type: "module" });
  // On one line, because that is what bundlers look for.
  return new Worker(new URL("./scan-worker.js", import.meta.url), { type: "module" });
}
