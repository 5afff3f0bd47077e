//! Envelopes that no honest program makes.

use carnet_core::codec::{self, Profile};
use carnet_core::crypto::PublicKey;
use carnet_core::fhir::Bundle;
use carnet_core::qr::render::txt;
use carnet_core::qr::{Card, Layout};
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable as _, Kem, OpModeS, Serializable as _};

use super::support::Clinics;

/// Seals bytes for `there`, whatever they are.
fn seal(clinics: &Clinics, signed: &[u8]) -> String {
    let there = PublicKey::from_text(&clinics.read("there.key.pub")).unwrap();
    let there = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(there.encryption().as_bytes()).unwrap();
    let mut rng = rand_core::UnwrapErr(getrandom::SysRng);
    let (enc, mut context) = hpke::setup_sender_with_rng::<AesGcm256, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &there,
        b"carnet/1 direct",
        &mut rng,
    )
    .unwrap();
    // [1, enc, ciphertext] of 256 to 65,535 bytes, in deterministic CBOR.
    let mut envelope = vec![0x83, 0x01, 0x58, 0x20];
    envelope.extend(enc.to_bytes());
    envelope.push(0x59);
    envelope.extend(u16::try_from(signed.len() + 16).unwrap().to_be_bytes());
    let ciphertext = context.seal(signed, &envelope.clone()).unwrap();
    envelope.extend(ciphertext);
    txt(&Card::new(&envelope, &Layout::new()).unwrap())
}

/// A record that claims to be signed by `here`.
fn claimed(clinics: &Clinics, content: &[u8]) -> Vec<u8> {
    let here = PublicKey::from_text(&clinics.read("here.key.pub")).unwrap();
    // Form, key id, time of issue, signature (docs/format.md, section 3).
    let issued_at = 1_772_442_000_u32.to_be_bytes();
    [&[1], here.verifying().id().as_bytes().as_slice(), &issued_at, &[7; 64], content].concat()
}

fn record() -> Vec<u8> {
    let text = r#"{"resourceType":"Bundle","type":"collection","entry":[
        {"resource":{"resourceType":"Patient","birthDate":"1990"}},
        {"resource":{"resourceType":"Condition","code":{"text":"Something that nobody has signed"}}}]}"#;
    let (bundle, _) = Bundle::from_json(text).unwrap();
    let mut bytes = codec::encode(&bundle, Profile::Complete).unwrap().bytes;
    bytes.resize(300, 0);
    bytes
}

#[test]
fn a_wrong_signature_is_said_first_and_exits_1() {
    let clinics = Clinics::new();
    clinics.write("forged.txt", seal(&clinics, &claimed(&clinics, &record())));
    let run = clinics.open(&["forged.txt"], &[]);
    let text = String::from_utf8(run.stdout).unwrap();
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let expected = "SIGNATURE WRONG: the record was changed after it was signed, or is forged.";
    assert!(
        line.starts_with(&format!(
            "!! {expected} The signature does not fit the clinic that the card names ("
        )),
        "{line}"
    );
    assert!(text.contains("Something that nobody has signed"), "shown all the same");
    for format in ["json", "fhir", "html"] {
        assert_eq!(clinics.open(&["forged.txt"], &["--format", format]).code, Some(1), "{format}");
    }
    let unknown = clinics.run(["open", "forged.txt", "--key", "there.key", "--json"]);
    assert_eq!(unknown.json()["verdict"]["codes"][1], "issuer.unknown", "no key says that it is wrong");
}

#[test]
fn a_content_that_is_no_record_is_refused_with_its_verdict() {
    let clinics = Clinics::new();
    clinics.write("noise.txt", seal(&clinics, &[&[0], [0xa5; 400].as_slice()].concat()));
    let run = clinics.open(&["noise.txt"], &[]);
    assert_eq!(run.code, Some(2));
    assert!(run.stdout.is_empty() && run.error().starts_with("record."), "{}", run.stderr);
    assert!(run.stderr.starts_with("THE RECORD COULD NOT BE READ. Not signed"), "{}", run.stderr);
    clinics.write("form.txt", seal(&clinics, &[9; 300]));
    assert_eq!(clinics.open(&["form.txt"], &[]).error(), "open.unknown-form");
}

#[test]
fn each_flipped_digit_is_noticed() {
    let clinics = Clinics::new();
    let text = seal(&clinics, &[&[0], record().as_slice()].concat());
    let text = text.trim();
    for position in (3..text.len()).step_by(97) {
        let mut digits = text.as_bytes().to_vec();
        digits[position] = if digits[position] == b'9' { b'0' } else { digits[position] + 1 };
        clinics.write("flipped.txt", &digits);
        let run = clinics.open(&["flipped.txt"], &[]);
        assert_eq!(run.code, Some(2), "digit {position}");
        assert!(["open", "qr"].contains(&run.error().split('.').next().unwrap()), "{}", run.stderr);
    }
}

#[test]
fn a_bundle_whose_signature_is_wrong_is_written_with_a_warning() {
    let clinics = Clinics::new();
    clinics.write("forged.txt", seal(&clinics, &claimed(&clinics, &record())));
    let run = clinics.open(&["forged.txt"], &["--format", "fhir", "--out", "x.json", "--json"]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(clinics.read("x.json").contains("Something that nobody has signed"), "care does not wait");
    assert!(run.stderr.contains("carnet: warning: the signature is wrong"), "{}", run.stderr);
    assert_eq!(run.json()["warnings"][0]["code"], "open.unmarked");
    let run = clinics.open(&["forged.txt"], &["--format", "fhir"]);
    assert!(run.code == Some(1) && run.stderr.contains("[open.unmarked]"), "{}", run.stderr);
}
