//! From a bundle to a card.

use carnet_core::codec::{self, LeftOut, Profile};
use carnet_core::crypto::{EncryptionPublicKey, PublicKey};
use carnet_core::envelope;
use carnet_core::fhir::Bundle;
use carnet_core::qr::render::{self, Direction, Raster};
use carnet_core::qr::{Card, Layout};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{Clamped, JsValue};
use zeroize::Zeroizing;

use crate::fault::Fault;
use crate::keys::{self, Keys, system_rng};
use crate::plain;

/// Most pixels of a module's side that are drawn.
const MODULE_PIXELS: usize = 64;

/// Signs a FHIR bundle, seals it and lays it out in symbols.
///
/// `recipients` are public key files of those who may read it. The first key of `keys` signs; without one, the record
/// is shown as what the patient reports.
///
/// # Errors
/// Codes `bundle.*`, `key.*`, `seal.*`, `layout.*`, `argument.*`, `random.unavailable`
#[wasm_bindgen]
pub fn seal(
    #[wasm_bindgen(unchecked_param_type = "string")] bundle: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string[]")] recipients: Vec<JsValue>,
    keys: &Keys,
    #[wasm_bindgen(unchecked_optional_param_type = "SealOptions | null")] options: &JsValue,
) -> Result<SealedCard, Fault> {
    let bundle = plain::text(bundle)?;
    let (bundle, _) = Bundle::from_json(&bundle)?;
    let recipients = recipients.iter().map(recipient).collect::<Result<Vec<_>, _>>()?;
    let SealOptions { profile, passphrase, max_version, ec } = plain::from_object(options)?;
    let passphrase = passphrase.map(|Secret(text)| keys::passphrase(&text)).transpose()?;
    let mut layout = Layout::new();
    if let Some(max_version) = max_version {
        layout = layout.with_max_version(max_version)?;
    }
    if let Some(ec) = ec {
        layout = layout.with_ec(ec.parse()?);
    }

    let profile = profile.unwrap_or_default();
    let encoded = codec::encode(&bundle, profile)?;
    let options = envelope::Options {
        issuer: keys.signing(),
        recipients: &recipients,
        passphrase: passphrase.as_ref(),
        ..envelope::Options::default()
    };
    let envelope = envelope::seal(&encoded.bytes, &options, &mut system_rng()?)?;
    let card = Card::new(&envelope, &layout)?;
    Ok(SealedCard { profile, content_bytes: encoded.bytes.len(), left_out: encoded.left_out, envelope, card })
}

fn recipient(file_text: &JsValue) -> Result<EncryptionPublicKey, Fault> {
    Ok(*PublicKey::from_text(&plain::text(file_text)?)?.encryption())
}

/// A sealed record, laid out in symbols.
#[wasm_bindgen]
#[derive(Debug)]
pub struct SealedCard {
    profile: Profile,
    content_bytes: usize,
    left_out: Vec<LeftOut>,
    envelope: Vec<u8>,
    card: Card,
}

#[wasm_bindgen]
impl SealedCard {
    /// The envelope.
    #[wasm_bindgen(getter)]
    pub fn envelope(&self) -> Vec<u8> {
        self.envelope.clone()
    }

    /// Sizes, texts of the symbols, and what was left out.
    #[wasm_bindgen(getter, js_name = facts, unchecked_return_type = "CardFacts")]
    pub fn js_facts(&self) -> Result<JsValue, Fault> {
        let symbols = self.card.symbols().iter();
        plain::to_object(&CardFacts {
            profile: self.profile,
            content_bytes: self.content_bytes,
            sealed_bytes: self.envelope.len(),
            needed: self.card.needed(),
            symbols: symbols
                .map(|symbol| SymbolFacts {
                    text: symbol.text(),
                    version: symbol.version(),
                    ec: symbol.ec().as_str(),
                    chars: symbol.text().len(),
                })
                .collect(),
            left_out: &self.left_out,
        })
    }

    /// Draws the symbols as an SVG document, named by a caption for those who do not see them.
    ///
    /// # Errors
    /// `argument.options`
    pub fn svg(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Caption")] caption: &JsValue,
    ) -> Result<String, Fault> {
        let caption: Caption = plain::from_object(caption)?;
        let language = caption.language.as_deref().unwrap_or("en");
        let words = render::Caption::new(&caption.title)
            .with_language(language, caption.direction.unwrap_or_default().into());
        Ok(render::svg(&self.card, &words))
    }

    /// Draws the symbol at a position, from 0, as pixels for an `ImageData`; it is a square, light border included.
    ///
    /// Empty where there is no such symbol.
    pub fn pixels(
        &self,
        index: usize,
        #[wasm_bindgen(js_name = "modulePixels")] module_pixels: usize,
    ) -> Clamped<Vec<u8>> {
        let raster = self
            .card
            .symbols()
            .get(index)
            .map(|symbol| Raster::of(symbol, module_pixels.clamp(1, MODULE_PIXELS)));
        let luma = raster.as_ref().map_or(&[][..], Raster::pixels);
        Clamped(luma.iter().flat_map(|value| [*value, *value, *value, u8::MAX]).collect())
    }
}

/// `SealOptions` of plain.d.ts.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SealOptions {
    profile: Option<Profile>,
    passphrase: Option<Secret>,
    max_version: Option<u8>,
    ec: Option<String>,
}

/// A text that is wiped.
#[derive(Deserialize)]
#[serde(from = "String")]
struct Secret(Zeroizing<String>);

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

/// `Caption` of plain.d.ts.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Caption {
    title: String,
    language: Option<String>,
    direction: Option<DirectionName>,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum DirectionName {
    #[default]
    Ltr,
    Rtl,
}

impl From<DirectionName> for Direction {
    fn from(name: DirectionName) -> Self {
        match name {
            DirectionName::Ltr => Direction::LeftToRight,
            DirectionName::Rtl => Direction::RightToLeft,
        }
    }
}

/// `CardFacts` of plain.d.ts.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CardFacts<'a> {
    profile: Profile,
    content_bytes: usize,
    sealed_bytes: usize,
    needed: usize,
    symbols: Vec<SymbolFacts<'a>>,
    left_out: &'a [LeftOut],
}

#[derive(Serialize)]
struct SymbolFacts<'a> {
    text: &'a str,
    version: u8,
    ec: &'static str,
    chars: usize,
}
