//! What a person chooses from when a visit is written.

use carnet_core::health::{self, Answer, Answers, Code, Term, system};
use carnet_core::labels::label;
use carnet_core::language::Language;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::fault::Fault;
use crate::plain;
use crate::words;

/// The vaccines that complete themselves with codes and diseases, in a language.
///
/// # Errors
/// `language.unknown`
#[wasm_bindgen(unchecked_return_type = "VaccineChoice[]")]
pub fn vaccines(language: &str) -> Result<JsValue, Fault> {
    let language = words::language(language)?;
    let choices = health::vaccines().iter().filter_map(|vaccine| {
        let code = vaccine.codes.iter().find(|code| code.system == system::CVX).or(vaccine.codes.first())?;
        let (name, _) = Term::SYSTEMS.iter().find(|(_, uri)| *uri == code.system)?;
        let label = in_language(vaccine.codes, language).unwrap_or(code.display);
        Some(VaccineChoice { term: format!("{name}:{} {label}", code.code), label })
    });
    plain::to_object(&choices.collect::<Vec<_>>())
}

/// The screenings, with their answers, in a language.
///
/// # Errors
/// `language.unknown`
#[wasm_bindgen(unchecked_return_type = "ScreeningChoice[]")]
pub fn screenings(language: &str) -> Result<JsValue, Fault> {
    let language = words::language(language)?;
    let choices = health::screenings().iter().map(|screening| ScreeningChoice {
        id: screening.id,
        label: in_language(screening.codes, language).unwrap_or(screening.name),
        answers: match screening.answers {
            Answers::OneOf(answers) => {
                Some(answers.iter().map(|answer| AnswerChoice::of(answer, language)).collect())
            }
            _ => None,
        },
        unit: screening.unit(),
    });
    plain::to_object(&choices.collect::<Vec<_>>())
}

fn in_language(codes: &[Code], language: Language) -> Option<&'static str> {
    codes.iter().find_map(|code| label(Some(code.system), code.code, language))
}

/// `VaccineChoice` of plain/visit.d.ts.
#[derive(Serialize)]
struct VaccineChoice {
    term: String,
    label: &'static str,
}

/// `ScreeningChoice` of plain/visit.d.ts.
#[derive(Serialize)]
struct ScreeningChoice {
    id: &'static str,
    label: &'static str,
    answers: Option<Vec<AnswerChoice>>,
    unit: Option<&'static str>,
}

#[derive(Serialize)]
struct AnswerChoice {
    id: &'static str,
    label: &'static str,
}

impl AnswerChoice {
    fn of(answer: &'static Answer, language: Language) -> Self {
        Self { id: answer.id, label: in_language(answer.codes, language).unwrap_or(answer.display) }
    }
}
