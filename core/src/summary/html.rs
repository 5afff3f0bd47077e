//! The summary as one HTML page: no script, nothing fetched, printable on A4.

use super::item::{Alert, Group, Item};
use super::phrase::{self, Phrase};
use super::{Summary, words};
use crate::codec::Profile;
use crate::trust::Tone;

pub(super) fn render(summary: &Summary) -> String {
    let mut page = Page(String::new());
    page.raw("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\"><head><meta charset=\"utf-8\">");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    // Nothing a record says can load or run anything, whatever slips through.
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    // The title shows in window lists and on printed margins: it names nobody.
    page.raw(&format!("<title>{}</title><style>{STYLE}</style></head><body>\n", words::PATIENT_SUMMARY));
    verdict(summary, &mut page);
    head(summary, &mut page);
    if !summary.alerts.is_empty() {
        page.raw("<section class=\"alerts\"><ul>\n");
        summary.alerts.iter().for_each(|one| alert(one, &mut page));
        page.raw("</ul></section>\n");
    }
    summary.groups().for_each(|one| group(one, &mut page));
    for text in &summary.texts {
        page.raw("<section>");
        page.element("h2", &[Phrase::Record(text.title.clone().unwrap_or_else(|| words::TEXTS.to_owned()))]);
        page.lines(&text.text);
        page.raw("</section>\n");
    }
    foot(summary, &mut page);
    page.raw("</body></html>\n");
    page.0
}

fn verdict(summary: &Summary, page: &mut Page) {
    let Some(verdict) = &summary.verdict else { return };
    let tone = match verdict.tone() {
        Tone::Good => "good",
        Tone::Doubtful => "doubtful",
        Tone::Bad => "bad",
    };
    page.raw(&format!("<section class=\"verdict {tone}\">"));
    page.element("p", &[Phrase::Record(verdict.to_line())]);
    for doubt in verdict.doubts() {
        page.element("p", &[Phrase::Record(doubt)]);
    }
    page.raw("</section>\n");
}

fn head(summary: &Summary, page: &mut Page) {
    page.raw("<header>");
    if summary.profile == Some(Profile::Emergency) {
        page.element("p", &[Phrase::Fixed(words::EMERGENCY.to_owned())]);
    }
    if summary.who.names.is_empty() {
        page.element("h1", &[Phrase::Fixed(words::NAME_MISSING.to_owned())]);
    }
    for name in &summary.who.names {
        page.element("h1", &phrase::name(name));
    }
    page.element("p", &phrase::person(&summary.who));
    page.element("p", &phrase::languages(&summary.who));
    page.element("p", &phrase::record(summary));
    page.raw("</header>\n");
}

fn alert(alert: &Alert, page: &mut Page) {
    page.raw("<li><strong>");
    page.phrases(&[Phrase::Fixed(words::alert(alert.kind).to_owned())]);
    page.raw("</strong> ");
    let title = match alert.title.as_str() {
        "" => Phrase::Fixed(words::UNTITLED.to_owned()),
        title => Phrase::Record(title.to_owned()),
    };
    page.phrases(&[title]);
    let facts = phrase::facts(&alert.facts.iter().collect::<Vec<_>>(), None);
    if !facts.is_empty() {
        page.raw(" — ");
        page.phrases(&facts);
    }
    page.raw("</li>\n");
}

