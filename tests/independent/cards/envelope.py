"""The envelope: its form and how it is opened (format.md, section 4)."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from . import cbor, hpke
from .errors import CardError

MOST_BYTES = 1_048_576
VERSION = 1
SLOT = 48
MOST_SLOTS = 64


class Envelope(NamedTuple):
    header: bytes
    enc: bytes | None
    slots: list[bytes] | None  # None where the envelope is direct
    passphrase: tuple[bytes, bytes] | None  # salt and slot
    ciphertext: bytes


def refuse(why: str):
    raise CardError("envelope", why)


def sized(value, length: int) -> bytes:
    if type(value) is not bytes or len(value) != length:
        refuse(f"no byte string of {length} bytes where one must be")
    return value


def version(data: bytes) -> int:
    """Looked at before anything else."""
    try:
        major, _, end = cbor.head(data, 0)
        kind, number, _ = cbor.head(data, end)
    except cbor.CborError as error:
        refuse(str(error))
    if major != 4 or kind != 0:
        refuse("not an envelope")
    return number


def parse(data: bytes) -> Envelope:
    if len(data) > MOST_BYTES:
        refuse("too long")
    if version(data) != VERSION:
        refuse("another version")
    try:
        value = cbor.whole(data)
    except cbor.CborError as error:
        refuse(str(error))
    if len(value) != 3 or type(value[2]) is not bytes:
        refuse("not the form of an envelope")
    _, keys, ciphertext = value
    if len(ciphertext) < hpke.TAG:
        refuse("a ciphertext that is shorter than its tag")
    header = data[:len(data) - len(ciphertext)]
    if type(keys) is bytes:
        return Envelope(header, sized(keys, 32), None, None, ciphertext)
    if type(keys) is not list or len(keys) not in (2, 3):
        refuse("not the form of an envelope")
    enc, slots = keys[:2]
    passphrase = None
    if len(keys) == 3:
        if type(keys[2]) is not list or len(keys[2]) != 2:
            refuse("not the form of a passphrase")
        passphrase = sized(keys[2][0], 16), sized(keys[2][1], SLOT)
    if type(slots) is not bytes or len(slots) % SLOT:
        refuse("not the form of slots")
    count = len(slots) // SLOT
    if enc is None:
        if count or not passphrase:
            refuse("nobody can open it")
    else:
        sized(enc, 32)
        if not 1 <= count <= MOST_SLOTS:
            refuse("an impossible number of slots")
        if count == 1 and not passphrase:
            refuse("wrapped for one recipient")
    return Envelope(header, enc, [slots[at:at + SLOT] for at in range(0, len(slots), SLOT)], passphrase, ciphertext)


def unseal(envelope: Envelope, secrets: list[bytes], passphrase: str | None) -> bytes:
    """`signed`, with the first key that opens the envelope."""
    if envelope.slots is None:
        found = opened(envelope, secrets, b"carnet/1 direct", envelope.header, [envelope.ciphertext])
    else:
        keys = content_keys(envelope, secrets, passphrase)
        found = filter(lambda signed: signed is not None, (unseal_content(envelope, key) for key in keys))
    for signed in found:
        return signed
    raise CardError("open", "no key opens it, or it was changed")


def content_keys(envelope: Envelope, secrets: list[bytes], passphrase: str | None) -> Iterator[bytes]:
    """What the slots give, the passphrase's last."""
    yield from opened(envelope, secrets, b"carnet/1 wrap", b"", envelope.slots)
    if envelope.passphrase and passphrase:
        salt, slot = envelope.passphrase
        words = unicodedata.normalize("NFC", passphrase).encode()
        outer = Argon2id(salt=salt, length=32, iterations=3, lanes=1, memory_cost=65_536).derive(words)
        key = hpke.gcm_open(outer, bytes(12), b"carnet/1 passphrase", slot)
        if key is not None:
            yield key


def unseal_content(envelope: Envelope, key: bytes) -> bytes | None:
    inner = hpke.expand(hpke.extract(b"", key), b"carnet/1 content" + envelope.header, 32)
    return hpke.gcm_open(inner, bytes(12), envelope.header, envelope.ciphertext)


def opened(envelope: Envelope, secrets: list[bytes], info: bytes, aad: bytes, slots: list[bytes]) -> Iterator[bytes]:
    """What each of the secrets finds in the slots that it opens."""
    for secret in secrets if envelope.enc is not None else []:
        try:
            receiver = hpke.Receiver(secret, envelope.enc, info)
        except ValueError:  # a public key of small order
            continue
        found = (receiver.open(aad, slot) for slot in slots)
        yield from (inside for inside in found if inside is not None)
