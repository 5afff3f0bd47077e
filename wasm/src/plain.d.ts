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
}

/** What is known about a record: signature, issuer, content. */
export interface Verdict {
  /** A stable code for each question. */
  codes: [string, string, string];
  /** A sentence for each question. */
  sentences: [string, string, string];
  /** Whom the signature names; `null` where nobody signed. */
  issuer: {
    keyId: string;
    /** `null` unless the issuer is known and the signature right. */
    name: string | null;
    country: string | null;
  } | null;
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
  /** Opens the envelope as well as any recipient's key does. */
  passphrase?: string;
  /** Largest symbol, 1 to 40. Default: 40. */
  maxVersion?: number;
  /** Error correction. Default: `M`, or `L` where that saves a second symbol. */
  ec?: "L" | "M" | "Q" | "H";
}

/** Figures of a card. */
export interface CardFacts {
  profile: Profile;
  contentBytes: number;
  sealedBytes: number;
  /** Symbols that are enough to open the card. */
  needed: number;
  symbols: { text: string; version: number; ec: "L" | "M" | "Q" | "H"; chars: number }[];
  leftOut: LeftOut[];
}

/** What the symbols of a card are called. */
export interface Caption {
  title: string;
  /** The language of the title (BCP 47). Default: `en`. */
  language?: string;
  direction?: "ltr" | "rtl";
}

/** What a clinician sees of a record. Positions are those of the entries of the FHIR bundle. */
export interface Summary {
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
  allergies: Group;
  problems: Group;
  medications: Group;
  immunizations: Group;
  pregnancy: Group;
  results: Group;
  vitalSigns: Group;
  procedures: Group;
  devices: Group;
  functionalStatus: Group;
  socialHistory: Group;
  planOfCare: Group;
  advanceDirectives: Group;
  encounters: Group;
  other: Group;
  /** Sections of text that belong to no group. */
  texts: SectionText[];
  /** Entries that are not shown. */
  also: { resourceType: string | null; enteredInError: boolean; entries: number[] }[];
  /** What the card left out, in words. */
  leftOut: string[];
}

/** The person. */
export interface Who {
  names: { text: string; script: string | null; use: string | null }[];
  /** As far as it is known. */
  birthDate: string | null;
  /** Why there is none: `unknown`, `asked-unknown`, `masked`. */
  birthDateAbsent?: string;
  age?: { leastMonths: number; mostMonths: number };
  sex: string | null;
  deceased: boolean;
  deceasedOn?: string;
  languages: { text: string | null; tag: string | null; preferred: boolean }[];
  interpreter: boolean | null;
  entry: number | null;
}

export interface Alert {
  kind: "allergy" | "do-not-give" | "do-not" | "flag" | "pregnancy" | "incomplete";
  title: string;
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
}

export interface SectionText {
  title?: string;
  text: string;
}
