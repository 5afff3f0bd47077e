//! Records that no writer of ours makes, written item by item.

use std::error::Error;

use carnet_core::codec;

use super::case::{Case, KNOWN, opens};
use super::cbor::{array, bytes, map, nint, null, tag, text, uint, yes};
use super::dictionary::Dictionary;
use super::forge;
use super::parties::Parties;

/// Plain JSON, its links, numbers and arrays (docs/format.md, "Plain JSON").
pub(super) const JSON: u64 = 51_713;
pub(super) const LINK: u64 = 51_714;
pub(super) const NUMBER: u64 = 51_715;
pub(super) const LIST: u64 = 51_716;

/// A record in the profile complete, with these entries.
pub(super) fn record(entries: &[Vec<u8>]) -> Vec<u8> {
    array(&[uint(0), map(&[]), array(entries), map(&[])])
}

/// The symbol that holds any bytes as a record, signed and sealed as usual.
pub(super) fn card(name: &str, cbor: &[u8]) -> Result<Vec<String>, Box<dyn Error>> {
    Ok(vec![forge::text(&Parties::default().seal(&codec::compress(cbor), name)?)?])
}

/// Records that are valid though ours would write something else.
pub(super) fn valid() -> Result<Vec<Case>, Box<dyn Error>> {
    let case = |name, about, cbor: Vec<u8>| {
        Ok::<_, Box<dyn Error>>(Case::of_text(name, about, card(name, &cbor)?, opens(KNOWN)))
    };
    let some_left_out = map(&(0..17).map(|kind| (uint(kind), uint(kind * 100))).collect::<Vec<_>>());
    Ok(vec![
        case("minimum", "A record of nothing: no header, no entry.", record(&[]))?,
        case("left-out", "Every kind of omission.", array(&[uint(2), map(&[]), array(&[]), some_left_out]))?,
        case(
            "history-one-head",
            "A record that stands for a history, as a writer has it after a visit.",
            of_history(&[1]),
        )?,
        case("history-16-heads", "A record of a history with as many heads as may be.", of_history(&HEADS))?,
        case("second-forms", "Forms that a writer may use and ours does not.", second_forms()?)?,
        case("equal-siblings", "The links of the kind Next, over a hundred entries.", next_links()?)?,
    ])
}

/// The most heads.
pub(super) const HEADS: [u8; 16] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

/// A record of nothing that stands for a history, with heads of sixteen such bytes.
pub(super) fn of_history(heads: &[u8]) -> Vec<u8> {
    let point: Vec<u8> = [0xaa].iter().chain(heads).flat_map(|byte| [*byte; 16]).collect();
    at_point(bytes(&point))
}

/// A record of nothing with a fifth item.
pub(super) fn at_point(point: Vec<u8>) -> Vec<u8> {
    array(&[uint(0), map(&[]), array(&[]), map(&[]), point])
}

fn second_forms() -> Result<Vec<u8>, Box<dyn Error>> {
    let v1 = Dictionary::v1()?;
    let key = |of: &str, name: &str| v1.key(of, name).map(uint);
    let asthma = v1.concept("http://snomed.info/sct", "195967001")?;
    let words = |of: &str| array(&[null(), text(of)]);
    let patient = map(&[
        (key("Patient", "gender")?, text("male")),
        (key("Patient", "birthDate")?, text("1990-01-01")),
        (text("legs"), vec![0xf4]),
    ]);
    let by_name = map(&[
        (nint(v1.string("final")?), array(&[uint(v1.string("urn:uuid:")?), bytes(&[0x11; 16])])),
        (
            text("list"),
            tag(
                LIST,
                array(&[
                    null(),
                    yes(),
                    tag(NUMBER, uint(5)),
                    tag(NUMBER, tag(4, array(&[nint(1), uint(5)]))),
                    tag(NUMBER, tag(262, bytes(b"-1.0E+400"))),
                ]),
            ),
        ),
        (text("reference"), tag(LINK, uint(0))),
    ]);
    let condition = map(&[
        (key("Condition", "code")?, array(&[uint(asthma), text("Asthma")])),
        (key("Condition", "severity")?, array(&[array(&[uint(asthma), text("Asthma")]), yes()])),
        (key("Condition", "subject")?, map(&[(key("Reference", "reference")?, uint(0))])),
        (key("Condition", "onsetDateTime")?, tag(JSON, tag(NUMBER, tag(262, bytes(b"1990"))))),
        (
            key("Condition", "bodySite")?,
            array(&[
                array(&[uint(asthma)]),
                words("chest"),
                map(&[(key("CodeableConcept", "text")?, text("chest"))]),
                null(),
                tag(JSON, text("chest")),
            ]),
        ),
        (key("Condition", "encounter")?, array(&[array(&[text("Encounter/1")]), text("visit")])),
        (key("Condition", "onsetPeriod")?, map(&[(key("Period", "start")?, uint(0))])),
    ]);
    let observation = map(&[
        (
            key("Observation", "valueQuantity")?,
            array(&[
                tag(262, bytes(b"1.0")),
                array(&[uint(v1.concept("http://unitsofmeasure.org", "kg")?), text("kg")]),
            ]),
        ),
        (key("Observation", "referenceRange")?, tag(JSON, null())),
    ]);
    let of = |name: &str, body| v1.resource(name).map(|number| map(&[(uint(number), body)]));
    Ok(record(&[
        of("Patient", patient)?,
        array(&[map(&[(text("Basic"), by_name)]), map(&[])]),
        of("Condition", condition)?,
        array(&[of("Observation", observation)?, map(&[(text("search"), map(&[]))])]),
        null(),
    ]))
}

/// An observation with members before and behind, near and far.
fn next_links() -> Result<Vec<u8>, Box<dyn Error>> {
    let v1 = Dictionary::v1()?;
    let (number, members) = (v1.resource("Observation")?, uint(v1.key("Observation", "hasMember")?));
    let observation = |links: &[Vec<u8>]| map(&[(uint(number), map(&[(members.clone(), array(links))]))]);
    let mut entries = vec![observation(&[])];
    // From 0: +99 to entry 99; from 100: -1, to 99 again; -1; -98; +0; [+1, display].
    let far = [uint(198), uint(1), uint(1), uint(195), uint(0), array(&[uint(2), text("four")])];
    entries.push(observation(&far));
    // From 5: -5, the first entry; a link that is none of ours leaves the count as it is; +1.
    entries.push(observation(&[uint(9), array(&[text("Observation/x")]), uint(2)]));
    entries.extend((3..100).map(|_| observation(&[])));
    Ok(record(&entries))
}
