//! Which problems a record has, as far as rules ask for them: by SNOMED CT, ICD-10, ICD-11, or by words.

use crate::code_system::CodeSystem;
use crate::fhir::{Concept, is_turned};
use crate::record::fold;

/// A kind of problem that rules ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Tuberculosis,
    ResistantTuberculosis,
    Hiv,
    Aids,
    Epilepsy,
    Seizure,
    Cysticercosis,
    Loiasis,
    G6pdDeficiency,
    Immunosuppression,
    Transplant,
    Psychosis,
    Pregnancy,
}

/// Codes and words of a kind.
struct Row {
    kind: Kind,
    snomed: &'static [&'static str],
    /// Beginnings of codes of ICD-10.
    icd10: &'static [&'static str],
    /// Beginnings of codes of ICD-11.
    icd11: &'static [&'static str],
    /// Beginnings of words, as `record/fold.rs` folds them.
    words: &'static [&'static str],
}

/// The kinds of a concept. Words count where no code does, and where nothing in them denies.
pub(super) fn kinds(concept: &Concept<'_>) -> Vec<Kind> {
    let codes =
        concept.codings.iter().filter_map(|one| Some((CodeSystem::from_uri(one.system?)?, one.code?)));
    let codes: Vec<(CodeSystem, &str)> = codes.collect();
    let coded: Vec<Kind> =
        ROWS.iter().filter(|row| codes.iter().any(|code| row.has(*code))).map(|row| row.kind).collect();
    if !coded.is_empty() {
        return coded;
    }
    let texts: Vec<&str> =
        concept.text.into_iter().chain(concept.codings.iter().filter_map(|one| one.display)).collect();
    if texts.iter().any(|text| is_turned(text)) {
        return Vec::new();
    }
    let tokens: Vec<String> =
        texts.iter().flat_map(|text| fold::tokens(text)).map(|token| token.folded).collect();
    // Contact with a disease, a test for it or a vaccine against it is not the disease.
    let beside = tokens.iter().any(|token| BESIDE.iter().any(|word| token.starts_with(word)));
    let names = |row: &&Row| row.words.iter().any(|word| tokens.iter().any(|token| matches(token, word)));
    let kinds = ROWS.iter().filter(names).map(|row| row.kind);
    kinds.filter(|kind| !beside || *kind == Kind::ResistantTuberculosis).collect()
}

/// As `record/fold.rs` folds them; what begins so.
const BESIDE: &[&str] = &[
    "exposure",
    "exposition",
    "exposicion",
    "contact",
    "kontakt",
    "screen",
    "vaccin",
    "vacuna",
    "test",
    "carrier",
    "prophyla",
];

/// Whether a folded word begins as one of a table does, or is one that stands after `=`.
pub(super) fn matches(token: &str, word: &str) -> bool {
    word.strip_prefix('=').map_or_else(|| token.starts_with(word), |word| token == word)
}

impl Row {
    fn has(&self, (system, code): (CodeSystem, &str)) -> bool {
        let begins = |starts: &[&str]| starts.iter().any(|start| code.starts_with(start));
        match system {
            CodeSystem::Snomed => self.snomed.contains(&code),
            CodeSystem::Icd10 => begins(self.icd10),
            CodeSystem::Icd11 => begins(self.icd11),
            _ => false,
        }
    }
}

