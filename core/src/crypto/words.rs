//! Passphrases of words that chance chose, from lists in English, French, Spanish and Arabic.
//!
//! ```
//! use carnet_core::crypto::words::{self, WordList};
//!
//! let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
//! let list = WordList::from_language("fr-CD").unwrap_or(WordList::English);
//! let generated = words::generate(list, words::DEFAULT_COUNT, &mut rng)?;
//! assert_eq!(generated.bits(), 70);
//!
//! let to_write_down = generated.as_str().to_owned();
//! let passphrase = generated.into_passphrase();
//! # drop((to_write_down, passphrase));
//! # Ok::<(), carnet_core::crypto::KeyError>(())
//! ```
//!
//! # Why 60 bits
//!
//! A card is photographed, and the photo is attacked without anybody noticing, for as long as it is of use. Each guess
//! costs one Argon2id of 64 MiB and 3 passes, about 0.14 s of one core, so that all guesses together cost:
//!
//! | secret | bits | cost |
//! |---|---|---|
//! | PIN of 6 digits | 20 | 39 hours of one core, one hour of forty |
//! | 5 words | 50 | 5 million core-years |
//! | 6 words, the least | 60 | 5 thousand million core-years |
//! | 7 words, unless asked otherwise | 70 | 5 million million core-years |
//!
//! An attacker needs half of that on average. Five words are refused because a hundred thousand cores, or fewer that
//! are made for guessing, go through them while the patient lives.
//!
//! # The lists
//!
//! Each has 1,024 words that most people know without much schooling and can say over a bad telephone, none of which
//! names a person, an illness, a weapon, a faith or an authority. Any two differ in two letters or more, so that a
//! slip of the pen gives no other word. In English, French and Spanish the first four letters tell which word it is.
//! French and Spanish words have ASCII letters only. Arabic words are free of what is written in several ways:
//! hamza, ta marbuta, alif maqsura and its twin ya at the end, ha at the end, the article, alif at the start; no two
//! of them differ merely in sounds that dialects confuse. Whatever the keyboard, there is one way to type each word.
//!
//! A passphrase is the text and not its numbers in a list: a list may change, and cards stay readable.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::LazyLock;

use rand_core::CryptoRng;
use zeroize::{ZeroizeOnDrop, Zeroizing};

use super::{KeyError, Passphrase};

/// Words of a passphrase unless more or fewer are asked for.
pub const DEFAULT_COUNT: u8 = 7;

/// Bits below which a passphrase is not generated.
pub const LEAST_BITS: u32 = 60;

/// Generates a passphrase of `count` words, each chosen by ten bits of its own; a word may come twice.
///
/// # Errors
/// [`KeyError::TooFewWords`] below [`LEAST_BITS`].
pub fn generate(
    list: WordList,
    count: u8,
    rng: &mut impl CryptoRng,
) -> Result<GeneratedPassphrase, KeyError> {
    if list.bits_per_word() * u32::from(count) < LEAST_BITS {
        return Err(KeyError::TooFewWords { words: count });
    }
    // Room for all words from the start: a text that grows leaves copies of itself behind.
    let mut words = Zeroizing::new(String::with_capacity(usize::from(count) * (LONGEST_BYTES + 1)));
    for place in 0..count {
        if place > 0 {
            words.push(' ');
        }
        let mut random = Zeroizing::new([0; 2]);
        rng.fill_bytes(random.as_mut_slice());
        words.push_str(list.word(u16::from_be_bytes(*random)));
    }
    Ok(GeneratedPassphrase { words, count })
}

/// Estimates the bits of a passphrase whose words all come from one list: ten for each different word.
///
/// `None` where a word is missing from the list. The estimate holds for words that chance chose and is too high for
/// words that somebody thought up; nobody can tell the two apart. Upper and lower case count as the same.
pub fn entropy_bits(passphrase: &str) -> Option<u32> {
    let lower = Zeroizing::new(passphrase.to_lowercase());
    let different: BTreeSet<&str> = lower.split_whitespace().collect();
    let list = WordList::ALL.into_iter().find(|list| different.iter().all(|word| list.contains(word)))?;
    let count = u32::try_from(different.len()).ok().filter(|count| *count > 0)?;
    Some(list.bits_per_word() * count)
}

/// A language to take words from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WordList {
    /// English, as in the United States where spellings differ.
    English,
    /// French words without accents.
    French,
    /// Spanish words without accents or ñ.
    Spanish,
    /// Arabic words that are written in one way only.
    Arabic,
}

impl WordList {
    /// Every list.
    pub const ALL: [Self; 4] = [Self::English, Self::French, Self::Spanish, Self::Arabic];

    /// Finds the list of a language by the primary subtag of its tag (RFC 5646, section 2.2.1), in upper or lower
    /// case.
    pub fn from_language(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next()?;
        Self::ALL.into_iter().find(|list| list.language().eq_ignore_ascii_case(primary))
    }

    /// The primary language subtag.
    pub fn language(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Arabic => "ar",
        }
    }

    /// The words, sorted by code point.
    pub fn words(self) -> &'static [&'static str] {
        match self {
            Self::English => &ENGLISH,
            Self::French => &FRENCH,
            Self::Spanish => &SPANISH,
            Self::Arabic => &ARABIC,
        }
    }

    /// Bits that one word of chance is worth.
    pub fn bits_per_word(self) -> u32 {
        BITS_PER_WORD
    }

    fn contains(self, word: &str) -> bool {
        self.words().binary_search(&word).is_ok()
    }

    /// The word that the low ten bits choose: all words are equally likely, because there are 2^10 of them.
    #[expect(
        clippy::expect_used,
        reason = "the lists are part of the program, and a test counts their words"
    )]
    fn word(self, random: u16) -> &'static str {
        let place = usize::from(random & ((1 << BITS_PER_WORD) - 1));
        self.words().get(place).expect("ten bits choose among 1,024 words")
    }
}

/// A passphrase that chance chose, to be shown once.
#[derive(ZeroizeOnDrop)]
pub struct GeneratedPassphrase {
    words: Zeroizing<String>,
    count: u8,
}

impl GeneratedPassphrase {
    /// The words, with one space between them. Whoever calls this shows a secret.
    pub fn as_str(&self) -> &str {
        &self.words
    }

    /// The bits that an attacker who knows the list has to guess.
    pub fn bits(&self) -> u32 {
        BITS_PER_WORD * u32::from(self.count)
    }

    /// Turns the words into what seals.
    pub fn into_passphrase(mut self) -> Passphrase {
        Passphrase::from_words(std::mem::take(&mut *self.words))
    }
}

impl fmt::Debug for GeneratedPassphrase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("GeneratedPassphrase(…)")
    }
}

/// Bits of a word: lists have 2^10 words.
pub(super) const BITS_PER_WORD: u32 = 10;

/// Bytes of the longest word in UTF-8: seven Arabic letters.
const LONGEST_BYTES: usize = 14;

type Words = LazyLock<Vec<&'static str>>;

static ENGLISH: Words = LazyLock::new(|| include_str!("words/en.txt").lines().collect());
static FRENCH: Words = LazyLock::new(|| include_str!("words/fr.txt").lines().collect());
static SPANISH: Words = LazyLock::new(|| include_str!("words/es.txt").lines().collect());
static ARABIC: Words = LazyLock::new(|| include_str!("words/ar.txt").lines().collect());

#[cfg(test)]
mod tests;
