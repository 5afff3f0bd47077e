"""Section 1.2: one item of CBOR in core deterministic encoding."""

from dataclasses import dataclass
from typing import Any, TypeAlias

from .refusal import Refusal

MOST_NESTING = 256
UNSIGNED, NEGATIVE, BYTES, TEXT, ARRAY, MAP, TAG = range(7)
SIMPLE_VALUES = {0xF4: False, 0xF5: True, 0xF6: None}


@dataclass(frozen=True)
class Tagged:
    tag: int
    value: "Item"


@dataclass(frozen=True)
class Map:
    """Its pairs in the order of the bytes."""

    pairs: list[tuple["Item", "Item"]]


Item: TypeAlias = int | bytes | str | list[Any] | Map | Tagged | bool | None


def decode_item(data: bytes) -> Item:
    decoder = _Decoder(data)
    item = decoder.item(nesting=0)
    if decoder.at != len(data):
        raise _fault()
    return item


def decode_first(data: bytes) -> Item:
    """The first item of an array, whatever comes after it."""
    decoder = _Decoder(data)
    if not decoder.array_count():
        raise _fault()
    return decoder.item(nesting=1)


def encode_byte_string(value: bytes) -> bytes:
    return _encode_head(BYTES, len(value)) + value


def encode_unsigned(value: int) -> bytes:
    return _encode_head(UNSIGNED, value)


def _encode_head(major: int, argument: int) -> bytes:
    if argument < 24:
        return bytes([major << 5 | argument])
    size = next(power for power in range(4) if argument < 1 << (8 << power))
    return bytes([major << 5 | 24 + size]) + argument.to_bytes(1 << size, "big")


class _Decoder:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self.at = 0

    def item(self, nesting: int) -> Item:
        if nesting > MOST_NESTING:
            raise _fault()
        first = self._take(1)[0]
        if first in SIMPLE_VALUES:
            return SIMPLE_VALUES[first]
        argument = self._argument(first & 31)
        match first >> 5:
            case 0:
                return argument
            case 1:
                return -1 - argument
            case 2:
                return self._take(argument)
            case 3:
                return self._text(argument)
            case 4:
                return [self.item(nesting + 1) for _ in range(argument)]
            case 5:
                return self._map(argument, nesting)
            case 6:
                return Tagged(argument, self.item(nesting + 1))
        raise _fault()

    def array_count(self) -> int:
        """The argument of the head of an array."""
        first = self._take(1)[0]
        if first >> 5 != ARRAY:
            raise _fault()
        return self._argument(first & 31)

    def _argument(self, information: int) -> int:
        if information < 24:
            return information
        if information > 27:
            raise _fault()
        size = 1 << (information - 24)
        argument = int.from_bytes(self._take(size), "big")
        if argument < 24 or (size > 1 and argument < 1 << (4 * size)):
            raise _fault()
        return argument

    def _text(self, length: int) -> str:
        try:
            return self._take(length).decode()
        except UnicodeDecodeError:
            raise _fault() from None

    def _map(self, count: int, nesting: int) -> Map:
        pairs: list[tuple[Item, Item]] = []
        previous = b""
        for _ in range(count):
            start = self.at
            key = self.item(nesting + 1)
            encoded = self._data[start : self.at]
            if encoded <= previous:
                raise _fault()
            previous = encoded
            pairs.append((key, self.item(nesting + 1)))
        return Map(pairs)

    def _take(self, count: int) -> bytes:
        taken = self._data[self.at : self.at + count]
        if len(taken) < count:
            raise _fault()
        self.at += count
        return taken


def _fault() -> Refusal:
    return Refusal("cbor", "record.cbor")
