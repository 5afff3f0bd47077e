/** How far a scanner has come. */
export interface Progress {
  /** Whether `envelope` is there. */
  complete: boolean;
  /** Distinct symbols taken. */
  received: number;
  /** Symbols needed; `null` before the first one. */
  needed: number | null;
}

/** What an envelope tells without a key. */
export interface Outside {
  bytes: number;
  /** How many keys open it. */
  recipients: number;
  /** Whether a passphrase opens it, so that it is worth asking for. */
  takesPassphrase: boolean;
  /** Whether every recipient needs the holder's consent code beside the key, so that it is worth asking for. */
  takesCode: boolean;
  /** Whether there is a second part. What it holds, if anything, only its readers learn. */
  hasAnnex: boolean;
}

/** What an envelope is opened with, beside keys. Times are dates, or dates and times of RFC 3339. */
export interface OpenOptions {
  /** The card's passphrase, tried when no key fits. */
  passphrase?: string;
  /** The holder's consent code; only letters and digits count. */
  code?: string;
  /** What time it is. Default: the clock's. */
  at?: string;
}

/** For whose eyes: all, nothing sensitive, or only who it is and the vaccinations. */
export type View = "full" | "family" | "border";

/** How a bundle is written. */
export interface FhirOptions {
  /** Default: `full`. */
  view?: View;
}

/** One answer of a verdict. */
export interface Answer {
  /** The stable code, such as `validity.expired`. */
  code: string;
  /** A sentence for people. */
  sentence: string;
}

/** What is known about a record. */
export interface Verdict {
  /** The verdict in one plain line, what speaks against the record first. */
  line: string;
  /** The codes of the six answers, in their order. */
  codes: [string, string, string, string, string, string];
  /** Whether it is as its issuer signed it. */
  integrity: Answer;
  /** Who issued it. */
  issuer: Answer & {
    /** Of the key that signed or claims to have; `null` where nobody signed. */
    keyId: string | null;
    /** `null` unless the issuer is known and the signature right. */
    name: string | null;
    country: string | null;
    /** Whose trust list names it; `null` where only its key file is known. */
    programme: string | null;
  };
  /** Whether its time is right. */
  validity: Answer;
  /** Whether its issuer or its programme took it back. */
  revocation: Answer;
  /** How old the trust list is. */
  list: Answer;
  /** Whether its content could be read. */
  content: Answer;
  issuedAt: string | null;
  expiresAt: string | null;
  /** The id by which the card is revoked; `null` where nobody signed. */
  card: string | null;
}

/** What importing a list changed. */
export type Change = "new" | "newer" | "replaced" | "unchanged";

/** A programme's trust list. */
export interface ProgrammeList {
  programme: string;
  /** Of the programme's root key, to be compared with what the programme says. */
  fingerprint: string;
  /** The number of the list. */
  sequence: number;
  made: string;
  /** When a newer one should be had; later, it warns and still serves. */
  validUntil: string;
  imported: string;
  clinics: number;
  groups: {
    name: string;
    members: number;
    /** How many keys it has had. */
    epoch: number;
  }[];
  revokedCards: number;
}

/** A programme's trust list that was imported. */
export interface ImportedList extends ProgrammeList {
  change: Change;
}

/** The owner of a public key file. */
export interface KeyFile {
  name: string;
  country: string | null;
  /** Of both keys, to be compared with what their owner says. */
  fingerprint: string;
  imported: string | null;
}

/** Somebody to seal to. */
export interface Reader {
  kind: "group" | "clinic" | "key";
  name: string;
  /** Whose trust list names the reader; `null` for a key file. */
  programme: string | null;
  /** `null` for a group. */
  country: string | null;
  /** How many clinics are in the group; `null` for others. */
  members: number | null;
  /** The X25519 public key, as in key files. */
  key: string;
}

/** Who may open a card: the text of a public key file, or what `Trust.readers()` gives. */
export type Recipient = string | Pick<Reader, "key">;

/** How much of a bundle a card carries. */
export type Profile = "complete" | "summary" | "emergency";

/** A kind of content that a card leaves out, and how many there were. */
export interface LeftOut {
  what: string;
  count: number;
}
