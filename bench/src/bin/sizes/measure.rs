//! The sizes of one bundle.

use std::error::Error;

use carnet_bench::bundles::File;
use carnet_bench::clinics::{Clinics, randomness};
use carnet_core::codec::{self, Profile};
use carnet_core::envelope::{self, Options, Padding};
use carnet_core::fhir::Bundle;
use carnet_core::qr::{Card, EcLevel, Layout};

use crate::health_card::{self, Displays};

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
}

/// The text of our symbol, and of a SMART Health Card.
pub(crate) struct Texts {
    pub(crate) ours: String,
    pub(crate) peer: String,
}

impl Sizes {
    pub(crate) fn of(file: &File, clinics: &Clinics) -> Result<Self, Box<dyn Error>> {
        let (bundle, _) = Bundle::from_bytes(&file.bytes)?;
        let content = codec::encode(&bundle, Profile::Summary).bytes;
        let complete = codec::encode(&bundle, Profile::Complete).bytes;
        let overhead = |recipients| -> Result<usize, Box<dyn Error>> {
            Ok(seal(&content, recipients, Padding::None, clinics)?.len() - content.len())
        };
        let sealed = seal(&content, 1, Padding::Bucket, clinics)?;
        let mut one_symbol = Vec::new();
        for limits @ (version, ec) in [V22_M, V25_L, V40_M] {
            let layout = Layout::new().with_max_version(version)?.with_ec(ec);
            one_symbol.push((limits, Card::new(&sealed, &layout)?.symbols().len() == 1));
        }

        let opened = codec::decode(&content)?.bundle.to_json();
        let specified = health_card::strip(&opened, Displays::Dropped)?;
        let without_displays = health_card::sealable(&specified);
        let (without_displays, _) = Bundle::from_json(&without_displays)?;
        let without_displays = codec::encode(&without_displays, Profile::Summary).bytes;
        let ours = text_of(&sealed)?;
        let specified = health_card::text(specified)?;
        Ok(Self {
            name: file.name.clone(),
            json: file.bytes.len(),
            content: content.len(),
            complete: seal(&complete, 1, Padding::Bucket, clinics)?.len(),
            overhead_of_one: overhead(1)?,
            overhead_of_three: overhead(3)?,
            symbol: symbol(&sealed)?,
            one_symbol,
            displays_kept: Texts {
                ours: ours.clone(),
                peer: health_card::text(health_card::strip(&opened, Displays::Kept)?)?,
            },
            displays_ours: Texts { ours, peer: specified.clone() },
            displays_dropped: Texts {
                ours: text_of(&seal(&without_displays, 1, Padding::Bucket, clinics)?)?,
                peer: specified,
            },
            summary: sealed.len(),
        })
    }

    pub(crate) fn is_one_symbol(&self, limits: Limits) -> bool {
        self.one_symbol.iter().any(|(others, one)| *others == limits && *one)
    }
}

impl Texts {
    pub(crate) fn ratio(&self) -> f64 {
        self.ours.len() as f64 / self.peer.len() as f64
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
    let options = Options { issuer: Some(clinics.issuer()), recipients, padding, ..Options::default() };
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
