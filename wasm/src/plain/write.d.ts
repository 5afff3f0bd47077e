/** A list of another kind of health certificates. */
export interface ForeignList {
  format: "gdhcn" | "jwks" | "vci-directory" | "x509";
  source: string;
  /** `null` where the list does not say. */
  made: string | null;
  imported: string;
  keys: number;
}

/** A list of another kind that was imported. */
export interface ImportedForeignList extends ForeignList {
  change: Change;
  /** What of it cannot be used, and why. */
  rejected: { place: string; code: string; message: string }[];
}

/** How a key pair is made. */
export interface KeyOptions {
  /** Seals the private key file. */
  passphrase?: string;
  /** Where the owner works (ISO 3166-1 alpha-2). */
  country?: string;
}

/** How a bundle is sealed. */
export interface SealOptions {
  /** Default: `summary`. */
  profile?: Profile;
  /** A date, or a date and time of RFC 3339. Default: the clock's. */
  issuedAt?: string;
  /** When the card is no longer to be relied on; it opens all the same. */
  validUntil?: string;
  /** Opens the envelope as well as any recipient's key does, and without the code. */
  passphrase?: string;
  /** A consent code of 6 to 64 letters and digits, which every recipient needs beside the key. */
  code?: string;
  /**
   * Who reads sensitive content, which is then sealed in a second part. Without it, all content is for every recipient.
   * Each is to be among `recipients`, too, or a member of a group there.
   */
  sensitiveTo?: Recipient[];
  /** Length of the second part, the same on all your cards, whatever is in it, so that it tells nothing. Default: 256. */
  sensitiveBytes?: number;
  /** Largest symbol, 1 to 40. Default: 40. */
  maxVersion?: number;
  /** Error correction. Default: `M`, or `L` where that saves a second symbol. */
  ec?: "L" | "M" | "Q" | "H";
}

/** Figures of a card. */
export interface CardFacts {
  /** The id by which a programme revokes the card; `null` where nobody signs. */
  card: string | null;
  profile: Profile;
  contentBytes: number;
  sealedBytes: number;
  /** Symbols that are enough to open the card. */
  needed: number;
  symbols: { text: string; version: number; ec: "L" | "M" | "Q" | "H"; chars: number }[];
  leftOut: LeftOut[];
  /** Entries that tell of something sensitive: with `sensitiveTo`, the second part has them. */
  sensitiveEntries: number;
}

/** What the symbols of a card are called. */
export interface Caption {
  title: string;
  /** The language of the title (BCP 47). Default: `en`. */
  language?: string;
  direction?: "ltr" | "rtl";
}
