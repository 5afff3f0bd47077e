use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::crypto::Cost;
use crate::crypto::testing::{Replay, TestRng, assert_wiped_on_drop};

/// Letters that have one form on every Arabic keyboard.
const ARABIC_LETTERS: &str = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

#[test]
fn lists_have_1024_words_in_order() {
    for list in WordList::ALL {
        assert_eq!(list.words().len(), 1 << list.bits_per_word(), "{list:?}");
        assert!(list.words().is_sorted_by(|word, next| word < next), "{list:?}");
    }
}

#[test]
fn latin_words_are_three_to_eight_ascii_letters() {
    for word in [WordList::English, WordList::French, WordList::Spanish].into_iter().flat_map(WordList::words)
    {
        assert!((3..=8).contains(&word.len()), "{word}");
        assert!(word.bytes().all(|byte| byte.is_ascii_lowercase()), "{word}");
    }
}

#[test]
fn arabic_words_are_written_in_one_way() {
    for word in WordList::Arabic.words() {
        assert!((3..=7).contains(&word.chars().count()), "{word}");
        assert!(word.chars().all(|letter| ARABIC_LETTERS.contains(letter)), "{word}");
        assert!(!word.starts_with('ا'), "{word} may be written with hamza, or be an article");
        assert!(!word.ends_with(['ي', 'ه']), "{word} may be taken for a word in alif maqsura or ta marbuta");
    }
}

#[test]
fn four_letters_tell_latin_words_apart() {
    for list in [WordList::English, WordList::French, WordList::Spanish] {
        let beginnings: BTreeSet<String> =
            list.words().iter().map(|word| word.chars().take(4).collect()).collect();
        assert_eq!(beginnings.len(), list.words().len(), "{list:?}");
    }
}

#[test]
fn no_word_is_one_slip_away_from_another() {
    for list in WordList::ALL {
        let mut masks = BTreeSet::new();
        for word in list.words() {
            let letters: Vec<char> = word.chars().collect();
            for place in 0..letters.len() {
                let (before, after) = (&letters[..place], &letters[place + 1..]);
                let shorter: String = before.iter().chain(after).collect();
                assert!(!list.contains(&shorter), "{word} and {shorter}");
                let mask: String = before.iter().chain(&['?']).chain(after).collect();
                assert!(masks.insert(mask), "{word} and another differ in letter {place}");
            }
        }
    }
}

#[test]
fn no_arabic_word_sounds_like_another_in_a_dialect() {
    let sounds: BTreeSet<String> =
        WordList::Arabic.words().iter().map(|word| word.chars().map(sound).collect()).collect();
    assert_eq!(sounds.len(), WordList::Arabic.words().len());
}

/// One letter for all that some dialect says, or hears, alike.
fn sound(letter: char) -> char {
    match letter {
        'ض' | 'ظ' | 'ذ' => 'د',
        'ز' | 'ث' | 'ص' => 'س',
        'ط' => 'ت',
        'ق' => 'ك',
        'ه' => 'ح',
        'غ' => 'ع',
        letter => letter,
    }
}

#[test]
fn finds_a_list_by_language_tag() {
    for (tag, list) in [
        ("en", Some(WordList::English)),
        ("fr-CD", Some(WordList::French)),
        ("ES-419", Some(WordList::Spanish)),
        ("ar-Latn-SD", Some(WordList::Arabic)),
        ("eng", None),
        ("so", None),
        ("", None),
    ] {
        assert_eq!(WordList::from_language(tag), list, "{tag}");
    }
}

#[test]
fn every_word_is_equally_likely() {
    let mut drawn = BTreeMap::new();
    for random in 0..=u16::MAX {
        *drawn.entry(WordList::English.word(random)).or_insert(0) += 1;
    }
    assert_eq!(drawn.len(), 1024);
    assert!(drawn.values().all(|times| *times == 64));
}

#[test]
fn ten_bits_choose_a_word() {
    for (random, word) in [([0xfc, 0x00], "above"), ([0x00, 0x01], "acorn"), ([0xff, 0xff], "zucchini")] {
        let mut bytes = [0; 32];
        bytes[..2].copy_from_slice(&random);
        let generated = generate(WordList::English, 6, &mut Replay(&bytes)).unwrap();
        assert_eq!(generated.as_str(), [word; 6].join(" "));
    }
}

#[test]
fn generates_as_many_words_as_asked() {
    for list in WordList::ALL {
        let generated = generate(list, DEFAULT_COUNT, &mut TestRng::new(7)).unwrap();
        assert_eq!(generated.as_str().split(' ').filter(|word| list.contains(word)).count(), 7);
        assert_eq!(generated.bits(), 70);
    }
}

#[test]
fn the_words_never_outgrow_their_room() {
    for list in WordList::ALL {
        assert!(list.words().iter().all(|word| word.len() <= LONGEST_BYTES), "{list:?}");
    }
}

#[test]
fn refuses_fewer_bits_than_sixty() {
    for words in [0, 1, 5] {
        let error = generate(WordList::French, words, &mut TestRng::new(0)).unwrap_err();
        assert_eq!(error, KeyError::TooFewWords { words });
    }
    let error = KeyError::TooFewWords { words: 5 };
    assert_eq!(error.to_string(), "5 words are 50 bits, and a passphrase needs 60");
    assert_eq!(error.code(), "passphrase.too-few-words");
}

#[test]
fn seals_with_the_words_that_it_shows() {
    let generated = generate(WordList::Arabic, 6, &mut TestRng::new(3)).unwrap();
    let typed = Passphrase::from_bytes(generated.as_str().as_bytes()).unwrap();
    let salt = [1; 16];
    let derive = |passphrase: Passphrase| passphrase.derive(&salt, Cost::FORMAT).unwrap();
    assert_eq!(derive(generated.into_passphrase()), derive(typed));
}

#[test]
fn estimates_ten_bits_for_each_different_word_of_one_list() {
    for (passphrase, bits) in [
        ("acorn bridge candy dolphin engine forest garden", Some(70)),
        ("  Acorn BRIDGE\tcandy ", Some(30)),
        ("acorn acorn acorn acorn acorn acorn bridge", Some(20)),
        ("abeille bougie", Some(20)),
        ("acorn abeille", None),
        ("acorn bridge candy xyzzy", None),
        ("acorn-bridge", None),
        (" ", None),
        ("", None),
    ] {
        assert_eq!(entropy_bits(passphrase), bits, "{passphrase}");
    }
}

#[test]
fn estimates_what_was_generated_where_no_word_comes_twice() {
    for list in WordList::ALL {
        let generated = generate(list, DEFAULT_COUNT, &mut TestRng::new(1)).unwrap();
        assert_eq!(entropy_bits(generated.as_str()), Some(generated.bits()), "{list:?}");
    }
}

#[test]
fn debug_prints_no_word() {
    let generated = generate(WordList::Spanish, 6, &mut TestRng::new(0)).unwrap();
    assert_eq!(format!("{generated:?}"), "GeneratedPassphrase(…)");
    assert_wiped_on_drop::<GeneratedPassphrase>();
}
