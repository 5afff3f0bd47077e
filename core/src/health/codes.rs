//! The codes that builders write, each with where it was checked.
//!
//! One line a code: its name here, system, code, display, evidence. What has no code that could be checked has one of
//! this toolkit's own ([`system`]) beside words, never a doubtful one of a standard.

/// A code of a code system, and why it is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Code {
    /// URI of the code system.
    pub system: &'static str,
    /// The code.
    pub code: &'static str,
    /// What the code means, in English.
    pub display: &'static str,
    /// Where code and display were checked.
    pub evidence: Evidence,
}

/// Where a code and its display were checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Evidence {
    /// SNOMED CT Global Patient Set, as the value set `snomed-intl-gps` of hl7.terminology.r4 7.0.1.
    Gps,
    /// The sources of the codec's dictionary, `core/dict/source`: several independent public producers agree.
    Dictionary,
    /// A code system of HL7 (terminology.hl7.org).
    Hl7,
    /// CDC's table of vaccines, `cvx.xml`.
    Cdc,
    /// Named publications that agree.
    Published(&'static str),
    /// A code of this toolkit; docs/fhir-mapping.md lists them.
    Own,
    /// Read where it is met, never written: sources contradict each other, or there is one only.
    Unverified(&'static str),
}

impl Code {
    /// Whether the code may be written.
    pub fn is_verified(&self) -> bool {
        !matches!(self.evidence, Unverified(_))
    }
}

/// The display of a code of a system, if it is in the table.
pub(super) fn display_of(system: &str, code: &str) -> Option<&'static str> {
    ALL.iter().find(|known| known.system == system && known.code == code).map(|known| known.display)
}

/// URIs of code systems.
pub mod system {
    /// SNOMED CT.
    pub const SNOMED: &str = "http://snomed.info/sct";
    /// LOINC.
    pub const LOINC: &str = "http://loinc.org";
    /// Medicines (whocc.no).
    pub const ATC: &str = "http://www.whocc.no/atc";
    /// Vaccines, CDC.
    pub const CVX: &str = "http://hl7.org/fhir/sid/cvx";
    /// RxNorm.
    pub const RXNORM: &str = "http://www.nlm.nih.gov/research/umls/rxnorm";
    /// ICD-10.
    pub const ICD_10: &str = "http://hl7.org/fhir/sid/icd-10";
    /// ICD-11 for mortality and morbidity statistics.
    pub const ICD_11: &str = "http://id.who.int/icd/release/11/mms";
    /// Countries, two letters (ISO 3166-1).
    pub const COUNTRY: &str = "urn:iso:std:iso:3166";
    /// Units (unitsofmeasure.org).
    pub const UCUM: &str = "http://unitsofmeasure.org";
    /// Languages (BCP 47).
    pub const LANGUAGE: &str = "urn:ietf:bcp:47";
    /// Categories of observations.
    pub const CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/observation-category";
    /// Interpretations of results.
    pub const INTERPRETATION: &str = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
    /// How a resource came about, among others (`PATRPT`, `CLINAST`).
    pub const OBSERVATION_VALUE: &str = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";
    /// Sensitivity of content, among others.
    pub const ACT_CODE: &str = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    /// Reasons for what was not done, among others.
    pub const ACT_REASON: &str = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    /// Where what is known of a vaccination comes from.
    pub const IMMUNIZATION_ORIGIN: &str = "http://terminology.hl7.org/CodeSystem/immunization-origin";

    /// Own: where what an entry says comes from.
    pub const SOURCE: &str = "urn:carnet:source";
    /// Own: what was asked or examined.
    pub const SCREENING: &str = "urn:carnet:screening";
    /// Own: what was answered or found.
    pub const ANSWER: &str = "urn:carnet:answer";
    /// Own: why a treatment was withheld.
    pub const WITHHELD: &str = "urn:carnet:withheld";
    /// Own: what a treatment was for.
    pub const PURPOSE: &str = "urn:carnet:purpose";
    /// Own: kinds of places on a journey.
    pub const PLACE: &str = "urn:carnet:place";
    /// Own: what notes and lessons are about.
    pub const TOPIC: &str = "urn:carnet:topic";
}

