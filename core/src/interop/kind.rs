//! The kinds of text and file that a clinic meets.

use std::borrow::Cow;

use crate::language::Language;

/// Declares the kinds once, with their codes; the sentence of a kind is the message `scanned-` and its code.
macro_rules! kinds {
    ($($(#[$doc:meta])+ $name:ident = $code:literal;)+) => {
        /// What a text or a file is, by its content.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Kind {
            $($(#[$doc])+ $name,)+
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

kinds! {
    /// The text of a Carnet card in one symbol (docs/format.md, section 5.1). One that is damaged counts, too.
    Carnet = "carnet";
    /// The text of one of several symbols of a Carnet card (docs/format.md, section 5.2).
    CarnetFrame = "carnet-frame";
    /// A `.carnet` file: a history (docs/format.md, section 10).
    CarnetFile = "carnet-file";
    /// A SMART Health Card in one symbol (SMART Health Cards and Links 1.0.0, "Encoding QRs").
    SmartHealthCard = "smart-health-card";
    /// One of several symbols of a SMART Health Card (the same section, "chunks").
    SmartHealthCardChunk = "smart-health-card-chunk";
    /// A `.smart-health-card` file (the same, "via File Download"), or a web address with its content behind the `#` (the
    /// same, "via Deep Link").
    SmartHealthCardFile = "smart-health-card-file";
    /// A SMART Health Link, bare (SMART Health Cards and Links 1.0.0, "Construct a SMART Health Link URI").
    SmartHealthLink = "smart-health-link";
    /// A SMART Health Link behind the address of a viewer (the same).
    SmartHealthLinkInUrl = "smart-health-link-in-url";
    /// A Verifiable Health Link outside of a certificate, so that nobody signed it (IHE ITI VHL).
    VerifiableHealthLink = "verifiable-health-link";
    /// A health certificate, compressed (Electronic Health Certificate Specification 1.1.1, `HC1:`).
    Hcert = "hcert";
    /// A health certificate that its issuer did not compress, as some do not.
    HcertUncompressed = "hcert-uncompressed";
    /// A health certificate of a version that is reserved, `HC2:` to `HCZ:`.
    HcertOther = "hcert-other";
    /// A JSON Web Signature by itself (RFC 7515), perhaps a SMART Health Card.
    Jws = "jws";
    /// Something encrypted by JSON Web Encryption (RFC 7516), such as a file of a SMART Health Link.
    Jwe = "jwe";
    /// A signed token with parts to disclose (SD-JWT, RFC 9901).
    SdJwt = "sd-jwt";
    /// FHIR in JSON (hl7.org/fhir/R4/json.html).
    Fhir = "fhir";
    /// FHIR in XML (hl7.org/fhir/R4/xml.html).
    FhirXml = "fhir-xml";
    /// FHIR resources in JSON, one a line (hl7.org/fhir/uv/bulkdata).
    FhirNdjson = "fhir-ndjson";
    /// A clinical document of HL7 version 3 (CDA R2, C-CDA).
    Cda = "cda";
    /// Messages of HL7 version 2.
    Hl7v2 = "hl7v2";
    /// A visible digital seal for travel, `icao.vacc` or `icao.test` (ICAO TR VDS-NC).
    VdsNc = "vds-nc";
    /// A vaccination certificate of DIVOC, as India, Sri Lanka and the Philippines give them.
    Divoc = "divoc";
    /// A verifiable credential or presentation of another kind, in JSON (W3C VC Data Model).
    VerifiableCredential = "verifiable-credential";
    /// A New Zealand COVID pass, `NZCP:/`.
    Nzcp = "nzcp";
    /// The first step of showing a mobile document (ISO/IEC 18013-5, `mdoc:`).
    Mdoc = "mdoc";
    /// A file encrypted by age (C2SP age.md, version 1), in binary or in letters.
    Age = "age";
    /// A web address.
    Url = "url";
    /// The access to a Wi-Fi network.
    Wifi = "wifi";
    /// A contact (vCard, RFC 6350, or MECARD).
    Vcard = "vcard";
    /// A telephone number or a text message.
    Phone = "phone";
    /// An e-mail address or message.
    Email = "email";
    /// A place on the map (RFC 5870).
    Location = "location";
    /// The secret of one-time passwords.
    OneTimePassword = "one-time-password";
    /// Digits alone, such as an article number.
    Number = "number";
    /// JSON of no kind above.
    Json = "json";
    /// XML of no kind above.
    Xml = "xml";
    /// A web page.
    Html = "html";
    /// A PDF document.
    Pdf = "pdf";
    /// A picture or a photograph.
    Picture = "picture";
    /// Text of no kind above.
    Text = "text";
    /// Bytes that are no text and of no kind above.
    Binary = "binary";
    /// Nothing.
    Empty = "empty";
}

impl Kind {
    /// What it is and what to do with it, for people.
    pub fn sentence(self, language: Language) -> Cow<'static, str> {
        language.say(&format!("scanned-{}", self.code()))
    }

    /// Whether it is a Carnet card, or one of its symbols.
    pub fn is_carnet_symbol(self) -> bool {
        matches!(self, Self::Carnet | Self::CarnetFrame)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_has_a_code_of_its_own_and_a_sentence_in_every_language() {
        let codes: BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(codes.len(), Kind::ALL.len());
        for language in Language::ALL {
            let sentences: BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.sentence(language)).collect();
            assert_eq!(sentences.len(), Kind::ALL.len(), "{}", language.tag());
            assert!(sentences.iter().all(|sentence| !sentence.starts_with("scanned-")));
        }
    }
}
