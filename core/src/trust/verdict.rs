//! What is known about a record: separate answers, each with a stable code, a sentence and how it is to be taken.

mod answers;
mod view;

pub use view::VerdictView;

use answers::Writer;

use super::{CardId, Issuer, ListedIssuer, SignerKey};
use crate::clock::Timestamp;
use crate::language::Language;

/// What is known about a record.
///
/// It serializes as [`Verdict::said_in`] has it, in English.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Verdict {
    /// Whether the record is as its issuer signed it.
    pub integrity: Integrity,
    /// Who issued it.
    pub issuer: IssuedBy,
    /// Whether its time is right.
    pub validity: Validity,
    /// Whether its issuer or its programme took it back.
    pub revocation: Revocation,
    /// How old the list is that the answers stand on.
    pub list: ListAge,
    /// Whether its content could be read.
    pub content: ContentRead,
    /// When it was issued, as it says.
    pub issued_at: Option<Timestamp>,
    /// Until when it is good, as it says.
    pub expires_at: Option<Timestamp>,
    /// The name of the card, if it is signed.
    pub card: Option<CardId>,
}

/// One answer of a [`Verdict`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// The stable code.
    pub code: &'static str,
    /// A sentence for people.
    pub sentence: String,
    /// How it is to be taken.
    pub tone: Tone,
}

/// How an answer is to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(clippy::exhaustive_enums, reason = "green, amber, red")]
pub enum Tone {
    /// As it should be.
    Good,
    /// Not known, or to be looked after.
    Doubtful,
    /// Not to be relied on.
    Bad,
}

/// Whether a record is as its issuer signed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "a signature is right, wrong, or cannot be checked")]
pub enum Integrity {
    /// The signature is right.
    Valid,
    /// The signature is wrong.
    Invalid,
    /// There is no signature, or no key to check it with.
    Unverifiable,
}

/// Who issued a record.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum IssuedBy {
    /// An issuer that is known here, whose signature is right.
    Known(Issuer),
    /// An issuer that a list of another programme names, whose signature is right.
    Listed(ListedIssuer),
    /// A key that is on no list here.
    Unknown(SignerKey),
    /// Not the issuer that it names: the signature is wrong.
    Disproved(SignerKey),
    /// Nobody signed.
    Nobody,
}

/// Whether the time of a record is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Validity {
    /// It is between issue and expiry, where there is one.
    Valid,
    /// It has expired.
    Expired,
    /// It is dated in the future, by more than a day.
    NotYet,
    /// It bears no date.
    Undated,
    /// Nobody said what time it is.
    Unchecked,
}

/// Whether a record was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Revocation {
    /// A trust list was asked, and names neither the card nor the key.
    None,
    /// The card is on a list of lost and replaced ones.
    Card,
    /// The issuer's key was stolen or misused.
    KeyCompromised {
        /// When that was noticed.
        since: Timestamp,
    },
    /// The issuer's key was out of use when it signed.
    KeyRetired {
        /// Since when.
        since: Timestamp,
    },
    /// No trust list could be asked.
    Unchecked,
}

/// How old the trust list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListAge {
    /// Within its time.
    Current {
        /// Whole days since it was signed.
        days: u64,
    },
    /// Past its time: it warns and still serves.
    Stale {
        /// Whole days since it was signed.
        days: u64,
        /// When it ended.
        ended: Timestamp,
    },
    /// Signed in the future, by more than a day.
    FromFuture {
        /// When it was signed, as it says.
        made: Timestamp,
    },
    /// Nobody said what time it is.
    Unchecked {
        /// When it was signed.
        made: Timestamp,
    },
    /// There is none.
    None,
}

/// Whether the content of a record could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ContentRead {
    /// Nobody has tried.
    NotYet,
    /// All of it.
    Whole,
    /// Not all of it: what is shown is right, but something is missing.
    Partly,
    /// Nothing of it.
    Failed,
}

/// Days that clocks may differ by before anything is called of the future: time zones, and a little.
const SKEW_DAYS: u64 = 1;

