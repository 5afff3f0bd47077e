//! The summary as one HTML page: no script, nothing fetched, printable on A4 and A6.

use super::item::{Alert, Group, GroupKind, Item};
use super::phrase::{Phrase, Writer};
use super::{Immunity, Summary};
use crate::codec::Profile;
use crate::trust::Tone;

/// The whole page.
pub(super) fn page(summary: &Summary) -> String {
    let words = Writer::new(summary).words;
    let mut page = Page(String::new());
    let (language, direction) = (summary.language.tag(), summary.language.direction().as_str());
    page.raw(&format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">"
    ));
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    // Nothing a record says can load or run anything, whatever slips through.
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    // The title shows in window lists and on printed margins: it names nobody.
    page.raw("<title>");
    page.escaped(&words.say("patient-summary"));
    page.raw(&format!("</title><style>{}</style></head><body><main>\n", include_str!("html/style.css")));
    body(summary, &mut page);
    page.raw("</main></body></html>\n");
    page.0
}

/// What is in the page, as one element for a page of somebody else's.
pub(super) fn article(summary: &Summary) -> String {
    let mut page = Page(String::new());
    let (language, direction) = (summary.language.tag(), summary.language.direction().as_str());
    page.raw(&format!("<article class=\"summary\" lang=\"{language}\" dir=\"{direction}\">\n"));
    body(summary, &mut page);
    page.raw("</article>\n");
    page.0
}

fn body(summary: &Summary, page: &mut Page) {
    let writer = Writer::new(summary);
    verdict(summary, page);
    head(summary, &writer, page);
    page.raw("<div class=\"groups\">\n");
    if !summary.alerts.is_empty() {
        page.raw("<section class=\"alerts\" role=\"alert\"><ul>\n");
        summary.alerts.iter().for_each(|one| alert(one, &writer, page));
        page.raw("</ul></section>\n");
    }
    advice(summary, &writer, page);
    history(summary, page);
    news(&writer, page);
    summary.groups().for_each(|one| group(one, summary, &writer, page));
    for text in &summary.texts {
        page.raw("<section>");
        let title = match &text.title {
            Some(title) => Phrase::Record(title.clone()),
            None => Phrase::fixed(writer.words.say("texts")),
        };
        page.element("h2", &[title]);
        page.lines(&text.text);
        page.raw("</section>\n");
    }
    page.raw("</div>\n");
    foot(summary, &writer, page);
}

fn verdict(summary: &Summary, page: &mut Page) {
    let Some(verdict) = &summary.verdict else { return };
    let tone = match verdict.tone() {
        Tone::Good => "good",
        Tone::Doubtful => "doubtful",
        Tone::Bad => "bad",
    };
    page.raw(&format!("<section class=\"verdict {tone}\">"));
    page.element("p", &[Phrase::Fixed(verdict.to_line(summary.language))]);
    for doubt in verdict.doubts(summary.language) {
        page.element("p", &[Phrase::Fixed(doubt)]);
    }
    page.raw("</section>\n");
}

fn head(summary: &Summary, writer: &Writer<'_>, page: &mut Page) {
    page.raw("<header>");
    if summary.profile == Some(Profile::Emergency) {
        page.element("p", &[Phrase::fixed(writer.words.say("emergency-card"))]);
    }
    if summary.who.names.is_empty() {
        page.element("h1", &[Phrase::fixed(writer.words.say("name-missing"))]);
    }
    for (index, name) in summary.who.names.iter().enumerate() {
        page.element(if index == 0 { "h1" } else { "h2" }, &writer.name(name));
    }
    page.element("p", &writer.person(&summary.who));
    page.element("p", &writer.languages(&summary.who));
    page.element("p", &writer.record());
    page.element("p", &writer.calendar());
    page.raw("</header>\n");
}

fn alert(alert: &Alert, writer: &Writer<'_>, page: &mut Page) {
    let (kind, phrases) = writer.alert(alert);
    page.raw("<li>");
    page.element("strong", &[Phrase::Fixed(kind)]);
    page.phrases(&phrases);
    page.raw("</li>\n");
}

fn advice(summary: &Summary, writer: &Writer<'_>, page: &mut Page) {
    if summary.advice.is_empty() {
        return;
    }
    page.raw("<section class=\"advice\">");
    page.element("h2", &[Phrase::fixed(writer.words.say("advice"))]);
    page.raw("<ul>\n");
    for one in &summary.advice {
        page.element(
            if one.severity == "warning" { "li class=\"abnormal\"" } else { "li" },
            &writer.advice(one),
        );
    }
    page.raw("</ul></section>\n");
}

fn history(summary: &Summary, page: &mut Page) {
    let Some((title, lines)) = summary.history.split_first() else { return };
    page.raw("<section class=\"history\">");
    page.element("h2", &[Phrase::Fixed(title.clone())]);
    for line in lines {
        page.element("p", &[Phrase::Fixed(line.clone())]);
    }
    page.raw("</section>\n");
}

fn news(writer: &Writer<'_>, page: &mut Page) {
    let Some((title, lines)) = writer.news() else { return };
    page.raw("<section class=\"news\">");
    page.element("h2", &[Phrase::Fixed(title)]);
    page.raw("<ul>\n");
    for line in &lines {
        page.element("li", line);
    }
    page.raw("</ul></section>\n");
}

