//! Secrets are gone from memory once they are dropped.
//!
//! The test reads its own memory, as who seizes a computer would: the heap of the process, through `/proc/self/mem`. What
//! the compiler leaves on the stack while it computes is beyond any program in safe Rust, and is not looked at.
#![cfg(target_os = "linux")]
#![expect(clippy::print_stderr, reason = "how much was looked at belongs to the outcome")]

use std::fs::{self, File};
use std::hint::black_box;
use std::io;
use std::os::unix::fs::FileExt as _;

use carnet_core::crypto::{ConsentCode, DecryptionKey, KeyPair, Passphrase, SigningKey};
use sha2::{Digest as _, Sha256};

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
    let mut buffer = vec![0; CHUNK];
    let (mut found, mut looked_at) = (0, 0);
    // Anonymous memory that is written to: [heap], and what the allocator maps beside it; no stack.
    let regions = maps.lines().filter(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        fields.get(1).is_some_and(|rights| rights.starts_with("rw"))
            && matches!(fields.get(5), None | Some(&"[heap]"))
    });
    for region in regions {
        let Some((start, end)) = region.split_whitespace().next().and_then(|range| range.split_once('-'))
        else {
            continue;
        };
        let parse = |text| u64::from_str_radix(text, 16).map_err(io::Error::other);
        let (start, end) = (parse(start)?, parse(end)?);
        // Stacks of threads are anonymous, too, and far larger than anything here.
        if end - start >= 1 << 21 && !region.contains("[heap]") {
            continue;
        }
        let mut at = start;
        while at < end {
            let wanted = usize::try_from(end - at).unwrap_or(CHUNK).min(CHUNK);
            let Ok(read) = memory.read_at(&mut buffer[..wanted], at) else { break };
            if read == 0 {
                break;
            }
            found += buffer[..read]
                .windows(hidden.len())
                .filter(|window| window.iter().zip(hidden).all(|(byte, hidden)| byte ^ MASK == *hidden))
                .count();
            looked_at += read;
            // Nothing may hide at the seam.
            at += (read.saturating_sub(hidden.len() - 1)).max(1) as u64;
            if at + hidden.len() as u64 > end {
                break;
            }
        }
        buffer.fill(0);
    }
    eprintln!("looked at {looked_at} bytes of memory");
    Ok(found)
}

/// Makes something of a secret, and finds the secret in memory while it lives and not after.
fn assert_gone<T>(number: u8, make: impl FnOnce(&[u8; 32]) -> T) {
    let hidden = hidden(number);
    let mut secret = shown(&hidden);
    let made = black_box(Box::new(make(&secret)));
    zeroize::Zeroize::zeroize(secret.as_mut_slice());
    assert!(count(&hidden).unwrap() > 0, "the search finds what is there");
    drop(made);
    assert_eq!(count(&hidden).unwrap(), 0);
}

#[test]
fn dropped_secrets_are_gone_from_the_heap() {
    assert_gone(1, |secret| SigningKey::from_bytes(secret));
    assert_gone(2, |secret| DecryptionKey::from_bytes(secret));
    assert_gone(3, |secret| Passphrase::from_bytes(secret).unwrap());
    let code: Vec<u8> = (0..32_u8).map(|at| b'a' + at % 26).collect();
    let hidden_code: Vec<u8> = code.iter().map(|byte| byte ^ MASK).collect();
    let mut text = String::from_utf8(code).unwrap();
    let made = black_box(Box::new(ConsentCode::from_text(&text).unwrap()));
    zeroize::Zeroize::zeroize(&mut text);
    assert!(count(&hidden_code).unwrap() > 0);
    drop(made);
    assert_eq!(count(&hidden_code).unwrap(), 0);
}

#[test]
fn a_key_file_leaves_no_secret_behind() {
    let hidden = hidden(9);
    let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
    let pair = KeyPair::generate("Kakuma Clinic 4", &mut rng).unwrap();
    let text = pair.to_text(None, &mut rng).unwrap();
    let again = KeyPair::from_text(&text, None).unwrap();
    let seed: Vec<u8> = again.signing().to_bytes().iter().map(|byte| byte ^ MASK).collect();
    assert_ne!(seed, hidden);
    let boxed = black_box(Box::new(again));
    assert!(count(&seed).unwrap() > 0);
    drop((boxed, text, pair));
    assert_eq!(count(&seed).unwrap(), 0);
}
