//! Opens a vector stage by stage, as far as it goes.

use std::error::Error;

use base64ct::{Base64UrlUnpadded, Encoding as _};
use carnet_core::clock::Timestamp;
use carnet_core::codec::{self, RecordError};
use carnet_core::crypto::{ConsentCode, DecryptionKey, KeyId, Passphrase, PublicKey};
use carnet_core::envelope::{self, OpenError, Sealed};
use carnet_core::qr::{AssembleError, Assembler, Progress, TextError};
use carnet_core::trust::{ContentRead, Integrity, TrustStore, Verdict};

use super::file::{Expect, Hex, Keys, Stages, record};
use super::parties::{reading, time};

/// What came out of a vector.
#[derive(Clone, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a pair")]
pub struct Opened {
    /// What the stages gave up to the one that failed.
    pub stages: Stages,
    /// Which one that was, and why.
    pub expect: Expect,
}

/// Opens the texts of symbols with keys at the time `clock`; without texts, reads `cbor`.
///
/// # Errors
/// Where the keys are none.
pub fn open(
    keys: &Keys,
    clock: &str,
    text: &[String],
    cbor: Option<&[u8]>,
) -> Result<Opened, Box<dyn Error>> {
    let mut stages = Stages::default();
    let mut verdict = Vec::new();
    let end = if let (true, Some(cbor)) = (text.is_empty(), cbor) {
        stages.cbor = Some(cbor.into());
        read_record(cbor, &mut stages)?
    } else {
        open_text(keys, time(clock)?, text, &mut stages, &mut verdict)?
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
    now: Timestamp,
    text: &[String],
    stages: &mut Stages,
    verdict: &mut Vec<String>,
) -> Result<End, Box<dyn Error>> {
    let envelope = match assemble(text) {
        Ok(envelope) => envelope,
        Err(end) => return Ok(Some(end)),
    };
    stages.envelope = Some(envelope.as_slice().into());

    let trust = trust_store(keys, now)?;
    let sealed = match Sealed::from_bytes(&envelope) {
        Ok(sealed) => sealed,
        Err(error) => return Ok(Some(("envelope", error.code()))),
    };
    let code = match keys.code.as_deref().map(ConsentCode::from_text).transpose() {
        Ok(code) => code,
        Err(error) => return Ok(Some(("open", error.code()))),
    };
    let unverified = match open_sealed(&sealed, keys, code.as_ref(), &trust)? {
        Ok(unverified) => unverified,
        Err(error @ OpenError::NoKeyFits) => return Ok(Some(("open", error.code()))),
        Err(error) => return Ok(Some(("signed", error.code()))),
    };

    let kid = unverified.claimed_issuer();
    let cose = unverified.to_cose_sign1().map(|(message, aad)| (message, aad.to_vec()));
    let verified = unverified.verify(&trust, Some(now));
    let content = verified.content().clone();
    let signature = cose.as_ref().and_then(|(message, _)| message.last_chunk());
    stages.signed = Some(Hex(signed(kid, verified.verdict(), signature, &content.record)?));
    stages.content = Some(Hex(content.record));
    stages.card = verified.verdict().card.map(|card| card.as_bytes().as_slice().into());
    let annex = content.annex.as_deref().map(codec::decode).transpose();
    let with_annex = if annex.is_ok() { ContentRead::Whole } else { ContentRead::Partly };
    let annex_record = annex.ok().flatten().map(|decoded| record(&decoded.bundle.to_json()));
    stages.annex_record = annex_record.transpose()?;
    stages.annex = content.annex.map(Hex);
    (stages.cose_sign1, stages.external_aad) = cose.map(|(message, aad)| (Hex(message), Hex(aad))).unzip();

    let verified = verified.read(|content| {
        let (read, outcome) = match read_content(&content.record, stages) {
            Ok(None) => (Ok(None), with_annex),
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

/// Opens an envelope with the reader's keys, then with those of the groups that they are in.
fn open_sealed(
    sealed: &Sealed<'_>,
    keys: &Keys,
    code: Option<&ConsentCode>,
    trust: &TrustStore,
) -> Result<Result<envelope::Unverified, OpenError>, Box<dyn Error>> {
    let secrets =
        keys.read_secrets.iter().map(|key| Ok(DecryptionKey::from_bytes(&key.0.as_slice().try_into()?)));
    let secrets = secrets.collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    let own: Vec<&DecryptionKey> = secrets.iter().collect();
    let of_groups = trust.group_keys(&own);
    let decryption: Vec<&DecryptionKey> = own.into_iter().chain(&of_groups).collect();
    let passphrase =
        keys.passphrase.as_ref().map(|text| Passphrase::from_bytes(text.as_bytes())).transpose()?;
    let with = envelope::Keys { decryption: &decryption, code, passphrase: passphrase.as_ref() };
    Ok(sealed.open(&with))
}

/// What was sealed, put together again (docs/format.md, section 3.1).
fn signed(
    kid: Option<KeyId>,
    verdict: &Verdict,
    signature: Option<&[u8; 64]>,
    content: &[u8],
) -> Result<Vec<u8>, Box<dyn Error>> {
    let (Some(kid), Some(signature)) = (kid, signature) else {
        return Ok([&[0], content].concat());
    };
    let form = if verdict.expires_at.is_some() { 2 } else { 1 };
    let mut signed = [&[form], kid.as_bytes().as_slice()].concat();
    for time in verdict.issued_at.into_iter().chain(verdict.expires_at) {
        signed.extend(u32::try_from(time.unix_seconds())?.to_be_bytes());
    }
    Ok([&signed, signature.as_slice(), content].concat())
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
    stages.history = decoded.history.as_ref().map(|point| {
        let heads = point.heads.iter().map(|head| head.as_bytes());
        let ids = [point.record.as_bytes()].into_iter().chain(heads);
        Hex(ids.flatten().copied().collect())
    });
    stages.record = Some(record(&decoded.bundle.to_json())?);
    Ok(None)
}

/// What the reader knows of others: the issuer's key file, and a trust list.
fn trust_store(keys: &Keys, now: Timestamp) -> Result<TrustStore, Box<dyn Error>> {
    let mut store = TrustStore::default();
    if let Some(sign) = &keys.issuer_public {
        // A key file has a reading key, too, which nobody uses here.
        let read = reading("nobody");
        let [sign, read] =
            [&sign.0, read.public_key().as_bytes().as_slice()].map(Base64UrlUnpadded::encode_string);
        let file = format!(
            r#"{{"carnet":"public-key","version":1,"name":"TEST ONLY","country":"KE","sign":"{sign}","read":"{read}"}}"#
        );
        store.insert(&PublicKey::from_text(&file)?, None);
    }
    if let Some(list) = &keys.trust_list {
        store.import(&list.0, now)?;
    }
    Ok(store)
}
