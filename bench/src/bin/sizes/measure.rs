//! The sizes of one bundle.

use std::error::Error;

use carnet_bench::bundles::File;
use carnet_bench::clinics::{Clinics, randomness};
use carnet_core::codec::{self, Profile};
use carnet_core::envelope::{self, Options, Padding};
use carnet_core::fhir::Bundle;
use carnet_core::qr::{Card, EcLevel, Layout};

use serde_json::Value;

use crate::health_card::{self, Deflate, Displays};

/// The largest symbol that a target allows.
pub(crate) type Limits = (u8, EcLevel);

pub(crate) const V22_M: Limits = (22, EcLevel::M);
pub(crate) const V25_L: Limits = (25, EcLevel::L);
pub(crate) const V40_M: Limits = (40, EcLevel::M);

/// What one bundle takes, in bytes.
pub(crate) struct Sizes {
    pub(crate) name: String,
    /// As it came.
    pub(crate) json: usize,
    /// Compressed, in profile summary.
    pub(crate) content: usize,
    /// Sealed.
    pub(crate) summary: usize,
    pub(crate) complete: usize,
    /// Envelope less content, without padding.
    pub(crate) overhead_of_one: usize,
    pub(crate) overhead_of_three: usize,
    /// The symbols of a card that is laid out as it comes.
    pub(crate) symbol: String,
    one_symbol: Vec<(Limits, bool)>,
    pub(crate) displays_kept: Texts,
    pub(crate) displays_ours: Texts,
    pub(crate) displays_dropped: Texts,
    pub(crate) whole: Texts,
    pub(crate) whole_as_summary: Texts,
}

/// The text of our symbol, and of a SMART Health Card.
pub(crate) struct Texts {
    pub(crate) ours: String,
    pub(crate) peer: String,
    peer_level_9: String,
}

impl Sizes {
    pub(crate) fn of(file: &File, clinics: &Clinics) -> Result<Self, Box<dyn Error>> {
        let (bundle, _) = Bundle::from_bytes(&file.bytes)?;
        let content = codec::encode(&bundle, Profile::Summary)?.bytes;
        let complete = codec::encode(&bundle, Profile::Complete)?.bytes;
        let overhead = |recipients| -> Result<usize, Box<dyn Error>> {
            Ok(seal(&content, recipients, Padding::None, clinics)?.len() - content.len())
        };
        let sealed = seal(&content, 1, Padding::Bucket, clinics)?;
        let mut one_symbol = Vec::new();
        for limits @ (version, ec) in [V22_M, V25_L, V40_M] {
            let layout = Layout::new().with_max_version(version)?.with_ec(ec);
            one_symbol.push((limits, Card::new(&sealed, &layout)?.symbols().len() == 1));
        }

        let original = std::str::from_utf8(&file.bytes)?.trim_start_matches('\u{feff}');
        let opened = codec::decode(&content)?.bundle.to_json();
        let specified = health_card::strip(&opened, Displays::Dropped)?;
        let whole = health_card::strip(original, Displays::Dropped)?;
        // What is sealed again is what the health card holds.
        let again = |stripped: &Value, profile| -> Result<Vec<u8>, Box<dyn Error>> {
            let json = health_card::sealable(stripped);
            let (bundle, _) = Bundle::from_json(&json)?;
            seal(&codec::encode(&bundle, profile)?.bytes, 1, Padding::Bucket, clinics)
        };
        Ok(Self {
            name: file.name.clone(),
            json: file.bytes.len(),
            content: content.len(),
            complete: seal(&complete, 1, Padding::Bucket, clinics)?.len(),
            overhead_of_one: overhead(1)?,
            overhead_of_three: overhead(3)?,
            symbol: symbol(&sealed)?,
            one_symbol,
            displays_kept: Texts::of(&sealed, &health_card::strip(&opened, Displays::Kept)?)?,
            displays_ours: Texts::of(&sealed, &specified)?,
            displays_dropped: Texts::of(&again(&specified, Profile::Summary)?, &specified)?,
            whole_as_summary: Texts::of(&sealed, &whole)?,
            whole: Texts::of(&again(&whole, Profile::Complete)?, &whole)?,
            summary: sealed.len(),
        })
    }

    pub(crate) fn is_one_symbol(&self, limits: Limits) -> bool {
        self.one_symbol.iter().any(|(others, one)| *others == limits && *one)
    }
}

impl Texts {
    fn of(sealed: &[u8], stripped: &Value) -> Result<Self, Box<dyn Error>> {
        Ok(Self {
            ours: text_of(sealed)?,
            peer: health_card::text(stripped, Deflate::Zopfli)?,
            peer_level_9: health_card::text(stripped, Deflate::Level9)?,
        })
    }

    pub(crate) fn ratio(&self) -> f64 {
        self.ours.len() as f64 / self.peer.len() as f64
    }

    pub(crate) fn ratio_to_level_9(&self) -> f64 {
        self.ours.len() as f64 / self.peer_level_9.len() as f64
    }
}

fn seal(
    content: &[u8],
    recipients: usize,
    padding: Padding,
    clinics: &Clinics,
) -> Result<Vec<u8>, Box<dyn Error>> {
    let keys = clinics.recipients();
    let recipients = keys.get(..recipients).ok_or("no clinic is left")?;
    let options = Options { issuance: Some(clinics.issuance()), recipients, padding, ..Options::default() };
    Ok(envelope::seal(content, &options, &mut randomness())?)
}

/// The text of one symbol, or of as many as a reader needs.
fn text_of(sealed: &[u8]) -> Result<String, Box<dyn Error>> {
    let card = Card::new(sealed, &Layout::new())?;
    Ok(card.symbols().iter().take(card.needed()).map(|symbol| symbol.text()).collect())
}

/// `20-M`, or `3 x 20-M`.
fn symbol(sealed: &[u8]) -> Result<String, Box<dyn Error>> {
    let card = Card::new(sealed, &Layout::new())?;
    let first = card.symbols().first().ok_or("no symbol")?;
    let one = format!("{}-{}", first.version(), first.ec().as_str());
    Ok(if card.needed() == 1 { one } else { format!("{} x {one}", card.symbols().len()) })
}
