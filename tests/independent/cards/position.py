"""Where in the CBOR item the next byte stands (format.md, 2.3)."""

MASK = 0xffffffff

HEAD, ARGUMENT, BYTES, TEXT = range(4)
BYTE_STRING, TEXT_STRING, ARRAY, MAP, TAG = range(2, 7)

MOST_FRAMES = 320  # the root is one of them
MOST_LEFT = 2**64


class ImpossibleByte(Exception):
    """A byte that cannot stand here in deterministic CBOR."""


def mix(h: int, v: int) -> int:
    m = ((h ^ v * 0x85ebca6b) * 0x9e3779b1) & MASK
    return m ^ m >> 15


KEY_ZERO = mix(0x1000, 0)


class Frame:
    """An open array, map or tag."""

    __slots__ = ("kind", "left", "done", "path", "key", "anchor", "zero", "sibling", "content")

    def __init__(self, kind: int, left: float, path: int, anchor: int, content: int):
        self.kind = kind
        self.left = left
        self.done = 0
        self.path = path
        self.key = 0
        self.anchor = anchor
        self.zero = False
        self.sibling = 0
        self.content = content

    def step(self) -> int:
        if self.kind != MAP:
            return 13 + min(self.done, 2)
        return self.key if self.done & 1 else 11

    def place(self) -> int:
        return mix(self.path, self.step())


class Position:
    def __init__(self):
        self.root = Frame(ARRAY, float("inf"), 1, 0, 0)
        self.stack = [self.root]
        self.last = [0] * 4096
        self.part = HEAD
        self.item = 0
        self.owed = 1  # how many bytes must come at least to complete the record
        self._major = 0
        self._argument = 0
        self._missing = 0  # bytes of the argument or string to come

    def copy(self) -> "Position":
        """For another record; only between records, when nothing is open."""
        assert len(self.stack) == 1 and self.part == HEAD and not self.root.done
        other = Position()
        other.last = self.last[:]
        return other

    def record_is_complete(self) -> bool:
        return self.root.done > 0

    def next_record(self) -> None:
        self.root.done = self.root.sibling = self.root.content = 0
        self.owed = 1

    def near(self) -> int:
        below = self.stack[-2].step() if len(self.stack) > 1 else 0
        return mix(mix(7, self.stack[-1].step()), below)

    def feed(self, byte: int) -> None:
        self.item = mix(self.item + 0x1000, byte)
        if self.part != ARGUMENT:
            self.owed -= 1
        if self.part == HEAD:
            self._major, info = byte >> 5, byte & 31
            if info > 27:
                raise ImpossibleByte("additional information 28 to 31")
            if info < 24:
                self._argument = info
                self._head_ends()
            else:
                self.part, self._argument, self._missing = ARGUMENT, 0, 1 << (info - 24)
            return
        self._missing -= 1
        if self.part == ARGUMENT:
            self._argument = self._argument << 8 | byte
            if not self._missing:
                self._head_ends()
        elif not self._missing:
            self._item_ends()

    def _head_ends(self) -> None:
        major, count = self._major, self._argument
        if major in (BYTE_STRING, TEXT_STRING) and count:
            self.part, self._missing = (BYTES if major == BYTE_STRING else TEXT), count
            self.owed += count
            return
        if major == TAG:
            count = 1
        elif major == MAP:
            count *= 2
        if major in (ARRAY, MAP, TAG) and count:
            if len(self.stack) >= MOST_FRAMES or count >= MOST_LEFT:
                raise ImpossibleByte("too many open containers or members")
            top = self.stack[-1]
            self.stack.append(Frame(major, count, mix(top.place(), major), top.anchor, self.item))
            self.owed += count
            self.part = HEAD
            self.item = 0
            return
        self._item_ends()

    def _item_ends(self) -> None:
        self.part = HEAD
        x, self.item = self.item, 0
        while True:
            top = self.stack[-1]
            place = top.place()
            is_key = top.kind == MAP and not top.done & 1
            top.done += 1
            top.left -= 1
            top.content = mix(top.content, x)
            top.sibling = x
            if is_key:
                top.key = mix(3, x)
                top.zero = x == KEY_ZERO
            else:
                if top.zero:
                    top.anchor, top.zero = x, False
                self.last[place >> 20] = x
            if top is self.root or top.left > 0:
                return
            x = top.content
            self.stack.pop()
