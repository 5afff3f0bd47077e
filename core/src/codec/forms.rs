//! The CBOR forms of single values: strings, dates, numbers, base64; docs/format.md, "Forms".
//!
//! Each form is taken only if it gives back the very text it stands for; else the text itself is written.

use base64ct::{Base64, Encoding as _};
use time::{Date, Month};

use super::RecordError;
use super::cbor::Cbor;
use super::dictionary::Dictionary;
use crate::fhir::Json;

/// Day 0 of packed dates: 1 January 1900, as a Julian day.
const EPOCH: i32 = 2_415_021;

/// The tag of a number in a written form that no CBOR number gives back, such as `1E+8`: "embedded JSON"
/// in the IANA registry of CBOR tags.
const JSON_TEXT: u64 = 262;

/// The tag of decimal fractions (RFC 8949, section 3.4.4).
const DECIMAL: u64 = 4;

/// How many table prefixes one string may stand on.
const PREFIXES: u32 = 4;

pub(crate) fn write_string(dictionary: &Dictionary, text: &str) -> Cbor {
    write_string_after(dictionary, text, 0)
}

fn write_string_after(dictionary: &Dictionary, text: &str, prefixes: u32) -> Cbor {
    if let Some(number) = dictionary.string_number(text) {
        return Cbor::Uint(number);
    }
    if let Some(digits) = parse_digits(text) {
        return Cbor::Nint(digits);
    }
    if let Some(bytes) = parse_uuid(text) {
        return Cbor::Bytes(bytes);
    }
    if prefixes < PREFIXES
        && let Some((number, rest)) = longest_prefix(dictionary, text)
    {
        return Cbor::Array(vec![Cbor::Uint(number), write_string_after(dictionary, rest, prefixes + 1)]);
    }
    Cbor::text(text)
}

pub(crate) fn read_string(dictionary: &Dictionary, item: &Cbor) -> Result<String, RecordError> {
    match item {
        Cbor::Uint(number) => dictionary.string(*number).map(str::to_owned).ok_or(RecordError::Number),
        Cbor::Nint(digits) => Ok(digits.to_string()),
        Cbor::Text(text) => Ok(text.clone()),
        Cbor::Bytes(bytes) => write_uuid(bytes).ok_or(RecordError::Shape),
        Cbor::Array(parts) => match parts.as_slice() {
            [prefix, rest] => Ok(read_string(dictionary, prefix)? + &read_string(dictionary, rest)?),
            _ => Err(RecordError::Shape),
        },
        _ => Err(RecordError::Shape),
    }
}

/// The longest string of the table that ends at a separator of `text` and leaves a rest.
fn longest_prefix<'t>(dictionary: &Dictionary, text: &'t str) -> Option<(u64, &'t str)> {
    text.match_indices([':', '/', '|', '=', '#', '?', '.', '-'])
        .map(|(at, separator)| text.split_at(at + separator.len()))
        .filter(|(prefix, rest)| prefix.len() >= 4 && !rest.is_empty())
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .find_map(|(prefix, rest)| Some((dictionary.string_number(prefix)?, rest)))
}

/// A decimal number without leading zeros, of at most 18 digits.
fn parse_digits(text: &str) -> Option<u64> {
    let canonical = text.len() <= 18
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && (text == "0" || !text.starts_with('0'));
    if canonical { text.parse().ok() } else { None }
}

/// The 16 bytes of a UUID in the lower-case form of RFC 9562, section 4.
fn parse_uuid(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text.bytes().filter(|byte| *byte != b'-').collect();
    let pairs =
        digits.chunks_exact(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
    let bytes: Vec<u8> = pairs.collect::<Option<_>>()?;
    (text.len() == 36 && write_uuid(&bytes).as_deref() == Some(text)).then_some(bytes)
}

pub(crate) fn write_uuid(bytes: &[u8]) -> Option<String> {
    if bytes.len() != 16 {
        return None;
    }
    let mut out = String::with_capacity(36);
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            out.push('-');
        }
        out.push_str(&format!("{byte:02x}"));
    }
    Some(out)
}

pub(crate) fn write_date(text: &str) -> Cbor {
    let packed = write_partial_date(text).or_else(|| write_date_time(text));
    match packed {
        Some(item) if read_date(&item).as_deref() == Some(text) => item,
        _ => Cbor::text(text),
    }
}

fn write_partial_date(text: &str) -> Option<Cbor> {
    let parts: Vec<&str> = text.split('-').collect();
    match parts.as_slice() {
        [year, month, day] => Some(Cbor::Uint(days(year, month, day)?)),
        [year, month] => {
            let months = year.parse::<u64>().ok()?.checked_mul(13)?;
            Some(Cbor::Nint(months.checked_add(month.parse().ok()?)?))
        }
        [year] => Some(Cbor::Nint(year.parse::<u64>().ok()?.checked_mul(13)?)),
        _ => None,
    }
}

