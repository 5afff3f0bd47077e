//! Where in a CBOR item the next byte stands: what the compressor's model takes its contexts from.
//!
//! Follows the bytes one by one, forth and back alike, without ever looking ahead. It knows containers, map keys and
//! the values seen before at the same place; docs/format.md, "Position", defines each hash.

/// Slots of the table that remembers the last value of each path.
const LAST_BITS: u32 = 12;

/// Mixes a value into a hash; every step is modulo 2^32.
pub(crate) fn mix(hash: u32, value: u32) -> u32 {
    let mixed = (hash ^ value.wrapping_mul(0x85eb_ca6b)).wrapping_mul(0x9e37_79b1);
    mixed ^ (mixed >> 15)
}

/// What the next byte is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The first byte of an item.
    Head,
    /// A byte of a head's argument.
    Argument,
    /// A byte of a byte string.
    Bytes,
    /// A byte of a text string.
    Text,
}

#[derive(Clone, Debug)]
struct Frame {
    map: bool,
    /// Items still to come, counting keys and values apart.
    left: u64,
    /// Items done.
    done: u32,
    /// Hash of the way to this container.
    path: u32,
    /// Hash of the key just read, when a value comes next.
    key: u32,
    /// What this thing is: the hash of the value at key 0, here or in the nearest container around it.
    anchor: u32,
    /// Whether the key just read was 0.
    key_is_zero: bool,
    /// Hash of the item before.
    sibling: u32,
    /// Hash of everything in this container.
    content: u32,
}

/// The follower's state after some bytes.
#[derive(Clone, Debug)]
pub(crate) struct Position {
    stack: Vec<Frame>,
    last: Vec<u32>,
    part: Part,
    /// Bytes of the argument or string still to come.
    left: u64,
    major: u8,
    argument: u64,
    /// Hash of the item's bytes so far.
    item: u32,
    depth_cap: usize,
}

impl Position {
    pub(crate) fn new(depth_cap: usize) -> Self {
        let root = Frame {
            map: false,
            left: u64::MAX,
            done: 0,
            path: 1,
            key: 0,
            anchor: 0,
            key_is_zero: false,
            sibling: 0,
            content: 0,
        };
        Position {
            stack: vec![root],
            last: vec![0; 1 << LAST_BITS],
            part: Part::Head,
            left: 0,
            major: 0,
            argument: 0,
            item: 0,
            depth_cap,
        }
    }

    fn top(&self) -> Option<&Frame> {
        self.stack.last()
    }

    /// Whether a whole item has been read.
    pub(crate) fn at_end(&self) -> bool {
        self.stack.len() == 1 && self.part == Part::Head && self.top().is_some_and(|root| root.done > 0)
    }

    /// Forgets that an item has been read, so that the next may follow; what was seen stays known.
    pub(crate) fn restart(&mut self) {
        if let Some(root) = self.stack.first_mut() {
            root.done = 0;
            root.sibling = 0;
            root.content = 0;
        }
    }

    pub(crate) fn part(&self) -> Part {
        self.part
    }

    /// Hash of the item's bytes so far; 0 at its head.
    pub(crate) fn item(&self) -> u32 {
        self.item
    }

    /// Hash of the keys and places from the root to the next item.
    pub(crate) fn path(&self) -> u32 {
        self.top().map_or(0, Frame::place)
    }

    /// Hash of the last two steps of the path alone.
    pub(crate) fn near_path(&self) -> u32 {
        let inner = self.top().map_or(0, Frame::step);
        let outer = self.stack.iter().rev().nth(1).map_or(0, Frame::step);
        mix(mix(7, inner), outer)
    }

    pub(crate) fn anchor(&self) -> u32 {
        self.top().map_or(0, |frame| frame.anchor)
    }

    pub(crate) fn sibling(&self) -> u32 {
        self.top().map_or(0, |frame| frame.sibling)
    }

    /// Hash of the last value at the same path.
    pub(crate) fn last(&self) -> u32 {
        self.last.get(slot(self.path())).copied().unwrap_or(0)
    }

