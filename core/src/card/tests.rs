//! Pages as they are printed, in every language and on every paper.

use super::*;
use crate::clock::Timestamp;
use crate::qr::{EcLevel, Layout};

const PAPERS: [Paper; 3] = [Paper::A6, Paper::A4, Paper::Cr80];

fn face(language: Language) -> Face<'static> {
    let day = |text| Timestamp::parse(text).unwrap();
    Face::new(language, day("2026-03-02")).with_valid_until(day("2027-03-02"))
}

/// A card of one symbol, or of several.
fn card(bytes: usize, max_version: u8) -> Card {
    let envelope: Vec<u8> = (0..bytes).map(|i| u8::try_from(i * 31 % 253).unwrap()).collect();
    Card::new(&envelope, &Layout::new().with_max_version(max_version).unwrap().with_ec(EcLevel::M)).unwrap()
}

/// The sides of modules in a page, in dots, with the corner of their symbols.
fn symbols(page: &Page) -> Vec<(i32, i32, i32)> {
    let groups = page.svg().lines().filter(|line| line.contains("crispEdges"));
    let numbers = |line: &str| {
        let mut numbers = line.split(|c: char| !c.is_ascii_digit() && c != '.' && c != '-');
        let mut next = || numbers.by_ref().find(|part| !part.is_empty()).unwrap().parse::<i32>().unwrap();
        (next(), next(), next())
    };
    groups.map(|line| numbers(line.split_once("translate").unwrap().1)).collect()
}

#[test]
fn modules_are_whole_dots_of_at_least_0_4_millimetres() {
    for paper in PAPERS {
        let face = face(Language::French).with_holder(Holder::ByHand).with_programme("Santé");
        let densest = max_version(&face, paper);
        for version in [densest, 10, 3] {
            let card = card(usize::from(version) * 30, version);
            let pages = pages(&card, &face, paper);
            assert!(pages.is_ok(), "{paper:?} {version} {}", card.symbols().len());
            for (_, _, module) in pages.unwrap().iter().flat_map(symbols) {
                assert!(area::millimetres(module) >= 0.4, "{paper:?} {version}");
            }
        }
    }
}

#[test]
fn papers_hold_symbols_up_to_a_version() {
    let plain = PAPERS.map(|paper| max_version(&face(Language::English), paper));
    assert_eq!(plain, [38, 40, 25]);
    let full = face(Language::Arabic).with_holder(Holder::ByHand).with_programme("Health");
    assert_eq!(PAPERS.map(|paper| max_version(&full, paper)), [30, 40, 25]);
}

#[test]
fn refuses_a_symbol_that_is_too_dense() {
    let error = pages(&card(1400, 40), &face(Language::English), Paper::Cr80).unwrap_err();
    assert_eq!((error, error.code()), (FaceError::TooDense { version: 31 }, "card.too-dense"));
}

#[test]
fn every_word_fits_in_every_language() {
    for language in Language::ALL {
        for paper in PAPERS {
            for (bytes, version) in [(300, 25), (900, 15), (4000, 25)] {
                let face = face(language).with_holder(Holder::Named("Amina Youssef Al-Khaled"));
                let pages = pages(&card(bytes, version), &face, paper);
                assert!(pages.is_ok(), "{language:?} {paper:?} {bytes}: {:?}", pages.err());
            }
        }
    }
}

#[test]
fn all_symbols_are_on_some_page() {
    for (bytes, [a6, a4, cr80]) in [(300, [1, 1, 2]), (900, [4, 2, 8]), (2600, [9, 3, 18])] {
        let card = card(bytes, 15);
        for (paper, count) in PAPERS.into_iter().zip([a6, a4, cr80]) {
            let pages = pages(&card, &face(Language::Swahili), paper).unwrap();
            assert_eq!(pages.len(), count, "{paper:?}");
            let all = card.symbols().len();
            // On A4 a single symbol is there twice.
            let drawn = if paper == Paper::A4 && all == 1 { 2 } else { all };
            assert_eq!(pages.iter().flat_map(symbols).count(), drawn, "{paper:?}");
            for number in 1..=all {
                let ordinal = format!(">{number}/{all}<");
                assert_eq!(pages.iter().any(|page| page.svg().contains(&ordinal)), all > 1, "{ordinal}");
            }
        }
    }
}

#[test]
fn nobody_is_named_unless_it_is_asked_for() {
    let card = card(300, 25);
    for paper in PAPERS {
        let svg = |holder| {
            let pages = pages(&card, &face(Language::English).with_holder(holder), paper).unwrap();
            pages.iter().map(Page::svg).collect::<String>()
        };
        assert!(!svg(Holder::Unnamed).contains(">Name<"));
        assert!(svg(Holder::ByHand).contains(">Name<"));
        assert!(svg(Holder::Named("Amina")).contains(">\u{2068}Amina\u{2069}<"));
    }
    assert_eq!(format!("{:?}", Holder::Named("Amina")), "Named(..)");
}

#[test]
fn a_name_cannot_turn_the_card_around() {
    let face = face(Language::English).with_holder(Holder::Named("A\u{202e}<b>&"));
    let pages = pages(&card(300, 25), &face, Paper::A6).unwrap();
    assert!(pages[0].svg().contains("\u{2068}A\u{fffd}&lt;b&gt;&amp;\u{2069}"));
}

#[test]
fn a_name_that_has_no_place_is_refused() {
    let name = "Wolfeschlegelsteinhausenbergerdorff".repeat(4);
    let face = face(Language::English).with_holder(Holder::Named(&name));
    let error = pages(&card(300, 25), &face, Paper::Cr80).unwrap_err();
    assert_eq!((error, error.code()), (FaceError::TooLong, "card.too-long"));
}

#[test]
fn arabic_begins_at_the_right() {
    let card = card(300, 25);
    let [arabic, english] = [Language::Arabic, Language::English].map(|language| {
        let pages = pages(&card, &face(language), Paper::Cr80).unwrap();
        let front = pages.into_iter().next().unwrap();
        (symbols(&front)[0].0, front)
    });
    assert!(arabic.0 < 20 && english.0 > 300);
    assert!(arabic.1.svg().contains("text-anchor=\"end\">\u{2067}بطاقة صحية\u{2069}"));
}

#[test]
fn pages_are_black_and_white_and_load_nothing() {
    for paper in PAPERS {
        for page in pages(&card(900, 15), &face(Language::Amharic), paper).unwrap() {
            let svg = page.svg();
            assert!(svg.match_indices('#').all(|(at, _)| ["#000\"", "#fff\""].contains(&&svg[at..at + 5])));
            assert_eq!(svg.matches("http").count(), 1, "nothing to load but the name space");
        }
    }
}

#[test]
fn html_has_pages_of_their_size() {
    let pages = pages(&card(300, 25), &face(Language::Arabic), Paper::Cr80).unwrap();
    let html = html(&pages, Language::Arabic);
    assert!(html.contains("@page{size:85.60mm 54.02mm;margin:0}") && html.contains("<html lang=\"ar\">"));
    assert!(html.matches("<svg ").count() == 2 && !html.contains("<?xml"));
}
