"""Section 4.2: the passphrases and consent codes that people type, and the keys made of them."""

import unicodedata

import regex  # type: ignore[import-untyped]
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from .hpke import Psk
from .refusal import Refusal

KIBIBYTES = 65_536
PASSES = 3
KEY_BYTES = 32
CODE_ID = b"carnet/1 code"
CODE_CHARACTERS = range(6, 65)
ZEROS = (0x0030, 0x0660, 0x06F0, 0x0966, 0x09E6, 0x1040, 0x17E0, 0xFF10)
ASCII_DIGITS = {zero + digit: str(digit) for zero in ZEROS for digit in range(10)}
NO_LETTER_OR_DIGIT = regex.compile(r"[^\p{Alphabetic}\p{N}]")
"""Python itself does not know what is Alphabetic: vowel signs are, and are no letters to it."""


def passphrase_key(passphrase: str, salt: bytes) -> bytes:
    return _argon2id(unicodedata.normalize("NFC", passphrase), salt)


def code_psk(code: str, enc: bytes) -> Psk:
    return Psk(_argon2id(normalize_code(code), salt=enc), CODE_ID)


def normalize_code(code: str) -> str:
    letters_and_digits: str = NO_LETTER_OR_DIGIT.sub("", unicodedata.normalize("NFKC", code))
    if len(letters_and_digits) not in CODE_CHARACTERS:
        raise Refusal("open", "key.bad-code")
    return "".join(character.lower() for character in letters_and_digits.translate(ASCII_DIGITS))


def _argon2id(secret: str, salt: bytes) -> bytes:
    argon2id = Argon2id(salt=salt, length=KEY_BYTES, iterations=PASSES, lanes=1, memory_cost=KIBIBYTES)
    return argon2id.derive(secret.encode())
