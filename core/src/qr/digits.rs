//! Bytes as decimal digits, 12 bytes in 29 digits.

/// Bytes of a full block.
const BLOCK_BYTES: usize = 12;

/// Digits of a full block: 10^29 > 256^12.
const BLOCK_DIGITS: usize = 29;

/// Digits of a block of 0 to 12 bytes: the least number whose power of ten holds 256^k.
const DIGITS_OF: [usize; BLOCK_BYTES + 1] = [0, 3, 5, 8, 10, 13, 15, 17, 20, 22, 25, 27, BLOCK_DIGITS];

/// Why digits are not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DigitsError {
    /// No number of bytes gives this many digits.
    Count,
    /// A block holds a number that its bytes cannot hold.
    Value,
    /// Something that is no digit, at this index.
    Character(usize),
}

/// Appends the digits of `bytes` to `text`.
pub(crate) fn push(text: &mut String, bytes: &[u8]) {
    use std::fmt::Write as _;
    for block in bytes.chunks(BLOCK_BYTES) {
        let value = block.iter().fold(0_u128, |value, byte| value << 8 | u128::from(*byte));
        let width = count(block.len());
        // Writing into a `String` cannot fail.
        let _ = write!(text, "{value:0width$}");
    }
}

/// The number of digits that `bytes` bytes take.
pub(crate) fn count(bytes: usize) -> usize {
    bytes / BLOCK_BYTES * BLOCK_DIGITS + DIGITS_OF.get(bytes % BLOCK_BYTES).copied().unwrap_or_default()
}

/// Reads ASCII digits back into bytes.
pub(crate) fn parse(digits: &[u8]) -> Result<Vec<u8>, DigitsError> {
    if let Some(index) = digits.iter().position(|digit| !digit.is_ascii_digit()) {
        return Err(DigitsError::Character(index));
    }
    let mut bytes = Vec::with_capacity(digits.len() / BLOCK_DIGITS * BLOCK_BYTES + BLOCK_BYTES);
    for block in digits.chunks(BLOCK_DIGITS) {
        let length = DIGITS_OF.iter().position(|count| *count == block.len()).ok_or(DigitsError::Count)?;
        let value = block.iter().fold(0_u128, |value, digit| value * 10 + u128::from(digit - b'0'));
        if value >> (8 * length) != 0 {
            return Err(DigitsError::Value);
        }
        bytes.extend(value.to_be_bytes().iter().skip(size_of::<u128>() - length));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(bytes: &[u8]) -> String {
        let mut text = String::new();
        push(&mut text, bytes);
        text
    }

    #[test]
    fn writes_known_answers() {
        assert_eq!(text(&[]), "");
        assert_eq!(text(&[0]), "000");
        assert_eq!(text(&[255]), "255");
        assert_eq!(text(&[1, 0]), "00256");
        assert_eq!(text(&[255; 11]), "309485009821345068724781055");
        assert_eq!(text(&[255; 12]), "79228162514264337593543950335");
        let counted: Vec<u8> = (0..12).collect();
        assert_eq!(text(&counted), "00001218426182456967898401291");
    }

    #[test]
    fn takes_the_least_number_of_digits() {
        for (bytes, digits) in DIGITS_OF.iter().enumerate().skip(1) {
            let largest = (1_u128 << (8 * bytes)) - 1;
            assert_eq!(largest.to_string().len(), *digits, "{bytes} bytes");
            assert_eq!(count(bytes), *digits);
        }
        assert_eq!(count(388), 32 * 29 + 10);
    }

    #[test]
    fn refuses_values_beyond_the_block() {
        assert_eq!(parse(b"256"), Err(DigitsError::Value));
        assert_eq!(parse(b"65536"), Err(DigitsError::Value));
        assert_eq!(parse(b"79228162514264337593543950336"), Err(DigitsError::Value));
        assert_eq!(parse(b"99999999999999999999999999999"), Err(DigitsError::Value));
    }

    #[test]
    fn refuses_counts_that_no_bytes_give() {
        for digits in [1, 2, 4, 6, 7, 9, 11, 12, 14, 16, 18, 19, 21, 23, 24, 26, 28, 30, 31, 33] {
            assert_eq!(parse(&vec![b'0'; digits]), Err(DigitsError::Count), "{digits} digits");
        }
    }

    #[test]
    fn refuses_other_characters() {
        assert_eq!(parse(b"00A"), Err(DigitsError::Character(2)));
        assert_eq!(parse(b"+12"), Err(DigitsError::Character(0)));
    }

    proptest! {
        #[test]
        fn reads_what_it_wrote(bytes in proptest::collection::vec(any::<u8>(), 0..100)) {
            let text = text(&bytes);
            prop_assert_eq!(text.len(), count(bytes.len()));
            prop_assert_eq!(parse(text.as_bytes()), Ok(bytes));
        }

        #[test]
        fn writes_what_it_read(text in "[0-9]{1,70}") {
            if let Ok(bytes) = parse(text.as_bytes()) {
                let mut again = String::new();
                push(&mut again, &bytes);
                prop_assert_eq!(again, text);
            }
        }
    }
}
