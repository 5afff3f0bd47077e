//! Code, sentence and tone of each answer.

use super::{Answer, ContentRead, Integrity, IssuedBy, ListAge, Revocation, Tone, Validity, Verdict};
use crate::clock::Timestamp;

fn answer(code: &'static str, tone: Tone, sentence: impl Into<String>) -> Answer {
    Answer { code, sentence: sentence.into(), tone }
}

impl Integrity {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.answer().code
    }

    pub(super) fn answer(self) -> Answer {
        match self {
            Self::Valid => answer("integrity.valid", Tone::Good, "Signature valid."),
            Self::Invalid => answer(
                "integrity.invalid",
                Tone::Bad,
                "SIGNATURE WRONG: the record was changed after it was signed, or is forged.",
            ),
            Self::Unverifiable => {
                answer("integrity.unverifiable", Tone::Doubtful, "No signature could be checked.")
            }
        }
    }
}

impl IssuedBy {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.answer(None).code
    }

    pub(super) fn answer(&self, issued_at: Option<Timestamp>) -> Answer {
        let on = issued_at.map(|time| format!(" on {}", time.date())).unwrap_or_default();
        match self {
            Self::Known(issuer) => {
                let country = issuer.country.as_ref().map(|country| format!(", {}", country.name()));
                let comma = if on.is_empty() { "" } else { "," };
                let known = if issuer.programme.is_some() { "" } else { " Known here by its key file only." };
                let country = country.unwrap_or_default();
                let sentence = format!("Issued by {}{country}{comma}{on}.{known}", issuer.name);
                answer("issuer.known", Tone::Good, sentence)
            }
            Self::Unknown(id) => answer(
                "issuer.unknown",
                Tone::Doubtful,
                format!("Signed{on} by a key that is not known here ({id})."),
            ),
            Self::Disproved(id) => {
                let sentence =
                    format!("The signature does not fit the clinic that the card names (key {id}).");
                answer("issuer.disproved", Tone::Bad, sentence)
            }
            Self::Nobody => {
                answer("issuer.nobody", Tone::Doubtful, "Not signed: this is what the patient reports.")
            }
        }
    }
}

impl Validity {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Valid => "validity.valid",
            Self::Expired => "validity.expired",
            Self::NotYet => "validity.not-yet",
            Self::Undated => "validity.undated",
            Self::Unchecked => "validity.unchecked",
        }
    }

    pub(super) fn answer(self, verdict: &Verdict) -> Answer {
        let [issued_at, expires_at] = [verdict.issued_at, verdict.expires_at]
            .map(|time| time.map_or_else(|| "an unknown day".to_owned(), Timestamp::date));
        match self {
            Self::Valid if verdict.expires_at.is_none() => answer(self.code(), Tone::Good, "Without an end."),
            Self::Valid => answer(self.code(), Tone::Good, format!("Good until {expires_at}.")),
            Self::Expired => answer(self.code(), Tone::Bad, format!("EXPIRED on {expires_at}.")),
            Self::NotYet => answer(
                self.code(),
                Tone::Doubtful,
                format!("Dated {issued_at}, which is in the future: check the clock of this computer."),
            ),
            Self::Undated => answer(self.code(), Tone::Doubtful, "Not dated."),
            Self::Unchecked => answer(self.code(), Tone::Doubtful, "Its dates were not checked."),
        }
    }
}

impl Revocation {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.answer().code
    }

    pub(super) fn answer(self) -> Answer {
        match self {
            Self::None => answer("revocation.none", Tone::Good, "Not revoked."),
            Self::Card => {
                answer("revocation.card", Tone::Bad, "REVOKED: this card was reported lost or was replaced.")
            }
            Self::KeyCompromised { since } => answer(
                "revocation.key-compromised",
                Tone::Bad,
                format!(
                    "REVOKED: since {} the issuer's key counts as stolen, and whoever has it can have made this.",
                    since.date()
                ),
            ),
            Self::KeyRetired { since } => answer(
                "revocation.key-retired",
                Tone::Bad,
                format!("REVOKED: signed after the issuer stopped using this key on {}.", since.date()),
            ),
            Self::Unchecked => answer(
                "revocation.unchecked",
                Tone::Doubtful,
                "No trust list here tells whether it was revoked.",
            ),
        }
    }
}

impl ListAge {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.answer().code
    }

    pub(super) fn answer(self) -> Answer {
        match self {
            Self::Current { days } => answer("list.current", Tone::Good, format!("{}.", aged(days))),
            Self::Stale { days, ended } => answer(
                "list.stale",
                Tone::Doubtful,
                format!("{}, past its end on {}: get a newer one.", aged(days), ended.date()),
            ),
            Self::FromFuture { made } => answer(
                "list.from-future",
                Tone::Doubtful,
                format!(
                    "Trust list dated {}, which is in the future: check the clock of this computer.",
                    made.date()
                ),
            ),
            Self::Unchecked { made } => {
                answer("list.unchecked", Tone::Doubtful, format!("Trust list of {}.", made.date()))
            }
            Self::None => answer("list.none", Tone::Doubtful, "No trust list here."),
        }
    }
}

fn aged(days: u64) -> String {
    match days {
        0 => "Trust list of today".to_owned(),
        1 => "Trust list 1 day old".to_owned(),
        days => format!("Trust list {days} days old"),
    }
}

impl ContentRead {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.answer().code
    }

    pub(super) fn answer(self) -> Answer {
        match self {
            Self::NotYet => answer("content.unread", Tone::Doubtful, "The record has not been read yet."),
            Self::Whole => answer("content.whole", Tone::Good, "The whole record could be read."),
            Self::Partly => {
                answer("content.partial", Tone::Doubtful, "Parts of the record could not be read.")
            }
            Self::Failed => answer("content.unreadable", Tone::Bad, "THE RECORD COULD NOT BE READ."),
        }
    }
}
