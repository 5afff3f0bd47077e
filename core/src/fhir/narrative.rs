//! Narrative: XHTML to plain text and back, and sections' narrative made from their entries.

mod entities;
mod generate;
mod lines;

pub(crate) use generate::empty_reason;
pub use generate::generate;

/// Strips XHTML to text: blocks become lines, cells of a row are parted by ` | `, scripts and styles vanish.
///
/// Takes anything, in time linear in its length: broken markup is text.
///
/// ```
/// use carnet_core::fhir::narrative::plain_text;
///
/// let table = "<table><tr><th>Drug</th><th>Dose</th></tr><tr><td>Insulin</td><td>&lt; 10&#160;IU</td></tr></table>";
/// assert_eq!(plain_text(table), "Drug | Dose\nInsulin | < 10 IU");
/// ```
pub fn plain_text(xhtml: &str) -> String {
    let mut text = Text::default();
    let mut rest = xhtml;
    let mut tags = Tags { quotes_close: true, any_left: true };
    while let Some(place) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(place);
        text.push_str(before);
        if from.starts_with('&') {
            let (decoded, used) = entities::decode(from);
            match decoded {
                Some(character) => text.push(character),
                None => text.push('&'),
            }
            rest = from.get(used..).unwrap_or_default();
        } else if let Some(length) = tags.length(from) {
            let (tag, after) = from.split_at(length);
            rest = text.tag(tag, after);
        } else {
            text.push('<');
            rest = from.get(1..).unwrap_or_default();
        }
    }
    text.push_str(rest);
    text.finish()
}

/// Makes a narrative `div` of plain text: a blank line parts paragraphs, other line ends become breaks.
pub fn to_div(text: &str) -> String {
    let mut div = String::from(r#"<div xmlns="http://www.w3.org/1999/xhtml">"#);
    for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
        let lines: Vec<String> = paragraph.trim().lines().map(escape).collect();
        div.push_str("<p>");
        div.push_str(&lines.join("<br/>"));
        div.push_str("</p>");
    }
    div.push_str("</div>");
    div
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // XML 1.0, section 2.2, has no place for these.
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// Finds the ends of tags; what was once searched to the end in vain is not searched again.
struct Tags {
    quotes_close: bool,
    any_left: bool,
}

impl Tags {
    /// The length of the tag, comment or declaration that `text` starts with; nothing where `<` is only a sign.
    fn length(&mut self, text: &str) -> Option<usize> {
        let second = text.chars().nth(1)?;
        if !self.any_left || !(second.is_ascii_alphabetic() || matches!(second, '/' | '!' | '?')) {
            return None;
        }
        for (start, end) in [("<!--", "-->"), ("<![CDATA[", "]]>")] {
            if text.starts_with(start) {
                return text.find(end).map(|place| place + end.len()).or(Some(text.len()));
            }
        }
        let plain = text.find('>').map(|place| place + 1);
        if plain.is_none() {
            self.any_left = false;
        } else if self.quotes_close {
            let mut quote = None;
            for (place, byte) in text.bytes().enumerate() {
                match (quote, byte) {
                    (None, b'>') => return Some(place + 1),
                    (None, b'"' | b'\'') => quote = Some(byte),
                    (Some(open), _) if open == byte => quote = None,
                    _ => {}
                }
            }
            self.quotes_close = false;
        }
        plain
    }
}

/// The text so far, with white space folded.
#[derive(Default)]
struct Text {
    text: String,
    /// White space or a line end that is owed before the next character.
    owed: Owed,
    tables: usize,
    in_cell: bool,
    row_has_cells: bool,
}

#[derive(Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Owed {
    #[default]
    Nothing,
    Space,
    Break,
    Line,
}

impl Text {
    fn push_str(&mut self, text: &str) {
        text.chars().for_each(|character| self.push(character));
    }

    fn push(&mut self, character: char) {
        if character.is_whitespace() {
            self.owed = self.owed.max(Owed::Space);
            return;
        }
        let at_start = self.text.is_empty() || self.text.ends_with('\n');
        match std::mem::take(&mut self.owed) {
            _ if self.text.is_empty() => {}
            Owed::Line => self.text.push('\n'),
            Owed::Break if self.text.ends_with(" | ") || at_start => {}
            Owed::Break => self.text.push_str("; "),
            Owed::Space if self.text.ends_with(char::is_whitespace) => {}
            Owed::Space => self.text.push(' '),
            Owed::Nothing => {}
        }
        self.text.push(character);
    }

