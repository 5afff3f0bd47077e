//! Opens a vector stage by stage, as far as it goes.

use std::error::Error;

use carnet_core::codec::{self, RecordError};
use carnet_core::crypto::{DecryptionKey, Passphrase, VerifyingKey};
use carnet_core::envelope::{self, OpenError, Sealed};
use carnet_core::qr::{AssembleError, Assembler, Progress, TextError};
use carnet_core::trust::{ContentRead, Country, Integrity, Issuer, TrustList};

use super::file::{Expect, Hex, Keys, Stages, record};

/// What came out of a vector.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a pair")]
pub struct Opened {
    /// What the stages gave up to the one that failed.
    pub stages: Stages,
    /// Which one that was, and why.
    pub expect: Expect,
}

/// Opens the texts of symbols with keys; without texts, reads `cbor`.
///
/// # Errors
/// Where the keys are none.
pub fn open(keys: &Keys, text: &[String], cbor: Option<&[u8]>) -> Result<Opened, Box<dyn Error>> {
    let mut stages = Stages::default();
    let mut verdict = Vec::new();
    let end = if let (true, Some(cbor)) = (text.is_empty(), cbor) {
        stages.cbor = Some(cbor.into());
        read_record(cbor, &mut stages)?
    } else {
        open_text(keys, text, &mut stages, &mut verdict)?
    };
    let (stage, code) = match end {
        None => ("ok", None),
        Some((stage, code)) => (stage, Some(code.to_owned())),
    };
    Ok(Opened { stages, expect: Expect { stage: stage.to_owned(), code, verdict } })
}

/// The stage that failed and its code.
type End = Option<(&'static str, &'static str)>;

fn open_text(
    keys: &Keys,
    text: &[String],
    stages: &mut Stages,
    verdict: &mut Vec<String>,
) -> Result<End, Box<dyn Error>> {
    let envelope = match assemble(text) {
        Ok(envelope) => envelope,
        Err(end) => return Ok(Some(end)),
    };
    stages.envelope = Some(envelope.as_slice().into());

    let secrets =
        keys.read_secrets.iter().map(|key| Ok(DecryptionKey::from_bytes(&key.0.as_slice().try_into()?)));
    let secrets = secrets.collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    let passphrase =
        keys.passphrase.as_ref().map(|text| Passphrase::from_bytes(text.as_bytes())).transpose()?;
    let decryption: Vec<&DecryptionKey> = secrets.iter().collect();
    let with = envelope::Keys { decryption: &decryption, passphrase: passphrase.as_ref() };
    let sealed = match Sealed::from_bytes(&envelope) {
        Ok(sealed) => sealed,
        Err(error) => return Ok(Some(("envelope", error.code()))),
    };
    let unverified = match sealed.open(&with) {
        Ok(unverified) => unverified,
        Err(error @ OpenError::NoKeyFits) => return Ok(Some(("open", error.code()))),
        Err(error) => return Ok(Some(("signed", error.code()))),
    };

    let cose = unverified.to_cose_sign1();
    let kid = unverified.claimed_issuer();
    let verified = unverified.verify(&trust_list(keys)?);
    let content = verified.content().clone();
    stages.content = Some(content.as_slice().into());
    stages.signed = Some(Hex(match (&cose, kid) {
        // The last 64 bytes of the message are the signature.
        (Some(cose), Some(kid)) => {
            let signature = cose.len().checked_sub(64).and_then(|at| cose.get(at..)).unwrap_or_default();
            [&[1], kid.as_bytes().as_slice(), signature, &content].concat()
        }
        _ => [&[0], content.as_slice()].concat(),
    }));
    stages.cose_sign1 = cose.map(Hex);

    let verified = verified.read(|content| {
        let (read, outcome) = match read_content(&content, stages) {
            Ok(None) => (Ok(None), ContentRead::Whole),
            other => (other, ContentRead::Failed),
        };
        (read, outcome)
    });
    verdict.extend(verified.verdict().codes().map(str::to_owned));
    let integrity = verified.verdict().integrity;
    let (_, read) = verified.into_parts();
    let read = read?;
    // The signature comes before the content, though it stops nobody from reading that.
    Ok(if integrity == Integrity::Invalid { Some(("signature", integrity.code())) } else { read })
}

fn assemble(text: &[String]) -> Result<Vec<u8>, (&'static str, &'static str)> {
    let mut assembler = Assembler::new();
    for text in text {
        match assembler.push(text) {
            Ok(Progress::Complete(envelope)) => return Ok(envelope),
            Ok(Progress::Incomplete { .. }) => {}
            Err(error @ AssembleError::Text(TextError::Frame(_))) => return Err(("frames", error.code())),
            Err(error @ AssembleError::Text(_)) => return Err(("text", error.code())),
            Err(error) => return Err(("frames", error.code())),
        }
    }
    Err(("frames", "qr.incomplete"))
}

fn read_content(content: &[u8], stages: &mut Stages) -> Result<End, Box<dyn Error>> {
    match codec::decompress(content) {
        Ok(cbor) => {
            stages.cbor = Some(cbor.as_slice().into());
            read_record(&cbor, stages)
        }
        Err(error) => Ok(Some(("compression", error.code()))),
    }
}

fn read_record(cbor: &[u8], stages: &mut Stages) -> Result<End, Box<dyn Error>> {
    let decoded = match codec::from_cbor(cbor) {
        Ok(decoded) => decoded,
        Err(error @ RecordError::Cbor(_)) => return Ok(Some(("cbor", error.code()))),
        Err(error) => return Ok(Some(("record", error.code()))),
    };
    stages.profile = serde_json::to_value(decoded.profile)?.as_str().map(str::to_owned);
    let left_out = decoded.left_out.iter().map(|left_out| {
        let what = serde_json::to_value(left_out.what)?;
        Ok((what.as_str().unwrap_or_default().to_owned(), left_out.count))
    });
    stages.left_out = Some(left_out.collect::<Result<_, Box<dyn Error>>>()?);
    stages.record = Some(record(&decoded.bundle.to_json())?);
    Ok(None)
}

fn trust_list(keys: &Keys) -> Result<TrustList, Box<dyn Error>> {
    let Some(public) = &keys.issuer_public else { return Ok(TrustList::default()) };
    let key = VerifyingKey::from_bytes(&public.0.as_slice().try_into()?)?;
    let country = Country::from_code("KE").ok_or("no country")?;
    Ok(TrustList::from_iter([Issuer { name: "TEST ONLY".to_owned(), country, key }]))
}
