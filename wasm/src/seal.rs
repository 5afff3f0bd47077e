//! From a bundle to a card.

use carnet_core::card::{self, Face, Holder, Page, Paper};
use carnet_core::clock::Timestamp;
use carnet_core::codec::{self, LeftOut, Profile};
use carnet_core::crypto::EncryptionPublicKey;
use carnet_core::envelope::{self, Annex, Issuance};
use carnet_core::fhir::Bundle;
use carnet_core::language::{Direction, Language};
use carnet_core::qr::render::{self, Raster};
use carnet_core::qr::{Card, Layout};
use carnet_core::record::{self, HistoryPoint};
use carnet_core::trust::CardId;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{Clamped, JsValue};

use crate::arguments::{self, Secret};
use crate::fault::Fault;
use crate::generate::system_rng;
use crate::keys::{self, Keys};
use crate::plain;
use crate::recipients::{Recipient, public_keys};
use crate::words;

/// Most pixels of a module's side that are drawn.
const MODULE_PIXELS: usize = 64;

/// Signs a FHIR bundle, seals it and lays it out in symbols.
///
/// `recipients` are those who may read it. The first key of `keys` signs; without one, the record is shown as what the
/// patient reports.
///
/// # Errors
/// Codes `bundle.*`, `key.*`, `seal.*`, `layout.*`, `argument.*`, `random.unavailable`
#[wasm_bindgen]
pub fn seal(
    #[wasm_bindgen(unchecked_param_type = "string")] bundle: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Recipient[]")] recipients: &JsValue,
    keys: &Keys,
    #[wasm_bindgen(unchecked_optional_param_type = "SealOptions | null")] options: &JsValue,
) -> Result<SealedCard, Fault> {
    let text = arguments::text(bundle)?;
    let (bundle, _) = Bundle::from_json(&text)?;
    let recipients: Vec<Recipient> = arguments::from_object(recipients)?;
    let options: SealOptions = arguments::from_object(options)?;
    seal_bundle(&bundle, None, &public_keys(&recipients)?, keys, &options)
}

/// Seals a bundle, which may stand for a point of a history.
pub(crate) fn seal_bundle(
    bundle: &Bundle<'_>,
    point: Option<&HistoryPoint>,
    recipients: &[EncryptionPublicKey],
    keys: &Keys,
    options: &SealOptions,
) -> Result<SealedCard, Fault> {
    let layout = options.layout()?;
    let issuance = options.issuance(keys)?;
    let passphrase = options.passphrase.as_ref().map(keys::passphrase).transpose()?;
    let code = options.code.as_ref().map(keys::consent_code).transpose()?;
    let readers = options.annex_readers()?;
    let profile = options.profile.unwrap_or_default();

    let split = readers.as_ref().map(|_| record::split(bundle));
    let (main, apart) = match &split {
        Some(split) => (&split.main, split.annex.as_ref()),
        None => (bundle, None),
    };
    let encoded = codec::encode_at(main, profile, point)?;
    let apart = apart.map(|apart| codec::encode(apart, profile)).transpose()?;
    let annex = readers.as_ref().map(|recipients| Annex {
        content: apart.as_ref().map(|apart| apart.bytes.as_slice()),
        recipients,
        bytes: options.sensitive_bytes.unwrap_or(Annex::USUAL_BYTES),
    });
    let how = envelope::Options {
        issuance,
        recipients,
        passphrase: passphrase.as_ref(),
        code: code.as_ref(),
        annex,
        ..envelope::Options::default()
    };
    let (envelope, card_id) = envelope::seal_named(&encoded.bytes, &how, &mut system_rng()?)?;
    let card = Card::new(&envelope, &layout)?;
    let is_sensitive = |index: &usize| !record::sensitivities(bundle, *index).is_empty();
    Ok(SealedCard {
        profile,
        content_bytes: encoded.bytes.len(),
        left_out: encoded.left_out,
        sensitive_entries: (0..bundle.entries.len()).filter(is_sensitive).count(),
        card_id,
        envelope,
        card,
    })
}

