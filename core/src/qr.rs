//! Envelope bytes <-> text <-> symbols <-> pixels.
//!
//! ```
//! use carnet_core::qr::{Assembler, Card, Layout, Luma, Progress, render, scan};
//!
//! let envelope = [7; 300];
//! let card = Card::new(&envelope, &Layout::new())?;
//! let [symbol] = card.symbols() else { return Ok(()) };
//! let picture = render::Raster::of(symbol, 3);
//!
//! let found = scan(Luma::new(picture.width(), picture.height(), picture.pixels())?)?;
//! let mut assembler = Assembler::new();
//! let Progress::Complete(bytes) = assembler.push(found[0].text())? else { return Ok(()) };
//! assert_eq!(bytes, envelope);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The text of a symbol
//!
//! ```text
//! one-symbol  = "CN1" digits          ; the envelope
//! one-of-many = "CM1" digits          ; a frame
//! digits      = *block29 [last]       ; at least one digit
//! ```
//!
//! Only capital letters and decimal digits occur, so that a symbol is a short alphanumeric segment and one
//! numeric segment (ISO/IEC 18004, 7.4.3 and 7.4.4), and so that the text survives scanners that type keys and
//! programming interfaces that return strings.
//!
//! **Digits.** The bytes are cut into blocks of 12; each block is a big-endian number written as 29 decimal
//! digits, zeros in front. A last block of k < 12 bytes is written with the least number of digits that holds
//! every value below 256^k:
//!
//! | bytes  | 1 | 2 | 3 | 4  | 5  | 6  | 7  | 8  | 9  | 10 | 11 | 12 |
//! |--------|---|---|---|----|----|----|----|----|----|----|----|----|
//! | digits | 3 | 5 | 8 | 10 | 13 | 15 | 17 | 20 | 22 | 25 | 27 | 29 |
//!
//! A reader MUST refuse a number of digits that no number of bytes gives, a block whose value is 256^k or more,
//! and any other character. It MAY tolerate, and this one does, nothing but: white space, NUL and U+FEFF around
//! the text; CR and LF anywhere; a prefix in lower case; and what a keyboard scanner set to a US layout makes a
//! French (AZERTY) host type: ``& é " ' ( - è _ ç à`` for `1 2 3 4 5 6 7 8 9 0`, and `,` or `?` for the `M` of
//! the prefix. `CN` or `CM` followed by a digit from 2 on belongs to a newer version of this format; all other
//! text is not Carnet's.
//!
//! # Frames
//!
//! An envelope that does not fit one symbol is cut by RaptorQ (RFC 6330) into frames, one in each symbol; any
//! of them in any order rebuild it. All numbers are big-endian:
//!
//! | bytes | content |
//! |---|---|
//! | 4 | set: the first four bytes of SHA-256 of the envelope |
//! | 3 | F: length of the envelope in bytes, 1 to 1,048,576 |
//! | 2 | T: symbol size of RaptorQ in bytes, 1 or more |
//! | 3 | ESI: encoding symbol id (RFC 6330, 5.3.2) |
//! | T | the encoding symbol |
//! | 4 | CRC-32 (ISO-HDLC, as in IEEE 802.3, gzip and PNG) of all bytes before |
//!
//! The object transmission information (RFC 6330, 3.3) follows from F and T: one source block (Z = 1), one
//! sub-block (N = 1), alignment one (Al = 1). K = ceil(F / T) is the number of source symbols, at most 4,096; the
//! last source symbol is padded with zero bytes, which the reader cuts off at F. ESIs below K are the source
//! symbols themselves, so a reader without RaptorQ can still read a complete set of them.
//!
//! A reader MUST check the CRC of each frame, MUST NOT mix frames that differ in set, F or T, and MUST compare the
//! SHA-256 of the rebuilt envelope with the set.
//!
//! A printed card has K source frames and ceil(K / 4) repair frames. Any K symbols of RaptorQ rebuild the whole
//! only with high probability, so on cards of up to twelve source frames the writer picks the repair ESIs such
//! that every choice of K frames does.

mod assembler;
mod card;
mod digits;
mod fountain;
mod frame;
mod layout;
pub mod render;
mod scan;
mod symbol;
mod text;

pub use assembler::{AssembleError, Assembler, Progress};
pub use card::Card;
pub use frame::{Frame, FrameError};
pub use layout::{EcLevel, Layout, LayoutError};
pub use scan::{Found, Luma, ScanError, scan};
pub use symbol::Symbol;
pub use text::{Text, TextError};
