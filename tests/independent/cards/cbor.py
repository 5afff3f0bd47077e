"""A strict reader of CBOR in core deterministic encoding (RFC 8949, 4.2.1; format.md, 1.2).

Items become None, bool, int, bytes, str, list, Map and Tag. What a card never has (floats, other simple values) is
refused here and so is every encoding that is not the deterministic one.
"""

from typing import Any, NamedTuple


class CborError(Exception):
    """The bytes are no item in deterministic encoding."""


class Map(list):
    """The pairs of a map, in the order of the keys' encodings."""


class Tag(NamedTuple):
    number: int
    value: Any


# Arrays, maps and tags around an item.
MOST_AROUND = 256

SIMPLE = {20: False, 21: True, 22: None}


def head(data: bytes, at: int) -> tuple[int, int, int]:
    """The major type and argument of the head at `at`, and where it ends."""
    if at >= len(data):
        raise CborError("ends too early")
    major, info = data[at] >> 5, data[at] & 31
    at += 1
    if info < 24:
        return major, info, at
    if info > 27:
        raise CborError("an indefinite length or a reserved head")
    size = 1 << (info - 24)
    if at + size > len(data):
        raise CborError("ends too early")
    argument = int.from_bytes(data[at:at + size], "big")
    if major == 7:
        raise CborError("a float or another simple value")
    if argument < 24 or size > 1 and argument < 1 << (4 * size):
        raise CborError("a head that is not in its shortest form")
    return major, argument, at + size


def item(data: bytes, at: int = 0, depth: int = 0) -> tuple[Any, int]:
    """The item at `at`, inside of `depth` arrays, maps and tags, and where it ends."""
    if depth > MOST_AROUND:
        raise CborError("too deep")
    major, argument, end = head(data, at)
    if major == 0:
        return argument, end
    if major == 1:
        return -1 - argument, end
    if major in (2, 3):
        string = data[end:end + argument]
        if len(string) != argument:
            raise CborError("ends too early")
        if major == 2:
            return string, end + argument
        try:
            return string.decode("utf-8"), end + argument
        except UnicodeDecodeError:
            raise CborError("a text that is not UTF-8") from None
    if major == 4:
        values = []
        for _ in range(argument):
            value, end = item(data, end, depth + 1)
            values.append(value)
        return values, end
    if major == 5:
        return pairs(data, argument, end, depth + 1)
    if major == 6:
        value, end = item(data, end, depth + 1)
        return Tag(argument, value), end
    if argument not in SIMPLE:
        raise CborError("a simple value other than false, true and null")
    return SIMPLE[argument], end


def pairs(data: bytes, count: int, at: int, depth: int) -> tuple[Map, int]:
    result, before = Map(), b""
    for _ in range(count):
        key, end = item(data, at, depth)
        encoded = data[at:end]
        if encoded <= before:
            raise CborError("keys that are twice or out of order")
        before = encoded
        value, at = item(data, end, depth)
        result.append((key, value))
    return result, at


def whole(data: bytes) -> Any:
    """The one item that `data` is."""
    value, end = item(data)
    if end != len(data):
        raise CborError("bytes after the item")
    return value
