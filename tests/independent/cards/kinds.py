"""The values of elements, by their kinds (format.md, 1.3)."""

from . import forms
from .cbor import Map, Tag
from .dictionary import Concept, Element
from .forms import entry, is_int, is_uint, refuse
from .links import Links
from .xhtml import division

PLAIN, LINK, PLAIN_NUMBER, PLAIN_ARRAY = 51713, 51714, 51715, 51716


def members(pairs) -> dict:
    """A JSON object, which has each member once."""
    result = {}
    for name, value in pairs:
        if name in result:
            refuse("a member twice")
        result[name] = value
    return result


def is_form(value, length: int) -> bool:
    """Whether the value is an array of so many items."""
    return type(value) is list and len(value) == length


class Values:
    """Turns CBOR items into JSON values, in the order of the bytes, as `Next` wants it."""

    def __init__(self, dictionary, links: Links):
        self.dictionary = dictionary
        self.links = links

    def string(self, value) -> str:
        return forms.string(value, self.dictionary)

    def name(self, key) -> str:
        if type(key) is str:
            return key
        if is_int(key) and key < 0:
            return entry(self.dictionary.strings, -1 - key, "string")
        return refuse("not a name")

    # Objects

    def object(self, value, type_name: str | None) -> dict:
        """An object of a type, or of one that the schema does not have."""
        if type(value) is not Map:
            refuse("not an object")
        elements = self.dictionary.types[type_name] if type_name else {}
        known = {element.name for element in elements.values()}

        def pairs():
            for key, item in value:
                if not is_uint(key):
                    if self.name(key) in known:
                        refuse("an element by its name that has a key")
                    yield self.name(key), self.plain(item)
                elif key in elements:
                    yield elements[key].name, self.element(item, elements[key])
                else:
                    refuse(f"key {key}, which {type_name} does not have")
        return members(pairs())

    def element(self, value, element: Element):
        if not element.repeats or self.is_plain(value):
            return self.value(value, element.kind)
        if type(value) is not list:
            refuse("not an array")
        if element.kind == "Contained":
            return [self.contained(item, number) for number, item in enumerate(value)]
        return [self.value(item, element.kind) for item in value]

    def value(self, value, kind: str):
        if value is None:
            return None
        if self.is_plain(value):
            return self.plain(value.value)
        reader = READERS.get(kind)
        return reader(self, value) if reader else self.object(value, kind)

    # Resources

    def resource(self, value, contained_id: str | None = None):
        if self.is_plain(value):
            return self.plain(value.value)
        if type(value) is not Map or len(value) != 1:
            refuse("not a resource")
        (key, inside), = value
        if is_uint(key):
            type_name = entry(self.dictionary.resources, key, "type")
            body = self.object(inside, type_name)
        else:
            type_name = self.name(key)
            if type_name in self.dictionary.resources:
                refuse("a type by its name that has a number")
            body = self.object(inside, None)
        own = [("resourceType", type_name)] + ([("id", contained_id)] if contained_id else [])
        return members([*own, *body.items()])

    def contained(self, value, number: int):
        # What is plain JSON keeps its `id`, if it has one, among its members.
        return None if value is None else self.resource(value, self.links.contained_id(number))

    # References

    def reference(self, value, next_link: bool = False) -> dict:
        link = self.links.next if next_link else self.links.read
        if is_uint(value):
            return {"reference": link(value, self)}
        if is_form(value, 1):
            return {"reference": link(value[0], self)}
        if is_form(value, 2):
            # The link first: that is the order of the bytes.
            return {"reference": link(value[0], self), "display": self.string(value[1])}
        return self.object(value, "Reference")

    def next(self, value) -> dict:
        return self.reference(value, next_link=True)

    def link(self, value) -> str:
        return self.links.read(value, self)

    # Concepts

    def concept(self, number) -> Concept:
        if not is_uint(number):
            refuse("not a concept")
        return entry(self.dictionary.concepts, number, "concept")

    def coding(self, value) -> dict:
        if type(value) is Map:
            return self.object(value, "Coding")
        if is_uint(value):
            return self.concept(value)._asdict()
        if not is_form(value, 2):
            refuse("not a coding")
        concept = self.concept(value[0])
        display = {} if value[1] is None else {"display": self.string(value[1])}
        return {"system": concept.system, "code": concept.code, **display}

    def codeable_concept(self, value) -> dict:
        if type(value) is Map:
            return self.object(value, "CodeableConcept")
        if is_uint(value):
            return {"coding": [self.coding(value)]}
        if is_form(value, 2) and value[0] is None:
            return {"text": self.string(value[1])}
        if not is_form(value, 1) and not is_form(value, 2):
            refuse("not a codeable concept")
        coding = self.coding(value[0])
        if len(value) == 1:
            return {"coding": [coding]}
        if value[1] is not True:
            return {"coding": [coding], "text": self.string(value[1])}
        if "display" not in coding:
            refuse("a text equal to a display that is not there")
        return {"coding": [coding], "text": coding["display"]}

    def quantity(self, value) -> dict:
        if type(value) is Map:
            return self.object(value, "Quantity")
        if not is_form(value, 2):
            refuse("not a quantity")
        amount = {"value": forms.number(value[0])}
        coded = self.coding(value[1]) if type(value[1]) is not Map else refuse("not a unit")
        unit = {"unit": coded["display"]} if "display" in coded else {}
        return {**amount, **unit, "system": coded["system"], "code": coded["code"]}

    # The rest

    def period(self, value) -> dict:
        if type(value) is Map:
            return self.object(value, "Period")
        if is_form(value, 1):
            return {"start": forms.date_time(value[0])}
        if not is_form(value, 2):
            refuse("not a period")
        start = {} if value[0] is None else {"start": forms.date_time(value[0])}
        return {**start, "end": forms.date_time(value[1])}

    def narrative(self, value) -> dict:
        narrative = self.object(value, "Narrative")
        if isinstance(narrative.get("div"), str):
            narrative["div"] = division(narrative["div"])
        return narrative

    def boolean(self, value) -> bool:
        return value if type(value) is bool else refuse("not a boolean")

    # Plain JSON

    @staticmethod
    def is_plain(value) -> bool:
        return type(value) is Tag and value.number == PLAIN

    def plain(self, value):
        if value is None or type(value) is bool:
            return value
        if type(value) is Map:
            return members((self.name(key), self.plain(item)) for key, item in value)
        if type(value) is not Tag:
            return self.string(value)
        if value.number == PLAIN_ARRAY and type(value.value) is list:
            return [self.plain(item) for item in value.value]
        if value.number == PLAIN_NUMBER:
            return forms.number(value.value)
        if value.number == LINK:
            return self.link(value.value)
        return refuse("not plain JSON")


READERS = {
    "string": Values.string,
    "date": lambda _, value: forms.date_time(value),
    "bool": Values.boolean,
    "number": lambda _, value: forms.number(value),
    "base64": lambda _, value: forms.base64_string(value),
    "Link": Values.link,
    "Reference": Values.reference,
    "Next": Values.next,
    "Coding": Values.coding,
    "CodeableConcept": Values.codeable_concept,
    "Quantity": Values.quantity,
    "Period": Values.period,
    "Narrative": Values.narrative,
}
