"""Section 4.1: the envelope as it looks without a key."""

from dataclasses import dataclass

from .refusal import Refusal

VERSION = 1
MOST_BYTES = 1_048_576
KEY_BYTES = 32
SALT_BYTES = 16
SLOT_BYTES = 48
MOST_SLOTS = 64
TAG_BYTES = 16

UNSIGNED, BYTES, ARRAY = 0, 2, 4
NULL_BYTE = 0xF6


@dataclass(frozen=True)
class PassphraseSlot:
    salt: bytes
    slot: bytes


@dataclass(frozen=True)
class Direct:
    enc: bytes


@dataclass(frozen=True)
class Wrapped:
    enc: bytes | None
    """None where there are no slots."""
    slots: list[bytes]
    passphrase: PassphraseSlot | None


@dataclass(frozen=True)
class Envelope:
    header: bytes
    recipients: Direct | Wrapped
    ciphertext: bytes


def parse_envelope(data: bytes) -> Envelope:
    if len(data) > MOST_BYTES:
        raise Refusal("envelope", "open.too-large")
    items = _Items(data)
    count = items.head(ARRAY)
    _check_version(items.head(UNSIGNED))
    if count != 3:
        raise _malformed()
    recipients = _parse_recipients(items)
    ciphertext = items.byte_string()
    if len(ciphertext) < TAG_BYTES or not items.at_end():
        raise _malformed()
    return Envelope(data[: len(data) - len(ciphertext)], recipients, ciphertext)


def _check_version(version: int) -> None:
    if version == 0:
        raise Refusal("envelope", "open.unknown-version")
    if version > VERSION:
        raise Refusal("envelope", "open.newer-version")


def _parse_recipients(items: "_Items") -> Direct | Wrapped:
    if items.next_major() == BYTES:
        return Direct(items.byte_string(KEY_BYTES))
    count = items.head(ARRAY)
    if count not in (2, 3):
        raise _malformed()
    enc = None if items.take_null() else items.byte_string(KEY_BYTES)
    slots = _split_slots(items.byte_string())
    passphrase = _parse_passphrase(items) if count == 3 else None
    if bool(slots) != (enc is not None) or (len(slots) < 2 and passphrase is None):
        raise _malformed()
    return Wrapped(enc, slots, passphrase)


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

    def take_null(self) -> bool:
        is_null = self._peek() == NULL_BYTE
        self._at += is_null
        return is_null

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
