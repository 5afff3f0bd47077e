"""Section 2.3: where in the CBOR item the next byte stands."""

from dataclasses import dataclass

from .mixing import mix

MOST_FRAMES = 320
HEAD, ARGUMENT, BYTE_STRING, TEXT_STRING = range(4)
MAJOR_BYTES, MAJOR_TEXT, MAJOR_ARRAY, MAJOR_MAP, MAJOR_TAG = 2, 3, 4, 5, 6
KEY_ZERO = mix(0x1000, 0)
LAST_SLOTS_SHIFT = 20
LAST_SLOTS = 4096


class NoDeterministicItem(Exception):
    """A byte that cannot stand in deterministic CBOR, as far as the position tells."""


@dataclass(slots=True)
class Frame:
    """An open array, map or tag."""

    is_map: bool
    left: int
    """Items to come; -1 for the root, which never ends."""
    path: int
    anchor: int
    content: int
    done: int = 0
    key: int = 0
    zero: bool = False
    sibling: int = 0

    def comes_key(self) -> bool:
        return self.is_map and self.done % 2 == 0

    def step(self) -> int:
        if not self.is_map:
            return 13 + min(self.done, 2)
        return 11 if self.comes_key() else self.key

    def place(self) -> int:
        return mix(self.path, self.step())


class Position:
    def __init__(self) -> None:
        self.frames = [Frame(is_map=False, left=-1, path=1, anchor=0, content=0)]
        self.last = [0] * LAST_SLOTS
        self.part = HEAD
        self.item = 0
        self._major = 0
        self._argument = 0
        self._bytes_left = 0
        """Of the argument or the string at hand."""

    @property
    def top(self) -> Frame:
        return self.frames[-1]

    def near(self) -> int:
        below = self.frames[-2].step() if len(self.frames) > 1 else 0
        return mix(mix(7, self.top.step()), below)

    def last_at(self, place: int) -> int:
        return self.last[place >> LAST_SLOTS_SHIFT]

    def item_is_whole(self) -> bool:
        """Whether an item of the root has ended since the root was reset."""
        return len(self.frames) == 1 and self.top.done > 0

    def reset_root(self) -> None:
        root = self.frames[0]
        root.done = root.sibling = root.content = 0

    def take(self, byte: int) -> None:
        self.item = mix(self.item + 0x1000, byte)
        if self.part == HEAD:
            self._take_head(byte)
        elif self.part == ARGUMENT:
            self._take_argument(byte)
        else:
            self._bytes_left -= 1
            if self._bytes_left == 0:
                self._end_item()

    def _take_head(self, byte: int) -> None:
        self._major, information = byte >> 5, byte & 31
        if information > 27:
            raise NoDeterministicItem
        if information < 24:
            self._argument = information
            self._complete_head()
        else:
            self._argument = 0
            self._bytes_left = 1 << (information - 24)
            self.part = ARGUMENT

    def _take_argument(self, byte: int) -> None:
        self._argument = self._argument << 8 | byte
        self._bytes_left -= 1
        if self._bytes_left == 0:
            self._complete_head()

    def _complete_head(self) -> None:
        if self._major == MAJOR_TAG:
            self._push_frame(1)
        elif self._argument == 0 or self._major not in (MAJOR_BYTES, MAJOR_TEXT, MAJOR_ARRAY, MAJOR_MAP):
            self._end_item()
        elif self._major == MAJOR_ARRAY:
            self._push_frame(self._argument)
        elif self._major == MAJOR_MAP:
            if self._argument >= 1 << 63:
                raise NoDeterministicItem
            self._push_frame(2 * self._argument)
        else:
            self.part = BYTE_STRING if self._major == MAJOR_BYTES else TEXT_STRING
            self._bytes_left = self._argument

    def _push_frame(self, left: int) -> None:
        if len(self.frames) == MOST_FRAMES:
            raise NoDeterministicItem
        top = self.top
        path = mix(top.place(), self._major)
        self.frames.append(Frame(self._major == MAJOR_MAP, left, path, top.anchor, self.item))
        self.item = 0
        self.part = HEAD

    def _end_item(self) -> None:
        x, self.item = self.item, 0
        self.part = HEAD
        while True:
            frame = self.top
            place, was_key = frame.place(), frame.comes_key()
            frame.done += 1
            frame.left -= 1
            frame.content = mix(frame.content, x)
            frame.sibling = x
            if was_key:
                frame.key = mix(3, x)
                frame.zero = x == KEY_ZERO
            else:
                if frame.zero:
                    frame.anchor = x
                    frame.zero = False
                self.last[place >> LAST_SLOTS_SHIFT] = x
            if frame.left != 0:
                return
            x = frame.content
            self.frames.pop()
