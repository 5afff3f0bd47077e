//! The frozen vectors: their files, how they are opened stage by stage, and how they are made.

mod by_hand;
mod case;
mod cbor;
mod dictionary;
mod file;
mod forge;
mod invalid;
mod lists;
mod parties;
mod programme;
mod read;
mod retell;
mod rng;
mod valid;
mod worked;

pub use file::{Expect, Hex, Keys, Printed, Stages, Vector, record};
pub use lists::{Found, FoundClinic, FoundGroup, ListKeys, ListVector, make_lists, read_list};
pub use read::{Opened, open};
pub use rng::TestRng;
pub use worked::{EXAMPLE, document};

use std::error::Error;

/// The vectors that open, and those that do not; in the order of their names.
///
/// # Errors
/// Where one of them does not give what it should.
pub fn make() -> Result<[Vec<Vector>; 2], Box<dyn Error>> {
    let made = |cases: Vec<case::Case>| named(cases.into_iter().map(case::Case::into_vector), |it| &it.name);
    Ok([made(valid::cases()?)?, made(invalid::cases()?)?])
}

/// What was made, in the order of the names, none of them twice.
fn named<T>(
    made: impl Iterator<Item = Result<T, Box<dyn Error>>>,
    name: impl Fn(&T) -> &String,
) -> Result<Vec<T>, Box<dyn Error>> {
    let (mut vectors, mut faults) = (Vec::new(), Vec::new());
    for made in made {
        match made {
            Ok(vector) => vectors.push(vector),
            Err(fault) => faults.push(fault.to_string()),
        }
    }
    if !faults.is_empty() {
        return Err(faults.join("\n").into());
    }
    vectors.sort_by(|one, other| name(one).cmp(name(other)));
    match vectors.array_windows().find(|[one, next]| name(one) == name(next)) {
        Some([one, _]) => Err(format!("two vectors are called {}", name(one)).into()),
        None => Ok(vectors),
    }
}
