//! Times of things that take turns.
//!
//! They are times on the processor: on an idle machine the same as on the wall, on a busy one without the others'.

use std::error::Error;

use cpu_time::ThreadTime;

use crate::figures::{least, median};
use crate::table::{Row, Target};

/// Microseconds of one call, many times.
#[derive(Default)]
pub struct Times(Vec<f64>);

/// Something to time; it is told the number of the call.
pub type Call<'a> = &'a mut dyn FnMut(usize) -> Result<(), Box<dyn Error>>;

/// Calls each of `calls` in turn, `rounds` times, `together` times in a row; each round starts with another one.
///
/// One round more comes first and is not counted.
///
/// # Errors
/// Those of the calls, and where the system tells no times.
pub fn take_turns<const N: usize>(
    rounds: usize,
    together: usize,
    calls: [Call<'_>; N],
) -> Result<[Times; N], Box<dyn Error>> {
    let mut times = [const { Times(Vec::new()) }; N];
    for round in 0..=rounds {
        for turn in 0..N {
            let index = (round + turn) % N;
            let start = ThreadTime::try_now()?;
            for number in 0..together {
                calls[index](round * together + number)?;
            }
            if round > 0 {
                times[index].0.push(start.try_elapsed()?.as_secs_f64() * 1e6 / together as f64);
            }
        }
    }
    Ok(times)
}

impl Times {
    /// The median, in microseconds.
    pub fn median(&self) -> f64 {
        median(&self.0)
    }
}

impl FromIterator<f64> for Times {
    fn from_iter<T: IntoIterator<Item = f64>>(times: T) -> Self {
        Self(times.into_iter().collect())
    }
}

/// A row of milliseconds without a peer.
pub fn row<'a>(what: &'a str, times: &Times, target: Target) -> Row<'a> {
    Row::alone(what, times.median() / 1e3, "ms", target)
}

/// A row of microseconds beside those of a peer.
pub fn row_beside<'a>(what: &'a str, ours: &Times, peer: &Times, target: Target) -> Row<'a> {
    let least_ratio = least(&ours.0) / least(&peer.0);
    Row { least_ratio, target, ..Row::beside(what, [ours.median(), peer.median()], "us") }
}