    /// Takes the next byte. Returns `false` where CBOR's deterministic form or the depth cap is broken.
    pub(crate) fn push(&mut self, byte: u8) -> bool {
        self.item = mix(self.item.wrapping_add(0x1000), u32::from(byte));
        match self.part {
            Part::Head => self.head(byte),
            Part::Argument => {
                self.argument = self.argument << 8 | u64::from(byte);
                self.left -= 1;
                self.left > 0 || self.headed()
            }
            Part::Bytes | Part::Text => {
                self.left -= 1;
                if self.left == 0 {
                    self.part = Part::Head;
                    self.close(self.item);
                }
                true
            }
        }
    }

    fn head(&mut self, byte: u8) -> bool {
        self.major = byte >> 5;
        let width = match byte & 0x1f {
            info @ 0..=23 => {
                self.argument = u64::from(info);
                return self.headed();
            }
            24 => 1,
            25 => 2,
            26 => 4,
            27 => 8,
            _ => return false,
        };
        self.argument = 0;
        self.left = width;
        self.part = Part::Argument;
        true
    }

    /// The head is whole.
    fn headed(&mut self) -> bool {
        self.part = Part::Head;
        match (self.major, self.argument) {
            (2 | 3, 1..) => {
                self.part = if self.major == 2 { Part::Bytes } else { Part::Text };
                self.left = self.argument;
            }
            (4..=6, 1..) | (6, 0) => return self.open(),
            _ => self.close(self.item),
        }
        true
    }

    fn open(&mut self) -> bool {
        let left = match self.major {
            5 => self.argument.checked_mul(2),
            6 => Some(1),
            _ => Some(self.argument),
        };
        let (Some(left), true, Some(top)) = (left, self.stack.len() < self.depth_cap, self.top()) else {
            return false;
        };
        let frame = Frame {
            map: self.major == 5,
            left,
            done: 0,
            path: mix(top.place(), u32::from(self.major)),
            key: 0,
            anchor: top.anchor,
            key_is_zero: false,
            sibling: 0,
            content: self.item,
        };
        self.stack.push(frame);
        self.item = 0;
        true
    }

    /// An item is whole: `hash` stands for it. Closes the containers that end with it.
    fn close(&mut self, mut hash: u32) {
        self.item = 0;
        loop {
            let place = self.path();
            let root = self.stack.len() == 1;
            let Some(top) = self.stack.last_mut() else { return };
            let is_key = top.map && top.done % 2 == 0;
            top.done = top.done.wrapping_add(1);
            top.left = top.left.saturating_sub(1);
            top.content = mix(top.content, hash);
            top.sibling = hash;
            if is_key {
                top.key = mix(3, hash);
                top.key_is_zero = hash == ZERO;
            } else {
                if top.key_is_zero {
                    top.anchor = hash;
                    top.key_is_zero = false;
                }
                if let Some(last) = self.last.get_mut(slot(place)) {
                    *last = hash;
                }
            }
            if root || top.left > 0 {
                return;
            }
            hash = top.content;
            self.stack.pop();
        }
    }
}

/// The hash of the one-byte item 0x00, the key that says what a thing is: `mix(0x1000, 0)`.
const ZERO: u32 = 0x779b_ff36;

impl Frame {
    /// What leads from this container to its next item: the map's key, "a key", or the place in an array up to 2.
    fn step(&self) -> u32 {
        match (self.map, self.done % 2) {
            (true, 0) => 11,
            (true, _) => self.key,
            (false, _) => 13 + self.done.min(2),
        }
    }

    fn place(&self) -> u32 {
        mix(self.path, self.step())
    }
}

fn slot(path: u32) -> usize {
    (path >> (32 - LAST_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_where_an_item_ends() {
        // [1, "ab", {0: -500}]
        let bytes = [0x83, 0x01, 0x62, 0x61, 0x62, 0xa1, 0x00, 0x39, 0x01, 0xf3];
        let mut position = Position::new(8);
        for byte in bytes {
            assert!(!position.at_end());
            assert!(position.push(byte));
        }
        assert!(position.at_end());
    }

    #[test]
    fn key_zero_says_what_the_rest_is() {
        assert_eq!(mix(0x1000, 0), ZERO);
        let mut position = Position::new(8);
        for byte in [0xa2, 0x00, 0x05, 0x01] {
            position.push(byte);
        }
        assert_eq!(position.anchor(), mix(0x1000, 5));
    }

    #[test]
    fn refuses_what_nests_too_deep() {
        let mut position = Position::new(4);
        assert_eq!([0x81; 4].map(|byte| position.push(byte)), [true, true, true, false]);
    }
}
