//! Symbols in any order become an envelope again.

use std::collections::BTreeMap;

use super::fountain;
use super::frame::{self, Frame};
use super::text::{Text, TextError};

/// Frames kept beyond the number needed. RaptorQ fails with two spare symbols once in a million (RFC 6330, 5.2).
const SPARE_FRAMES: usize = 32;

/// Collects the texts of symbols until an envelope is complete.
#[derive(Debug, Clone, Default)]
pub struct Assembler {
    set: Option<Set>,
}

/// The frames of one envelope.
#[derive(Debug, Clone)]
struct Set {
    id: [u8; 4],
    length: u32,
    symbol_size: u16,
    needed: usize,
    payloads: BTreeMap<u32, Vec<u8>>,
}

/// How far an [`Assembler`] has come.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "complete by nature")]
pub enum Progress {
    /// Some frames are missing.
    Incomplete {
        /// Distinct frames received.
        received: usize,
        /// Frames needed; one more is asked for when these did not suffice.
        needed: usize,
    },
    /// The envelope.
    Complete(Vec<u8>),
}

/// Why a symbol does not go with the ones before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AssembleError {
    /// The text cannot be read.
    #[error(transparent)]
    Text(#[from] TextError),
    /// The symbol belongs to another card.
    #[error("symbol of another card")]
    OtherCard,
    /// The frame announces another length or symbol size than the others of its set.
    #[error("frame contradicts the others")]
    Contradiction,
    /// The frames do not rebuild the envelope they announce; they are forgotten.
    #[error("frames do not rebuild the envelope")]
    Unrecoverable,
}

impl AssembleError {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            AssembleError::Text(error) => error.code(),
            AssembleError::OtherCard => "qr.other-card",
            AssembleError::Contradiction => "qr.contradiction",
            AssembleError::Unrecoverable => "qr.unrecoverable",
        }
    }
}

impl Assembler {
    /// An assembler that takes the first card it is shown.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the text of one symbol.
    ///
    /// A frame that was taken before changes nothing; after an error the frames taken so far remain, unless
    /// [`AssembleError::Unrecoverable`] says otherwise.
    ///
    /// # Errors
    /// See [`AssembleError`].
    pub fn push(&mut self, text: &str) -> Result<Progress, AssembleError> {
        match Text::parse(text)? {
            Text::Envelope(_) if self.set.is_some() => Err(AssembleError::OtherCard),
            Text::Envelope(envelope) => Ok(Progress::Complete(envelope)),
            Text::Frame(frame) => self.push_frame(frame),
        }
    }

    /// Distinct frames received and frames needed; none before the first frame.
    pub fn progress(&self) -> Option<(usize, usize)> {
        self.set.as_ref().map(|set| (set.payloads.len(), set.needed))
    }

    fn push_frame(&mut self, frame: Frame) -> Result<Progress, AssembleError> {
        let set = self.set.get_or_insert_with(|| Set::of(&frame));
        if set.id != frame.set() {
            return Err(AssembleError::OtherCard);
        }
        if set.length != frame.envelope_bytes() || set.symbol_size != frame.symbol_size() {
            return Err(AssembleError::Contradiction);
        }
        let before = set.payloads.len();
        set.payloads.entry(frame.esi()).or_insert_with(|| frame.payload().to_vec());
        let received = set.payloads.len();
        if received < set.source() || received == before {
            return Ok(Progress::Incomplete { received, needed: set.needed });
        }
        match set.decode() {
            Some(envelope) if frame::set_of(&envelope) == set.id => {
                self.set = None;
                Ok(Progress::Complete(envelope))
            }
            None if received < set.source() + SPARE_FRAMES => {
                set.needed = received + 1;
                Ok(Progress::Incomplete { received, needed: set.needed })
            }
            // A checksum of 32 bits does not stop someone who forges frames; the digest does.
            _ => {
                self.set = None;
                Err(AssembleError::Unrecoverable)
            }
        }
    }
}

impl Set {
    fn of(frame: &Frame) -> Self {
        Self {
            id: frame.set(),
            length: frame.envelope_bytes(),
            symbol_size: frame.symbol_size(),
            needed: frame.source_symbols(),
            payloads: BTreeMap::new(),
        }
    }

    fn source(&self) -> usize {
        usize::try_from(self.length.div_ceil(u32::from(self.symbol_size).max(1))).unwrap_or(usize::MAX)
    }

    fn decode(&self) -> Option<Vec<u8>> {
        let length = usize::try_from(self.length).ok()?;
        let symbols = self.payloads.iter().map(|(esi, payload)| (*esi, payload.as_slice()));
        fountain::decode(length, self.symbol_size, symbols)
    }
}

#[cfg(test)]
mod tests {
    use super::super::card::Card;
    use super::super::frame::FrameError;
    use super::super::layout::{EcLevel, Layout};
    use super::super::text;
    use super::*;

    fn bytes(count: usize) -> Vec<u8> {
        (0..count).map(|i| u8::try_from((i * i + i / 7) % 251).unwrap()).collect()
    }

