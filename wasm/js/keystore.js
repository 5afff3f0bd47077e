// The clinic's keys in IndexedDB: private key files as the command line writes them, sealed by a passphrase.
import { CarnetError } from "./error.js";
import { loaded } from "./loader.js";

/** @typedef {import("./keystore.js").StoredKey} StoredKey */
/** @typedef {StoredKey & { privateText: string }} Row */

const TABLE = "keys";

/** @typedef {import("./keystore.js").KeyStore} Declared */

/** @implements {Declared} */
export class KeyStore {
  #database;

  /** @param {IDBDatabase} database */
  constructor(database) {
    this.#database = database;
  }

  static async open(name = "carnet-keys") {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: "id" });
    const database = await done(request);
    // Another tab that deletes the database waits for this one otherwise.
    database.onversionchange = () => database.close();
    return new KeyStore(database);
  }

  /** @returns {Promise<StoredKey[]>} */
  async list() {
    const rows = /** @type {Row[]} */ (await done(this.#table("readonly").getAll()));
    return rows.map(({ id, name, country, publicText }) => ({ id, name, country, publicText }));
  }

  /** @param {string} name @param {string} passphrase @param {{ country?: string }} [options] */
  async create(name, passphrase, { country } = {}) {
    needs(passphrase);
    const { generateKeys } = loaded();
    if (!generateKeys) throw new CarnetError("keystore.read-only", "keys are made by the full module, index.js");
    const files = generateKeys(name, { passphrase, country });
    try {
      return await this.#add(files.privateText, files.publicText);
    } finally {
      files.free();
    }
  }

  /** @param {string} fileText @param {string} passphrase */
  async import(fileText, passphrase) {
    const keys = opened(fileText, passphrase);
    try {
      return await this.#add(fileText.trim(), keys.publicText() ?? "");
    } finally {
      keys.free();
    }
  }

  /** @param {string} id */
  async export(id) {
    return (await this.#row(id)).privateText;
  }

  /** @param {string} id @param {string} passphrase */
  async unlock(id, passphrase) {
    return opened((await this.#row(id)).privateText, passphrase);
  }

  /** @param {string} id */
  async remove(id) {
    await done(this.#table("readwrite").delete(id));
  }

  close() {
    this.#database.close();
  }

  /** @param {string} privateText @param {string} publicText */
  async #add(privateText, publicText) {
    const { sign: id, name, country = null } = JSON.parse(publicText);
    await done(this.#table("readwrite").put({ id, name, country, publicText, privateText }));
    // Else the browser may throw the keys away when the disk is full. It may refuse, or ask the person, whose
    // answer changes nothing here.
    void globalThis.navigator?.storage?.persist?.();
    return /** @type {string} */ (id);
  }

  /** @param {string} id */
  async #row(id) {
    const row = /** @type {Row | undefined} */ (await done(this.#table("readonly").get(id)));
    if (!row) throw new CarnetError("keystore.unknown", "there is no key of this id here");
    return row;
  }

  /** @param {IDBTransactionMode} mode */
  #table(mode) {
    return this.#database.transaction(TABLE, mode).objectStore(TABLE);
  }
}

/**
 * The keys of a file that is sealed; the caller frees them.
 *
 * @param {string} fileText
 * @param {string} passphrase
 */
function opened(fileText, passphrase) {
  needs(passphrase);
  const keys = new (loaded().Keys)();
  try {
    keys.add(fileText, passphrase);
    if (!("sealed" in JSON.parse(fileText))) {
      throw new CarnetError("keystore.unsealed", "no passphrase seals this key file, so it is not kept here");
    }
    return keys;
  } catch (error) {
    keys.free();
    throw error;
  }
}

/** @param {string} passphrase */
function needs(passphrase) {
  if (!passphrase) throw new CarnetError("key.needs-passphrase", "the key file needs a passphrase");
}

/**
 * What a request comes to.
 *
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => {
      const { error: cause } = request;
      reject(new CarnetError("keystore.failed", "this browser keeps no keys; is the window a private one?", { cause }));
    };
  });
