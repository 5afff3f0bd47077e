/** How a record is shown. */
export interface SummaryOptions {
  /** The language of the fixed words, by its tag. Default: `en`. */
  language?: "en" | "fr" | "es" | "ar" | "sw" | "am" | (string & {});
  /** The day whose ages are shown. Default: the clock's. */
  today?: string;
  /** Default: `full`. */
  view?: View;
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
