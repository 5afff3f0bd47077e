//! What every way of adding has in common: open, append, sign, seal, write.

use std::path::{Path, PathBuf};

use carnet_core::clock::Timestamp;
use carnet_core::history::{Account, Author, Fold, History, Reading, Sealing, Visit, file};
use carnet_core::language::Language;
use clap::Args;
use serde::Serialize;

use super::Additions;
use crate::commands::cards::{self, CardArgs, GeneratedReport, Plan, paths_of};
use crate::commands::sealing::{NewRecord, Readers, Request, Sealer, Secrets, Sensitive, Signing, Validity};
use crate::commands::unsealing::Unsealing;
use crate::console::Console;
use crate::drawing::Target;
use crate::failure::{Failure, Outcome, shown};
use crate::histories::{self, Given, Opened};
use crate::home::Home;
use crate::keyring::Keyring;
use crate::output::{self, Existing, NewFile};
use crate::{input, keys, reading};

/// Bytes of the part for fewer readers in each visit of a file: several times what a card has, as files have room.
const PART_BYTES: usize = 2_048;

/// The record, who reads and signs it, and where it goes.
#[derive(Args)]
pub(crate) struct VisitArgs {
    /// The card (pictures, texts of symbols), the `.carnet` file, or both; or a FHIR bundle to begin with; `-` is
    /// standard input
    #[arg(required_unless_present = "list_screenings", value_name = "CARD|CARNET|BUNDLE")]
    inputs: Vec<PathBuf>,

    /// Write the whole signed history here, sealed to the readers of the card
    #[arg(long, value_name = "FILE.carnet")]
    record: Option<PathBuf>,

    /// Length of the part for sensitive content in each visit of the file, in bytes: the same in all visits, whatever is
    /// in it
    #[arg(long, value_name = "N", default_value_t = PART_BYTES)]
    sensitive_record_bytes: usize,

    #[command(flatten)]
    unsealing: Unsealing,

    #[command(flatten)]
    signing: Signing,

    #[command(flatten)]
    readers: Readers,

    #[command(flatten)]
    validity: Validity,

    #[command(flatten)]
    sensitive: Sensitive,

    #[command(flatten)]
    card: CardArgs,
}

/// A visit whose outputs were found to be free.
pub(super) struct Prepared<'a> {
    args: &'a VisitArgs,
    /// Where the card goes; `None` where none is made.
    targets: Option<Vec<Target>>,
    plan: Option<Plan>,
    home: Home,
    key_passphrase: Option<PathBuf>,
    read: Vec<PathBuf>,
}

#[derive(Serialize)]
struct Report<'a> {
    /// What was added: the ids of the new entries.
    added: Vec<String>,
    history: Account<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    record_file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    card: Option<cards::Report<'a>>,
}

impl VisitArgs {
    /// Looks whether everything can be written, before anything is opened; `more` is read as well.
    pub(super) fn prepare<'a>(
        &'a self,
        more: &[&PathBuf],
        console: &Console,
    ) -> Result<Prepared<'a>, Failure> {
        let key_passphrase = keys::passphrase_file(self.signing.key_passphrase_file.as_ref());
        let makes_card = self.record.is_none() || !self.card.out.is_empty();
        let targets = makes_card.then(|| self.card.targets(console)).transpose()?;
        let read = self.inputs.iter().chain(more.iter().copied()).chain(&key_passphrase);
        let read = read.chain(self.unsealing.files()).chain(self.request().files()).cloned().collect();
        let plan = targets.as_ref().map(|targets| self.card.plan(targets, &self.validity)).transpose()?;
        let home = Home::from_environment()?;
        let prepared = Prepared { args: self, targets, plan, home, key_passphrase, read };
        output::spare(&prepared.read, prepared.paths())?;
        output::check(prepared.paths(), Existing::forced(self.card.force))?;
        prepared.home.spare(prepared.paths())?;
        Ok(prepared)
    }

    fn request(&self) -> Request<'_> {
        Request {
            signing: Some(&self.signing),
            readers: &self.readers,
            validity: Some(&self.validity),
            sensitive: Some(&self.sensitive),
            language: self.card.face.language,
        }
    }
}

