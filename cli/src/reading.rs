//! What was read, in words: the verdict, what the card left out, findings.

use carnet_core::clock::Timestamp;
use carnet_core::fhir::Finding;
use carnet_core::language::{Language, tame};
use carnet_core::trust::Verdict;
use time::OffsetDateTime;

use crate::console::Console;

/// Seconds from the first of a day to its last.
const LAST_SECOND: u64 = 24 * 60 * 60 - 1;

/// Findings that are said one by one.
const FINDINGS_SAID: usize = 10;

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

/// What time it is.
pub(crate) fn now() -> Timestamp {
    let seconds = u64::try_from(OffsetDateTime::now_utc().unix_timestamp()).unwrap_or_default();
    // A clock beyond the year 9999 is as good as none.
    Timestamp::from_unix_seconds(seconds).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Reads a moment from the command line.
pub(crate) fn parse_time(text: &str) -> Result<Timestamp, String> {
    Timestamp::parse(text).ok_or_else(|| "give a date such as 2026-03-02, or a time of RFC 3339".to_owned())
}

/// Reads the moment until which something is good: of a date alone, its last second in UTC.
pub(crate) fn parse_end(text: &str) -> Result<Timestamp, String> {
    let start = parse_time(text)?;
    let end = start.unix_seconds().saturating_add(LAST_SECOND);
    let is_date = !text.contains([':', 'T', 't']);
    Ok(Timestamp::from_unix_seconds(end).filter(|_| is_date).unwrap_or(start))
}

/// Reads the language of a reader, by its BCP 47 tag.
pub(crate) fn parse_language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| {
        let known: Vec<String> =
            Language::ALL.iter().map(|one| format!("{} ({})", one.tag(), one.own_name())).collect();
        format!("give one of {}", known.join(", "))
    })
}

/// A verdict in words, for who does not see the record: its line, then its doubts.
pub(crate) fn say_verdict(verdict: &Verdict, language: Language, console: &Console) {
    console.say(tame(&verdict.to_line(language)));
    for doubt in verdict.doubts(language) {
        console.say(format_args!("? {}", tame(&doubt)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_good_until_its_last_second() {
        for (text, end) in [
            ("2026-03-02", "2026-03-02T23:59:59Z"),
            ("2026-03-02T00:00:00Z", "2026-03-02T00:00:00Z"),
            ("2026-03-02T23:00:00-03:00", "2026-03-03T02:00:00Z"),
            ("9999-12-31", "9999-12-31T23:59:59Z"),
        ] {
            assert_eq!(parse_end(text).ok(), Timestamp::parse(end), "{text}");
        }
        assert!(parse_end("tomorrow").is_err());
    }
}
