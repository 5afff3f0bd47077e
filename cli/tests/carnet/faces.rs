//! Cards as people carry them: pages in every language, printed, scanned, and silent about who holds them.

use std::path::Path;
use std::process::Command;

use image::imageops::{self, FilterType};

use super::support::{Clinics, amina};

/// A line of the summary that must come back.
const ALLERGY: &str = "ALLERGY: Penicillin";

const LANGUAGES: [&str; 6] = ["en", "fr", "es", "ar", "sw", "am"];
const PAPERS: [&str; 3] = ["a6", "a4", "cr80"];

/// What the fixture says of Amina, in clinical words and her own names.
const SECRETS: [&str; 10] =
    ["Amina", "Khaled", "آمنة", "1987", "Penicillin", "Pregnan", "Syria", "Kakuma", "Clinic Here", "refugee"];

/// The files of a run that was asked for JSON.
fn files(run: &super::support::Run) -> Vec<String> {
    let report = run.json();
    let files = report["files"].as_array().unwrap();
    files.iter().map(|file| file.as_str().unwrap().to_owned()).collect()
}

/// The pages that bear symbols: of bank cards the fronts.
fn with_symbols(paper: &str, names: Vec<String>) -> Vec<String> {
    names.into_iter().step_by(if paper == "cr80" { 2 } else { 1 }).collect()
}

/// Writes a picture anew, at 200 dots an inch or in pure black and white.
fn worsened(folder: &Path, name: &str) -> [String; 2] {
    let picture = image::open(folder.join(name)).unwrap().to_luma8();
    let (width, height) = picture.dimensions();
    let coarse = imageops::resize(&picture, width * 2 / 3, height * 2 / 3, FilterType::Triangle);
    let mut stark = picture;
    stark.pixels_mut().for_each(|pixel| pixel.0 = [if pixel.0[0] < 128 { 0 } else { 255 }]);
    [("coarse", coarse), ("stark", stark)].map(|(how, picture)| {
        let name = format!("{how}-{name}");
        picture.save(folder.join(&name)).unwrap();
        name
    })
}

#[test]
fn pages_open_on_every_paper_in_every_language() {
    let clinics = Clinics::new();
    for paper in PAPERS {
        for language in LANGUAGES {
            let more =
                ["--paper", paper, "--language", language, "--with-name", "--valid-days", "90", "--json"];
            let run = clinics.share(&amina(), &[&more[..], &["--out", "card.png", "--force"]].concat());
            let names = files(&run);
            assert_eq!(names.len(), if paper == "cr80" { 2 } else { 1 });
            let names = with_symbols(paper, names);
            assert!(clinics.open(&names, &[]).text().contains(ALLERGY), "{paper} {language}");
            let [coarse, stark] = worsened(clinics.folder(), &names[0]);
            for name in [coarse, stark] {
                assert!(clinics.open(&[&name], &[]).text().contains(ALLERGY), "{paper} {language} {name}");
            }
        }
    }
}

#[test]
fn several_symbols_are_spread_over_pages_and_found() {
    let clinics = Clinics::new();
    for (paper, pages) in [("a6", 4), ("a4", 2), ("cr80", 8)] {
        let out = format!("{paper}.png");
        let more = ["--paper", paper, "--max-version", "16", "--language", "ar", "--json", "--out", &out];
        let run = clinics.share(&amina(), &more);
        let names = files(&run);
        assert_eq!(names.len(), pages, "{paper}");
        let names = with_symbols(paper, names);
        let symbols = run.json()["symbols"].as_array().unwrap().len();
        assert_eq!(symbols, 4);
        let found = clinics.run(["scan".to_owned()].into_iter().chain(names.clone())).text();
        assert_eq!(found.lines().count(), symbols, "{paper}: {found}");
        assert!(clinics.open(&names, &[]).text().contains(ALLERGY), "{paper}");
    }
}

#[test]
fn a_bank_card_takes_more_cards_before_modules_are_too_small() {
    let clinics = Clinics::new();
    let more = ["--profile", "complete", "--paper", "cr80", "--out", "card.png", "--json"];
    let run = clinics.share(&amina(), &more);
    let symbols = run.json()["symbols"].as_array().unwrap().clone();
    assert!(symbols.len() > 1 && symbols.iter().all(|symbol| symbol["version"].as_u64().unwrap() <= 25));
    assert_eq!(files(&run).len(), 2 * symbols.len());
}