fn group(group: &Group, page: &mut Page) {
    if group.is_silent() && !group.kind.is_required() {
        return;
    }
    let (title, past) = words::group(group.kind);
    page.raw("<section>");
    if group.has_present() || group.kind.is_required() || !group.left_out.is_empty() {
        page.element("h2", &[Phrase::Fixed(title.to_owned())]);
    }
    if !group.has_present() && group.left_out.is_empty() && group.kind.is_required() {
        let silence = if group.is_silent() { words::SILENT } else { words::NONE_CURRENT };
        page.raw("<p class=\"silent\">");
        page.phrases(&[Phrase::Fixed(silence.to_owned())]);
        page.raw("</p>");
    }
    for statement in &group.statements {
        page.element("p", &phrase::statement(statement));
    }
    items(&group.items, group, page);
    if group.missing > 0 {
        page.element("p", &[Phrase::Fixed(words::missing_entries(group.missing))]);
    }
    for text in &group.texts {
        page.element("h3", &[Phrase::Fixed(words::AS_WRITTEN.to_owned())]);
        page.lines(&text.text);
    }
    if let Some(left_out) = phrase::left_out(group) {
        page.raw("<p class=\"silent\">");
        page.phrases(&[Phrase::Fixed(left_out)]);
        page.raw("</p>");
    }
    if !group.past.is_empty() {
        page.element("h3", &[Phrase::Fixed(past.to_owned())]);
        items(&group.past, group, page);
    }
    page.raw("</section>\n");
}

fn items(items: &[Item], group: &Group, page: &mut Page) {
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
        page.phrases(&phrase::item(item, group.kind));
        let earlier = phrase::earlier(item);
        if !earlier.is_empty() {
            page.raw("; <span class=\"earlier\">");
            page.phrases(&earlier);
            page.raw("</span>");
        }
        self::items(&item.parts, group, page);
        page.raw("</li>\n");
    }
    page.raw("</ul>\n");
}

fn foot(summary: &Summary, page: &mut Page) {
    page.raw("<footer>");
    if !summary.left_out.is_empty() {
        page.element("h2", &[Phrase::Fixed(words::LEFT_OUT.to_owned())]);
        page.raw("<ul>");
        for line in &summary.left_out {
            page.element("li", &[Phrase::Record(line.clone())]);
        }
        page.raw("</ul>");
    }
    if let Some(also) = phrase::also(summary) {
        page.element("p", &[Phrase::Fixed(format!("{}: {also}", words::ALSO))]);
    }
    page.raw("</footer>\n");
}

struct Page(String);

impl Page {
    /// Markup of this file, never text of a record.
    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    fn element(&mut self, name: &str, phrases: &[Phrase]) {
        if !phrases.is_empty() {
            self.raw(&format!("<{name}>"));
            self.phrases(phrases);
            self.raw(&format!("</{name}>"));
        }
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
                    self.raw("<bdi>");
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

const STYLE: &str = "
@page{size:A4;margin:12mm}
body{font:15px/1.4 system-ui,sans-serif;color:#111;background:#fff;max-width:56rem;margin:0 auto;padding:1rem}
header{border-bottom:2px solid #111;padding-bottom:.5rem}
h1{font-size:1.4rem;margin:0}header p{margin:.15rem 0}
h2{font-size:1rem;margin:1rem 0 .25rem;border-bottom:1px solid #999}
h3{font-size:.9rem;margin:.5rem 0 .25rem;color:#444}
ul{margin:.25rem 0;padding-inline-start:1.25rem}li{margin:.15rem 0;break-inside:avoid}
.verdict{border:2px solid;margin:0 0 .75rem;padding:.25rem .5rem}.verdict p:first-child{font-weight:600}
.good{border-color:#1b6e2f;background:#effaf1}.doubtful{border-color:#9a6700;background:#fff8e5}
.bad{border-color:#b00020;background:#fff1f1}
.alerts{border:2px solid #b00020;background:#fff1f1;margin:.75rem 0;padding:.25rem .5rem}
.alerts strong{color:#b00020}.abnormal{font-weight:600}.abnormal::marker{content:\"! \";color:#b00020}
.date{font-variant-numeric:tabular-nums;color:#333}.earlier,.silent,.text{color:#444}p{margin:.25rem 0}
footer{margin-top:1rem;border-top:1px solid #999;color:#444}
@media print{body{font-size:10.5pt;padding:0;max-width:none}.alerts{background:none}h2{break-after:avoid}}
";
