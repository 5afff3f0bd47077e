//! The table of screenings.

use super::answers::{self, Answers};
use super::{Matter, Screening};
use crate::health::codes::{self, Code};
use crate::health::measurement::Category;

const fn row(
    id: &'static str,
    name: &'static str,
    matter: Matter,
    codes: &'static [Code],
    answers: Answers,
    category: Category,
) -> Screening {
    Screening { id, name, matter, codes, also: &[], answers, category, parts: &[] }
}

const fn lab(
    id: &'static str,
    name: &'static str,
    matter: Matter,
    codes: &'static [Code],
    answers: Answers,
) -> Screening {
    row(id, name, matter, codes, answers, Category::Laboratory)
}

impl Screening {
    const fn also(self, codes: &'static [Code]) -> Self {
        Screening { also: codes, ..self }
    }

    const fn parts(self, codes: &'static [Code]) -> Self {
        Screening { parts: codes, ..self }
    }
}

const PRESENCE: Answers = Answers::OneOf(answers::PRESENCE);
const DETECTION: Answers = Answers::OneOf(answers::DETECTION);
const YES_NO: Answers = Answers::OneOf(answers::YES_NO);

pub(super) const SCREENINGS: &[Screening] = &[
    // WHO consolidated guidelines on tuberculosis, module 2: screening, 2021: cough, fever, night sweats, weight loss.
    row(
        "tb-symptoms",
        "Tuberculosis symptoms",
        Matter::Tuberculosis,
        &[codes::TB_SYMPTOMS, codes::TB_SCREENING],
        PRESENCE,
        Category::Survey,
    )
    .parts(&[codes::COUGH, codes::FEVER, codes::NIGHT_SWEATS, codes::WEIGHT_LOSS]),
    row(
        "tb-contact",
        "Contact with tuberculosis",
        Matter::Tuberculosis,
        &[codes::TB_CONTACT, codes::TB_EXPOSURE],
        Answers::OneOf(answers::TB_CONTACT),
        Category::Survey,
    ),
    row(
        "tb-chest-xray",
        "Chest X-ray",
        Matter::Tuberculosis,
        &[codes::CHEST_XRAY],
        Answers::OneOf(answers::CHEST_XRAY),
        Category::Imaging,
    )
    .also(&[
        codes::CHEST_XRAY_2,
        codes::CHEST_XRAY_1,
        codes::CHEST_XRAY_PA,
        codes::CHEST_XRAY_AP,
        codes::CHEST_XRAY_PORTABLE,
        codes::CHEST_XRAY_LATERAL,
    ]),
    row(
        "tb-skin-test",
        "Tuberculin skin test",
        Matter::Tuberculosis,
        &[codes::SKIN_TEST],
        Answers::Amount("mm"),
        Category::Exam,
    ),
    lab("tb-igra", "Interferon-gamma release assay", Matter::Tuberculosis, &[codes::IGRA], PRESENCE)
        .also(&[codes::IGRA_PRESENCE, codes::IGRA_CD4]),
    lab(
        "tb-smear",
        "Sputum smear",
        Matter::Tuberculosis,
        &[codes::ACID_FAST],
        Answers::OneOf(answers::SMEAR),
    ),
    lab(
        "tb-culture",
        "Culture for mycobacteria",
        Matter::Tuberculosis,
        &[codes::MYCOBACTERIA_CULTURE],
        Answers::OneOf(answers::CULTURE),
    ),
    lab(
        "tb-naat",
        "Tuberculosis nucleic acid test",
        Matter::Tuberculosis,
        &[codes::TB_NAAT],
        Answers::OneOf(answers::DETECTION_WITH_TRACE),
    ),
    lab(
        "tb-rifampicin-resistance",
        "Rifampicin resistance",
        Matter::Tuberculosis,
        &[codes::RIFAMPICIN_RESISTANCE],
        DETECTION,
    )
    .also(&[codes::RIFAMPICIN_MUTATION]),
    row(
        "tb-class",
        "Tuberculosis classification",
        Matter::Tuberculosis,
        &[codes::TB_CLASS],
        Answers::OneOf(answers::TB_CLASS),
        Category::Exam,
    ),
    row(
        "tb-preventive",
        "Tuberculosis preventive treatment",
        Matter::Tuberculosis,
        &[codes::TB_PREVENTIVE],
        Answers::OneOf(answers::TB_PREVENTIVE),
        Category::Exam,
    ),
    row(
        "tb-outcome",
        "Outcome of tuberculosis treatment",
        Matter::Tuberculosis,
        &[codes::TB_OUTCOME],
        Answers::OneOf(answers::TB_OUTCOME),
        Category::Exam,
    ),
    lab("hiv", "HIV test", Matter::Hiv, &[codes::HIV_AG_AB], PRESENCE).also(&[
        codes::HIV_AB,
        codes::HIV_AB_SERUM,
        codes::HIV1_AB_SERUM,
        codes::HIV1_AB,
        codes::HIV1_AB_RAPID,
        codes::HIV_AB_RAPID,
        codes::HIV_TESTS,
    ]),
    lab("hiv-load", "HIV viral load", Matter::Hiv, &[codes::HIV_LOAD], Answers::Amount("{copies}/mL"))
        .also(&[codes::HIV_LOAD_SPECIMEN]),
    lab("cd4", "CD4 cells", Matter::Hiv, &[codes::CD4], Answers::Amount("/uL")),
    lab("hbsag", "Hepatitis B surface antigen", Matter::Hepatitis, &[codes::HBSAG], PRESENCE)
        .also(&[codes::HBSAG_SERUM]),
    lab("anti-hbc", "Hepatitis B core antibody", Matter::Hepatitis, &[codes::ANTI_HBC], PRESENCE)
        .also(&[codes::ANTI_HBC_SERUM]),
    lab("anti-hbs", "Hepatitis B surface antibody", Matter::Hepatitis, &[codes::ANTI_HBS], PRESENCE)
        .also(&[codes::ANTI_HBS_SERUM]),
    lab(
        "anti-hbs-level",
        "Hepatitis B surface antibody level",
        Matter::Hepatitis,
        &[codes::ANTI_HBS_UNITS],
        Answers::Amount("m[IU]/mL"),
    )
    .also(&[codes::ANTI_HBS_UNITS_SERUM]),
    lab("hcv", "Hepatitis C antibody", Matter::Hepatitis, &[codes::HCV_AB], PRESENCE)
        .also(&[codes::HCV_AB_SERUM]),
    lab("hcv-rna", "Hepatitis C RNA", Matter::Hepatitis, &[codes::HCV_RNA], DETECTION)
        .also(&[codes::HCV_LOAD]),
    lab("syphilis-rpr", "Syphilis, RPR", Matter::Syphilis, &[codes::RPR], PRESENCE).also(&[codes::VDRL]),
    lab("syphilis-titre", "Syphilis, RPR titre", Matter::Syphilis, &[codes::RPR_TITRE], Answers::Titre),
    lab("syphilis-treponemal", "Syphilis, treponemal", Matter::Syphilis, &[codes::TREPONEMAL], PRESENCE)
        .also(&[codes::TREPONEMAL_SERUM]),
    lab("gonorrhoea", "Gonorrhoea", Matter::Syphilis, &[codes::GONORRHOEA], DETECTION),
    row(
        "leprosy",
        "Examination for leprosy",
        Matter::Leprosy,
        &[codes::LEPROSY],
        Answers::OneOf(answers::EXAM),
        Category::Exam,
    ),
    lab(
        "malaria-rapid",
        "Malaria rapid test",
        Matter::Malaria,
        &[codes::MALARIA_RAPID],
        Answers::OneOf(answers::MALARIA),
    ),
    lab(
        "malaria-smear",
        "Malaria smear",
        Matter::Malaria,
        &[codes::MALARIA_SMEAR],
        Answers::OneOf(answers::MALARIA),
    )
    .also(&[codes::MALARIA_MICROSCOPY]),
    lab("stool", "Stool microscopy", Matter::Helminths, &[codes::STOOL], Answers::Words)
        .also(&[codes::STOOL_CONCENTRATED]),
    lab("schistosoma", "Schistosoma serology", Matter::Helminths, &[codes::SCHISTOSOMA], PRESENCE)
        .also(&[codes::SCHISTOSOMA_TITRE]),
    lab("strongyloides", "Strongyloides serology", Matter::Helminths, &[codes::STRONGYLOIDES], PRESENCE),
    lab("loa-loa", "Loa loa microfilariae", Matter::Helminths, &[codes::LOA_LOA], Answers::Amount("/mL")),
    lab("haemoglobin", "Haemoglobin", Matter::Blood, &[codes::HAEMOGLOBIN], Answers::Amount("g/dL")),
    lab("glucose", "Glucose", Matter::Blood, &[codes::GLUCOSE], Answers::Amount("mg/dL")),
    lab("creatinine", "Creatinine", Matter::Blood, &[codes::CREATININE], Answers::Amount("mg/dL")),
    lab("lead", "Lead in blood", Matter::Blood, &[codes::LEAD], Answers::Amount("ug/dL")),
    lab("g6pd", "G6PD activity", Matter::Blood, &[codes::G6PD], Answers::Amount("U/g{Hb}")),
    lab("g6pd-screen", "G6PD screen", Matter::Blood, &[codes::G6PD_SCREEN], Answers::OneOf(answers::G6PD)),
    lab("sickle", "Sickle cell screen", Matter::Blood, &[codes::SICKLE], PRESENCE),
    row("weight", "Weight", Matter::Nutrition, &[codes::WEIGHT], Answers::Amount("kg"), Category::VitalSigns),
    row("height", "Height", Matter::Nutrition, &[codes::HEIGHT], Answers::Amount("cm"), Category::VitalSigns),
    row(
        "arm",
        "Mid-upper arm circumference",
        Matter::Nutrition,
        &[codes::ARM],
        Answers::Amount("mm"),
        Category::VitalSigns,
    )
    .also(&[codes::ARM_LOINC]),
    lab("pregnancy-test", "Pregnancy test", Matter::Pregnancy, &[codes::PREGNANCY_TEST], PRESENCE),
    row(
        "pregnancy",
        "Pregnancy",
        Matter::Pregnancy,
        &[codes::PREGNANCY_STATUS],
        Answers::OneOf(answers::PREGNANCY),
        Category::SocialHistory,
    ),
    row(
        "delivery-date",
        "Expected date of delivery",
        Matter::Pregnancy,
        &[codes::DELIVERY_DATE],
        Answers::Date,
        Category::Exam,
    ),
    row(
        "last-period",
        "Last menstrual period",
        Matter::Pregnancy,
        &[codes::LAST_PERIOD],
        Answers::Date,
        Category::Survey,
    ),
    row(
        "gestation",
        "Weeks of pregnancy",
        Matter::Pregnancy,
        &[codes::GESTATION_WEEKS],
        Answers::Amount("wk"),
        Category::Exam,
    ),
    row(
        "breastfeeding",
        "Breastfeeding",
        Matter::Pregnancy,
        &[codes::BREASTFEEDING],
        YES_NO,
        Category::Survey,
    ),
    row("phq-2", "PHQ-2 score", Matter::MentalHealth, &[codes::PHQ_2], Answers::Score(6), Category::Survey),
    row("phq-9", "PHQ-9 score", Matter::MentalHealth, &[codes::PHQ_9], Answers::Score(27), Category::Survey),
    row("gad-7", "GAD-7 score", Matter::MentalHealth, &[codes::GAD_7], Answers::Score(21), Category::Survey),
    row("audit", "AUDIT score", Matter::MentalHealth, &[codes::AUDIT], Answers::Score(40), Category::Survey),
    row(
        "pc-ptsd-5",
        "PC-PTSD-5 score",
        Matter::MentalHealth,
        &[codes::PC_PTSD],
        Answers::Score(5),
        Category::Survey,
    ),
    lab("covid-19", "COVID-19 nucleic acid test", Matter::Covid, &[codes::COVID], DETECTION),
    row(
        "fit-to-travel",
        "Fitness to travel",
        Matter::Travel,
        &[codes::FITNESS, codes::FITNESS_EXAMINATION],
        Answers::OneOf(answers::FITNESS),
        Category::Exam,
    ),
];
