/** What every function here throws: an `Error` with a stable code, such as `open.no-key-fits`. */
export interface CarnetError extends Error {
  code: string;
}

/** How far a scanner has come. */
export interface Progress {
  /** Whether `envelope` is there. */
  complete: boolean;
  /** Distinct symbols taken. */
  received: number;
  /** Symbols needed; `null` before the first one. */
  needed: number | null;
}

/** What was seen in a picture. */
export interface Sighting extends Progress {
  /** Why nothing was read in the picture: `scan.no-symbol`, `scan.unreadable`. */
  code: string | null;
  symbols: {
    /** Top left, top right, bottom right, bottom left of the symbol, in pixels. */
    corners: [number, number][];
    /** Why the symbol was not taken; `null` where it was. */
    code: string | null;
    /** The text of a symbol that is not Carnet's. */
    text: string | null;
  }[];
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

/** How a record is shown. */
export interface SummaryOptions {
  /** The language of the fixed words, by its tag. Default: `en`. */
  language?: "en" | "fr" | "es" | "ar" | "sw" | "am" | (string & {});
  /** The day whose ages are shown. Default: the clock's. */
  today?: string;
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

/** How a key pair is made. */
export interface KeyOptions {
  /** Seals the private key file. */
  passphrase?: string;
  /** Where the owner works (ISO 3166-1 alpha-2). */
  country?: string;
}

/** How much of a bundle a card carries. */
export type Profile = "complete" | "summary" | "emergency";

/** A kind of content that a card leaves out, and how many there were. */
export interface LeftOut {
  what: string;
  count: number;
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

/** What is shown of a record. Positions are those of the entries of the FHIR bundle. */
export interface Summary {
  /** The language of the fixed words. */
  language: string;
  /** The card's profile. */
  profile?: Profile;
  record: {
    title: string | null;
    date: string | null;
    status: string | null;
    authors: { name: string; entry: number | null }[];
    entry: number | null;
  };
  who: Who;
  /** What must not be overlooked. */
  alerts: Alert[];
  /** What the safety rules advise, the gravest first. */
  advice?: Advice[];
  allergies: Group;
  problems: Group;
  medications: Group;
  immunizations: Group;
  /** The diseases that these protect from. */
  immunity?: Immunity[];
  /** Vaccines given of which it is not known against what they protect. */
  otherVaccines?: string[];
  pregnancy: Group;
  results: Group;
  /** Screening for infections and other conditions of public health. */
  screenings: Group;
  vitalSigns: Group;
  procedures: Group;
  devices: Group;
  functionalStatus: Group;
  socialHistory: Group;
  /** Countries lived in and passed through. */
  travel: Group;
  planOfCare: Group;
  advanceDirectives: Group;
  encounters: Group;
  other: Group;
  /** Sections of text that belong to no group. */
  texts: SectionText[];
  /** Texts of sections that their entries stand for, and that are not shown. */
  textsNotShown?: number;
  /** Entries that are not shown. */
  also: { resourceType: string | null; enteredInError: boolean; entries: number[] }[];
  /** What the card left out, in words. */
  leftOut: string[];
  /** Who wrote which entries, and when, the first visit first. */
  visits?: Visit[];
}

/** What one clinic wrote at one time. */
export interface Visit {
  who: string;
  date?: string;
  entries: number[];
  /** Whether it wrote the document, and so all that no other visit names. */
  wroteDocument: boolean;
}

/** A piece of advice: no decision, and about no more than what is in the record. */
export interface Advice {
  /** The stable code of what is said, such as `allergy-drug`. */
  rule: string;
  severity: "warning" | "caution" | "undecided";
  /** What is said, in the language asked for. */
  sentence: string;
  /** The document that the rule follows. */
  reference: string;
  /** Positions of the entries that make it so: first what is at stake. */
  entries: number[];
}

/** A disease that the person was vaccinated against. */
export interface Immunity {
  /** `measles`, `polio` and so on. */
  disease: string;
  /** The dates of the doses, the latest first; `null` where one is not known. */
  doses: (string | null)[];
  /** The next dose, where the record counts them and WHO's least interval is known. */
  next?: { dose: string; from: string; isOver: boolean };
}

/** The person. */
export interface Who {
  names: { text: string; script: string | null; use: string | null }[];
  /** As far as it is known. */
  birthDate: string | null;
  /** Why there is none: `unknown`, `asked-unknown`, `masked`. */
  birthDateAbsent?: string;
  /** Whether somebody guessed the birth date. */
  birthDateEstimated?: boolean;
  age?: { leastMonths: number; mostMonths: number };
  sex: string | null;
  deceased: boolean;
  deceasedOn?: string;
  languages: { text: string | null; tag: string | null; preferred: boolean }[];
  interpreter: boolean | null;
  entry: number | null;
}

export interface Alert {
  kind: "allergy" | "do-not-give" | "do-not" | "flag" | "pregnancy" | "anticoagulant" | "directive" | "incomplete";
  title: string;
  /** What its code is called in the reader's language. */
  label?: string;
  facts?: Fact[];
  entry: number;
}

/** Items about one matter. */
export interface Group {
  kind: string;
  /** What is so now; for dated things the latest first. */
  items: Item[];
  /** What is over. */
  past?: Item[];
  /** What the record says of there being nothing. */
  statements?: {
    emptiness: string;
    text?: string;
    code?: string;
    entry?: number;
    date?: string;
    notes?: string[];
  }[];
  /** Narrative that stands for entries or says more than they do. */
  texts?: SectionText[];
  /** How many entries the record names here without holding them. */
  missing?: number;
  /** What of this the card left out, in words. */
  leftOut?: string[];
}

export interface Item {
  entry: number;
  with?: number[];
  title: string;
  otherTitle?: string;
  /** What its code is called in the reader's language. */
  label?: string;
  codes?: { system?: string; code: string }[];
  date?: string;
  facts?: Fact[];
  /** Out of the usual range, or dangerous. */
  abnormal: boolean;
  parts?: Item[];
  /** The same measurement before, the latest first. */
  earlier?: Item[];
}

export interface Fact {
  kind: string;
  text: string;
  /** Whether `text` is a code. */
  coded?: boolean;
  /** What the concept that `text` names is called in the reader's language. */
  label?: string;
}

export interface SectionText {
  title?: string;
  text: string;
}
