"""Sections 4.2 and 4.3: what is sealed in an envelope, for a reader with keys and perhaps a passphrase or a code."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from .envelope import Envelope, PassphraseSlot
from .hpke import NONCE_ZERO, Psk, decrypt, hkdf, make_receivers
from .refusal import Refusal
from .typed import code_psk, passphrase_key

ANNEX_SLOT_BYTES = 33
MOST_ANNEX_SLOTS = 16
TAG_BYTES = 16


@dataclass(frozen=True)
class Secrets:
    private_keys: list[bytes] = field(default_factory=list)
    passphrase: str | None = None
    code: str | None = None


@dataclass(frozen=True)
class Opened:
    sealed: bytes
    """The `signed` of section 3.1."""
    annex_content: bytes | None
    """None where there is no annex that the reader's keys open."""


def open_envelope(envelope: Envelope, secrets: Secrets) -> Opened:
    """Nobody is told why an envelope does not open: a wrong key and damage look the same."""
    private_keys, psk = secrets.private_keys, None
    if envelope.keys.has_code:
        if envelope.keys.enc is None or secrets.code is None:
            private_keys = []
        else:
            psk = code_psk(secrets.code, envelope.keys.enc)
    for sealed in _openings(envelope, private_keys, psk, secrets.passphrase):
        if sealed is not None:
            return Opened(sealed, _open_annex(envelope, private_keys, psk))
    raise Refusal("open", "open.no-key-fits")


def _openings(
    envelope: Envelope, private_keys: list[bytes], psk: Psk | None, passphrase: str | None
) -> Iterator[bytes | None]:
    """What every key makes of the ciphertext."""
    enc, header, ciphertext = envelope.keys.enc, envelope.header, envelope.ciphertext
    if envelope.keys.is_direct and enc is not None:
        for receiver in make_receivers(enc, private_keys, b"carnet/1 direct", psk):
            yield receiver.open(ciphertext, header)
    else:
        for content_key in _content_keys(envelope, private_keys, psk, passphrase):
            yield decrypt(hkdf(content_key, b"carnet/1 content" + header), NONCE_ZERO, ciphertext, header)


def _content_keys(
    envelope: Envelope, private_keys: list[bytes], psk: Psk | None, passphrase: str | None
) -> Iterator[bytes]:
    keys = envelope.keys
    if keys.enc is not None:
        for receiver in make_receivers(keys.enc, private_keys, b"carnet/1 wrap", psk):
            for slot in keys.slots:
                content_key = receiver.open(slot)
                if content_key is not None:
                    yield content_key
    if keys.passphrase is not None and passphrase:
        content_key = _open_passphrase_slot(keys.passphrase, passphrase)
        if content_key is not None:
            yield content_key


def _open_passphrase_slot(sealed: PassphraseSlot, passphrase: str) -> bytes | None:
    return decrypt(passphrase_key(passphrase, sealed.salt), NONCE_ZERO, sealed.slot, b"carnet/1 passphrase")


def _open_annex(envelope: Envelope, private_keys: list[bytes], psk: Psk | None) -> bytes | None:
    annex, enc = envelope.annex, envelope.keys.enc
    if annex is None or enc is None:
        return None
    most = min(MOST_ANNEX_SLOTS, (len(annex) - TAG_BYTES) // ANNEX_SLOT_BYTES)
    for receiver in make_receivers(enc, private_keys, b"carnet/1 annex", psk):
        for number in range(most):
            opened = receiver.open(annex[number * ANNEX_SLOT_BYTES :][:ANNEX_SLOT_BYTES])
            if opened is None:
                continue
            annex_key, recipients = opened[:-1], opened[-1]
            if number < recipients <= most:
                content = _open_annex_content(annex[recipients * ANNEX_SLOT_BYTES :], annex_key, enc)
                if content is not None:
                    return content
    return None


def _open_annex_content(sealed: bytes, annex_key: bytes, enc: bytes) -> bytes | None:
    return decrypt(hkdf(annex_key, b"carnet/1 annex content" + enc), NONCE_ZERO, sealed, b"")
