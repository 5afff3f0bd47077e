//! The vectors that open.

mod annexes;
mod codes;
mod times;
mod trust;

use std::error::Error;
use std::fs;

use carnet_core::codec::{self, Profile};
use carnet_core::envelope::Padding;
use carnet_core::fhir::Bundle;
use carnet_core::qr::{EcLevel, Layout};

use super::case::{Answers, Case, KNOWN, SMALL, UNKNOWN, UNSIGNED, content, opens};
use super::forge::{Frame, frame_text};
use super::parties::{PASSPHRASE, Parties};
use super::{by_hand, retell};
use crate::root;

type Cases = Result<Vec<Case>, Box<dyn Error>>;

/// All of them.
pub(super) fn cases() -> Cases {
    Ok([
        people()?,
        parties()?,
        times::cases()?,
        codes::cases()?,
        annexes::cases()?,
        trust::cases()?,
        symbols()?,
        texts()?,
        forms()?,
        by_hand::valid()?,
    ]
    .concat())
}

/// A bundle on its way through a card.
struct Card<'a> {
    bundle: &'a str,
    profile: Profile,
    parties: Parties,
    layout: Layout,
    verdict: Answers,
}

impl Card<'_> {
    fn case(&self, name: &'static str, about: &str) -> Result<Case, Box<dyn Error>> {
        let (bundle, _) = Bundle::from_json(self.bundle)?;
        let envelope = self.parties.seal(&codec::encode(&bundle, self.profile)?.bytes, name)?;
        let case = Case::of_envelope(name, about, &envelope, &self.layout, opens(self.verdict))?;
        Ok(Case { keys: self.parties.keys(), ..case })
    }
}

impl Default for Card<'_> {
    fn default() -> Self {
        Card {
            bundle: SMALL,
            profile: Profile::Summary,
            parties: Parties::default(),
            layout: Layout::new(),
            verdict: KNOWN,
        }
    }
}

fn people() -> Cases {
    use Profile::{Complete, Emergency, Summary};
    let people = [
        ("amina-summary", "amina", Summary),
        ("amina-complete", "amina", Complete),
        ("amina-emergency", "amina", Emergency),
        ("gulab-summary", "gulab", Summary),
        ("hasmik-summary", "hasmik", Summary),
        ("idris-summary", "idris", Summary),
        ("kenji-complete", "kenji", Complete),
        ("marie-flore-summary", "marie-flore", Summary),
        ("merveille-complete", "merveille", Complete),
        ("nothing-known-summary", "nothing-known", Summary),
        ("nur-emergency", "nur", Emergency),
        ("oksana-summary", "oksana", Summary),
        ("omar-complete", "omar", Complete),
        ("selam-summary", "selam", Summary),
        ("unnamed-complete", "unnamed", Complete),
        ("yuleidy-emergency", "yuleidy", Emergency),
    ];
    let cases = people.into_iter().map(|(name, person, profile)| {
        let bundle = fs::read_to_string(root().join(format!("fixtures/bundles/{person}.json")))?;
        let profile_name = serde_json::to_value(profile)?;
        let about = format!(
            "fixtures/bundles/{person}.json in the profile {}, signed, for one reader.",
            profile_name.as_str().unwrap_or_default()
        );
        Card { bundle: &bundle, profile, ..Card::default() }.case(name, &about)
    });
    cases.collect()
}