impl Prepared<'_> {
    fn paths(&self) -> impl Iterator<Item = &Path> {
        let card = self.targets.iter().flat_map(|targets| paths_of(targets));
        card.chain(self.args.record.as_deref())
    }

    /// Appends what the visit adds, and writes the new card and the file.
    pub(super) fn write(self, additions: Additions, console: &mut Console) -> Result<Outcome, Failure> {
        let Prepared { args, home, .. } = &self;
        let request = args.request();
        let now = reading::now();
        let sealer = Sealer::new(request, home, console)?;
        if !sealer.signs(request) {
            return Err(Failure::new(
                "add.no-signer",
                "a visit is signed by its clinic, and there is no key",
            )
            .with_hint("make this computer a clinic with carnet init, or give --sign KEYFILE"));
        }
        let given = self.given(&additions, console)?;
        let mut known = args.unsealing.known(home, now, self.key_passphrase.as_deref(), console)?;
        let secrets = sealer.unlock(request, self.key_passphrase.as_deref(), console)?;
        let issuer =
            secrets.issuer.as_ref().ok_or_else(|| Failure::new("add.no-signer", "no key to sign with"))?;
        // What this clinic signed is known here, whether or not a list names it.
        known.trust.insert(&issuer.public(), None);
        let found = if sealer.keyring().is_none() { Keyring::find(home, console)? } else { None };
        let opener = args.unsealing.opener(&known, sealer.keyring().or(found.as_ref()));
        let author = Author { key: issuer.signing(), name: issuer.name(), country: issuer.country() };
        let sealing = Sealing { recipients: &sealer.sensitive, bytes: args.sensitive_record_bytes };
        let signing = Signer { author, now, sealing: (!sealer.sensitive.is_empty()).then_some(sealing) };

        let mut added = Vec::new();
        let mut opened = match given.bundles.first() {
            Some((path, bytes, _)) => {
                let (bundle, findings) = input::bundle(bytes).map_err(|failure| failure.at(path))?;
                reading::say_findings(&findings, &shown(path), console);
                let mut history = History::begin(&mut keys::randomness());
                added.push(signing.append(&mut history, &Visit::first(bundle))?);
                Opened::of(history)
            }
            None => Opened::open(&given, &opener, &known.trust, console)?,
        };
        if !additions.is_empty() {
            let fold = opened.read(&opener, &known.trust, now).fold();
            let Additions { resources, corrections } = additions;
            let visit = fold.visit(resources, &corrections, &mut keys::randomness())?;
            added.push(signing.append(&mut opened.history, &visit)?);
        }
        let reading = opened.read(&opener, &known.trust, now);
        let fold = reading.fold();
        warn_of_parts(&opened, &reading, console);
        let ready =
            Ready { sealer: &sealer, secrets: &secrets, opened: &opened, reading: &reading, fold: &fold };
        self.finish(&ready, added, console)?;
        let is_negative = histories::is_negative(&reading, &fold) || !given.unread.is_empty();
        Ok(if is_negative { Outcome::Negative } else { Outcome::Done })
    }

    /// Reads the record, and refuses what is none or several.
    fn given(&self, additions: &Additions, console: &mut Console) -> Result<Given, Failure> {
        let mut given = Given::read(&self.args.inputs, console);
        let has_sealed = !given.files.is_empty() || !given.symbols.is_empty();
        match given.bundles.as_slice() {
            [] if !has_sealed && !given.unread.is_empty() => Err(given.unread.remove(0)),
            [] if additions.is_empty() => Err(Failure::new("add.nothing", "nothing to add")
                .with_hint("say what the visit adds, with --vaccination, --treatment and the like, --note, --resource FILE, --correct or --retract")),
            [] => {
                given.unread.iter().for_each(|failure| console.complain(failure));
                Ok(given)
            }
            [_] if !has_sealed && given.unread.is_empty() => Ok(given),
            _ => Err(Failure::new(
                "add.several-records",
                "a FHIR bundle begins a record, and another was given with it",
            )
            .with_hint("give what is to be added with --resource, one resource a file")),
        }
    }

    fn finish(&self, ready: &Ready<'_>, added: Vec<String>, console: &mut Console) -> Result<(), Failure> {
        let Prepared { args, targets, plan, home, .. } = self;
        let Ready { sealer, secrets, opened, reading, fold } = *ready;
        let request = args.request();
        let bundle = fold.for_card();
        let record =
            NewRecord { bundle: &bundle, profile: args.card.profile.into(), point: fold.point.as_ref() };
        let mut files: Vec<NewFile> = Vec::new();
        let generated = secrets.generated()?;
        if let Some(path) = &args.record {
            let options = sealer.options(secrets, generated.as_ref());
            let bytes = file::seal(&opened.history, &options, &mut keys::randomness())?;
            files.push(NewFile { path: path.clone(), bytes, readers: output::Readers::Anyone });
        }
        let mut card = None;
        if let (Some(targets), Some(plan)) = (targets, plan) {
            let parts = sealer.encode(request, &record, console)?;
            let sealed = sealer.seal(request, &parts, secrets)?;
            let (printed, animated) = args.card.cards(&sealed.envelope, &plan.layout, targets)?;
            let dressing = args.card.dress(plan, &bundle, console)?;
            files.extend(args.card.draw(targets, (printed.as_ref(), animated.as_ref()), &dressing)?);
            card = Some((parts, sealed, printed.or(animated).ok_or_else(cards::no_card)?));
        }
        let written = || files.iter().map(|file| file.path.as_path());
        output::spare(&self.read, written())?;
        home.spare(written())?;
        if let (Some((parts, sealed, card)), false) = (&card, console.is_json()) {
            cards::say_size(&parts.record, sealed.envelope.len(), card, console);
        }
        output::write(&files, Existing::forced(args.card.force))?;

        let is_record = |file: &&NewFile| Some(&file.path) == args.record.as_ref();
        let drawn = files.iter().filter(|file| !is_record(file)).map(|file| shown(&file.path)).collect();
        let card_report = card.as_ref().map(|(parts, sealed, card)| cards::Report {
            card: sealed.card.map(|card| card.to_string()),
            expires_at: sealed.expires_at,
            sensitive: parts.sensitive,
            passphrase: secrets
                .generated
                .as_ref()
                .map(|words| GeneratedReport { words: words.as_str(), bits: words.bits() }),
            texts: (console.is_json() && targets.iter().flatten().any(|target| *target == Target::Text))
                .then(|| card.symbols().iter().map(|symbol| symbol.text()).collect()),
            ..cards::report(&parts.record, sealed.envelope.len(), args.card.profile.into(), card, drawn, &[])
        });
        let report = Report {
            added,
            history: Account::of(reading, fold, Language::English),
            record_file: args.record.as_deref().map(shown),
            card: card_report,
        };
        if console.is_json() {
            return console.json(&report);
        }
        histories::to_text(reading, fold, Language::English)
            .lines()
            .filter(|line| !line.is_empty())
            .for_each(|line| console.say(line));
        if let Some(report) = &report.card {
            cards::say_outcome(report, console);
        } else if let Some(words) = &secrets.generated {
            console.say(format_args!(
                "passphrase, {} bits, said this once: {}",
                words.bits(),
                words.as_str()
            ));
        }
        if let Some(path) = &report.record_file {
            console.say(format_args!("wrote {path}: the whole history, sealed as the card is"));
        }
        match (&card, targets) {
            (Some((.., card)), Some(targets)) => cards::show(targets, card, console),
            _ => Ok(()),
        }
    }
}

