//! What a card is made of, and where it goes.

use std::path::{Path, PathBuf};

use carnet_core::clock::Timestamp;
use carnet_core::codec::{self, LeftOut, Profile};
use carnet_core::fhir::{Bundle, Finding};
use carnet_core::language::Language;
use carnet_core::qr::render::{self, Ink};
use carnet_core::qr::{Card, EcLevel, Layout};
use carnet_core::summary;
use clap::{Args, ValueEnum};
use serde::Serialize;

use super::sealing::{SensitiveReport, Validity};
use crate::console::{self, Console};
use crate::drawing::{self, Format, Target};
use crate::face::{Dates, Dressing, FaceOptions};
use crate::failure::Failure;
use crate::output::NewFile;
use crate::reading;

/// Version of animated symbols: what phone cameras read from a screen at ten a second.
const ANIMATED_VERSION: u8 = 20;

/// Symbols of a card beyond which somebody is taken to have made a mistake: nobody scans more of them from paper.
const MOST_SYMBOLS: usize = 20;

/// What a card looks like.
#[derive(Args)]
pub(super) struct CardArgs {
    /// How much the card carries; what it leaves out is counted on it
    #[arg(long, value_enum, default_value_t = ProfileName::Summary)]
    pub(super) profile: ProfileName,

    /// The largest symbol version, 1 to 40: the lower, the easier to scan; the card takes several where needed
    #[arg(long, value_name = "N")]
    pub(super) max_version: Option<u8>,

    /// Error correction level: L, M, Q or H; M where not given, or L where that saves a second symbol
    #[arg(long, value_name = "LEVEL")]
    pub(super) ec: Option<EcLevel>,

    /// Write the card here, in the format of the ending .png, .svg, .pdf, .html, .txt or .gif; repeatable
    ///
    /// Several symbols in PNG are card-1.png, card-2.png. GIF is animated, for screens. `-` is the text of the
    /// symbols on standard output, `terminal` draws them there.
    #[arg(long, value_name = "FILE")]
    pub(super) out: Vec<Target>,

    /// Refuse a card of more symbols than this; a GIF, which is for screens, may have any number
    #[arg(long, value_name = "N", default_value_t = MOST_SYMBOLS)]
    pub(super) max_symbols: usize,

    /// Overwrite files that exist
    #[arg(long)]
    pub(super) force: bool,

    #[command(flatten)]
    pub(super) face: FaceOptions,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum ProfileName {
    /// All structured content
    Complete,
    /// What a clinician needs
    Summary,
    /// What an emergency needs
    Emergency,
}

impl From<ProfileName> for Profile {
    fn from(name: ProfileName) -> Self {
        match name {
            ProfileName::Complete => Profile::Complete,
            ProfileName::Summary => Profile::Summary,
            ProfileName::Emergency => Profile::Emergency,
        }
    }
}

#[derive(Serialize)]
pub(super) struct Report<'a> {
    pub(super) content_bytes: usize,
    pub(super) sealed_bytes: usize,
    pub(super) symbols: Vec<SymbolReport>,
    pub(super) left_out: &'a [LeftOut],
    pub(super) profile: Profile,
    /// The id by which a programme revokes the card; a card that nobody signed has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) card: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) expires_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) passphrase: Option<GeneratedReport<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sensitive: Option<SensitiveReport>,
    pub(super) files: Vec<String>,
    /// The texts of the symbols, where standard output was to have them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) texts: Option<Vec<&'a str>>,
    pub(super) findings: &'a [Finding],
}

/// A passphrase that was generated, which nobody else will ever say again.
#[derive(Serialize)]
pub(super) struct GeneratedReport<'a> {
    pub(super) words: &'a str,
    pub(super) bits: u32,
}

#[derive(Serialize)]
pub(super) struct SymbolReport {
    version: u8,
    ec: &'static str,
    chars: usize,
}

/// What the paper asks of a card.
pub(super) struct Plan {
    pub(super) layout: Layout,
    has_pages: bool,
    dates: Dates,
}

impl CardArgs {
    /// Where the card goes; without a word about it, to whom or what reads standard output.
    pub(super) fn targets(&self, console: &Console) -> Result<Vec<Target>, Failure> {
        if console.is_json() && self.out.contains(&Target::Terminal) {
            return Err(Failure::new("usage", "--json and --out terminal both want standard output"));
        }
        Ok(match self.out.as_slice() {
            [] if console.is_json() => Vec::new(),
            [] if console::stdout_is_terminal() => vec![Target::Terminal],
            [] => vec![Target::Text],
            out => out.to_vec(),
        })
    }

