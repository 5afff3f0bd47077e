import type { Keys, OpenedRecord, Trust } from "./core/carnet_read.js";
import type { CarnetError } from "./error.js";
import type { Progress } from "./scanner.js";

export interface CarnetScannerEvents {
  /** A card was opened. Whoever listens frees the record. */
  "carnet-record": CustomEvent<{ record: OpenedRecord; envelope: Uint8Array }>;
  /** Another symbol of a card was read. */
  "carnet-progress": CustomEvent<Progress>;
  /** A code that is not Carnet's. */
  "carnet-other": CustomEvent<{ text: string }>;
  /** Something went wrong. The element has said so in its own language. */
  "carnet-error": CustomEvent<{ error: CarnetError }>;
}

/**
 * `<carnet-scanner>`: reads a card with the camera, from a picture that is dropped, chosen or pasted, from its text, or
 * through a USB scanner; asks for a consent code or a passphrase where the card takes one; and fires `carnet-record`.
 *
 * ```html
 * <carnet-scanner lang="fr"></carnet-scanner>
 * ```
 * ```js
 * import "carnet-wasm/element.js";
 *
 * const scanner = document.querySelector("carnet-scanner");
 * scanner.keys = keys;
 * scanner.trust = trust;
 * scanner.addEventListener("carnet-record", ({ detail }) => show(detail.record));
 * ```
 *
 * It speaks the language of its `lang` attribute, of what surrounds it, or of the browser. It works with the module that
 * the page has loaded, `index.js` or `read.js`, and loads `read.js` itself where there is none when it is first used.
 */
export class CarnetScannerElement extends HTMLElement {
  /** The clinic's keys; without any, only cards with a passphrase open. They remain the page's to free. */
  keys: Keys | null;
  /** Who is known as an issuer; without it, nobody is. It remains the page's to free. */
  trust: Trust | null;

  connectedCallback(): void;
  disconnectedCallback(): void;
  attributeChangedCallback(): void;

  addEventListener<K extends keyof CarnetScannerEvents>(
    type: K,
    listener: (event: CarnetScannerEvents[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "carnet-scanner": CarnetScannerElement;
  }
}
