//! Texts that are no text of Carnet's, or one that was damaged.

use super::Cases;
use crate::vectors::case::{Case, fails};
use crate::vectors::forge;
use crate::vectors::parties::{Parties, small_envelope};

pub(super) fn cases() -> Cases {
    let good = forge::text(&small_envelope(&Parties::default())?)?;
    let digits = good.strip_prefix("CN1").ok_or("no prefix")?;
    let with_prefix = |prefix: &str| format!("{prefix}{digits}");
    let middle = good.len() / 2;
    let (first, last) = good.split_at(middle);
    let replaced = |with: char| format!("{first}{with}{}", last.get(1..).unwrap_or_default());
    let cut = |by: usize| good.get(..good.len() - by).unwrap_or_default().to_owned();
    // The first block becomes 2^96, the least number that twelve bytes do not hold.
    let beyond = format!("CN179228162514264337593543950336{}", digits.get(29..).unwrap_or_default());
    // 29 digits a block and 13 for five bytes: a text as any other, were it not too long.
    let too_long = format!("CN1{}{}", "0".repeat(29 * 244), "0".repeat(13));
    let cases = [
        ("text-url", "A web address.", "https://clinic.example/".to_owned(), "qr.not-carnet"),
        ("text-health-card", "A SMART Health Card.", format!("shc:/{digits}"), "qr.not-carnet"),
        (
            "text-wifi",
            "A network and its password.",
            "WIFI:T:WPA;S:clinic;P:secret;;".to_owned(),
            "qr.not-carnet",
        ),
        ("text-empty", "Nothing.", String::new(), "qr.not-carnet"),
        ("text-blank", "White space.", " \r\n\t".to_owned(), "qr.not-carnet"),
        ("text-prefix-other", "Another letter in the prefix.", with_prefix("CX1"), "qr.not-carnet"),
        ("text-version-0", "A version that never was.", with_prefix("CN0"), "qr.not-carnet"),
        ("text-version-2", "A newer version.", with_prefix("CN2"), "qr.newer-version"),
        ("text-version-9-frame", "A frame of a newer version.", with_prefix("CM9"), "qr.newer-version"),
        ("text-prefix-alone", "A prefix without digits.", "CN1".to_owned(), "qr.truncated"),
        ("text-prefix-short", "Half a prefix.", "CN".to_owned(), "qr.truncated"),
        ("text-cut-by-one", "The last digit is missing.", cut(1), "qr.truncated"),
        ("text-letter", "A letter among the digits.", replaced('O'), "qr.character"),
        ("text-space", "A space among the digits.", replaced(' '), "qr.character"),
        (
            "text-arabic-digit",
            "An Arabic-Indic digit, which is no digit here.",
            replaced('٣'),
            "qr.character",
        ),
        ("text-full-width-digit", "A full-width digit.", replaced('３'), "qr.character"),
        ("text-block-beyond", "A block of 29 digits with the value 2^96.", beyond, "qr.digits-value"),
        (
            "text-last-block-beyond",
            "A last block of three digits with the value 256.",
            "CN1256".to_owned(),
            "qr.digits-value",
        ),
        ("text-too-long", "Three characters more than a symbol holds.", too_long, "qr.too-long"),
    ];
    let case = |(name, about, text, code): (&'static str, &str, String, &str)| {
        Case::of_text(name, about, vec![text], fails("text", code))
    };
    Ok(cases.into_iter().map(case).collect())
}
