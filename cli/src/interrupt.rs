//! Ctrl-C: what is half written goes, and the terminal shows again what is typed.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

/// Files under passing names.
static PENDING: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// Exit code of a program that SIGINT ended, as shells count.
const INTERRUPTED: i32 = 130;

/// The files that an interrupt takes along; it waits as long as somebody holds them.
pub(crate) fn pending() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    PENDING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on, an interrupt takes the files along that have no name yet, and leaves the terminal as it is now.
pub(crate) fn clean_up() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let restore = terminal::keep();
        // Without a handler the process just ends, and at worst leaves a file behind.
        let _ = ctrlc::set_handler(move || {
            let pending = pending();
            pending.iter().for_each(|path| drop(fs::remove_file(path)));
            restore();
            std::process::exit(INTERRUPTED);
        });
    });
}

/// Ends the program as an interrupt does, where a prompt noticed it first and nothing is being written.
pub(crate) fn leave() -> ! {
    crate::console::end_line();
    std::process::exit(INTERRUPTED)
}

/// A prompt for a passphrase turns the echo off; nobody but the program turns it on again.
#[cfg(unix)]
mod terminal {
    use std::fs::File;

    use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};

    pub(super) fn keep() -> impl Fn() + Send + 'static {
        let terminal = File::open("/dev/tty").ok();
        let kept = terminal.and_then(|terminal| Some((tcgetattr(&terminal).ok()?, terminal)));
        move || {
            if let Some((attributes, terminal)) = &kept
                && tcgetattr(terminal).is_ok_and(|now| now.local_modes != attributes.local_modes)
            {
                let _ = tcsetattr(terminal, OptionalActions::Now, attributes);
                crate::console::end_line();
            }
        }
    }
}

/// Consoles of other systems forget such modes with the program.
#[cfg(not(unix))]
mod terminal {
    pub(super) fn keep() -> impl Fn() + Send + 'static {
        || {}
    }
}
