export interface WedgeEvents {
  /** What the scanner typed, without the key at its end. */
  text: CustomEvent<{ text: string }>;
}

/**
 * Listens for a USB scanner, which types a card's text like a keyboard, wherever the cursor is, and then Enter, Tab or
 * nothing.
 *
 * ```js
 * const wedge = new KeyboardWedge();
 * wedge.addEventListener("text", ({ detail }) => scanner.readText(detail.text));
 * ```
 *
 * A scanner is told from a person by its speed and by how the text begins. The first eleven keys go where the cursor
 * is, and a field is then given back what was in it; the others go nowhere. What a person types is not touched.
 * Scanners that type digits as Alt codes are not heard: set them to type as a keyboard does.
 */
export class KeyboardWedge extends EventTarget {
  /** @param target where keys are listened for. Default: the document. */
  constructor(target?: EventTarget);
  /** Listens no more. */
  close(): void;

  addEventListener<K extends keyof WedgeEvents>(
    type: K,
    listener: (event: WedgeEvents[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