fn parties() -> Cases {
    let usual = Parties::default;
    let two_keys = vec!["reader 9".to_owned(), "reader 1".to_owned()];
    let both = || Parties { sealed_by: Some(PASSPHRASE), ..usual() };
    let by_passphrase = Parties { tries: vec![], passphrase: Some(PASSPHRASE), ..both() };
    let after_wrong_key = Parties { tries: vec!["reader 9".to_owned()], ..by_passphrase.clone() };
    let unsigned_passphrase = Parties { issuer: None, known: None, ..Parties::passphrase() };
    let cases: [(&str, &str, Parties, Answers); 14] = [
        ("two-recipients", "Sealed to two keys; the reader has the first.", Parties::readers(2, 1), KNOWN),
        ("three-recipients", "Sealed to three keys; the reader has the last.", Parties::readers(3, 3), KNOWN),
        (
            "sixty-four-recipients",
            "Sealed to as many keys as an envelope takes; the reader has the 33rd.",
            Parties::readers(64, 33),
            KNOWN,
        ),
        (
            "two-keys-tried",
            "The second of the reader's two keys fits.",
            Parties { tries: two_keys, ..usual() },
            KNOWN,
        ),
        ("passphrase", "Sealed to a passphrase alone.", Parties::passphrase(), KNOWN),
        (
            "passphrase-unsigned",
            "A patient's own record: unsigned, for a passphrase.",
            unsigned_passphrase,
            UNSIGNED,
        ),
        ("passphrase-or-key-by-key", "Sealed to a key and a passphrase; opened by the key.", both(), KNOWN),
        (
            "passphrase-or-key-by-passphrase",
            "Sealed to a key and a passphrase; opened by that.",
            by_passphrase,
            KNOWN,
        ),
        ("passphrase-after-wrong-key", "No key fits, the passphrase does.", after_wrong_key, KNOWN),
        (
            "passphrase-and-three-recipients",
            "Sealed to three keys and a passphrase; the reader has the second key.",
            Parties { sealed_by: Some(PASSPHRASE), ..Parties::readers(3, 2) },
            KNOWN,
        ),
        ("unsigned", "Nobody signed.", Parties { issuer: None, ..usual() }, UNSIGNED),
        (
            "unknown-issuer",
            "The reader knows another issuer.",
            Parties { known: Some("issuer 2"), ..usual() },
            UNKNOWN,
        ),
        ("no-trust-list", "The reader knows no issuer.", Parties { known: None, ..usual() }, UNKNOWN),
        ("no-padding", "A writer that does not pad.", Parties { padding: Padding::None, ..usual() }, KNOWN),
    ];
    let cases = cases.into_iter().map(|(name, about, parties, verdict)| {
        Card { parties, verdict, ..Card::default() }.case(name, about)
    });
    cases.collect()
}

/// Cards of several symbols: three frames, and one for repair.
fn symbols() -> Cases {
    let layout = Layout::new().with_max_version(5)?;
    let several = || Card { layout, ..Card::default() };
    let mut missing =
        several().case("frames-one-missing", "The second frame is missing; the repair frame helps.")?;
    missing.text.remove(1);
    let mut shuffled = several().case("frames-shuffled", "Frames in another order, some of them twice.")?;
    shuffled.text = [3, 0, 3, 0, 2, 1].iter().filter_map(|at| shuffled.text.get(*at).cloned()).collect();
    let mut source =
        several().case("frames-source-only", "The source frames alone, which need no RaptorQ.")?;
    source.text.pop();
    let quality = Layout::new().with_max_version(7)?.with_ec(EcLevel::H);
    let large = fs::read_to_string(root().join("fixtures/bundles/hasmik.json"))?;
    let many = Card { bundle: &large, profile: Profile::Complete, layout: quality, ..Card::default() };
    let mut many = many.case("frames-many", "Many small symbols, of which every fifth is lost.")?;
    let lost = |at: usize| at % 5 == 2;
    many.text =
        many.text.into_iter().enumerate().filter(|(at, _)| !lost(*at)).map(|(_, text)| text).collect();
    Ok(vec![
        several().case("frames", "A card of several symbols, in their order.")?,
        source,
        missing,
        shuffled,
        many,
        one_frame()?,
        Card { layout: Layout::new().with_ec(EcLevel::L), ..Card::default() }
            .case("level-l", "A symbol of level L.")?,
        Card { layout: Layout::new().with_ec(EcLevel::H), ..Card::default() }
            .case("level-h", "A symbol of level H.")?,
    ])
}

