//! Procedures, devices, plans, visits, and what else a record holds.

use super::{Builder, Draft, plans};
use crate::fhir::standing::{self, Standing};
use crate::fhir::views::{CarePlan, Device, DeviceUseStatement, Encounter, Procedure, When};
use crate::fhir::{Concept, Json, SectionKind, read};
use crate::summary::Summary;
use crate::summary::item::{FactKind, Group};

impl<'a> Builder<'a> {
    pub(super) fn procedure(&self, procedure: Procedure<'a>, mut draft: Draft<'a>, to: &mut Summary) -> bool {
        let entry = draft.item.entry;
        let code = procedure.code();
        let date = procedure.performed().and_then(|when| when.date());
        if let Some(statement) = draft.denial(code.as_ref(), date, procedure.notes()) {
            to.procedures.statements.push(statement);
            return true;
        }
        draft.title(code.as_ref());
        draft.dated(procedure.performed().as_ref());
        draft.code(FactKind::Status, procedure.status());
        draft.concept(FactKind::StatusReason, procedure.status_reason());
        draft.concepts(FactKind::Site, procedure.body_sites());
        draft.concepts(FactKind::Reason, procedure.reasons());
        for (_, reason) in self.titles_of(entry, procedure.reason_references()) {
            draft.text(FactKind::Reason, Some(&reason));
        }
        draft.concept(FactKind::Outcome, procedure.outcome());
        draft.concepts(FactKind::Complication, procedure.complications());
        draft.texts(FactKind::Note, procedure.notes());
        let past = procedure.status() == Some("not-done") && !draft.is_denial;
        let item = draft.finish();
        if past {
            to.procedures.past.push(item)
        } else {
            to.procedures.items.push(item)
        }
        true
    }

    pub(super) fn device_use(
        &mut self,
        used: DeviceUseStatement<'a>,
        mut draft: Draft<'a>,
        to: &mut Summary,
    ) -> bool {
        let entry = draft.item.entry;
        let position = used.device().and_then(|reference| self.references.resolve(entry, reference));
        let contained = used.device().and_then(|reference| reference.strip_prefix('#')).and_then(|id| {
            let contained = read::elements(draft.resource(), "contained").iter();
            contained.into_iter().find(|resource| read::text(resource, "id") == Some(id))
        });
        let device = position.and_then(|position| self.resource(position)).or(contained).and_then(Device::of);
        let kind = device.and_then(Device::kind);
        if let Some(statement) = draft.denial(kind.as_ref(), used.recorded(), used.notes()) {
            to.devices.statements.push(statement);
            position.into_iter().for_each(|position| self.show(position));
            return true;
        }
        draft.title(kind.as_ref());
        draft.title_text(used.device_display());
        draft.when(FactKind::When, used.timing().as_ref());
        draft.code(FactKind::Status, used.status());
        draft.concept(FactKind::Site, used.body_site());
        draft.concepts(FactKind::Reason, used.reasons());
        draft.date(FactKind::Recorded, used.recorded());
        draft.texts(FactKind::Note, used.notes());
        if let Some(device) = device {
            device_facts(device, &mut draft);
        }
        if let Some(position) = position.filter(|_| device.is_some()) {
            draft.item.with.push(position);
            self.show(position);
        }
        let past = self.standing(used.json()) == Standing::Past && !draft.is_denial;
        if past {
            to.devices.past.push(draft.finish())
        } else {
            to.devices.items.push(draft.finish())
        }
        true
    }

    /// A device of the patient; one that wrote or measured is only counted.
    pub(super) fn device(&mut self, device: Device<'a>, mut draft: Draft<'a>, to: &mut Summary) -> bool {
        let entry = draft.item.entry;
        if self.used_devices.contains(&entry)
            || !(device.patient().is_some() || self.is_in(entry, SectionKind::Devices))
        {
            return false;
        }
        draft.title(device.kind().as_ref());
        draft.code(FactKind::Status, device.status());
        device_facts(device, &mut draft);
        let past = device.status() == Some("inactive");
        if past {
            to.devices.past.push(draft.finish())
        } else {
            to.devices.items.push(draft.finish())
        }
        true
    }

