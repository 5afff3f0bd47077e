//! JSON that keeps what it was given: numbers as written, members in order, duplicate keys visible.
//!
//! `serde_json::Value` would turn `1.50` into `1.5`, and its `arbitrary_precision` feature breaks other crates
//! (docs/adr/0002), so this small tree keeps the text of numbers itself.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use serde::de::IgnoredAny;

use crate::limits;

/// A JSON value that borrows from its text where it can.
#[derive(Clone, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "complete by nature: RFC 8259, section 3")]
pub enum Json<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number in its written form, such as `10.00`.
    Number(Cow<'a, str>),
    /// A string, unescaped.
    String(Cow<'a, str>),
    /// An array.
    Array(Vec<Json<'a>>),
    /// An object; members in their order, duplicates included.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

/// Why a text is not usable JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum JsonError {
    /// The text breaks RFC 8259.
    #[error("not JSON at line {line}, column {column}")]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// Nested deeper than [`limits::DEPTH`].
    #[error("nested deeper than {} levels", limits::DEPTH)]
    Depth,
    /// More members or elements than [`limits::MEMBERS`].
    #[error("more than {} members in one object or array", limits::MEMBERS)]
    Members,
}

impl<'a> Json<'a> {
    /// Parses one JSON text.
    ///
    /// # Errors
    /// See [`JsonError`]; positions are lines and columns of `text`.
    pub fn parse(text: &'a str) -> Result<Self, JsonError> {
        // A serde visitor is given numbers as machine numbers, and as text only by reading every level above
        // them again as a raw value. So `serde_json` judges the syntax, without recursion, and `Scanner` builds
        // the tree in one pass.
        serde_json::from_str::<IgnoredAny>(text)
            .map_err(|error| JsonError::Syntax { line: error.line(), column: error.column() })?;
        Scanner { text, position: 0 }.value(0)
    }

    /// The member `key` of an object; the last one where the key is given twice.
    pub fn get(&self, key: &str) -> Option<&Json<'a>> {
        match self {
            Json::Object(members) => {
                members.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Json::String(text) => Some(text),
            _ => None,
        }
    }

    /// The elements of an array; one value alone counts as an array of itself, `null` and absence as empty,
    /// because producers mix these up.
    pub fn elements(&self) -> &[Json<'a>] {
        match self {
            Json::Array(elements) => elements,
            Json::Null => &[],
            other => std::slice::from_ref(other),
        }
    }

    /// The members of an object, in their order.
    pub fn members(&self) -> &[(Cow<'a, str>, Json<'a>)] {
        match self {
            Json::Object(members) => members,
            _ => &[],
        }
    }

    /// Detaches the value from the text it was read from.
    pub fn into_owned(self) -> Json<'static> {
        match self {
            Json::Null => Json::Null,
            Json::Bool(value) => Json::Bool(value),
            Json::Number(text) => Json::Number(Cow::Owned(text.into_owned())),
            Json::String(text) => Json::String(Cow::Owned(text.into_owned())),
            Json::Array(elements) => Json::Array(elements.into_iter().map(Json::into_owned).collect()),
            Json::Object(members) => Json::Object(
                members
                    .into_iter()
                    .map(|(key, value)| (Cow::Owned(key.into_owned()), value.into_owned()))
                    .collect(),
            ),
        }
    }
}

impl<'a> From<&'a str> for Json<'a> {
    fn from(text: &'a str) -> Self {
        Json::String(Cow::Borrowed(text))
    }
}

/// Says of which type and size a value is and no more, so that no log or panic holds a patient's data by accident;
/// `to_string` writes it out.
impl fmt::Debug for Json<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Null => out.write_str("Null"),
            Json::Bool(_) => out.write_str("Bool"),
            Json::Number(text) => write!(out, "Number({} bytes)", text.len()),
            Json::String(text) => write!(out, "String({} bytes)", text.len()),
            Json::Array(elements) => write!(out, "Array({} elements)", elements.len()),
            Json::Object(members) => write!(out, "Object({} members)", members.len()),
        }
    }
}

/// Writes compact JSON.
impl fmt::Display for Json<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Null => out.write_str("null"),
            Json::Bool(value) => write!(out, "{value}"),
            Json::Number(text) => out.write_str(text),
            Json::String(text) => write_string(out, text),
            Json::Array(elements) => {
                out.write_char('[')?;
                for (index, element) in elements.iter().enumerate() {
                    if index > 0 {
                        out.write_char(',')?;
                    }
                    write!(out, "{element}")?;
                }
                out.write_char(']')
            }
            Json::Object(members) => {
                out.write_char('{')?;
                for (index, (key, value)) in members.iter().enumerate() {
                    if index > 0 {
                        out.write_char(',')?;
                    }
                    write_string(out, key)?;
                    write!(out, ":{value}")?;
                }
                out.write_char('}')
            }
        }
    }
}

fn write_string(out: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    out.write_str(&serde_json::to_string(text).map_err(|_| fmt::Error)?)
}

/// Builds the tree of a text whose syntax has been checked; what it does not expect is an error all the same.
struct Scanner<'a> {
    text: &'a str,
    position: usize,
}

