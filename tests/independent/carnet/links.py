"""Sections 1.5 and 1.6: the new names of the entries, and links to them."""

from hashlib import sha256
from uuid import UUID

from .cbor import Item
from .forms import is_integer, is_unsigned, read_string
from .refusal import Refusal


class Links:
    def __init__(self, cbor: bytes, entries: int, strings: list[str]) -> None:
        digest = sha256(cbor).digest()
        self.entry_names = [_entry_name(digest, number) for number in range(entries)]
        self._strings = strings
        self._next_entry = 0
        """1 more than the entry that the last relative link stood for."""

    def read(self, item: Item) -> str:
        match item:
            case int() if is_unsigned(item):
                return self._entry(item)
            case int() if is_integer(item):
                return f"#{contained_id(-1 - item)}"
            case [string]:
                return read_string(string, self._strings)
        return read_string(item, self._strings)

    def read_next(self, item: Item) -> str:
        """A link in a value of the kind Next."""
        if not is_unsigned(item):
            return self.read(item)
        distance = -(item + 1) // 2 if item % 2 else item // 2
        entry = self._next_entry + distance
        name = self._entry(entry)
        self._next_entry = entry + 1
        return name

    def _entry(self, number: int) -> str:
        if not 0 <= number < len(self.entry_names):
            raise Refusal("record", "record.link")
        return self.entry_names[number]


def contained_id(number: int) -> str:
    return f"c{number + 1}"


def _entry_name(digest: bytes, number: int) -> str:
    name = bytearray(digest[:12] + number.to_bytes(4, "big"))
    name[6] = 0x80 | name[6] & 0x0F
    name[8] = 0x80 | name[8] & 0x3F
    return f"urn:uuid:{UUID(bytes=bytes(name))}"
