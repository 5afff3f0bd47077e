//! SMART Health Cards: opened as Carnet's own cards are.

use std::path::Path;

use base64ct::{Base64UrlUnpadded, Encoding as _};
use image::{ImageFormat, Luma};
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};

use super::corpora::corpora;
use super::support::{Run, carnet};
use super::x509::{jwk, jwks};

const ISSUER: &str = "https://clinic.example/shc";

fn key() -> SigningKey {
    SigningKey::from_slice(&[7; 32]).unwrap()
}

fn public() -> Value {
    let point = key().verifying_key().to_sec1_point(false);
    jwk(&[point.x(), point.y()].map(|half| (*half.unwrap()).into()))
}

fn payload(family: &str) -> Value {
    let vaccine = json!({"coding": [{"system": "http://hl7.org/fhir/sid/cvx", "code": "37"}]});
    json!({
        "iss": ISSUER,
        "nbf": 1_772_442_000,
        "exp": 1_804_000_000,
        "vc": {
            "type": ["https://smarthealth.cards#health-card"],
            "rid": "MKyCxh7p6uQ",
            "credentialSubject": {"fhirVersion": "4.0.1", "fhirBundle": {
                "resourceType": "Bundle", "type": "collection", "entry": [
                    {"fullUrl": "resource:0", "resource": {
                        "resourceType": "Patient", "name": [{"family": family, "given": ["Amina"]}],
                        "birthDate": "1990-05-01",
                    }},
                    {"fullUrl": "resource:1", "resource": {
                        "resourceType": "Immunization", "status": "completed", "vaccineCode": vaccine,
                        "patient": {"reference": "resource:0"}, "occurrenceDateTime": "2026-02-20",
                    }},
                ],
            }},
        },
    })
}

fn issue(family: &str) -> String {
    let header = json!({"zip": "DEF", "alg": "ES256", "kid": public()["kid"]}).to_string();
    let payload = miniz_oxide::deflate::compress_to_vec(payload(family).to_string().as_bytes(), 9);
    let [header, payload] = [header.as_bytes(), &payload].map(Base64UrlUnpadded::encode_string);
    let message = format!("{header}.{payload}");
    let signature: Signature = key().sign(message.as_bytes());
    format!("{message}.{}", Base64UrlUnpadded::encode_string(&signature.to_bytes()))
}

fn digits(token: &str) -> String {
    token.bytes().map(|letter| format!("{:02}", letter - b'-')).collect()
}

/// A symbol in a byte segment and a numeric one, as health cards have them.
fn draw(digits: &str, path: &Path) {
    let mut bits = qrcode::bits::Bits::new(qrcode::Version::Normal(22));
    bits.push_byte_data(b"shc:/").unwrap();
    bits.push_numeric_data(digits.as_bytes()).unwrap();
    bits.push_terminator(qrcode::EcLevel::L).unwrap();
    let code = qrcode::QrCode::with_bits(bits, qrcode::EcLevel::L).unwrap();
    let (width, dark) = (code.width(), code.to_colors());
    let side = u32::try_from((width + 8) * 4).unwrap();
    let picture = image::GrayImage::from_fn(side, side, |x, y| {
        let module = |pixel: u32| usize::try_from(pixel / 4).unwrap().checked_sub(4).filter(|at| *at < width);
        let is_dark =
            module(x).zip(module(y)).is_some_and(|(x, y)| dark[y * width + x] == qrcode::Color::Dark);
        Luma([if is_dark { 0 } else { 255 }])
    });
    picture.save_with_format(path, ImageFormat::Png).unwrap();
}

/// A folder with a card in text and as a picture, and its issuer's keys.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let token = issue("Yusuf");
    let write = |name: &str, text: String| std::fs::write(folder.path().join(name), text).unwrap();
    write("card.txt", format!("shc:/{}\n", digits(&token)));
    write("card.jws", token.clone());
    write("keys.json", jwks(&[public()]));
    let revoked = json!({"kid": public()["kid"], "method": "rid", "ctr": 1, "rids": ["MKyCxh7p6uQ"]});
    write("revoked.json", revoked.to_string());
    draw(&digits(&token), &folder.path().join("card.png"));
    folder
}

