"""Section 3.1: how a signature is verified, that of a card and that of a trust list."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

FIELD_PRIME = 2**255 - 19
SIGN_BIT = 2**255
EDWARDS_D = -121_665 * pow(121_666, -1, FIELD_PRIME) % FIELD_PRIME
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


def verify(public_key: bytes, signature: bytes, message: bytes) -> bool:
    """The library (OpenSSL) holds S below the order and compares R byte for byte, without the cofactor; what it does
    not look at is looked at here."""
    if not is_public_key(public_key) or _y(signature[:32]) in SMALL_ORDER:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def is_public_key(public_key: bytes) -> bool:
    """Whether the bytes are a point of the curve (RFC 8032, section 5.1.3), and not one of small order."""
    y = _y(public_key)
    return y < FIELD_PRIME and y not in SMALL_ORDER and _is_square((y * y - 1) * (EDWARDS_D * y * y + 1))


def _is_square(number: int) -> bool:
    """A quotient is a square where the product of its two numbers is one."""
    return pow(number, (FIELD_PRIME - 1) // 2, FIELD_PRIME) in (0, 1)


def _y(point: bytes) -> int:
    """The point's y, its sign taken off."""
    return int.from_bytes(point, "little") % SIGN_BIT
