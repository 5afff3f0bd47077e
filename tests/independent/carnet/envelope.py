"""Section 4.1: the envelope as it looks without a key."""

from dataclasses import dataclass

from .refusal import Refusal

VERSION = 1
MOST_BYTES = 1_048_576
KEY_BYTES = 32
SALT_BYTES = 16
SLOT_BYTES = 32
MOST_SLOTS = 64
TAG_BYTES = 16
LEAST_ANNEX_BYTES = 49

UNSIGNED, BYTES, ARRAY = 0, 2, 4
TRUE_BYTE, NULL_BYTE = 0xF5, 0xF6


@dataclass(frozen=True)
class PassphraseSlot:
    salt: bytes
    slot: bytes


@dataclass(frozen=True)
class Keys:
    """One of the seven forms of `keys`."""

    enc: bytes | None
    """None where a passphrase alone opens."""
    slots: list[bytes]
    """None of them: to one recipient directly, or to a passphrase alone."""
    passphrase: PassphraseSlot | None = None
    has_code: bool = False

    @property
    def is_direct(self) -> bool:
        return not self.slots and self.passphrase is None

    def is_allowed(self) -> bool:
        """Whether these parts go together."""
        match len(self.slots):
            case 0:
                return (self.enc is None) == (self.passphrase is not None) and not (self.has_code and self.passphrase)
            case 1:
                return self.enc is not None and self.passphrase is not None
        return self.enc is not None


@dataclass(frozen=True)
class Envelope:
    header: bytes
    keys: Keys
    annex: bytes | None
    ciphertext: bytes


def parse_envelope(data: bytes) -> Envelope:
    if len(data) > MOST_BYTES:
        raise Refusal("envelope", "open.too-large")
    items = _Items(data)
    count = items.head(ARRAY)
    _check_version(items.head(UNSIGNED))
    if count not in (3, 4):
        raise _malformed()
    keys = _parse_keys(items)
    annex = items.byte_string() if count == 4 else None
    if annex is not None and (len(annex) < LEAST_ANNEX_BYTES or keys.enc is None):
        raise _malformed()
    ciphertext = items.byte_string()
    if len(ciphertext) < TAG_BYTES or not items.at_end():
        raise _malformed()
    return Envelope(data[: len(data) - len(ciphertext)], keys, annex, ciphertext)


def _check_version(version: int) -> None:
    if version == 0:
        raise Refusal("envelope", "open.unknown-version")
    if version > VERSION:
        raise Refusal("envelope", "open.newer-version")


def _parse_keys(items: "_Items") -> Keys:
    if items.next_major() == BYTES:
        return Keys(items.byte_string(KEY_BYTES), [])
    count = items.head(ARRAY)
    if count not in (2, 3, 4):
        raise _malformed()
    enc = None if items.take_simple(NULL_BYTE) else items.byte_string(KEY_BYTES)
    slots = _split_slots(items.byte_string())
    has_passphrase = count == 3 or (count == 4 and not items.take_simple(NULL_BYTE))
    passphrase = _parse_passphrase(items) if has_passphrase else None
    if count == 4 and not items.take_simple(TRUE_BYTE):
        raise _malformed()
    keys = Keys(enc, slots, passphrase, has_code=count == 4)
    if not keys.is_allowed() or (keys.is_direct and not keys.has_code):
        raise _malformed()
    return keys


def _split_slots(slots: bytes) -> list[bytes]:
    if len(slots) % SLOT_BYTES:
        raise _malformed()
    if len(slots) > MOST_SLOTS * SLOT_BYTES:
        raise Refusal("envelope", "open.too-many-recipients")
    return [slots[start : start + SLOT_BYTES] for start in range(0, len(slots), SLOT_BYTES)]


def _parse_passphrase(items: "_Items") -> PassphraseSlot:
    if items.head(ARRAY) != 2:
        raise _malformed()
    return PassphraseSlot(salt=items.byte_string(SALT_BYTES), slot=items.byte_string(SLOT_BYTES))


def _malformed() -> Refusal:
    return Refusal("envelope", "open.malformed")


class _Items:
    """Takes the CBOR items of an envelope off its bytes, in deterministic encoding only."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def at_end(self) -> bool:
        return self._at == len(self._data)

    def next_major(self) -> int:
        return self._peek() >> 5

    def take_simple(self, byte: int) -> bool:
        """Takes this byte off, if it is the next."""
        is_next = self._peek() == byte
        self._at += is_next
        return is_next

    def head(self, major: int) -> int:
        """The argument of a head, which must be of this major type and in its shortest form."""
        if self.next_major() != major:
            raise _malformed()
        information = self._take(1)[0] & 31
        if information < 24:
            return information
        if information > 27:
            raise _malformed()
        size = 1 << (information - 24)
        argument = int.from_bytes(self._take(size), "big")
        if argument < 24 or (size > 1 and argument < 1 << (4 * size)):
            raise _malformed()
        return argument

    def byte_string(self, length: int | None = None) -> bytes:
        count = self.head(BYTES)
        if length is not None and count != length:
            raise _malformed()
        if count > MOST_BYTES:
            raise Refusal("envelope", "open.too-large")
        return self._take(count)

    def _peek(self) -> int:
        if self.at_end():
            raise Refusal("envelope", "open.truncated")
        return self._data[self._at]

    def _take(self, count: int) -> bytes:
        taken = self._data[self._at : self._at + count]
        if len(taken) < count:
            raise Refusal("envelope", "open.truncated")
        self._at += count
        return taken
