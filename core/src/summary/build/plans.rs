//! Plans and consents: what is to be done, what must not be done, what the person denies.

use super::{Builder, Draft};
use crate::fhir::standing::{self, Standing};
use crate::fhir::views::{CarePlan, When};
use std::borrow::Cow;

use crate::fhir::{Json, read};
use crate::summary::item::FactKind;

impl<'a> Builder<'a> {
    pub(super) fn plan(&self, plan: CarePlan<'a>, draft: &mut Draft<'a>) {
        draft.title(plan.title().as_ref());
        draft.text(FactKind::Description, plan.description());
        for activity in plan.activities().filter(|one| one.status() != Some("entered-in-error")) {
            let Some(mut text) = activity.to_text(|status| self.words.code(FactKind::Status, status)) else {
                continue;
            };
            let reason = activity.status_reason();
            let reason = reason.as_ref().and_then(|reason| reason.display()).map(Cow::into_owned);
            for more in activity.timing(&self.words.0).into_iter().chain(reason) {
                text.push_str(", ");
                text.push_str(&more);
            }
            match (activity.is_prohibition(), activity.is_past()) {
                (true, false) => draft.text(FactKind::ProhibitedActivity, Some(&text)),
                (true, true) => {
                    let text = format!("{}: {text}", self.words.say("alert-do-not"));
                    draft.text(FactKind::Activity, Some(&text));
                }
                (false, _) => draft.text(FactKind::Activity, Some(&text)),
            }
        }
        for (position, title) in self.titles_of(draft.item.entry, plan.activity_references()) {
            // What is prohibited has an item and an alert of its own.
            let prohibited = self
                .resource(position)
                .is_some_and(|resource| self.standing(resource) == Standing::Prohibited);
            let title =
                if prohibited { format!("{}: {title}", self.words.say("alert-do-not")) } else { title };
            draft.text(FactKind::Activity, Some(&title));
        }
        for (_, reason) in self.titles_of(draft.item.entry, plan.addresses()) {
            draft.text(FactKind::Reason, Some(&reason));
        }
        draft.concepts(FactKind::Outcome, plan.outcomes());
        draft.texts(FactKind::Note, plan.progress());
        draft.dated(plan.period().map(When::Period).as_ref());
        draft.item.abnormal |= draft.has(FactKind::ProhibitedActivity);
    }
}

/// What a consent's rules name, and what they except
/// (hl7.org/fhir/R4/consent-definitions.html#Consent.provision).
pub(super) fn consent<'a>(resource: &'a Json<'a>, draft: &mut Draft<'a>) {
    let Some(provision) = read::one(resource, "provision") else { return };
    let about = named(provision);
    draft.text(FactKind::Description, Some(&about));
    exceptions(provision, is_about_data(resource), draft);
}

/// Whether a consent is about data, or about research, and not about treatment: no alert comes of it.
pub(super) fn is_about_data<'a>(resource: &'a Json<'a>) -> bool {
    read::concept(resource, "scope").is_some_and(|scope| {
        scope.codings.iter().any(|coding| matches!(coding.code, Some("patient-privacy" | "research")))
    })
}

/// Whether a consent says that the person is not to be resuscitated, or limits treatment otherwise: HL7 consent category
/// `dnr` (terminology.hl7.org/CodeSystem/consentcategorycodes), SNOMED CT 304253006 "Not for resuscitation".
pub(super) fn limits_treatment<'a>(resource: &'a Json<'a>) -> bool {
    let codes = |of: &'a Json<'a>, key: &str| -> Vec<&'a str> {
        read::concepts(of, key).iter().flat_map(|one| one.codings.iter().filter_map(|one| one.code)).collect()
    };
    let provision = read::one(resource, "provision");
    codes(resource, "category").contains(&"dnr")
        || provision.is_some_and(|provision| codes(provision, "code").contains(&"304253006"))
}

fn exceptions<'a>(provision: &'a Json<'a>, about_data: bool, draft: &mut Draft<'a>) {
    for inner in read::elements(provision, "provision") {
        let mut text = named(inner);
        if text.is_empty() {
            text = draft.words.say("a-part").into_owned();
        }
        let denies = standing::denies(inner);
        if denies && !about_data {
            draft.text(FactKind::ProhibitedActivity, Some(&text));
            draft.item.abnormal = true;
        } else {
            let word = draft.words.say(if denies { "denied" } else { "permitted" });
            draft.text(FactKind::Description, Some(&format!("{word}: {text}")));
        }
        exceptions(inner, about_data, draft);
    }
}

fn named<'a>(provision: &'a Json<'a>) -> String {
    let concepts = ["code", "action", "purpose", "class"].into_iter();
    let concepts = concepts.flat_map(|key| read::concepts(provision, key));
    let texts: Vec<String> =
        concepts.filter_map(|concept| concept.display().map(|text| text.into_owned())).collect();
    texts.join(", ")
}