fn open(folder: &Path, arguments: &[&str]) -> Run {
    carnet(folder, [&["open", "--at", "2026-03-14"], arguments].concat(), None)
}

#[test]
fn a_health_card_shows_verdict_and_summary_as_a_card_of_carnet_does() {
    let folder = folder();
    for card in ["card.txt", "card.jws", "card.png"] {
        let text = open(folder.path(), &[card, "--trust", "keys.json"]).text();
        assert!(
            text.starts_with("Issued by keys.json on 2026-03-02. Named by the list from keys.json."),
            "{text}"
        );
        for expected in ["Signature valid.", "Amina Yusuf", "Yellow fever vaccine [CVX 37]"] {
            assert!(text.contains(expected), "{card}: {expected}: {text}");
        }
    }
}

#[test]
fn keys_of_the_trust_store_verify_a_health_card() {
    let folder = folder();
    carnet(folder.path(), ["trust", "import", "keys.json", "--source", ISSUER, "--at", "2026-03-10"], None)
        .text();
    let run = open(folder.path(), &["card.png", "--json"]);
    let report = run.json();
    assert_eq!((run.code, &report["kind"]), (Some(0), &json!("smart-health-card")), "{}", run.stderr);
    let codes = [
        "integrity.valid",
        "issuer.known",
        "validity.valid",
        "revocation.unchecked",
        "list.current",
        "content.whole",
    ];
    assert_eq!(report["verdict"]["codes"], json!(codes));
    assert_eq!(report["verdict"]["issuer"]["name"], ISSUER);
    assert_eq!(report["verdict"]["issuer"]["key_id"], public()["kid"]);
    let fhir: Value =
        serde_json::from_str(&open(folder.path(), &["card.txt", "--format", "fhir"]).text()).unwrap();
    assert_eq!(fhir, payload("Yusuf")["vc"]["credentialSubject"]["fhirBundle"], "as its issuer wrote it");
}

#[test]
fn an_unknown_issuer_is_shown_with_the_address_of_its_keys() {
    let folder = folder();
    let run = open(folder.path(), &["card.txt"]);
    assert!(run.stderr.contains("get https://clinic.example/shc/.well-known/jwks.json"), "{}", run.stderr);
    let text = run.text();
    assert!(text.starts_with("Signed on 2026-03-02 by a key that is not known here"), "{text}");
    assert!(!text.contains("Issued by"), "nobody's name is to be believed: {text}");
}

#[test]
fn changed_expired_and_revoked_health_cards_end_with_1() {
    let folder = folder();
    let [one, other] = [issue("Yusuf"), issue("Omar")];
    let swapped = format!("{}.{}", one.rsplit_once('.').unwrap().0, other.rsplit_once('.').unwrap().1);
    std::fs::write(folder.path().join("changed.txt"), format!("shc:/{}", digits(&swapped))).unwrap();
    for (arguments, code) in [
        (&["changed.txt"][..], "integrity.invalid"),
        (&["card.txt", "--revoked", "revoked.json"], "revocation.card"),
        (&["card.txt", "--at", "2027-12-31"], "validity.expired"),
    ] {
        let more = ["--json", "--trust", "keys.json"];
        let at: &[&str] = if arguments.contains(&"--at") { &[] } else { &["--at", "2026-03-14"] };
        let run = carnet(folder.path(), [&["open"][..], arguments, at, &more].concat(), None);
        let report = run.json();
        assert_eq!(run.code, Some(1), "{code}");
        assert!(report["verdict"]["codes"].as_array().unwrap().contains(&json!(code)), "{report}");
        assert!(report["summary"]["who"].is_object(), "shown all the same");
    }
}

