"""Section 1.7: XHTML from the plain text of a narrative."""

import re

from .text import WHITE_SPACE

NOT_IN_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def make_xhtml(text: str) -> str:
    pieces = (piece.strip(WHITE_SPACE) for piece in text.split("\n\n"))
    paragraphs = "".join(f"<p>{_make_words(piece)}</p>" for piece in pieces if piece)
    return f'<div xmlns="http://www.w3.org/1999/xhtml">{paragraphs}</div>'


def _make_words(piece: str) -> str:
    escaped = piece.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return NOT_IN_XML.sub("", escaped).replace("\n", "<br/>")