#[test]
fn the_face_names_nobody_unless_asked() {
    let clinics = Clinics::new();
    for (index, paper) in PAPERS.into_iter().enumerate() {
        let out = format!("plain-{index}.svg");
        let run = clinics.share(&amina(), &["--paper", paper, "--language", "ar", "--out", &out, "--json"]);
        let plain: String = files(&run).iter().map(|name| clinics.read(name)).collect();
        assert!(SECRETS.iter().all(|secret| !plain.contains(secret)), "{paper}");
        let out = format!("named-{index}.svg");
        let more = ["--paper", paper, "--language", "ar", "--with-name", "--programme", "Espoir"];
        let run = clinics.share(&amina(), &[&more[..], &["--out", &out, "--json"]].concat());
        let named: String = files(&run).iter().map(|name| clinics.read(name)).collect();
        assert!(named.contains("آمنة يوسف الخالد") && named.contains("Espoir"), "{paper}");
        assert!(["1987", "Penicillin", "Syria"].iter().all(|secret| !named.contains(secret)), "{paper}");
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "whether any was looked at")]
fn pdf_pages_are_scanned_and_their_text_names_nobody() {
    if Command::new("pdftoppm").arg("-v").output().is_err() {
        println!("no pdftoppm here: no PDF was looked at");
        return;
    }
    let clinics = Clinics::new();
    let poppler = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).current_dir(clinics.folder()).output().unwrap();
        assert!(output.status.success(), "{program}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    for (paper, language, title) in
        [("a6", "am", "የጤና ካርድ"), ("a4", "fr", "Carte de santé"), ("cr80", "es", "Tarjeta de salud")]
    {
        let more = ["--paper", paper, "--language", language, "--out", "card.pdf", "--force"];
        clinics.share(&amina(), &more).text();
        let text = poppler("pdftotext", &["card.pdf", "-"]);
        assert!(text.contains(title), "{text}");
        assert!(SECRETS.iter().all(|secret| !text.contains(secret)), "{text}");
        for (dots, more) in [("300", None), ("200", None), ("300", Some("-mono"))] {
            let arguments: Vec<&str> = ["-r", dots].into_iter().chain(more).collect();
            let kind = if more.is_some() { "pbm" } else { "png" };
            if kind == "pbm" {
                poppler("pdftoppm", &[&arguments[..], &["card.pdf", "stark"]].concat());
                stark_to_png(&clinics.folder().join("stark-1.pbm"), &clinics.folder().join("page-1.png"));
            } else {
                poppler("pdftoppm", &[&arguments[..], &["-png", "card.pdf", "page"]].concat());
            }
            assert!(clinics.open(&["page-1.png"], &[]).text().contains(ALLERGY), "{paper} {dots} {kind}");
        }
    }
}

/// A bitmap of Netpbm (P4) as PNG.
fn stark_to_png(from: &Path, to: &Path) {
    let bytes = std::fs::read(from).unwrap();
    let mut parts = bytes.splitn(3, |byte| *byte == b'\n');
    assert_eq!(parts.next(), Some(&b"P4"[..]));
    let size = String::from_utf8(parts.next().unwrap().to_vec()).unwrap();
    let (width, height) = size.split_once(' ').unwrap();
    let (width, height): (u32, u32) = (width.parse().unwrap(), height.parse().unwrap());
    let bits = parts.next().unwrap();
    let row = usize::try_from(width.div_ceil(8)).unwrap();
    let picture = image::GrayImage::from_fn(width, height, |x, y| {
        let at = usize::try_from(y).unwrap() * row + usize::try_from(x / 8).unwrap();
        image::Luma([if bits[at] >> (7 - x % 8) & 1 == 1 { 0 } else { 255 }])
    });
    picture.save(to).unwrap();
}

#[test]
fn a_name_that_no_font_writes_leaves_a_line() {
    let clinics = Clinics::new();
    // Linear A: no letter that anybody is called by.
    let bundle = r#"{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient",
        "name":[{"text":"\ud801\ude00\ud801\ude01\udbff\udffd"}]}}]}"#;
    let path = clinics.write("unwritten.json", bundle);
    let run = clinics.share(&path, &["--with-name", "--paper", "a6", "--out", "card.svg", "--json"]);
    let report = run.json();
    let codes: Vec<&str> = report["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|warning| warning["code"].as_str().unwrap())
        .collect();
    assert!(codes.contains(&"card.name-by-hand"), "{codes:?}");
    let page = clinics.read("card.svg");
    assert!(page.contains(">Name<") && !page.contains('\u{10600}'));
}

#[test]
fn what_is_about_pages_wants_a_page() {
    let clinics = Clinics::new();
    for more in [&["--with-name", "--out", "card.png"][..], &["--programme", "Espoir", "--out", "card.txt"]] {
        let run = clinics.share(&amina(), more);
        assert_eq!(run.outcome(), (Some(2), "usage"), "{}", run.stderr);
    }
    let run = clinics.share(&amina(), &["--programme", &"Espoir".repeat(60), "--out", "card.pdf"]);
    assert_eq!(run.outcome(), (Some(2), "card.too-long"), "{}", run.stderr);
    assert!(clinics.files().is_empty());
}
