//! Code systems, told by their URIs.

/// A code system that this crate knows something about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CodeSystem {
    /// `SNOMED CT`, of any edition.
    Snomed,
    /// LOINC, and its codes of answers.
    Loinc,
    /// ICD-10 and its national modifications.
    Icd10,
    /// ICD-11 for mortality and morbidity statistics.
    Icd11,
    /// Anatomical Therapeutic Chemical classification.
    Atc,
    /// `RxNorm`.
    RxNorm,
    /// CVX, vaccines.
    Cvx,
    /// UCUM, units of measure.
    Ucum,
    /// EDQM Standard Terms: dose forms, routes.
    Edqm,
    /// HL7 v3 `RouteOfAdministration`.
    Route,
    /// HL7 v3 `ObservationInterpretation`.
    Interpretation,
    /// HL7 v3 `GTSAbbreviation`.
    Timing,
    /// HL7 v3 `MaritalStatus`.
    MaritalStatus,
    /// HL7 v3 `RoleCode`.
    Relationship,
    /// HL7 v3 `ActSite`.
    ActSite,
    /// Absent and unknown data of the International Patient Summary.
    IpsAbsent,
}

impl CodeSystem {
    /// Finds the system of a URI as producers write it: with an edition, a release, or as an OID.
    pub fn from_uri(uri: &str) -> Option<Self> {
        let known =
            |(_, _, parts, oid): &&Row| parts.iter().any(|part| uri.contains(part)) || has_oid(uri, oid);
        SYSTEMS.iter().find(known).map(|(system, ..)| *system)
    }

    /// Finds the system by the name that tables of this crate give it, such as `icd-10`.
    pub fn from_name(name: &str) -> Option<Self> {
        SYSTEMS.iter().find(|(_, own, ..)| *own == name).map(|(system, ..)| *system)
    }

    /// The name in tables of this crate.
    pub fn name(self) -> &'static str {
        SYSTEMS.iter().find(|(system, ..)| *system == self).map_or("", |(_, name, ..)| name)
    }
}

/// Whether a URI holds an OID, and not a longer one that begins or ends alike.
fn has_oid(uri: &str, oid: &str) -> bool {
    let part_of_oid = |byte: u8| byte.is_ascii_digit() || byte == b'.';
    !oid.is_empty()
        && uri.match_indices(oid).any(|(at, _)| {
            let (before, after) =
                (uri.get(..at).unwrap_or_default(), uri.get(at + oid.len()..).unwrap_or_default());
            !before.bytes().next_back().is_some_and(part_of_oid)
                && !after.bytes().next().is_some_and(part_of_oid)
        })
}

/// System, name, parts of URIs, OID.
type Row = (CodeSystem, &'static str, &'static [&'static str], &'static str);

/// By what part of its URI a system is known (hl7.org/fhir/R4/terminologies-systems.html), and by what OID (the same
/// page, and the identifiers of the code systems on terminology.hl7.org); national modifications of ICD-10 have URIs of
/// their own.
const SYSTEMS: &[Row] = &[
    (CodeSystem::Snomed, "snomed", &["snomed.info/sct"], "2.16.840.1.113883.6.96"),
    (CodeSystem::Loinc, "loinc", &["loinc.org"], "2.16.840.1.113883.6.1"),
    (CodeSystem::Icd11, "icd-11", &["icd/release/11", "icd-11", "icd11"], ""),
    (CodeSystem::Icd10, "icd-10", &["icd-10", "icd10", "cim-10", "cie-10", "icd/release/10"], ""),
    (CodeSystem::Atc, "atc", &["whocc.no/atc", "/atc"], "2.16.840.1.113883.6.73"),
    (CodeSystem::RxNorm, "rxnorm", &["umls/rxnorm"], ""),
    (CodeSystem::Cvx, "cvx", &["fhir/sid/cvx"], "2.16.840.1.113883.12.292"),
    (CodeSystem::Ucum, "ucum", &["unitsofmeasure.org"], "2.16.840.1.113883.6.8"),
    (CodeSystem::Edqm, "edqm", &["standardterms.edqm.eu"], "0.4.0.127.0.16.1.1.2.1"),
    (
        CodeSystem::Route,
        "route",
        &["v3-RouteOfAdministration", "v3/RouteOfAdministration"],
        "2.16.840.1.113883.5.112",
    ),
    (
        CodeSystem::Interpretation,
        "interpretation",
        &["v3-ObservationInterpretation", "v3/ObservationInterpretation"],
        "2.16.840.1.113883.5.83",
    ),
    (CodeSystem::Timing, "timing", &["v3-GTSAbbreviation", "v3/GTSAbbreviation"], ""),
    (
        CodeSystem::MaritalStatus,
        "marital-status",
        &["v3-MaritalStatus", "v3/MaritalStatus"],
        "2.16.840.1.113883.5.2",
    ),
    (CodeSystem::Relationship, "relationship", &["v3-RoleCode", "v3/RoleCode"], "2.16.840.1.113883.5.111"),
    (CodeSystem::ActSite, "act-site", &["v3-ActSite", "v3/ActSite"], "2.16.840.1.113883.5.1052"),
    (CodeSystem::IpsAbsent, "ips-absent", &["absent-unknown-uv-ips"], ""),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_known_by_its_uri_edition_or_oid() {
        let names = |uri| CodeSystem::from_uri(uri).map(CodeSystem::name);
        assert_eq!(names("http://snomed.info/sct"), Some("snomed"));
        assert_eq!(names("http://snomed.info/sct/731000124108"), Some("snomed"));
        assert_eq!(names("urn:oid:2.16.840.1.113883.6.96"), Some("snomed"));
        assert_eq!(names("http://hl7.org/fhir/sid/icd-10-cm"), Some("icd-10"));
        assert_eq!(names("http://id.who.int/icd/release/11/mms"), Some("icd-11"));
        assert_eq!(names("http://www.whocc.no/atc"), Some("atc"));
        assert_eq!(names("http://hl7.org/fhir/v3/ObservationInterpretation"), Some("interpretation"));
        assert_eq!(names("http://clinic.example/codes"), None);
    }

    #[test]
    fn a_longer_oid_is_another_system() {
        let names = |uri| CodeSystem::from_uri(uri).map(CodeSystem::name);
        assert_eq!(names("urn:oid:2.16.840.1.113883.6.1"), Some("loinc"));
        assert_eq!(names("urn:oid:2.16.840.1.113883.6.8"), Some("ucum"));
        assert_eq!(names("urn:oid:2.16.840.1.113883.6.88"), None);
        assert_eq!(names("urn:oid:2.16.840.1.113883.6.103"), None);
    }

    #[test]
    fn each_system_has_one_name() {
        for (system, name, ..) in SYSTEMS {
            assert_eq!(CodeSystem::from_name(name), Some(*system));
            assert_eq!(system.name(), *name);
        }
    }
}