/// A sealed record, laid out in symbols.
#[wasm_bindgen]
#[derive(Debug)]
pub struct SealedCard {
    profile: Profile,
    content_bytes: usize,
    left_out: Vec<LeftOut>,
    sensitive_entries: usize,
    card_id: Option<CardId>,
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
            card: self.card_id.map(|id| id.to_string()),
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
            sensitive_entries: self.sensitive_entries,
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
        let caption: Caption = arguments::from_object(caption)?;
        let language = caption.language.as_deref().unwrap_or("en");
        let words = render::Caption::new(&caption.title)
            .with_language(language, caption.direction.unwrap_or_default().into());
        Ok(render::svg(&self.card, &words))
    }

    /// Lays the card out on pages as people carry it: symbols, and words and pictures for the holder.
    ///
    /// # Errors
    /// `card.too-dense`, where the symbols are larger than the paper holds: seal with `maxVersion` of `maxVersion()`;
    /// `card.too-long`, `card.paper`, `language.unknown`, `argument.*`
    #[wasm_bindgen(unchecked_return_type = "CardPage[]")]
    pub fn pages(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "CardFace | null")] face: &JsValue,
    ) -> Result<JsValue, Fault> {
        let dressing: CardFace = arguments::from_object(face)?;
        let pages = card::pages(&self.card, &dressing.face()?, dressing.paper()?)?;
        let pages: Vec<CardPage<'_>> = pages.iter().map(CardPage::of).collect();
        plain::to_object(&pages)
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

/// The largest symbol version that a card has room for, for `maxVersion` of `SealOptions`.
///
/// # Errors
/// `card.paper`, `language.unknown`, `argument.*`
#[wasm_bindgen(js_name = maxVersion)]
pub fn max_version(
    #[wasm_bindgen(unchecked_optional_param_type = "CardFace | null")] face: &JsValue,
) -> Result<u8, Fault> {
    let dressing: CardFace = arguments::from_object(face)?;
    Ok(card::max_version(&dressing.face()?, dressing.paper()?))
}

/// `CardFace` of plain/visit.d.ts.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CardFace {
    language: Option<String>,
    paper: Option<String>,
    programme: Option<String>,
    name: Option<String>,
    issued_at: Option<String>,
    valid_until: Option<String>,
}

impl CardFace {
    fn paper(&self) -> Result<Paper, Fault> {
        Ok(self.paper.as_deref().map_or(Ok(Paper::A6), str::parse)?)
    }

    fn face(&self) -> Result<Face<'_>, Fault> {
        let language = self.language.as_deref().map_or(Ok(Language::English), words::language)?;
        let mut face = Face::new(language, arguments::time_or_now(self.issued_at.as_deref())?);
        if let Some(programme) = &self.programme {
            face = face.with_programme(programme);
        }
        if let Some(name) = &self.name {
            face = face.with_holder(Holder::Named(name));
        }
        if let Some(valid_until) = &self.valid_until {
            face = face.with_valid_until(arguments::time(valid_until)?);
        }
        Ok(face)
    }
}

/// `CardPage` of plain/visit.d.ts.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CardPage<'a> {
    svg: &'a str,
    width_millimetres: f64,
    height_millimetres: f64,
}

impl<'a> CardPage<'a> {
    fn of(page: &'a Page) -> Self {
        let (width_millimetres, height_millimetres) = page.millimetres();
        Self { svg: page.svg(), width_millimetres, height_millimetres }
    }
}

/// `SealOptions` of plain/write.d.ts.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SealOptions {
    profile: Option<Profile>,
    issued_at: Option<String>,
    valid_until: Option<String>,
    passphrase: Option<Secret>,
    code: Option<Secret>,
    sensitive_to: Option<Vec<Recipient>>,
    sensitive_bytes: Option<usize>,
    max_version: Option<u8>,
    ec: Option<String>,
}

impl SealOptions {
    fn layout(&self) -> Result<Layout, Fault> {
        let mut layout = Layout::new();
        if let Some(max_version) = self.max_version {
            layout = layout.with_max_version(max_version)?;
        }
        if let Some(ec) = &self.ec {
            layout = layout.with_ec(ec.parse()?);
        }
        Ok(layout)
    }

    /// Who signs, and when; a date that nobody signs would be dropped quietly, and is refused.
    fn issuance<'a>(&self, keys: &'a Keys) -> Result<Option<Issuance<'a>>, Fault> {
        let time = |text: &Option<String>| text.as_deref().map(arguments::time).transpose();
        let (issued_at, expires_at): (Option<Timestamp>, _) =
            (time(&self.issued_at)?, time(&self.valid_until)?);
        match keys.first() {
            Some(pair) => {
                let issued_at = issued_at.unwrap_or_else(arguments::now);
                Ok(Some(Issuance { key: pair.signing(), issued_at, expires_at }))
            }
            None if issued_at.is_some() || expires_at.is_some() => {
                Err(Fault::new("seal.unsigned-validity", "a card that nobody signs bears no dates"))
            }
            None => Ok(None),
        }
    }

    /// Who reads the second part, if there is one.
    fn annex_readers(&self) -> Result<Option<Vec<EncryptionPublicKey>>, Fault> {
        match (&self.sensitive_to, self.sensitive_bytes) {
            (Some(readers), _) => public_keys(readers).map(Some),
            (None, Some(_)) => Err(Fault::new("argument.options", "sensitiveBytes goes with sensitiveTo")),
            (None, None) => Ok(None),
        }
    }
}

/// `Caption` of plain/write.d.ts.
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

/// `CardFacts` of plain/write.d.ts.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CardFacts<'a> {
    card: Option<String>,
    profile: Profile,
    content_bytes: usize,
    sealed_bytes: usize,
    needed: usize,
    symbols: Vec<SymbolFacts<'a>>,
    left_out: &'a [LeftOut],
    sensitive_entries: usize,
}

#[derive(Serialize)]
struct SymbolFacts<'a> {
    text: &'a str,
    version: u8,
    ec: &'static str,
    chars: usize,
}