    /// What the paper asks of a card.
    pub(super) fn plan(&self, targets: &[Target], validity: &Validity) -> Result<Plan, Failure> {
        let issued = reading::now();
        let dates = Dates { issued, valid_until: validity.end(issued) };
        let has_pages = self.has_pages(targets)?;
        Ok(Plan { layout: self.layout(has_pages, dates)?, has_pages, dates })
    }

    /// Whether any file has pages; without one, nothing may be asked of them.
    fn has_pages(&self, targets: &[Target]) -> Result<bool, Failure> {
        let has_pages = files_of(targets).any(|(_, format)| drawing::has_pages(*format, self.face.paper));
        match self.face.needs_page() {
            Some(option) if !has_pages => {
                Err(Failure::new("usage", format!("{option} is about pages, and none is written"))
                    .with_hint("add --out card.pdf, or --paper a6 for pages of PNG, SVG or HTML"))
            }
            _ => Ok(has_pages),
        }
    }

    /// Symbols as large as they may be, and as the paper allows.
    fn layout(&self, has_pages: bool, dates: Dates) -> Result<Layout, Failure> {
        let mut layout = Layout::new();
        if let Some(version) = self.max_version {
            layout = layout.with_max_version(version)?;
        }
        if has_pages {
            let of_paper = self.face.max_version(dates);
            layout = layout
                .with_max_version(self.max_version.map_or(of_paper, |version| version.min(of_paper)))?;
        }
        if let Some(ec) = self.ec {
            layout = layout.with_ec(ec);
        }
        Ok(layout)
    }

    /// The card for paper and the card for screens, as far as they are asked for.
    pub(super) fn cards(
        &self,
        sealed: &[u8],
        layout: &Layout,
        targets: &[Target],
    ) -> Result<(Option<Card>, Option<Card>), Failure> {
        let is_animated = |target: &Target| matches!(target, Target::File(_, Format::Gif));
        let animated = targets.iter().any(is_animated).then(|| {
            let version = self.max_version.unwrap_or(ANIMATED_VERSION);
            Card::animated(sealed, version, self.ec.unwrap_or(EcLevel::M))
        });
        let all_animated = !targets.is_empty() && targets.iter().all(is_animated);
        let printed = (!all_animated).then(|| Card::new(sealed, layout)).transpose()?;
        match printed.as_ref().map_or(0, |card| card.symbols().len()) {
            count if count > self.max_symbols => Err(self.too_many(count)),
            _ => Ok((printed, animated.transpose()?)),
        }
    }

    fn too_many(&self, count: usize) -> Failure {
        let mut ways = Vec::new();
        if self.max_version.is_some() {
            ways.push("larger symbols with --max-version");
        }
        if self.ec.is_some_and(|ec| ec > EcLevel::L) {
            ways.push("less error correction with --ec");
        }
        if !matches!(self.profile, ProfileName::Emergency) {
            ways.push("a smaller --profile");
        }
        ways.push("an animated --out card.gif");
        Failure::new("share.too-many-symbols", format!("the card would have {count} symbols"))
            .with_hint(format!("take {}; or allow them with --max-symbols {count}", ways.join(", ")))
    }

    /// What the card says in clear.
    pub(super) fn dress(
        &self,
        plan: &Plan,
        bundle: &Bundle<'_>,
        console: &Console,
    ) -> Result<Dressing<'_>, Failure> {
        if plan.has_pages {
            self.face.dress(bundle, plan.dates, console)
        } else {
            Ok(Dressing::plain(plan.dates))
        }
    }

    /// The files of a card.
    pub(super) fn draw(
        &self,
        targets: &[Target],
        (printed, animated): (Option<&Card>, Option<&Card>),
        dressing: &Dressing<'_>,
    ) -> Result<Vec<NewFile>, Failure> {
        let mut files = Vec::new();
        for (path, format) in files_of(targets) {
            let card = if *format == Format::Gif { animated } else { printed };
            files.extend(drawing::draw(path, *format, card.ok_or_else(no_card)?, dressing)?);
        }
        Ok(files)
    }
}

