//! The sections of a patient summary, by LOINC code (hl7.org/fhir/uv/ips, Composition profile).

/// What a section is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum SectionKind {
    /// Allergies and intolerances.
    Allergies,
    /// Active problems.
    Problems,
    /// Medications.
    Medications,
    /// Immunizations.
    Immunizations,
    /// Results of laboratory, imaging and other tests.
    Results,
    /// Procedures.
    Procedures,
    /// Medical devices.
    Devices,
    /// Advance directives.
    AdvanceDirectives,
    /// Alerts.
    Alerts,
    /// Functional status.
    FunctionalStatus,
    /// Past problems.
    PastProblems,
    /// Pregnancies.
    Pregnancy,
    /// The patient's own words.
    PatientStory,
    /// Plan of care.
    PlanOfCare,
    /// Social history.
    SocialHistory,
    /// Vital signs.
    VitalSigns,
}

impl SectionKind {
    /// The section's kind by its LOINC code.
    pub fn from_loinc(code: &str) -> Option<Self> {
        SECTIONS.iter().chain(ALSO).find(|(_, known, _)| *known == code).map(|(kind, _, _)| *kind)
    }

    /// The section's kind by the title that the IPS gives it, for sections without a code.
    pub fn from_title(title: &str) -> Option<Self> {
        SECTIONS.iter().find(|(_, _, known)| known.eq_ignore_ascii_case(title)).map(|(kind, _, _)| *kind)
    }

    /// The LOINC code that the IPS gives to the section.
    pub fn loinc(self) -> &'static str {
        SECTIONS.iter().find(|(kind, _, _)| *kind == self).map_or("", |(_, code, _)| code)
    }

    /// The title that the IPS gives to the section.
    pub fn title(self) -> &'static str {
        SECTIONS.iter().find(|(kind, _, _)| *kind == self).map_or("", |(_, _, title)| title)
    }
}

const SECTIONS: &[(SectionKind, &str, &str)] = &[
    (SectionKind::Allergies, "48765-2", "Allergies and Intolerances"),
    (SectionKind::Problems, "11450-4", "Problem List"),
    (SectionKind::Medications, "10160-0", "Medication Summary"),
    (SectionKind::Immunizations, "11369-6", "History of Immunizations"),
    (SectionKind::Results, "30954-2", "Results"),
    (SectionKind::Procedures, "47519-4", "History of Procedures"),
    (SectionKind::Devices, "46264-8", "Medical Devices"),
    (SectionKind::AdvanceDirectives, "42348-3", "Advance Directives"),
    (SectionKind::Alerts, "104605-1", "Alerts"),
    (SectionKind::FunctionalStatus, "47420-5", "Functional Status"),
    (SectionKind::PastProblems, "11348-0", "History of Past Problems"),
    (SectionKind::Pregnancy, "10162-6", "History of Pregnancy"),
    (SectionKind::PatientStory, "81338-6", "Patient Story"),
    (SectionKind::PlanOfCare, "18776-5", "Plan of Care"),
    (SectionKind::SocialHistory, "29762-2", "Social History"),
    (SectionKind::VitalSigns, "8716-3", "Vital Signs"),
];

/// Codes that other guides use for the same sections (C-CDA R2.1; the Argentine summary).
const ALSO: &[(SectionKind, &str, &str)] = &[
    (SectionKind::Immunizations, "60484-3", ""),
    (SectionKind::Results, "26436-6", ""),
    (SectionKind::SocialHistory, "11341-5", ""),
];
