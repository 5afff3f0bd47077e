//! Trust lists: their files, how they are read, and how they are made.

mod file;
mod forge;
mod invalid;
mod keys;
mod names;
mod payload;
mod read;
mod valid;

pub use file::{Found, FoundClinic, FoundGroup, ListKeys, ListVector};
pub use read::read as read_list;

use std::error::Error;

use super::case::CLOCK;
use super::file::Hex;
use super::named;
use super::parties::reading;
use super::programme::Listing;

type Cases = Result<Vec<Case>, Box<dyn Error>>;

/// The trust lists that are taken, and those that are not; in the order of their names.
///
/// # Errors
/// Where one of them does not give what it should.
pub fn make_lists() -> Result<Vec<ListVector>, Box<dyn Error>> {
    let cases =
        [valid::cases()?, invalid::cases()?, payload::cases()?, names::cases()?, keys::cases()?].concat();
    named(cases.into_iter().map(Case::into_vector), |vector| &vector.name)
}

/// A vector in the making.
#[derive(Clone, Debug)]
struct Case {
    name: &'static str,
    about: &'static str,
    list: Vec<u8>,
    /// A list that the reader has before.
    in_force: Option<Vec<u8>>,
    /// Ids of cards that the reader looks up.
    cards: Vec<[u8; 8]>,
    /// Clinics that read.
    readers: Vec<&'static str>,
    expect: &'static str,
}

impl Case {
    /// A list for a reader who has none, and is in no group.
    fn new(name: &'static str, about: &'static str, list: Vec<u8>, expect: &'static str) -> Self {
        Case { name, about, list, in_force: None, cards: Vec::new(), readers: Vec::new(), expect }
    }

    /// Reads the list, and takes the vector if it gives what it should.
    fn into_vector(self) -> Result<ListVector, Box<dyn Error>> {
        let Case { name, about, list, in_force, cards, readers, expect } = self;
        let root_seed = Listing::default().root()?.signing().to_bytes();
        let mut vector = ListVector {
            name: name.to_owned(),
            about: about.to_owned(),
            clock: CLOCK.to_owned(),
            keys: ListKeys {
                note: "TEST ONLY".to_owned(),
                root_seed: root_seed.as_slice().into(),
                read_secrets: readers.iter().map(|name| reading(name).to_bytes().as_slice().into()).collect(),
            },
            in_force: in_force.map(Hex),
            list: Hex(list),
            cards: cards.iter().map(|id| id.as_slice().into()).collect(),
            expect: expect.to_owned(),
            found: None,
        };
        let (found, code) = match read::read(&vector).map_err(|error| format!("{name}: {error}"))? {
            Ok(found) => (Some(found), "ok"),
            Err(code) => (None, code),
        };
        if code != expect {
            return Err(format!("{name}: {code} where {expect} is expected").into());
        }
        vector.found = found;
        Ok(vector)
    }
}
