"""Section 2.7: text looked up in the bytes of v1.terms."""

from array import array

from .mixing import mix
from .repeat import LONGEST, NOTHING, count_agreeing

TAB = 0x09
FOLD = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ\n", b"abcdefghijklmnopqrstuvwxyz\t")
SLOTS = 131_072


class TermsIndex:
    """What never changes: the file, folded and as it is, and the last place of each hash of six or four bytes."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.folded = data.translate(FOLD)
        self.last_of_four = array("I", [0]) * SLOTS
        self.last_of_six = array("I", [0]) * SLOTS
        for place in range(4, len(data)):
            self.last_of_four[hash_four(self.folded[place - 4 : place])] = place
        for place in range(6, len(data)):
            self.last_of_six[hash_six(self.folded[place - 6 : place])] = place

    def __deepcopy__(self, _memo: object) -> "TermsIndex":
        return self


class Terms:
    def __init__(self, index: TermsIndex) -> None:
        self.length = 0
        self.expected = NOTHING
        self._index = index
        self._at = 0
        self._string = bytearray()

    def begin_string(self) -> None:
        self._string = bytearray([TAB])
        self._set_match(0, 0)

    def end_string(self) -> None:
        self._set_match(0, 0)

    def take(self, byte: int) -> None:
        """A byte of a text string that is not its last."""
        byte = FOLD[byte]
        self._string.append(byte)
        folded = self._index.folded
        if self.length > 0 and self._at < len(folded) and folded[self._at] == byte:
            self._set_match(self._at + 1, min(self.length + 1, LONGEST))
        else:
            self._set_match(*self._look_up())

    def _look_up(self) -> tuple[int, int]:
        """A place and how many bytes agree before it; 0 and 0 where there is none."""
        string, index = self._string, self._index
        for shortest, places, hash_of in ((6, index.last_of_six, hash_six), (4, index.last_of_four, hash_four)):
            if len(string) >= shortest:
                place = places[hash_of(string[-shortest:])]
                length = count_agreeing(string, len(string), index.folded, place)
                if length >= shortest:
                    return place, length
        return 0, 0

    def _set_match(self, at: int, length: int) -> None:
        self._at, self.length = at, length
        data = self._index.data
        self.expected = data[at] if length > 0 and at < len(data) else NOTHING


def hash_four(folded: bytes | bytearray) -> int:
    return _mix_four(folded) >> 15


def hash_six(folded: bytes | bytearray) -> int:
    return mix(_mix_four(folded[2:]), int.from_bytes(folded[:2], "big")) >> 15


def _mix_four(folded: bytes | bytearray) -> int:
    return mix(4, int.from_bytes(folded, "big"))
