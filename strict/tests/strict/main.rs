//! What the check finds, and what it leaves alone; one binary, because each takes a minute to build.

mod building;
mod corpora;
mod exported;
mod health;
mod losses;
mod refusals;

use carnet_strict::check;

/// Path and code of each finding.
fn lines(text: &str) -> Vec<String> {
    match check(text) {
        Ok(findings) => findings.iter().map(|found| format!("{} {}", found.path, found.code())).collect(),
        Err(error) => vec![error.code().to_owned()],
    }
}

/// Path and code of each finding about one resource, given as its members.
fn of(kind: &str, members: &str) -> Vec<String> {
    let comma = if members.is_empty() { "" } else { "," };
    lines(&format!(r#"{{"resourceType":"{kind}"{comma}{members}}}"#))
}
