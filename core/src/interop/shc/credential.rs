use std::fmt;

use super::chunks::Chunk;
use super::claims::Claims;
use super::jws::Jws;
use super::{Content, RevocationList, ShcError};
use crate::clock::Timestamp;
use crate::envelope::Verified;
use crate::interop::inflate::{self, InflateError};
use crate::limits;
use crate::trust::{self, ForeignAttested, Integrity, Revocation, TrustStore};

/// A health card whose claims were read, and of which nothing is verified.
#[derive(Clone, PartialEq, Eq)]
pub struct Credential {
    jws: Jws,
    claims: Claims,
}

impl Credential {
    /// Reads the text of the one symbol of a card.
    ///
    /// # Errors
    /// Those of [`Credential::from_jws`], those of the stage [`Text`](super::Stage::Text) and, where there are other
    /// symbols, [`ShcError::Incomplete`].
    pub fn from_text(text: &str) -> Result<Self, ShcError> {
        match Chunk::parse(text)? {
            Chunk { total: 1, token, .. } => Self::from_jws(&token),
            Chunk { total, .. } => {
                Err(ShcError::Incomplete { total: u32::try_from(total).unwrap_or(u32::MAX) })
            }
        }
    }

    /// Reads a token.
    ///
    /// # Errors
    /// Those of the stages [`Token`](super::Stage::Token), [`Payload`](super::Stage::Payload) and
    /// [`Claims`](super::Stage::Claims).
    pub fn from_jws(text: &str) -> Result<Self, ShcError> {
        let jws = Jws::parse(text.trim())?;
        let payload = inflate::raw(&jws.payload, limits::HEALTH_CARD_BYTES).map_err(|error| match error {
            InflateError::Damaged => ShcError::Inflate,
            InflateError::TooLarge => ShcError::TooLarge,
        })?;
        let payload = str::from_utf8(&payload).map_err(|_| ShcError::Claims)?;
        Ok(Self { claims: Claims::from_json(payload)?, jws })
    }

    /// The address by which it names its issuer. Whether that is right, [`Credential::verify`] finds out.
    pub fn claimed_issuer(&self) -> &str {
        &self.claims.iss
    }

    /// Finds out who signed, and whether that is to be believed at the time `now`. The trust store keeps no revocation
    /// lists of others: the caller gives those that it has.
    ///
    /// Whatever comes out, the content is to be had, because care must not wait for a trust list; but it is to be had with
    /// its verdict only.
    pub fn verify(
        self,
        trust: &TrustStore,
        revoked: &[RevocationList],
        now: Option<Timestamp>,
    ) -> Verified<Content> {
        let Self { jws: Jws { kid, message, payload: _, signature }, claims } = self;
        let attested = ForeignAttested {
            kid,
            url: &claims.iss,
            issued_at: claims.nbf,
            expires_at: claims.exp,
            message: message.as_bytes(),
            signature: &signature,
        };
        let mut verdict = trust::judge_foreign(&attested, trust, now);
        let lists = || revoked.iter().filter(|list| list.kid() == kid);
        if lists().any(|list| list.revokes(claims.rid.as_deref(), claims.nbf)) {
            verdict.revocation = Revocation::Card;
        } else if verdict.integrity == Integrity::Valid && lists().next().is_some() {
            verdict.revocation = Revocation::None;
        }
        Verified::new(verdict, Content::new(claims))
    }
}

/// Says nothing of what is in it.
impl fmt::Debug for Credential {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Credential({:?}, {} bytes)", self.claims.iss, self.claims.bundle.len())
    }
}
