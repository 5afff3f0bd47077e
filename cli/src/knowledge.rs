//! What this clinic knows of others: the trust store in `CARNET_HOME`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use carnet_core::clock::Timestamp;
use carnet_core::crypto::{EncryptionPublicKey, PublicKey};
use carnet_core::limits;
use carnet_core::trust::{Reader, TrustError, TrustList, TrustStore};

use crate::console::Console;
use crate::failure::Failure;
use crate::home::{self, Home};
use crate::input;
use crate::keys;
use crate::output::{self, Existing, NewFile, Readers};

/// The file of the store.
const FILE: &str = "trust.store";

/// Largest store, in bytes: every list that is kept, at its largest, would be more than a clinic has.
pub(crate) const STORE_BYTES: usize = 16 * limits::TRUST_LIST_BYTES;

/// Reads the store; an empty one where there is none.
pub(crate) fn load(home: &Home, console: &mut Console) -> Result<TrustStore, Failure> {
    let path = home.join(FILE);
    if !home::holds(&path)? {
        return Ok(TrustStore::default());
    }
    let bytes = input::read(&path, STORE_BYTES, console)?;
    TrustStore::from_bytes(&bytes).map_err(|error| {
        Failure::new("trust.store-damaged", format!("the trust store is damaged ({})", error.code()))
            .at(&path)
            .with_hint("move it away, and import the trust lists again with carnet trust import")
    })
}

/// Reads the store to open a card with: where it is damaged, that is said, and care does not wait for it.
pub(crate) fn load_for_opening(home: &Home, console: &mut Console) -> TrustStore {
    load(home, console).unwrap_or_else(|failure| {
        console.warn_of(&failure);
        TrustStore::default()
    })
}

/// Writes the store.
pub(crate) fn save(store: &TrustStore, home: &Home) -> Result<(), Failure> {
    home::make_private_folder(home.path())?;
    let file = NewFile { path: home.join(FILE), bytes: store.to_bytes(), readers: Readers::Owner };
    output::write(&[file], Existing::Replace)
}

/// Takes a file that is named for one run: a public key file, or a trust list. One that is older than that in force
/// comes back: whoever left the programme reads with it what was sealed before.
pub(crate) fn add_file(
    store: &mut TrustStore,
    path: &Path,
    now: Timestamp,
    console: &mut Console,
) -> Result<Option<TrustList>, Failure> {
    let bytes = input::read(path, limits::TRUST_LIST_BYTES, console)?;
    match std::str::from_utf8(&bytes).map(|text| PublicKey::from_text(text.trim_start_matches('\u{feff}'))) {
        Ok(Ok(key)) => store.insert(&key, None),
        Ok(Err(error)) if bytes.first() == Some(&b'{') => return Err(keys::public_key_failure(error, path)),
        _ => match store.import(&bytes, now) {
            Ok(_) => {}
            // The newer one says whom to believe, and care does not wait.
            Err(error @ TrustError::Rollback { .. }) => {
                console.warn_of(&Failure::from(error).at(path));
                return Ok(TrustList::from_bytes(&bytes).ok());
            }
            Err(error) => return Err(Failure::from(error).at(path)),
        },
    }
    Ok(None)
}

/// Whom a card is sealed to: a public key file, or a name that the trust store knows.
pub(crate) fn recipient(
    who: &Path,
    store: &TrustStore,
    console: &mut Console,
) -> Result<EncryptionPublicKey, Failure> {
    if is_file(who) || who.as_os_str() == "-" {
        return Ok(*keys::public(who, console)?.encryption());
    }
    let name = who.to_string_lossy();
    let mut readers = store.readers(&name);
    // The programme knows the clinic's key of today; a key file may be one of the past.
    if readers.iter().any(|reader| matches!(reader, Reader::Clinic { .. })) {
        readers.retain(|reader| !matches!(reader, Reader::Key(_)));
    }
    match readers.as_slice() {
        [reader] => Ok(reader.public_key().map_err(|error| Failure::from(error).at(who))?),
        [] => Err(unknown(who, store)),
        several => {
            let named: BTreeSet<String> =
                several.iter().map(|reader| format!("{:?}", described(reader))).collect();
            let failure = Failure::new("share.ambiguous-reader", "the name means several readers").at(who);
            Err(if named.len() == several.len() {
                let named: Vec<String> = named.into_iter().collect();
                failure.with_hint(format!("say which: {}", named.join(", ")))
            } else {
                failure.with_hint("several clinics have this name: give the public key file of the one you mean, --to CLINIC.pub")
            })
        }
    }
}

/// The name that means this reader and no other.
pub(crate) fn described(reader: &Reader<'_>) -> String {
    match reader {
        Reader::Group { list, group } => format!("{}/{}", list.programme(), group.name()),
        Reader::Clinic { clinic, .. } => clinic.name.clone(),
        Reader::Key(key) => key.name().to_owned(),
        _ => String::new(),
    }
}

fn unknown(who: &Path, store: &TrustStore) -> Failure {
    let failure =
        Failure::new("share.unknown-reader", "neither a file nor a name that the trust store knows").at(who);
    let looks_like_file =
        who.extension().is_some_and(|ending| ending == "pub") || who.components().count() > 1;
    if store.lists().next().is_none() && !looks_like_file {
        return failure.with_hint("import the programme's trust list first: carnet trust import FILE");
    }
    if looks_like_file {
        return failure.with_hint("check the path of the .pub file");
    }
    let groups: Vec<String> = store
        .lists()
        .flat_map(|(list, _)| list.groups().iter().map(|group| group.name().to_owned()))
        .take(8)
        .collect();
    failure.with_hint(format!("carnet trust list shows the names; groups: {}", groups.join(", ")))
}

/// Every file among `whos`, which is read.
pub(crate) fn files(whos: &[PathBuf]) -> impl Iterator<Item = &PathBuf> {
    whos.iter().filter(|who| is_file(who))
}

/// Whether a file, or a pipe, is there. A folder is none: that of a programme is called `programme`.
fn is_file(who: &Path) -> bool {
    who.exists() && !who.is_dir()
}

/// A trust list's fingerprint, as people read it to each other over the telephone.
pub(crate) fn fingerprint(id: carnet_core::crypto::KeyId) -> String {
    let digits = id.to_string();
    let groups: Vec<&str> =
        [0..4, 4..8, 8..12, 12..16].into_iter().filter_map(|range| digits.get(range)).collect();
    groups.join(" ")
}
