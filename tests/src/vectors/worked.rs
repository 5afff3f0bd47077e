//! The parts of docs/format.md that are made: one card worked through, and the files of the dictionary.

mod diagnosis;
mod hpke;

use std::error::Error;
use std::fmt::Write as _;
use std::fs;

use carnet_core::codec;
use sha2::{Digest as _, Sha256};

use super::dictionary::Dictionary;
use super::file::{Hex, Vector};
use super::forge::{Claims, Context, RECORD_LABEL, sig_structure};
use super::parties::ISSUED;
use crate::root;

/// The vector that is worked through.
pub const EXAMPLE: &str = "worked-example";

/// Bytes of a row of nothing but hexadecimal digits.
const ROW: usize = 48;

type Made<T> = Result<T, Box<dyn Error>>;

/// docs/format.md with its made parts made anew.
///
/// # Errors
/// Where the markers are missing, or the vector holds what has no comment.
pub fn document(text: &str, vector: &Vector) -> Made<String> {
    let text = with_part(text, "dictionary", &dictionary()?)?;
    with_part(&text, "worked example", &example(vector)?)
}

fn with_part(text: &str, name: &str, part: &str) -> Made<String> {
    let open = format!("<!-- {name}: written by cargo xtask vectors -->\n");
    let close = format!("<!-- end of {name} -->\n");
    let (before, rest) = text.split_once(&open).ok_or_else(|| format!("no start of {name}"))?;
    let (_, after) = rest.split_once(&close).ok_or_else(|| format!("no end of {name}"))?;
    Ok([before, &open, "\n", part, "\n", &close, after].concat())
}

fn dictionary() -> Made<String> {
    let mut out = String::from("| file | bytes | SHA-256 |\n|---|---|---|\n");
    for name in ["v1.schema", "v1.terms", "v1.prime"] {
        let bytes = fs::read(root().join("core/dict").join(name))?;
        writeln!(out, "| `{name}` | {} | `{}` |", bytes.len(), hex(&Sha256::digest(&bytes)))?;
    }
    Ok(out)
}

fn example(vector: &Vector) -> Made<String> {
    let stages = &vector.stages;
    let of = |stage: &'static str, bytes: &Option<Hex>| bytes.clone().map(|hex| hex.0).ok_or(stage);
    let envelope = of("no envelope", &stages.envelope)?;
    let signed = of("no signed", &stages.signed)?;
    let content = of("no content", &stages.content)?;
    let cbor = of("no cbor", &stages.cbor)?;
    let [text] = vector.text.as_slice() else { return Err("not one symbol".into()) };
    let [secret] = vector.keys.read_secrets.as_slice() else { return Err("not one key".into()) };
    let issuer = of("no issuer", &vector.keys.issuer_public)?;
    let record = stages.record.as_ref().ok_or("no record")?.get().replace("\n    ", "\n");
    let kid = signed.get(1..9).ok_or("no kid")?;
    let iat = u32::from_be_bytes(signed.get(9..13).ok_or("no iat")?.try_into()?);

    let mut out = String::new();
    let mut part = |words: &str, language: &str, name: &str, rows: &str| {
        write!(out, "{words}\n\n```{language} {name}\n{rows}```\n\n")
    };
    let (characters, bytes) = (text.len(), envelope.len());
    part(
        &format!("**Text** of the symbol, {characters} characters:"),
        "text",
        "text",
        &lines(text, 2 * ROW),
    )?;
    part(
        &format!("**Envelope**, {bytes} bytes. The rows before the last one are the header:"),
        "text",
        "envelope",
        &self::envelope(&envelope, signed.len() + 16)?,
    )?;
    let enc = envelope.get(4..36).ok_or("no enc")?;
    part(
        "**Keys**, named as in RFC 9180. `skR` is the recipient's private key, TEST ONLY; the rest follows from it \
         and\n`enc`. `info` is `carnet/1 direct`, `aad` is the header:",
        "text",
        "keys",
        &hpke::rows(secret, enc, b"carnet/1 direct")?,
    )?;
    part("**Signed**, what AES-256-GCM gives:", "text", "signed", &self::signed(&signed)?)?;
    part(
        &format!(
            "The issuer's public key is `{}`.\nThe signature is of this **Sig_structure**:",
            hex(&issuer)
        ),
        "text",
        "sig_structure",
        &sig_structure_rows(kid, Claims { iat, exp: None }, &content),
    )?;
    let rows = lines(&hex(&content), 2 * ROW);
    let zeros = content.iter().rev().take_while(|byte| **byte == 0).count();
    part(
        &format!("**Content**, {} bytes, of which {zeros} are padding:", content.len()),
        "text",
        "content",
        &rows,
    )?;
    part(
        &format!("**Record**, the CBOR item of {} bytes that the content decompresses to:", cbor.len()),
        "text",
        "cbor",
        &diagnosis::rows(&Dictionary::v1()?, &cbor)?,
    )?;
    let digest = hex(Sha256::digest(&cbor).get(..12).unwrap_or_default());
    part(
        &format!("**Bundle.** The record's SHA-256 begins with `{digest}`, which names the entries:"),
        "json",
        "record",
        &format!("{record}\n"),
    )?;
    out.push_str(
        "To test a decompressor alone, these are the contents of two short items, without padding:\n\n",
    );
    out.push_str("| item | content |\n|---|---|\n");
    for item in [&[0x00][..], &[0x84, 0x00, 0xa0, 0x80, 0xa0]] {
        writeln!(out, "| `{}` | `{}` |", hex(item), hex(&codec::compress(item)))?;
    }
    Ok(out)
}

