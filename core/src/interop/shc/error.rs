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
        match self {
            Self::NotAHealthCard => "shc.not-a-health-card",
            Self::TooLong => "shc.too-long",
            Self::Digits { .. } => "shc.digits",
            Self::ChunkNumber => "shc.chunk-number",
            Self::TooManyChunks => "shc.too-many-chunks",
            Self::OtherCard => "shc.other-card",
            Self::Incomplete { .. } => "shc.incomplete",
            Self::File => "shc.file",
            Self::TooMany => "shc.too-many",
            Self::NotAToken => "shc.not-a-token",
            Self::Header => "shc.header",
            Self::Algorithm => "shc.algorithm",
            Self::Compression => "shc.compression",
            Self::KeyId => "shc.key-id",
            Self::Critical => "shc.critical",
            Self::SignatureLength => "shc.signature-length",
            Self::Inflate => "shc.inflate",
            Self::TooLarge => "shc.too-large",
            Self::Claims => "shc.claims",
            Self::Issuer => "shc.issuer",
            Self::Time => "shc.time",
            Self::Type => "shc.type",
            Self::RevocationId => "shc.revocation-id",
            Self::FhirVersion => "shc.fhir-version",
            Self::NoBundle => "shc.no-bundle",
        }
    }

    /// How far reading went.
    pub fn stage(&self) -> Stage {
        match self {
            Self::NotAHealthCard
            | Self::TooLong
            | Self::Digits { .. }
            | Self::ChunkNumber
            | Self::TooManyChunks
            | Self::OtherCard
            | Self::Incomplete { .. }
            | Self::File
            | Self::TooMany => Stage::Text,
            Self::NotAToken
            | Self::Header
            | Self::Algorithm
            | Self::Compression
            | Self::KeyId
            | Self::Critical
            | Self::SignatureLength => Stage::Token,
            Self::Inflate | Self::TooLarge => Stage::Payload,
            Self::Claims
            | Self::Issuer
            | Self::Time
            | Self::Type
            | Self::RevocationId
            | Self::FhirVersion
            | Self::NoBundle => Stage::Claims,
        }
    }
}
