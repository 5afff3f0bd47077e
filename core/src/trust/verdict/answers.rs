//! Code, sentence and tone of each answer.

use super::{Answer, ContentRead, Integrity, IssuedBy, ListAge, Revocation, Tone, Validity, Verdict};
use crate::clock::Timestamp;
use crate::country::Country;
use crate::language::{Language, Value};
use crate::trust::ListedIssuer;

/// Writes answers in a language.
#[derive(Clone, Copy)]
pub(super) struct Writer(pub(super) Language);

type Arguments<'a> = &'a [(&'static str, &'a str)];

impl Writer {
    /// An answer whose sentence goes by its code.
    fn plain(self, code: &'static str, tone: Tone) -> Answer {
        Answer { code, sentence: self.say(&code.replace('.', "-"), &[]), tone }
    }

    fn with(self, code: &'static str, tone: Tone, id: &str, arguments: Arguments<'_>) -> Answer {
        Answer { code, sentence: self.say(id, arguments), tone }
    }

    fn say(self, id: &str, arguments: Arguments<'_>) -> String {
        let arguments: Vec<(&'static str, Value<'_>)> = arguments
            .iter()
            .map(|(name, text)| (*name, Value::from(self.0.isolate(text).into_owned())))
            .collect();
        self.0.say_with(id, &arguments)
    }

    pub(super) fn integrity(self, integrity: Integrity) -> Answer {
        let tone = match integrity {
            Integrity::Valid => Tone::Good,
            Integrity::Invalid => Tone::Bad,
            Integrity::Unverifiable => Tone::Doubtful,
        };
        self.plain(integrity.code(), tone)
    }

    pub(super) fn issuer(self, issuer: &IssuedBy, issued_at: Option<Timestamp>) -> Answer {
        let date = issued_at.map(Timestamp::date);
        match issuer {
            IssuedBy::Known(known) => {
                let mut sentence = self.issued_by(&known.name, known.country, date.as_deref());
                if known.programme.is_none() {
                    sentence.push(' ');
                    sentence.push_str(&self.say("issuer-by-key-file", &[]));
                }
                Answer { code: issuer.code(), sentence, tone: Tone::Good }
            }
            IssuedBy::Listed(ListedIssuer { name, country, list, .. }) => {
                let by_list = self.say("issuer-by-foreign-list", &[("list", list)]);
                let sentence = format!("{} {by_list}", self.issued_by(name, *country, date.as_deref()));
                Answer { code: issuer.code(), sentence, tone: Tone::Good }
            }
            IssuedBy::Unknown(id) => {
                let key = id.to_string();
                match &date {
                    Some(date) => {
                        let arguments = [("date", date.as_str()), ("key", &key)];
                        self.with(issuer.code(), Tone::Doubtful, "issuer-unknown", &arguments)
                    }
                    None => {
                        self.with(issuer.code(), Tone::Doubtful, "issuer-unknown-undated", &[("key", &key)])
                    }
                }
            }
            IssuedBy::Disproved(id) => {
                self.with(issuer.code(), Tone::Bad, "issuer-disproved", &[("key", &id.to_string())])
            }
            IssuedBy::Nobody => self.plain(issuer.code(), Tone::Doubtful),
        }
    }

    fn issued_by(self, name: &str, country: Option<Country>, date: Option<&str>) -> String {
        let country = country.map(|country| country.name(self.0));
        let id = match (&country, date) {
            (Some(_), Some(_)) => "issuer-known-in",
            (Some(_), None) => "issuer-known-in-undated",
            (None, Some(_)) => "issuer-known",
            (None, None) => "issuer-known-undated",
        };
        let arguments = [
            ("clinic", name),
            ("country", country.as_deref().unwrap_or_default()),
            ("date", date.unwrap_or_default()),
        ];
        self.say(id, &arguments)
    }

