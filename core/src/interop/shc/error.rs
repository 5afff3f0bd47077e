use crate::limits;

/// Why something is not a SMART Health Card that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ShcError {
    /// The text does not begin with `shc:/`.
    #[error("a text that does not begin with shc:/")]
    NotAHealthCard,
    /// The text is longer than [`limits::HEALTH_CARD_CHARS`].
    #[error("more than {} characters", limits::HEALTH_CARD_CHARS)]
    TooLong,
    /// Two digits stand for no letter, or one has no partner ("Encoding QRs").
    #[error("digits that stand for no letter, from character {position}")]
    Digits {
        /// Position in the text, from 1.
        position: usize,
    },
    /// The numbers before the digits are not those of a chunk ("Encoding QRs").
    #[error("the numbers of a symbol among several are wrong")]
    ChunkNumber,
    /// More symbols than [`limits::HEALTH_CARD_CHUNKS`].
    #[error("more than {} symbols", limits::HEALTH_CARD_CHUNKS)]
    TooManyChunks,
    /// The symbol is of another card than those before it.
    #[error("a symbol of another health card")]
    OtherCard,
    /// One symbol alone of several.
    #[error("one of {total} symbols, and the others are missing")]
    Incomplete {
        /// How many there are.
        total: u32,
    },
    /// Not three parts with letters of base64url (RFC 7515, section 3.1).
    #[error("not a signed token")]
    NotAToken,
    /// The header is no JSON object, or names a member twice (RFC 7515, section 4).
    #[error("the header of the token is not the JSON of one")]
    Header,
    /// `alg` is not `ES256` ("Health Cards are Compact").
    #[error("signed in another way than ES256, or it does not say how")]
    Algorithm,
    /// `zip` is not `DEF` ("Health Cards are Compact").
    #[error("not compressed as health cards are, or it does not say how")]
    Compression,
    /// `kid` is no thumbprint of a key (RFC 7638).
    #[error("does not name its key by a thumbprint")]
    KeyId,
    /// The header demands something that is not known here (RFC 7515, section 4.1.11).
    #[error("demands something that is not known here")]
    Critical,
    /// The signature has not the 64 bytes of ES256 (RFC 7518, section 3.4).
    #[error("a signature of another length than that of ES256")]
    SignatureLength,
    /// The payload does not decompress (RFC 1951).
    #[error("the content of the token does not decompress")]
    Inflate,
    /// The payload is larger than [`limits::HEALTH_CARD_BYTES`].
    #[error("the content of the token is larger than {} bytes", limits::HEALTH_CARD_BYTES)]
    TooLarge,
    /// The payload is no JSON object, or names a claim twice (RFC 7519, section 4).
    #[error("the content of the token is not the JSON of claims")]
    Claims,
    /// `iss` is no `https` address, or ends in a slash ("Determining keys associated with an issuer").
    #[error("does not name its issuer by an https address without a slash at the end")]
    Issuer,
    /// `nbf` is missing, or it or `exp` is no time (RFC 7519, section 2).
    #[error("does not say when it was issued, or in no number")]
    Time,
    /// `vc.type` is without `https://smarthealth.cards#health-card`.
    #[error("does not say that it is a health card")]
    Type,
    /// `vc.rid` is no text of base64url of at most 24 letters ("Revocation").
    #[error("a revocation id that is none")]
    RevocationId,
    /// `vc.credentialSubject.fhirVersion` is not of release 4.
    #[error("FHIR of another release than R4, or it does not say which")]
    FhirVersion,
    /// `vc.credentialSubject.fhirBundle` is missing.
    #[error("holds no FHIR bundle")]
    NoBundle,
    /// The file is no JSON object with texts in `verifiableCredential` ("via File Download").
    #[error("not the JSON of a file of health cards")]
    File,
    /// More credentials than [`limits::HEALTH_CARDS`].
    #[error("more than {} health cards", limits::HEALTH_CARDS)]
    TooMany,
}

/// How far reading went before it was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Stage {
    /// The text of symbols, or the file.
    Text,
    /// The token: its parts, header and signature's form.
    Token,
    /// Decompression.
    Payload,
    /// What the issuer claims.
    Claims,
}

impl ShcError {
    /// The stable code of the fault.
    pub fn code(&self) -> &'static str {
        self.code_and_stage().0
    }

    /// How far reading went.
    pub fn stage(&self) -> Stage {
        self.code_and_stage().1
    }

    fn code_and_stage(&self) -> (&'static str, Stage) {
        match self {
            Self::NotAHealthCard => ("shc.not-a-health-card", Stage::Text),
            Self::TooLong => ("shc.too-long", Stage::Text),
            Self::Digits { .. } => ("shc.digits", Stage::Text),
            Self::ChunkNumber => ("shc.chunk-number", Stage::Text),
            Self::TooManyChunks => ("shc.too-many-chunks", Stage::Text),
            Self::OtherCard => ("shc.other-card", Stage::Text),
            Self::Incomplete { .. } => ("shc.incomplete", Stage::Text),
            Self::File => ("shc.file", Stage::Text),
            Self::TooMany => ("shc.too-many", Stage::Text),
            Self::NotAToken => ("shc.not-a-token", Stage::Token),
            Self::Header => ("shc.header", Stage::Token),
            Self::Algorithm => ("shc.algorithm", Stage::Token),
            Self::Compression => ("shc.compression", Stage::Token),
            Self::KeyId => ("shc.key-id", Stage::Token),
            Self::Critical => ("shc.critical", Stage::Token),
            Self::SignatureLength => ("shc.signature-length", Stage::Token),
            Self::Inflate => ("shc.inflate", Stage::Payload),
            Self::TooLarge => ("shc.too-large", Stage::Payload),
            Self::Claims => ("shc.claims", Stage::Claims),
            Self::Issuer => ("shc.issuer", Stage::Claims),
            Self::Time => ("shc.time", Stage::Claims),
            Self::Type => ("shc.type", Stage::Claims),
            Self::RevocationId => ("shc.revocation-id", Stage::Claims),
            Self::FhirVersion => ("shc.fhir-version", Stage::Claims),
            Self::NoBundle => ("shc.no-bundle", Stage::Claims),
        }
    }
}
