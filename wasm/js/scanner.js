// From a camera, pictures and texts to an envelope.
//
// BarcodeDetector, where a browser has it, is not asked: it tells neither that a symbol was seen and not read, which the
// hints need, nor reads as many damaged dense symbols as the chain of retries in the module, and what it reads differs
// from one phone to the next.
import { Camera, cameras, grab, nextFrame } from "./camera.js";
import { CarnetError, codeOf } from "./error.js";
import { Held } from "./held.js";
import { loaded } from "./loader.js";
import { Reader } from "./reader.js";
import { Signal } from "./signal.js";

/** @typedef {import("./scan-port.js").Seen} Seen */
/** @typedef {import("./scanner.js").Progress} Progress */

/** How long a hint has to hold before it is given, in milliseconds. */
const HOLD = 1000;

/** @type {Record<string, string>} */
const NOTHING_READ = {
  "scan.no-symbol": "there is no QR code in the picture",
  "scan.unreadable": "there is a QR code in the picture, but it cannot be read",
};

/** @typedef {import("./scanner.js").Scanner} Declared */

/** @implements {Declared} */
export class Scanner extends EventTarget {
  #assembler = new (loaded().Assembler)();
  #received = 0;
  #complete = false;
  /** What the camera saw and was told of: it sees everything many times. */
  #told = new Set();
  #hint = /** @type {Held<NonNullable<Seen["hint"]>>} */ (new Held(HOLD));
  #signal = new Signal();
  /** @type {Reader | null} */
  #reader = null;
  /** @type {Camera | null} */
  #camera = null;
  #running = new AbortController();
  #options;

  /** @param {import("./scanner.js").ScannerOptions} [options] */
  constructor(options = {}) {
    super();
    this.#options = options;
    this.sound = options.sound ?? true;
    this.vibration = options.vibration ?? true;
  }

  get sound() {
    return this.#signal.sound;
  }

  set sound(on) {
    this.#signal.sound = on;
  }

  get vibration() {
    return this.#signal.vibration;
  }

  set vibration(on) {
    this.#signal.vibration = on;
  }

  /** @returns {Progress} */
  get progress() {
    return this.#assembler.progress;
  }

  /** @param {HTMLVideoElement} video @param {{ deviceId?: string }} [options] */
  async start(video, { deviceId } = {}) {
    this.stop();
    const { signal } = (this.#running = new AbortController());
    this.#signal.prepare();
    this.#reader ??= new Reader(this.#options);
    const camera = await Camera.open(video, deviceId, signal);
    if (!camera) return;
    this.#camera = camera;
    camera.onLost((error) => {
      this.stop();
      this.#tell("refused", { error });
    }, signal);
    this.#watch(video, signal);
  }

  stop() {
    this.#running.abort();
    this.#camera = null;
    this.#told.clear();
    if (this.#hint.clear()) this.#tell("hint", { hint: null });
  }

  cameras() {
    return cameras();
  }

  get hasTorch() {
    return this.#camera?.hasTorch ?? false;
  }

  /** @param {boolean} on */
  async setTorch(on) {
    await this.#camera?.setTorch(on);
  }

  /** @param {Blob | ImageBitmap | ImageData} picture */
  async readImage(picture) {
    const pixels = await grabbed(picture instanceof Blob ? await decoded(picture) : picture);
    this.#reader ??= new Reader(this.#options);
    const { code, symbols } = await this.#reader.read(pixels, { isFrame: false });
    if (code) throw new CarnetError(code, NOTHING_READ[code] ?? code);
    for (const { text } of symbols) this.#take(text);
  }

  /** @param {string} text */
  readText(text) {
    // Several symbols pasted at once; within one, line breaks mean nothing.
    for (const one of text.split(/\s+(?=c[nm]\d)/i)) this.#take(one);
  }

  reset() {
    this.#assembler.reset();
    this.#received = 0;
    this.#complete = false;
    this.#told.clear();
  }

  close() {
    this.stop();
    this.#reader?.close();
    this.#reader = null;
    this.#signal.close();
    this.#assembler.free();
  }

  /**
   * Looks at the newest picture whenever the one before is done with, so that at most one is on its way.
   *
   * @param {HTMLVideoElement} video
   * @param {AbortSignal} signal
   */
  async #watch(video, signal) {
    try {
      while (await nextFrame(video, signal)) {
        if (this.#complete || !this.#reader) continue;
        const seen = await this.#reader.read(await grab(video), { isFrame: true });
        if (!signal.aborted) this.#see(seen);
      }
    } catch (error) {
      if (signal.aborted) return;
      this.stop();
      this.#tell("refused", { error });
    }
  }

  /** @param {Seen} seen */
  #see({ symbols, hint }) {
    for (const { text } of symbols) {
      if (this.#told.has(text)) continue;
      this.#told.add(text);
      this.#take(text);
    }
    const changed = symbols.length > 0 ? this.#hint.clear() : this.#hint.see(hint, performance.now());
    if (changed) this.#tell("hint", { hint: this.#hint.value });
  }

  /** @param {string} text */
  #take(text) {
    if (this.#complete) return;
    let progress;
    try {
      progress = this.#assembler.pushText(text);
    } catch (error) {
      if (codeOf(error) === "qr.not-carnet") this.#tell("other", { text });
      else this.#tell("refused", { error, text });
      return;
    }
    if (progress.received === this.#received) return;
    this.#received = progress.received;
    this.#complete = progress.complete;
    this.#signal.give(progress.complete ? "card" : "symbol");
    this.#tell("progress", progress);
    if (progress.complete) this.#tell("card", { envelope: this.#assembler.envelope });
  }

  /** @param {string} type @param {object} detail */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** @param {Blob} file */
async function decoded(file) {
  try {
    return await createImageBitmap(file);
  } catch (cause) {
    throw new CarnetError("scan.picture", "this file is no picture that can be read", { cause });
  }
}

/**
 * A copy, because the worker keeps what it is given.
 *
 * @param {ImageBitmap | ImageData} picture
 */
const grabbed = (picture) =>
  "data" in picture ? new ImageData(picture.data.slice(), picture.width) : grab(picture);
