//! What was read, in words: the verdict, what the card left out, findings.

use carnet_core::fhir::Finding;
use carnet_core::trust::{ContentRead, Country, Integrity, IssuedBy, Verdict};
use serde::Serialize;
use time::OffsetDateTime;

use crate::console::Console;

/// Findings that are said one by one.
const FINDINGS_SAID: usize = 10;

/// The country of an issuer who is known by a key file, which names none: "unknown" in CLDR's territories.
const NO_COUNTRY: &str = "ZZ";

/// A verdict as a program reads it.
#[derive(Clone, Serialize)]
pub(crate) struct VerdictReport {
    codes: [&'static str; 3],
    sentences: [String; 3],
    #[serde(skip)]
    tones: [Tone; 3],
}

/// How an answer is to be taken.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tone {
    Good,
    Doubtful,
    Bad,
}

impl VerdictReport {
    pub(crate) fn new(verdict: &Verdict) -> Self {
        let tones = [
            match verdict.integrity {
                Integrity::Valid => Tone::Good,
                Integrity::Unverifiable => Tone::Doubtful,
                Integrity::Invalid => Tone::Bad,
            },
            match verdict.issuer {
                IssuedBy::Known(_) => Tone::Good,
                IssuedBy::Disproved(_) => Tone::Bad,
                _ => Tone::Doubtful,
            },
            match verdict.content {
                ContentRead::Whole => Tone::Good,
                ContentRead::Failed => Tone::Bad,
                _ => Tone::Doubtful,
            },
        ];
        let [integrity, issuer, content] = verdict.sentences().map(String::from);
        let issuer = match &verdict.issuer {
            IssuedBy::Known(known) if Some(known.country) == no_country() => {
                format!("Issued by {}.", known.name)
            }
            _ => issuer,
        };
        Self { codes: verdict.codes(), sentences: [integrity, issuer, content], tones }
    }

    /// Writes a line for each answer, marked for who reads only the margin.
    pub(crate) fn to_text(&self) -> String {
        let line = |(sentence, tone): (&String, &Tone)| {
            let mark = match tone {
                Tone::Good => "OK",
                Tone::Doubtful => "? ",
                Tone::Bad => "!!",
            };
            format!("{mark} {sentence}\n")
        };
        self.sentences.iter().zip(&self.tones).map(line).collect()
    }

    /// Puts the verdict at the head of a summary's page.
    pub(crate) fn into_page(self, page: &str) -> String {
        let worst = self.tones.iter().max().copied().unwrap_or(Tone::Bad);
        let (border, ground) = match worst {
            Tone::Good => ("#1b6e2f", "#effaf1"),
            Tone::Doubtful => ("#9a6700", "#fff8e5"),
            Tone::Bad => ("#b00020", "#fff1f1"),
        };
        let sentences =
            self.sentences.map(|sentence| format!("<p><bdi>{}</bdi></p>", escape(&sentence))).concat();
        let style =
            format!("border:2px solid {border};background:{ground};margin:.75rem 0;padding:.25rem .5rem");
        page.replacen("<body>", &format!("<body>\n<section style=\"{style}\">{sentences}</section>"), 1)
    }
}

/// The country that stands for none.
pub(crate) fn no_country() -> Option<Country> {
    Country::from_code(NO_COUNTRY)
}

/// Says the first findings in a bundle, and how many more there are; the gravest come first.
pub(crate) fn say_findings(findings: &[Finding], source: &str, console: &Console) {
    let departures = match findings.len() {
        0 => return,
        1 => "1 departure".to_owned(),
        count => format!("{count} departures"),
    };
    console.say(format_args!("{source}: {departures} from FHIR R4 or the IPS, read all the same"));
    let mut ordered: Vec<&Finding> = findings.iter().collect();
    ordered.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    for finding in ordered.iter().take(FINDINGS_SAID) {
        console.say(format_args!("  {finding} [{}]", finding.code));
    }
    match ordered.len().saturating_sub(FINDINGS_SAID) {
        0 => {}
        more => console.say(format_args!("  and {more} more")),
    }
}

/// Today's date, in UTC.
pub(crate) fn today() -> String {
    let date = OffsetDateTime::now_utc().date();
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_the_verdict_are_text_in_a_page() {
        let report = VerdictReport {
            codes: ["integrity.valid", "issuer.known", "content.whole"],
            sentences: ["Signature valid.", "Issued by <b>&.", "The whole record could be read."]
                .map(str::to_owned),
            tones: [Tone::Good; 3],
        };
        let page = report.into_page("<html><body>\n<header>");
        assert!(page.contains("<bdi>Issued by &lt;b&gt;&amp;.</bdi>"), "{page}");
        assert!(page.ends_with("</section>\n<header>"));
    }
}