impl<'a> Scanner<'a> {
    fn value(&mut self, depth: usize) -> Result<Json<'a>, JsonError> {
        if depth > limits::DEPTH {
            return Err(JsonError::Depth);
        }
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.array(depth),
            Some(b'"') => self.string().map(Json::String),
            _ => {
                let rest = self.text.get(self.position..).unwrap_or_default();
                let ends = |character: char| matches!(character, ',' | ']' | '}' | ' ' | '\t' | '\n' | '\r');
                let word = rest.find(ends).and_then(|end| rest.get(..end)).unwrap_or(rest);
                self.position += word.len();
                match word {
                    "true" => Ok(Json::Bool(true)),
                    "false" => Ok(Json::Bool(false)),
                    "null" => Ok(Json::Null),
                    "" => Err(self.fault(self.position)),
                    number => Ok(Json::Number(Cow::Borrowed(number))),
                }
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Json<'a>, JsonError> {
        self.position += 1;
        let mut members = Vec::new();
        while !self.skip(b'}') {
            // Counted before it is built, so that a hostile text costs no more than the limit.
            if members.len() == limits::MEMBERS {
                return Err(JsonError::Members);
            }
            self.peek();
            let key = self.string()?;
            self.skip(b':');
            members.push((key, self.value(depth + 1)?));
            self.skip(b',');
        }
        Ok(Json::Object(members))
    }

    fn array(&mut self, depth: usize) -> Result<Json<'a>, JsonError> {
        self.position += 1;
        let mut elements = Vec::new();
        while !self.skip(b']') {
            if elements.len() == limits::MEMBERS {
                return Err(JsonError::Members);
            }
            elements.push(self.value(depth + 1)?);
            self.skip(b',');
        }
        Ok(Json::Array(elements))
    }

    fn string(&mut self) -> Result<Cow<'a, str>, JsonError> {
        let start = self.position;
        let mut bytes = self.text.as_bytes().iter().enumerate().skip(start + 1);
        let mut escaped = false;
        let end = loop {
            match bytes.next() {
                Some((end, b'"')) => break end,
                Some((_, b'\\')) => {
                    escaped = true;
                    bytes.next();
                }
                Some(_) => {}
                None => return Err(self.fault(start)),
            }
        };
        self.position = end + 1;
        if escaped {
            let quoted = self.text.get(start..=end).unwrap_or_default();
            // Half a surrogate pair is found only here.
            serde_json::from_str(quoted).map(Cow::Owned).map_err(|_| self.fault(start))
        } else {
            self.text.get(start + 1..end).map(Cow::Borrowed).ok_or_else(|| self.fault(start))
        }
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.position..)?;
        self.position += rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
        self.text.as_bytes().get(self.position).copied()
    }

    /// Whether the next byte was this one, which is then passed.
    fn skip(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.position += usize::from(found);
        found
    }

    fn fault(&self, position: usize) -> JsonError {
        let before = self.text.as_bytes().get(..position).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n');
        let column = line.clone().next_back().map_or(0, <[u8]>::len) + 1;
        JsonError::Syntax { line: line.count(), column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_numbers_as_written_in_order() {
        let text = r#"{"b":10.00,"a":[1E+8,-0,"x\u00e9"],"b":null}"#;
        let json = Json::parse(text).unwrap();
        assert_eq!(json.to_string(), r#"{"b":10.00,"a":[1E+8,-0,"xé"],"b":null}"#);
        assert_eq!(json.get("b"), Some(&Json::Null));
    }

    #[test]
    fn refuses_deep_nesting() {
        let text = "[".repeat(10_000) + &"]".repeat(10_000);
        assert_eq!(Json::parse(&text), Err(JsonError::Depth));
    }

    #[test]
    fn names_the_place_of_a_syntax_error() {
        assert_eq!(Json::parse("{\n\"a\" 1}"), Err(JsonError::Syntax { line: 2, column: 5 }));
    }

    #[test]
    fn reads_white_space_escapes_and_empty_containers() {
        let text = " { \"a\\\"\\u0041\" :\t[ ] ,\n\"b\": { } , \"\":[ 1 ,true,false , null ,\"\\\\\"]\r\n} ";
        assert_eq!(
            Json::parse(text).unwrap().to_string(),
            r#"{"a\"A":[],"b":{},"":[1,true,false,null,"\\"]}"#
        );
        assert_eq!(Json::parse(" 1.50 "), Ok(Json::Number("1.50".into())));
        assert_eq!(Json::parse("[1,]"), Err(JsonError::Syntax { line: 1, column: 4 }));
    }

    #[test]
    fn half_a_surrogate_pair_is_a_syntax_error_at_its_place() {
        assert_eq!(Json::parse("[1,\n \"\\ud800\"]"), Err(JsonError::Syntax { line: 2, column: 2 }));
    }

    #[test]
    fn counts_members_and_levels_to_the_limit() {
        let array = |count: usize| format!("[{}0]", "0,".repeat(count - 1));
        assert!(Json::parse(&array(limits::MEMBERS)).is_ok());
        assert_eq!(Json::parse(&array(limits::MEMBERS + 1)), Err(JsonError::Members));
        let object = format!("{{{}\"a\":0}}", "\"a\":0,".repeat(limits::MEMBERS));
        assert_eq!(Json::parse(&object), Err(JsonError::Members));
        let deep = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
        assert!(Json::parse(&deep(limits::DEPTH + 1)).is_ok());
        assert_eq!(Json::parse(&deep(limits::DEPTH + 2)), Err(JsonError::Depth));
    }

    #[test]
    fn debug_tells_type_and_size_and_no_data() {
        let json = Json::parse(r#"{"name":"Amina","born":1985,"x":[true,null]}"#).unwrap();
        assert_eq!(format!("{json:?} {json:#?}"), "Object(3 members) Object(3 members)");
        let values: Vec<_> = json.members().iter().map(|(_, value)| value).collect();
        assert_eq!(format!("{values:?}"), "[String(5 bytes), Number(4 bytes), Array(2 elements)]");
        let elements = json.get("x").unwrap().elements();
        assert_eq!(format!("{elements:?}"), "[Bool, Null]");
    }
}
