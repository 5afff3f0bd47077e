"""Sections 1.2 and 1.3: objects, the kinds of their values, and plain JSON."""

from base64 import b64encode
from collections.abc import Callable, Set
from typing import Any, TypeAlias

from .cbor import Item, Map, Tagged
from .dictionary import Concept, Dictionary, Element, Type
from .forms import is_integer, is_unsigned, look_up, read_date, read_number, read_string, shape_fault
from .links import Links, contained_id
from .narrative import make_xhtml
from .refusal import Refusal

Json: TypeAlias = Any
"""None, bool, str, forms.Number, list and dict."""

PLAIN_TAG = 51_713
LINK_TAG = 51_714
NUMBER_TAG = 51_715
ARRAY_TAG = 51_716


class Values:
    def __init__(self, dictionary: Dictionary, links: Links) -> None:
        self._dictionary = dictionary
        self._links = links
        self._readers: dict[str, Callable[[Item], Json]] = {
            "string": self._string,
            "date": read_date,
            "bool": self._bool,
            "number": read_number,
            "base64": self._base64,
            "Link": links.read,
            "Reference": lambda item: self._reference(item, links.read),
            "Next": lambda item: self._reference(item, links.read_next),
            "Coding": self._coding,
            "CodeableConcept": self._codeable_concept,
            "Quantity": self._quantity,
            "Period": self._period,
            "Narrative": self._narrative,
        }

    def resource(self, item: Item, contained: str | None = None) -> Json:
        """A resource; `contained` is the id of a contained one."""
        match item:
            case Tagged(tag, value) if tag == PLAIN_TAG:
                return self.plain(value)
            case Map([(type_key, members)]):
                pass
            case _:
                raise shape_fault()
        name, type_name = self._resource_type(type_key)
        known: dict[str, Json] = {"resourceType": name}
        if contained is not None:
            known["id"] = contained
        return self.members(members, type_name, known)

    def members(
        self, item: Item, type_name: str | None, known: dict[str, Json], reserved: Set[str] = frozenset()
    ) -> dict[str, Json]:
        """The members of an object of a type, or of none, added to those that are known already."""
        type_ = self._dictionary.types[type_name] if type_name is not None else None
        for key, value in _pairs(item):
            if is_unsigned(key):
                element = _element(type_, key)
                name, json = element.name, self._element_value(element, value)
            else:
                name, json = self._name(key), self.plain(value)
                if type_ is not None and name in type_.element_names:
                    raise shape_fault()
            _add_member(known, name, json, reserved)
        return known

    def plain_members(self, item: Item, known: dict[str, Json], reserved: Set[str] = frozenset()) -> dict[str, Json]:
        for key, value in _pairs(item):
            _add_member(known, self._name(key), self.plain(value), reserved)
        return known

    def plain(self, item: Item) -> Json:
        match item:
            case None | True | False:
                return item
            case Map():
                return self.plain_members(item, {})
            case Tagged(tag, value) if tag == LINK_TAG:
                return self._links.read(value)
            case Tagged(tag, value) if tag == NUMBER_TAG:
                return read_number(value)
            case Tagged(tag, list() as values) if tag == ARRAY_TAG:
                return [self.plain(value) for value in values]
        return self._string(item)

    def _resource_type(self, key: Item) -> tuple[str, str | None]:
        """The name of a resource's type, and again where the schema has that type."""
        if is_unsigned(key):
            name = look_up(self._dictionary.resources, key)
            return name, name
        name = self._name(key)
        if name in self._dictionary.resources:
            raise shape_fault()
        return name, None

    def _name(self, key: Item) -> str:
        if isinstance(key, str):
            return key
        if not is_integer(key) or key >= 0:
            raise shape_fault()
        return look_up(self._dictionary.strings, -1 - key)

    def _element_value(self, element: Element, item: Item) -> Json:
        if not element.repeats:
            return self._value(element.kind, item, 0)
        match item:
            case Tagged(tag, value) if tag == PLAIN_TAG:
                return self.plain(value)
            case list():
                return [self._value(element.kind, value, number) for number, value in enumerate(item)]
        raise shape_fault()

    def _value(self, kind: str, item: Item, number: int) -> Json:
        """One value; `number` is its place in the array of a repeating element."""
        match item:
            case None:
                return None
            case Tagged(tag, value) if tag == PLAIN_TAG:
                return self.plain(value)
        if kind == "Contained":
            return self.resource(item, contained_id(number))
        if kind in self._readers:
            return self._readers[kind](item)
        return self.members(item, kind, {})

    def _string(self, item: Item) -> str:
        return read_string(item, self._dictionary.strings)

    def _bool(self, item: Item) -> bool:
        if not isinstance(item, bool):
            raise shape_fault()
        return item

    def _base64(self, item: Item) -> str:
        match item:
            case bytes():
                return b64encode(item).decode()
            case str():
                return item
        raise shape_fault()

    def _reference(self, item: Item, read_link: Callable[[Item], str]) -> Json:
        match item:
            case int() if is_unsigned(item):
                return {"reference": read_link(item)}
            case [link]:
                return {"reference": read_link(link)}
            case [link, display]:
                return {"reference": read_link(link), "display": self._string(display)}
        return self.members(item, "Reference", {})

    def _coding(self, item: Item) -> Json:
        match item:
            case int() if is_unsigned(item):
                concept = self._concept(item)
                return {"system": concept.system, "code": concept.code, "display": concept.display}
            case [number, None]:
                concept = self._concept(number)
                return {"system": concept.system, "code": concept.code}
            case [number, display]:
                concept = self._concept(number)
                return {"system": concept.system, "code": concept.code, "display": self._string(display)}
        return self.members(item, "Coding", {})

    def _codeable_concept(self, item: Item) -> Json:
        match item:
            case int() if is_unsigned(item):
                return {"coding": [self._coding(item)]}
            case [None, text]:
                return {"text": self._string(text)}
            case [coding]:
                return {"coding": [self._coding(coding)]}
            case [coding, True]:
                return _concept_of_display(self._coding(coding))
            case [coding, text]:
                return {"coding": [self._coding(coding)], "text": self._string(text)}
        return self.members(item, "CodeableConcept", {})

    def _quantity(self, item: Item) -> Json:
        match item:
            case [number, [concept, None]]:
                return self._quantity_of(number, self._concept(concept))
            case [number, [concept, unit]]:
                return self._quantity_of(number, self._concept(concept)) | {"unit": self._string(unit)}
            case [number, concept]:
                unit = self._concept(concept)
                return self._quantity_of(number, unit) | {"unit": unit.display}
        return self.members(item, "Quantity", {})

    def _quantity_of(self, number: Item, concept: Concept) -> dict[str, Json]:
        return {"value": read_number(number), "system": concept.system, "code": concept.code}

    def _period(self, item: Item) -> Json:
        match item:
            case [None, end]:
                return {"end": read_date(end)}
            case [start]:
                return {"start": read_date(start)}
            case [start, end]:
                return {"start": read_date(start), "end": read_date(end)}
        return self.members(item, "Period", {})

    def _narrative(self, item: Item) -> Json:
        narrative = self.members(item, "Narrative", {})
        if isinstance(narrative.get("div"), str):
            narrative["div"] = make_xhtml(narrative["div"])
        return narrative

    def _concept(self, number: Item) -> Concept:
        return look_up(self._dictionary.concepts, number)


def _concept_of_display(coding: dict[str, Json]) -> Json:
    if not isinstance(coding.get("display"), str):
        raise shape_fault()
    return {"coding": [coding], "text": coding["display"]}


def _pairs(item: Item) -> list[tuple[Item, Item]]:
    if not isinstance(item, Map):
        raise shape_fault()
    return item.pairs


def _element(type_: Type | None, key: int) -> Element:
    if type_ is None:
        raise shape_fault()
    if key not in type_.elements:
        raise Refusal("record", "record.number")
    return type_.elements[key]


def _add_member(members: dict[str, Json], name: str, value: Json, reserved: Set[str]) -> None:
    if name in members or name in reserved:
        raise shape_fault()
    members[name] = value
