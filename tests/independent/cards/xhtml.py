"""Narrative: plain text to XHTML (format.md, 1.7)."""

import re

from .text import WHITE_SPACE

NO_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def division(text: str) -> str:
    pieces = (piece.strip(WHITE_SPACE) for piece in text.split("\n\n"))
    paragraphs = "".join(f"<p>{escaped(piece)}</p>" for piece in pieces if piece)
    return f'<div xmlns="http://www.w3.org/1999/xhtml">{paragraphs}</div>'


def escaped(text: str) -> str:
    text = NO_XML.sub("", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\n", "<br/>")