macro_rules! codes {
    ($($name:ident $system:ident $code:literal $display:literal $evidence:expr;)+) => {
        $(pub(crate) const $name: Code = Code {
            system: system::$system, code: $code, display: $display, evidence: $evidence,
        };)+

        /// All of them.
        pub(super) const ALL: &[Code] = &[$($name),+];
    };
}

use Evidence::{Dictionary, Gps, Hl7, Own, Published, Unverified};

codes! {
    // Tuberculosis.
    CHEST_XRAY LOINC "30745-4" "XR Chest Views" Dictionary;
    CHEST_XRAY_2 LOINC "36643-5" "XR Chest 2 Views" Dictionary;
    CHEST_XRAY_1 LOINC "36554-4" "XR Chest Single view" Dictionary;
    CHEST_XRAY_PA LOINC "24648-8" "XR Chest PA upright" Dictionary;
    CHEST_XRAY_AP LOINC "36572-6" "XR Chest AP" Dictionary;
    CHEST_XRAY_PORTABLE LOINC "30746-2" "XR Chest Portable" Dictionary;
    CHEST_XRAY_LATERAL LOINC "42272-5" "XR Chest PA and Lateral" Dictionary;
    SKIN_TEST LOINC "1648-5" "Tuberculosis reaction wheal [Diameter] --3 days post 5 TU intradermal"
        Published("short name 'TB Wheal 3D p 5 TU Diam' in Indivo's and in a CCD builder's samples; long name after its \
                   neighbour 1647-7 in two guides");
    IGRA LOINC "71773-6" "Mycobacterium tuberculosis stimulated gamma interferon [Interpretation] in Blood Qualitative"
        Published("value sets of three FHIR guides for tuberculosis; a fourth has '[Presence] in Blood'");
    IGRA_PRESENCE LOINC "45323-3" "Mycobacterium tuberculosis stimulated gamma interferon [Presence] in Blood"
        Unverified("two lists have this display, one has the mitogen control, one a culture");
    IGRA_CD4 LOINC "64084-7"
        "Mycobacterium tuberculosis stimulated gamma interferon release by CD4+ T-cells [Units/volume] corrected for background in Blood"
        Dictionary;
    ACID_FAST LOINC "11545-1" "Microscopic observation [Identifier] in Specimen by Acid fast stain" Dictionary;
    MYCOBACTERIA_CULTURE LOINC "543-9" "Mycobacterium sp identified in Specimen by Organism specific culture" Dictionary;
    TB_NAAT LOINC "38379-4" "Mycobacterium tuberculosis complex DNA [Presence] in Specimen by NAA with probe detection"
        Dictionary;
    RIFAMPICIN_RESISTANCE LOINC "89372-7"
        "Mycobacterium tuberculosis complex rpoB gene rifAMPin resistance mutation [Presence] by Molecular method"
        Published("two independent producers of Xpert results");
    RIFAMPICIN_MUTATION LOINC "46244-0"
        "Mycobacterium tuberculosis complex rpoB gene rifAMPin resistance mutation identified by Molecular method"
        Published("a value set and the defaults of OpenELIS");
    TB_EXPOSURE SNOMED "444507004" "Exposure to Mycobacterium tuberculosis" Gps;
    TB_SCREENING SNOMED "171126009" "Tuberculosis screening" Gps;
    COUGH SNOMED "49727002" "Cough" Gps;
    FEVER SNOMED "386661006" "Fever" Gps;
    NIGHT_SWEATS SNOMED "42984000" "Night sweats" Gps;
    WEIGHT_LOSS SNOMED "89362005" "Weight loss" Gps;
    TB_SYMPTOMS SCREENING "tb-symptoms" "WHO four-symptom screen for tuberculosis" Own;
    TB_CONTACT SCREENING "tb-contact" "Contact with tuberculosis" Own;
    TB_CLASS SCREENING "tb-class" "Tuberculosis classification of a migration health assessment" Own;
    TB_PREVENTIVE SCREENING "tb-preventive" "Tuberculosis preventive treatment" Own;
    TB_OUTCOME SCREENING "tb-outcome" "Outcome of tuberculosis treatment" Own;

    // HIV, hepatitis, syphilis, gonorrhoea, leprosy.
    HIV_AG_AB LOINC "56888-1" "HIV 1+2 Ab+HIV1 p24 Ag [Presence] in Serum or Plasma by Immunoassay" Dictionary;
    HIV_AB LOINC "31201-7" "HIV 1+2 Ab [Presence] in Serum or Plasma by Immunoassay" Dictionary;
    HIV_AB_SERUM LOINC "7918-6" "HIV 1+2 Ab [Presence] in Serum" Dictionary;
    HIV1_AB_SERUM LOINC "7917-8" "HIV 1 Ab [Presence] in Serum" Dictionary;
    HIV1_AB LOINC "29893-5" "HIV 1 Ab [Presence] in Serum or Plasma by Immunoassay" Dictionary;
    HIV1_AB_RAPID LOINC "68961-2" "HIV 1 Ab [Presence] in Serum, Plasma or Blood by Rapid immunoassay" Dictionary;
    HIV_AB_RAPID LOINC "49580-4" "HIV 1+2 Ab [Presence] in Specimen by Rapid immunoassay" Dictionary;
    HIV_TESTS LOINC "75622-1" "HIV 1 and 2 tests - Meaningful Use set" Dictionary;
    HIV_LOAD LOINC "20447-9" "HIV 1 RNA [#/volume] (viral load) in Serum or Plasma by NAA with probe detection" Dictionary;
    HIV_LOAD_SPECIMEN LOINC "25836-8" "HIV 1 RNA [#/volume] (viral load) in Specimen by NAA with probe detection" Dictionary;
    CD4 LOINC "24467-3" "CD3+CD4+ (T4 helper) cells [#/volume] in Blood" Dictionary;
    HBSAG LOINC "5196-1" "Hepatitis B virus surface Ag [Presence] in Serum or Plasma by Immunoassay" Dictionary;
    HBSAG_SERUM LOINC "5195-3" "Hepatitis B virus surface Ag [Presence] in Serum" Dictionary;
    ANTI_HBC LOINC "13952-7" "Hepatitis B virus core Ab [Presence] in Serum or Plasma by Immunoassay" Dictionary;
    ANTI_HBC_SERUM LOINC "16933-4" "Hepatitis B virus core Ab [Presence] in Serum" Dictionary;
    ANTI_HBS LOINC "10900-9" "Hepatitis B virus surface Ab [Presence] in Serum or Plasma by Immunoassay" Dictionary;
    ANTI_HBS_SERUM LOINC "22322-2" "Hepatitis B virus surface Ab [Presence] in Serum" Dictionary;
    ANTI_HBS_UNITS LOINC "5193-8" "Hepatitis B virus surface Ab [Units/volume] in Serum or Plasma by Immunoassay" Dictionary;
    ANTI_HBS_UNITS_SERUM LOINC "16935-9" "Hepatitis B virus surface Ab [Units/volume] in Serum" Dictionary;
    HCV_AB LOINC "13955-0" "Hepatitis C virus Ab [Presence] in Serum or Plasma by Immunoassay" Dictionary;
    HCV_AB_SERUM LOINC "16128-1" "Hepatitis C virus Ab [Presence] in Serum" Dictionary;
    HCV_RNA LOINC "11259-9" "Hepatitis C virus RNA [Presence] in Serum or Plasma by NAA with probe detection" Dictionary;
    HCV_LOAD LOINC "11011-4" "Hepatitis C virus RNA [Units/volume] (viral load) in Serum or Plasma by NAA with probe detection"
        Dictionary;
    RPR LOINC "20507-0" "Reagin Ab [Presence] in Serum or Plasma by RPR" Dictionary;
    VDRL LOINC "5292-8" "Reagin Ab [Presence] in Serum or Plasma by VDRL" Dictionary;
    RPR_TITRE LOINC "31147-2" "Reagin Ab [Titer] in Serum by RPR" Dictionary;
    TREPONEMAL LOINC "24110-9" "Treponema pallidum Ab [Presence] in Serum or Plasma by Immunoassay" Dictionary;
    TREPONEMAL_SERUM LOINC "22587-0" "Treponema pallidum Ab [Presence] in Serum" Dictionary;
    GONORRHOEA LOINC "24111-7" "Neisseria gonorrhoeae DNA [Presence] in Specimen by NAA with probe detection"
        Published("three independent lists of laboratory codes");
    LEPROSY SCREENING "leprosy" "Examination for leprosy (Hansen's disease)" Own;

    // Malaria, helminths.
    MALARIA_RAPID LOINC "70569-9" "Plasmodium sp Ag [Identifier] in Blood by Rapid immunoassay" Dictionary;
    MALARIA_SMEAR LOINC "32700-7" "Microscopic observation [Identifier] in Blood by Malaria smear" Dictionary;
    MALARIA_MICROSCOPY LOINC "51587-4" "Plasmodium sp [Presence] in Blood by Light microscopy"
        Published("CH ELM, and two lists of laboratory codes");
    STOOL LOINC "10704-5" "Ova and parasites identified in Stool by Light microscopy"
        Published("TW Core's and an Uzbek guide's mapping");
    STOOL_CONCENTRATED LOINC "10701-1" "Ova and parasites identified in Stool by Concentration" Dictionary;
    SCHISTOSOMA SCREENING "schistosoma" "Schistosoma antibodies" Own;
    SCHISTOSOMA_TITRE LOINC "100129-6" "Schistosoma sp Ab [Titer] in Serum by Hemagglutination" Unverified("one list");
    STRONGYLOIDES SCREENING "strongyloides" "Strongyloides antibodies" Own;
    LOA_LOA SCREENING "loa-loa" "Loa loa microfilariae in daytime blood" Own;
    FALCIPARUM SNOMED "30020004" "Plasmodium falciparum" Gps;
    VIVAX SNOMED "74746009" "Plasmodium vivax" Gps;
    OVALE SNOMED "18508006" "Plasmodium ovale" Gps;
    MALARIAE SNOMED "56395006" "Plasmodium malariae" Gps;

    // Blood and body.
    HAEMOGLOBIN LOINC "718-7" "Hemoglobin [Mass/volume] in Blood" Dictionary;
    GLUCOSE LOINC "2339-0" "Glucose [Mass/volume] in Blood" Dictionary;
    CREATININE LOINC "2160-0" "Creatinine [Mass/volume] in Serum or Plasma" Dictionary;
    LEAD LOINC "5671-3" "Lead [Mass/volume] in Blood" Published("the example f-lead of FHIR, and lists of laboratory codes");
    G6PD LOINC "32546-4" "Glucose-6-Phosphate dehydrogenase [Enzymatic activity/mass] in Red Blood Cells"
        Published("an Uzbek guide's mapping, and two lists of laboratory codes");
    G6PD_SCREEN SCREENING "g6pd-deficient" "Screen for glucose-6-phosphate dehydrogenase deficiency" Own;
    SICKLE SCREENING "sickle" "Screen for sickle cell haemoglobin" Own;
    COVID LOINC "94500-6" "SARS-CoV-2 (COVID-19) RNA [Presence] in Respiratory system specimen by NAA with probe detection"
        Dictionary;
    WEIGHT LOINC "29463-7" "Body weight" Dictionary;
    HEIGHT LOINC "8302-2" "Body height" Dictionary;
    ARM SCREENING "muac" "Mid-upper arm circumference" Own;
    ARM_LOINC LOINC "56072-2" "Circumference Mid upper arm - right" Unverified("sources give it for the right arm, or for either");

    // Pregnancy.
    PREGNANCY_TEST LOINC "2106-3" "Choriogonadotropin (pregnancy test) [Presence] in Urine" Dictionary;
    PREGNANCY_STATUS LOINC "82810-3" "Pregnancy status" Dictionary;
    DELIVERY_DATE LOINC "11778-8" "Delivery date Estimated" Dictionary;
    LAST_PERIOD LOINC "8665-2" "Last menstrual period start date" Published("FHIR guides and records of six producers");
    GESTATION_WEEKS LOINC "49051-6" "Gestational age in weeks" Dictionary;
    BREASTFEEDING SCREENING "breastfeeding" "Breastfeeding a child" Own;
    PREGNANT SNOMED "77386006" "Pregnant" Gps;
    NOT_PREGNANT SNOMED "60001007" "Not pregnant" Gps;
    POSSIBLY_PREGNANT SNOMED "102874004" "Possible pregnancy" Gps;

    // Mental health.
    PHQ_2 LOINC "55758-7" "Patient Health Questionnaire 2 item (PHQ-2) total score [Reported]" Dictionary;
    PHQ_9 LOINC "44261-6" "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]" Dictionary;
    GAD_7 LOINC "70274-6" "Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]" Dictionary;
    AUDIT LOINC "75624-7" "Total score [AUDIT]" Dictionary;
    PC_PTSD SCREENING "pc-ptsd-5" "Primary Care PTSD Screen for DSM-5, score" Own;

    // Answers.
    POSITIVE SNOMED "10828004" "Positive" Dictionary;
    NEGATIVE SNOMED "260385009" "Negative" Dictionary;
    INDETERMINATE SNOMED "82334004" "Indeterminate" Dictionary;
    DETECTED SNOMED "260373001" "Detected" Dictionary;
    NOT_DETECTED SNOMED "260415000" "Not detected" Dictionary;
    NORMAL SNOMED "17621005" "Normal" Dictionary;
    ABNORMAL SNOMED "263654008" "Abnormal" Dictionary;
    YES SNOMED "373066001" "Yes" Dictionary;
    NO SNOMED "373067005" "No" Dictionary;
    UNKNOWN SNOMED "261665006" "Unknown" Dictionary;
    NO_GROWTH SNOMED "264868006" "No growth" Gps;
    TUBERCULOSIS_BACTERIA SNOMED "113861009" "Mycobacterium tuberculosis" Gps;
    OTHER_MYCOBACTERIA SNOMED "110379001" "Mycobacterium, non-tuberculosis" Gps;
    REFUSED SNOMED "105480006" "Refusal of treatment by patient" Gps;

    // Interpretations.
    POS INTERPRETATION "POS" "Positive" Hl7;
    NEG INTERPRETATION "NEG" "Negative" Hl7;
    IND INTERPRETATION "IND" "Indeterminate" Hl7;
    DET INTERPRETATION "DET" "Detected" Hl7;
    ND INTERPRETATION "ND" "Not detected" Hl7;
    N INTERPRETATION "N" "Normal" Hl7;
    A INTERPRETATION "A" "Abnormal" Hl7;
    H INTERPRETATION "H" "High" Hl7;
    HH INTERPRETATION "HH" "Critical high" Hl7;
    L INTERPRETATION "L" "Low" Hl7;
    LL INTERPRETATION "LL" "Critical low" Hl7;
    R INTERPRETATION "R" "Resistant" Hl7;
    S INTERPRETATION "S" "Susceptible" Hl7;

    // Journeys, referrals, lessons, fitness.
    TRAVEL SNOMED "420008001" "Travel" Published("hl7.org/fhir/us/ecr/StructureDefinition-us-ph-travel-history");
    TRAVEL_COUNTRY LOINC "94651-7" "Country of travel [Location]" Published("profiles of WHO's pilgrim and of CH EMS");
    PLACE_TYPE SCREENING "place-type" "Kind of place" Own;
    REFERRAL SNOMED "3457005" "Patient referral" Gps;
    EDUCATION SNOMED "311401005" "Patient education" Gps;
    FITNESS SCREENING "fit-to-travel" "Fitness to travel" Own;
    FITNESS_EXAMINATION SNOMED "171371008" "Fitness to travel examination" Gps;
    VALID_UNTIL SCREENING "valid-until" "Valid until" Own;
    CONDITION SCREENING "condition" "Condition to be met on the journey" Own;
    RECHECK SCREENING "re-check" "To be examined again" Own;
    NOTE TOPIC "note" "Clinical note" Own;
    PRESUMPTIVE PURPOSE "presumptive" "Presumptive treatment" Own;
    PREVENTIVE PURPOSE "preventive" "Preventive treatment" Own;
    CURATIVE PURPOSE "curative" "Treatment of a disease that was found" Own;
}
