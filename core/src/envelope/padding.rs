use super::wire;

/// How the length of an envelope is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[expect(clippy::exhaustive_enums, reason = "a new way to pad is a new version of the format")]
pub enum Padding {
    /// Zeros up to the next of few lengths: docs/format.md, section 3.2.
    #[default]
    Bucket,
    /// None. The length then tells outsiders how long the record is: for tests and measurements.
    None,
}

/// Smallest step between two buckets, as a power of two: 16 bytes.
const LEAST_STEP_LOG2: u32 = 4;

/// Buckets in each doubling of the length, as a power of two: 16.
const BUCKETS_LOG2: u32 = 4;

impl Padding {
    /// The length of the ciphertext that is at least `least` bytes, behind `before` bytes of header without
    /// its own head.
    pub(super) fn ciphertext_length(self, before: usize, least: usize) -> usize {
        match self {
            Padding::None => least,
            Padding::Bucket => {
                let total = |length| before + head_length(length) + length;
                let mut target = bucket(total(least));
                loop {
                    // Where the head grows by a byte or two, as many totals are skipped: no length gives
                    // them.
                    let length = [1, 2, 3, 5]
                        .into_iter()
                        .map(|head| target.saturating_sub(before + head))
                        .find(|length| *length >= least && total(*length) == target);
                    match length {
                        Some(length) => return length,
                        None => target = bucket(target + 1),
                    }
                }
            }
        }
    }
}

/// The least bucket that holds `length` bytes.
fn bucket(length: usize) -> usize {
    length.next_multiple_of(step(length))
}

fn step(length: usize) -> usize {
    let doubling = length.saturating_sub(1).checked_ilog2().unwrap_or(0);
    1 << doubling.saturating_sub(BUCKETS_LOG2).max(LEAST_STEP_LOG2)
}

fn head_length(length: usize) -> usize {
    let mut head = Vec::with_capacity(5);
    wire::write_byte_string_head(&mut head, length);
    head.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits;

    /// Header of a direct envelope without the head of its ciphertext.
    const BEFORE: usize = 36;

    fn padded(least: usize) -> usize {
        let length = Padding::Bucket.ciphertext_length(BEFORE, least);
        assert!(length >= least);
        BEFORE + head_length(length) + length
    }

    #[test]
    fn steps_double_with_the_length() {
        let steps =
            [(1, 16), (511, 16), (512, 16), (513, 32), (1024, 32), (1025, 64), (2048, 64), (2049, 128)];
        for (length, expected) in steps {
            assert_eq!(step(length), expected, "{length}");
        }
        assert_eq!([bucket(1), bucket(16), bucket(17), bucket(513)], [16, 16, 32, 544]);
    }

    #[test]
    fn every_length_lands_in_a_bucket() {
        for least in 17..5_000 {
            let total = padded(least);
            assert_eq!(total, bucket(total), "{least}");
        }
    }

    #[test]
    fn a_length_that_no_ciphertext_gives_is_left_out() {
        // 255 bytes have a head of 2, 256 one of 3: with 46 bytes before, no ciphertext gives a total of 304.
        assert_eq!(bucket(304), 304);
        assert_eq!(Padding::Bucket.ciphertext_length(46, 255), 320 - 46 - 3);
    }

    #[test]
    fn the_buckets_are_few() {
        let buckets = |lengths: std::ops::RangeInclusive<usize>| {
            let mut buckets: Vec<_> = lengths.map(bucket).collect();
            buckets.dedup();
            buckets.len()
        };
        assert_eq!(buckets(400..=2000), 40);
        assert_eq!(buckets(1..=limits::ENVELOPE_BYTES), 208);
    }

    #[test]
    fn padding_costs_little() {
        let cost = |leasts: std::ops::Range<usize>| {
            let total = |least| BEFORE + head_length(least) + least;
            let padding: usize = leasts.clone().map(|least| padded(least) - total(least)).sum();
            let before: usize = leasts.clone().map(total).sum();
            let count = leasts.len();
            (padding as f64 / count as f64, 100.0 * padding as f64 / before as f64)
        };
        let (bytes, _) = cost(100..473);
        let (_, percent) = cost(473..8_153);
        assert!((7.4..7.5).contains(&bytes), "{bytes} bytes below 512");
        assert!((2.0..2.1).contains(&percent), "{percent} % from 512 to 8192");
        assert!((513..100_000).all(|length| bucket(length) * 1000 < length * 1063));
    }
}