/// Puts a card on standard output, where that was asked for.
pub(super) fn show(targets: &[Target], card: &Card, console: &mut Console) -> Result<(), Failure> {
    for target in targets {
        match target {
            Target::Text => console.data(render::txt(card).as_bytes())?,
            Target::Terminal => draw_on_terminal(card, console)?,
            Target::File(..) => {}
        }
    }
    Ok(())
}

/// Says before anything is written how large the card is.
pub(super) fn say_size(encoded: &codec::Encoded, sealed_bytes: usize, card: &Card, console: &Console) {
    let symbols = match (card.symbols().len(), card.needed()) {
        (1, _) => "1 symbol".to_owned(),
        (all, needed) => format!("{all} symbols, any {needed} of them enough,"),
    };
    if let Some(symbol) = card.symbols().first() {
        console.say(format_args!(
            "{symbols} of version {}-{}: {sealed_bytes} bytes, of which {} are the record",
            symbol.version(),
            symbol.ec().as_str(),
            encoded.bytes.len(),
        ));
    }
}

/// Says what the card does not carry, and where it went.
pub(super) fn say_outcome(report: &Report<'_>, console: &Console) {
    let left_out: Vec<_> =
        report.left_out.iter().map(|one| summary::left_out(one, Language::English)).collect();
    if !left_out.is_empty() {
        console.say(format_args!("left out: {}", left_out.join(", ")));
    }
    if let Some(SensitiveReport { entries, needed_bytes, bytes }) = report.sensitive {
        console.say(match entries {
            0 => format!("nothing sensitive; its part of {bytes} bytes is there, as on every card"),
            1 => format!("1 sensitive entry sealed apart: {needed_bytes} of {bytes} bytes"),
            entries => format!("{entries} sensitive entries sealed apart: {needed_bytes} of {bytes} bytes"),
        });
    }
    if let Some(GeneratedReport { words, bits }) = &report.passphrase {
        console.say(format_args!("passphrase, {bits} bits, said this once: {words}"));
    }
    if let Some(expires_at) = report.expires_at {
        console.say(format_args!("good until {}", expires_at.date()));
    }
    if let Some(card) = &report.card {
        console.say(format_args!("card {card}: note it, to revoke the card if it is lost"));
    }
    if !report.files.is_empty() {
        console.say(format_args!("wrote {}", report.files.join(", ")));
    }
}

pub(super) fn report<'a>(
    encoded: &'a codec::Encoded,
    sealed_bytes: usize,
    profile: Profile,
    card: &Card,
    files: Vec<String>,
    findings: &'a [Finding],
) -> Report<'a> {
    let symbols = card.symbols().iter().map(|symbol| SymbolReport {
        version: symbol.version(),
        ec: symbol.ec().as_str(),
        chars: symbol.text().len(),
    });
    Report {
        content_bytes: encoded.bytes.len(),
        sealed_bytes,
        symbols: symbols.collect(),
        left_out: &encoded.left_out,
        profile,
        card: None,
        expires_at: None,
        passphrase: None,
        sensitive: None,
        files,
        texts: None,
        findings,
    }
}

pub(super) fn files_of(targets: &[Target]) -> impl Iterator<Item = (&PathBuf, &Format)> {
    targets.iter().filter_map(|target| match target {
        Target::File(path, format) => Some((path, format)),
        _ => None,
    })
}

pub(super) fn paths_of(targets: &[Target]) -> impl Iterator<Item = &Path> {
    files_of(targets).map(|(path, _)| path.as_path())
}

fn draw_on_terminal(card: &Card, console: &mut Console) -> Result<(), Failure> {
    let ink = match std::env::var_os("TERM") {
        Some(kind) if kind != "dumb" && console::stdout_is_terminal() => Ink::Ansi,
        _ => Ink::Plain,
    };
    console.data(render::terminal(card, ink).as_bytes())?;
    let needed = card.symbols().first().map_or(0, |symbol| symbol.width() + 8);
    if let Some(columns) = console::columns().filter(|columns| *columns < needed) {
        console.warn("terminal.narrow", format_args!(
            "the symbol is {needed} columns wide and this terminal {columns}: make the letters smaller, or use --out card.png"
        ));
    }
    Ok(())
}

pub(super) fn no_card() -> Failure {
    Failure::new("layout.empty", "nothing to print")
}
