//! What a card says in clear, as it is asked for on the command line.

use carnet_core::card::{self, Face, Holder, Paper};
use carnet_core::clock::Timestamp;
use carnet_core::fhir::Bundle;
use carnet_core::fhir::views::Patient;
use carnet_core::language::Language;
use clap::Args;

use crate::console::Console;
use crate::failure::Failure;
use crate::pages::Fonts;
use crate::reading::parse_language;

/// Options of commands that print a card.
#[derive(Args)]
#[command(next_help_heading = "What the card says in clear")]
pub(crate) struct FaceOptions {
    /// What it is printed on: a page of A6 for each symbol, a sheet of A4 that folds twice to A6, or a card in the size of a
    /// bank card (CR80), front and back
    ///
    /// A PDF always has pages, of A6 where this is not given. PNG, SVG and HTML are pages with it, and the symbols alone
    /// without it.
    #[arg(long, value_name = "a6|a4|cr80")]
    pub(crate) paper: Option<Paper>,

    /// The holder's language, for the words beside the pictures: en, fr, es, ar, sw or am
    #[arg(long, value_name = "LANGUAGE", value_parser = parse_language, default_value = "en")]
    pub(crate) language: Language,

    /// Print the holder's name, as the record has it; else nothing says whose card it is
    #[arg(long)]
    pub(crate) with_name: bool,

    /// Print who gave the card; else nothing says so. Whoever finds or searches the card reads it: take a name
    /// that tells of no illness, no flight and no country
    #[arg(long, value_name = "NAME")]
    pub(crate) programme: Option<String>,
}

/// The days that a card says.
#[derive(Clone, Copy)]
pub(crate) struct Dates {
    pub(crate) issued: Timestamp,
    pub(crate) valid_until: Option<Timestamp>,
}

/// What a card says in clear, with the fonts for it.
pub(crate) struct Dressing<'a> {
    pub(crate) language: Language,
    /// What pages are laid out for; nothing where only PDF has any.
    pub(crate) paper: Option<Paper>,
    dates: Dates,
    programme: Option<&'a str>,
    name: Option<Name>,
    pub(crate) fonts: Fonts,
}

enum Name {
    Printed(String),
    ByHand,
}

impl FaceOptions {
    /// The option that needs a page to have an effect.
    pub(crate) fn needs_page(&self) -> Option<&'static str> {
        let given = [
            ("--paper", self.paper.is_some()),
            ("--with-name", self.with_name),
            ("--programme", self.programme.is_some()),
        ];
        given.into_iter().find(|(_, given)| *given).map(|(option, _)| option)
    }

    /// The largest symbol version that the paper holds.
    pub(crate) fn max_version(&self, dates: Dates) -> u8 {
        // What is written in place of the name takes no more room than the name.
        let holder = if self.with_name { Holder::ByHand } else { Holder::Unnamed };
        let face = face(self.language, dates, self.programme.as_deref()).with_holder(holder);
        card::max_version(&face, self.paper.unwrap_or(Paper::A6))
    }

    /// Looks up the name if it is asked for, and the fonts for what is to be written.
    pub(crate) fn dress(
        &self,
        bundle: &Bundle<'_>,
        dates: Dates,
        console: &Console,
    ) -> Result<Dressing<'_>, Failure> {
        let language = self.language;
        let name = self.with_name.then(|| name(bundle, language));
        let wanted: Vec<&str> =
            self.programme.as_deref().into_iter().chain(name.iter().flatten().map(String::as_str)).collect();
        let own = Fonts::own();
        let fonts = match wanted.iter().all(|text| own.can_write(text, language)) {
            true => own,
            false => own.with_those_of_the_computer(),
        };
        if let Some(programme) = self.programme.as_deref()
            && !fonts.can_write(programme, language)
        {
            return Err(Failure::new("card.no-letters", "no font here has the letters of --programme")
                .with_hint("write it in letters of the holder's language, or in Latin ones"));
        }
        let name = name.map(|name| match name {
            Some(name) if fonts.can_write(&name, language) => Name::Printed(name),
            name => {
                let why = if name.is_some() { "no font here has its letters" } else { "the record has none" };
                console.warn(
                    "card.name-by-hand",
                    format_args!("the card has a line to write the name on: {why}"),
                );
                Name::ByHand
            }
        });
        Ok(Dressing { language, paper: self.paper, dates, programme: self.programme.as_deref(), name, fonts })
    }
}

impl Dressing<'_> {
    /// What a card says that names nobody.
    pub(crate) fn plain(dates: Dates) -> Self {
        let fonts = Fonts::own();
        Self { language: Language::English, paper: None, dates, programme: None, name: None, fonts }
    }

    /// What is to be laid out.
    pub(crate) fn face(&self) -> Face<'_> {
        let holder = match &self.name {
            None => Holder::Unnamed,
            Some(Name::Printed(name)) => Holder::Named(name),
            Some(Name::ByHand) => Holder::ByHand,
        };
        face(self.language, self.dates, self.programme).with_holder(holder)
    }
}

fn face(language: Language, dates: Dates, programme: Option<&str>) -> Face<'_> {
    let mut face = Face::new(language, dates.issued);
    if let Some(end) = dates.valid_until {
        face = face.with_valid_until(end);
    }
    if let Some(programme) = programme {
        face = face.with_programme(programme);
    }
    face
}

/// The holder's name in use, in the script of the language where the record has it so.
fn name(bundle: &Bundle<'_>, language: Language) -> Option<String> {
    let entry = bundle.entries.get(bundle.patient()?)?;
    let mut names = Patient::of(entry.resource.as_ref()?)?.names();
    let is_in_use =
        |usage: Option<&str>| !matches!(usage, Some("old" | "maiden" | "temp" | "nickname" | "anonymous"));
    if names.iter().any(|name| is_in_use(name.usage())) {
        names.retain(|name| is_in_use(name.usage()));
    }
    let script = match language {
        Language::Arabic => "Arab",
        Language::Amharic => "Ethi",
        _ => "Latn",
    };
    let in_script = names.iter().find(|name| name.script() == Some(script));
    let in_latin = || names.iter().find(|name| name.script() == Some("Latn"));
    in_script.or_else(in_latin).or(names.first())?.display().map(std::borrow::Cow::into_owned)
}
