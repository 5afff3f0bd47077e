"""HPKE (RFC 9180), base mode, as far as a receiver needs it (format.md, 4.2).

DHKEM(X25519, HKDF-SHA256) 0x0020, HKDF-SHA256 0x0001, AES-256-GCM 0x0002.
"""

import hashlib
import hmac

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

KEM = b"KEM\x00\x20"
SUITE = b"HPKE\x00\x20\x00\x01\x00\x02"
TAG = 16


def extract(salt: bytes, ikm: bytes) -> bytes:
    """HKDF-Extract (RFC 5869, 2.2)."""
    return hmac.digest(salt or bytes(32), ikm, hashlib.sha256)


def expand(key: bytes, info: bytes, length: int) -> bytes:
    """HKDF-Expand (RFC 5869, 2.3)."""
    out, block, number = b"", b"", 1
    while len(out) < length:
        block = hmac.digest(key, block + info + bytes([number]), hashlib.sha256)
        out += block
        number += 1
    return out[:length]


def labeled_extract(suite: bytes, salt: bytes, label: bytes, ikm: bytes) -> bytes:
    return extract(salt, b"HPKE-v1" + suite + label + ikm)


def labeled_expand(suite: bytes, key: bytes, label: bytes, info: bytes, length: int) -> bytes:
    return expand(key, length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info, length)


def gcm_open(key: bytes, nonce: bytes, aad: bytes, sealed: bytes) -> bytes | None:
    if len(sealed) < TAG:
        return None
    try:
        return AESGCM(key).decrypt(nonce, sealed, aad)
    except InvalidTag:
        return None


class Receiver:
    """SetupBaseR (RFC 9180, 5.1.1). Every slot is opened as message 0, so the nonce is the base nonce."""

    def __init__(self, secret: bytes, enc: bytes, info: bytes):
        """Raises ValueError where the shared secret is zero (RFC 9180, 7.1.4)."""
        private = X25519PrivateKey.from_private_bytes(secret)
        public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        dh = private.exchange(X25519PublicKey.from_public_bytes(enc))
        eae = labeled_extract(KEM, b"", b"eae_prk", dh)
        shared_secret = labeled_expand(KEM, eae, b"shared_secret", enc + public, 32)
        context = b"\0" + labeled_extract(SUITE, b"", b"psk_id_hash", b"") \
            + labeled_extract(SUITE, b"", b"info_hash", info)
        schedule = labeled_extract(SUITE, shared_secret, b"secret", b"")
        self.key = labeled_expand(SUITE, schedule, b"key", context, 32)
        self.nonce = labeled_expand(SUITE, schedule, b"base_nonce", context, 12)
        # By their names in RFC 9180, for the worked example.
        self.numbers = {"pkR": public, "dh": dh, "shared_secret": shared_secret, "key": self.key,
                        "base_nonce": self.nonce}

    def open(self, aad: bytes, sealed: bytes) -> bytes | None:
        return gcm_open(self.key, self.nonce, aad, sealed)
