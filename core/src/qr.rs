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
//! | you want to | start at |
//! |---|---|
//! | lay out an envelope for paper or a screen | [`Card`], [`Layout`] |
//! | draw a card | [`render`] |
//! | find symbols in a picture | [`scan()`] |
//! | find symbols before a camera | [`scan_frame`] |
//! | read the text of one symbol | [`Text`] |
//! | put several symbols together, in any order | [`Assembler`] |
//!
//! docs/format.md gives the text of a symbol, with what a reader tolerates in it, in section 5.1 and the frames of a
//! card of several symbols in section 5.2. On cards of up to twelve source frames the writer picks the repair frames
//! such that every choice of as many frames as there are source frames rebuilds the whole; RaptorQ (RFC 6330) alone
//! promises that with high probability only.

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
pub use scan::{Found, Hint, Luma, ScanError, Sight, scan, scan_frame};
pub(crate) use symbol::QUIET_ZONE;
pub use symbol::Symbol;
pub use text::{Text, TextError};
