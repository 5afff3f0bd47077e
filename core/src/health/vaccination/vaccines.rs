//! Vaccines that programmes give, with their codes and diseases.
//!
//! CVX by CDC's table, ATC and SNOMED CT by the sources of the codec's dictionary and the Global Patient Set.

use crate::health::codes::Evidence::{Cdc, Dictionary, Gps};
use crate::health::codes::{Code, Evidence, system};
use crate::health::term::Term;

/// A kind of vaccine.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Vaccine {
    /// A short name, to be chosen by.
    pub id: &'static str,
    /// Its codes: CVX, ATC, SNOMED CT, as far as there are.
    pub codes: &'static [Code],
    /// The diseases it is against.
    pub diseases: &'static [Code],
}

impl Vaccine {
    /// The vaccine of an id.
    pub fn from_id(id: &str) -> Option<&'static Vaccine> {
        VACCINES.iter().find(|vaccine| vaccine.id == id)
    }

    /// The term to build a [`Vaccination`](super::Vaccination) with.
    pub fn term(&self) -> Term<'static> {
        self.codes.iter().fold(Term::default(), |term, code| term.and(code))
    }

    /// Whether a term means this vaccine, by one of its codes.
    pub(super) fn is(&self, term: &Term<'_>) -> bool {
        self.codes.iter().any(|code| term.code_of(code.system) == Some(code.code))
    }
}

/// The vaccines by which [`Vaccination`](super::Vaccination) completes codes and diseases.
pub fn vaccines() -> &'static [Vaccine] {
    VACCINES
}

const fn cvx(code: &'static str, display: &'static str) -> Code {
    Code { system: system::CVX, code, display, evidence: Cdc }
}

const fn atc(code: &'static str, display: &'static str) -> Code {
    Code { system: system::ATC, code, display, evidence: Dictionary }
}

const fn snomed(code: &'static str, display: &'static str, evidence: Evidence) -> Code {
    Code { system: system::SNOMED, code, display, evidence }
}

const MEASLES: Code = snomed("14189004", "Measles", Gps);
const MUMPS: Code = snomed("36989005", "Mumps", Gps);
const RUBELLA: Code = snomed("36653000", "Rubella", Gps);
const VARICELLA: Code = snomed("38907003", "Varicella", Gps);
const POLIO: Code = snomed("398102009", "Acute poliomyelitis", Gps);
const DIPHTHERIA: Code = snomed("397430003", "Diphtheria caused by Corynebacterium diphtheriae", Gps);
const TETANUS: Code = snomed("76902006", "Tetanus", Gps);
const PERTUSSIS: Code = snomed("27836007", "Pertussis", Gps);
const HEPATITIS_B: Code = snomed("66071002", "Viral hepatitis type B", Gps);
const HEPATITIS_A: Code = snomed("40468003", "Viral hepatitis, type A", Gps);
const HIB: Code = snomed("709410003", "Haemophilus influenzae type b infection", Dictionary);
const TUBERCULOSIS: Code = snomed("56717001", "Tuberculosis", Gps);
const YELLOW_FEVER: Code = snomed("16541001", "Yellow fever", Dictionary);
const ROTAVIRUS: Code = snomed("18624000", "Disease caused by Rotavirus", Dictionary);
const PNEUMOCOCCUS: Code = snomed("16814004", "Pneumococcal infectious disease", Gps);
const MENINGOCOCCUS: Code = snomed("23511006", "Meningococcal infectious disease", Dictionary);
const PAPILLOMA: Code = snomed("240532009", "Human papillomavirus infection", Gps);
const INFLUENZA: Code = snomed("6142004", "Influenza", Gps);
const COVID: Code =
    snomed("840539006", "Disease caused by Severe acute respiratory syndrome coronavirus 2", Gps);
const TYPHOID: Code = snomed("4834000", "Typhoid fever", Gps);
const CHOLERA: Code = snomed("63650001", "Cholera", Dictionary);
const RABIES: Code = snomed("14168008", "Rabies", Dictionary);
const ENCEPHALITIS: Code = snomed("52947006", "Japanese encephalitis virus disease", Dictionary);
const EBOLA: Code = snomed("37109004", "Ebola virus disease", Dictionary);

