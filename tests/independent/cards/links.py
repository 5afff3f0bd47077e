"""Links between the resources of a record (format.md, section 1, "Links" and "New names")."""

import hashlib

from .forms import is_int, is_uint, refuse, uuid


class Links:
    def __init__(self, record: bytes, entries: int):
        self._digest = hashlib.sha256(record).digest()
        self._entries = entries
        self._expected = 0  # the entry that the next relative link is counted from
        # How many resources each of the resources that are being read contains, the innermost last.
        self._contained: list[int] = []

    def enter(self, contained: int) -> None:
        self._contained.append(contained)

    def leave(self) -> None:
        self._contained.pop()

    def entry(self, number: int) -> str:
        """The name of an entry."""
        if not 0 <= number < self._entries:
            refuse(f"entry {number}, which is not there")
        name = bytearray(self._digest[:12] + number.to_bytes(4, "big"))
        name[6] = name[6] & 0x0f | 0x80
        name[8] = name[8] & 0x3f | 0x80
        return "urn:uuid:" + uuid(bytes(name))

    @staticmethod
    def contained_id(number: int) -> str:
        return f"c{number + 1}"

    def _in_resource(self, number: int) -> str:
        """A link to a resource contained in the one that is being read or, where there is none, around it."""
        count = next((count for count in self._contained[:-3:-1] if count), 0)
        if number >= count:
            refuse(f"contained resource {number}, which is not there")
        return "#" + self.contained_id(number)

    def read(self, value, values) -> str:
        if is_uint(value):
            return self.entry(value)
        if is_int(value):
            return self._in_resource(-1 - value)
        if type(value) is list and len(value) == 1:
            return values.string(value[0])
        return values.string(value)

    def next(self, value, values) -> str:
        """A link in an element of kind `Next`."""
        if not is_uint(value):
            return self.read(value, values)
        half = (value + 1) // 2
        number = self._expected + (-half if value & 1 else half)
        name = self.entry(number)
        self._expected = number + 1
        return name
