//! Secrets are gone from memory once they are dropped.
//!
//! The test reads its own memory, as who seizes a computer would: the heap of the process, through `/proc/self/mem`. What
//! the compiler leaves on the stack while it computes is beyond any program in safe Rust, and is not looked at.
#![cfg(target_os = "linux")]
#![expect(clippy::print_stderr, reason = "how much was looked at belongs to the outcome")]

use std::fs::{self, File};
use std::hint::black_box;
use std::io;
use std::ops::Range;
use std::os::unix::fs::FileExt as _;

use carnet_core::crypto::{ConsentCode, DecryptionKey, KeyPair, Passphrase, SigningKey};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroize as _;

/// Bytes that are read at once.
const CHUNK: usize = 1 << 16;

/// Hides the wanted bytes from the search for them.
const MASK: u8 = 0x5a;

/// A secret that stands nowhere in the program, hidden.
fn hidden(number: u8) -> Vec<u8> {
    Sha256::digest([number; 7]).iter().map(|byte| byte ^ MASK).collect()
}

/// The secret itself, on the heap; the caller wipes it.
fn shown(hidden: &[u8]) -> Box<[u8; 32]> {
    let mut secret = Box::new([0; 32]);
    secret.iter_mut().zip(hidden).for_each(|(byte, hidden)| *byte = hidden ^ MASK);
    secret
}

/// How often the secret stands on the heap.
fn count(hidden: &[u8]) -> io::Result<usize> {
    let maps = fs::read_to_string("/proc/self/maps")?;
    let memory = File::open("/proc/self/mem")?;
    let (mut found, mut looked_at) = (0, 0);
    for region in maps.lines().filter_map(heap_region) {
        let mut at = region.start;
        while at < region.end {
            let wanted = usize::try_from(region.end - at).unwrap_or(CHUNK).min(CHUNK);
            let mut buffer = vec![0; wanted];
            let Ok(read @ 1..) = memory.read_at(&mut buffer, at) else { break };
            let is_it =
                |window: &&[u8]| window.iter().zip(hidden).all(|(byte, hidden)| byte ^ MASK == *hidden);
            found += buffer.windows(hidden.len()).filter(is_it).count();
            buffer.fill(0);
            looked_at += read;
            // Nothing may hide at the seam.
            at += read.saturating_sub(hidden.len() - 1).max(1) as u64;
        }
    }
    eprintln!("looked at {looked_at} bytes of memory");
    Ok(found)
}

/// The addresses of a line of `/proc/self/maps`, if it is of anonymous memory that is written to: `[heap]`, and what the
/// allocator maps beside it. Stacks of threads are larger than that ever is here.
fn heap_region(line: &str) -> Option<Range<u64>> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    let [range, rights, _, _, _, name @ ..] = fields.as_slice() else { return None };
    let (start, end) = range.split_once('-')?;
    let parse = |text| u64::from_str_radix(text, 16).ok();
    let range = parse(start)?..parse(end)?;
    let is_heap = match name {
        [] => range.end - range.start < 1 << 21,
        name => name == ["[heap]"],
    };
    (rights.starts_with("rw") && is_heap).then_some(range)
}

/// Makes something of a secret, and finds the secret in memory while it lives and not after.
fn assert_gone<T>(hidden: &[u8], make: impl FnOnce(&[u8; 32]) -> T) -> io::Result<()> {
    let mut secret = shown(hidden);
    let made = black_box(Box::new(make(&secret)));
    secret.zeroize();
    assert!(count(hidden)? > 0, "the search finds what is there");
    drop(made);
    assert_eq!(count(hidden)?, 0);
    Ok(())
}

#[test]
fn dropped_secrets_are_gone_from_the_heap() {
    assert_gone(&hidden(1), SigningKey::from_bytes).unwrap();
    assert_gone(&hidden(2), DecryptionKey::from_bytes).unwrap();
    assert_gone(&hidden(3), |secret| Passphrase::from_bytes(secret).unwrap()).unwrap();
    let letters: Vec<u8> = hidden(4).iter().map(|byte| (b'a' + byte % 26) ^ MASK).collect();
    assert_gone(&letters, |code| ConsentCode::from_text(std::str::from_utf8(code).unwrap()).unwrap())
        .unwrap();
}

#[test]
fn a_key_file_leaves_no_secret_behind() {
    let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
    let pair = KeyPair::generate("Kakuma Clinic 4", &mut rng).unwrap();
    let text = pair.to_text(None, &mut rng).unwrap();
    let again = black_box(Box::new(KeyPair::from_text(&text, None).unwrap()));
    let seed: Vec<u8> = again.signing().to_bytes().iter().map(|byte| byte ^ MASK).collect();
    assert!(count(&seed).unwrap() > 0);
    drop((again, text, pair));
    assert_eq!(count(&seed).unwrap(), 0);
}