fn days(year: &str, month: &str, day: &str) -> Option<u64> {
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    let date = Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    u64::try_from(date.to_julian_day() - EPOCH).ok()
}

/// `[day, second of the day, zone, ? digits of the fraction]`; the zone in quarters of an hour, 0 being `Z`, or
/// as its text.
fn write_date_time(text: &str) -> Option<Cbor> {
    let (date, time) = text.split_once('T')?;
    let Cbor::Uint(day) = write_partial_date(date)? else { return None };
    let (clock, rest) = time.split_at_checked(8)?;
    let mut parts = clock.split(':').map(|part| part.parse::<u32>().ok().map(u64::from));
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    let fraction: &str = rest
        .strip_prefix('.')
        .map_or("", |rest| rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count()).0);
    let zone = if fraction.is_empty() { rest } else { rest.get(fraction.len() + 1..)? };
    let mut items = vec![Cbor::Uint(day), Cbor::Uint(hour * 3600 + minute * 60 + second), write_zone(zone)];
    if !fraction.is_empty() {
        items.push(Cbor::text(fraction));
    }
    Some(Cbor::Array(items))
}

fn write_zone(text: &str) -> Cbor {
    let quarters = |text: &str| {
        let (hours, minutes) = text.split_once(':')?;
        let minutes = u64::from(hours.parse::<u8>().ok()?) * 60 + u64::from(minutes.parse::<u8>().ok()?);
        (minutes % 15 == 0 && minutes > 0).then_some(minutes / 15)
    };
    let packed = match text.as_bytes().first() {
        Some(b'Z') => Some(Cbor::Uint(0)),
        Some(b'+') => text.get(1..).and_then(quarters).map(Cbor::Uint),
        Some(b'-') => text.get(1..).and_then(quarters).map(|quarters| Cbor::Nint(quarters - 1)),
        _ => None,
    };
    match packed {
        Some(item) if read_zone(&item).as_deref() == Some(text) => item,
        _ => Cbor::text(text),
    }
}

fn read_zone(item: &Cbor) -> Option<String> {
    let zone = |sign: char, quarters: u64| {
        (quarters <= 96).then(|| format!("{sign}{:02}:{:02}", quarters / 4, quarters % 4 * 15))
    };
    match item {
        Cbor::Uint(0) => Some("Z".to_owned()),
        Cbor::Uint(quarters) => zone('+', *quarters),
        Cbor::Nint(quarters) => zone('-', quarters.checked_add(1)?),
        Cbor::Text(text) => Some(text.clone()),
        _ => None,
    }
}

pub(crate) fn read_date(item: &Cbor) -> Option<String> {
    match item {
        Cbor::Uint(day) => read_day(*day),
        Cbor::Nint(months) if *months < 13 * 10_000 => Some(match months % 13 {
            0 => format!("{:04}", months / 13),
            month => format!("{:04}-{month:02}", months / 13),
        }),
        Cbor::Array(items) => {
            let (day, second, zone, fraction) = match items.as_slice() {
                [Cbor::Uint(day), Cbor::Uint(second), zone] => (day, second, zone, String::new()),
                [Cbor::Uint(day), Cbor::Uint(second), zone, Cbor::Text(fraction)] => {
                    (day, second, zone, format!(".{fraction}"))
                }
                _ => return None,
            };
            let (hour, minute, rest) = (second / 3600, second / 60 % 60, second % 60);
            let day = read_day(*day).filter(|_| hour < 100)?;
            Some(format!("{day}T{hour:02}:{minute:02}:{rest:02}{fraction}{}", read_zone(zone)?))
        }
        Cbor::Text(text) => Some(text.clone()),
        _ => None,
    }
}

fn read_day(day: u64) -> Option<String> {
    let date = Date::from_julian_day(i32::try_from(day).ok()?.checked_add(EPOCH)?).ok()?;
    Some(format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day()))
}

pub(crate) fn write_number(text: &str) -> Cbor {
    let packed = write_integer(text).or_else(|| {
        let (whole, fraction) = text.split_once('.')?;
        let scale = fraction.len() as u64;
        let mantissa = write_integer(format!("{whole}{fraction}").as_str()).or_else(|| {
            let digits = format!("{whole}{fraction}");
            let (sign, digits) =
                digits.strip_prefix('-').map_or(("", digits.as_str()), |digits| ("-", digits));
            write_integer(&format!("{sign}{}", digits.trim_start_matches('0'))).or(Some(Cbor::Uint(0)))
        })?;
        Some(Cbor::Tag(DECIMAL, Box::new(Cbor::Array(vec![Cbor::Nint(scale.checked_sub(1)?), mantissa]))))
    });
    match packed {
        Some(item) if read_number(&item).as_deref() == Some(text) => item,
        _ => Cbor::Tag(JSON_TEXT, Box::new(Cbor::Bytes(text.as_bytes().to_vec()))),
    }
}

