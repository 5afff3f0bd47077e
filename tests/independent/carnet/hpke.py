"""Section 4.2: HPKE (RFC 9180) for a receiver, in base mode and psk mode, and the HKDF and AES-GCM below it."""

import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_ZERO = bytes(12)
KEM_SUITE = b"KEM" + (0x0020).to_bytes(2, "big")
HPKE_SUITE = b"HPKE" + b"".join(number.to_bytes(2, "big") for number in (0x0020, 0x0001, 0x0002))
MODE_BASE, MODE_PSK = b"\0", b"\1"


@dataclass(frozen=True)
class Psk:
    """The pre-shared key of psk mode (RFC 9180, section 5.1.2)."""

    key: bytes
    key_id: bytes


@dataclass(frozen=True)
class Receiver:
    """A context of which message 0 alone is opened, once or as often as there are slots to try."""

    key: bytes
    base_nonce: bytes

    def open(self, ciphertext: bytes, aad: bytes = b"") -> bytes | None:
        return decrypt(self.key, self.base_nonce, ciphertext, aad)


def make_receivers(enc: bytes, private_keys: list[bytes], info: bytes, psk: Psk | None = None) -> Iterator[Receiver]:
    """One for each private key with which `enc` makes a shared secret."""
    for private_key in private_keys:
        shared_secret = _decapsulate(enc, private_key)
        if shared_secret is not None:
            yield _schedule_keys(shared_secret, info, psk)


def public_key_of(private_key: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(private_key).public_key().public_bytes_raw()


def is_of_small_order(public_key: bytes) -> bool:
    """Whether every private key makes the shared secret zero: each is a multiple of the cofactor (RFC 7748)."""
    return _exchange(bytes(32), public_key) is None


def decrypt(key: bytes, nonce: bytes, ciphertext: bytes, aad: bytes) -> bytes | None:
    """AES-256-GCM; None where it does not open."""
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, aad)
    except InvalidTag:
        return None


def hkdf(key_material: bytes, info: bytes) -> bytes:
    """32 bytes of HKDF-SHA256 without salt."""
    return _expand(_extract(b"", key_material), info)


def _decapsulate(enc: bytes, private_key: bytes) -> bytes | None:
    """RFC 9180, section 4.1: the shared secret, or None where that of X25519 is zero."""
    dh = _exchange(private_key, enc)
    if dh is None:
        return None
    eae_prk = _labeled_extract(KEM_SUITE, b"", b"eae_prk", dh)
    return _labeled_expand(KEM_SUITE, eae_prk, b"shared_secret", enc + public_key_of(private_key), 32)


def _exchange(private_key: bytes, public_key: bytes) -> bytes | None:
    """X25519; None where it gives zero."""
    try:
        return X25519PrivateKey.from_private_bytes(private_key).exchange(X25519PublicKey.from_public_bytes(public_key))
    except ValueError:
        return None


def _schedule_keys(shared_secret: bytes, info: bytes, psk: Psk | None) -> Receiver:
    """RFC 9180, section 5.1. In base mode the psk and its id are empty."""
    mode, shared = (MODE_BASE, Psk(b"", b"")) if psk is None else (MODE_PSK, psk)
    context = mode
    context += _labeled_extract(HPKE_SUITE, b"", b"psk_id_hash", shared.key_id)
    context += _labeled_extract(HPKE_SUITE, b"", b"info_hash", info)
    secret = _labeled_extract(HPKE_SUITE, shared_secret, b"secret", shared.key)
    key = _labeled_expand(HPKE_SUITE, secret, b"key", context, 32)
    return Receiver(key, _labeled_expand(HPKE_SUITE, secret, b"base_nonce", context, 12))


def _labeled_extract(suite: bytes, salt: bytes, label: bytes, key_material: bytes) -> bytes:
    return _extract(salt, b"HPKE-v1" + suite + label + key_material)


def _labeled_expand(suite: bytes, secret: bytes, label: bytes, info: bytes, length: int) -> bytes:
    return _expand(secret, length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info)[:length]


def _extract(salt: bytes, key_material: bytes) -> bytes:
    return hmac.digest(salt, key_material, sha256)


def _expand(secret: bytes, info: bytes) -> bytes:
    """The first 32 bytes of HKDF-Expand: nothing here needs more."""
    return hmac.digest(secret, info + b"\1", sha256)
