//! The table of rules.

use super::facts::Facts;
use super::rules::{allergy, antiparasitic, interaction, interrupted, loa_loa, pregnancy, repeated, vaccine};
use super::{Advice, RuleId, Severity};

/// A rule.
#[non_exhaustive]
pub struct Rule {
    /// What it is about, in a few words.
    pub name: &'static str,
    /// The document that it follows, with section and year.
    pub reference: &'static str,
    /// What it can say, and how grave that is.
    pub says: &'static [(RuleId, Severity)],
    check: fn(&Facts<'_>) -> Vec<Advice>,
}

/// All rules.
pub fn rules() -> &'static [Rule] {
    RULES
}

impl Rule {
    pub(super) fn apply(&self, facts: &Facts<'_>) -> Vec<Advice> {
        (self.check)(facts)
    }
}

/// Ids of advice with their severity, each also as a constant that makes it.
macro_rules! sayings {
    ($($name:ident $code:literal $severity:ident;)+) => {
        $(pub(super) const $name: (RuleId, Severity) = (RuleId($code), Severity::$severity);)+

        /// All of them.
        #[cfg(test)]
        pub(super) const SAYINGS: &[(RuleId, Severity)] = &[$($name),+];
    };
}

sayings! {
    LOA_LOA_IVERMECTIN "loa-loa-ivermectin" Warning;
    LOA_LOA_GIVEN "loa-loa-ivermectin-given" Caution;
    LOA_LOA_TRAVEL "loa-loa-travel" Caution;
    LOA_LOA_UNKNOWN "loa-loa-unknown" Undecided;
    ALBENDAZOLE_FIRST "albendazole-first-trimester" Warning;
    ALBENDAZOLE_LATER "albendazole-pregnancy" Caution;
    ALBENDAZOLE_TRIMESTER "albendazole-trimester-unknown" Undecided;
    ALBENDAZOLE_UNKNOWN "albendazole-pregnancy-unknown" Undecided;
    IVERMECTIN_PREGNANCY "ivermectin-pregnancy" Warning;
    IVERMECTIN_WEIGHT "ivermectin-weight" Warning;
    IVERMECTIN_WEIGHT_UNKNOWN "ivermectin-weight-unknown" Undecided;
    ANTIPARASITIC_CYSTICERCOSIS "antiparasitic-cysticercosis" Warning;
    ANTIPARASITIC_SEIZURES "antiparasitic-seizures" Caution;
    LIVE_PREGNANCY "live-vaccine-pregnancy" Caution;
    LIVE_PREGNANCY_DUE "live-vaccine-pregnancy-due" Warning;
    LIVE_PREGNANCY_GIVEN "live-vaccine-pregnancy-given" Warning;
    LIVE_IMMUNE "live-vaccine-immunosuppression" Caution;
    LIVE_IMMUNE_DUE "live-vaccine-immunosuppression-due" Warning;
    LIVE_CD4_UNKNOWN "live-vaccine-cd4-unknown" Undecided;
    LIVE_DOSE_UNKNOWN "live-vaccine-dose-unknown" Undecided;
    ALLERGY_DRUG "allergy-drug" Warning;
    ALLERGY_CLASS "allergy-class" Warning;
    ALLERGY_RELATED "allergy-related" Warning;
    ALLERGY_CROSS "allergy-cross" Caution;
    DUPLICATE "duplicate-ingredient" Caution;
    INTERRUPTED_TB "interrupted-tuberculosis" Warning;
    INTERRUPTED_HIV "interrupted-hiv" Warning;
    INTERRUPTED_EPILEPSY "interrupted-epilepsy" Warning;
    SUPPLY_TB "supply-ended-tuberculosis" Warning;
    SUPPLY_HIV "supply-ended-hiv" Warning;
    SUPPLY_EPILEPSY "supply-ended-epilepsy" Warning;
    G6PD_MEDICINE "g6pd-medicine" Warning;
    G6PD_UNKNOWN "g6pd-unknown" Undecided;
    PREGNANCY_MEDICINE "pregnancy-medicine" Warning;
    CHILDBEARING_MEDICINE "childbearing-medicine" Caution;
    ANTICOAGULANT "anticoagulant" Caution;
    ANTICOAGULANT_BLEEDING "anticoagulant-bleeding" Warning;
    RESISTANT_CONTACT "resistant-tuberculosis-contact" Caution;
    RESISTANT_TB "resistant-tuberculosis" Caution;
    RIFAMYCIN "rifamycin-interaction" Warning;
    MEFLOQUINE "mefloquine-neuropsychiatric" Warning;
}

