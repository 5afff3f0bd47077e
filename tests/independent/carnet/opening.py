"""Section 4.2: what is sealed in an envelope, for a reader with keys and perhaps a passphrase."""

import hmac
import unicodedata
from collections.abc import Iterator
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from .envelope import Direct, Envelope, PassphraseSlot, Wrapped
from .refusal import Refusal

NONCE_ZERO = bytes(12)
KEM_SUITE = b"KEM" + (0x0020).to_bytes(2, "big")
HPKE_SUITE = b"HPKE" + b"".join(number.to_bytes(2, "big") for number in (0x0020, 0x0001, 0x0002))
BASE_MODE = b"\0"


def open_envelope(envelope: Envelope, private_keys: list[bytes], passphrase: str | None) -> bytes:
    """Nobody is told why an envelope does not open: a wrong key and damage look the same."""
    for key, nonce in _ciphertext_keys(envelope, private_keys, passphrase):
        sealed = _decrypt(key, nonce, envelope.ciphertext, envelope.header)
        if sealed is not None:
            return sealed
    raise Refusal("open", "open.no-key-fits")


def _ciphertext_keys(
    envelope: Envelope, private_keys: list[bytes], passphrase: str | None
) -> Iterator[tuple[bytes, bytes]]:
    """Every key and nonce that the ciphertext may be sealed with."""
    match envelope.recipients:
        case Direct(enc):
            yield from _receivers(enc, private_keys, b"carnet/1 direct")
        case Wrapped() as wrapped:
            for content_key in _content_keys(wrapped, private_keys, passphrase):
                yield _hkdf(b"", content_key, b"carnet/1 content" + envelope.header), NONCE_ZERO


def _content_keys(wrapped: Wrapped, private_keys: list[bytes], passphrase: str | None) -> Iterator[bytes]:
    if wrapped.enc is not None:
        for key, nonce in _receivers(wrapped.enc, private_keys, b"carnet/1 wrap"):
            for slot in wrapped.slots:
                content_key = _decrypt(key, nonce, slot, b"")
                if content_key is not None:
                    yield content_key
    if wrapped.passphrase is not None and passphrase:
        content_key = _open_passphrase_slot(wrapped.passphrase, passphrase)
        if content_key is not None:
            yield content_key


def _receivers(enc: bytes, private_keys: list[bytes], info: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Key and base_nonce for each private key with which `enc` makes a shared secret."""
    for private_key in private_keys:
        shared_secret = _decapsulate(enc, private_key)
        if shared_secret is not None:
            yield _schedule_keys(shared_secret, info)


def _open_passphrase_slot(sealed: PassphraseSlot, passphrase: str) -> bytes | None:
    secret = unicodedata.normalize("NFC", passphrase).encode()
    key = Argon2id(salt=sealed.salt, length=32, iterations=3, lanes=1, memory_cost=65_536).derive(secret)
    return _decrypt(key, NONCE_ZERO, sealed.slot, b"carnet/1 passphrase")


def _decrypt(key: bytes, nonce: bytes, ciphertext: bytes, aad: bytes) -> bytes | None:
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, aad)
    except InvalidTag:
        return None


def _decapsulate(enc: bytes, private_key: bytes) -> bytes | None:
    """RFC 9180, section 4.1: the shared secret, or None where that of X25519 is zero."""
    secret_key = X25519PrivateKey.from_private_bytes(private_key)
    try:
        dh = secret_key.exchange(X25519PublicKey.from_public_bytes(enc))
    except ValueError:
        return None
    kem_context = enc + secret_key.public_key().public_bytes_raw()
    eae_prk = _labeled_extract(KEM_SUITE, b"", b"eae_prk", dh)
    return _labeled_expand(KEM_SUITE, eae_prk, b"shared_secret", kem_context, 32)


def _schedule_keys(shared_secret: bytes, info: bytes) -> tuple[bytes, bytes]:
    """RFC 9180, section 5.1: key and base_nonce."""
    context = BASE_MODE
    context += _labeled_extract(HPKE_SUITE, b"", b"psk_id_hash", b"")
    context += _labeled_extract(HPKE_SUITE, b"", b"info_hash", info)
    secret = _labeled_extract(HPKE_SUITE, shared_secret, b"secret", b"")
    key = _labeled_expand(HPKE_SUITE, secret, b"key", context, 32)
    base_nonce = _labeled_expand(HPKE_SUITE, secret, b"base_nonce", context, 12)
    return key, base_nonce


def _labeled_extract(suite: bytes, salt: bytes, label: bytes, key_material: bytes) -> bytes:
    return _extract(salt, b"HPKE-v1" + suite + label + key_material)


def _labeled_expand(suite: bytes, secret: bytes, label: bytes, info: bytes, length: int) -> bytes:
    return _expand(secret, length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info)[:length]


def _hkdf(salt: bytes, key_material: bytes, info: bytes) -> bytes:
    return _expand(_extract(salt, key_material), info)


def _extract(salt: bytes, key_material: bytes) -> bytes:
    return hmac.digest(salt, key_material, sha256)


def _expand(secret: bytes, info: bytes) -> bytes:
    """The first 32 bytes of HKDF-Expand: nothing here needs more."""
    return hmac.digest(secret, info + b"\1", sha256)
