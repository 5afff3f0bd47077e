//! The frozen vectors: their files, how they are opened stage by stage, and how they are made.

mod by_hand;
mod case;
mod cbor;
mod dictionary;
mod file;
mod forge;
mod invalid;
mod parties;
mod programme;
mod read;
mod retell;
mod rng;
mod valid;
mod worked;

pub use file::{Expect, Hex, Keys, Printed, Stages, Vector, record};
pub use read::{Opened, open};
pub use rng::TestRng;
pub use worked::{EXAMPLE, document};

use std::error::Error;

/// The vectors that open, and those that do not; in the order of their names.
///
/// # Errors
/// Where one of them does not give what it should.
pub fn make() -> Result<[Vec<Vector>; 2], Box<dyn Error>> {
    let made = |cases: Vec<case::Case>| {
        let (mut vectors, mut faults) = (Vec::new(), Vec::new());
        for case in cases {
            match case.into_vector() {
                Ok(vector) => vectors.push(vector),
                Err(fault) => faults.push(fault.to_string()),
            }
        }
        if !faults.is_empty() {
            return Err(faults.join("\n").into());
        }
        vectors.sort_by(|one, other| one.name.cmp(&other.name));
        match vectors.array_windows().find(|[one, next]| one.name == next.name) {
            Some([one, _]) => Err(Box::<dyn Error>::from(format!("two vectors are called {}", one.name))),
            None => Ok(vectors),
        }
    };
    Ok([made(valid::cases()?)?, made(invalid::cases()?)?])
}
