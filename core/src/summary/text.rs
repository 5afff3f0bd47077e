//! The summary as plain text for terminals.

use super::clean::columns;
use super::item::{Group, GroupKind, Item};
use super::phrase::{Phrase, Writer};
use super::{Summary, words::Words};
use crate::codec::Profile;
use crate::trust::Tone;

pub(super) fn render(summary: &Summary, width: usize) -> String {
    let writer = Writer::new(summary);
    // A terminal of ten columns is a mistake of whoever measured it.
    let mut page = Page { text: String::new(), width: width.max(30), words: writer.words };
    verdict(summary, &mut page);
    head(summary, &writer, &mut page);
    for alert in &summary.alerts {
        let (kind, phrases) = writer.alert(alert);
        let line: Vec<Phrase> = std::iter::once(Phrase::Fixed(kind)).chain(phrases).collect();
        page.line("!! ", &line);
    }
    if !summary.advice.is_empty() {
        page.title(&writer.words.say("advice"));
        summary.advice.iter().for_each(|one| page.line("  > ", &writer.advice(one)));
    }
    if let Some((title, lines)) = summary.history.split_first() {
        page.title(title);
        lines.iter().for_each(|line| page.line("  ", &[Phrase::Fixed(line.clone())]));
    }
    if let Some((title, lines)) = writer.news() {
        page.title(&title);
        lines.iter().for_each(|line| page.line("  + ", line));
    }
    for group in summary.groups() {
        render_group(group, summary, &writer, &mut page);
    }
    for text in &summary.texts {
        page.title(text.title.as_deref().unwrap_or(&writer.words.say("texts")));
        page.lines(&text.text);
    }
    foot(summary, &writer, &mut page);
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
    let line = verdict.to_line(summary.language);
    page.text.push_str(&format!("{mark}{}{line}\n", page.words.turn()));
    for doubt in verdict.doubts(summary.language) {
        page.line("? ", &[Phrase::Fixed(doubt)]);
    }
    page.text.push('\n');
}

fn head(summary: &Summary, writer: &Writer<'_>, page: &mut Page) {
    if summary.profile == Some(Profile::Emergency) {
        page.line("", &[Phrase::fixed(writer.words.say("emergency-card"))]);
    }
    if summary.who.names.is_empty() {
        page.line("", &[Phrase::fixed(writer.words.say("name-missing"))]);
    }
    for name in &summary.who.names {
        page.line("", &writer.name(name));
    }
    page.line("", &writer.person(&summary.who));
    page.line("", &writer.languages(&summary.who));
    page.line("", &writer.record());
    page.line("", &writer.calendar());
    if !summary.alerts.is_empty() {
        page.text.push('\n');
    }
}

fn render_group(group: &Group, summary: &Summary, writer: &Writer<'_>, page: &mut Page) {
    if group.is_silent() && !group.kind.is_required() {
        return;
    }
    if group.has_present() || group.kind.is_required() || !group.left_out.is_empty() {
        page.title(&writer.words.group(group.kind));
    }
    if group.is_silent() {
        page.line("  ", &[Phrase::fixed(writer.words.say("silent"))]);
    } else if !group.has_present() && group.left_out.is_empty() && group.kind.is_required() {
        page.line("  ", &[Phrase::fixed(writer.words.say("none-current"))]);
    }
    // Beside what there is, a word that there is nothing comes last.
    let statements = |page: &mut Page| {
        group.statements.iter().for_each(|statement| page.line("  ", &writer.statement(statement)));
    };
    if group.items.is_empty() {
        statements(page);
    }
    if group.kind == GroupKind::Immunizations {
        summary.immunity.iter().for_each(|one| page.line("  ", &writer.immunity(one)));
        page.line("  ", &writer.other_vaccines());
    }
    for item in &group.items {
        render_item(item, group, 0, writer, page);
    }
    if !group.items.is_empty() {
        statements(page);
    }
    if group.missing > 0 {
        page.line("  ", &[Phrase::Fixed(writer.words.count("missing-entries", group.missing))]);
    }
    for text in &group.texts {
        let lead = format!("{}{}", writer.words.say("as-written"), writer.words.colon());
        if text.text.contains('\n') {
            page.line("  ", &[Phrase::Fixed(lead)]);
            page.lines(&text.text);
        } else {
            page.line("  ", &[Phrase::Fixed(lead), Phrase::Record(text.text.clone())]);
        }
    }
    if let Some(left_out) = writer.left_out(group) {
        page.line("  ", &[Phrase::Fixed(left_out)]);
    }
    if !group.past.is_empty() {
        page.title(&writer.words.past(group.kind));
        for item in &group.past {
            render_item(item, group, 0, writer, page);
        }
    }
}

fn render_item(item: &Item, group: &Group, depth: usize, writer: &Writer<'_>, page: &mut Page) {
    let mut line = Vec::new();
    if let Some(date) = &item.date {
        line.extend([Phrase::Record(date.clone()), Phrase::Fixed("  ".to_owned())]);
    }
    line.extend(writer.item(item, group.kind));
    let earlier = writer.earlier(item);
    if !earlier.is_empty() {
        line.push(Phrase::fixed(writer.words.semicolon()));
        line.extend(earlier);
    }
    let mark = if item.abnormal { "! " } else { "- " };
    page.line(&format!("{}{mark}", "  ".repeat(depth + 1)), &line);
    for part in &item.parts {
        render_item(part, group, depth + 1, writer, page);
    }
}

fn foot(summary: &Summary, writer: &Writer<'_>, page: &mut Page) {
    if summary.visits.len() > 1 {
        page.title(&writer.words.say("sources"));
        for (index, visit) in summary.visits.iter().enumerate() {
            page.line("  ", &writer.visit(index, visit));
        }
    }
    if !summary.left_out.is_empty() {
        page.title(&writer.words.say("left-out"));
        for line in &summary.left_out {
            page.line("  - ", &[Phrase::Fixed(line.clone())]);
        }
    }
    if let Some(also) = writer.also() {
        page.title(&writer.words.say("also"));
        page.line("  ", &[Phrase::Fixed(also)]);
    }
}

struct Page {
    text: String,
    width: usize,
    words: Words,
}

impl Page {
    fn title(&mut self, title: &str) {
        self.text.push('\n');
        self.text.push_str(self.words.turn());
        self.text.push_str(&self.words.0.isolate(&title.to_uppercase()));
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
                Phrase::Record(text) => self.words.0.isolate(text).into_owned(),
            })
            .collect();
        if joined.trim().is_empty() {
            return;
        }
        let turn = self.words.turn();
        let indent = " ".repeat(lead.chars().count());
        let mut used = 0;
        let mut open = 0_usize;
        self.text.push_str(turn);
        self.text.push_str(lead);
        for word in joined.split(' ') {
            let length: usize = word.chars().map(columns).sum();
            if used > 0 && lead.len() + used + 1 + length > self.width {
                // An isolate ends with its line: the rest of it begins another one.
                self.text.extend(std::iter::repeat_n('\u{2069}', open));
                self.text.push('\n');
                self.text.push_str(turn);
                self.text.push_str(&indent);
                self.text.extend(std::iter::repeat_n('\u{2068}', open));
                used = 0;
            } else if used > 0 {
                self.text.push(' ');
                used += 1;
            }
            if !word.is_empty() || used > 0 {
                self.text.push_str(word);
                used += length;
            }
            let marks = |mark| word.chars().filter(|one| *one == mark).count();
            open = (open + marks('\u{2068}')).saturating_sub(marks('\u{2069}'));
        }
        self.text.push('\n');
    }
}