    fn line(&mut self) {
        // A table keeps its rows on one line each.
        let owed = if self.in_cell { Owed::Break } else { Owed::Line };
        self.owed = self.owed.max(owed);
    }

    fn cell(&mut self) {
        if self.tables > 1 {
            self.owed = self.owed.max(Owed::Break);
            return;
        }
        self.in_cell = true;
        if std::mem::replace(&mut self.row_has_cells, true) {
            self.owed = Owed::Nothing;
            self.text.push_str(" | ");
        }
    }

    fn row(&mut self) {
        if self.tables <= 1 {
            self.in_cell = false;
            self.row_has_cells = false;
        }
        self.line();
    }

    /// Takes in one tag; gives what is left to read after it.
    fn tag<'a>(&mut self, tag: &str, after: &'a str) -> &'a str {
        if let Some(data) = tag.strip_prefix("<![CDATA[") {
            self.push_str(data.strip_suffix("]]>").unwrap_or(data));
            return after;
        }
        let closing = tag.starts_with("</");
        let inner = tag.trim_start_matches(['<', '/']);
        let name: String = inner
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .map(|character| character.to_ascii_lowercase())
            .collect();
        match (name.as_str(), closing) {
            ("script" | "style", false) if !tag.ends_with("/>") => return after_element(after, &name),
            ("table", false) => {
                self.line();
                self.tables += 1;
            }
            ("table", true) => {
                self.row();
                self.tables = self.tables.saturating_sub(1);
                self.line();
            }
            ("tr", _) => self.row(),
            ("td" | "th", false) => self.cell(),
            ("td" | "th", true) if self.tables <= 1 => self.in_cell = false,
            ("img", false) => {
                if let Some(words) = attribute(tag, "alt") {
                    self.push_str(words);
                }
            }
            (name, _) if BLOCKS.contains(&name) => self.line(),
            _ => {}
        }
        after
    }

    fn finish(self) -> String {
        let lines: Vec<&str> = self
            .text
            .lines()
            .map(|line| line.trim_end_matches([' ', '|']))
            .filter(|line| !line.is_empty())
            .collect();
        lines.join("\n")
    }
}

/// What follows the end tag of a script or style; nothing if it never ends.
fn after_element<'a>(text: &'a str, name: &str) -> &'a str {
    let end = format!("</{name}");
    let bytes = text.as_bytes();
    let place = bytes.windows(end.len()).position(|window| window.eq_ignore_ascii_case(end.as_bytes()));
    place.and_then(|place| text.get(place..)).unwrap_or_default()
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = tag.split_once(&format!(" {name}="))?;
    let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    value.get(1..)?.split(quote).next()
}

const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "br",
    "caption",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "tbody",
    "tfoot",
    "thead",
    "ul",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stay_on_one_line_whatever_their_cells_hold() {
        let text = plain_text(
            "<div><h5>Drugs</h5><table><tbody><tr><td><p>A</p></td><td>1<br/>2</td></tr>\n<tr><td>B</td><td/><td>3</td></tr></tbody></table>after</div>",
        );
        assert_eq!(text, "Drugs\nA | 1; 2\nB |  | 3\nafter");
    }

    #[test]
    fn scripts_styles_and_comments_vanish() {
        assert_eq!(
            plain_text("a<script>alert('<p>')</script>b<STYLE>x</style>c<!-- <p> -->d<script>"),
            "abcd"
        );
    }

    #[test]
    fn broken_markup_is_text() {
        assert_eq!(plain_text("Hb < 7 & falling <"), "Hb < 7 & falling <");
        assert_eq!(plain_text("<p title=\"x>pain</p> left"), "pain\nleft");
        assert_eq!(plain_text("&bogus; &#0; &#x41; &eacute;&deg;"), "&bogus; &#0; A é°");
        assert_eq!(plain_text("<img src=\"a\" alt=\"burn\"/>"), "burn");
    }

    #[test]
    fn hostile_markup_takes_linear_time() {
        for pattern in ["<a \"", "<", "<!--", "&", "<td>", "<script>", "</"] {
            plain_text(&pattern.repeat(200_000));
        }
    }

    #[test]
    fn a_div_reads_back_as_its_text() {
        let text = "a < b & \"c\"\nd\ne";
        assert_eq!(plain_text(&to_div(text)), text);
        assert_eq!(
            to_div("a\n\nb\u{1}"),
            r#"<div xmlns="http://www.w3.org/1999/xhtml"><p>a</p><p>b</p></div>"#
        );
    }
}
