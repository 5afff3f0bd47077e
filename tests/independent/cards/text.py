"""The text of a symbol (format.md, 5.1)."""

from .errors import CardError

ENVELOPE = "CN"
FRAME = "CM"

# How many digits a last block of k bytes has, for k = 1 to 12; that of 12 is the full block.
DIGITS = {1: 3, 2: 5, 3: 8, 4: 10, 5: 13, 6: 15, 7: 17, 8: 20, 9: 22, 10: 25, 11: 27, 12: 29}
BYTES = {digits: count for count, digits in DIGITS.items()}

# What a scanner with a US layout types on a French host instead of the digits.
AZERTY = dict(zip("&é\"'(-è_çà", "1234567890"))

WHITE_SPACE = "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a" \
    "\u2028\u2029\u202f\u205f\u3000"
AROUND = WHITE_SPACE + "\0\ufeff"

MOST_CHARACTERS = 7089


def read(text: str) -> tuple[str, bytes]:
    """The prefix without its version, ENVELOPE or FRAME, and the bytes."""
    text = text.strip(AROUND).replace("\r", "").replace("\n", "")
    if len(text) > MOST_CHARACTERS:
        raise CardError("text", "more than a symbol holds")
    prefix = text[:2].upper().replace(",", "M").replace("?", "M")
    if prefix not in (ENVELOPE, FRAME):
        raise CardError("text", "not a Carnet text")
    digits = "".join(AZERTY.get(character, character) for character in text[2:])
    # str.isdigit would let other scripts' digits pass.
    if not digits or any(character not in "0123456789" for character in digits):
        raise CardError("text", "a character that is no digit")
    if digits[0] != "1":
        raise CardError("text", f"version {digits[0]} of the format")
    return prefix, unpack(digits[1:])


def unpack(digits: str) -> bytes:
    """Blocks of 29 digits are 12 bytes each; the last one may be shorter."""
    if not digits:
        raise CardError("text", "no digits")
    out = bytearray()
    for start in range(0, len(digits), 29):
        block = digits[start:start + 29]
        length = BYTES.get(len(block))
        if length is None:
            raise CardError("text", f"no number of bytes gives {len(block)} digits")
        value = int(block)
        if value >> (8 * length):
            raise CardError("text", f"a block that exceeds {length} bytes")
        out += value.to_bytes(length, "big")
    return bytes(out)
