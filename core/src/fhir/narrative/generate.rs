//! Gives compositions and sections the words for people that a profile left out.

use std::borrow::Cow;

use super::{lines, to_div};
use crate::fhir::bundle::Bundle;
use crate::fhir::json::Json;
use crate::fhir::read;
use crate::fhir::references::References;

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
    let mut divs = Vec::new();
    if let Some(composition) = bundle.entries.get(position).and_then(|entry| entry.resource.as_ref()) {
        collect(composition, &mut |section| divs.push(section_div(section, position, bundle, &references)));
    }
    let mut divs = divs.into_iter();
    if let Some(composition) = bundle.entries.get_mut(position).and_then(|entry| entry.resource.as_mut()) {
        insert(composition, &mut divs);
    }
}

fn section_div<'a>(
    section: &'a Json<'a>,
    position: usize,
    bundle: &'a Bundle<'a>,
    references: &References,
) -> Option<String> {
    if section.get("text").is_some_and(|text| read::text(text, "div").is_some()) {
        return None;
    }
    let mut shown: Vec<String> = read::references(section, "entry")
        .filter_map(|reference| {
            let position = references.resolve(position, reference)?;
            lines::line(position, bundle, references)
        })
        .collect();
    if shown.is_empty() {
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
}
