//! A summary of an opened record, as text and as a page, in the languages.

use std::error::Error;
use std::hint::black_box;

use carnet_bench::bundles::File;
use carnet_bench::clock::{self, row};
use carnet_bench::table::{Table, Target};
use carnet_core::codec::{self, Profile};
use carnet_core::fhir::{Bundle, PartialDate};
use carnet_core::language::Language;
use carnet_core::summary::{Options, Summary};

use crate::way::WIDTH;

/// The most that a summary may take.
const MILLISECONDS: f64 = 2.0;

/// Times the summaries of one bundle, as they are made of its card.
pub(crate) fn compare(table: &mut Table, file: &File, rounds: usize) -> Result<(), Box<dyn Error>> {
    let (bundle, _) = Bundle::from_bytes(&file.bytes)?;
    let record = codec::decode(&codec::encode(&bundle, Profile::Summary)?.bytes)?;
    let summary = |language| {
        let today = Some(PartialDate::new("2026-11-28"));
        Summary::new(&record.bundle, &Options { today, language, ..Options::default() })
    };
    table.part("Summary of an opened record");
    for language in Language::ALL {
        let [text, page] = clock::take_turns(
            rounds,
            1,
            [
                &mut |_| {
                    black_box(summary(language).to_text(WIDTH));
                    Ok(())
                },
                &mut |_| {
                    black_box(summary(language).to_html());
                    Ok(())
                },
            ],
        )?;
        let target = Target::AtMost(MILLISECONDS);
        table.add(&row(&format!("as text, {}", language.tag()), &text, target));
        table.add(&row(&format!("as a page, {}", language.tag()), &page, target));
    }
    Ok(())
}
