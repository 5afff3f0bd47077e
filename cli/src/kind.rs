//! What a QR text is, by how it begins.

use std::fmt;

use carnet_core::qr::{Text, TextError};
use serde::Serialize;

/// A kind of QR text that a clinic may meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    Carnet,
    CarnetFrame,
    SmartHealthCard,
    SmartHealthLink,
    VerifiableHealthLink,
    Hcert,
    Fhir,
    Hl7v2,
    Url,
    Wifi,
    Vcard,
    Phone,
    Email,
    Location,
    OneTimePassword,
    Number,
    Text,
}

impl Kind {
    /// Recognises a text. One that begins as Carnet's does but is damaged still counts as Carnet's.
    pub(crate) fn of(text: &str) -> Self {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0' || c == '\u{feff}');
        match Text::parse(text) {
            Ok(Text::Envelope(_)) => return Kind::Carnet,
            Ok(Text::Frame(_)) | Err(TextError::Frame(_)) => return Kind::CarnetFrame,
            Err(TextError::NotCarnet) => {}
            Err(_) if starts_with(text, "CN") => return Kind::Carnet,
            Err(_) => return Kind::CarnetFrame,
        }
        if let Some((_, kind)) = PREFIXES.iter().find(|(prefix, _)| starts_with(text, prefix)) {
            // A viewer's address in front of the link itself (SMART Health Links, section 3.2).
            return if *kind == Kind::Url && text.contains("#shlink:/") {
                Kind::SmartHealthLink
            } else {
                *kind
            };
        }
        if text.starts_with('{') && text.contains("\"resourceType\"") {
            Kind::Fhir
        } else if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            Kind::Number
        } else {
            Kind::Text
        }
    }

    /// The name that programs read.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Carnet => "carnet",
            Kind::CarnetFrame => "carnet-frame",
            Kind::SmartHealthCard => "smart-health-card",
            Kind::SmartHealthLink => "smart-health-link",
            Kind::VerifiableHealthLink => "verifiable-health-link",
            Kind::Hcert => "hcert",
            Kind::Fhir => "fhir",
            Kind::Hl7v2 => "hl7v2",
            Kind::Url => "url",
            Kind::Wifi => "wifi",
            Kind::Vcard => "vcard",
            Kind::Phone => "phone",
            Kind::Email => "email",
            Kind::Location => "location",
            Kind::OneTimePassword => "one-time-password",
            Kind::Number => "number",
            Kind::Text => "text",
        }
    }
}

/// Writes what people call it.
impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Kind::Carnet => "a Carnet card",
            Kind::CarnetFrame => "one of several symbols of a Carnet card",
            Kind::SmartHealthCard => "a SMART Health Card",
            Kind::SmartHealthLink => "a SMART Health Link",
            Kind::VerifiableHealthLink => "a Verifiable Health Link",
            Kind::Hcert => "a digital health certificate (HCERT)",
            Kind::Fhir => "FHIR in JSON",
            Kind::Hl7v2 => "an HL7 version 2 message",
            Kind::Url => "a web address",
            Kind::Wifi => "the access to a Wi-Fi network",
            Kind::Vcard => "a contact",
            Kind::Phone => "a telephone number",
            Kind::Email => "an e-mail address",
            Kind::Location => "a place on the map",
            Kind::OneTimePassword => "the secret of one-time passwords",
            Kind::Number => "a number",
            Kind::Text => "plain text",
        })
    }
}

/// How texts of each kind begin, in any case.
const PREFIXES: &[(&str, Kind)] = &[
    ("shc:/", Kind::SmartHealthCard),
    ("shlink:/", Kind::SmartHealthLink),
    ("vhlink:/", Kind::VerifiableHealthLink),
    ("HC1:", Kind::Hcert),
    ("MSH|", Kind::Hl7v2),
    ("http://", Kind::Url),
    ("https://", Kind::Url),
    ("WIFI:", Kind::Wifi),
    ("BEGIN:VCARD", Kind::Vcard),
    ("MECARD:", Kind::Vcard),
    ("tel:", Kind::Phone),
    ("sms:", Kind::Phone),
    ("smsto:", Kind::Phone),
    ("mailto:", Kind::Email),
    ("MATMSG:", Kind::Email),
    ("geo:", Kind::Location),
    ("otpauth:", Kind::OneTimePassword),
];

fn starts_with(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recognises_what_clinics_meet() {
        for (text, kind) in [
            ("CN100066051", Kind::Carnet),
            ("cn1000", Kind::Carnet),
            ("CN2", Kind::Carnet),
            ("CM1000", Kind::CarnetFrame),
            (
                "shc:/567629095243206034602924374044603122295953265460346029254077280433",
                Kind::SmartHealthCard,
            ),
            ("shlink:/eyJ1cmwiOiJodHRw", Kind::SmartHealthLink),
            ("https://viewer.example/#shlink:/eyJ1", Kind::SmartHealthLink),
            ("vhlink:/eyJ1", Kind::VerifiableHealthLink),
            ("HC1:6BFOXN*TS0BI$ZD", Kind::Hcert),
            ("HTTPS://EXAMPLE.ORG", Kind::Url),
            ("WIFI:S:x;T:WPA;P:y;;", Kind::Wifi),
            ("BEGIN:VCARD\r\nVERSION:3.0", Kind::Vcard),
            ("{\"resourceType\":\"Patient\"}", Kind::Fhir),
            ("MSH|^~\\&|", Kind::Hl7v2),
            ("4006381333931", Kind::Number),
            ("CNÉ", Kind::Text),
            ("", Kind::Text),
        ] {
            assert_eq!(Kind::of(text), kind, "{text}");
        }
    }

    #[test]
    fn names_are_those_of_the_report() {
        for (_, kind) in PREFIXES {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
    }
}
