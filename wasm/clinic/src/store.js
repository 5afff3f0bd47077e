/**
 * What stays on the device between two days: the choices of this page, the trust lists, and, where the clinic asked for
 * it, records sealed to its own key. Nothing here is secret; private keys are kept by the package's `KeyStore`.
 */

const NAME = "carnet-clinic";
const VERSION = 1;

/** Most records of the list of recent ones. */
const RECENT = 20;

/**
 * @typedef {object} Choices
 * @property {string | null} language
 * @property {number} textSize      per cent
 * @property {number} idleMinutes
 * @property {boolean} recent
 * @property {boolean} beep
 * @property {string} paper
 * @property {string} programme     printed on cards
 * @property {number} sensitiveBytes  length of the part of a card for sensitive content, the same on all cards
 * @property {string | null} keyId  the keys last unlocked
 */

/** @type {Choices} */
export const FIRST_CHOICES = Object.freeze({
  language: null,
  textSize: 100,
  idleMinutes: 5,
  recent: false,
  beep: true,
  paper: "a6",
  programme: "",
  sensitiveBytes: 512,
  keyId: null,
});

/** @typedef {{ id?: number, savedAt: number, sealed: Uint8Array }} Recent */

/** The page's own database. */
export class Store {
  /** @param {IDBDatabase} database */
  constructor(database) {
    this.database = database;
  }

  /** @returns {Promise<Store>} */
  static async open() {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("page");
      request.result.createObjectStore("recent", { keyPath: "id", autoIncrement: true });
    };
    try {
      return new Store(await done(request));
    } catch (cause) {
      throw Object.assign(new Error("this browser keeps nothing for this page", { cause }), { code: "storage.failed" });
    }
  }

  /** @returns {Promise<Choices>} */
  async choices() {
    return { ...FIRST_CHOICES, ...(await this.#read("choices")) };
  }

  /** @param {Choices} choices */
  saveChoices(choices) {
    return this.#write("choices", choices);
  }

  /** @returns {Promise<Uint8Array | undefined>} */
  trust() {
    return this.#read("trust");
  }

  /** @param {Uint8Array} bytes */
  saveTrust(bytes) {
    return this.#write("trust", bytes);
  }

  /**
   * The records kept, the latest first.
   *
   * @returns {Promise<Recent[]>}
   */
  async recent() {
    const all = await done(this.#objects("recent", "readonly").getAll());
    return all.reverse();
  }

  /**
   * Keeps a record, sealed to the clinic's own key, in place of what it was before, and forgets those that are too many.
   *
   * @param {Uint8Array} sealed
   * @param {number | null} before  its number, where it was kept already
   * @returns {Promise<number>} its number
   */
  async keepRecent(sealed, before) {
    const objects = this.#objects("recent", "readwrite");
    if (before !== null) objects.delete(before);
    const kept = await done(objects.add({ savedAt: Date.now(), sealed }));
    const keys = await done(objects.getAllKeys());
    for (const key of keys.slice(0, Math.max(0, keys.length - RECENT))) objects.delete(key);
    return Number(kept);
  }

  async clearRecent() {
    await done(this.#objects("recent", "readwrite").clear());
  }

  /** @param {string} key */
  #read(key) {
    return done(this.#objects("page", "readonly").get(key));
  }

  /**
   * @param {string} key
   * @param {unknown} value
   */
  async #write(key, value) {
    await done(this.#objects("page", "readwrite").put(value, key));
  }

  /**
   * @param {string} name
   * @param {IDBTransactionMode} mode
   */
  #objects(name, mode) {
    return this.database.transaction(name, mode).objectStore(name);
  }
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