    fn texts(envelope: &[u8], max_version: u8) -> Vec<String> {
        let layout = Layout::new().with_max_version(max_version).unwrap().with_ec(EcLevel::M);
        let card = Card::new(envelope, &layout).unwrap();
        card.symbols().iter().map(|symbol| symbol.text().to_owned()).collect()
    }

    /// Pushes all texts and gives the last progress.
    fn assemble<'a>(texts: impl IntoIterator<Item = &'a String>) -> Result<Option<Progress>, AssembleError> {
        let mut assembler = Assembler::new();
        let mut last = None;
        for text in texts {
            last = Some(assembler.push(text)?);
            if matches!(last, Some(Progress::Complete(_))) {
                break;
            }
        }
        Ok(last)
    }

    #[test]
    fn one_symbol_completes_at_once() {
        for count in 1..=40 {
            let envelope = bytes(count);
            assert_eq!(assemble(&texts(&envelope, 40)), Ok(Some(Progress::Complete(envelope))));
        }
    }

    #[test]
    fn any_frames_in_any_order_complete() {
        for (count, version) in [(388, 5), (3000, 20), (2000, 25)] {
            let envelope = bytes(count);
            let texts = texts(&envelope, version);
            assert!(texts.len() > 1);
            assert_eq!(assemble(&texts), Ok(Some(Progress::Complete(envelope.clone()))));
            assert_eq!(assemble(texts.iter().rev()), Ok(Some(Progress::Complete(envelope))));
        }
    }

    #[test]
    fn hundred_kilobytes_survive_loss_and_shuffling() {
        let envelope = bytes(100_000);
        let card = Card::animated(&envelope, 20, EcLevel::L).unwrap();
        // Multiplying by a number prime to the count visits every index once, out of order; a third is lost.
        let count = card.symbols().len();
        let texts = (0..count).map(|i| i * 101 % count).filter(|i| i % 3 != 0);
        let texts: Vec<String> = texts.map(|i| card.symbols()[i].text().to_owned()).collect();
        assert!(texts.len() >= card.needed());
        assert_eq!(assemble(&texts), Ok(Some(Progress::Complete(envelope))));
    }

    #[test]
    fn reports_distinct_frames_and_ignores_duplicates() {
        let texts = texts(&bytes(900), 15);
        let mut assembler = Assembler::new();
        assert_eq!(assembler.progress(), None);
        let first = Progress::Incomplete { received: 1, needed: 3 };
        assert_eq!(assembler.push(&texts[0]), Ok(first.clone()));
        assert_eq!(assembler.push(&texts[0]), Ok(first));
        assert_eq!(assembler.push(&texts[3]), Ok(Progress::Incomplete { received: 2, needed: 3 }));
        assert_eq!(assembler.progress(), Some((2, 3)));
        assert_eq!(assembler.push(&texts[1]), Ok(Progress::Complete(bytes(900))));
    }

    #[test]
    fn keeps_cards_apart() {
        let ours = texts(&bytes(900), 15);
        let mut other = bytes(900);
        other[0] ^= 1;
        let other = texts(&other, 15);
        let mut assembler = Assembler::new();
        assembler.push(&ours[0]).unwrap();
        assert_eq!(assembler.push(&other[1]), Err(AssembleError::OtherCard));
        assert_eq!(assembler.push("CN1001"), Err(AssembleError::OtherCard));
        assembler.push(&ours[1]).unwrap();
        assert_eq!(assembler.push(&ours[2]), Ok(Progress::Complete(bytes(900))));
    }

    #[test]
    fn refuses_frames_that_contradict_the_others() {
        let envelope = bytes(900);
        let mut assembler = Assembler::new();
        assembler.push(&texts(&envelope, 15)[0]).unwrap();
        assert_eq!(assembler.push(&texts(&envelope, 10)[0]), Err(AssembleError::Contradiction));
    }

    #[test]
    fn refuses_damaged_and_truncated_frames() {
        let text = texts(&bytes(900), 15).remove(0);
        let mut damaged = text.clone();
        let digit = if damaged.ends_with('0') { '1' } else { '0' };
        damaged.pop();
        damaged.push(digit);
        let mut assembler = Assembler::new();
        let checksum = AssembleError::Text(TextError::Frame(FrameError::Checksum));
        assert_eq!(assembler.push(&damaged), Err(checksum));
        let shorter = &text[..3 + 29 * 5];
        let truncated = AssembleError::Text(TextError::Frame(FrameError::Truncated));
        assert_eq!(assembler.push(shorter), Err(truncated));
        assert_eq!(assembler.progress(), None);
    }

    #[test]
    fn forged_frames_do_not_pass_the_digest() {
        let forge = |esi| Frame::new([1, 2, 3, 4], 20, 10, esi, vec![5; 10]);
        let text = |esi| text::of_frame(&forge(esi).to_bytes());
        let mut assembler = Assembler::new();
        assembler.push(&text(0)).unwrap();
        assert_eq!(assembler.push(&text(1)), Err(AssembleError::Unrecoverable));
        assert_eq!(assembler.progress(), None);
    }
}
