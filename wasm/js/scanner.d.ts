import type { CarnetError } from "./error.js";

/** How far the symbols of a card have been read. */
export interface Progress {
  /** Distinct symbols read. */
  received: number;
  /** Symbols needed; `null` before the first one. */
  needed: number | null;
  complete: boolean;
}

/** What the camera's picture lacks: the card is too far, or it moves, or there is too little light. */
export type Hint = "closer" | "steady" | "light";

export interface ScannerOptions {
  /**
   * The worker, where a bundler has put it elsewhere: its address, or what makes it. A `MessagePort` will do, too, for
   * pages that can have no worker; see `serve` in scan-port.js. Default: `scan-worker.js` of the package.
   */
  worker?: URL | (() => Worker | MessagePort);
  /** The WASM file of the worker: its address, its bytes or the compiled module. Default: the one in the package. */
  module?: string | URL | BufferSource | WebAssembly.Module;
  /** A beep for each symbol. Default: `true`. */
  sound?: boolean;
  /** A buzz for each symbol, on devices that can. Default: `true`. */
  vibration?: boolean;
}

export interface ScannerEvents {
  /** Another symbol was read: "2 of 3". */
  progress: CustomEvent<Progress>;
  /** All are read. Nothing more is looked at until `reset()`. */
  card: CustomEvent<{ envelope: Uint8Array }>;
  /** A code that is not Carnet's. */
  other: CustomEvent<{ text: string }>;
  /** What would help, once it has been so for a second; `null` when it is no longer so. */
  hint: CustomEvent<{ hint: Hint | null }>;
  /** A symbol that cannot be taken (codes `qr.*`), with its text; a camera that went away; a worker that does not run. */
  refused: CustomEvent<{ error: CarnetError; text?: string }>;
}

/**
 * Reads a card's symbols from a camera, from pictures and from texts, in any order, until its envelope is there.
 *
 * ```js
 * await init();
 * const scanner = new Scanner();
 * scanner.addEventListener("card", ({ detail }) => show(open(detail.envelope, keys, trust)));
 * button.onclick = () => scanner.start(document.querySelector("video"));
 * ```
 *
 * Pixels are read in a worker. `start` belongs into the handler of a click: only there do browsers allow a beep.
 */
export class Scanner extends EventTarget {
  constructor(options?: ScannerOptions);

  /** Whether each symbol beeps. */
  sound: boolean;
  /** Whether each symbol buzzes, on devices that can. */
  vibration: boolean;
  readonly progress: Progress;

  /**
   * Shows a camera's picture in `video` and reads it; by default, the camera that looks away from the person.
   *
   * @throws {CarnetError} `camera.insecure`, `camera.denied`, `camera.none`, `camera.in-use`, `camera.failed`
   */
  start(video: HTMLVideoElement, options?: { deviceId?: string }): Promise<void>;
  /** Releases the camera. What was read remains. */
  stop(): void;

  /** The cameras there are. Browsers give their labels only after one was started. */
  cameras(): Promise<{ id: string; label: string }[]>;
  /** Whether the camera that runs has a light. */
  readonly hasTorch: boolean;
  setTorch(on: boolean): Promise<void>;

  /**
   * Reads the symbols in a picture.
   *
   * @throws {CarnetError} `scan.no-symbol`, `scan.unreadable`, `scan.picture` for a file that is no picture, `scan.*`
   */
  readImage(picture: Blob | ImageBitmap | ImageData): Promise<void>;
  /** Takes the text of one symbol, or of several on lines of their own, as pasted or typed by a scanner. */
  readText(text: string): void;

  /** Forgets what was read, for the next card. */
  reset(): void;
  /** Releases everything. The scanner is of no use afterwards. */
  close(): void;

  addEventListener<K extends keyof ScannerEvents>(
    type: K,
    listener: (event: ScannerEvents[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