/// An envelope for one recipient.
fn envelope(envelope: &[u8], ciphertext: usize) -> Made<String> {
    let (header, ciphertext) =
        envelope.split_at_checked(envelope.len() - ciphertext).ok_or("a short envelope")?;
    let (Some(start), Some(enc), Some(head)) = (header.get(..2), header.get(4..36), header.get(36..)) else {
        return Err("no direct envelope".into());
    };
    let mut out = String::new();
    out.push_str(&row(0, start.get(..1).unwrap_or_default(), "array of 3"));
    out.push_str(&row(0, start.get(1..).unwrap_or_default(), "version 1"));
    out.push_str(&row(0, header.get(2..4).unwrap_or_default(), "byte string of 32 bytes: enc"));
    out.push_str(&row(0, enc, ""));
    out.push_str(&row(0, head, &format!("byte string of {} bytes: the ciphertext", ciphertext.len())));
    out.push_str(&row(0, ciphertext, ""));
    Ok(out)
}

fn signed(signed: &[u8]) -> Made<String> {
    let iat = format!("iat: {ISSUED}");
    let parts = [
        (0..1, "Ed25519"),
        (1..9, "kid"),
        (9..13, iat.as_str()),
        (13..77, "signature: R, S"),
        (77..signed.len(), "content"),
    ];
    let row = |(range, comment)| signed.get(range).map(|bytes| row(0, bytes, comment));
    Ok(parts.map(row).into_iter().collect::<Option<Vec<_>>>().ok_or("nothing signed")?.concat())
}

fn sig_structure_rows(kid: &[u8], claims: Claims, content: &[u8]) -> String {
    let all = sig_structure(&Context { kid, claims: Some(claims), aad: RECORD_LABEL }, content);
    let mut rest = all.as_slice();
    let mut out = String::new();
    for (length, comment) in [
        (1, "array of 4"),
        (11, "\"Signature1\""),
        (1, "byte string of 21 bytes: protected"),
        (3, "{1: -8,"),
        (10, "4: kid,"),
        (8, "15: {6: iat}}"),
        (1 + RECORD_LABEL.len(), "external_aad: 'carnet/1 record'"),
        (rest.len(), "content, as a byte string"),
    ] {
        let (now, then) = rest.split_at(length.min(rest.len()));
        out.push_str(&row(0, now, comment));
        rest = then;
    }
    out
}

/// Bytes and what they are; long ones in rows of their own.
fn row(depth: usize, bytes: &[u8], comment: &str) -> String {
    let (indent, digits) = ("  ".repeat(depth), hex(bytes));
    if bytes.len() <= ROW / 3 {
        return format!("{:<38}; {comment}\n", format!("{indent}{digits}"));
    }
    let comment = if comment.is_empty() { String::new() } else { format!("{:<38}; {comment}\n", "") };
    comment + &lines(&digits, 2 * ROW)
}

/// A text in lines of so many characters.
fn lines(text: &str, length: usize) -> String {
    let characters: Vec<char> = text.chars().collect();
    characters.chunks(length).flat_map(|line| line.iter().copied().chain(['\n'])).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