/// SNOMED CT by the Global Patient Set and the codec's dictionary; ICD-10 version 2019; ICD-11 MMS 2024-01.
const ROWS: &[Row] = &[
    Row {
        kind: Kind::Tuberculosis,
        snomed: &[
            "56717001",
            "154283005",
            "427099000",
            "47604008",
            "58437007",
            "10893003",
            "186182003",
            "186193001",
            "186194007",
            "186195008",
            "35984006",
            "44323002",
            "423092005",
            "11999007",
        ],
        icd10: &["A15", "A16", "A17", "A18", "A19", "U84.3"],
        icd11: &["1B10", "1B11", "1B12", "1B13", "1B14"],
        words: &["tuberculo", "tubercolo", "السل", "туберкул"],
    },
    Row {
        kind: Kind::ResistantTuberculosis,
        snomed: &["423092005"],
        icd10: &["U84.3", "Z16.341", "Z16.342"],
        icd11: &[],
        words: &["=mdr", "=xdr", "multirresist", "multiresist"],
    },
    Row {
        kind: Kind::Hiv,
        snomed: &["86406008", "91947003", "62479008", "165816005"],
        icd10: &["B20", "B21", "B22", "B23", "B24", "Z21"],
        icd11: &["1C60", "1C61", "1C62"],
        words: &["=hiv", "=vih", "=aids", "=sida", "вич"],
    },
    Row { kind: Kind::Aids, snomed: &["62479008"], icd10: &[], icd11: &[], words: &["=aids", "=sida"] },
    Row {
        kind: Kind::Epilepsy,
        snomed: &[
            "84757009",
            "19598007",
            "65120008",
            "192979009",
            "192999003",
            "193000002",
            "230381009",
            "230445007",
            "230456007",
            "352818000",
            "361123003",
            "441678004",
            "442481002",
            "445355009",
        ],
        icd10: &["G40", "G41"],
        icd11: &["8A60", "8A61", "8A62", "8A66"],
        words: &["epilep", "صرع", "эпилепс"],
    },
    Row {
        kind: Kind::Seizure,
        snomed: &["91175000", "313307000", "58895005", "54200006"],
        icd10: &["R56.8"],
        icd11: &["8A68"],
        words: &["seizure", "convuls", "krampfanf"],
    },
    Row {
        kind: Kind::Cysticercosis,
        snomed: &[],
        icd10: &["B69"],
        icd11: &[],
        words: &["cysticerc", "cisticerc", "neurocysticerc", "neurocisticerc", "zystizerk"],
    },
    Row {
        kind: Kind::Loiasis,
        snomed: &[],
        icd10: &["B74.3"],
        icd11: &[],
        words: &["loiasis", "loiase", "loasis", "=loaloa"],
    },
    Row {
        kind: Kind::G6pdDeficiency,
        snomed: &["124134002", "206439006"],
        icd10: &["D55.0", "D75.A"],
        icd11: &["3A10.00"],
        words: &["favism", "фавизм"],
    },
    Row {
        kind: Kind::Immunosuppression,
        snomed: &[
            "234532001",
            "370388006",
            "370391006",
            "23238000",
            "91855006",
            "91857003",
            "91861009",
            "92812005",
            "92814006",
            "92818009",
            "93143009",
            "118600007",
            "118601006",
            "109979007",
            "118613001",
        ],
        icd10: &[
            "D80", "D81", "D82", "D83", "D84", "C81", "C82", "C83", "C84", "C85", "C88", "C90", "C91", "C92",
            "C93", "C94", "C95",
        ],
        icd11: &["4A00", "4A01"],
        words: &[
            "immunosup",
            "immunocomprom",
            "inmunosup",
            "immunodefic",
            "inmunodefic",
            "immundefek",
            "agammaglob",
        ],
    },
    Row {
        kind: Kind::Transplant,
        snomed: &[
            "77465005",
            "313039003",
            "70536003",
            "18027006",
            "32413006",
            "88039007",
            "23719005",
            "234336002",
            "161665007",
        ],
        icd10: &["Z94"],
        icd11: &["QB63"],
        words: &[],
    },
    Row {
        kind: Kind::Psychosis,
        snomed: &["69322001", "58214004", "13746004"],
        icd10: &["F20", "F22", "F23", "F25", "F30", "F31"],
        icd11: &["6A20", "6A60"],
        words: &["schizophren", "psychosis", "psychose", "psicosis", "bipolar", "esquizofren"],
    },
    Row {
        kind: Kind::Pregnancy,
        snomed: &[
            "77386006",
            "72892002",
            "57630001",
            "59466002",
            "41587001",
            "47200007",
            "16356006",
            "65147003",
            "58532003",
            "83074005",
            "65727000",
            "169565003",
            "169566002",
            "169567006",
        ],
        icd10: &["Z33", "Z34", "Z35", "O09", "Z3A"],
        icd11: &["QA41", "QA42", "QA43"],
        words: &["pregnan", "enceinte", "embaraz", "schwanger", "حامل", "беременн", "=gravida"],
    },
];