const VACCINES: &[Vaccine] = &[
    Vaccine {
        id: "mmr",
        codes: &[
            cvx("03", "MMR"),
            atc("J07BD52", "measles, combinations with mumps and rubella, live attenuated"),
            snomed("871831003", "Measles, mumps and rubella vaccine", Dictionary),
        ],
        diseases: &[MEASLES, MUMPS, RUBELLA],
    },
    Vaccine {
        id: "mmrv",
        codes: &[
            cvx("94", "MMRV"),
            atc("J07BD54", "measles, combinations with mumps, rubella and varicella, live attenuated"),
        ],
        diseases: &[MEASLES, MUMPS, RUBELLA, VARICELLA],
    },
    Vaccine {
        id: "measles-rubella",
        codes: &[cvx("04", "M/R"), atc("J07BD53", "measles, combinations with rubella, live attenuated")],
        diseases: &[MEASLES, RUBELLA],
    },
    Vaccine {
        id: "measles",
        codes: &[cvx("05", "measles"), atc("J07BD01", "measles, live attenuated")],
        diseases: &[MEASLES],
    },
    Vaccine {
        id: "opv-bivalent",
        codes: &[cvx("178", "OPV bivalent"), atc("J07BF04", "poliomyelitis oral, bivalent, live attenuated")],
        diseases: &[POLIO],
    },
    Vaccine {
        id: "opv-trivalent",
        codes: &[
            cvx("02", "OPV, trivalent"),
            atc("J07BF02", "poliomyelitis oral, trivalent, live attenuated"),
        ],
        diseases: &[POLIO],
    },
    Vaccine {
        id: "ipv",
        codes: &[
            cvx("10", "IPV"),
            atc("J07BF03", "poliomyelitis, trivalent, inactivated, whole virus"),
            snomed(
                "871740006",
                "Vaccine product containing only inactivated whole Human poliovirus antigen",
                Gps,
            ),
        ],
        diseases: &[POLIO],
    },
    Vaccine {
        id: "pentavalent",
        codes: &[
            cvx("198", "DTP-hepB-Hib Pentavalent Non-US"),
            atc("J07CA11", "diphtheria-haemophilus influenzae B-pertussis-tetanus-hepatitis B"),
        ],
        diseases: &[DIPHTHERIA, TETANUS, PERTUSSIS, HEPATITIS_B, HIB],
    },
    Vaccine {
        id: "hexavalent",
        codes: &[
            cvx("146", "DTaP,IPV,Hib,HepB"),
            atc("J07CA09", "diphtheria-haemophilus influenzae B-pertussis-poliomyelitis-tetanus-hepatitis B"),
        ],
        diseases: &[DIPHTHERIA, TETANUS, PERTUSSIS, POLIO, HEPATITIS_B, HIB],
    },
    Vaccine {
        id: "dtp",
        codes: &[
            cvx("01", "DTP"),
            atc("J07AJ51", "pertussis, inactivated, whole cell, combinations with toxoids"),
        ],
        diseases: &[DIPHTHERIA, TETANUS, PERTUSSIS],
    },
    Vaccine {
        id: "td",
        codes: &[
            cvx("09", "Td (adult), 2 Lf tetanus toxoid, preservative free, adsorbed"),
            atc("J07AM51", "tetanus toxoid, combinations with diphtheria toxoid"),
        ],
        diseases: &[TETANUS, DIPHTHERIA],
    },
    Vaccine {
        id: "hepatitis-b",
        codes: &[
            cvx("45", "Hep B, unspecified formulation"),
            atc("J07BC01", "hepatitis B, purified antigen"),
            snomed("871822003", "Vaccine product containing only Hepatitis B virus antigen", Dictionary),
        ],
        diseases: &[HEPATITIS_B],
    },
    Vaccine {
        id: "hepatitis-a",
        codes: &[
            cvx("85", "Hep A, unspecified formulation"),
            atc("J07BC02", "hepatitis A, inactivated, whole virus"),
            snomed("871751006", "Vaccine product containing only Hepatitis A virus antigen", Dictionary),
        ],
        diseases: &[HEPATITIS_A],
    },
    Vaccine {
        id: "bcg",
        codes: &[
            cvx("19", "BCG"),
            atc("J07AN01", "tuberculosis, live attenuated"),
            snomed(
                "836402002",
                "Vaccine product containing live attenuated Mycobacterium bovis antigen",
                Gps,
            ),
        ],
        diseases: &[TUBERCULOSIS],
    },
    Vaccine {
        id: "yellow-fever",
        codes: &[
            cvx("37", "yellow fever live"),
            atc("J07BL01", "yellow fever, live attenuated"),
            snomed(
                "1121000221106",
                "Vaccine product containing only live attenuated Yellow fever virus antigen",
                Gps,
            ),
        ],
        diseases: &[YELLOW_FEVER],
    },
    Vaccine {
        id: "varicella",
        codes: &[cvx("21", "varicella"), atc("J07BK01", "varicella, live attenuated")],
        diseases: &[VARICELLA],
    },
    Vaccine {
        id: "rotavirus",
        codes: &[
            cvx("122", "rotavirus, unspecified formulation"),
            snomed("1081000221109", "Vaccine product containing only live attenuated Rotavirus antigen", Gps),
        ],
        diseases: &[ROTAVIRUS],
    },
    Vaccine {
        id: "pneumococcal-conjugate",
        codes: &[
            cvx("152", "Pneumococcal Conjugate, unspecified formulation"),
            atc("J07AL02", "pneumococcus, purified polysaccharides antigen conjugated"),
        ],
        diseases: &[PNEUMOCOCCUS],
    },
    Vaccine {
        id: "meningococcal-acwy",
        codes: &[
            cvx("108", "meningococcal ACWY, unspecified formulation"),
            snomed(
                "871873006",
                "Vaccine product containing only Neisseria meningitidis serogroup A, C, W135 and Y antigens",
                Dictionary,
            ),
        ],
        diseases: &[MENINGOCOCCUS],
    },
    Vaccine {
        id: "papillomavirus",
        codes: &[
            cvx("137", "HPV, unspecified formulation"),
            snomed("836379009", "Vaccine product containing Human papillomavirus antigen", Dictionary),
        ],
        diseases: &[PAPILLOMA],
    },
    Vaccine {
        id: "influenza",
        codes: &[
            cvx("88", "influenza, unspecified formulation"),
            snomed("1181000221105", "Vaccine product containing only Influenza virus antigen", Gps),
        ],
        diseases: &[INFLUENZA],
    },
    Vaccine {
        id: "covid-19",
        codes: &[
            cvx("213", "SARS-COV-2 (COVID-19) vaccine, UNSPECIFIED"),
            snomed("1119305005", "SARS-CoV-2 antigen vaccine", Dictionary),
        ],
        diseases: &[COVID],
    },
    Vaccine {
        id: "typhoid-conjugate",
        codes: &[cvx("190", "Typhoid conjugate vaccine (TCV)")],
        diseases: &[TYPHOID],
    },
    Vaccine {
        id: "cholera",
        codes: &[
            cvx("26", "cholera, unspecified formulation"),
            atc("J07AE01", "cholera, inactivated, whole cell"),
        ],
        diseases: &[CHOLERA],
    },
    Vaccine {
        id: "rabies",
        codes: &[
            cvx("90", "rabies, unspecified formulation"),
            atc("J07BG01", "rabies, inactivated, whole virus"),
        ],
        diseases: &[RABIES],
    },
    Vaccine {
        id: "japanese-encephalitis",
        codes: &[cvx("129", "Japanese Encephalitis, unspecified formulation")],
        diseases: &[ENCEPHALITIS],
    },
    Vaccine {
        id: "ebola",
        codes: &[cvx("204", "Ebola Zaire vaccine, live, recombinant, 1mL dose")],
        diseases: &[EBOLA],
    },
];
