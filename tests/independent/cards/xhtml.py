"""Narrative: plain text to XHTML and back (format.md, section 1, "Narrative")."""

from xml.etree import ElementTree

NAMESPACE = "http://www.w3.org/1999/xhtml"
BLOCKS = {"div", "p", "br", "li", "tr", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6"}


def division(text: str) -> str:
    """format.md leaves open which elements keep the lines apart; a paragraph for each here."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    paragraphs = "".join(f"<p>{line}</p>" for line in escaped.split("\n"))
    return f'<div xmlns="{NAMESPACE}">{paragraphs}</div>'


def lines(xhtml: str) -> list[str] | None:
    """The lines of text of a `div`, so that two can be compared whatever their elements; None if it is no `div`."""
    try:
        root = ElementTree.fromstring(xhtml)
    except ElementTree.ParseError:
        return None
    if root.tag != f"{{{NAMESPACE}}}div":
        return None
    out = [""]

    def walk(element) -> None:
        block = element.tag.rpartition("}")[2] in BLOCKS
        out.append("") if block else None
        out[-1] += element.text or ""
        for child in element:
            walk(child)
            out[-1] += child.tail or ""
        out.append("") if block else None
    walk(root)
    return [line for line in out if line]
