"""Section 3.1: what was sealed, and what its signature covers."""

from dataclasses import dataclass
from hashlib import sha256

from .cbor import encode_byte_string, encode_unsigned
from .refusal import Refusal

UNSIGNED, ED25519, ED25519_WITH_END = range(3)
KID_BYTES = 8
CARD_ID_BYTES = 8
TIME_BYTES = 4
SIGNATURE_BYTES = 64
RECORD_LABEL = b"carnet/1 record"

COSE_SIGN1_HEAD = bytes.fromhex("d284")
NO_UNPROTECTED = bytes.fromhex("a0")
SIG_STRUCTURE_HEAD = b"\x84\x6aSignature1"
PROTECTED_HEAD = bytes.fromhex("a3012704")
CLAIMS_KEY = bytes.fromhex("0f")
CLAIMS_IAT, CLAIMS_EXP_IAT = bytes.fromhex("a106"), bytes.fromhex("a204")
IAT_KEY = bytes.fromhex("06")


def kid_of(public_key: bytes) -> bytes:
    return sha256(public_key).digest()[:KID_BYTES]


@dataclass(frozen=True)
class Signature:
    kid: bytes
    iat: int
    exp: int | None
    value: bytes

    @property
    def card_id(self) -> bytes:
        return sha256(self.value).digest()[:CARD_ID_BYTES]

    def protected(self) -> bytes:
        """The protected header, with the CWT claims of RFC 9597."""
        claims = CLAIMS_IAT if self.exp is None else CLAIMS_EXP_IAT + encode_unsigned(self.exp) + IAT_KEY
        return PROTECTED_HEAD + encode_byte_string(self.kid) + CLAIMS_KEY + claims + encode_unsigned(self.iat)


@dataclass(frozen=True)
class Signed:
    content: bytes
    annex: bytes | None
    """As it stands in the envelope."""
    signature: Signature | None = None

    def external_aad(self) -> bytes:
        return RECORD_LABEL + (b"" if self.annex is None else sha256(self.annex).digest())


def parse_signed(sealed: bytes, annex: bytes | None) -> Signed:
    if not sealed:
        raise Refusal("signed", "open.short-content")
    form = sealed[0]
    if form == UNSIGNED:
        return Signed(sealed[1:], annex)
    if form not in (ED25519, ED25519_WITH_END):
        raise Refusal("signed", "open.unknown-form")
    sizes = [1, KID_BYTES, TIME_BYTES, TIME_BYTES if form == ED25519_WITH_END else 0, SIGNATURE_BYTES]
    if len(sealed) < sum(sizes):
        raise Refusal("signed", "open.short-content")
    _, kid, iat, exp, signature = (sealed[sum(sizes[:i]) : sum(sizes[: i + 1])] for i in range(len(sizes)))
    end = int.from_bytes(exp, "big") if exp else None
    return Signed(sealed[sum(sizes) :], annex, Signature(kid, int.from_bytes(iat, "big"), end, signature))


def cose_sign1(protected: bytes, payload: bytes, signature: bytes) -> bytes:
    """The message of RFC 9052, section 4.2, with its tag."""
    items = encode_byte_string(protected), NO_UNPROTECTED, encode_byte_string(payload), encode_byte_string(signature)
    return COSE_SIGN1_HEAD + b"".join(items)


def sig_structure(protected: bytes, external_aad: bytes, payload: bytes) -> bytes:
    """What is signed (RFC 9052, section 4.4)."""
    return SIG_STRUCTURE_HEAD + b"".join(encode_byte_string(part) for part in (protected, external_aad, payload))
