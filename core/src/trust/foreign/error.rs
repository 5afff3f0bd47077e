use std::fmt;

use crate::limits;

/// Why a file is no trust list, or none that helps.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ForeignError {
    /// The file is longer than [`limits::FOREIGN_LIST_BYTES`].
    #[error("longer than {} MiB, and so no trust list", limits::FOREIGN_LIST_BYTES >> 20)]
    TooLarge,
    /// The file is none of the formats.
    #[error("neither a DID document, a JWKS, a directory snapshot nor a certificate")]
    UnknownFormat,
    /// The JSON is broken, a member is written twice, or one has another type than in the formats.
    #[error("not the JSON of a trust list, at line {line}, column {column}")]
    Json {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// More than [`limits::FOREIGN_KEYS`] keys or issuers.
    #[error("more than {} keys or issuers", limits::FOREIGN_KEYS)]
    TooManyKeys,
    /// The DID document lists where keys are, and none itself.
    #[error(
        "lists only references to other documents: take the embedded list, whose address has /trustlist/ instead \
         of /trustlist-ref/"
    )]
    ReferencesOnly,
    /// The directory names issuers, without their keys.
    #[error(
        "names issuers without their keys: take the snapshot of the same directory, logs/vci_snapshot.json"
    )]
    DirectoryWithoutKeys,
    /// A single JWK, where a set is the format (RFC 7517, section 5).
    #[error("a single key where a set is expected: a JWKS has its keys in the member \"keys\"")]
    BareKey,
    /// No key is left; what is wrong with each.
    #[error("no key in it can be used ({} refused)", .0.len())]
    NoUsableKey(Vec<Rejected>),
    /// The bytes are not what [`ForeignList::to_bytes`](super::ForeignList::to_bytes) makes.
    #[error("stored trust list is damaged")]
    Damaged,
    /// The stored list was written by a newer version of this program.
    #[error("stored trust list of a newer version")]
    NewerVersion,
}

impl ForeignError {
    /// The stable code of the fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "trust.too-large",
            Self::UnknownFormat => "trust.unknown-format",
            Self::Json { .. } => "trust.bad-json",
            Self::TooManyKeys => "trust.too-many-keys",
            Self::ReferencesOnly => "trust.references-only",
            Self::DirectoryWithoutKeys => "trust.directory-without-keys",
            Self::BareKey => "trust.bare-key",
            Self::NoUsableKey(_) => "trust.no-usable-key",
            Self::Damaged => "trust.damaged",
            Self::NewerVersion => "trust.newer-version",
        }
    }
}

/// Something in a list that was not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// Where it stands, such as `issuerInfo[3].keys[0]`.
    pub place: String,
    /// What is wrong with it.
    pub fault: KeyFault,
}

/// Writes place and fault.
impl fmt::Display for Rejected {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place, fault } = self;
        write!(out, "{place}: {fault}")
    }
}

/// Declares the faults once, with code and sentence, so that the stored form reads what it writes.
macro_rules! key_faults {
    ($($(#[$doc:meta])+ $name:ident = $code:literal, $sentence:literal;)+) => {
        /// Why something in a list cannot be used.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
        #[non_exhaustive]
        pub enum KeyFault {
            $($(#[$doc])+ #[error($sentence)] $name,)+
        }

        impl KeyFault {
            /// Every fault.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable code of the fault.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

key_faults! {
    /// A member is missing, is written twice or has another type.
    Malformed = "trust.key-malformed", "not a key as the format writes it";
    /// A reference, where the other elements are keys.
    Elsewhere = "trust.key-elsewhere", "refers to another document, which has to be imported itself";
    /// A verification method other than JsonWebKey2020.
    MethodType = "trust.method-type", "a kind of verification method that is not known here";
    /// A private key, which whoever published it has to withdraw.
    PrivateKey = "trust.private-key", "a private key, which is nobody's secret any more";
    /// A symmetric key (`oct`), which whoever published it has to withdraw.
    SymmetricKey = "trust.symmetric-key", "a secret key, which is nobody's secret any more";
    /// An RSA key where the format has none: SMART Health Cards are signed with ES256 only.
    RsaKey = "trust.rsa-key", "an RSA key, with which SMART Health Cards are never signed";
    /// A kind of key (`kty`) that signs nothing that is read here.
    KeyType = "trust.key-type", "a kind of key that is not known here";
    /// A curve other than P-256.
    Curve = "trust.curve", "a curve other than P-256";
    /// `use` is not `sig`.
    Use = "trust.key-use", "a key that is not said to be for signatures";
    /// `alg` is not ES256.
    Algorithm = "trust.algorithm", "a key that is not said to be for ES256";
    /// The coordinates are no point of the curve, or not written in 32 bytes each (RFC 7518, section 6.2.1.2).
    NotAPoint = "trust.not-a-point", "coordinates that are no point of the curve, or are not written in 32 bytes each";
    /// An RSA key under 2,048 bits, over 8,192, or with an exponent that is no sound one.
    UnsoundRsa = "trust.unsound-rsa", "an RSA key that is too short, too long or has an unsound exponent";
    /// There is no key id.
    NoKeyId = "trust.no-key-id", "a key without a key id";
    /// The key id is not computed from the key or certificate, as the format wants.
    KeyIdMismatch = "trust.key-id-mismatch", "a key id that belongs to another key";
    /// There is no certificate, which the key id would be checked with.
    NoCertificate = "trust.no-certificate", "a key without its certificate";
    /// The certificate cannot be read.
    BadCertificate = "trust.bad-certificate", "a certificate that cannot be read";
    /// The certificate holds another key.
    CertificateMismatch = "trust.certificate-mismatch", "a certificate that holds another key";
    /// The issuer has no `https` address, by which cards would name it.
    NoIssuer = "trust.no-issuer", "an issuer without an https address";
    /// Revoked cards, which are not taken over with the keys.
    RevocationsLeftOut = "trust.revocations-left-out", "revoked cards are listed, and not taken over";
}
