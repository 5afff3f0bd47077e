//! Every fixture and every public bundle at hand is split and joined: nothing sensitive stays, nothing is lost, and
//! nothing changes where there was nothing to take; as it is, and by way of the codec.
//!
//! The public bundles are third-party data outside of the repository: `CARNET_CORPORA` or `../shared/corpora` beside
//! the workspace. Where they are absent the test says so and passes.

#![expect(clippy::print_stdout, reason = "says what it covered, or that it was skipped")]

mod files;

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

use carnet_core::codec::{self, Profile, RecordError};
use carnet_core::fhir::{Bundle, Entry, Json, References};
use carnet_core::record::{self, View, sensitivities};
use files::{corpora, json_files};
use proptest::prelude::*;

/// The bundles of a folder by path.
fn texts(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    json_files(folder, &mut files);
    let read = files.into_iter().filter_map(|path| {
        let text = std::fs::read_to_string(&path).ok()?;
        Bundle::from_json(&text).is_ok().then_some((path, text))
    });
    read.collect()
}

fn fixtures() -> Vec<(PathBuf, String)> {
    texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/bundles"))
}

fn public() -> Vec<(PathBuf, String)> {
    let Some(corpora) = corpora() else {
        println!("skipped: no corpora");
        return Vec::new();
    };
    ["01-fhir-ips", "02-fhir-misc", "03-synthea"]
        .iter()
        .flat_map(|folder| texts(&corpora.join(folder)))
        .collect()
}

/// What a bundle says, each resource once for each time it is there: without names of entries, references by the
/// text of what they lead to, in an order of their own. Of sections also no narrative: it is made again.
fn content(bundle: &Bundle<'_>) -> BTreeMap<String, usize> {
    let links = References::new(bundle);
    let shallow: Vec<String> = bundle
        .entries
        .iter()
        .map(|entry| entry.resource.as_ref().map_or_else(String::new, |one| normal(one, "", &|_| None)))
        .collect();
    let mut content = BTreeMap::new();
    for (at, entry) in bundle.entries.iter().enumerate() {
        let Some(resource) = &entry.resource else { continue };
        let target = |text: &str| {
            let target = links.resolve(at, text)?;
            let kind = bundle.entries.get(target)?.resource_type();
            // The Composition and the patient are one in a bundle.
            let said = shallow.get(target)?;
            Some(if matches!(kind, "Patient" | "Composition") { kind.to_owned() } else { said.clone() })
        };
        *content.entry(normal(resource, "", &target)).or_default() += 1;
    }
    content
}

fn normal(value: &Json<'_>, name: &str, target: &dyn Fn(&str) -> Option<String>) -> String {
    match value {
        Json::Object(members) => {
            let is_section = matches!(name, "section");
            let kept = members.iter().filter(|(key, _)| key != "id" && !(is_section && key == "text"));
            let mut texts: Vec<String> =
                kept.map(|(key, value)| format!("{key}:{}", normal(value, key, target))).collect();
            texts.sort();
            format!("{{{}}}", texts.join(","))
        }
        Json::Array(elements) => {
            let mut texts: Vec<String> = elements.iter().map(|one| normal(one, name, target)).collect();
            if matches!(
                name,
                "section" | "entry" | "security" | "generalPractitioner" | "author" | "extension"
            ) {
                texts.sort();
            }
            format!("[{}]", texts.join(","))
        }
        Json::String(text) if matches!(name, "reference" | "url") => {
            target(text).unwrap_or_else(|| "@".to_owned())
        }
        other => other.to_string(),
    }
}

/// A bundle whose Composition counts as any other resource, so that it is looked into.
fn without_composition<'a>(bundle: &Bundle<'a>) -> Bundle<'a> {
    let mut bundle = bundle.clone();
    for entry in &mut bundle.entries {
        if entry.resource_type() == "Composition"
            && let Some(Json::Object(members)) = &mut entry.resource
        {
            members.retain(|(name, _)| name != "resourceType" && name != "subject");
        }
    }
    bundle
}

fn assert_tells_nothing(bundle: &Bundle<'_>, path: &Path) {
    let looked_into = without_composition(bundle);
    for at in 0..looked_into.entries.len() {
        let found = sensitivities(&looked_into, at);
        assert!(found.is_empty(), "{path:?}: entry {at}: {found:?}");
    }
    assert!(record::split(bundle).annex.is_none(), "{path:?}: splits again");
}

