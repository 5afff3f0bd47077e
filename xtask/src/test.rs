//! `cargo xtask test`: all tests, with one line at the end that sums up the lines of each test binary.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::workspace::{Fault, Workspace, check, show, start_fault};

/// `cargo xtask test`
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Result<(), Fault> {
    let mut cargo = workspace.cargo();
    cargo.args(["test", "--workspace"]).args(arguments).stdout(Stdio::piped());
    show(&cargo);
    let mut child = cargo.spawn().map_err(|error| start_fault(&cargo, &error))?;
    let mut tally = Tally::default();
    for line in child.stdout.take().into_iter().flat_map(|out| BufReader::new(out).lines()) {
        let line = line.map_err(|error| start_fault(&cargo, &error))?;
        println!("{line}");
        tally.add(&line);
    }
    let status = child.wait().map_err(|error| start_fault(&cargo, &error))?;
    let Tally { passed, failed, ignored, binaries } = tally;
    println!("all tests: {passed} passed; {failed} failed; {ignored} ignored; in {binaries} test binaries");
    check(&cargo, status)
}

#[derive(Debug, Default, PartialEq)]
struct Tally {
    passed: u32,
    failed: u32,
    ignored: u32,
    binaries: u32,
}

impl Tally {
    /// Counts a closing line such as `test result: ok. 3 passed; 0 failed; 1 ignored; ...`.
    fn add(&mut self, line: &str) {
        let Some((_, counts)) = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        self.binaries += 1;
        for count in counts.split("; ") {
            match count.split_once(' ') {
                Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                Some((number, "ignored")) => self.ignored += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_closing_lines() {
        let mut tally = Tally::default();
        tally.add("test qr::reads ... ok");
        tally.add(
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        );
        tally.add("test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out");
        assert_eq!(tally, Tally { passed: 5, failed: 1, ignored: 1, binaries: 2 });
    }
}
