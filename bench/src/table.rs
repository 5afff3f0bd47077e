//! The table that each benchmark prints: what was measured, against what, and whether the figure is reached.

/// Rows, aligned when printed.
#[derive(Default)]
pub struct Table {
    rows: Vec<[String; COLUMNS]>,
    missed: usize,
}

/// What a figure is to be.
#[derive(Clone, Copy)]
pub enum Target {
    /// No more than this.
    AtMost(f64),
    /// No less than this.
    AtLeast(f64),
    /// Printed for comparison only.
    None,
}

/// One figure beside another.
pub struct Row<'a> {
    /// What is measured.
    pub what: &'a str,
    /// Ours.
    pub ours: f64,
    /// The peer's, or NaN where there is none.
    pub peer: f64,
    /// What the two are in.
    pub unit: &'a str,
    /// The ratio of the least figures of many, or NaN.
    pub least_ratio: f64,
    /// What our figure, or, where there is a peer, the ratio is to be.
    pub target: Target,
}

impl<'a> Row<'a> {
    /// A figure of ours alone, which is to keep to `target`.
    pub fn alone(what: &'a str, ours: f64, unit: &'a str, target: Target) -> Self {
        Self { target, ..Self::beside(what, [ours, f64::NAN], unit) }
    }

    /// Ours and the peer's.
    pub fn beside(what: &'a str, [ours, peer]: [f64; 2], unit: &'a str) -> Self {
        Self { what, ours, peer, unit, least_ratio: f64::NAN, target: Target::None }
    }
}

const COLUMNS: usize = 7;
const HEAD: [&str; COLUMNS] = ["what", "ours", "peer", "ratio", "of minima", "target", ""];

impl Table {
    /// Adds a row.
    pub fn add(&mut self, row: &Row<'_>) {
        let Row { what, ours, peer, unit, least_ratio, target } = row;
        let ratio = ours / peer;
        let (figure, unit_of_target) = if peer.is_nan() { (*ours, *unit) } else { (ratio, "x") };
        let (limit, reached) = match *target {
            Target::AtMost(limit) => (format!("<= {}", with_unit(limit, unit_of_target)), figure <= limit),
            Target::AtLeast(limit) => (format!(">= {}", with_unit(limit, unit_of_target)), figure >= limit),
            Target::None => (String::new(), true),
        };
        let verdict = match (target, reached) {
            (Target::None, _) => "",
            (_, true) => "reached",
            (_, false) => "missed",
        };
        self.missed += usize::from(!reached);
        let or_nothing =
            |figure: f64, unit| if figure.is_finite() { with_unit(figure, unit) } else { String::new() };
        self.rows.push([
            (*what).to_owned(),
            with_unit(*ours, unit),
            or_nothing(*peer, unit),
            or_nothing(ratio, "x"),
            or_nothing(*least_ratio, "x"),
            limit,
            verdict.to_owned(),
        ]);
    }

    /// Adds a row that starts a part of the table.
    pub fn part(&mut self, title: &str) {
        let mut row = [const { String::new() }; COLUMNS];
        title.clone_into(&mut row[0]);
        self.rows.push(row);
    }

    /// How many targets were missed.
    pub fn missed(&self) -> usize {
        self.missed
    }

    /// Prints the rows, the first column to the left, the figures to the right, no column without a figure.
    pub fn print(&self) {
        let head = HEAD.map(str::to_owned);
        let width =
            |column: usize| self.rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..COLUMNS).map(width).collect();
        for row in std::iter::once(&head).chain(&self.rows) {
            let mut line = format!("{:<width$}", row[0], width = widths[0]);
            let columns = head.iter().zip(&widths).zip(row).skip(1).filter(|((_, width), _)| **width > 0);
            for ((head, width), cell) in columns {
                let width = *width.max(&head.len());
                line.push_str(&format!("  {cell:>width$}"));
            }
            println!("{}", line.trim_end());
        }
    }
}

/// About three digits, and the unit.
fn with_unit(figure: f64, unit: &str) -> String {
    let digits = match unit {
        "bytes" | "%" | "" => usize::from(figure.fract() != 0.0),
        _ if figure.abs() < 1.0 => 3,
        _ if figure.abs() < 100.0 => 2,
        _ => 0,
    };
    format!("{figure:.digits$} {unit}").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_was_missed() {
        let mut table = Table::default();
        for ours in [600.0, 601.0] {
            table.add(&Row::alone("size", ours, "bytes", Target::AtMost(600.0)));
        }
        assert_eq!(table.missed(), 1);
    }

    #[test]
    fn a_target_beside_a_peer_is_of_the_ratio() {
        let mut table = Table::default();
        let row = Row::beside("time", [2.0, 1.0], "us");
        table.add(&Row { least_ratio: 1.9, target: Target::AtMost(1.3), ..row });
        assert_eq!(table.rows[0][3..], ["2.00 x", "1.90 x", "<= 1.30 x", "missed"]);
    }
}
