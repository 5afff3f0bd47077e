//! Kinds of JSON, told by the names of the outermost members, wherever they stand among them.

use crate::interop::Kind;

/// Recognises a text that begins as JSON does; it may be damaged further on.
pub(super) fn kind(text: &str) -> Kind {
    let mut seen = Seen::default();
    let mut members = Members { bytes: text.as_bytes(), position: 0, depth: 0 };
    while let Some((name, value)) = members.next_outermost() {
        seen.take(name, value);
    }
    let follows = text.as_bytes().get(members.position..).unwrap_or_default().trim_ascii_start();
    seen.kind(text, follows.starts_with(b"{"))
}

/// What the names of the outermost members tell.
#[derive(Default)]
struct Seen {
    resource_type: bool,
    /// An array of texts, as in a `.smart-health-card` file.
    credentials: bool,
    context: bool,
    subject: bool,
    /// Other credentials inside, as in a presentation.
    presented: bool,
    /// What the first `data` tells.
    icao: Option<bool>,
    signature: bool,
    payload: bool,
    ciphertext: bool,
}

impl Seen {
    fn take(&mut self, name: &[u8], value: &[u8]) {
        match name {
            b"resourceType" => self.resource_type = value.starts_with(b"\""),
            b"verifiableCredential" => {
                let first = value.strip_prefix(b"[").map(<[u8]>::trim_ascii_start).and_then(<[u8]>::first);
                self.credentials = matches!(first, Some(b'"' | b']'));
                self.presented = !self.credentials;
            }
            b"@context" => self.context = true,
            b"credentialSubject" => self.subject = true,
            // Once only: a text may have any number of them.
            b"data" if self.icao.is_none() => {
                // ICAO TR VDS-NC: the header says of which type the seal is, such as icao.vacc.
                let start = value.get(..SEAL_HEAD_BYTES).unwrap_or(value);
                let named = b"\"icao.";
                let is_named = start.windows(named.len()).any(|window| window == named);
                self.icao = Some(start.starts_with(b"{") && is_named);
            }
            b"signature" | b"signatures" => self.signature = true,
            // The payload may be kept elsewhere (RFC 7515, appendix F).
            b"payload" | b"protected" => self.payload = true,
            b"ciphertext" => self.ciphertext = true,
            _ => {}
        }
    }

    fn kind(&self, text: &str, several: bool) -> Kind {
        match self {
            Self { resource_type: true, .. } if several => Kind::FhirNdjson,
            Self { resource_type: true, .. } => Kind::Fhir,
            Self { credentials: true, context: false, .. } => Kind::SmartHealthCardFile,
            Self { context: true, subject: true, .. } if is_divoc(text) => Kind::Divoc,
            Self { context: true, subject: true, .. } | Self { presented: true, .. } => {
                Kind::VerifiableCredential
            }
            Self { context: true, credentials: true, .. } => Kind::VerifiableCredential,
            Self { icao: Some(true), .. } => Kind::VdsNc,
            Self { ciphertext: true, .. } => Kind::Jwe,
            Self { payload: true, signature: true, .. } => Kind::Jws,
            _ => Kind::Json,
        }
    }
}

const SEAL_HEAD_BYTES: usize = 400;

/// Whether a credential is of DIVOC's kind, by the type that its certificates have.
fn is_divoc(text: &str) -> bool {
    let start = text.as_bytes().get(..CREDENTIAL_HEAD_BYTES).unwrap_or(text.as_bytes());
    let named = b"ProofOfVaccinationCredential";
    start.windows(named.len()).any(|window| window == named)
}

const CREDENTIAL_HEAD_BYTES: usize = 16 << 10;

/// Goes once over a text of JSON, without recursion and without taking memory. It does not say whether it is valid.
struct Members<'a> {
    bytes: &'a [u8],
    position: usize,
    depth: usize,
}

impl<'a> Members<'a> {
    /// The name of the next member of the outermost object and all that follows its colon; `None` at the end of the
    /// outermost value, with the position behind it.
    fn next_outermost(&mut self) -> Option<(&'a [u8], &'a [u8])> {
        while let Some(byte) = self.bytes.get(self.position) {
            self.position += 1;
            match byte {
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        return None;
                    }
                }
                b'"' => {
                    let string = self.string();
                    let rest = self.bytes.get(self.position..).unwrap_or_default().trim_ascii_start();
                    if let (1, Some(value)) = (self.depth, rest.strip_prefix(b":")) {
                        return Some((string, value.trim_ascii_start()));
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// The rest of a string whose opening quote has been passed, as it is written.
    fn string(&mut self) -> &'a [u8] {
        let start = self.position;
        while let Some(byte) = self.bytes.get(self.position) {
            self.position += 1;
            match byte {
                b'"' => return self.bytes.get(start..self.position - 1).unwrap_or_default(),
                b'\\' => self.position += 1,
                _ => {}
            }
        }
        self.position = self.bytes.len();
        self.bytes.get(start..).unwrap_or_default()
    }
}
