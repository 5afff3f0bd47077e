"""The dictionary's schema and terms (format.md, 1.1, and the heads of the two files)."""

from pathlib import Path
from typing import NamedTuple


class Element(NamedTuple):
    name: str
    repeats: bool
    kind: str


class Concept(NamedTuple):
    system: str
    code: str
    display: str


def lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").split("\n") if not line.startswith("#")]


class Dictionary:
    def __init__(self, folder: Path):
        # A type's elements by their keys, and the names of the resource types by their numbers.
        self.types: dict[str, dict[int, Element]] = {}
        self.resources: list[str] = []
        self.strings: list[str] = []
        self.concepts: list[Concept] = []
        self._read_schema(folder / "v1.schema")
        self._read_terms(folder / "v1.terms")

    def _read_schema(self, path: Path) -> None:
        elements, resources = {}, False
        for line in lines(path):
            if not line:
                continue
            if line == "RESOURCES":
                resources = True
            elif not line.startswith(" "):
                assert line not in self.types, line
                elements = self.types[line] = {}
                if resources:
                    self.resources.append(line)
            else:
                key, name, kind = line.split()[:3]
                assert int(key) not in elements, line
                elements[int(key)] = Element(name.removesuffix("*"), name.endswith("*"), kind)

    def _read_terms(self, path: Path) -> None:
        system = None
        content = lines(path)
        # The last line ends with a line feed, too.
        assert content.pop() == ""
        for line in content:
            if line.startswith("@"):
                system = line[1:]
            elif system is None:
                self.strings.append(line)
            else:
                code, display = line.split("\t")
                self.concepts.append(Concept(system, code, display))