fn assert_same(one: &BTreeMap<String, usize>, other: &BTreeMap<String, usize>, path: &Path) {
    let missing = one.iter().filter(|(text, count)| other.get(*text) != Some(count)).count();
    let added = other.iter().filter(|(text, count)| one.get(*text) != Some(count)).count();
    assert!(missing == 0 && added == 0, "{path:?}: {missing} lost or changed, {added} new");
}

/// Splits and joins; gives the number of entries that went apart.
fn check(path: &Path, text: &str, profiles: &[Profile]) -> Result<usize, Box<dyn Error>> {
    let (bundle, _) = Bundle::from_json(text)?;
    let split = record::split(&bundle);
    assert_tells_nothing(&split.main, path);
    assert_tells_nothing(&View::Family.of(&bundle), path);
    let border = View::Border.of(&bundle);
    let shown = ["Patient", "Immunization", "Organization", "Location"];
    assert!(border.entries.iter().all(|entry| shown.contains(&entry.resource_type())), "{path:?}");
    let Some(annex) = split.annex else {
        assert_eq!(split.main.to_json(), bundle.to_json(), "{path:?}");
        return Ok(0);
    };
    assert_leads_as_before(&bundle, &split.main, true, path);
    assert_leads_as_before(&bundle, &annex, true, path);
    let moved = bundle.entries.len() - split.main.entries.len();
    for profile in profiles {
        let through = |part: &Bundle<'_>| -> Result<Bundle<'static>, RecordError> {
            Ok(codec::decode(&codec::encode(part, *profile)?.bytes)?.bundle)
        };
        let (main, annex) = (through(&split.main)?, through(&annex)?);
        assert_tells_nothing(&main, path);
        let joined = record::join(main.clone(), annex.clone());
        if *profile == Profile::Complete {
            assert_same(&content(&through(&bundle)?), &content(&joined), path);
        } else {
            // A summary leaves out of each part by itself; what both kept is there, supporting entries once.
            let most = main.entries.len() + annex.entries.len();
            let stubs =
                annex.entries.iter().filter(|one| matches!(one.resource_type(), "Patient" | "Composition"));
            assert!(joined.entries.len() <= most - stubs.count(), "{path:?}");
            assert!(joined.entries.len() >= main.entries.len(), "{path:?}");
        }
    }
    assert_same(&content(&bundle), &content(&record::join(split.main, annex)), path);
    Ok(moved)
}

/// References of a part that led to an entry in the whole, and what they lead to in the part.
fn assert_leads_as_before(whole: &Bundle<'_>, part: &Bundle<'_>, may_dangle: bool, path: &Path) {
    let before = References::new(whole);
    let now = References::new(part);
    let known: BTreeMap<&str, usize> =
        whole.entries.iter().zip(0..).filter_map(|(entry, at)| Some((entry.full_url()?, at))).collect();
    for (at, entry) in part.entries.iter().enumerate() {
        let from = entry.full_url().and_then(|url| known.get(url));
        let (Some(from), Some(resource)) = (from, &entry.resource) else { continue };
        let mut texts = Vec::new();
        references(resource, &mut texts);
        for text in texts {
            let Some(target) = before.resolve(*from, text) else { continue };
            let url = |bundle: &Bundle<'_>, at: usize| bundle.entries.get(at)?.full_url().map(str::to_owned);
            let target_now = now.resolve(at, text);
            let same = target_now.is_some_and(|now| url(part, now) == url(whole, target));
            assert!(same || may_dangle && target_now.is_none(), "{path:?}: {text}");
        }
    }
}

