//! What this clinic knows of others: the trust store in `CARNET_HOME`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use carnet_core::clock::Timestamp;
use carnet_core::crypto::{EncryptionPublicKey, PublicKey};
use carnet_core::limits;
use carnet_core::trust::foreign::{ForeignError, ForeignList};
use carnet_core::trust::{Group, Reader, TrustError, TrustList, TrustStore};

use crate::console::Console;
use crate::failure::{Failure, shown};
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
    if !input::is_there(&path)? {
        return Ok(TrustStore::default());
    }
    let bytes = input::read(&path, STORE_BYTES, console)?;
    TrustStore::from_bytes(&bytes).map_err(|error| match error {
        TrustError::NewerVersion => {
            Failure::new("trust.newer-store", "the trust store was written by a newer carnet").at(&path)
        }
        error => {
            Failure::new("trust.store-damaged", format!("the trust store is damaged ({})", error.code()))
                .at(&path)
                .with_hint("move it away, and import the trust lists again with carnet trust import")
        }
    })
}

/// Reads the store to open a card with: where it is damaged, that is said, and care does not wait for it.
pub(crate) fn load_for_opening(home: &Home, console: &mut Console) -> TrustStore {
    load(home, console).unwrap_or_else(|failure| {
        console.warn_of(&failure);
        TrustStore::default()
    })
}

/// Writes the store, unless [`load`] would refuse it; that of before then stays.
pub(crate) fn save(store: &TrustStore, home: &Home) -> Result<(), Failure> {
    let (path, bytes) = (home.join(FILE), store.to_bytes());
    if bytes.len() > STORE_BYTES {
        return Err(Failure::new(
            "trust.store-full",
            format!("the trust store would be larger than {STORE_BYTES} bytes"),
        )
        .at(&path));
    }
    TrustStore::from_bytes(&bytes).map_err(|error| {
        let words = format!("the trust store would not be read again ({})", error.code());
        Failure::new("trust.store-full", words).at(&path)
    })?;
    home::make_private_folder(home.path())?;
    let file = NewFile { path, bytes, readers: Readers::Owner };
    output::write(&[file], Existing::Replace)
}

/// Takes a file that is named for one run: a public key file, a trust list, or one of another programme. One that is older than that in force
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
        Ok(Err(error)) if bytes.first() == Some(&b'{') => match ForeignList::import(&bytes, &shown(path)) {
            Ok(list) => drop(store.import_foreign(list, now).map_err(|error| Failure::from(error).at(path))?),
            Err(ForeignError::UnknownFormat) => return Err(keys::public_key_failure(error, path)),
            Err(error) => return Err(Failure::from(error).at(path)),
        },
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

/// Whom a part of a card is sealed to.
pub(crate) struct Recipient<'a> {
    pub(crate) key: EncryptionPublicKey,
    /// The group that shares the key, and the list that names its members; `None` where the key is a single reader's.
    group: Option<(&'a TrustList, &'a Group)>,
}

impl<'a> Recipient<'a> {
    /// Takes a reader that the trust store knows.
    pub(crate) fn of(reader: &Reader<'a>) -> Result<Self, TrustError> {
        let group = match *reader {
            Reader::Group { list, group } => Some((list, group)),
            _ => None,
        };
        Ok(Self { key: reader.public_key()?, group })
    }

    /// Whether some reader of this kind can open what is sealed to `others`.
    pub(crate) fn opens(&self, others: &[Recipient<'_>]) -> bool {
        let is_among = |key: &[u8; 32]| others.iter().any(|other| other.has_reader(key));
        match self.group {
            None => is_among(self.key.as_bytes()),
            Some(_) => self.members().any(is_among),
        }
    }

    fn has_reader(&self, key: &[u8; 32]) -> bool {
        self.key.as_bytes() == key || self.members().any(|member| member == key)
    }

    /// The reading keys of the group's clinics.
    fn members(&self) -> impl Iterator<Item = &'a [u8; 32]> {
        self.group.into_iter().flat_map(|(list, group)| {
            let clinics = list.clinics().iter().enumerate();
            let members = clinics.filter(|(position, _)| group.has_member(*position));
            members.filter_map(|(_, clinic)| clinic.reading.as_ref())
        })
    }
}

/// Whom a card is sealed to: a name that the trust store knows, or a public key file.
///
/// A file that happens to lie in the folder takes no name away from a reader.
pub(crate) fn recipient<'a>(
    who: &Path,
    store: &'a TrustStore,
    console: &mut Console,
) -> Result<Recipient<'a>, Failure> {
    let file =
        |console: &mut Console| Ok(Recipient { key: *keys::public(who, console)?.encryption(), group: None });
    if who.as_os_str() == "-" {
        return file(console);
    }
    let mut readers = store.readers(&who.to_string_lossy());
    let is_file = input::is_there(who).unwrap_or(true) && !who.is_dir();
    match (readers.is_empty(), is_file) {
        (false, true) => {
            return Err(Failure::new("share.ambiguous-reader", "both a reader's name and a file")
                .at(who)
                .with_hint(format!(
                    "for the file, give its path, ./{}; for the reader, run carnet in another folder",
                    shown(who)
                )));
        }
        (true, true) if is_path(who) => return file(console),
        (true, _) => return Err(unknown(who, store, is_file)),
        (false, false) => {}
    }
    // The programme knows the clinic's key of today; a key file may be one of the past.
    if readers.iter().any(|reader| matches!(reader, Reader::Clinic { .. })) {
        readers.retain(|reader| !matches!(reader, Reader::Key(_)));
    }
    let mut recipients: Vec<(Recipient<'a>, String)> = Vec::new();
    for reader in &readers {
        let recipient = Recipient::of(reader).map_err(|error| Failure::from(error).at(who))?;
        // A clinic of two programmes is one reader.
        if !recipients.iter().any(|(known, _)| known.key == recipient.key) {
            recipients.push((recipient, format!("{:?}", described(reader))));
        }
    }
    let named: BTreeSet<&str> = recipients.iter().map(|(_, name)| name.as_str()).collect();
    let hint = if named.len() == recipients.len() {
        format!("say which: {}", named.into_iter().collect::<Vec<_>>().join(", "))
    } else {
        "several clinics have this name: give the public key file of the one you mean, --to CLINIC.pub"
            .to_owned()
    };
    match (recipients.pop(), recipients.is_empty()) {
        (Some((recipient, _)), true) => Ok(recipient),
        (None, _) => Err(unknown(who, store, false)),
        (Some(_), false) => Err(Failure::new("share.ambiguous-reader", "the name means several readers")
            .at(who)
            .with_hint(hint)),
    }
}

/// Whether a word on the command line looks like the path of a key file, and not like a name.
fn is_path(who: &Path) -> bool {
    who.to_string_lossy().contains(std::path::is_separator)
        || who.extension().is_some_and(|ending| ending == "pub")
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

fn unknown(who: &Path, store: &TrustStore, is_file: bool) -> Failure {
    if is_file {
        return Failure::new(
            "share.unknown-reader",
            "a file, where a name that the trust store knows is expected",
        )
        .at(who)
        .with_hint(format!("if the file is the one you mean, give its path: ./{}", shown(who)));
    }
    let failure =
        Failure::new("share.unknown-reader", "neither a file nor a name that the trust store knows").at(who);
    if is_path(who) {
        return failure.with_hint("check the path of the .pub file");
    }
    if store.lists().next().is_none() {
        return failure.with_hint("import the programme's trust list first: carnet trust import FILE");
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
    whos.iter().filter(|who| is_path(who) && input::is_there(who).unwrap_or(true))
}
