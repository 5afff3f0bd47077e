//! Gives compositions and sections the words for people that a profile left out.

use std::borrow::Cow;
use std::collections::HashSet;

use super::{lines, to_div};
use crate::fhir::bundle::Bundle;
use crate::fhir::json::Json;
use crate::fhir::read;
use crate::fhir::references::References;
use crate::fhir::standing::Subjects;
use crate::limits;

/// Gives every section of the composition that has no narrative one made from its entries, or from its reason
/// for being empty, with the status `generated`; and what has no title that of its code.
///
/// FHIR R4 wants a title of a Composition, the IPS titles and narrative of every section; records travel without
/// what can be made again.
pub fn generate(bundle: &mut Bundle<'_>) {
    let Some(position) = bundle.composition() else { return };
    if let Some(composition) = bundle.entries.get_mut(position).and_then(|entry| entry.resource.as_mut()) {
        entitle(composition, "type", Some("Patient summary"));
    }
    let references = References::new(bundle);
    let subjects = Subjects::new(bundle, &references);
    let mut bytes_left = limits::NARRATIVE_BYTES;
    let mut divs = Vec::new();
    if let Some(composition) = bundle.entries.get(position).and_then(|entry| entry.resource.as_ref()) {
        collect(composition, &mut |section| {
            let line = |position| lines::line(position, bundle, &references, subjects);
            let resolve = |reference: &str| references.resolve(position, reference);
            divs.push(section_div(section, &mut bytes_left, resolve, line));
        });
    }
    let mut divs = divs.into_iter();
    if let Some(composition) = bundle.entries.get_mut(position).and_then(|entry| entry.resource.as_mut()) {
        insert(composition, &mut divs);
    }
}

/// The narrative of a section: a line of each entry it names, each once, as far as `bytes_left` reaches.
fn section_div<'a>(
    section: &'a Json<'a>,
    bytes_left: &mut usize,
    resolve: impl Fn(&str) -> Option<usize>,
    line: impl Fn(usize) -> Option<String>,
) -> Option<String> {
    if section.get("text").is_some_and(|text| read::text(text, "div").is_some()) {
        return None;
    }
    let mut seen = HashSet::new();
    let mut shown: Vec<String> = Vec::new();
    for position in read::references(section, "entry").filter_map(resolve) {
        if !seen.insert(position) {
            continue;
        }
        if *bytes_left == 0 {
            shown.push(MORE.to_owned());
            break;
        }
        let Some(line) = line(position) else { continue };
        // One line of absurd length costs its place, not that of everything after it.
        let is_long = line.len() > LONG_LINE;
        let charge = if is_long { LONG_LINE / 4 } else { line.len() };
        let fits = !is_long && charge <= *bytes_left;
        *bytes_left = bytes_left.saturating_sub(charge);
        shown.push(if fits { line } else { MORE.to_owned() });
    }
    // Entries without a word: withdrawn, most likely.
    if shown.is_empty() && !seen.is_empty() {
        shown.push("—".to_owned());
    }
    // Where entries were withdrawn, the section is not empty for the reason it may give.
    if seen.is_empty() {
        shown.extend(empty_reason(section));
    }
    (!shown.is_empty()).then(|| to_div(&shown.join("\n")))
}

/// Why a section is empty, in words: what its generated narrative says where it has no entries.
pub(crate) fn empty_reason(section: &Json<'_>) -> Option<String> {
    read::concept(section, "emptyReason").and_then(|reason| reason.display()).map(Cow::into_owned)
}

/// Visits sections in document order; [`insert`] takes the same way.
fn collect<'a>(parent: &'a Json<'a>, visit: &mut impl FnMut(&'a Json<'a>)) {
    for section in read::elements(parent, "section") {
        visit(section);
        collect(section, visit);
    }
}

fn insert(parent: &mut Json<'_>, divs: &mut impl Iterator<Item = Option<String>>) {
    let Json::Object(members) = parent else { return };
    // The last of repeated members is the one that is read.
    let Some((_, sections)) = members.iter_mut().rev().find(|(key, _)| key == "section") else { return };
    let sections = match sections {
        Json::Array(sections) => sections.as_mut_slice(),
        Json::Null => return,
        other => std::slice::from_mut(other),
    };
    for section in sections {
        entitle(section, "code", None);
        if let (Some(Some(div)), Json::Object(members)) = (divs.next(), &mut *section) {
            members.retain(|(key, _)| key != "text");
            let text = vec![
                (Cow::Borrowed("status"), Json::from("generated")),
                (Cow::Borrowed("div"), Json::String(Cow::Owned(div))),
            ];
            members.push((Cow::Borrowed("text"), Json::Object(text)));
        }
        insert(section, divs);
    }
}

