//! Every cap on untrusted input, with its unit and the reason for its size.

/// Largest FHIR bundle that is read, in bytes of JSON.
///
/// The largest public patient summary is 1.8 MB; attachments of a few megabytes still pass.
pub const BUNDLE_BYTES: usize = 32 << 20;

/// Deepest nesting of JSON.
///
/// FHIR R4 resources seen in the wild nest to 14 levels; extensions in extensions may double that.
pub const DEPTH: usize = 64;

/// Deepest nesting of a record's CBOR, where a level of JSON takes up to three, for the most part tags.
pub const RECORD_DEPTH: usize = 256;

/// Most frames that decompression keeps for open arrays, maps and tags, the root included: more than
/// [`RECORD_DEPTH`], so that what is too deep is found when the record is read.
pub const COMPRESSION_DEPTH: usize = 320;

/// Most entries of a bundle.
pub const ENTRIES: usize = 20_000;

/// Most members of one JSON object or elements of one array.
pub const MEMBERS: usize = 100_000;

/// Largest record after decompression, in bytes of CBOR.
///
/// A compressed record comes from a card, where 100 KB is already a minute of animated symbols.
pub const RECORD_BYTES: usize = 4 << 20;

/// Most bytes of a record for each byte of its compressed form, beyond [`RECORD_FREE_BYTES`].
///
/// It keeps the time of decompression in proportion to what was scanned. Records compress to a tenth or a twentieth,
/// the largest synthetic histories to a fortieth.
pub const RECORD_RATIO: usize = 256;

/// Bytes of a record that its compressed form does not have to account for.
pub const RECORD_FREE_BYTES: usize = 64 << 10;

/// Largest envelope that is opened, in bytes: what an animated card can carry in minutes.
pub const ENVELOPE_BYTES: usize = 1 << 20;

/// Most recipients of one envelope.
pub const RECIPIENTS: usize = 64;

/// Most recipients of the annex of an envelope.
pub const ANNEX_RECIPIENTS: usize = 16;

/// Longest text of one symbol, in characters: version 40-L holds 7,089 digits (ISO/IEC 18004, table 7).
pub const SYMBOL_CHARS: usize = 7_089;

/// Most frames of one card.
pub const FRAMES: usize = 4_096;

/// Largest picture that is scanned, in pixels: a 50-megapixel phone camera.
pub const IMAGE_PIXELS: usize = 64 << 20;

/// Most symbols looked for in one picture.
pub const SYMBOLS_PER_IMAGE: usize = 16;

/// Most text of a summary, in bytes; what does not fit is counted, and an alert says so.
///
/// Entries may name each other, so a short record can ask for the same words many times. The largest public patient
/// summary shows a tenth of this.
pub const SUMMARY_BYTES: usize = 4 << 20;

/// Most narrative made for the sections of a record, in bytes of text; what does not fit is said in the section.
pub const NARRATIVE_BYTES: usize = 2 << 20;

/// Most authors of a document that are named.
pub const AUTHORS: usize = 100;

/// Most entries that one entry of a history follows, and most that a card names: clinics that saw a patient at one
/// time without knowing of each other.
pub const HEADS: usize = 16;

/// Most entries of one history, as many of them sealed apart: a visit every week for twenty years.
pub const HISTORY_ENTRIES: usize = 1_024;

/// Most bytes of all records of a history after decompression; entries beyond are said and not shown.
pub const HISTORY_RECORD_BYTES: usize = 16 << 20;

/// Most corrections in one entry of a history.
pub const CORRECTIONS: usize = 256;

/// Longest reason of a correction that is written, in bytes.
pub const REASON_BYTES: usize = 2_000;

/// Largest trust list, in bytes: a million revoked cards take 3.3 MB.
pub const TRUST_LIST_BYTES: usize = 4 << 20;

/// Most clinics of one trust list: every hospital of a continent.
pub const CLINICS: usize = 20_000;

/// Most groups of readers of one trust list.
pub const GROUPS: usize = 64;

/// Most times that the key of a group is changed: every week for twenty years.
pub const EPOCHS: usize = 1_024;

/// Most revoked cards of one trust list.
pub const REVOKED_CARDS: usize = 1_000_000;

/// Most trust lists, of any format, that a clinic keeps.
pub const TRUST_SOURCES: usize = 256;

/// Largest trust list of another programme that is read, in bytes of JSON, PEM or DER.
///
/// The list of WHO's certification network has 1.5 MB, the directory of SMART Health Card issuers 0.7 MB.
pub const FOREIGN_LIST_BYTES: usize = 16 << 20;

/// Most keys, and most issuers, of a trust list of another programme: the two largest have 501 and 961 keys.
pub const FOREIGN_KEYS: usize = 10_000;

/// Longest name or address in a trust list of another programme, in characters.
///
/// The longest name of an issuer in the directory of SMART Health Card issuers has 109, the longest address 111.
pub const FOREIGN_TEXT_CHARS: usize = 400;

/// Longest token of a SMART Health Card, in characters: one symbol holds 1,195, and of files the largest payload below
/// hardly takes more.
pub const HEALTH_CARD_CHARS: usize = 2 << 20;

/// Largest payload of a SMART Health Card after decompression, in bytes: a whole patient summary with its narrative.
pub const HEALTH_CARD_BYTES: usize = 5 << 20;

/// Most symbols of one SMART Health Card: a payload of 1 MB. Cards of several symbols are no longer made.
pub const HEALTH_CARD_CHUNKS: usize = 255;

/// Most SMART Health Cards in one file: one for each visit of a long life.
pub const HEALTH_CARDS: usize = 1_000;

/// Largest file of SMART Health Cards, in bytes.
pub const HEALTH_CARD_FILE_BYTES: usize = 16 << 20;