impl IssuedBy {
    /// The key that signed, or claims to have.
    pub fn key(&self) -> Option<SignerKey> {
        match self {
            Self::Known(issuer) => Some(issuer.key.id().into()),
            Self::Listed(issuer) => Some(issuer.key.into()),
            Self::Unknown(key) | Self::Disproved(key) => Some(*key),
            Self::Nobody => None,
        }
    }
}

impl Validity {
    /// Judges the dates of a signed record.
    pub(crate) fn of(issued_at: Timestamp, expires_at: Option<Timestamp>, now: Option<Timestamp>) -> Self {
        match (now, expires_at) {
            (None, _) => Self::Unchecked,
            (Some(now), _) if issued_at > now.plus_days(SKEW_DAYS) => Self::NotYet,
            (Some(now), Some(expires_at)) if expires_at <= now => Self::Expired,
            _ => Self::Valid,
        }
    }
}

impl ListAge {
    /// Judges the dates of a list.
    pub(super) fn of(made: Timestamp, valid_until: Option<Timestamp>, now: Option<Timestamp>) -> Self {
        let Some(now) = now else { return Self::Unchecked { made } };
        if made > now.plus_days(SKEW_DAYS) {
            return Self::FromFuture { made };
        }
        let days = now.days_since(made).unwrap_or_default();
        match valid_until {
            Some(ended) if ended <= now => Self::Stale { days, ended },
            _ => Self::Current { days },
        }
    }
}

impl Verdict {
    /// The answers, in the order of the fields.
    pub fn answers(&self, language: Language) -> [Answer; 6] {
        let writer = Writer(language);
        [
            writer.integrity(self.integrity),
            writer.issuer(&self.issuer, self.issued_at),
            writer.validity(self),
            writer.revocation(self.revocation),
            writer.list(self.list),
            writer.content(self.content),
        ]
    }

    /// The stable code of each answer, in the order of the fields.
    pub fn codes(&self) -> [&'static str; 6] {
        [
            self.integrity.code(),
            self.issuer.code(),
            self.validity.code(),
            self.revocation.code(),
            self.list.code(),
            self.content.code(),
        ]
    }

    /// How the worst of the answers is to be taken.
    pub fn tone(&self) -> Tone {
        self.answers(Language::English).map(|answer| answer.tone).into_iter().max().unwrap_or(Tone::Bad)
    }

