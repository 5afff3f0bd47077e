"""Section 9.1: the names of a trust list."""

import re
import unicodedata

from .refusal import Refusal

MOST_BYTES = 200
CONTROL = "Cc"
LINES_AND_DIRECTIONS = {0xAD, 0x61C, 0x200B, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF}
WHITE_SPACE = re.compile(r"\s+")


def check_name(name: str) -> None:
    is_printed = not any(map(_is_unprinted, name))
    if not name or name.isspace() or len(name.encode()) > MOST_BYTES or not is_printed:
        raise Refusal("trust-list", "trust.bad-name")


def fold_name(name: str) -> str:
    """The form in which names are compared."""
    return WHITE_SPACE.sub(" ", name.lower()).strip()


def _is_unprinted(character: str) -> bool:
    return unicodedata.category(character) == CONTROL or ord(character) in LINES_AND_DIRECTIONS
