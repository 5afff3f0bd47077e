//! `carnet share`: a bundle becomes a card.

use std::path::{Path, PathBuf};

use carnet_core::clock::Timestamp;
use carnet_core::codec::{self, Profile, RecordError};
use carnet_core::envelope::{Annex, SealError};
use carnet_core::fhir::Finding;
use carnet_core::limits;
use carnet_core::qr::render::{self, Ink};
use carnet_core::qr::{Card, EcLevel, Layout};
use clap::{Args, ValueEnum};

use crate::console::{self, Console};
use crate::drawing::{self, Format, Target};
use crate::face::{Dates, Dressing, FaceOptions};
use crate::failure::{Failure, Outcome, shown};
use crate::home::Home;
use crate::output::{self, Existing};
use crate::reading::parse_end;
use crate::{input, keys, knowledge, reading};
use report::{GeneratedReport, Report, report, say_outcome};
use sealing::{Sealer, WordLanguage};

mod report;
mod sealing;

/// Version of animated symbols: what phone cameras read from a screen at ten a second.
const ANIMATED_VERSION: u8 = 20;

/// Symbols of a card beyond which somebody is taken to have made a mistake: nobody scans more of them from paper.
const MOST_SYMBOLS: usize = 20;

/// Seal a FHIR bundle into a card of QR symbols
///
/// The card opens with the private key of any --to, or with the passphrase; nobody else learns even who made it. This
/// clinic's key, which signs, and the names of clinics and groups come from CARNET_HOME.
#[derive(Args)]
pub(crate) struct Share {
    /// A FHIR R4 bundle in JSON, such as an International Patient Summary; `-` is standard input
    #[arg(value_name = "BUNDLE")]
    bundle: PathBuf,

    /// Sign with this private key, in place of this clinic's own
    #[arg(long, value_name = "KEYFILE", conflicts_with = "unsigned")]
    sign: Option<PathBuf>,

    /// Do not sign: the record is shown as what the patient reports
    #[arg(long)]
    unsigned: bool,

    /// The passphrase of KEYFILE or of this clinic's keys, in the first line of this file; else CARNET_PASSPHRASE_FILE names
    /// one
    #[arg(long, value_name = "FILE")]
    key_passphrase_file: Option<PathBuf>,

    /// Seal to a clinic or a group of the trust list, such as `programme`, or to this public key (a .pub file, or a path
    /// with a `/`); repeatable
    #[arg(long, value_name = "PUB|NAME")]
    to: Vec<PathBuf>,

    /// Seal to the passphrase in the first line of this file, too
    #[arg(long, value_name = "FILE", conflicts_with = "passphrase")]
    passphrase_file: Option<PathBuf>,

    /// Seal to a passphrase of random words, too, which is said once: `generate`
    #[arg(long, value_name = "generate", value_enum)]
    passphrase: Option<Generate>,

    /// The language of the words; else the holder's where there are words in it, else English
    #[arg(long, value_enum, requires = "passphrase")]
    passphrase_language: Option<WordLanguage>,

    /// How many words; each has 10 bits
    #[arg(long, value_name = "N", default_value_t = carnet_core::crypto::words::DEFAULT_COUNT, requires = "passphrase")]
    passphrase_words: u8,

    /// Ask for a consent code, which every --to needs beside the key
    #[arg(long, conflicts_with = "code_file")]
    code: bool,

    /// The consent code, in the first line of this file
    #[arg(long, value_name = "FILE")]
    code_file: Option<PathBuf>,

    /// The last day on which the card is to be relied on, or a time of RFC 3339; it opens all the same
    #[arg(long, value_name = "DATE", value_parser = parse_end)]
    valid_until: Option<Timestamp>,

    /// The same, in days from now
    #[arg(long, value_name = "N", conflicts_with = "valid_until")]
    valid_days: Option<u64>,

    /// Seal sensitive content (HIV, violence, mental health, pregnancy, substance use) in a second part, to these readers
    /// only; else to the group `sensitive` of the trust list, if there is one; repeatable
    ///
    /// Each has to be able to open the card, too. Give it on every card or on none: a second part that only some cards
    /// have tells that there is something to hide.
    #[arg(long, value_name = "PUB|NAME")]
    sensitive_to: Vec<PathBuf>,

    /// Length of the second part, in bytes: the same on all your cards, whatever is in it, so that it tells nothing
    #[arg(long, value_name = "N", default_value_t = Annex::USUAL_BYTES)]
    sensitive_bytes: usize,

    /// Make no second part: sensitive content is for every reader. Decide it for all cards, never for what one holds
    #[arg(long, conflicts_with = "sensitive_to")]
    sensitive_together: bool,

    /// How much the card carries; what it leaves out is counted on it
    #[arg(long, value_enum, default_value_t = ProfileName::Summary)]
    profile: ProfileName,

    /// The largest symbol version, 1 to 40: the lower, the easier to scan; the card takes several where needed
    #[arg(long, value_name = "N")]
    max_version: Option<u8>,

    /// Error correction level: L, M, Q or H; M where not given, or L where that saves a second symbol
    #[arg(long, value_name = "LEVEL")]
    ec: Option<EcLevel>,

    /// Write the card here, in the format of the ending .png, .svg, .pdf, .html, .txt or .gif; repeatable
    ///
    /// Several symbols in PNG are card-1.png, card-2.png. GIF is animated, for screens. `-` is the text of the
    /// symbols on standard output, `terminal` draws them there.
    #[arg(long, value_name = "FILE")]
    out: Vec<Target>,

