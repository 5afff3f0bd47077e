//! The logistic function in integers, and its inverse.

/// Places at which the function is given.
pub(super) const LEVELS: usize = 33;

/// The logistic function 65536 / (1 + exp(-x)) at x = -8, -7.5 .. 8.
pub(super) const SQUASH: [u16; LEVELS] = [
    22, 36, 60, 98, 162, 267, 439, 720, 1_179, 1_921, 3_108, 4_971, 7_812, 11_956, 17_625, 24_743, 32_768,
    40_793, 47_911, 53_580, 57_724, 60_565, 62_428, 63_615, 64_357, 64_816, 65_097, 65_269, 65_374, 65_438,
    65_476, 65_500, 65_514,
];

/// Largest argument: 8 in steps of 1/256, less one.
pub(super) const STRETCH_MOST: i32 = 2047;

/// The function and its inverse as tables.
#[derive(Clone, Debug)]
pub(super) struct Logistic {
    /// By argument + 2048.
    squash: [u16; 4096],
    /// By probability of 4,096.
    stretch: [i16; 4096],
    /// Where in [`SQUASH`] the nearest value is, by probability of 4,096.
    level: [u8; 4096],
}

impl Logistic {
    pub(super) fn new() -> Box<Self> {
        let mut tables = Box::new(Logistic { squash: [0; 4096], stretch: [2047; 4096], level: [0; 4096] });
        let Logistic { squash, stretch, level } = &mut *tables;
        for (value, x) in squash.iter_mut().zip(0u16..) {
            *value = interpolate(x);
        }
        let mut entries = stretch.iter_mut().zip(0..).peekable();
        for (value, x) in squash.iter().zip(-2048..).skip(1) {
            while let Some((entry, _)) = entries.next_if(|(_, probability)| *probability <= value >> 4) {
                *entry = x;
            }
        }
        for (level, x) in level.iter_mut().zip(stretch) {
            *level = u8::try_from((*x + 2048 + 64) >> 7).unwrap_or(0);
        }
        tables
    }

    /// The function of x / 256, of 65,536; x is from -2047 to 2047.
    pub(super) fn squash(&self, x: i32) -> i32 {
        self.squash.get((x + 2048) as usize & 4095).copied().unwrap_or(0).into()
    }

    /// Where the function has this value.
    pub(super) fn stretch(&self, probability: u16) -> i16 {
        self.stretch.get(usize::from(probability >> 4)).copied().unwrap_or(0)
    }

    /// Where in [`SQUASH`] the nearest value is.
    pub(super) fn level(&self, probability: u16) -> usize {
        self.level.get(usize::from(probability >> 4)).copied().unwrap_or(0).into()
    }
}

/// The function at x - 2048, from the two values beside it.
fn interpolate(x: u16) -> u16 {
    let (level, part) = (usize::from(x >> 7), u32::from(x & 127));
    let at = |level: usize| SQUASH.get(level).copied().map_or(0, u32::from);
    u16::try_from((at(level) * (128 - part) + at(level + 1) * part + 64) >> 7).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretch_is_the_inverse_of_squash() {
        let logistic = Logistic::new();
        assert_eq!([-2047, 0, 2047].map(|x| logistic.squash(x)), [22, 32_768, 65_514]);
        assert_eq!([0, 0x8000, 0xffff].map(|probability| logistic.stretch(probability)), [-2047, 0, 2047]);
        assert_eq!([0, 0x8000, 0xffff].map(|probability| logistic.level(probability)), [0, 16, 32]);
    }
}
