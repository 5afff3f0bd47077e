//! `cargo xtask ci`: every check in order, until one fails.

use std::time::{Duration, Instant};

use crate::task;
use crate::workspace::{Fault, Workspace};

const STEPS: &[(&str, &[&str])] = &[
    ("fmt", &[]),
    ("clippy", &[]),
    ("layers", &[]),
    ("deps", &[]),
    ("test", &[]),
    ("dictionary", &["--check"]),
    ("fixtures", &["--check"]),
    ("codes", &["--check"]),
    ("vectors", &["--check"]),
    ("independent", &[]),
    ("wasm", &[]),
    ("npm", &[]),
    ("clinic", &[]),
    ("browser", &[]),
    ("docs", &[]),
    ("demo", &[]),
    ("clean", &[]),
];

/// `cargo xtask ci`
pub(crate) fn run(workspace: &Workspace, _: &[String]) -> Result<(), Fault> {
    let mut rows = Vec::new();
    let mut outcome = Ok(());
    for (position, (name, arguments)) in (1..).zip(STEPS) {
        println!("\n== {position}/{}: {name} {}", STEPS.len(), arguments.join(" "));
        let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
        let start = Instant::now();
        let result = match task(name) {
            Some(task) => (task.run)(workspace, &arguments),
            None => Err(Fault::Failed(format!("{name} is no task"))),
        };
        rows.push(Row { name, time: start.elapsed(), verdict: if result.is_ok() { "pass" } else { "FAIL" } });
        if let Err(fault) = result {
            outcome = Err(in_step(name, fault));
            break;
        }
    }
    print_table(&rows);
    outcome
}

struct Row {
    name: &'static str,
    time: Duration,
    verdict: &'static str,
}

fn print_table(rows: &[Row]) {
    println!("\n{:<12} {:>8}  result", "step", "seconds");
    for Row { name, time, verdict } in rows {
        println!("{name:<12} {:>8.1}  {verdict}", time.as_secs_f64());
    }
    for (name, _) in STEPS.iter().skip(rows.len()) {
        println!("{name:<12} {:>8}  not run", "-");
    }
}

fn in_step(name: &str, fault: Fault) -> Fault {
    match fault {
        Fault::Failed(text) => Fault::Failed(format!("{name}: {text}")),
        Fault::Missing(text) => Fault::Missing(format!("{name}: {text}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_a_task() {
        for (name, _) in STEPS {
            assert!(task(name).is_some(), "{name}");
        }
    }
}
