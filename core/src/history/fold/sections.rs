//! Into which section of the Composition an entry goes (hl7.org/fhir/uv/ips, Composition profile).

use super::{Folding, json};
use crate::fhir::standing::Standing;
use crate::fhir::{Json, LOINC, SectionKind, read};

impl Folding<'_> {
    /// Names what later entries added in the sections of the base's Composition.
    pub(super) fn place_in_sections(&mut self, base: Option<usize>) {
        let Some(composition) = self.composition() else { return };
        let added = self.entries.iter().zip(&self.origins).filter(|(_, origin)| Some(**origin) != base);
        let placed: Vec<(SectionKind, String)> = added
            .filter_map(|(entry, _)| Some((kind_of(entry.resource.as_ref()?)?, entry.full_url()?.to_owned())))
            .collect();
        let resource = self.entries.get_mut(composition).and_then(|entry| entry.resource.as_mut());
        let Some(resource) = resource.filter(|_| !placed.is_empty()) else { return };
        let mut sections = resource.get("section").map_or(Vec::new(), |own| own.elements().to_vec());
        for (kind, name) in placed {
            place(&mut sections, kind, &name);
        }
        json::set(resource, "section", Json::Array(sections));
    }
}

fn place(sections: &mut Vec<Json<'static>>, kind: SectionKind, name: &str) {
    // A section that says why it is empty has no entries (FHIR R4, Composition, cmp-2): another follows it.
    let open = sections.iter_mut().find(|section| {
        let code =
            read::concept(section, "code").and_then(|code| code.code_of(LOINC).map(SectionKind::from_loinc));
        code == Some(Some(kind)) && section.get("emptyReason").is_none()
    });
    match open {
        Some(section) => {
            let mut entries = section.get("entry").map_or(Vec::new(), |own| own.elements().to_vec());
            entries.push(json::reference(name));
            json::set(section, "entry", Json::Array(entries));
            // Words that were made of the entries would leave these out.
            let status = section.get("text").and_then(|text| text.get("status")).and_then(Json::as_str);
            if matches!(status, Some("generated" | "empty")) {
                json::remove(section, "text");
            }
        }
        None => {
            let coding =
                json::object([("system", Some(json::text(LOINC))), ("code", Some(json::text(kind.loinc())))]);
            let code = json::object([("coding", Some(Json::Array(vec![coding])))]);
            sections.push(json::object([
                ("title", Some(json::text(kind.title()))),
                ("code", Some(code)),
                ("entry", Some(Json::Array(vec![json::reference(name)]))),
            ]));
        }
    }
}

/// The section for a resource; none for what only supports others.
fn kind_of(resource: &Json<'static>) -> Option<SectionKind> {
    let is_past = || matches!(Standing::of(resource, None), Standing::Past);
    let category = |wanted: &str| {
        let categories = read::concepts(resource, "category");
        categories.iter().any(|category| category.codings.iter().any(|coding| coding.code == Some(wanted)))
    };
    Some(match resource.get("resourceType")?.as_str()? {
        "AllergyIntolerance" => SectionKind::Allergies,
        "Condition" if is_past() => SectionKind::PastProblems,
        "Condition" => SectionKind::Problems,
        "MedicationStatement" | "MedicationRequest" | "MedicationAdministration" | "MedicationDispense" => {
            SectionKind::Medications
        }
        "Immunization" | "ImmunizationRecommendation" => SectionKind::Immunizations,
        "Procedure" => SectionKind::Procedures,
        "Observation" if category("vital-signs") => SectionKind::VitalSigns,
        "Observation" if category("social-history") => SectionKind::SocialHistory,
        "Observation" | "DiagnosticReport" => SectionKind::Results,
        "DeviceUseStatement" => SectionKind::Devices,
        "Flag" => SectionKind::Alerts,
        "CarePlan" | "Goal" | "ServiceRequest" | "Appointment" | "Task" | "ClinicalImpression" => {
            SectionKind::PlanOfCare
        }
        "Consent" => SectionKind::AdvanceDirectives,
        _ => return None,
    })
}