const RULES: &[Rule] = &[
    Rule {
        name: "ivermectin where Loa loa is endemic",
        reference: "CDC, Overseas Refugee Health Guidance: presumptive treatment of strongyloidiasis, schistosomiasis and \
                    soil-transmitted helminths, 19 September 2023, 'Refugees originating from sub-Saharan Africa'; \
                    countries: Zouré et al., PLoS Negl Trop Dis 5(6):e1210, 2011",
        says: &[LOA_LOA_IVERMECTIN, LOA_LOA_GIVEN, LOA_LOA_TRAVEL, LOA_LOA_UNKNOWN],
        check: loa_loa::check,
    },
    Rule {
        name: "benzimidazoles in pregnancy",
        reference: "WHO, Guideline: preventive chemotherapy to control soil-transmitted helminth infections, 2017, \
                    recommendation for pregnant women after the first trimester; CDC, Guidance for \
                    overseas presumptive treatment, 2023: no presumptive albendazole in any trimester",
        says: &[ALBENDAZOLE_FIRST, ALBENDAZOLE_LATER, ALBENDAZOLE_TRIMESTER, ALBENDAZOLE_UNKNOWN],
        check: antiparasitic::benzimidazoles,
    },
    Rule {
        name: "ivermectin in pregnancy and below 15 kg",
        reference: "CDC, Guidance for overseas presumptive treatment, 2023, 'Precautions and contraindications': children below 15 kg, pregnant people",
        says: &[IVERMECTIN_PREGNANCY, IVERMECTIN_WEIGHT, IVERMECTIN_WEIGHT_UNKNOWN],
        check: antiparasitic::ivermectin,
    },
    Rule {
        name: "albendazole or praziquantel with cysticercosis or seizures",
        reference: "CDC, Guidance for overseas presumptive treatment, 2023, 'Refugees with cysticercosis infection'",
        says: &[ANTIPARASITIC_CYSTICERCOSIS, ANTIPARASITIC_SEIZURES],
        check: antiparasitic::cysticercosis,
    },
    Rule {
        name: "live vaccines in pregnancy",
        reference: "CDC, ACIP General Best Practice Guidelines for Immunization, 'Contraindications and precautions' and \
                    'Special situations', 2024; WHO position papers on measles (2017), rubella (2020), yellow fever (2013)",
        says: &[LIVE_PREGNANCY, LIVE_PREGNANCY_DUE, LIVE_PREGNANCY_GIVEN],
        check: vaccine::pregnancy,
    },
    Rule {
        name: "live vaccines in severe immunosuppression",
        reference: "CDC, ACIP General Best Practice Guidelines for Immunization, 'Altered immunocompetence', 2024: severe \
                    below 200 CD4 cells/uL",
        says: &[LIVE_IMMUNE, LIVE_IMMUNE_DUE, LIVE_CD4_UNKNOWN, LIVE_DOSE_UNKNOWN],
        check: vaccine::immunosuppression,
    },
    Rule {
        name: "a medicine, or one of its class, that is not tolerated",
        reference: "classes by the WHO Collaborating Centre's ATC index, 2024; cross-reactions of beta-lactams: Khan et al., \
                    Drug allergy: a 2022 practice parameter update, J Allergy Clin Immunol 150(6), 2022",
        says: &[ALLERGY_DRUG, ALLERGY_CLASS, ALLERGY_RELATED, ALLERGY_CROSS],
        check: allergy::check,
    },
    Rule {
        name: "one substance in two medicines",
        reference: "WHO, Medication safety in polypharmacy, 2019, section 3",
        says: &[DUPLICATE],
        check: repeated::check,
    },
    // Three rules, for the reference is shown: that of HIV on the screen of somebody without it would mislead.
    Rule {
        name: "treatment of tuberculosis broken off",
        reference: "WHO consolidated guidelines on tuberculosis, module 4, 2022",
        says: &[INTERRUPTED_TB, SUPPLY_TB],
        check: interrupted::tuberculosis,
    },
    Rule {
        name: "treatment of HIV broken off",
        reference: "WHO consolidated guidelines on HIV prevention, testing and treatment, 2021, chapter 4",
        says: &[INTERRUPTED_HIV, SUPPLY_HIV],
        check: interrupted::hiv,
    },
    Rule {
        name: "treatment of epilepsy broken off",
        reference: "WHO, mhGAP guideline, 2023, module epilepsy",
        says: &[INTERRUPTED_EPILEPSY, SUPPLY_EPILEPSY],
        check: interrupted::epilepsy,
    },
    Rule {
        name: "what harms red cells that lack G6PD",
        reference: "WHO, Guidelines for malaria, 2023, section 5.4 (primaquine, tafenoquine); WHO Technical Report Series on \
                    G6PD deficiency, Bull World Health Organ 67(6), 1989",
        says: &[G6PD_MEDICINE, G6PD_UNKNOWN],
        check: interaction::g6pd,
    },
    Rule {
        name: "medicines that harm an unborn child",
        reference: "WHO, mhGAP guideline, 2023 (valproate); WHO Guidelines for malaria, 2023, section 5.4.3 (primaquine); \
                    EMA summaries of product characteristics, section 4.6, of the others",
        says: &[PREGNANCY_MEDICINE, CHILDBEARING_MEDICINE],
        check: pregnancy::check,
    },
    Rule {
        name: "anticoagulants",
        reference: "WHO, Medication safety in high-risk situations, 2019, A PINCH; EMA summaries of product \
                    characteristics of warfarin and the direct anticoagulants, section 4.5",
        says: &[ANTICOAGULANT, ANTICOAGULANT_BLEEDING],
        check: interaction::anticoagulant,
    },
    Rule {
        name: "resistant tuberculosis, and contact with it",
        reference: "WHO consolidated guidelines on tuberculosis, module 1: prevention, 2024, section on contacts of \
                    multidrug-resistant tuberculosis",
        says: &[RESISTANT_CONTACT, RESISTANT_TB],
        check: interaction::resistance,
    },
    Rule {
        name: "rifamycins and what they make ineffective",
        reference: "WHO consolidated guidelines on tuberculosis, module 4, 2022, interactions; EMA summary of product \
                    characteristics of rifampicin, section 4.5",
        says: &[RIFAMYCIN],
        check: interaction::rifamycin,
    },
    Rule {
        name: "mefloquine with epilepsy or psychosis",
        reference: "WHO, Guidelines for malaria, 2023, annex on pharmacology: mefloquine, contraindications",
        says: &[MEFLOQUINE],
        check: interaction::mefloquine,
    },
];
