//! Files that appear whole or not at all: written under a passing name beside their place, then renamed.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use crate::failure::Failure;
use crate::interrupt::{self, pending};

/// A file to write.
pub(crate) struct NewFile {
    pub(crate) path: PathBuf,
    pub(crate) bytes: Vec<u8>,
    pub(crate) readers: Readers,
}

/// Who may read a new file, where the system tells users apart.
#[derive(Clone, Copy)]
pub(crate) enum Readers {
    /// Its owner.
    Owner,
    /// Whoever the umask allows.
    Anyone,
}

/// What to do where a file of the name exists.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Existing {
    Keep,
    Replace,
}

impl Existing {
    pub(crate) fn forced(force: bool) -> Self {
        if force { Existing::Replace } else { Existing::Keep }
    }
}

/// Writes all files, or none.
pub(crate) fn write(files: &[NewFile], existing: Existing) -> Result<(), Failure> {
    check(files.iter().map(|file| file.path.as_path()), existing)?;
    interrupt::clean_up();
    let staged = files.iter().map(stage).collect::<Result<Vec<_>, _>>();
    let outcome = staged.and_then(|staged| commit(staged, existing));
    pending().clear();
    outcome
}

/// Finds what would stop [`write`], so that it can be said before any work is done.
pub(crate) fn check<'a>(
    paths: impl IntoIterator<Item = &'a Path>,
    existing: Existing,
) -> Result<(), Failure> {
    let mut seen = BTreeSet::new();
    for path in paths {
        if !seen.insert(place_of(path)) {
            return Err(Failure::new("output.twice", "named twice as output").at(path));
        }
        match fs::symlink_metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(failed(&error, path)),
            Ok(_) if path.is_dir() => return Err(Failure::new("output.folder", "is a folder").at(path)),
            Ok(_) if existing == Existing::Keep => {
                return Err(Failure::new("output.exists", "exists already").at(path));
            }
            Ok(found) if !is_replaceable(path, &found) => {
                return Err(Failure::new("output.not-a-file", "exists and is no ordinary file").at(path));
            }
            Ok(_) => {}
        }
        if !folder_of(path).is_dir() {
            return Err(Failure::new("output.no-folder", "its folder does not exist").at(path));
        }
    }
    Ok(())
}

/// Refuses an output that is read as well, by whatever name: a key that a record replaced would be lost.
pub(crate) fn spare<'a, 'b>(
    inputs: impl IntoIterator<Item = &'a PathBuf>,
    outputs: impl IntoIterator<Item = &'b Path>,
) -> Result<(), Failure> {
    let read: BTreeSet<PathBuf> = inputs
        .into_iter()
        .flat_map(|path| [fs::canonicalize(path).ok(), Some(place_of(path))])
        .flatten()
        .collect();
    for path in outputs {
        let is_read = fs::canonicalize(path).is_ok_and(|file| read.contains(&file));
        if is_read || read.contains(&place_of(path)) {
            return Err(Failure::new("output.is-input", "is read by this command as well").at(path));
        }
    }
    Ok(())
}

