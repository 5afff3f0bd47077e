//! A vector in the making: what is read, by whom, and what should come out.

use std::error::Error;

use carnet_core::codec::{self, Profile};
use carnet_core::fhir::Bundle;
use carnet_core::qr::{Card, Layout};

use super::file::{Expect, Keys, Printed, Vector};
use super::parties::Parties;
use super::read;

/// When all vectors are opened.
pub(super) const CLOCK: &str = "2026-03-02T09:00:00Z";

/// The bundle of the vectors that are not about records.
pub(super) const SMALL: &str = include_str!("bundles/small.json");

/// The content of a bundle, without padding.
pub(super) fn content(bundle: &str, profile: Profile) -> Result<Vec<u8>, Box<dyn Error>> {
    Ok(codec::encode(&Bundle::from_json(bundle)?.0, profile)?.bytes)
}

/// A vector in the making.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub(super) name: &'static str,
    pub(super) about: String,
    pub(super) keys: Keys,
    pub(super) text: Vec<String>,
    pub(super) symbols: Vec<Printed>,
    pub(super) cbor: Option<Vec<u8>>,
    pub(super) expect: Expect,
}

impl Case {
    /// Symbols with these texts, opened by the usual reader.
    pub(super) fn of_text(name: &'static str, about: &str, text: Vec<String>, expect: Expect) -> Self {
        let keys = Parties::default().keys();
        let (symbols, cbor) = (Vec::new(), None);
        Case { name, about: about.to_owned(), keys, text, symbols, cbor, expect }
    }

    /// The symbols of an envelope, opened by the usual reader.
    pub(super) fn of_envelope(
        name: &'static str,
        about: &str,
        envelope: &[u8],
        layout: &Layout,
        expect: Expect,
    ) -> Result<Self, Box<dyn Error>> {
        let card = Card::new(envelope, layout)?;
        let text = card.symbols().iter().map(|symbol| symbol.text().to_owned()).collect();
        let printed = card.symbols().iter();
        let symbols = printed
            .map(|symbol| Printed { version: symbol.version(), ec: symbol.ec().as_str().to_owned() })
            .collect();
        Ok(Case { symbols, ..Case::of_text(name, about, text, expect) })
    }

    /// The symbols of an envelope that no writer makes, opened by the reader of `parties`.
    pub(super) fn of_forged(
        name: &'static str,
        about: &str,
        envelope: &[u8],
        parties: &Parties,
        expect: Expect,
    ) -> Result<Self, Box<dyn Error>> {
        let case = Case::of_envelope(name, about, envelope, &Layout::new(), expect)?;
        Ok(Case { keys: parties.keys(), symbols: Vec::new(), ..case })
    }

    /// Reads the vector as it is, and takes it if it gives what it should.
    pub(super) fn into_vector(self) -> Result<Vector, Box<dyn Error>> {
        let Case { name, about, keys, text, symbols, cbor, expect } = self;
        let opened =
            read::open(&keys, CLOCK, &text, cbor.as_deref()).map_err(|error| format!("{name}: {error}"))?;
        if opened.expect != expect {
            return Err(format!("{name}: {:?} where {expect:?} is expected", opened.expect).into());
        }
        let (name, clock) = (name.to_owned(), CLOCK.to_owned());
        Ok(Vector { name, about, clock, keys, text, stages: opened.stages, symbols, expect })
    }
}

/// The answers of a verdict, each without the name of its question.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answers {
    pub(super) integrity: &'static str,
    pub(super) issuer: &'static str,
    pub(super) validity: &'static str,
    pub(super) revocation: &'static str,
    pub(super) list: &'static str,
    pub(super) content: &'static str,
}

/// The verdict on what the usual issuer signed, by a reader who has a key file of the issuer and no list.
pub(super) const KNOWN: Answers = Answers {
    integrity: "valid",
    issuer: "known",
    validity: "valid",
    revocation: "unchecked",
    list: "none",
    content: "whole",
};

/// The verdict on what was signed by a key that the reader does not know.
pub(super) const UNKNOWN: Answers = Answers { integrity: "unverifiable", issuer: "unknown", ..KNOWN };

/// The verdict on what nobody signed.
pub(super) const UNSIGNED: Answers =
    Answers { integrity: "unverifiable", issuer: "nobody", validity: "undated", ..KNOWN };

/// The verdict on a wrong signature.
pub(super) const DISPROVED: Answers = Answers { integrity: "invalid", issuer: "disproved", ..KNOWN };

impl Answers {
    fn codes(self) -> Vec<String> {
        let Answers { integrity, issuer, validity, revocation, list, content } = self;
        vec![
            format!("integrity.{integrity}"),
            format!("issuer.{issuer}"),
            format!("validity.{validity}"),
            format!("revocation.{revocation}"),
            format!("list.{list}"),
            format!("content.{content}"),
        ]
    }
}

/// A vector that opens, with this verdict.
pub(super) fn opens(verdict: Answers) -> Expect {
    Expect { stage: "ok".to_owned(), code: None, verdict: verdict.codes() }
}

/// A vector that fails before there is a verdict.
pub(super) fn fails(stage: &str, code: &str) -> Expect {
    Expect { stage: stage.to_owned(), code: Some(code.to_owned()), verdict: Vec::new() }
}

/// A vector of which nothing can be read after it was opened.
pub(super) fn unreadable(stage: &str, code: &str) -> Expect {
    Expect { verdict: Answers { content: "unreadable", ..KNOWN }.codes(), ..fails(stage, code) }
}

/// A vector with a wrong signature.
pub(super) fn forged() -> Expect {
    Expect { verdict: DISPROVED.codes(), ..fails("signature", "integrity.invalid") }
}
