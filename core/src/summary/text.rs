//! The summary as plain text for terminals.

use super::clean::{columns, isolate};
use super::item::{Group, Item};
use super::phrase::{self, Phrase};
use super::{Summary, words};
use crate::codec::Profile;
use crate::trust::Tone;

pub(super) fn render(summary: &Summary, width: usize) -> String {
    // A terminal of ten columns is a mistake of whoever measured it.
    let mut page = Page { text: String::new(), width: width.max(30) };
    verdict(summary, &mut page);
    head(summary, &mut page);
    for alert in &summary.alerts {
        let mut line = vec![
            Phrase::Fixed(format!("{}: ", words::alert(alert.kind))),
            match alert.title.as_str() {
                "" => Phrase::Fixed(words::UNTITLED.to_owned()),
                title => Phrase::Record(title.to_owned()),
            },
        ];
        let facts = phrase::facts(&alert.facts.iter().collect::<Vec<_>>(), None);
        if !facts.is_empty() {
            line.push(Phrase::Fixed(" — ".to_owned()));
            line.extend(facts);
        }
        page.line("!! ", &line);
    }
    for group in summary.groups() {
        render_group(group, &mut page);
    }
    for text in &summary.texts {
        page.title(text.title.as_deref().unwrap_or(words::TEXTS));
        page.lines(&text.text);
    }
    foot(summary, &mut page);
    page.text
}

/// The verdict, marked for who reads only the margin.
fn verdict(summary: &Summary, page: &mut Page) {
    let Some(verdict) = &summary.verdict else { return };
    let mark = match verdict.tone() {
        Tone::Bad => "!! ",
        Tone::Doubtful | Tone::Good => "",
    };
    // One line, whatever its length: programs and people look for it at the beginning.
    page.text.push_str(&format!("{mark}{}\n", isolate(&verdict.to_line())));
    for doubt in verdict.doubts() {
        page.line("? ", &[Phrase::Record(doubt)]);
    }
    page.text.push('\n');
}

fn head(summary: &Summary, page: &mut Page) {
    if summary.profile == Some(Profile::Emergency) {
        page.line("", &[Phrase::Fixed(words::EMERGENCY.to_owned())]);
    }
    if summary.who.names.is_empty() {
        page.line("", &[Phrase::Fixed(words::NAME_MISSING.to_owned())]);
    }
    for name in &summary.who.names {
        page.line("", &phrase::name(name));
    }
    page.line("", &phrase::person(&summary.who));
    page.line("", &phrase::languages(&summary.who));
    page.line("", &phrase::record(summary));
    if !summary.alerts.is_empty() {
        page.text.push('\n');
    }
}

fn render_group(group: &Group, page: &mut Page) {
    if group.is_silent() && !group.kind.is_required() {
        return;
    }
    let (title, past) = words::group(group.kind);
    if group.has_present() || group.kind.is_required() || !group.left_out.is_empty() {
        page.title(title);
    }
    if group.is_silent() {
        page.line("  ", &[Phrase::Fixed(words::SILENT.to_owned())]);
    } else if !group.has_present() && group.left_out.is_empty() && group.kind.is_required() {
        page.line("  ", &[Phrase::Fixed(words::NONE_CURRENT.to_owned())]);
    }
    for statement in &group.statements {
        page.line("  ", &phrase::statement(statement));
    }
    for item in &group.items {
        render_item(item, group, 0, page);
    }
    if group.missing > 0 {
        page.line("  ", &[Phrase::Fixed(words::missing_entries(group.missing))]);
    }
    for text in &group.texts {
        let lead = format!("{}: ", words::AS_WRITTEN);
        if text.text.contains('\n') {
            page.line("  ", &[Phrase::Fixed(lead)]);
            page.lines(&text.text);
        } else {
            page.line("  ", &[Phrase::Fixed(lead), Phrase::Record(text.text.clone())]);
        }
    }
    if let Some(left_out) = phrase::left_out(group) {
        page.line("  ", &[Phrase::Fixed(left_out)]);
    }
    if !group.past.is_empty() {
        page.title(past);
        for item in &group.past {
            render_item(item, group, 0, page);
        }
    }
}

fn render_item(item: &Item, group: &Group, depth: usize, page: &mut Page) {
    let mut line = Vec::new();
    if let Some(date) = &item.date {
        line.extend([Phrase::Record(date.clone()), Phrase::Fixed("  ".to_owned())]);
    }
    line.extend(phrase::item(item, group.kind));
    let earlier = phrase::earlier(item);
    if !earlier.is_empty() {
        line.push(Phrase::Fixed("; ".to_owned()));
        line.extend(earlier);
    }
    let mark = if item.abnormal { "! " } else { "- " };
    page.line(&format!("{}{mark}", "  ".repeat(depth + 1)), &line);
    for part in &item.parts {
        render_item(part, group, depth + 1, page);
    }
}

fn foot(summary: &Summary, page: &mut Page) {
    if !summary.left_out.is_empty() {
        page.title(words::LEFT_OUT);
        for line in &summary.left_out {
            page.line("  - ", &[Phrase::Record(line.clone())]);
        }
    }
    if let Some(also) = phrase::also(summary) {
        page.title(words::ALSO);
        page.line("  ", &[Phrase::Fixed(also)]);
    }
}

struct Page {
    text: String,
    width: usize,
}

impl Page {
    fn title(&mut self, title: &str) {
        self.text.push('\n');
        self.text.push_str(&isolate(&title.to_uppercase()));
        self.text.push('\n');
    }

    fn lines(&mut self, text: &str) {
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            self.line("    ", &[Phrase::Record(line.trim().to_owned())]);
        }
    }

    /// Writes one paragraph; lines after the first are indented as far as its text.
    fn line(&mut self, lead: &str, phrases: &[Phrase]) {
        let joined: String = phrases
            .iter()
            .map(|phrase| match phrase {
                Phrase::Fixed(text) => text.clone(),
                Phrase::Record(text) => isolate(text),
            })
            .collect();
        if joined.trim().is_empty() {
            return;
        }
        let indent = " ".repeat(lead.chars().count());
        let mut used = 0;
        self.text.push_str(lead);
        for word in joined.split(' ') {
            let length: usize = word.chars().map(columns).sum();
            if used > 0 && lead.len() + used + 1 + length > self.width {
                self.text.push('\n');
                self.text.push_str(&indent);
                used = 0;
            } else if used > 0 {
                self.text.push(' ');
                used += 1;
            }
            if !word.is_empty() || used > 0 {
                self.text.push_str(word);
                used += length;
            }
        }
        self.text.push('\n');
    }
}
