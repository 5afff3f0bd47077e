//! `carnet open` of SMART Health Cards.

use carnet_core::fhir::{self, PartialDate};
use carnet_core::interop::shc::{self, Chunks, Content, Credential, Progress, RevocationList};
use carnet_core::interop::{Kind, detect_text};
use carnet_core::language::tame;
use carnet_core::limits;
use carnet_core::record::View;
use carnet_core::summary::{Options, Summary};
use carnet_core::trust::{ContentRead, IssuedBy, TrustStore, Verdict};

use super::{Format, Open, Shown, Writing};
use crate::console::Console;
use crate::failure::{Failure, Outcome};
use crate::histories::Given;
use crate::input;
use crate::reading;
use crate::symbols::Symbol;

/// Whether health cards were given, and nothing of Carnet's.
pub(super) fn is_given(given: &Given) -> bool {
    let kinds: Vec<Kind> = given.symbols.iter().map(|symbol| detect_text(&symbol.text)).collect();
    given.files.is_empty()
        && kinds.iter().any(|kind| is_health_card(*kind))
        && !kinds.iter().any(|kind| kind.is_carnet_symbol())
}

fn is_health_card(kind: Kind) -> bool {
    matches!(kind, Kind::SmartHealthCard | Kind::SmartHealthCardChunk | Kind::SmartHealthCardFile | Kind::Jws)
}

impl Open {
    /// Verifies health cards, and writes what each of them says.
    pub(super) fn run_health_cards(
        &self,
        given: Given,
        trust: &TrustStore,
        writing: Writing,
        console: &mut Console,
    ) -> Result<Outcome, Failure> {
        let revoked = self.revocation_lists(console)?;
        let (credentials, mut rejected) = credentials(&given.symbols);
        rejected.extend(given.unread);
        if credentials.is_empty() && !rejected.is_empty() {
            let first = rejected.remove(0);
            rejected.iter().for_each(|failure| console.complain(failure));
            return Err(first);
        }
        let takes_several = matches!(writing.format, Format::Text | Format::Json) && self.file().is_none();
        if credentials.len() > 1 && !takes_several {
            let words = format!("{} health cards, of which one alone can be written so", credentials.len());
            return Err(
                Failure::new("open.several-cards", words).with_hint("--format text shows all of them")
            );
        }
        rejected.iter().for_each(|failure| console.complain(failure));
        let mut is_negative = !rejected.is_empty();
        for credential in credentials {
            let issuer = credential.claimed_issuer().to_owned();
            let (verdict, content) = credential.verify(trust, &revoked, Some(writing.now)).into_parts();
            self.say_where_keys_are(&issuer, &verdict, console);
            let verdict = self.write_health_card(verdict, &content, &rejected, writing, console)?;
            is_negative |= verdict.is_negative();
        }
        Ok(if is_negative { Outcome::Negative } else { Outcome::Done })
    }

    fn revocation_lists(&self, console: &mut Console) -> Result<Vec<RevocationList>, Failure> {
        let lists = self.revoked.iter().map(|path| {
            let bytes = input::read(path, limits::FOREIGN_LIST_BYTES, console)?;
            RevocationList::from_json(&bytes).map_err(|error| Failure::from(error).at(path))
        });
        lists.collect()
    }

    /// Says where the keys of an issuer that is not known would be, if it is the one that the card names. Nothing is fetched.
    fn say_where_keys_are(&self, issuer: &str, verdict: &Verdict, console: &Console) {
        if matches!(verdict.issuer, IssuedBy::Unknown(_)) {
            let address = tame(issuer);
            console.say(format_args!(
                "the card names {address} as its issuer: if you trust that, get {address}/.well-known/jwks.json, and carnet trust import it with --source {address}"
            ));
        }
    }

    fn write_health_card(
        &self,
        mut verdict: Verdict,
        content: &Content,
        rejected: &[Failure],
        writing: Writing,
        console: &mut Console,
    ) -> Result<Verdict, Failure> {
        let (bundle, mut findings) = match content.bundle() {
            Ok(read) => read,
            Err(error) => {
                verdict.content = ContentRead::Failed;
                reading::say_verdict(&verdict, self.lang, console);
                return Err(self.at_input(error.into()));
            }
        };
        verdict.content = ContentRead::Whole;
        let view = self.view.view();
        let bundle = view.of(&bundle);
        // What is wrong with an entry that a view leaves out would tell of it.
        if view != View::Full {
            findings.clear();
        }
        findings.extend(fhir::check(&bundle));
        let today = writing.now.date();
        let options = Options {
            today: Some(PartialDate::new(&today)),
            verdict: Some(&verdict),
            view,
            language: self.lang,
            ..Options::default()
        };
        let summary = Summary::new(&bundle, &options);
        let kind = Some(Kind::SmartHealthCard.code());
        let shown =
            Shown { kind, verdict: &verdict, bundle, summary, profile: None, left_out: &[], findings };
        self.write(shown, rejected, writing, console)?;
        Ok(verdict)
    }
}

/// The health cards among symbols, each once, and what is wrong with the others.
fn credentials(symbols: &[Symbol]) -> (Vec<Credential>, Vec<Failure>) {
    let mut found: Vec<Credential> = Vec::new();
    let mut failures = Vec::new();
    let (mut chunks, mut incomplete) = (Chunks::default(), None);
    for symbol in symbols {
        let at = |error: shc::ShcError| Failure::from(error).at(&symbol.path);
        let outcomes = match detect_text(&symbol.text) {
            Kind::SmartHealthCard => vec![Credential::from_text(&symbol.text).map_err(at)],
            Kind::Jws => vec![Credential::from_jws(&symbol.text).map_err(at)],
            Kind::SmartHealthCardFile => match shc::read_file(&symbol.text) {
                Ok(read) => read.into_iter().map(|one| one.map_err(at)).collect(),
                Err(error) => vec![Err(at(error))],
            },
            Kind::SmartHealthCardChunk => {
                incomplete = None;
                match chunks.push(&symbol.text) {
                    Ok(Progress::Complete(credential)) => vec![Ok(credential)],
                    Ok(Progress::Incomplete { received, total }) => {
                        let words = format!("the card is not complete: {received} of {total} symbols");
                        incomplete = Some(Failure::new("shc.incomplete", words).at(&symbol.path));
                        Vec::new()
                    }
                    Err(error) => vec![Err(at(error))],
                }
            }
            kind => vec![Err(Failure::of_kind("input.other-kind", kind, "a health card").at(&symbol.path))],
        };
        for outcome in outcomes {
            match outcome {
                Ok(credential) if found.contains(&credential) => {}
                Ok(credential) => found.push(credential),
                Err(failure) => failures.push(failure),
            }
        }
    }
    failures.extend(incomplete);
    (found, failures)
}
