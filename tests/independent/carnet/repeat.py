"""Section 2.6: the byte that followed when the last four bytes stood before."""

from array import array

from .mixing import mix_bytes

LONGEST = 31
SHORTEST = 4
NOTHING = -1


class Repeat:
    def __init__(self) -> None:
        self.history = bytearray()
        self.length = 0
        self.expected = NOTHING
        self._at = 0
        self._places = array("I", [0]) * 65_536

    def take(self, byte: int) -> None:
        if self.length > 0 and self.history[self._at] == byte:
            self.length = min(self.length + 1, LONGEST)
            self._at += 1
        else:
            self.length = 0
        self.history.append(byte)
        if len(self.history) >= SHORTEST:
            self._look_up()
        self.expected = self.history[self._at] if self.length > 0 else NOTHING

    def _look_up(self) -> None:
        slot = mix_bytes(0, self.history[-SHORTEST:]) >> 16
        candidate, self._places[slot] = self._places[slot], len(self.history)
        if self.length == 0 and candidate > 0:
            length = count_agreeing(self.history, len(self.history), self.history, candidate)
            if length >= SHORTEST:
                self._at, self.length = candidate, length


def count_agreeing(left: bytes | bytearray, left_end: int, right: bytes | bytearray, right_end: int) -> int:
    """How many bytes before the two ends agree, backwards, up to the longest length."""
    count, most = 0, min(LONGEST, left_end, right_end)
    while count < most and left[left_end - 1 - count] == right[right_end - 1 - count]:
        count += 1
    return count
