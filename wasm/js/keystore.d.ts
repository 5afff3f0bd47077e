import type { Keys } from "./core/carnet_read.js";

/** What is known of a key pair without its passphrase. */
export interface StoredKey {
  /** The public key that signs, in base64url: the same key pair is kept once. */
  id: string;
  name: string;
  /** Where the owner works (ISO 3166-1 alpha-2). */
  country: string | null;
  /** The public key file, to hand out. */
  publicText: string;
}

/**
 * The clinic's keys, kept by this browser: private key files in the command line's form, each sealed under a passphrase.
 *
 * ```js
 * const store = await KeyStore.open();
 * const id = await store.create("Kakuma Clinic 4", passphrase, { country: "KE" });
 * const keys = await store.unlock(id, passphrase); // and later: keys.free()
 * ```
 *
 * Nothing that is kept opens a card without the passphrase. The README says what that protects, and what it does not.
 */
export class KeyStore {
  private constructor(database: IDBDatabase);

  /**
   * @param name of the database. Default: `carnet-keys`.
   * @throws {CarnetError} `keystore.failed`
   */
  static open(name?: string): Promise<KeyStore>;

  /** The key pairs that are kept. */
  list(): Promise<StoredKey[]>;
  /**
   * Draws a key pair, keeps it, and returns its id.
   *
   * @throws {CarnetError} `key.*`, `keystore.failed`, `keystore.read-only` where the page has loaded `read.js`
   */
  create(name: string, passphrase: string, options?: { country?: string }): Promise<string>;
  /**
   * Keeps the key pair of a private key file that its passphrase opens, and returns its id.
   *
   * @throws {CarnetError} `key.*`, `keystore.unsealed` for a file that no passphrase seals, `keystore.failed`
   */
  import(fileText: string, passphrase: string): Promise<string>;
  /**
   * The private key file, sealed as it is kept: `carnet open --key` takes it.
   *
   * @throws {CarnetError} `keystore.unknown`, `keystore.failed`
   */
  export(id: string): Promise<string>;
  /**
   * Opens a key pair; `free()` wipes it.
   *
   * @throws {CarnetError} `key.wrong-passphrase`, `keystore.unknown`, `keystore.failed`
   */
  unlock(id: string, passphrase: string): Promise<Keys>;
  /** Forgets a key pair. Cards sealed to it alone can then be opened only with a copy of its file. */
  remove(id: string): Promise<void>;
  /** Closes the database. */
  close(): void;
}
