//! Lists with names that nobody could read, or tell apart.

use std::error::Error;

use super::forge::{Payload, list};
use super::payload::check_taken;
use super::{Case, Cases};
use crate::vectors::cbor::{array, bytes, null, text};
use crate::vectors::parties::reading;

const BAD_NAME: &str = "trust.bad-name";
const DUPLICATE: &str = "trust.duplicate";

pub(super) fn cases() -> Cases {
    Ok([of_programmes()?, of_clinics()?, twice()?].concat())
}

/// Names that are none: what each is, and the names of its vectors as a programme's and as a clinic's.
fn names() -> [([&'static str; 2], &'static str, String); 8] {
    [
        (["programme-name-empty", "clinic-name-empty"], "A name of no bytes.", String::new()),
        (
            ["programme-name-white", "clinic-name-white"],
            "White space alone, U+3000 among it.",
            " \u{3000} ".to_owned(),
        ),
        (
            ["programme-name-201", "clinic-name-201"],
            "A name of 201 bytes, in 67 characters.",
            "診".repeat(67),
        ),
        (
            ["programme-name-control", "clinic-name-control"],
            "A line feed, which is a control.",
            "x\ny".to_owned(),
        ),
        (
            ["programme-name-control-c1", "clinic-name-control-c1"],
            "U+009B, a control beyond ASCII.",
            "x\u{9b}y".to_owned(),
        ),
        (
            ["programme-name-line", "clinic-name-line"],
            "U+2028, which begins a line.",
            "x\u{2028}y".to_owned(),
        ),
        (
            ["programme-name-override", "clinic-name-override"],
            "U+202E, which turns text around.",
            "x\u{202e}y".to_owned(),
        ),
        (
            ["programme-name-isolate", "clinic-name-isolate"],
            "U+2069, which ends an isolate.",
            "x\u{2069}y".to_owned(),
        ),
    ]
}

fn of_programmes() -> Cases {
    let case = |([name, _], about, programme): ([&'static str; 2], &'static str, String)| {
        let payload = Payload { programme: text(&programme), ..Payload::new()? };
        Ok(Case::new(name, about, list(&payload.to_bytes())?, BAD_NAME))
    };
    names().into_iter().map(case).collect()
}

fn of_clinics() -> Cases {
    let case = |([_, name], about, clinic): ([&'static str; 2], &'static str, String)| {
        Ok(Case::new(name, about, list(&called(&[&clinic])?)?, BAD_NAME))
    };
    names().into_iter().map(case).collect()
}

fn twice() -> Cases {
    check_taken(&called(&["Clinic", "Clinics"])?)?;
    let cases = [
        ("clinic-name-twice", "Two trusted clinics of one name.", ["Clinic", "Clinic"]),
        (
            "clinic-name-twice-in-capitals",
            "Two trusted clinics of one name, once in capitals.",
            ["Clinique É", "CLINIQUE é"],
        ),
    ];
    let case = |(name, about, clinics): (&'static str, &'static str, [&str; 2])| {
        Ok(Case::new(name, about, list(&called(&clinics)?)?, DUPLICATE))
    };
    cases.into_iter().map(case).collect()
}

/// The payload of a list of trusted clinics with these names, each with a key to read.
fn called(names: &[&str]) -> Result<Vec<u8>, Box<dyn Error>> {
    let clinics = names.iter().enumerate().map(|(number, name)| {
        let read = reading(&format!("reader {number}"));
        array(&[text(name), text("KE"), null(), bytes(read.public_key().as_bytes()), null()])
    });
    Ok(Payload { clinics: array(&clinics.collect::<Vec<_>>()), ..Payload::new()? }.to_bytes())
}
