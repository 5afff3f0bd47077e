"""Section 4.2: the passphrases and consent codes that people type, and the keys made of them."""

import unicodedata

import regex  # type: ignore[import-untyped]
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from .hpke import Psk

KIBIBYTES = 65_536
PASSES = 3
KEY_BYTES = 32
CODE_ID = b"carnet/1 code"
NO_LETTER_OR_DIGIT = regex.compile(r"[^\p{Alphabetic}\p{N}]")
"""Python itself does not know what is Alphabetic: vowel signs are, and are no letters to it."""


def passphrase_key(passphrase: str, salt: bytes) -> bytes:
    return _argon2id(unicodedata.normalize("NFC", passphrase), salt)


def code_psk(code: str, enc: bytes) -> Psk:
    return Psk(_argon2id(normalize_code(code), salt=enc), CODE_ID)


def normalize_code(code: str) -> str:
    letters_and_digits: str = NO_LETTER_OR_DIGIT.sub("", unicodedata.normalize("NFKC", code))
    return "".join(str(unicodedata.decimal(character, character)) for character in letters_and_digits).lower()


def _argon2id(secret: str, salt: bytes) -> bytes:
    argon2id = Argon2id(salt=salt, length=KEY_BYTES, iterations=PASSES, lanes=1, memory_cost=KIBIBYTES)
    return argon2id.derive(secret.encode())