/// Titles a composition or section by the display of its concept, where it has none.
fn entitle(titled: &mut Json<'_>, concept: &str, otherwise: Option<&'static str>) {
    if titled.get("title").is_some() {
        return;
    }
    let title = read::concept(titled, concept).and_then(|concept| concept.display()).map(Cow::into_owned);
    let title = title.map(Cow::Owned).or(otherwise.map(Cow::Borrowed));
    if let (Some(title), Json::Object(members)) = (title, titled) {
        members.push((Cow::Borrowed("title"), Json::String(title)));
    }
}

const LONG_LINE: usize = limits::NARRATIVE_BYTES / 16;
const MORE: &str = "… more is in the record";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fhir::narrative::plain_text;
    use crate::fhir::views::Composition;

    #[test]
    fn what_has_no_title_gets_that_of_its_code() {
        let text = r#"{"resourceType":"Bundle","type":"document","entry":[
            {"resource":{"resourceType":"Composition","section":[
                {"code":{"coding":[{"system":"http://loinc.org","code":"11450-4","display":"Problem list"}]}},
                {"title":"Alergias","code":{"text":"Allergies"}}, {}]}},
            {"resource":{"resourceType":"Patient"}}]}"#;
        let (mut bundle, _) = Bundle::from_json(text).unwrap();
        generate(&mut bundle);
        let composition = bundle.entries[0].resource.as_ref().unwrap();
        let title = |of: &Json<'_>| of.get("title").and_then(Json::as_str).map(str::to_owned);
        assert_eq!(title(composition).as_deref(), Some("Patient summary"));
        let titles: Vec<_> = read::elements(composition, "section").iter().map(title).collect();
        assert_eq!(titles, [Some("Problem list".to_owned()), Some("Alergias".to_owned()), None]);
    }

    const TEXT: &str = r##"{"resourceType":"Bundle","type":"document","entry":[
        {"resource":{"resourceType":"Composition","section":[
            {"title":"Problems","entry":[{"reference":"Condition/c"}]},
            {"title":"Kept","text":{"status":"additional","div":"<div>as it was</div>"},"entry":[{"reference":"Condition/c"}]},
            {"title":"Around","section":[{"title":"Empty","emptyReason":{"coding":[{"code":"notasked","display":"Not Asked"}]}}]}]}},
        {"resource":{"resourceType":"Patient","id":"p"}},
        {"resource":{"resourceType":"Condition","id":"c","code":{"text":"Asthma <severe>"},"onsetDateTime":"2019-03",
            "clinicalStatus":{"coding":[{"code":"active"}]}}}]}"##;

    #[test]
    fn sections_without_narrative_get_one() {
        let (mut bundle, _) = Bundle::from_json(TEXT).unwrap();
        generate(&mut bundle);
        let composition = Composition::of(bundle.entries[0].resource.as_ref().unwrap()).unwrap();
        let texts: Vec<_> = composition
            .sections()
            .iter()
            .map(|section| section.div().map(plain_text).unwrap_or_default())
            .collect();
        assert_eq!(texts, ["Asthma <severe> · active · 2019-03", "as it was", "", "Not Asked"]);
        let again = bundle.clone();
        generate(&mut bundle);
        assert_eq!(bundle, again);
    }

    fn narrative_of(resources: &[&str]) -> Vec<String> {
        let entry: String = resources.iter().map(|one| format!(r#",{{"resource":{one}}}"#)).collect();
        let links: Vec<_> =
            (0..resources.len()).map(|id| format!(r#"{{"reference":"urn:uuid:{id}"}}"#)).collect();
        let text = format!(
            r#"{{"resourceType":"Bundle","type":"document","entry":[{{"resource":{{"resourceType":"Composition",
            "section":[{{"title":"All","entry":[{}]}}]}}}},{{"resource":{{"resourceType":"Patient","id":"p"}}}}{entry}]}}"#,
            links.join(",")
        );
        let (mut bundle, _) = Bundle::from_json(&text).unwrap_or_else(|_| panic!("a bundle"));
        generate(&mut bundle);
        let composition = bundle.entries.first().and_then(|entry| entry.resource.as_ref());
        let sections = composition.and_then(Composition::of).map(Composition::sections).unwrap_or_default();
        let div = sections.first().and_then(|section| section.div()).map(plain_text).unwrap_or_default();
        div.lines().map(str::to_owned).collect()
    }

    #[test]
    fn refuted_and_withdrawn_things_are_no_facts() {
        let lines = narrative_of(&[
            r#"{"resourceType":"AllergyIntolerance","id":"0","verificationStatus":{"coding":[{"code":"refuted"}]},"code":{"text":"Latex"}}"#,
            r#"{"resourceType":"AllergyIntolerance","id":"1","verificationStatus":{"coding":[{"code":"entered-in-error"}]},"code":{"text":"Peanut"}}"#,
            r#"{"resourceType":"Observation","id":"2","status":"preliminary","code":{"text":"Hb"},"valueString":"9"}"#,
            r#"{"resourceType":"Condition","id":"3","code":{"text":"Malaria"},"onsetDateTime":"2018","abatementDateTime":"2019"}"#,
            r#"{"resourceType":"Goal","id":"4","lifecycleStatus":"entered-in-error","description":{"text":"Walk"}}"#,
        ]);
        assert_eq!(lines, ["Latex · refuted", "Hb · 9 · preliminary", "Malaria · 2018 · → 2019"]);
    }

    #[test]
    fn prohibitions_and_other_subjects_are_said_in_words() {
        let lines = narrative_of(&[
            r#"{"resourceType":"MedicationRequest","id":"0","status":"active","doNotPerform":[true],"medicationCodeableConcept":{"text":"Ibuprofen"}}"#,
            r#"{"resourceType":"CarePlan","id":"1","status":"active","title":"Ward plan","activity":[{"detail":{"status":"in-progress","doNotPerform":true,"code":{"text":"Turn patient"}}}]}"#,
            r#"{"resourceType":"Observation","id":"2","status":"final","focus":[{"display":"Fetus"}],"code":{"text":"Heart rate"},"valueString":"150"}"#,
        ]);
        assert_eq!(
            lines,
            [
                "DO NOT: Ibuprofen · active",
                "Ward plan · DO NOT: Turn patient, in-progress",
                "Heart rate · 150 · NOT ABOUT THE PATIENT: Fetus",
            ]
        );
    }

    #[test]
    fn a_value_that_comes_twice_is_said_twice() {
        let lines = narrative_of(&[
            r#"{"resourceType":"Observation","id":"0","status":"final","code":{"text":"Urine strip"},"component":[
            {"code":{"text":"Glucose"},"valueCodeableConcept":{"text":"Negative"}},
            {"code":{"text":"Protein"},"valueCodeableConcept":{"text":"Negative"}}]}"#,
        ]);
        assert_eq!(lines, ["Urine strip · Glucose · Negative · Protein · Negative"]);
    }

    #[test]
    fn many_links_to_one_entry_make_one_line() {
        let links = vec![r#"{"reference":"urn:uuid:o"}"#; 20_000].join(",");
        let section = format!(r#"{{"title":"R","entry":[{links}]}}"#);
        let words = "z".repeat(200_000);
        let sections = vec![section.as_str(), r#"{"title":"R","entry":[{"reference":"urn:uuid:o"}]}"#];
        let sections = [sections, vec![r#"{"title":"R","entry":[{"reference":"urn:uuid:o"}]}"#; 20]].concat();
        let text = format!(
            r#"{{"resourceType":"Bundle","type":"document","entry":[{{"resource":{{"resourceType":"Composition",
            "section":[{}]}}}},{{"resource":{{"resourceType":"Patient","id":"p"}}}},
            {{"resource":{{"resourceType":"Observation","id":"o","status":"final","valueString":"{words}"}}}}]}}"#,
            sections.join(",")
        );
        let (mut bundle, _) = Bundle::from_json(&text).unwrap();
        generate(&mut bundle);
        let written = bundle.entries[0].resource.as_ref().unwrap().to_string();
        assert!(written.contains(MORE));
        assert!(written.len() < limits::NARRATIVE_BYTES + 20_000 * 40);
    }
}
