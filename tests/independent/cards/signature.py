"""The signed content (format.md, 3.1)."""

import hashlib
from typing import NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from .errors import CardError

UNSIGNED, ED25519 = 0, 1
KID = 8
SIGNATURE = 64

PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493

# The points of small order, without their sign.
SMALL_ORDER = {
    bytes(32),
    b"\x01" + bytes(31),
    b"\xec" + b"\xff" * 30 + b"\x7f",
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
    bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
}


class Signed(NamedTuple):
    kid: bytes | None  # None where the content is not signed
    signature: bytes
    content: bytes


def parse(signed: bytes) -> Signed:
    if not signed:
        raise CardError("signed", "empty")
    if signed[0] == UNSIGNED:
        return Signed(None, b"", signed[1:])
    if signed[0] != ED25519:
        raise CardError("signed", "a form that is not known")
    if len(signed) < 1 + KID + SIGNATURE:
        raise CardError("signed", "too short")
    return Signed(signed[1:1 + KID], signed[1 + KID:1 + KID + SIGNATURE], signed[1 + KID + SIGNATURE:])


def byte_string(data: bytes) -> bytes:
    """A CBOR byte string."""
    length = len(data)
    if length < 24:
        return bytes([0x40 + length]) + data
    size = 1 if length < 1 << 8 else 2 if length < 1 << 16 else 4
    return bytes([0x57 + size.bit_length()]) + length.to_bytes(size, "big") + data


def protected(signed: Signed) -> bytes:
    """The protected header {1: -8, 4: kid}, as a byte string."""
    return byte_string(b"\xa2\x01\x27\x04" + byte_string(signed.kid))


def cose_sign1(signed: Signed) -> bytes:
    """The COSE_Sign1 of which a card leaves out what is constant."""
    return b"\xd2\x84" + protected(signed) + b"\xa0" + byte_string(signed.content) + byte_string(signed.signature)


def to_be_signed(signed: Signed) -> bytes:
    """Sig_structure (RFC 9052, 4.4)."""
    return b"\x84\x6aSignature1" + protected(signed) + byte_string(b"carnet/1 record") + byte_string(signed.content)


def without_sign(point: bytes) -> bytes:
    return point[:31] + bytes([point[31] & 0x7f])


def is_of(signed: Signed, issuer: bytes) -> bool:
    """Whether the issuer may have signed. A card of an issuer whom the reader does not know opens all the same."""
    return hashlib.sha256(issuer).digest()[:KID] == signed.kid


def verify(signed: Signed, issuer: bytes) -> None:
    """Refuses what the issuer did not sign."""
    r, s = signed.signature[:32], signed.signature[32:]
    if int.from_bytes(s, "little") >= ORDER:
        raise CardError("signature", "S is not below the order")
    if without_sign(r) in SMALL_ORDER or without_sign(issuer) in SMALL_ORDER:
        raise CardError("signature", "a point of small order")
    # RFC 8032, 5.1.3: an encoding whose y is not below the prime is no point. OpenSSL would reduce it.
    if int.from_bytes(without_sign(issuer), "little") >= PRIME:
        raise CardError("signature", "no public key")
    try:
        # OpenSSL computes SB - kA, without the cofactor, and compares its encoding with R.
        Ed25519PublicKey.from_public_bytes(issuer).verify(signed.signature, to_be_signed(signed))
    except (InvalidSignature, ValueError):
        raise CardError("signature", "does not fit") from None
