//! The native side of `cargo xtask bench wasm`: how long one opening takes, asked for again and again.
//!
//! ```text
//! opening FILE
//! ```
//!
//! `FILE` is JSON: `cards`, each a list of the texts of its symbols; `keys`, the private key file of who opens; `issuer`,
//! the public key file of who signed; `now`, in seconds since 1970. For each line on standard input, a number of rounds, all cards are opened so many
//! times, from text to a summary as JSON, and the microseconds on the processor for one opening are printed.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::io::{self, BufRead as _};
use std::process::ExitCode;

use carnet_core::clock::Timestamp;
use carnet_core::codec;
use carnet_core::crypto::{KeyPair, PublicKey};
use carnet_core::envelope::{self, Keys};
use carnet_core::fhir::PartialDate;
use carnet_core::qr::{Assembler, Progress};
use carnet_core::record::View;
use carnet_core::summary::{Options, Summary};
use carnet_core::trust::TrustStore;
use cpu_time::ThreadTime;
use serde_json::Value;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file] = arguments.as_slice() else {
        eprintln!("usage: opening FILE");
        return ExitCode::from(2);
    };
    match run(file) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("opening: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(file: &str) -> Result<(), Box<dyn Error>> {
    let clinic = Clinic::read(&serde_json::from_slice(&fs::read(file)?)?)?;
    for line in io::stdin().lock().lines() {
        let rounds: u32 = line?.trim().parse()?;
        let start = ThreadTime::try_now()?;
        for _ in 0..rounds {
            for texts in &clinic.cards {
                black_box(clinic.open(texts)?);
            }
        }
        let count = f64::from(rounds) * clinic.cards.len() as f64;
        println!("{}", start.try_elapsed()?.as_secs_f64() * 1e6 / count);
    }
    Ok(())
}

/// Who opens, and what.
struct Clinic {
    cards: Vec<Vec<String>>,
    keys: KeyPair,
    trust: TrustStore,
    now: Timestamp,
}

impl Clinic {
    fn read(file: &Value) -> Result<Self, Box<dyn Error>> {
        let text = |name: &str| file[name].as_str().ok_or("a member that is missing");
        let mut trust = TrustStore::default();
        trust.insert(&PublicKey::from_text(text("issuer")?)?, None);
        Ok(Self {
            cards: serde_json::from_value(file["cards"].clone())?,
            keys: KeyPair::from_text(text("keys")?, None)?,
            trust,
            now: Timestamp::from_unix_seconds(file["now"].as_u64().ok_or("no time")?).ok_or("no time")?,
        })
    }

    /// What the WASM module does in `Assembler.pushText`, `open` and `summary`.
    fn open(&self, texts: &[String]) -> Result<String, Box<dyn Error>> {
        let mut assembler = Assembler::new();
        let mut envelope = None;
        for text in texts {
            if let Progress::Complete(bytes) = assembler.push(text)? {
                envelope = Some(bytes);
            }
        }
        let envelope = envelope.ok_or("a card that is not complete")?;
        let keys = Keys { decryption: &[self.keys.decryption()], ..Keys::default() };
        let verified = envelope::open(&envelope, &keys)?.verify(&self.trust, Some(self.now));
        if verified.verdict().issuer.code() != "issuer.known" || verified.verdict().is_negative() {
            return Err("not the verdict that was expected".into());
        }
        let decoded = codec::decode(&verified.content().record)?;
        let (bundle, left_out) = decoded.seen_in(View::Full);
        let today = self.now.date();
        let options = Options {
            today: Some(PartialDate::new(&today)),
            profile: Some(decoded.profile),
            left_out,
            verdict: Some(verified.verdict()),
            ..Options::default()
        };
        Ok(serde_json::to_string(&Summary::new(&bundle, &options))?)
    }
}
