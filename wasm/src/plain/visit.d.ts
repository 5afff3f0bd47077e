/** Words, or a code with words: `cvx:03 MMR`. Systems: snomed, loinc, atc, cvx, rxnorm, icd-10, icd-11. */
export type Term = string;

/** Where a statement comes from. */
export type Source = "patient-reported" | "document-seen" | "observed" | "lab" | "imported";

/** What all statements of a visit may say. */
export interface Said {
  /** Default: that of the visit. */
  source?: Source;
  /** Who did it, by name or role. */
  by?: string;
  /** When: `2026`, `2026-11`, `2026-11-28`. Default: the day of the visit, for what was observed or comes from the laboratory. */
  date?: string;
  note?: string;
}

/** One thing that a visit says. Amounts are a number and a unit of UCUM: `0.5 mL`. */
export type Statement = Said &
  (
    | {
        kind: "vaccination";
        vaccine: Term;
        /** Against what. */
        diseases?: Term[];
        /** The number of the dose, from 1, and of how many. */
        dose?: number;
        doses?: number;
        lot?: string;
        expires?: string;
        maker?: string;
        amount?: string;
        site?: Term;
        route?: Term;
        /** ISO 3166-1 alpha-2. */
        country?: string;
        place?: string;
        /** Why it was not given. */
        notGiven?: Term;
      }
    | {
        kind: "treatment";
        medicine: Term;
        /** What became of it; not known, if not said. */
        course?: "given" | "ongoing" | "planned" | "stopped" | "paused" | "withheld";
        /**
         * Why it was stopped or paused; of what was withheld, one of pregnancy, breastfeeding, age, weight, loa-loa,
         * cysticercosis, allergy, refused, out-of-stock, other (which `note` explains).
         */
        why?: Term;
        purpose?: "presumptive" | "preventive" | "curative";
        reason?: Term;
        until?: string;
        dose?: string;
        doseByWeight?: string;
        weight?: string;
        route?: Term;
        directions?: string;
      }
    | {
        kind: "result";
        what: Term;
        /** A number with its unit, or else `finding`. */
        value?: string;
        finding?: Term;
        low?: string;
        high?: string;
        /** A code of HL7's v3-ObservationInterpretation. */
        interpretation?: "N" | "L" | "LL" | "H" | "HH" | "A" | "AA" | "POS" | "NEG" | "IND" | "DET" | "ND" | "S" | "I" | "R";
        category?: "laboratory" | "imaging" | "vital-signs" | "survey" | "exam" | "social-history";
        specimen?: Term;
        method?: Term;
      }
    | {
        kind: "screening";
        /** The `id` of one of `screenings()`, and one of its answers. */
        screening: string;
        answer: string;
        specimen?: Term;
        method?: Term;
      }
    | {
        kind: "fitness";
        status: "fit" | "fit-with-conditions" | "deferred" | "unfit";
        until?: string;
        conditions?: Term[];
        reCheck?: string;
      }
    | {
        kind: "travel";
        /** ISO 3166-1 alpha-2. */
        country: string;
        from?: string;
        until?: string;
        place?: "origin" | "transit" | "camp" | "detention" | "destination";
      }
    | {
        kind: "referral";
        specialty?: Term;
        to?: string;
        reason?: Term;
        urgency?: "routine" | "urgent" | "asap" | "stat";
        appointment?: string;
        instruction?: string;
      }
    | { kind: "education"; topic: Term; language?: string; mediator?: string }
    | { kind: "note"; text: string }
  );

/** What a visit adds to a record. */
export interface NewVisit {
  statements?: Statement[];
  /** FHIR R4 resources, as JSON text. */
  resources?: string[];
  corrections?: {
    /** What is wrong: its `fullUrl` in `fhir()`. */
    target: string;
    /** The right resource, as JSON text; without it, what is wrong is withdrawn. */
    by?: string;
    reason: string;
  }[];
  /** Where it comes from, if statements do not say so. Default: `observed`. */
  source?: Source;
}

/** How a visit is signed. */
export interface AddOptions {
  /** When. Default: the clock's time. */
  at?: string;
  /** The holder's consent code, where the record has parts that it opens. Default: what the record was opened with. */
  code?: string;
  /** Who reads what is sensitive in the visit; without it, whoever reads the record. */
  sensitiveTo?: Recipient[];
  /** Length of that part, the same in all your visits. Default: 2048. */
  sensitiveBytes?: number;
}

/** How a history is sealed into a file. */
export interface FileOptions {
  passphrase?: string;
  code?: string;
}

/** Who said what in a record, visit by visit. */
export interface Account {
  record: string;
  /** The entries that no other follows. */
  heads: string[];
  entries: {
    id: string;
    kind: "visit" | "snapshot";
    who: string;
    verdict: Verdict;
    /** The `fullUrl` of what it added. */
    added: string[];
    missing: string[];
    lacksPart: boolean;
  }[];
  corrections: { entry: string; who: string; target: string | null; by?: string; reason?: string; holds: boolean }[];
  contradictions: { kind: string; sides: { entry: string; who: string; text: string; resource: string | null }[] }[];
  /** What is kept and not shown, and why. */
  apart: { id: string; reason: string }[];
}

/** A vaccine to choose. */
export interface VaccineChoice {
  /** For `vaccine` of a statement. */
  term: Term;
  label: string;
}

/** A screening to choose. */
export interface ScreeningChoice {
  id: string;
  label: string;
  /** Its answers; `null` where they are a number, a date, a titre or words. */
  answers: { id: string; label: string }[] | null;
  /** The unit of its number (UCUM). */
  unit: string | null;
}

/** What a card says in clear. */
export interface CardFace {
  /** Of the holder. Default: `en`. */
  language?: string;
  /** Default: `a6`. */
  paper?: "a6" | "a4" | "cr80";
  /** Who gave the card, in words that anybody may read. */
  programme?: string;
  /** The holder's name, if the holder wants it there. */
  name?: string;
  /** Default: the clock's day. */
  issuedAt?: string;
  validUntil?: string;
}

/** A page to print. */
export interface CardPage {
  /** Its modules are whole dots at 300 dots an inch; fonts are the viewer's. */
  svg: string;
  widthMillimetres: number;
  heightMillimetres: number;
}

/** What a text is. */
export interface Detected {
  /** The stable code, such as `smart-health-card`. */
  kind: string;
  /** A sentence for people, in the language asked for. */
  sentence: string;
  /** Whether `openForeign` reads it. */
  reads: boolean;
}

/** How a document of another programme's is opened. */
export interface ForeignOptions {
  /** What time it is. Default: the clock's. */
  at?: string;
}
