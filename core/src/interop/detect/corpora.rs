//! Every file of the corpora that is at hand (`CARNET_CORPORA`, or `shared/corpora` beside the workspace), and the texts
//! inside of those that hold some.
#![expect(clippy::print_stderr, reason = "a test that ran no case must be seen to")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::*;

fn corpora() -> PathBuf {
    std::env::var_os("CARNET_CORPORA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpora"), PathBuf::from)
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() { walk(&path, files) } else { files.push(path) }
    }
}

/// What a file is, told by its name and folder alone.
fn expected(path: &str) -> Vec<Kind> {
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    let has = |part: &str| name.contains(part);
    let ending = name.rsplit('.').next().unwrap_or_default();
    match (folder, ending) {
        (_, "png" | "jpg" | "gif") if !has("IE/2DCode/Raw/Test.png") => vec![Kind::Picture],
        // Of a single line break.
        (_, "png") => vec![Kind::Empty],
        // One begins with a heading in HTML.
        ("06-eu-dcc", "md") => vec![Kind::Text, Kind::Xml],
        (_, "md" | "csv" | "yaml" | "fsh") if !has("jsontestsuite") => vec![Kind::Text],
        (_, _) if has("LICENSE") || has("NOTICE") => vec![Kind::Text],
        (_, "json") if has("MySignedIPS") => vec![Kind::Jws],
        ("01-fhir-ips" | "02-fhir-misc" | "03-synthea" | "14-code-tables", "json") => vec![Kind::Fhir],
        ("01-fhir-ips", "xml") => vec![Kind::FhirXml],
        (_, "ndjson") => vec![Kind::FhirNdjson],
        ("10-hl7v2", "hl7") => vec![Kind::Hl7v2],
        // Some are examples of a section without a document around them.
        ("11-ccda", "xml") => vec![Kind::Cda, Kind::Xml],
        (_, "xml" | "svg") => vec![Kind::Xml],
        (_, "smart-health-card" | "wrong-extension") => vec![Kind::SmartHealthCardFile],
        (_, "txt") if has("chunk_too_big") => vec![Kind::SmartHealthCardChunk],
        (_, "txt") if has("numeric") => vec![Kind::SmartHealthCard],
        (_, "txt") if has("d-jws") || has("jws-crl") => vec![Kind::Jws],
        (_, "txt") if has("with-viewer") => vec![Kind::SmartHealthLinkInUrl],
        (_, "txt") if has("shlink-link") || has("shl.txt") => {
            vec![Kind::SmartHealthLink, Kind::SmartHealthLinkInUrl]
        }
        (_, "txt") if has("enc.txt") => vec![Kind::Jwe],
        (_, "txt") if has("shlink-") => vec![Kind::Json],
        ("04-smart-health-cards" | "05-smart-health-links", "json")
            if has("fhirBundle") || has("healthcard") || has("bundle-01.json") =>
        {
            vec![Kind::Fhir]
        }
        ("04-smart-health-cards", "json") if has("badjwks/") => vec![Kind::Text],
        ("09-qr-images", "txt") => {
            vec![Kind::Text, Kind::Url, Kind::Vcard, Kind::Number, Kind::Email, Kind::Phone]
        }
        // Broken in every way there is.
        ("16-format-robustness", _) => {
            vec![Kind::Json, Kind::Text, Kind::Number, Kind::Binary, Kind::Empty, Kind::Xml]
        }
        // What another reader found in a picture: `null` where that was nothing.
        ("09-qr-images", "json") => vec![Kind::Json, Kind::Text],
        (_, "json") => vec![Kind::Json],
        _ => vec![Kind::Text, Kind::Binary, Kind::Age],
    }
}

#[test]
fn every_file_of_the_corpora_is_what_it_is() {
    let corpora = corpora();
    let (mut files, mut counts, mut wrong) = (Vec::new(), BTreeMap::<_, u32>::new(), Vec::new());
    walk(&corpora, &mut files);
    for file in &files {
        let path = file.strip_prefix(&corpora).unwrap().to_string_lossy().into_owned();
        let kind = detect(&std::fs::read(file).unwrap());
        *counts.entry(kind.code()).or_default() += 1;
        if !expected(&path).contains(&kind) {
            wrong.push(format!("{path}: {}", kind.code()));
        }
    }
    eprintln!("{} files of the corpora: {counts:?}", files.len());
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn health_certificates_of_the_corpora_are_recognised_with_their_compression() {
    let (mut files, mut counts) = (Vec::new(), BTreeMap::<_, u32>::new());
    walk(&corpora().join("06-eu-dcc"), &mut files);
    for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "json")) {
        let test: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
        let Some(text) = test["PREFIX"].as_str() else { continue };
        let kind = detect_text(text);
        let unprefixed = test["EXPECTEDRESULTS"]["EXPECTEDUNPREFIX"].as_bool();
        let is_hcert = matches!(kind, Kind::Hcert | Kind::HcertUncompressed);
        assert!(is_hcert || unprefixed == Some(false), "{}: {kind:?}", file.display());
        *counts.entry(kind.code()).or_default() += 1;
    }
    eprintln!("texts of health certificates: {counts:?}");
}

#[test]
fn age_files_of_the_corpora_are_recognised() {
    let (mut files, mut counts) = (Vec::new(), BTreeMap::<_, u32>::new());
    walk(&corpora().join("08-crypto-vectors/cctv-age/testdata"), &mut files);
    for file in &files {
        let bytes = std::fs::read(file).unwrap();
        let Some(body) = bytes.windows(2).position(|pair| pair == b"\n\n").and_then(|at| bytes.get(at + 2..))
        else {
            continue;
        };
        // Some are compressed in the collection, some are of no version of age.
        *counts.entry(detect(body).code()).or_default() += 1;
    }
    eprintln!("bodies of age's test files: {counts:?}");
    assert!(files.is_empty() || counts.get("age").is_some_and(|count| *count > 40), "{counts:?}");
}
