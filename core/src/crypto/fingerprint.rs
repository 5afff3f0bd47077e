use std::fmt;

use sha2::{Digest as _, Sha256};

/// Bytes of a fingerprint.
const FINGERPRINT_BYTES: usize = 16;

/// Digits that are read in one breath.
const GROUP: usize = 4;

/// What two people compare on the telephone to know that they have the same keys: the first 128 bits of a SHA-256, too long
/// for anybody to make others that give the same.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; FINGERPRINT_BYTES]);

impl Fingerprint {
    /// Of keys of one kind.
    pub(crate) fn of(label: &[u8], keys: &[&[u8; 32]]) -> Self {
        let mut hash = Sha256::new_with_prefix(label);
        keys.iter().for_each(|key| hash.update(key));
        let mut fingerprint = [0; FINGERPRINT_BYTES];
        fingerprint.iter_mut().zip(hash.finalize()).for_each(|(byte, hashed)| *byte = hashed);
        Self(fingerprint)
    }

    /// Whether a text is this fingerprint, with or without its spaces, in capitals or not.
    pub fn is_written(&self, text: &str) -> bool {
        let digits = |text: &str| text.split_whitespace().collect::<String>().to_ascii_lowercase();
        digits(text) == digits(&self.to_string())
    }
}

/// Writes eight groups of four hexadecimal digits.
impl fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits: String = self.0.iter().map(|byte| format!("{byte:02x}")).collect();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                out.write_str(" ")?;
            }
            write!(out, "{digit}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Fingerprint({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_read_in_groups_and_recognised_without_them() {
        let fingerprint = Fingerprint::of(b"label", &[&[1; 32], &[2; 32]]);
        let text = fingerprint.to_string();
        assert_eq!(text.split(' ').map(str::len).collect::<Vec<_>>(), [4; 8]);
        assert!(
            fingerprint.is_written(&text) && fingerprint.is_written(&text.replace(' ', "").to_uppercase())
        );
        assert!(!fingerprint.is_written(&text[1..]));
        assert_ne!(fingerprint, Fingerprint::of(b"label", &[&[1; 32], &[3; 32]]), "another key to read with");
    }
}
