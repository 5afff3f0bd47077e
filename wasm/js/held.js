// A value that counts only after it has been so for a while: what a camera sees flickers.

/** @template T */
export class Held {
  /** @type {T | null} */
  value = null;
  /** @type {T | null} */
  #candidate = null;
  #since = 0;
  #hold;

  /** @param {number} hold milliseconds */
  constructor(hold) {
    this.#hold = hold;
  }

  /**
   * Takes what is seen now, and says whether `value` changed.
   *
   * @param {T | null} seen
   * @param {number} now milliseconds
   */
  see(seen, now) {
    if (seen !== this.#candidate) [this.#candidate, this.#since] = [seen, now];
    if (seen === this.value || now - this.#since < this.#hold) return false;
    this.value = seen;
    return true;
  }

  /** Forgets at once, and says whether `value` changed. */
  clear() {
    const changed = this.value !== null;
    this.value = this.#candidate = null;
    return changed;
  }
}
