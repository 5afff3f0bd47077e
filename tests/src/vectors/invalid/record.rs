//! CBOR that is deterministic and yet no record.

use std::error::Error;

use super::Cases;
use crate::vectors::by_hand::{HEADS, JSON, LINK, LIST, NUMBER, at_point, card, of_history, record};
use crate::vectors::case::{Case, unreadable};
use crate::vectors::cbor::{array, bytes, map, nint, null, tag, text, uint, yes};
use crate::vectors::dictionary::Dictionary;

const SHAPE: &str = "record.shape";
const NUMBER_UNKNOWN: &str = "record.number";

type Faults = Vec<(&'static str, &'static str, Vec<u8>, &'static str)>;

pub(super) fn cases() -> Cases {
    let v1 = Dictionary::v1()?;
    let case = |(name, about, cbor, code): (&'static str, &'static str, Vec<u8>, &'static str)| {
        Ok(Case::of_text(name, about, card(name, &cbor)?, unreadable("record", code)))
    };
    [frame(), history(), numbers(&v1)?, links(&v1)?, shapes(&v1)?].concat().into_iter().map(case).collect()
}

fn frame() -> Faults {
    let of = |profile: Vec<u8>, header: Vec<u8>, entries: Vec<u8>, left_out: Vec<u8>| {
        array(&[profile, header, entries, left_out])
    };
    let none = || map(&[]);
    vec![
        ("record-map", "A map instead of an array.", none(), SHAPE),
        ("record-text", "A text string.", text("record"), SHAPE),
        ("record-three-items", "Three items instead of four.", array(&[uint(0), none(), array(&[])]), SHAPE),
        (
            "record-five-items",
            "Five items instead of four.",
            array(&[uint(0), none(), array(&[]), none(), null()]),
            SHAPE,
        ),
        (
            "record-profile-3",
            "An unknown profile.",
            of(uint(3), none(), array(&[]), none()),
            "record.profile",
        ),
        (
            "record-profile-text",
            "A profile that is a text string.",
            of(text("summary"), none(), array(&[]), none()),
            SHAPE,
        ),
        (
            "record-header-array",
            "A header that is an array.",
            of(uint(0), array(&[]), array(&[]), none()),
            SHAPE,
        ),
        (
            "record-header-entry",
            "A header with a member entry beside the entries.",
            of(uint(0), map(&[(text("entry"), null())]), array(&[]), none()),
            SHAPE,
        ),
        ("record-entries-map", "Entries that are a map.", of(uint(0), none(), none(), none()), SHAPE),
        (
            "record-entries-20001",
            "One entry more than a record may have.",
            record(&vec![null(); 20_001]),
            "record.too-large",
        ),
        (
            "record-omission-17",
            "An unknown kind of omission.",
            of(uint(1), none(), array(&[]), map(&[(uint(17), uint(1))])),
            NUMBER_UNKNOWN,
        ),
        (
            "record-omission-negative",
            "A negative count of omissions.",
            of(uint(1), none(), array(&[]), map(&[(uint(0), nint(0))])),
            SHAPE,
        ),
        (
            "record-omission-text",
            "A kind of omission by name.",
            of(uint(1), none(), array(&[]), map(&[(text("addresses"), uint(1))])),
            SHAPE,
        ),
    ]
}

/// An entry: a patient with one element.
fn patient(v1: &Dictionary, name: &str, value: Vec<u8>) -> Result<Vec<u8>, Box<dyn Error>> {
    Ok(record(&[resource(v1, "Patient", name, value)?]))
}

fn resource(v1: &Dictionary, of: &str, name: &str, value: Vec<u8>) -> Result<Vec<u8>, Box<dyn Error>> {
    Ok(map(&[(uint(v1.resource(of)?), map(&[(uint(v1.key(of, name)?), value)]))]))
}

fn history() -> Faults {
    let six = array(&[uint(0), map(&[]), array(&[]), map(&[]), bytes(&[0xaa; 32]), null()]);
    vec![
        ("record-six-items", "A history, and an item after it.", six, SHAPE),
        ("history-text", "A history that is a text string.", at_point(text(&"a".repeat(32))), SHAPE),
        ("history-empty", "A history without an id.", at_point(bytes(&[])), SHAPE),
        ("history-no-head", "A history without a head.", of_history(&[]), SHAPE),
        ("history-uneven", "A head of 15 bytes.", at_point(bytes(&[0xaa; 31])), SHAPE),
        ("history-order", "Heads that do not ascend.", of_history(&[2, 1]), SHAPE),
        ("history-twice", "A head twice.", of_history(&[1, 1]), SHAPE),
        ("history-17-heads", "One head too many.", of_history(&[&[0], HEADS.as_slice()].concat()), SHAPE),
    ]
}

fn numbers(v1: &Dictionary) -> Result<Faults, Box<dyn Error>> {
    let (string, concept) = (v1.strings_end()?, v1.concepts_end()?);
    let member = |name: Vec<u8>| {
        Ok::<_, Box<dyn Error>>(record(&[map(&[(uint(v1.resource("Patient")?), map(&[(name, uint(0))]))])]))
    };
    let status = |value| patient(v1, "maritalStatus", value);
    let quantity = |unit| {
        Ok::<_, Box<dyn Error>>(record(&[resource(
            v1,
            "Observation",
            "valueQuantity",
            array(&[uint(1), unit]),
        )?]))
    };
    Ok(vec![
        (
            "record-unknown-string",
            "A string beyond the table.",
            patient(v1, "gender", uint(string))?,
            NUMBER_UNKNOWN,
        ),
        (
            "record-unknown-prefix",
            "A prefix beyond the table.",
            patient(v1, "gender", array(&[uint(string), text("x")]))?,
            NUMBER_UNKNOWN,
        ),
        (
            "record-unknown-name",
            "A member whose name is a string beyond the table.",
            member(nint(string))?,
            NUMBER_UNKNOWN,
        ),
        ("record-unknown-element", "A key that Patient does not have.", member(uint(1000))?, NUMBER_UNKNOWN),
        (
            "record-unknown-type",
            "A resource type beyond the table.",
            record(&[map(&[(uint(v1.resources_end()?), map(&[]))])]),
            NUMBER_UNKNOWN,
        ),
        ("record-unknown-concept", "A concept beyond the table.", status(uint(concept))?, NUMBER_UNKNOWN),
        (
            "record-unknown-concept-display",
            "A concept beyond the table, with another display.",
            status(array(&[array(&[uint(concept), text("x")])]))?,
            NUMBER_UNKNOWN,
        ),
        ("record-unknown-unit", "A unit beyond the table.", quantity(uint(concept))?, NUMBER_UNKNOWN),
        ("record-unknown-2-64", "The largest number there is.", status(uint(u64::MAX))?, NUMBER_UNKNOWN),
    ])
}

fn links(v1: &Dictionary) -> Result<Faults, Box<dyn Error>> {
    let link = "record.link";
    let managed = |value| patient(v1, "managingOrganization", value);
    let member = |value| {
        Ok::<_, Box<dyn Error>>(record(&[resource(v1, "Observation", "hasMember", array(&[value]))?]))
    };
    Ok(vec![
        ("record-link-beyond", "A reference to entry 1 of one.", managed(uint(1))?, link),
        (
            "record-link-display-beyond",
            "The same with a display.",
            managed(array(&[uint(1), text("x")]))?,
            link,
        ),
        (
            "record-link-object-beyond",
            "The same as an object.",
            managed(map(&[(uint(v1.key("Reference", "reference")?), uint(1))]))?,
            link,
        ),
        (
            "record-link-plain-beyond",
            "The same in plain JSON.",
            patient(v1, "gender", tag(JSON, map(&[(text("reference"), tag(LINK, uint(1)))])))?,
            link,
        ),
        ("record-next-beyond", "A distance beyond the last entry.", member(uint(2))?, link),
        ("record-next-before", "A distance before the first entry.", member(uint(1))?, link),
        ("record-next-2-64", "The largest distance there is.", member(uint(u64::MAX))?, link),
        ("record-link-bool", "A link that is true.", managed(array(&[yes()]))?, SHAPE),
    ])
}

fn shapes(v1: &Dictionary) -> Result<Faults, Box<dyn Error>> {
    let gender = |value| patient(v1, "gender", value);
    let date = |value| patient(v1, "birthDate", value);
    let number = |value| patient(v1, "multipleBirthInteger", value);
    let status = |value| patient(v1, "maritalStatus", value);
    let kind = uint(v1.resource("Patient")?);
    let empty = || map(&[]);
    Ok(vec![
        ("record-entry-text", "An entry that is a text string.", record(&[text("x")]), SHAPE),
        (
            "record-entry-three-items",
            "An entry of three items.",
            record(&[array(&[null(), empty(), null()])]),
            SHAPE,
        ),
        (
            "record-entry-resource-twice",
            "A member resource beside the resource.",
            record(&[array(&[map(&[(kind.clone(), empty())]), map(&[(text("resource"), null())])])]),
            SHAPE,
        ),
        (
            "record-entry-two-types",
            "A resource of two types.",
            record(&[map(&[(kind.clone(), empty()), (uint(u64::from(kind == uint(0))), empty())])]),
            SHAPE,
        ),
        ("record-entry-no-type", "A resource of no type.", record(&[empty()]), SHAPE),
        (
            "record-type-bytes",
            "A type that is a byte string.",
            record(&[map(&[(bytes(b"x"), empty())])]),
            SHAPE,
        ),
        (
            "record-resource-array",
            "A resource whose elements are an array.",
            record(&[map(&[(kind.clone(), array(&[]))])]),
            SHAPE,
        ),
        (
            "record-key-bytes",
            "A member whose name is a byte string.",
            record(&[map(&[(kind.clone(), map(&[(bytes(b"x"), null())]))])]),
            SHAPE,
        ),
        (
            "record-unknown-type-with-key",
            "A type by name, with an element by its key.",
            record(&[map(&[(text("Basic"), map(&[(uint(0), null())]))])]),
            SHAPE,
        ),
        (
            "record-known-type-by-name",
            "The type Patient by name, which has a number.",
            record(&[map(&[(text("Patient"), empty())])]),
            SHAPE,
        ),
        (
            "record-known-element-by-name",
            "An element by name that has a key.",
            record(&[map(&[(kind.clone(), map(&[(text("gender"), text("x"))]))])]),
            SHAPE,
        ),
        (
            "record-member-twice",
            "A member by the number of its name and by the name.",
            record(&[map(&[(
                kind.clone(),
                map(&[(nint(v1.string("onset")?), null()), (text("onset"), null())]),
            )])]),
            SHAPE,
        ),
        (
            "record-member-resource-type",
            "A member resourceType beside the type.",
            record(&[map(&[(kind.clone(), map(&[(text("resourceType"), text("Group"))]))])]),
            SHAPE,
        ),
        ("record-string-bool", "A string that is true.", gender(yes())?, SHAPE),
        ("record-string-17-bytes", "A UUID of 17 bytes.", gender(bytes(&[0; 17]))?, SHAPE),
        (
            "record-string-three-parts",
            "A string in three parts.",
            gender(array(&[text("a"), text("b"), text("c")]))?,
            SHAPE,
        ),
        ("record-bool-number", "A boolean that is a number.", patient(v1, "active", uint(1))?, SHAPE),
        ("record-date-bool", "A date that is true.", date(yes())?, SHAPE),
        ("record-date-year-10000", "The year 10000.", date(nint(130_000))?, SHAPE),
        ("record-date-beyond", "A day beyond the calendar.", date(uint(u64::from(u32::MAX)))?, SHAPE),
        ("record-date-two-items", "A time without zone.", date(array(&[uint(0), uint(0)]))?, SHAPE),
        (
            "record-date-zone-97",
            "An offset of more than a day.",
            date(array(&[uint(0), uint(0), uint(97)]))?,
            SHAPE,
        ),
        ("record-number-text", "A number that is a text string.", number(text("1"))?, SHAPE),
        (
            "record-number-exponent-positive",
            "A decimal fraction with a positive exponent.",
            number(tag(4, array(&[uint(1), uint(1)])))?,
            SHAPE,
        ),
        ("record-number-no-json", "A number whose bytes spell none.", number(tag(262, bytes(b"01")))?, SHAPE),
        ("record-number-spaced", "A number with a space before it.", number(tag(262, bytes(b" 1")))?, SHAPE),
        ("record-number-tag", "A bignum, which is not among the forms.", number(tag(2, bytes(&[1])))?, SHAPE),
        ("record-repeats-single", "One value where an array stands.", patient(v1, "name", empty())?, SHAPE),
        (
            "record-single-repeats",
            "An array where one value stands.",
            patient(v1, "deceasedBoolean", array(&[yes()]))?,
            SHAPE,
        ),
        ("record-object-text", "An object that is a text string.", patient(v1, "meta", text("x"))?, SHAPE),
        (
            "record-coding-three-items",
            "A coding of three items.",
            status(array(&[array(&[uint(0), text("x"), text("y")])]))?,
            SHAPE,
        ),
        (
            "record-concept-text-true-alone",
            "A text that is the display of a coding without one.",
            status(array(&[array(&[uint(0), null()]), yes()]))?,
            SHAPE,
        ),
        (
            "record-period-three-items",
            "A period of three dates.",
            record(&[resource(v1, "Condition", "onsetPeriod", array(&[uint(0), uint(1), uint(2)]))?]),
            SHAPE,
        ),
        (
            "record-quantity-one-item",
            "A quantity of one item.",
            record(&[resource(v1, "Observation", "valueQuantity", array(&[uint(1)]))?]),
            SHAPE,
        ),
        (
            "record-plain-list-map",
            "A list of plain JSON that is a map.",
            gender(tag(JSON, tag(LIST, empty())))?,
            SHAPE,
        ),
        (
            "record-plain-number-text",
            "A number of plain JSON that is a text string.",
            gender(tag(JSON, tag(NUMBER, text("1"))))?,
            SHAPE,
        ),
        (
            "record-plain-array",
            "An array of plain JSON without its tag.",
            gender(tag(JSON, array(&[null(), null(), null()])))?,
            SHAPE,
        ),
        (
            "record-plain-tag",
            "A tag that plain JSON does not have.",
            gender(tag(JSON, tag(0, text("x"))))?,
            SHAPE,
        ),
    ])
}
