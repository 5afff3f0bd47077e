//! `carnet share`: a bundle becomes a card.

use std::path::PathBuf;

use carnet_core::limits;
use clap::Args;

use super::cards::{self, CardArgs, GeneratedReport, Report, paths_of};
use super::sealing::{NewRecord, Readers, Request, Sealer, Sensitive, Signing, Validity};
use crate::console::Console;
use crate::drawing::Target;
use crate::failure::{Failure, Outcome, shown};
use crate::home::Home;
use crate::output::{self, Existing};
use crate::{input, keys, reading};

/// Seal a FHIR bundle into a card of QR symbols
///
/// The card opens with the private key of any --to, or with the passphrase; nobody else learns even who made it. This
/// clinic's key, which signs, and the names of clinics and groups come from CARNET_HOME.
#[derive(Args)]
pub(crate) struct Share {
    /// A FHIR R4 bundle in JSON, such as an International Patient Summary; `-` is standard input
    #[arg(value_name = "BUNDLE")]
    bundle: PathBuf,

    #[command(flatten)]
    signing: Signing,

    /// Do not sign: the record is shown as what the patient reports
    #[arg(long, conflicts_with = "sign")]
    unsigned: bool,

    #[command(flatten)]
    readers: Readers,

    #[command(flatten)]
    validity: Validity,

    #[command(flatten)]
    sensitive: Sensitive,

    #[command(flatten)]
    card: CardArgs,
}

impl Share {
    pub(crate) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let key_passphrase = keys::passphrase_file(self.signing.key_passphrase_file.as_ref());
        let targets = self.card.targets(console)?;
        let existing = Existing::forced(self.card.force);
        output::spare(self.read_files(key_passphrase.as_ref()), paths_of(&targets))?;
        output::check(paths_of(&targets), existing)?;
        let home = Home::from_environment()?;
        home.spare(paths_of(&targets))?;
        let plan = self.card.plan(&targets, &self.validity)?;

        let bytes = input::read(&self.bundle, limits::BUNDLE_BYTES, console)?;
        let (bundle, findings) = input::bundle(&bytes).map_err(|failure| failure.at(&self.bundle))?;
        let request = self.request();
        let sealer = Sealer::new(request, &home, console)?;
        let record = NewRecord { bundle: &bundle, profile: self.card.profile.into(), point: None };
        let parts = sealer.encode(request, &record, console).map_err(|failure| self.at_bundle(failure))?;
        let keys = sealer.unlock(request, key_passphrase.as_deref(), console)?;
        let sealed = sealer.seal(request, &parts, &keys)?;
        let encoded = &parts.record;

        let (printed, animated) = self.card.cards(&sealed.envelope, &plan.layout, &targets)?;
        let card = printed.as_ref().or(animated.as_ref()).ok_or_else(cards::no_card)?;
        let dressing = self.card.dress(&plan, &bundle, console)?;
        let files = self.card.draw(&targets, (printed.as_ref(), animated.as_ref()), &dressing)?;
        let written = || files.iter().map(|file| file.path.as_path());
        output::spare(self.read_files(key_passphrase.as_ref()), written())?;
        home.spare(written())?;
        if !console.is_json() {
            reading::say_findings(&findings, &shown(&self.bundle), console);
            cards::say_size(encoded, sealed.envelope.len(), card, console);
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
            ..cards::report(encoded, sealed.envelope.len(), self.card.profile.into(), card, files, &findings)
        };
        if console.is_json() {
            let to_stdout = targets.contains(&Target::Text);
            let texts = to_stdout.then(|| card.symbols().iter().map(|symbol| symbol.text()).collect());
            return console.json(&Report { texts, ..report }).map(|()| Outcome::Done);
        }
        cards::say_outcome(&report, console);
        cards::show(&targets, card, console)?;
        Ok(Outcome::Done)
    }

    /// Names the bundle, where it is what is too large.
    fn at_bundle(&self, failure: Failure) -> Failure {
        if failure.code() == "share.too-large" { failure.at(&self.bundle) } else { failure }
    }

    fn request(&self) -> Request<'_> {
        Request {
            signing: (!self.unsigned).then_some(&self.signing),
            readers: &self.readers,
            validity: Some(&self.validity),
            sensitive: Some(&self.sensitive),
            language: self.card.face.language,
        }
    }

    /// Every file that is read.
    fn read_files<'a>(&'a self, key_passphrase: Option<&'a PathBuf>) -> impl Iterator<Item = &'a PathBuf> {
        [&self.bundle].into_iter().chain(key_passphrase).chain(self.request().files())
    }
}