fn group(group: &Group, summary: &Summary, writer: &Writer<'_>, page: &mut Page) {
    if group.is_silent() && !group.kind.is_required() {
        return;
    }
    page.raw(&format!("<section class=\"{}\">", group.kind.code()));
    if group.has_present() || group.kind.is_required() || !group.left_out.is_empty() {
        page.element("h2", &[Phrase::fixed(writer.words.group(group.kind))]);
    }
    if !group.has_present() && group.left_out.is_empty() && group.kind.is_required() {
        let silence = if group.is_silent() { "silent" } else { "none-current" };
        page.silent(writer.words.say(silence).into_owned());
    }
    // Beside what there is, a word that there is nothing comes last.
    let statements = |page: &mut Page| {
        group.statements.iter().for_each(|statement| page.element("p", &writer.statement(statement)));
    };
    if group.items.is_empty() {
        statements(page);
    }
    if group.kind == GroupKind::Immunizations {
        immunity(&summary.immunity, writer, page);
    }
    items(&group.items, group, writer, page);
    if !group.items.is_empty() {
        statements(page);
    }
    if group.missing > 0 {
        page.element("p", &[Phrase::Fixed(writer.words.count("missing-entries", group.missing))]);
    }
    for text in &group.texts {
        page.element("h3", &[Phrase::fixed(writer.words.say("as-written"))]);
        page.lines(&text.text);
    }
    if let Some(left_out) = writer.left_out(group) {
        page.silent(left_out);
    }
    if !group.past.is_empty() {
        page.element("h3", &[Phrase::fixed(writer.words.past(group.kind))]);
        items(&group.past, group, writer, page);
    }
    page.raw("</section>\n");
}

fn immunity(immunity: &[Immunity], writer: &Writer<'_>, page: &mut Page) {
    if immunity.is_empty() && writer.other_vaccines().is_empty() {
        return;
    }
    page.raw("<ul class=\"immunity\">\n");
    for one in immunity {
        page.element("li", &writer.immunity(one));
    }
    page.element("li", &writer.other_vaccines());
    page.raw("</ul>\n");
}

fn items(items: &[Item], group: &Group, writer: &Writer<'_>, page: &mut Page) {
    if items.is_empty() {
        return;
    }
    page.raw("<ul>\n");
    for item in items {
        page.raw(if item.abnormal { "<li class=\"abnormal\">" } else { "<li>" });
        if let Some(date) = &item.date {
            page.raw("<span class=\"date\">");
            page.phrases(&[Phrase::Record(date.clone())]);
            page.raw("</span> ");
        }
        page.phrases(&writer.item(item, group.kind));
        let earlier = writer.earlier(item);
        if !earlier.is_empty() {
            page.escaped(writer.words.semicolon());
            page.raw("<span class=\"earlier\">");
            page.phrases(&earlier);
            page.raw("</span>");
        }
        self::items(&item.parts, group, writer, page);
        page.raw("</li>\n");
    }
    page.raw("</ul>\n");
}

fn foot(summary: &Summary, writer: &Writer<'_>, page: &mut Page) {
    page.raw("<footer>");
    if summary.visits.len() > 1 {
        page.element("h2", &[Phrase::fixed(writer.words.say("sources"))]);
        page.raw("<ul>");
        for (index, visit) in summary.visits.iter().enumerate() {
            page.element("li", &writer.visit(index, visit));
        }
        page.raw("</ul>");
    }
    if !summary.left_out.is_empty() {
        page.element("h2", &[Phrase::fixed(writer.words.say("left-out"))]);
        page.raw("<ul>");
        for line in &summary.left_out {
            page.element("li", &[Phrase::Fixed(line.clone())]);
        }
        page.raw("</ul>");
    }
    if let Some(also) = writer.also() {
        let (title, colon) = (writer.words.say("also"), writer.words.colon());
        page.element("p", &[Phrase::Fixed(format!("{title}{colon}{also}"))]);
    }
    page.raw("</footer>\n");
}

struct Page(String);

/// The tag before words of the record. Numbers with their units stay on one line, and without a letter, such as
/// `≤ 7.0`, they would be turned around with the page.
fn opening(text: &str) -> &'static str {
    let is_number = text.len() <= LONGEST_NUMBER && text.chars().any(|one| one.is_ascii_digit());
    match (text.chars().any(char::is_alphabetic), is_number) {
        (false, _) => "<bdi dir=\"ltr\" class=\"number\">",
        (true, true) => "<bdi class=\"number\">",
        (true, false) => "<bdi>",
    }
}

/// In bytes: 120.0–140.0 mmol/L.
const LONGEST_NUMBER: usize = 24;

impl Page {
    /// Markup of this file, never text of a record.
    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    fn element(&mut self, name: &str, phrases: &[Phrase]) {
        if !phrases.is_empty() {
            self.raw(&format!("<{name}>"));
            self.phrases(phrases);
            self.raw(&format!("</{}>", name.split(' ').next().unwrap_or(name)));
        }
    }

    /// What is not there.
    fn silent(&mut self, words: String) {
        self.raw("<p class=\"silent\">");
        self.phrases(&[Phrase::Fixed(words)]);
        self.raw("</p>");
    }

    fn lines(&mut self, text: &str) {
        self.raw("<p class=\"text\">");
        for (index, line) in text.lines().filter(|line| !line.trim().is_empty()).enumerate() {
            if index > 0 {
                self.raw("<br>");
            }
            self.phrases(&[Phrase::Record(line.trim().to_owned())]);
        }
        self.raw("</p>");
    }

    fn phrases(&mut self, phrases: &[Phrase]) {
        for phrase in phrases {
            match phrase {
                Phrase::Fixed(text) => self.escaped(text),
                Phrase::Record(text) => {
                    self.raw(opening(text));
                    self.escaped(text);
                    self.raw("</bdi>");
                }
            }
        }
    }

    fn escaped(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                other => self.0.push(other),
            }
        }
    }
}
