"""Section 1.1: the three files of the dictionary."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Element:
    name: str
    kind: str
    repeats: bool


@dataclass(frozen=True)
class Type:
    name: str
    elements: dict[int, Element]
    """By key."""
    element_names: frozenset[str]


@dataclass(frozen=True)
class Concept:
    system: str
    code: str
    display: str


@dataclass(frozen=True)
class Dictionary:
    types: dict[str, Type]
    resources: list[str]
    """The names of the types under RESOURCES, by number."""
    strings: list[str]
    concepts: list[Concept]
    terms: bytes
    """The file v1.terms as it is."""
    prime: bytes


def load_dictionary(folder: Path) -> Dictionary:
    types, resources = _parse_schema((folder / "v1.schema").read_text("utf-8"))
    terms = (folder / "v1.terms").read_bytes()
    strings, concepts = _parse_terms(terms.decode("utf-8"))
    return Dictionary(types, resources, strings, concepts, terms, (folder / "v1.prime").read_bytes())


def _parse_schema(text: str) -> tuple[dict[str, Type], list[str]]:
    elements: dict[str, dict[int, Element]] = {}
    resources: list[str] = []
    name, is_resource = "", False
    for line in text.split("\n"):
        if not line or line.startswith("#"):
            continue
        if line == "RESOURCES":
            is_resource = True
        elif not line.startswith(" "):
            name = line
            elements[name] = {}
            resources += [name] if is_resource else []
        else:
            key, element, kind = line.split()[:3]
            elements[name][int(key)] = Element(element.rstrip("*"), kind, element.endswith("*"))
    return {name: _make_type(name, members) for name, members in elements.items()}, resources


def _make_type(name: str, elements: dict[int, Element]) -> Type:
    return Type(name, elements, frozenset(element.name for element in elements.values()))


def _parse_terms(text: str) -> tuple[list[str], list[Concept]]:
    strings: list[str] = []
    concepts: list[Concept] = []
    system: str | None = None
    for line in text.removesuffix("\n").split("\n"):
        if line.startswith("#"):
            continue
        if line.startswith("@"):
            system = line[1:]
        elif system is None:
            strings.append(line)
        else:
            code, display = line.split("\t")
            concepts.append(Concept(system, code, display))
    return strings, concepts