/// K = 1: no writer of ours makes it, every reader reads it.
fn one_frame() -> Result<Case, Box<dyn Error>> {
    let envelope = Parties::default().seal(&content(SMALL, Profile::Summary)?, "frames-one")?;
    let size = u16::try_from(envelope.len() + 5)?;
    let text = frame_text(&Frame::of(&envelope, size, 0)?.to_bytes())?;
    let about = "One frame that holds the whole envelope, and five zero bytes after it.";
    Ok(Case::of_text("frames-one", about, vec![text], opens(KNOWN)))
}

/// What scanners and people do to a text.
fn texts() -> Cases {
    let several = Layout::new().with_max_version(5)?;
    type Change = fn(&str) -> String;
    let cases: [(&str, &str, Layout, Change); 6] = [
        ("text-lower-case", "A prefix in lower case.", Layout::new(), |text| text.replacen("CN1", "cn1", 1)),
        (
            "text-line-breaks",
            "CR and LF within the text, as mail programs put them.",
            Layout::new(),
            retell::wrapped,
        ),
        ("text-surrounded", "White space, NUL and U+FEFF around the text.", Layout::new(), |text| {
            format!("\u{feff} \t{text}\0\r\n")
        }),
        ("text-azerty", "Typed by a keyboard scanner into a French host.", Layout::new(), retell::azerty),
        ("frames-azerty", "Frames typed by a keyboard scanner into a French host.", several, retell::azerty),
        ("frames-lower-case", "Frames with a prefix in lower case.", several, |text| text.to_lowercase()),
    ];
    let cases = cases.into_iter().map(|(name, about, layout, retold)| {
        let case = Card { layout, ..Card::default() }.case(name, about)?;
        Ok(Case { text: case.text.iter().map(|text| retold(text)).collect(), ..case })
    });
    cases.collect()
}

/// Small bundles that show the forms of values.
fn forms() -> Cases {
    let bundles = [
        ("small-complete", "The small bundle of most vectors in the profile complete.", SMALL),
        (super::EXAMPLE, "The card that docs/format.md works through.", include_str!("bundles/worked.json")),
        ("strings", "Every form of strings.", include_str!("bundles/strings.json")),
        ("dates", "Every form of dates, and texts that are no dates.", include_str!("bundles/dates.json")),
        ("numbers", "Numbers as written: 10.00, 1E+8, -0.", include_str!("bundles/numbers.json")),
        (
            "references",
            "Every form of references, links and sections.",
            include_str!("bundles/references.json"),
        ),
        ("codings", "Every form of codings and codeable concepts.", include_str!("bundles/codings.json")),
        ("quantities", "Every form of quantities and periods.", include_str!("bundles/quantities.json")),
        ("plain", "Unknown types, unknown elements, wrong shapes.", include_str!("bundles/plain.json")),
        ("contained", "Contained resources and references to them.", include_str!("bundles/contained.json")),
        (
            "extensions",
            "Extensions, primitive extensions, attachments.",
            include_str!("bundles/extensions.json"),
        ),
        (
            "narrative",
            "Narrative that is content, and narrative that is not.",
            include_str!("bundles/narrative.json"),
        ),
        ("scripts", "Names and notes in many scripts.", include_str!("bundles/scripts.json")),
    ];
    let complete = bundles.into_iter().map(|(name, about, bundle)| {
        Card { bundle, profile: Profile::Complete, ..Card::default() }.case(name, about)
    });
    let narrative = Card { bundle: include_str!("bundles/narrative.json"), ..Card::default() };
    let contained = Card { bundle: include_str!("bundles/contained.json"), ..Card::default() };
    let summaries = [
        narrative.case("narrative-summary", "The same narrative in a summary."),
        contained.case("contained-summary", "The same contained resources in a summary."),
    ];
    complete.chain(summaries).collect()
}
