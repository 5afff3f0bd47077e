"""Section 3.1: what was sealed, and what its signature says."""

from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from .cbor import encode_byte_string
from .refusal import Refusal

UNSIGNED, ED25519 = 0, 1
KID_BYTES = 8
SIGNATURE_BYTES = 64
PROTECTED_HEAD = bytes.fromhex("4da201270448")
EXTERNAL_AAD = b"carnet/1 record"

FIELD_PRIME = 2**255 - 19
SIGN_BIT = 2**255
SMALL_ORDER = {
    int.from_bytes(bytes.fromhex(point), "little")
    for point in (
        "00" * 32,
        "01" + "00" * 31,
        "ec" + "ff" * 30 + "7f",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    )
}


@dataclass(frozen=True)
class Issuer:
    public_key: bytes

    @property
    def kid(self) -> bytes:
        return sha256(self.public_key).digest()[:KID_BYTES]


@dataclass(frozen=True)
class Signed:
    content: bytes
    kid: bytes = b""
    signature: bytes = b""

    @property
    def is_signed(self) -> bool:
        return bool(self.signature)

    def cose_sign1(self) -> bytes:
        """The COSE_Sign1 (RFC 9052) with tag 18, rebuilt."""
        unprotected = b"\xa0"
        content, signature = encode_byte_string(self.content), encode_byte_string(self.signature)
        return b"\xd2\x84" + PROTECTED_HEAD + self.kid + unprotected + content + signature

    def sig_structure(self) -> bytes:
        context, external_aad = b"\x6aSignature1", encode_byte_string(EXTERNAL_AAD)
        return b"\x84" + context + PROTECTED_HEAD + self.kid + external_aad + encode_byte_string(self.content)

    def answer(self, issuers: list[Issuer]) -> str:
        """One of the four answers of section 6."""
        if not self.is_signed:
            return "unsigned"
        named = [issuer for issuer in issuers if issuer.kid == self.kid]
        if not named:
            return "unverified"
        message = self.sig_structure()
        verified = any(_verify(issuer.public_key, self.signature, message) for issuer in named)
        return "valid" if verified else "invalid"


def parse_signed(sealed: bytes) -> Signed:
    if not sealed:
        raise Refusal("signed", "open.short-content")
    form, rest = sealed[0], sealed[1:]
    if form == UNSIGNED:
        return Signed(content=rest)
    if form != ED25519:
        raise Refusal("signed", "open.unknown-form")
    if len(rest) < KID_BYTES + SIGNATURE_BYTES:
        raise Refusal("signed", "open.short-content")
    content_start = KID_BYTES + SIGNATURE_BYTES
    return Signed(content=rest[content_start:], kid=rest[:KID_BYTES], signature=rest[KID_BYTES:content_start])


def _verify(public_key: bytes, signature: bytes, message: bytes) -> bool:
    """The library (OpenSSL) holds S below the order and compares R byte for byte, without the cofactor; what it does
    not look at is looked at here."""
    if _y(public_key) >= FIELD_PRIME or _y(public_key) in SMALL_ORDER or _y(signature[:32]) in SMALL_ORDER:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _y(point: bytes) -> int:
    """The point's y, its sign taken off."""
    return int.from_bytes(point, "little") % SIGN_BIT
