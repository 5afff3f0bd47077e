// A USB scanner is a keyboard: it types a card's text within a second, wherever the cursor is.

/** The longest time between two keys of a scanner, in milliseconds. People are slower, over eleven keys at least. */
const GAP = 60;

/** The time without a key after which a text is over, in milliseconds: some scanners end it with no key. */
const PAUSE = 600;

/** How many keys decide. */
const DECIDING = 11;

/** More than any symbol holds; then somebody's cat sits on the keyboard. */
const LONGEST = 8000;

/** How texts begin: Carnet's, also as a French keyboard gives it (docs/format.md), and those of other health cards. */
const BEGINNING = /^(?:c[nm,?][1&][\d&é"'(\-è_çà]+|shc[:/].*|shlink:.*|hc1:.*)$/i;

/** @typedef {import("./wedge.js").KeyboardWedge} Declared */

/** @implements {Declared} */
export class KeyboardWedge extends EventTarget {
  #listening = new AbortController();
  #text = "";
  #isScan = false;
  #justHeard = false;
  #last = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {(() => void) | null} */
  #restore = null;

  /** @param {EventTarget} [target] */
  constructor(target = document) {
    super();
    const listener = (/** @type {Event} */ event) => this.#key(/** @type {KeyboardEvent} */ (event));
    target.addEventListener("keydown", listener, { capture: true, signal: this.#listening.signal });
  }

  close() {
    this.#listening.abort();
    this.#forget();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key, timeStamp } = event;
    // Those that come before a capital letter.
    if (key === "Shift" || key === "CapsLock" || key === "AltGraph") return;
    if (this.#justHeard && isEnd(key) && timeStamp - this.#last <= PAUSE) return swallow(event);
    this.#justHeard = false;
    if (!this.#isScan && (this.#text === "" || timeStamp - this.#last > GAP)) this.#begin(event);
    this.#last = timeStamp;
    if (this.#isScan) this.#take(event);
    else if (key.length !== 1 || event.repeat || event.isComposing || event.ctrlKey || event.metaKey) this.#forget();
    else this.#weigh(event);
  }

  /** @param {KeyboardEvent} event */
  #begin(event) {
    this.#forget();
    this.#restore = restorer(event.composedPath?.()[0]);
  }

  /**
   * Finds out whether a scanner types. Until then, the keys go where they go.
   *
   * @param {KeyboardEvent} event
   */
  #weigh(event) {
    // These keys came quickly, and were not a scanner's.
    if (this.#text.length === DECIDING) return;
    this.#text += event.key;
    if (this.#text.length < DECIDING || !BEGINNING.test(this.#text)) return;
    this.#isScan = true;
    swallow(event);
    this.#restore?.();
    this.#wait();
  }

  /** @param {KeyboardEvent} event */
  #take(event) {
    swallow(event);
    if (isEnd(event.key)) return this.#finish();
    if (event.key.length === 1) this.#text += event.key;
    if (this.#text.length > LONGEST) return this.#forget();
    this.#wait();
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#finish(), PAUSE);
  }

  #finish() {
    const text = this.#text;
    this.#forget();
    // On a busy computer, the key at the end may come after the pause.
    this.#justHeard = true;
    this.dispatchEvent(new CustomEvent("text", { detail: { text } }));
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#text = "";
    this.#isScan = false;
    this.#restore = null;
  }
}

/** @param {string} key */
const isEnd = (key) => key === "Enter" || key === "Tab";

/** @param {Event} event */
function swallow(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * What gives a field back what was in it before the first key.
 *
 * @param {EventTarget | undefined} field
 */
function restorer(field) {
  if (typeof HTMLElement === "undefined") return null;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null;
  const { value, selectionStart, selectionEnd } = field;
  return () => {
    field.value = value;
    // Fields of numbers and addresses have none.
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
}