    /// One plain line: what speaks against the record first, then who issued it and when, whether the signature is right,
    /// and how old the list is.
    pub fn to_line(&self, language: Language) -> String {
        let mut said: Vec<Answer> = self.answers(language).into_iter().filter(Answer::is_in_line).collect();
        // What speaks against the record stays in the order of the questions: a wrong signature comes first.
        said.sort_by_key(|answer| if answer.tone == Tone::Bad { (0, 0) } else { (1, answer.place()) });
        said.iter().map(|answer| answer.sentence.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// The sentences of the answers that are doubtful and not in the line.
    pub fn doubts(&self, language: Language) -> impl Iterator<Item = String> + use<> {
        let doubts = self
            .answers(language)
            .into_iter()
            .filter(|answer| answer.tone != Tone::Good && !answer.is_in_line());
        doubts.map(|answer| answer.sentence)
    }

    /// The verdict as programs read it, its sentences in a language.
    pub fn said_in(&self, language: Language) -> VerdictView {
        view::of(self, language)
    }

    /// Whether a program should take the verdict for a negative one: the signature is wrong, or the record was revoked or
    /// has expired. Who is unknown and what is unsigned is not: it is shown as such.
    pub fn is_negative(&self) -> bool {
        self.tone() == Tone::Bad
    }
}

impl Answer {
    /// Whether the answer stands in the line: it always does, or it speaks against the record.
    fn is_in_line(&self) -> bool {
        self.tone == Tone::Bad || self.place() < USUAL.len()
    }

    /// Where the answer stands in the line.
    fn place(&self) -> usize {
        let question = self.code.split('.').next();
        USUAL.iter().position(|usual| question == Some(usual)).unwrap_or(USUAL.len())
    }
}

/// The questions whose answers stand in the line whatever they are, in their order.
const USUAL: [&str; 3] = ["issuer", "integrity", "list"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::country::Country;
    use crate::crypto::SigningKey;

    fn time(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    fn verdict() -> Verdict {
        Verdict {
            integrity: Integrity::Valid,
            issuer: IssuedBy::Known(Issuer {
                name: "Kakuma Clinic 4".into(),
                country: Country::from_code("KE"),
                key: SigningKey::from_bytes(&[1; 32]).verifying_key().clone(),
                programme: Some("Route of the South".into()),
            }),
            validity: Validity::Valid,
            revocation: Revocation::None,
            list: ListAge::Current { days: 12 },
            content: ContentRead::Whole,
            issued_at: Some(time("2026-03-02")),
            expires_at: None,
            card: Some(CardId::of(b"signature")),
        }
    }

    #[test]
    fn a_good_record_is_told_in_one_plain_line() {
        let expected =
            "Issued by Kakuma Clinic 4, Kenya, on 2026-03-02. Signature valid. Trust list 12 days old.";
        assert_eq!(verdict().to_line(Language::English), expected);
        assert_eq!(verdict().tone(), Tone::Good);
        let codes = [
            "integrity.valid",
            "issuer.known",
            "validity.valid",
            "revocation.none",
            "list.current",
            "content.whole",
        ];
        assert_eq!(verdict().codes(), codes);
    }

    #[test]
    fn what_speaks_against_a_record_comes_first() {
        let lost = Verdict { revocation: Revocation::Card, ..verdict() };
        assert!(
            lost.to_line(Language::English)
                .starts_with("REVOKED: this card was reported lost or was replaced. Issued by")
        );
        let expired =
            Verdict { validity: Validity::Expired, expires_at: Some(time("2026-06-30")), ..verdict() };
        assert!(
            expired.to_line(Language::English).starts_with("EXPIRED on 2026-06-30. Issued by"),
            "{}",
            expired.to_line(Language::English)
        );
        assert!(lost.is_negative() && expired.is_negative());
    }

    #[test]
    fn nobody_and_the_unknown_are_shown_and_not_negative() {
        let nobody = Verdict {
            integrity: Integrity::Unverifiable,
            issuer: IssuedBy::Nobody,
            validity: Validity::Undated,
            revocation: Revocation::Unchecked,
            list: ListAge::None,
            issued_at: None,
            card: None,
            ..verdict()
        };
        let expected = "Not signed: this is what the patient reports. No signature could be checked. No trust list here.";
        assert_eq!(nobody.to_line(Language::English), expected);
        assert!(!nobody.is_negative());
    }

    #[test]
    fn times_are_judged_with_a_day_of_patience() {
        let (issued, now) = (time("2026-03-02T12:00:00Z"), |text: &str| Some(time(text)));
        assert_eq!(Validity::of(issued, None, None), Validity::Unchecked);
        assert_eq!(Validity::of(issued, None, now("2026-03-01T12:00:00Z")), Validity::Valid);
        assert_eq!(Validity::of(issued, None, now("2026-03-01T11:59:59Z")), Validity::NotYet);
        let expires = Some(time("2026-06-30"));
        assert_eq!(Validity::of(issued, expires, now("2026-06-29T23:59:59Z")), Validity::Valid);
        assert_eq!(Validity::of(issued, expires, now("2026-06-30T00:00:00Z")), Validity::Expired);
        let list = |text: &str| ListAge::of(time("2026-03-02"), Some(time("2026-06-30")), Some(time(text)));
        assert_eq!(list("2026-03-01"), ListAge::Current { days: 0 });
        assert_eq!(list("2026-02-28"), ListAge::FromFuture { made: time("2026-03-02") });
        assert_eq!(list("2026-07-01"), ListAge::Stale { days: 121, ended: time("2026-06-30") });
    }
}
