// A lock that falls when nobody has touched the page for a while.

/** What a person does on a page. */
const TOUCHES = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"];

/** When a page comes back: a computer that slept stopped its timers, too. */
const RETURNS = ["visibilitychange", "pageshow", "focus"];

/** @typedef {import("./lock.js").IdleLock} Declared */

/** @implements {Declared} */
export class IdleLock extends EventTarget {
  #listening = new AbortController();
  #limit;
  #last = 0;
  #locked = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {{ minutes: number, target?: EventTarget }} options */
  constructor({ minutes, target = document }) {
    super();
    // `setTimeout` takes 2^31 - 1 milliseconds, some 24 days, and fires at once for more.
    if (!(minutes > 0 && minutes <= 1440)) throw new RangeError("an idle lock takes more than 0 and up to 1440 minutes");
    this.#limit = minutes * 60_000;
    const { signal } = this.#listening;
    for (const type of TOUCHES) target.addEventListener(type, () => this.#seen(), { capture: true, passive: true, signal });
    for (const type of RETURNS) {
      target.addEventListener(type, () => this.#check(), { signal });
      globalThis.addEventListener?.(type, () => this.#check(), { signal });
    }
    this.touch();
  }

  get locked() {
    return this.#locked;
  }

  touch() {
    this.#locked = false;
    this.#last = Date.now();
    this.#wait(this.#limit);
  }

  lock() {
    if (this.#locked) return;
    this.#locked = true;
    clearTimeout(this.#timer);
    this.dispatchEvent(new Event("lock"));
  }

  close() {
    this.#listening.abort();
    clearTimeout(this.#timer);
  }

  /** A touch of a page that ought to be locked locks it. */
  #seen() {
    if (this.#locked || this.#check()) return;
    this.#last = Date.now();
  }

  /** Locks if it is time, and says so. */
  #check() {
    const idle = Date.now() - this.#last;
    if (idle >= this.#limit) this.lock();
    return this.#locked;
  }

  /** @param {number} time */
  #wait(time) {
    clearTimeout(this.#timer);
    // Touches move the end, which is cheaper than a new timer for each.
    this.#timer = setTimeout(() => {
      if (!this.#check()) this.#wait(this.#limit - (Date.now() - this.#last));
    }, time);
  }
}
