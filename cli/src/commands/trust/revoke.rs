//! `carnet trust revoke`: keys and cards that are not to be believed any more.

use std::collections::BTreeSet;
use std::path::PathBuf;

use carnet_core::clock::Timestamp;
use carnet_core::limits;
use carnet_core::trust::CardId;
use clap::Args;

use super::{Place, remove};
use crate::console::Console;
use crate::failure::{Failure, Outcome};
use crate::programme::{Programme, Reason, Revoked};
use crate::reading::parse_time;
use crate::{input, reading};

/// Revoke keys of clinics, and cards that were lost or replaced
///
/// A revoked clinic leaves its groups, which get a new key. A card is named by the id that carnet share and carnet open
/// give. What is revoked is shown as such, and still opens: care does not wait.
#[derive(Args)]
pub(crate) struct Revoke {
    /// Clinics, by name or by the id of their key
    #[arg(value_name = "NAME|ID", required_unless_present_any = ["card", "cards_file"])]
    clinics: Vec<String>,

    #[command(flatten)]
    place: Place,

    /// Why the keys are revoked
    #[arg(long, value_enum, default_value_t = Reason::Compromised)]
    reason: Reason,

    /// Since when; else now
    #[arg(long, value_name = "TIME", value_parser = parse_time)]
    since: Option<Timestamp>,

    /// A card, by its id; repeatable
    #[arg(long, value_name = "ID", value_parser = card)]
    card: Vec<CardId>,

    /// Cards, by their ids, one a line
    #[arg(long, value_name = "FILE")]
    cards_file: Option<PathBuf>,

    /// Revoke anew a key that is revoked as compromised, even as one that only retired
    #[arg(long)]
    force: bool,
}

impl Revoke {
    pub(super) fn run(&self, console: &mut Console) -> Result<Outcome, Failure> {
        let mut programme = Programme::open_to_change(self.place.programme.as_ref(), console)?;
        let (mut groups, mut revoked) = (Vec::new(), Vec::new());
        let since = self.since.unwrap_or_else(reading::now);
        for who in &self.clinics {
            let position = programme.find(who)?;
            revoked.extend(programme.named(position));
            let Some(clinic) = programme.state.clinics.get_mut(position) else { continue };
            // A key that was stolen does not become a good one again.
            if clinic.is_compromised() && !self.force {
                return Err(Failure::new(
                    "trust.revoked",
                    format!("key {} of {:?} is revoked as compromised already", clinic.id, clinic.name),
                ));
            }
            if clinic.revoked.is_none() {
                groups.extend(clinic.groups.iter().cloned());
            }
            clinic.revoked = Some(Revoked { reason: self.reason, since });
        }
        let mut cards: BTreeSet<String> = programme.state.revoked_cards.drain(..).collect();
        let before = cards.len();
        cards.extend(self.cards(console)?.iter().map(CardId::to_string));
        if cards.len() > limits::REVOKED_CARDS {
            return Err(Failure::new(
                "trust.too-large",
                format!("more than {} revoked cards", limits::REVOKED_CARDS),
            ));
        }
        match cards.len() - before {
            0 => {}
            1 => console.say(format_args!("1 card revoked, {} in all", cards.len())),
            more => console.say(format_args!("{more} cards revoked, {} in all", cards.len())),
        }
        programme.state.revoked_cards = cards.into_iter().collect();
        let rotated = programme.rotate(&groups)?;
        programme.check()?;
        programme.save()?;
        remove::report(revoked, rotated, console)
    }

    fn cards(&self, console: &mut Console) -> Result<Vec<CardId>, Failure> {
        let mut cards = self.card.clone();
        if let Some(path) = &self.cards_file {
            let bytes = input::read(path, 32 * limits::REVOKED_CARDS, console)?;
            let text =
                input::text(&bytes).ok_or_else(|| Failure::new("input.kind", "not a text").at(path))?;
            for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
                let id = CardId::from_hex(line.trim()).ok_or_else(|| {
                    Failure::new("trust.bad-card-id", format!("line {number}: not the id of a card")).at(path)
                })?;
                cards.push(id);
            }
        }
        Ok(cards)
    }
}

fn card(text: &str) -> Result<CardId, String> {
    CardId::from_hex(text).ok_or_else(|| "the id of a card is 16 hexadecimal digits".to_owned())
}