fn write_integer(text: &str) -> Option<Cbor> {
    match text.strip_prefix('-') {
        None => parse_digits(text).map(Cbor::Uint),
        Some(digits) => parse_digits(digits)?.checked_sub(1).map(Cbor::Nint),
    }
}

pub(crate) fn read_number(item: &Cbor) -> Option<String> {
    match item {
        Cbor::Uint(value) => Some(value.to_string()),
        Cbor::Nint(value) => Some(format!("-{}", value.checked_add(1)?)),
        Cbor::Tag(DECIMAL, item) => {
            let Cbor::Array(parts) = item.as_ref() else { return None };
            let [Cbor::Nint(scale), mantissa] = parts.as_slice() else { return None };
            let scale = usize::try_from(*scale).ok().filter(|scale| *scale < 64)? + 1;
            let (sign, digits) = match mantissa {
                Cbor::Uint(value) => ("", value.to_string()),
                Cbor::Nint(value) => ("-", value.checked_add(1)?.to_string()),
                _ => return None,
            };
            let digits = format!("{digits:0>width$}", width = scale + 1);
            let (whole, fraction) = digits.split_at_checked(digits.len() - scale)?;
            Some(format!("{sign}{whole}.{fraction}"))
        }
        Cbor::Tag(JSON_TEXT, item) => match item.as_ref() {
            Cbor::Bytes(bytes) => {
                let text = std::str::from_utf8(bytes).ok()?;
                is_json_number(text).then(|| text.to_owned())
            }
            _ => None,
        },
        _ => None,
    }
}

/// Whether a text is a number by the grammar of RFC 8259, section 6, however large.
fn is_json_number(text: &str) -> bool {
    matches!(Json::parse(text), Ok(Json::Number(number)) if number == text)
}

pub(crate) fn write_base64(text: &str) -> Cbor {
    Base64::decode_vec(text).map_or_else(|_| Cbor::text(text), Cbor::Bytes)
}

pub(crate) fn read_base64(item: &Cbor) -> Option<String> {
    match item {
        Cbor::Bytes(bytes) => Some(Base64::encode_string(bytes)),
        Cbor::Text(text) => Some(text.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_give_back_their_text() {
        for text in [
            "1970",
            "2020-02",
            "2020-02-29",
            "1900-01-01",
            "2026-03-02T10:15:30Z",
            "2026-03-02T10:15:30.000+05:30",
            "2026-03-02T10:15:30-03:30",
            "2026-03-02T10:15:30+00:00",
            "1850-05-05",
            "2023-02-30",
            "20-01-01",
            "2020-13",
            "2026-03-02T10:15Z",
            "",
            "T",
            "2026-03-02T24:00:00",
            "+2020",
            "2020-2-2",
            "99999-01-01",
        ] {
            assert_eq!(read_date(&write_date(text)).as_deref(), Some(text));
        }
        assert_eq!(write_date("1900-01-02"), Cbor::Uint(1));
        assert_eq!(write_date("1987"), Cbor::Nint(1987 * 13));
    }

    #[test]
    fn numbers_keep_their_written_form() {
        for text in [
            "0",
            "-0",
            "1.50",
            "-0.5",
            "-0.0",
            "0.05",
            "10.00",
            "1E+8",
            "1e5",
            "72",
            "99999999999999999999",
            "0.10",
        ] {
            assert_eq!(read_number(&write_number(text)).as_deref(), Some(text));
        }
    }

    #[test]
    fn strings_give_back_their_text() {
        let dictionary = Dictionary::v1();
        for text in [
            "",
            "0",
            "007",
            "123456789012345678901",
            "urn:uuid:0a1b2c3d-0000-4000-8000-00000000000f",
            "0A1B2C3D-0000-4000-8000-00000000000f",
            "http://example.org/Patient/12",
            "حسن",
            "urn:oid:2.16.840.1",
        ] {
            assert_eq!(read_string(dictionary, &write_string(dictionary, text)).as_deref(), Ok(text));
        }
    }

    #[test]
    fn base64_gives_back_its_text() {
        for text in ["aGVsbG8=", "aGVsbG8", "a b", ""] {
            assert_eq!(read_base64(&write_base64(text)).as_deref(), Some(text));
        }
    }
}
