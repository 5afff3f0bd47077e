/**
 * Locks a page that nobody has touched for a while.
 *
 * ```js
 * const lock = new IdleLock({ minutes: 5 });
 * lock.addEventListener("lock", () => {
 *   record?.free();
 *   keys.free();
 *   showThePageOfThePassphrase(); // and, once it is right: lock.touch()
 * });
 * ```
 *
 * The lock only tells. Secrets are gone when the listener calls `free()` on the handles.
 */
export class IdleLock extends EventTarget {
  /**
   * @param options.minutes how long nobody may touch the page; up to 1440.
   * @param options.target where touches are listened for. Default: the document.
   */
  constructor(options: { minutes: number; target?: EventTarget });
  /** Whether the lock has fallen and `touch()` was not called since. */
  readonly locked: boolean;
  /** Starts anew, also after the lock has fallen; what a person does on the page is noticed without it. */
  touch(): void;
  /** Locks now. */
  lock(): void;
  /** Listens no more. */
  close(): void;

  addEventListener(type: "lock", listener: (event: Event) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
