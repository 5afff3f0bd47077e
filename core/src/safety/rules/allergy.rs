//! Medicines that are not tolerated, and their classes.

use super::say;
use crate::record::fold;
use crate::safety::facts::{Allergy, Facts, Use};
use crate::safety::table::{ALLERGY_CLASS, ALLERGY_CROSS, ALLERGY_DRUG, ALLERGY_RELATED};
use crate::safety::{Advice, conditions};

/// Medicines alike enough that who does not tolerate one may not tolerate another.
struct Class {
    name: &'static str,
    /// Beginnings of ATC codes.
    atc: &'static [&'static str],
    /// SNOMED CT: the class as a substance, a product, an allergy.
    snomed: &'static [&'static str],
    /// Words for the class itself, as `record/fold.rs` folds them; what begins so.
    words: &'static [&'static str],
}

pub(in crate::safety) fn check(facts: &Facts<'_>) -> Vec<Advice> {
    let mut advice = Vec::new();
    for allergy in &facts.allergies {
        let named: Vec<&Class> = CLASSES.iter().filter(|class| class.is_named(allergy)).collect();
        let related: Vec<&Class> = CLASSES.iter().filter(|class| allergy.content.is_of(class.atc)).collect();
        for one in facts.uses.iter().filter(|one| one.is_current()) {
            advice.extend(about(allergy, &named, &related, one));
        }
    }
    advice
}

fn about(allergy: &Allergy<'_>, named: &[&Class], related: &[&Class], one: &Use<'_>) -> Option<Advice> {
    let told = |saying| {
        say(saying)
            .on([one.entry, allergy.entry])
            .naming("medicine", &one.name)
            .naming("allergy", &allergy.name)
    };
    let same = allergy.content.substances.intersection(&one.content.substances).next().is_some()
        || allergy.content.atc.intersection(&one.content.atc).next().is_some();
    if same {
        return Some(told(ALLERGY_DRUG));
    }
    let within = |classes: &[&Class]| {
        classes.iter().find(|class| one.content.is_of(class.atc)).map(|class| class.name)
    };
    if let Some(class) = within(named) {
        return Some(told(ALLERGY_CLASS).naming("class", class));
    }
    if let Some(class) = within(related) {
        let grave = if allergy.mild { ALLERGY_CROSS } else { ALLERGY_RELATED };
        return Some(told(grave).naming("class", class));
    }
    let is_of = |name: &str| named.iter().chain(related).any(|class| class.name == name);
    let other = CROSS.iter().find(|(from, to)| {
        is_of(from) && CLASSES.iter().any(|class| class.name == *to && one.content.is_of(class.atc))
    });
    other.map(|(_, to)| told(ALLERGY_CROSS).naming("class", to))
}

impl Class {
    fn is_named(&self, allergy: &Allergy<'_>) -> bool {
        allergy.codes.iter().any(|code| self.snomed.contains(code))
            || allergy
                .content
                .atc
                .iter()
                .any(|code| code.len() < 7 && self.atc.iter().any(|own| code.starts_with(own)))
            || fold::tokens(&allergy.words)
                .iter()
                .any(|token| self.words.iter().any(|word| conditions::matches(&token.folded, word)))
    }
}

/// Classes whose allergies may extend to another.
const CROSS: &[(&str, &str)] = &[
    ("penicillins", "cephalosporins"),
    ("penicillins", "carbapenems"),
    ("cephalosporins", "penicillins"),
    ("carbapenems", "penicillins"),
];

/// Names are English and international enough to stand in a sentence of another language.
const CLASSES: &[Class] = &[
    Class {
        name: "penicillins",
        atc: &["J01C"],
        snomed: &["91936005", "373270004", "764146007", "6369005", "292954005"],
        words: &["penicillin", "penicilin", "penicilina", "penizillin", "بنسلين", "بنيسيلين", "пенициллин"],
    },
    Class {
        name: "cephalosporins",
        atc: &["J01DB", "J01DC", "J01DD", "J01DE"],
        snomed: &["764147003", "294532003"],
        words: &["cephalospor", "cefalospor", "سيفالوسبورين", "цефалоспорин"],
    },
    Class { name: "carbapenems", atc: &["J01DH"], snomed: &[], words: &["carbapenem"] },
    Class {
        name: "sulfonamides",
        atc: &["J01E", "A07EC01", "D06BA01"],
        snomed: &["91939003", "387406002", "372788003"],
        words: &["sulfonamid", "sulfamid", "sulphonamid", "=sulfas", "=sulfa", "=سلفا", "сульфаниламид"],
    },
    Class {
        name: "NSAIDs",
        atc: &["M01A", "N02BA", "B01AC06", "N02BB"],
        snomed: &["372665008", "293610009", "293586001"],
        words: &[
            "nsaid",
            "=ains",
            "=aine",
            "=aines",
            "=nsar",
            "antiinflam",
            "nonsteroid",
            "nichtsteroid",
            "нпвс",
            "нпвп",
        ],
    },
    Class { name: "macrolides", atc: &["J01FA"], snomed: &[], words: &["macrolid", "makrolid"] },
    Class {
        name: "fluoroquinolones",
        atc: &["J01MA"],
        snomed: &[],
        words: &["fluoroquinolon", "quinolon", "chinolon", "fluorchinolon"],
    },
    Class { name: "tetracyclines", atc: &["J01AA"], snomed: &[], words: &["tetracyclines", "tetraciclinas"] },
    Class {
        name: "aminoglycosides",
        atc: &["J01G"],
        snomed: &[],
        words: &["aminoglycosid", "aminoglucosid", "aminoglykosid"],
    },
    Class { name: "ACE inhibitors", atc: &["C09A", "C09B"], snomed: &[], words: &["=acei", "=iec", "=ieca"] },
];
