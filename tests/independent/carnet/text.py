"""Section 5.1: the text of a symbol."""

from enum import Enum

from .refusal import Refusal

MOST_CHARACTERS = 7_089
BLOCK_BYTES = 12
DIGITS_OF_BYTES = (0, 3, 5, 8, 10, 13, 15, 17, 20, 22, 25, 27, 29)
BLOCK_DIGITS = DIGITS_OF_BYTES[BLOCK_BYTES]
BYTES_OF_DIGITS = {digits: count for count, digits in enumerate(DIGITS_OF_BYTES)}

WHITE_SPACE = (
    "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
SURROUNDINGS = WHITE_SPACE + "\0\ufeff"
LINE_BREAKS = str.maketrans("", "", "\r\n")
AZERTY_DIGITS = str.maketrans("&é\"'(-è_çà", "1234567890")
PREFIX_LETTERS = str.maketrans("cnm,?", "CNMMM")


class Symbol(Enum):
    ENVELOPE = "CN"
    FRAME = "CM"


def read_text(text: str) -> tuple[Symbol, bytes]:
    """What the symbol holds, a whole envelope or a frame, and its bytes."""
    text = text.strip(SURROUNDINGS).translate(LINE_BREAKS)
    if len(text) > MOST_CHARACTERS:
        raise Refusal("text", "qr.too-long")
    symbol = _read_prefix(text[:3])
    return symbol, _read_digits(text[3:].translate(AZERTY_DIGITS))


def _read_prefix(prefix: str) -> Symbol:
    letters = prefix[:2].translate(PREFIX_LETTERS)
    version = prefix[2:].translate(AZERTY_DIGITS)
    if letters == "C" or (letters in ("CN", "CM") and not version):
        raise Refusal("text", "qr.truncated")
    if letters not in ("CN", "CM") or version not in tuple("123456789"):
        raise Refusal("text", "qr.not-carnet")
    if version != "1":
        raise Refusal("text", "qr.newer-version")
    return Symbol(letters)


def _read_digits(digits: str) -> bytes:
    if not all("0" <= digit <= "9" for digit in digits):
        raise Refusal("text", "qr.character")
    if not digits or len(digits) % BLOCK_DIGITS not in BYTES_OF_DIGITS:
        raise Refusal("text", "qr.truncated")
    blocks = (digits[start : start + BLOCK_DIGITS] for start in range(0, len(digits), BLOCK_DIGITS))
    return b"".join(_read_block(block) for block in blocks)


def _read_block(block: str) -> bytes:
    try:
        return int(block).to_bytes(BYTES_OF_DIGITS[len(block)], "big")
    except OverflowError:
        raise Refusal("text", "qr.digits-value") from None