    /// Everything that has no builder of its own; what is not about the patient's health is left to be counted.
    pub(super) fn other(&mut self, mut draft: Draft<'a>, to: &mut Summary) -> bool {
        let resource = draft.resource();
        let kind = resource.get("resourceType").and_then(Json::as_str).unwrap_or_default();
        let group: &mut Group = match kind {
            "CarePlan"
            | "Goal"
            | "ServiceRequest"
            | "ImmunizationRecommendation"
            | "Appointment"
            | "NutritionOrder"
            | "DeviceRequest"
            | "CommunicationRequest"
            | "RequestGroup"
            | "Task" => &mut to.plan_of_care,
            "Consent" => &mut to.advance_directives,
            "Encounter" => &mut to.encounters,
            "FamilyMemberHistory"
            | "ClinicalImpression"
            | "RiskAssessment"
            | "DocumentReference"
            | "ImagingStudy"
            | "Media"
            | "AdverseEvent"
            | "DetectedIssue"
            | "Communication"
            | "QuestionnaireResponse"
            | "EpisodeOfCare"
            | "BodyStructure"
            | "VisionPrescription"
            | "ImmunizationEvaluation"
            | "List"
            | "MolecularSequence" => &mut to.other,
            _ => return false,
        };
        let standing = self.standing(resource);
        if let Some(plan) = CarePlan::of(resource) {
            self.plan(plan, &mut draft);
        } else if let Some(visit) = Encounter::of(resource) {
            draft.title(visit.kind().as_ref());
            draft.dated(visit.period().map(When::Period).as_ref());
            draft.concepts(FactKind::Reason, visit.reasons());
            draft.text(FactKind::Place, visit.place());
        } else {
            anything(resource, &mut draft);
            if kind == "ClinicalImpression" && draft.item.title.is_empty() {
                draft.title_text(read::text(resource, "summary"));
            }
            if kind == "Consent" {
                plans::consent(resource, &mut draft);
            }
        }
        if standing::is_prohibition(resource) {
            draft.code(FactKind::Prohibited, Some(if kind == "Consent" { "deny" } else { "do-not" }));
            draft.item.abnormal |= standing == Standing::Prohibited && !plans::is_about_data(resource);
        }
        for key in ["status", "lifecycleStatus"] {
            draft.code(FactKind::Status, read::text(resource, key));
        }
        draft.code(FactKind::Status, (standing == Standing::Potential).then_some("potential"));
        draft.texts(FactKind::Note, read::notes(resource, "note"));
        let past = standing == Standing::Past;
        if past {
            group.past.push(draft.finish())
        } else {
            group.items.push(draft.finish())
        }
        true
    }
}

fn device_facts<'a>(device: Device<'a>, draft: &mut Draft<'a>) {
    draft.text(FactKind::Description, device.name().filter(|name| *name != draft.item.title));
    draft.text(FactKind::Maker, device.manufacturer());
    draft.text(FactKind::Description, device.model().filter(|model| *model != draft.item.title));
    draft.text(FactKind::Serial, device.serial().or(device.udi()));
    draft.texts(FactKind::Note, device.notes());
}

/// Members that most resources share, under whatever name they go.
fn anything<'a>(resource: &'a Json<'a>, draft: &mut Draft<'a>) {
    let mut names: Vec<Concept<'a>> = TITLES.iter().filter_map(|key| read::concept(resource, key)).collect();
    names.retain(|name| name.display().is_some());
    draft.title(names.first());
    for name in names.into_iter().skip(1) {
        draft.concept(FactKind::Description, Some(name));
    }
    // An imaging study is named by what was looked at, and how.
    for series in read::elements(resource, "series") {
        for part in ["modality", "bodySite"].into_iter().filter_map(|key| read::one(series, key)) {
            let shown = read::text(part, "display").or_else(|| read::text(part, "code"));
            match draft.item.title.is_empty() {
                true => draft.title_text(shown),
                false => draft.text(FactKind::Description, shown),
            }
        }
    }
    for key in ["condition", "recommendation", "prediction", "target", "content", "finding"] {
        for part in read::elements(resource, key) {
            let text: Vec<String> = PARTS
                .iter()
                .flat_map(|key| read::concepts(part, key))
                .filter_map(|concept| concept.display().map(|display| display.into_owned()))
                .collect();
            draft.text(FactKind::Description, Some(&text.join(", ")));
            let attached =
                read::one(part, "attachment").and_then(|attachment| read::text(attachment, "title"));
            draft.text(FactKind::Attachment, attached);
            let due = read::elements(part, "dateCriterion").iter();
            draft.texts(FactKind::When, due.filter_map(|one| read::text(one, "value")).collect());
            draft.when(FactKind::Onset, When::read(part, "onset").as_ref());
        }
    }
    draft.concepts(FactKind::Reason, read::concepts(resource, "reasonCode"));
    draft.text(FactKind::Description, read::text(resource, "summary"));
    let when = ["occurrence", "effective", "created", "identified", "start"]
        .into_iter()
        .find_map(|stem| When::read(resource, stem))
        .or_else(|| DATES.iter().find_map(|key| read::date(resource, key)).map(When::Date))
        .or_else(|| read::period(resource, "period").map(When::Period));
    draft.dated(when.as_ref());
}

const TITLES: &[&str] = &[
    "code",
    "relationship",
    "serviceType",
    "type",
    "category",
    "scope",
    "event",
    "title",
    "description",
    "modality",
    "procedureCode",
    "method",
    "questionnaire",
    "priority",
];
const PARTS: &[&str] = &[
    "code",
    "vaccineCode",
    "targetDisease",
    "forecastStatus",
    "outcome",
    "qualitativeRisk",
    "measure",
    "itemCodeableConcept",
    "contributedToDeath",
];
const DATES: &[&str] = &[
    "authoredOn",
    "date",
    "dateTime",
    "started",
    "startDate",
    "statusDate",
    "authored",
    "start",
    "identifiedDateTime",
    "sent",
];