    pub(super) fn validity(self, verdict: &Verdict) -> Answer {
        let code = verdict.validity.code();
        let day =
            |time: Option<Timestamp>| time.map_or_else(|| self.say("unknown-day", &[]), Timestamp::date);
        match verdict.validity {
            Validity::Valid if verdict.expires_at.is_none() => {
                self.with(code, Tone::Good, "validity-without-end", &[])
            }
            Validity::Valid => {
                self.with(code, Tone::Good, "validity-until", &[("date", &day(verdict.expires_at))])
            }
            Validity::Expired => {
                self.with(code, Tone::Bad, "validity-expired", &[("date", &day(verdict.expires_at))])
            }
            Validity::NotYet => {
                self.with(code, Tone::Doubtful, "validity-not-yet", &[("date", &day(verdict.issued_at))])
            }
            Validity::Undated | Validity::Unchecked => self.plain(code, Tone::Doubtful),
        }
    }

    pub(super) fn revocation(self, revocation: Revocation) -> Answer {
        let code = revocation.code();
        match revocation {
            Revocation::None => self.plain(code, Tone::Good),
            Revocation::Card => self.plain(code, Tone::Bad),
            Revocation::KeyCompromised { since } => {
                self.with(code, Tone::Bad, "revocation-key-compromised", &[("date", &since.date())])
            }
            Revocation::KeyRetired { since } => {
                self.with(code, Tone::Bad, "revocation-key-retired", &[("date", &since.date())])
            }
            Revocation::Unchecked => self.plain(code, Tone::Doubtful),
        }
    }

    pub(super) fn list(self, list: ListAge) -> Answer {
        let code = list.code();
        match list {
            ListAge::Current { days } => self.aged(code, Tone::Good, "list-current", days, ""),
            ListAge::Stale { days, ended } => {
                self.aged(code, Tone::Doubtful, "list-stale", days, &ended.date())
            }
            ListAge::FromFuture { made } => {
                self.with(code, Tone::Doubtful, "list-from-future", &[("date", &made.date())])
            }
            ListAge::Unchecked { made } => {
                self.with(code, Tone::Doubtful, "list-unchecked", &[("date", &made.date())])
            }
            ListAge::None => self.plain(code, Tone::Doubtful),
        }
    }

    fn aged(self, code: &'static str, tone: Tone, id: &str, days: u64, date: &str) -> Answer {
        let date = self.0.isolate(date).into_owned();
        let arguments = [("days", Value::from(days)), ("date", Value::from(date))];
        Answer { code, sentence: self.0.say_with(id, &arguments), tone }
    }

    pub(super) fn content(self, content: ContentRead) -> Answer {
        let tone = match content {
            ContentRead::Whole => Tone::Good,
            ContentRead::NotYet | ContentRead::Partly => Tone::Doubtful,
            ContentRead::Failed => Tone::Bad,
        };
        self.plain(content.code(), tone)
    }
}

impl Integrity {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Valid => "integrity.valid",
            Self::Invalid => "integrity.invalid",
            Self::Unverifiable => "integrity.unverifiable",
        }
    }
}

impl IssuedBy {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Known(_) | Self::Listed(_) => "issuer.known",
            Self::Unknown(_) => "issuer.unknown",
            Self::Disproved(_) => "issuer.disproved",
            Self::Nobody => "issuer.nobody",
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
}

impl Revocation {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "revocation.none",
            Self::Card => "revocation.card",
            Self::KeyCompromised { .. } => "revocation.key-compromised",
            Self::KeyRetired { .. } => "revocation.key-retired",
            Self::Unchecked => "revocation.unchecked",
        }
    }
}

impl ListAge {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Current { .. } => "list.current",
            Self::Stale { .. } => "list.stale",
            Self::FromFuture { .. } => "list.from-future",
            Self::Unchecked { .. } => "list.unchecked",
            Self::None => "list.none",
        }
    }
}

impl ContentRead {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotYet => "content.unread",
            Self::Whole => "content.whole",
            Self::Partly => "content.partial",
            Self::Failed => "content.unreadable",
        }
    }
}
