//! Just enough of Rust's grammar to see which paths a file uses.

/// Blanks comments and the insides of string and character literals; keeps every other character in its place.
pub(super) fn without_text(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (length, keep) = token(rest, kept.chars().next_back());
        let (token, after) = rest.split_at(length.max(first.len_utf8()));
        if keep {
            kept.push_str(token);
        } else {
            kept.extend(token.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        }
        rest = after;
    }
    kept
}

/// The length in bytes of what starts here, and whether it is code.
fn token(rest: &str, before: Option<char>) -> (usize, bool) {
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), false);
    }
    if rest.starts_with("/*") {
        return (block_comment(rest), false);
    }
    if rest.starts_with('"') {
        return (1 + quoted(rest.get(1..).unwrap_or_default(), '"'), false);
    }
    if rest.starts_with('r') && !before.is_some_and(|c| is_word(c) && c != 'b') {
        let after = rest.get(1..).unwrap_or_default();
        let hashes = after.len() - after.trim_start_matches('#').len();
        if after.get(hashes..).is_some_and(|body| body.starts_with('"')) {
            let end = format!("\"{}", "#".repeat(hashes));
            let body = after.get(hashes + 1..).unwrap_or_default();
            let length = body.find(&end).map_or(body.len(), |at| at + end.len());
            return (2 + hashes + length, false);
        }
    }
    if rest.starts_with('\'') {
        let mut inside = rest.chars().skip(1);
        let escaped = inside.next() == Some('\\');
        if escaped || inside.next() == Some('\'') {
            return (1 + quoted(rest.get(1..).unwrap_or_default(), '\''), false);
        }
    }
    (0, true)
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(part) = rest.get(at..) {
        if part.is_empty() {
            break;
        }
        if part.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if part.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += part.chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

/// The length of a literal's body with its closing quote.
fn quoted(body: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in body.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    body.len()
}

/// Cuts out modules under `#[cfg(test)]`.
pub(super) fn without_tests(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("#[cfg(test)]") {
        kept.push_str(before);
        rest = after;
        if let (Some(open), semicolon) = (after.find('{'), after.find(';').unwrap_or(usize::MAX))
            && open < semicolon
        {
            rest =
                after.get(open + matching_brace(after.get(open..).unwrap_or_default())..).unwrap_or_default();
        }
    }
    kept + rest
}

/// The names of modules under `#[cfg(test)]` that are files of their own.
pub(super) fn test_modules(text: &str) -> Vec<String> {
    let declared =
        text.split("#[cfg(test)]").skip(1).filter_map(|after| after.trim_start().strip_prefix("mod "));
    let names = declared.filter_map(|after| after.split_once(';').map(|(name, _)| name.trim()));
    names.filter(|name| name.chars().all(is_word)).map(str::to_owned).collect()
}

fn matching_brace(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth <= 1 => return at + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// Core's modules that a file uses: what stands behind `crate::`, and behind as many `super::` as lead there from a
/// file `depth` folders below `core/src` (its own name counted).
pub(super) fn modules_used(text: &str, depth: usize) -> Vec<String> {
    let mut used = paths(text, "crate");
    for path in paths(text, "super") {
        let supers = path.split("::").filter(|part| *part == "super").count();
        if supers >= depth {
            used.push(path.replacen("super::", "", supers - 1).replacen("super", "crate", 1));
        }
    }
    let mut modules: Vec<String> =
        used.iter().filter_map(|path| path.split("::").nth(1)).map(str::to_owned).collect();
    modules.sort();
    modules.dedup();
    modules
}

/// Every path that starts with `root::`, with the groups of `use` trees written out.
pub(super) fn paths(text: &str, root: &str) -> Vec<String> {
    let mut found = Vec::new();
    let start = format!("{root}::");
    for (at, _) in text.match_indices(&start) {
        let before = text.get(..at).unwrap_or_default().trim_end_matches("::").chars().next_back();
        let continues = text.get(..at).is_some_and(|text| text.ends_with("::"));
        if continues || before.is_some_and(is_word) {
            continue;
        }
        tree(text.get(at..).unwrap_or_default(), "", &mut found);
    }
    found
}

/// Reads one use tree, collects its paths, and returns what follows it.
fn tree<'a>(text: &'a str, prefix: &str, found: &mut Vec<String>) -> &'a str {
    let mut path = prefix.to_owned();
    let mut rest = text.trim_start();
    loop {
        if let Some(mut group) = rest.strip_prefix('{') {
            while !group.is_empty() {
                group = group.trim_start_matches(|c: char| c == ',' || c.is_whitespace());
                if let Some(after) = group.strip_prefix('}') {
                    return after;
                }
                let after = tree(group, &path, found);
                group = if after.len() < group.len() { after } else { "" };
            }
            return group;
        }
        let length = rest.find(|c: char| !is_word(c) && c != '*').unwrap_or(rest.len());
        let (word, after) = rest.split_at(length);
        if !path.is_empty() {
            path.push_str("::");
        }
        path.push_str(word);
        match after.trim_start().strip_prefix("::") {
            Some(next) => rest = next.trim_start(),
            None => {
                found.push(path);
                return skip_alias(after);
            }
        }
    }
}

/// Steps over `as name`.
fn skip_alias(text: &str) -> &str {
    match text.trim_start().strip_prefix("as ") {
        Some(alias) => alias.trim_start().trim_start_matches(is_word),
        None => text,
    }
}

/// Whether a path is `name` or something inside it.
pub(super) fn is_within(path: &str, name: &str) -> bool {
    path.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Whether the word stands alone in the text.
pub(super) fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(is_word) && (word.ends_with('!') || !after.is_some_and(is_word))
    })
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_groups_out() {
        let text = "use std::{fs, time::{Duration, SystemTime as Clock}, io::*};";
        assert_eq!(
            paths(text, "std"),
            ["std::fs", "std::time::Duration", "std::time::SystemTime", "std::io::*"]
        );
    }

    #[test]
    fn a_path_inside_another_is_not_a_root() {
        assert_eq!(paths("::crate_std::x mystd::fs other::std::fs", "std"), Vec::<String>::new());
    }

    #[test]
    fn super_counts_only_when_it_leaves_the_module() {
        assert_eq!(modules_used("use super::json;", 2), Vec::<String>::new());
        assert_eq!(modules_used("use super::codec; use crate::qr::Card;", 1), ["codec", "qr"]);
    }

    #[test]
    fn blanks_text_of_every_kind() {
        let text = "a /* x /* y */ z */ b \"c\\\"d\" r#\"e\"f\"# 'g' '\\'' &'h i // j\nk";
        let left: String = without_text(text).split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(left, "a b &'h i k");
    }

    #[test]
    fn cuts_test_modules_only() {
        let text =
            "use a;\n#[cfg(test)]\nmod tests { fn f() { } }\nfn g() {}\n#[cfg(test)]\nuse b;\nfn h() {}";
        let left = without_tests(text);
        assert!(left.contains("fn g") && left.contains("fn h") && !left.contains("fn f"), "{left}");
    }
}
