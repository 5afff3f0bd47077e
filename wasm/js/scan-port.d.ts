import type { CarnetError } from "./error.js";

/** What was seen in a picture. */
export type Seen = ReturnType<typeof import("./core/carnet_scan.js").scan>;

/** A picture whose pixels are read. */
export type Picture = ImageBitmap | ImageData;

/** What the scanner sends. The first request may bring the WASM file. */
export interface Request {
  id: number;
  module?: string | URL | BufferSource | WebAssembly.Module;
  picture?: Picture;
  /** Whether a camera gives the next one soon, so that little is spent on this one. */
  isFrame?: boolean;
}

/** What comes back, under the same id: nothing for a request without a picture. */
export interface Answer {
  id: number;
  seen?: Seen;
  error?: Pick<CarnetError, "code" | "message">;
}

/** A worker's global scope, or a `MessagePort`. */
export interface Port {
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  postMessage(message: unknown): void;
  start?(): void;
}

/**
 * Reads the pictures that come through a port. Where no worker can be had, this works in the page itself:
 *
 * ```js
 * const { port1, port2 } = new MessageChannel();
 * serve(port1);
 * const scanner = new Scanner({ worker: () => port2 });
 * ```
 */
export function serve(port: Port): void;
