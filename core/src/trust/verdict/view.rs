//! A verdict as programs read it.

use serde::{Serialize, Serializer};

use super::{Answer, IssuedBy, Verdict};
use crate::clock::Timestamp;
use crate::language::Language;

/// A verdict as programs read it; it serialises into an object.
#[derive(Debug, Serialize)]
pub struct VerdictView {
    line: String,
    codes: [&'static str; 6],
    integrity: AnswerView,
    issuer: IssuerView,
    validity: AnswerView,
    revocation: AnswerView,
    list: AnswerView,
    content: AnswerView,
    issued_at: Option<Timestamp>,
    expires_at: Option<Timestamp>,
    card: Option<String>,
}

#[derive(Debug, Serialize)]
struct AnswerView {
    code: &'static str,
    sentence: String,
}

#[derive(Debug, Serialize)]
struct IssuerView {
    code: &'static str,
    sentence: String,
    /// Of the key that signed or claims to have.
    key_id: Option<String>,
    /// Of a known issuer only: nobody else's name is to be believed.
    name: Option<String>,
    country: Option<String>,
    /// Whose trust list names it, or where a list of another programme is from; absent where only its key file is known.
    programme: Option<String>,
}

impl From<Answer> for AnswerView {
    fn from(Answer { code, sentence, tone: _ }: Answer) -> Self {
        Self { code, sentence }
    }
}

impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        of(self, Language::English).serialize(serializer)
    }
}

/// The view of a verdict: its line, each answer, the issuer, the dates and the card's id.
pub(super) fn of(verdict: &Verdict, language: Language) -> VerdictView {
    let [integrity, issuer, validity, revocation, list, content] = verdict.answers(language);
    let named = match &verdict.issuer {
        IssuedBy::Known(known) => Some((&known.name, known.country, known.programme.as_ref())),
        IssuedBy::Listed(listed) => Some((&listed.name, listed.country, Some(&listed.list))),
        IssuedBy::Unknown(_) | IssuedBy::Disproved(_) | IssuedBy::Nobody => None,
    };
    VerdictView {
        line: verdict.to_line(language),
        codes: verdict.codes(),
        integrity: integrity.into(),
        issuer: IssuerView {
            code: issuer.code,
            sentence: issuer.sentence,
            key_id: verdict.issuer.key().map(|key| key.to_string()),
            name: named.map(|(name, ..)| name.clone()),
            country: named.and_then(|(_, country, _)| country).map(|country| country.to_string()),
            programme: named.and_then(|(.., list)| list.cloned()),
        },
        validity: validity.into(),
        revocation: revocation.into(),
        list: list.into(),
        content: content.into(),
        issued_at: verdict.issued_at,
        expires_at: verdict.expires_at,
        card: verdict.card.map(|card| card.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ContentRead, Integrity, ListAge, Revocation, Validity};
    use super::*;
    use crate::crypto::KeyId;

    #[test]
    fn an_unproved_issuer_has_no_name() {
        let verdict = Verdict {
            integrity: Integrity::Invalid,
            issuer: IssuedBy::Disproved(KeyId::from_bytes([7; 8]).into()),
            validity: Validity::Valid,
            revocation: Revocation::Unchecked,
            list: ListAge::None,
            content: ContentRead::Whole,
            issued_at: Timestamp::parse("2026-03-02"),
            expires_at: None,
            card: None,
        };
        let view = serde_json::to_value(&verdict).unwrap();
        assert_eq!(view["issuer"]["key_id"], "0707070707070707");
        assert!(view["issuer"]["name"].is_null());
        assert_eq!(view["codes"][0], "integrity.invalid");
        assert_eq!(view["issued_at"], "2026-03-02T00:00:00Z");
    }
}