#[test]
fn every_card_of_a_file_is_shown_and_one_that_is_none_is_told() {
    let folder = folder();
    let file = json!({"verifiableCredential": [issue("Yusuf"), issue("Omar"), "e.y.J"]});
    std::fs::write(folder.path().join("two.smart-health-card"), format!("{file:#}")).unwrap();
    let arguments = ["two.smart-health-card", "card.txt", "--trust", "keys.json"];
    let run = open(folder.path(), &arguments);
    assert_eq!(run.outcome(), (Some(1), "shc.not-a-token"));
    let text = String::from_utf8(run.stdout).unwrap();
    assert_eq!(
        (text.matches("Amina Yusuf").count(), text.matches("Amina Omar").count()),
        (1, 1),
        "each once"
    );
    let run = open(folder.path(), &[&arguments[..], &["--json"]].concat());
    let lines = String::from_utf8(run.stdout).unwrap();
    let reports: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(reports.len(), 2);
    assert_eq!(reports[1]["rejected"][0]["code"], "shc.not-a-token");
    let run = open(folder.path(), &[&arguments[..], &["--format", "fhir"]].concat());
    assert_eq!(run.outcome(), (Some(2), "open.several-cards"));
}

#[test]
fn symbols_of_one_health_card_are_put_together() {
    let folder = folder();
    let token = issue("Yusuf");
    let (first, second) = token.split_at(400);
    for (number, part) in [(1, first), (2, second)] {
        let text = format!("shc:/{number}/2/{}", digits(part));
        std::fs::write(folder.path().join(format!("{number}.txt")), text).unwrap();
    }
    assert!(open(folder.path(), &["2.txt", "1.txt", "--trust", "keys.json"]).text().contains("Amina Yusuf"));
    assert_eq!(open(folder.path(), &["2.txt"]).outcome(), (Some(2), "shc.incomplete"));
}

#[test]
fn what_is_no_record_says_what_it_is() {
    let folder = folder();
    std::fs::write(folder.path().join("link.txt"), "shlink:/eyJ1cmwiOiJodHRwczovL2EifQ").unwrap();
    for (command, file, code) in
        [("show", "card.txt", "input.other-kind"), ("open", "link.txt", "qr.not-carnet")]
    {
        let run = carnet(folder.path(), [command, file], None);
        assert_eq!(run.outcome(), (Some(2), code));
        assert!(run.stderr.contains("hint: A SMART Health "), "{}", run.stderr);
    }
    let report = carnet(folder.path(), ["scan", "card.png", "--json", "--lang", "fr"], None).json();
    assert_eq!(report["symbols"][0]["kind"], "smart-health-card");
    assert!(report["symbols"][0]["sentence"].as_str().unwrap().starts_with("Une SMART Health Card"));
}

#[test]
#[expect(clippy::print_stdout, reason = "how many were opened")]
fn pictures_of_other_peoples_health_cards_open() {
    let Some(corpora) = corpora() else {
        println!("no corpora here: nothing was opened");
        return;
    };
    let cards = corpora.join("04-smart-health-cards");
    let keys = cards.join("smart-on-fhir-health-cards/generate-examples/issuer/.well-known/jwks.json");
    let folder = tempfile::tempdir().unwrap();
    let source = ["--source", "https://spec.smarthealth.cards/examples/issuer"];
    carnet(folder.path(), [&["trust", "import", keys.to_str().unwrap()][..], &source].concat(), None).text();
    let picture = |name: &str| cards.join(format!("dev-tools-testdata/test-{name}")).display().to_string();
    let [first, second] =
        [0, 1].map(|number| picture(&format!("example-00-g-qr-code-{number}-qr_chunk_too_small.png")));
    let alone =
        ["0-bad_qr_version.png", "0-scaled-85.jpg", "0-single_qr_segment.png", "0-too_many_qr_segment.png"]
            .map(|name| vec![picture(&format!("example-00-g-qr-code-{name}"))]);
    let invalid = vec![picture("invalid-jws-payload.png")];
    let mut outcomes = Vec::new();
    for inputs in alone.into_iter().chain([vec![second, first], invalid]) {
        let arguments = ["open", "--json", "--at", "2024-06-01"].map(str::to_owned);
        let run = carnet(folder.path(), arguments.into_iter().chain(inputs), None);
        outcomes.push(match run.code {
            Some(2) => run.error().to_owned(),
            _ => run.json()["verdict"]["codes"][0].as_str().unwrap().to_owned(),
        });
    }
    println!("pictures of health cards: {outcomes:?}");
    let valid = "integrity.valid";
    // A third segment of letters; and a key that is named by another word than its thumbprint.
    assert_eq!(outcomes, [valid, valid, valid, "shc.digits", valid, "shc.key-id"]);
}