/// Who signs visits, and when.
struct Signer<'a> {
    author: Author<'a>,
    now: Timestamp,
    sealing: Option<Sealing<'a>>,
}

impl Signer<'_> {
    fn append(&self, history: &mut History, visit: &Visit) -> Result<String, Failure> {
        let id =
            history.append(visit, &self.author, self.now, self.sealing.as_ref(), &mut keys::randomness());
        id.map(|id| id.to_string()).map_err(|error| match error.code() {
            "seal.annex-too-large" => Failure::from(error).with_hint(
                "take a larger --sensitive-record-bytes, in all visits from now on: one alone would tell",
            ),
            _ => error.into(),
        })
    }
}

/// All that goes out.
#[derive(Clone, Copy)]
struct Ready<'a> {
    sealer: &'a Sealer,
    secrets: &'a Secrets,
    opened: &'a Opened,
    reading: &'a Reading,
    fold: &'a Fold,
}

/// Says where a part for fewer readers goes that does not open here, whether or not there is anything in it.
fn warn_of_parts(opened: &Opened, reading: &Reading, console: &Console) {
    let is_closed = reading.seen.iter().any(|seen| seen.has_part && !seen.has_opened_part);
    if opened.has_unopened_part || is_closed {
        console.warn(
            "add.part-stays",
            "parts for fewer readers, which no key here opens, go into the file of --record and not onto the new card; whether anything is in them is not known here: keep that file, and the old card",
        );
    }
}