    /// Refuse a card of more symbols than this; a GIF, which is for screens, may have any number
    #[arg(long, value_name = "N", default_value_t = MOST_SYMBOLS)]
    max_symbols: usize,

    /// Overwrite files that exist
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    face: FaceOptions,
}

/// What a passphrase is made of.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Generate {
    /// Random words
    Generate,
}

#[derive(Clone, Copy, ValueEnum)]
enum ProfileName {
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

impl Share {
    pub(crate) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let key_passphrase = keys::passphrase_file(self.key_passphrase_file.as_ref());
        let targets = self.targets(console)?;
        let existing = Existing::forced(self.force);
        output::spare(self.read_files(key_passphrase.as_ref()), paths_of(&targets))?;
        output::check(paths_of(&targets), existing)?;
        let home = Home::from_environment()?;
        home.spare(paths_of(&targets))?;
        let dates = self.dates();
        let has_pages = self.has_pages(&targets)?;
        let layout = self.layout(has_pages, dates)?;

        let bytes = input::read(&self.bundle, limits::BUNDLE_BYTES, console)?;
        let (bundle, findings) = input::bundle(&bytes).map_err(|failure| failure.at(&self.bundle))?;
        let sealer = Sealer::new(self, &home, console)?;
        let parts = sealer.encode(self, &bundle, console)?;
        let keys = sealer.unlock(self, key_passphrase.as_deref(), console)?;
        let sealed = sealer.seal(self, &parts, &keys)?;
        let encoded = &parts.record;

        let (printed, animated) = self.cards(&sealed.envelope, &layout, &targets)?;
        let card = printed.as_ref().or(animated.as_ref()).ok_or_else(no_card)?;
        let dressing =
            if has_pages { self.face.dress(&bundle, dates, console)? } else { Dressing::plain(dates) };
        let mut files = Vec::new();
        for (path, format) in files_of(&targets) {
            let card = if *format == Format::Gif { animated.as_ref() } else { printed.as_ref() };
            files.extend(drawing::draw(path, *format, card.ok_or_else(no_card)?, &dressing)?);
        }
        let written = || files.iter().map(|file| file.path.as_path());
        output::spare(self.read_files(key_passphrase.as_ref()), written())?;
        home.spare(written())?;
        if !console.is_json() {
            self.say_size(encoded, sealed.envelope.len(), card, &findings, console);
        }
        output::write(&files, existing)?;

        let files = files.iter().map(|file| shown(&file.path)).collect();
        let report = Report {
            card: sealed.card.map(|card| card.to_string()),
            expires_at: sealed.expires_at,
            passphrase: keys
                .generated
                .as_ref()
                .map(|words| GeneratedReport { words: words.as_str(), bits: words.bits() }),
            sensitive: parts.sensitive,
            ..report(encoded, sealed.envelope.len(), self.profile.into(), card, files, &findings)
        };
        if console.is_json() {
            let to_stdout = targets.contains(&Target::Text);
            let texts = to_stdout.then(|| card.symbols().iter().map(|symbol| symbol.text()).collect());
            return console.json(&Report { texts, ..report }).map(|()| Outcome::Done);
        }
        say_outcome(&report, console);
        for target in &targets {
            match target {
                Target::Text => console.data(render::txt(card).as_bytes())?,
                Target::Terminal => draw_on_terminal(card, console)?,
                Target::File(..) => {}
            }
        }
        Ok(Outcome::Done)
    }

    /// Where the card goes; without a word about it, to whom or what reads standard output.
    fn targets(&self, console: &Console) -> Result<Vec<Target>, Failure> {
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

    fn dates(&self) -> Dates {
        let issued = reading::now();
        let valid_until = self.valid_until.or(self.valid_days.map(|days| issued.plus_days(days)));
        Dates { issued, valid_until }
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
    fn cards(
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

    /// A fault of the encoder's, in the words of who shares.
    fn explain(&self, error: RecordError) -> Failure {
        match error {
            RecordError::TooLarge => Failure::new(
                "share.too-large",
                "the bundle makes too large a record for a card",
            )
            .with_hint(match self.profile {
                ProfileName::Complete => "carry less with --profile summary, or export fewer entries",
                ProfileName::Summary => "carry less with --profile emergency, or export fewer entries",
                ProfileName::Emergency => "export fewer entries",
            }),
            error => error.into(),
        }
        .at(&self.bundle)
    }

    /// Every file that is read.
    fn read_files<'a>(&'a self, key_passphrase: Option<&'a PathBuf>) -> impl Iterator<Item = &'a PathBuf> {
        let files = [
            Some(&self.bundle),
            self.sign.as_ref(),
            key_passphrase,
            self.passphrase_file.as_ref(),
            self.code_file.as_ref(),
        ];
        files
            .into_iter()
            .flatten()
            .chain(knowledge::files(&self.to))
            .chain(knowledge::files(&self.sensitive_to))
    }

    /// Says before anything is written how large the card is.
    fn say_size(
        &self,
        encoded: &codec::Encoded,
        sealed_bytes: usize,
        card: &Card,
        findings: &[Finding],
        console: &Console,
    ) {
        reading::say_findings(findings, &shown(&self.bundle), console);
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
}

fn files_of(targets: &[Target]) -> impl Iterator<Item = (&PathBuf, &Format)> {
    targets.iter().filter_map(|target| match target {
        Target::File(path, format) => Some((path, format)),
        _ => None,
    })
}

fn paths_of(targets: &[Target]) -> impl Iterator<Item = &Path> {
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

fn no_card() -> Failure {
    Failure::new("layout.empty", "nothing to print")
}