/// A path with its folder resolved, but not the last name, which may be a symbolic link.
fn place_of(path: &Path) -> PathBuf {
    match (fs::canonicalize(folder_of(path)), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

/// Whether a file may take the place of what was found: a device or a pipe would be lost by it. Of a symbolic link,
/// the link is replaced, unless it is one of the system's own, such as /dev/stdout.
fn is_replaceable(path: &Path, found: &fs::Metadata) -> bool {
    let is_dangling = || matches!(fs::metadata(path), Err(error) if error.kind() == io::ErrorKind::NotFound);
    match found.is_symlink() {
        true if ["/dev", "/proc"].iter().any(|system| place_of(path).starts_with(system)) => false,
        true => path.is_file() || is_dangling(),
        false => found.is_file(),
    }
}

/// A file written, waiting for its name.
struct Staged<'a> {
    passing: TempPath,
    path: &'a Path,
}

fn stage(file: &NewFile) -> Result<Staged<'_>, Failure> {
    let fail = |error: io::Error| failed(&error, &file.path);
    let mut builder = tempfile::Builder::new();
    builder.prefix(".carnet-");
    #[cfg(unix)]
    if let Readers::Anyone = file.readers {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut passing = {
        let mut pending = pending();
        let passing = builder.tempfile_in(folder_of(&file.path)).map_err(fail)?;
        pending.insert(passing.path().to_owned());
        passing
    };
    passing.write_all(&file.bytes).map_err(fail)?;
    passing.as_file().sync_all().map_err(fail)?;
    Ok(Staged { passing: passing.into_temp_path(), path: &file.path })
}

/// Gives all files their names; after a failure, those that have theirs lose them again.
fn commit(staged: Vec<Staged<'_>>, existing: Existing) -> Result<(), Failure> {
    // An interrupt waits until all have their names.
    let _pending = pending();
    let folders: BTreeSet<&Path> = staged.iter().map(|staged| folder_of(staged.path)).collect();
    let mut named: Vec<(&Path, Option<TempPath>)> = Vec::new();
    let mut left = staged.len();
    for Staged { passing, path } in staged {
        left -= 1;
        // What was there is wanted again only where a later file fails.
        let aside = if left > 0 { keep_aside(path, existing) } else { Ok(None) };
        let outcome = aside.and_then(|aside| match name(passing, path, existing) {
            Ok(()) => {
                named.push((path, aside));
                Ok(())
            }
            Err(error) => {
                put_back(aside, path);
                Err(error)
            }
        });
        if let Err(error) = outcome {
            for (path, aside) in named.into_iter().rev() {
                match aside {
                    Some(aside) => put_back(Some(aside), path),
                    // Nothing more can be done where this fails.
                    None => drop(fs::remove_file(path)),
                }
            }
            return Err(match error.kind() {
                io::ErrorKind::AlreadyExists => Failure::new("output.exists", "exists already").at(path),
                _ => failed(&error, path),
            });
        }
    }
    folders.into_iter().for_each(sync_folder);
    Ok(())
}

/// Gives a file, or a link, that is to be replaced another name beside its own; that vanishes with what is returned.
fn keep_aside(target: &Path, existing: Existing) -> io::Result<Option<TempPath>> {
    let found = fs::symlink_metadata(target).ok();
    let Some(found) = found.filter(|found| found.is_file() || found.is_symlink()) else { return Ok(None) };
    if existing == Existing::Keep {
        return Ok(None);
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".carnet-");
    let link = |aside: &Path| fs::hard_link(target, aside);
    let aside = match found.is_file().then(|| builder.make_in(folder_of(target), link)) {
        Some(Ok(aside)) => aside,
        // Some file systems have no second names.
        _ => builder.make_in(folder_of(target), |aside| fs::rename(target, aside))?,
    };
    Ok(Some(aside.into_temp_path()))
}

/// Gives a file its name: over another in one step, so that there is no moment without, or over no other.
fn name(passing: TempPath, target: &Path, existing: Existing) -> io::Result<()> {
    if existing == Existing::Replace {
        return passing.persist(target).map_err(|refused| refused.error);
    }
    match passing.persist_noclobber(target) {
        Err(refused) if refused.error.kind() != io::ErrorKind::AlreadyExists => {
            // Some file systems cannot promise that; the check before has to do.
            refused.path.persist(target).map_err(|refused| refused.error)
        }
        outcome => outcome.map_err(|refused| refused.error),
    }
}

fn put_back(aside: Option<TempPath>, target: &Path) {
    if let Some(aside) = aside {
        let _ = aside.persist(target);
    }
}

/// Has the names in a folder outlast a power failure. The files are there where this fails, and their content was
/// synchronised before.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    drop(fs::File::open(folder).and_then(|folder| folder.sync_all()));
    #[cfg(not(unix))]
    let _ = folder;
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn failed(error: &io::Error, path: &Path) -> Failure {
    Failure::io("output.failed", "cannot be written", error).at(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: PathBuf, text: &str) -> NewFile {
        NewFile { path, bytes: text.into(), readers: Readers::Anyone }
    }

    fn names(folder: &Path) -> Vec<String> {
        let names =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    fn code(outcome: Result<(), Failure>) -> Option<&'static str> {
        outcome.err().map(|failure| failure.code())
    }

    #[test]
    fn existing_files_stay_unless_forced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("card.png");
        write(&[file(path.clone(), "old")], Existing::Keep).unwrap();
        assert_eq!(code(write(&[file(path.clone(), "new")], Existing::Keep)), Some("output.exists"));
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        write(&[file(path.clone(), "new")], Existing::Replace).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(names(folder.path()), ["card.png"]);
    }

    #[test]
    fn one_file_that_cannot_be_written_stops_all() {
        let folder = tempfile::tempdir().unwrap();
        let [first, second] = ["1.png", "2.png"].map(|name| folder.path().join(name));
        fs::write(&second, "another's").unwrap();
        let files = [file(first.clone(), "a"), file(second, "b")];
        // As when the second appears after the check.
        let staged: Vec<_> = files.iter().map(|file| stage(file).unwrap()).collect();
        assert_eq!(code(commit(staged, Existing::Keep)), Some("output.exists"));
        assert_eq!(names(folder.path()), ["2.png"]);
    }

    #[test]
    fn replaced_files_come_back_when_a_later_one_fails() {
        let folder = tempfile::tempdir().unwrap();
        let [first, second] = ["1.png", "2.png"].map(|name| folder.path().join(name));
        fs::write(&first, "old").unwrap();
        let files = [file(first.clone(), "new"), file(second.clone(), "new")];
        let staged: Vec<_> = files.iter().map(|file| stage(file).unwrap()).collect();
        fs::create_dir_all(second.join("in the way")).unwrap();
        assert!(commit(staged, Existing::Replace).is_err());
        assert_eq!(fs::read_to_string(&first).unwrap(), "old");
        assert!(second.join("in the way").is_dir());
    }

    #[cfg(unix)]
    #[test]
    fn a_replaced_file_is_never_missing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keyring.json");
        write(&[file(path.clone(), "0")], Existing::Keep).unwrap();
        let done = std::sync::atomic::AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                for number in 0..50 {
                    write(&[file(path.clone(), &number.to_string())], Existing::Replace).unwrap();
                }
                done.store(true, std::sync::atomic::Ordering::Relaxed);
            });
            while !done.load(std::sync::atomic::Ordering::Relaxed) {
                assert!(fs::read(&path).is_ok_and(|bytes| !bytes.is_empty()));
            }
        });
        assert_eq!(names(folder.path()), ["keyring.json"]);
    }

    #[test]
    fn names_what_stands_in_the_way() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let check = |paths: &[&Path]| code(check(paths.iter().copied(), Existing::Replace));
        assert_eq!(check(&[&at("a"), &at("b")]), None);
        assert_eq!(check(&[&at("a"), &at("a")]), Some("output.twice"));
        assert_eq!(check(&[&at("nowhere/a")]), Some("output.no-folder"));
        assert_eq!(check(&[folder.path()]), Some("output.folder"));
        #[cfg(unix)]
        assert_eq!(check(&[Path::new("/dev/null")]), Some("output.not-a-file"));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_replaced_and_what_they_name_stays() {
        let folder = tempfile::tempdir().unwrap();
        let [link, elsewhere] = ["card.png", "elsewhere"].map(|name| folder.path().join(name));
        fs::write(&elsewhere, "another's").unwrap();
        for target in [&elsewhere, &folder.path().join("nothing")] {
            std::os::unix::fs::symlink(target, &link).unwrap();
            let files = [file(link.clone(), "new")];
            assert_eq!(code(write(&files, Existing::Keep)), Some("output.exists"));
            write(&files, Existing::Replace).unwrap();
            assert!(fs::symlink_metadata(&link).unwrap().is_file());
            fs::remove_file(&link).unwrap();
        }
        assert_eq!(fs::read_to_string(&elsewhere).unwrap(), "another's");
        assert_eq!(names(folder.path()), ["elsewhere"]);
        assert_eq!(code(check([Path::new("/dev/stdout")], Existing::Replace)), Some("output.not-a-file"));
    }

    #[cfg(unix)]
    #[test]
    fn what_is_read_is_no_output_by_any_name() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("clinic.key"), "").unwrap();
        std::os::unix::fs::symlink(at("clinic.key"), at("link")).unwrap();
        let spare = |input: &str, output: &str| code(spare([&at(input)], [at(output).as_path()]));
        for (input, output) in
            [("clinic.key", "./clinic.key"), ("clinic.key", "link"), ("link", "clinic.key"), ("link", "link")]
        {
            assert_eq!(spare(input, output), Some("output.is-input"), "{input} {output}");
        }
        assert_eq!(spare("clinic.key", "other"), None);
    }

    #[cfg(unix)]
    #[test]
    fn private_files_are_their_owners() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("clinic.key");
        let private = NewFile { path: path.clone(), bytes: Vec::new(), readers: Readers::Owner };
        write(&[private], Existing::Keep).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