fn references<'j>(value: &'j Json<'_>, texts: &mut Vec<&'j str>) {
    match value {
        Json::Object(members) => {
            for (name, value) in members {
                match value {
                    Json::String(text) if name == "reference" => texts.push(text),
                    value => references(value, texts),
                }
            }
        }
        Json::Array(elements) => elements.iter().for_each(|element| references(element, texts)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_web_of_entries_is_split_without_a_trace_and_joined_without_a_loss(
        links in proptest::collection::vec(proptest::collection::vec(0_usize..14, 0..4), 12),
        kinds in proptest::collection::vec(0_usize..6, 12),
        sensitive in proptest::collection::vec(proptest::bool::weighted(0.15), 12),
        listed in proptest::collection::vec(proptest::bool::ANY, 12),
    ) {
        const KINDS: [&str; 6] =
            ["Condition", "Observation", "Organization", "Encounter", "AllergyIntolerance", "Medication"];
        let link = |at: &usize| format!(r#"{{"reference":"urn:uuid:{at}"}}"#);
        let links_of = |all: &[usize]| all.iter().map(link).collect::<Vec<_>>().join(",");
        let entries: Vec<usize> = (2..14).filter(|at| listed[at - 2]).collect();
        let (some, others) = entries.split_at(entries.len() / 2);
        let mut text = format!(
            r#"{{"resourceType":"Bundle","type":"document","entry":[
            {{"fullUrl":"urn:uuid:0","resource":{{"resourceType":"Composition","section":[
                {{"title":"One","entry":[{}]}},{{"title":"Other","section":[{{"title":"Inner","entry":[{}]}}]}}]}}}},
            {{"fullUrl":"urn:uuid:1","resource":{{"resourceType":"Patient"}}}}"#,
            links_of(some), links_of(others),
        );
        for (at, links) in links.iter().enumerate() {
            let word = if sensitive[at] { "HIV" } else { "Asthma" };
            let (number, kind) = (at + 2, KINDS[kinds[at]]);
            text += &format!(
                r#",{{"fullUrl":"urn:uuid:{number}","resource":{{"resourceType":"{kind}","code":{{"text":"{word} {number}"}},"x":[{}]}}}}"#,
                links_of(links),
            );
        }
        text += "]}";
        let path = Path::new("web");
        check(path, &text, &[Profile::Complete]).unwrap();
        let (bundle, _) = Bundle::from_json(&text).unwrap();
        let split = record::split(&bundle);
        assert_leads_as_before(&bundle, &split.main, false, path);
        if let Some(annex) = split.annex {
            assert_leads_as_before(&bundle, &annex, false, path);
            assert_leads_as_before(&bundle, &record::join(split.main, annex), false, path);
        }
    }
}

#[test]
fn fixtures_lose_nothing_and_tell_nothing() {
    let texts = fixtures();
    let moved: Vec<usize> = texts
        .iter()
        .map(|(path, text)| check(path, text, &[Profile::Complete, Profile::Summary]).unwrap())
        .collect();
    let split = moved.iter().filter(|moved| **moved > 0).count();
    println!("{} fixtures, {split} split, {} entries apart", texts.len(), moved.iter().sum::<usize>());
    assert!(texts.len() > 10 && split > 3);
}

#[test]
fn bundles_of_odd_shapes_lose_nothing_and_tell_nothing() {
    let texts = texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/hostile"));
    let flag = Json::parse(r#"{"resourceType":"Flag","code":{"text":"HIV"}}"#).unwrap();
    for (path, text) in &texts {
        let (mut bundle, _) = Bundle::from_json(text).unwrap();
        bundle.entries.push(Entry { members: Vec::new(), resource: Some(flag.clone()) });
        assert!(
            check(path, &bundle.to_json(), &[Profile::Complete, Profile::Summary]).unwrap() > 0,
            "{path:?}"
        );
    }
    println!("{} bundles of odd shapes", texts.len());
    assert!(texts.len() > 20);
}

#[test]
fn public_bundles_lose_nothing_and_tell_nothing() {
    let texts = public();
    let moved: Vec<usize> = texts.iter().map(|(path, text)| check(path, text, &[]).unwrap()).collect();
    let split = moved.iter().filter(|moved| **moved > 0).count();
    println!("{} public bundles, {split} split, {} entries apart", texts.len(), moved.iter().sum::<usize>());
}

#[test]
fn public_bundles_come_through_the_codec() {
    // Compressing the largest takes minutes.
    let texts: Vec<_> = public().into_iter().filter(|(_, text)| text.len() < 200_000).collect();
    for (path, text) in &texts {
        check(path, text, &[Profile::Complete, Profile::Summary]).unwrap();
    }
    println!("{} public bundles through the codec", texts.len());
}
