"""Links between the resources of a record (format.md, 1.5 and 1.6)."""

import hashlib

from .forms import is_int, is_uint, refuse, uuid


class Links:
    def __init__(self, record: bytes, entries: int):
        self._digest = hashlib.sha256(record).digest()
        self._entries = entries
        self._expected = 0  # the entry that the next relative link is counted from

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

    def read(self, value, values) -> str:
        if is_uint(value):
            return self.entry(value)
        if is_int(value):
            return "#" + self.contained_id(-1 - value)
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
