"""The model that predicts the bits of a record (format.md, 2.1 and 2.4 to 2.7).

`Model.code` is the hot loop: 400,000 bits of v1.prime go through it before the first record. It therefore keeps
everything in local names and lists of integers, and looks up what can be computed beforehand.
"""

from .position import MASK, TEXT, Position, mix

CONTEXTS = 11
SLOTS = 131_072

SQUASH = (22, 36, 60, 98, 162, 267, 439, 720, 1179, 1921, 3108,
          4971, 7812, 11956, 17625, 24743, 32768, 40793, 47911, 53580, 57724, 60565,
          62428, 63615, 64357, 64816, 65097, 65269, 65374, 65438, 65476, 65500, 65514)


def squash(x: int) -> int:
    y = min(max(x, -2047), 2047) + 2048
    i, r = y >> 7, y & 127
    return SQUASH[i] * (128 - r) + SQUASH[i + 1] * r + 64 >> 7


def inverse() -> list[int]:
    """The table of `stretch`."""
    table, x = [], -2047
    for j in range(4096):
        while x < 2047 and squash(x) >> 4 < j:
            x += 1
        table.append(x)
    return table


# squash(x) is SQUASHED[x + 2047]; stretch(p) is STRETCH[p >> 4].
SQUASHED = [squash(x) for x in range(-2047, 2048)]
STRETCH = inverse()

# A slot is one integer: its check, then n in 5 bits, then p in 16. An empty one is -1, whose check is no check.
EMPTY = -1
FRESH = 32_768
MOST_SEEN = 30
RATE = [65_536 // (2 * n + 3) for n in range(MOST_SEEN + 1)]

# A context's trust is 16 rows of 33; this is the place in it, by (n, p >> 4), that is, by slot >> 4.
ROW = 33
TRUST_AT = [min(n, 15) * ROW + min(STRETCH[p] + 2112 >> 7, 32) for n in range(MOST_SEEN + 2) for p in range(4096)]

# Where each context's part of the list of slots and of the list of trusts begins.
STARTS = range(0, CONTEXTS * SLOTS, SLOTS)
TRUST_STARTS = range(0, CONTEXTS * 16 * ROW, 16 * ROW)

WEIGHT = 20_000
WEIGHT_LIMIT = 524_287
LONGEST = 31


def is_word(byte: int) -> bool:
    return byte > 127 or 48 <= byte <= 57 or 65 <= byte <= 90 or 97 <= byte <= 122


def lower(byte: int) -> int:
    return byte + 32 if 65 <= byte <= 90 else byte


class Model:
    def __init__(self):
        self.position = Position()
        self.history = bytearray()
        self.word = 0
        self.slots = [EMPTY] * (CONTEXTS * SLOTS)
        self.trust = list(SQUASH) * (16 * CONTEXTS)
        self.by_bit = [[WEIGHT] * (CONTEXTS + 2) for _ in range(32)]
        self.by_length = [[WEIGHT] * (CONTEXTS + 2) for _ in range(12)]
        self.places = [0] * 65_536  # the remembered place for each value of four bytes
        self.at = 0
        self.length = 0
        self.repeat_trust = [49_152] * (LONGEST + 1)

    def copy(self) -> "Model":
        """The model for a record, as it stands after v1.prime."""
        other = Model.__new__(Model)
        other.position = self.position.copy()
        other.history = self.history[:]
        other.word = self.word
        other.slots = self.slots[:]
        other.trust = self.trust[:]
        other.by_bit = [row[:] for row in self.by_bit]
        other.by_length = [row[:] for row in self.by_length]
        other.places = self.places[:]
        other.at, other.length = self.at, self.length
        other.repeat_trust = self.repeat_trust[:]
        return other

    def learn(self, items: bytes) -> None:
        """Takes in a sequence of CBOR items, without a code."""
        for byte in items:
            self.code(None, byte)
            if self.position.record_is_complete():
                self.position.next_record()

    def contexts(self) -> tuple[int, ...]:
        position, history = self.position, self.history
        top = position.stack[-1]
        place, item, anchor = top.place(), position.item, top.anchor
        here = mix(place, item)

        def recent(n: int) -> int:
            h = n
            for byte in history[-n:]:
                h = mix(h, byte)
            return h

        one = recent(1)
        return (here, mix(here, anchor), mix(here, position.last[place >> 20] + 1 & MASK),
                mix(here, top.sibling + 2 & MASK), mix(position.near(), item), mix(anchor, item),
                mix(one, position.part), recent(2), recent(3), recent(5), mix(self.word, one))

    def code(self, decoder, known: int = 0) -> int:
        """Decodes the next byte, or takes in the known one where there is no decoder, and learns it."""
        slots, trust, repeat_trust = self.slots, self.trust, self.repeat_trust
        squashed, stretch, trust_at, rate = SQUASHED, STRETCH, TRUST_AT, RATE
        starts, trust_starts = STARTS, TRUST_STARTS
        contexts = self.contexts()
        by_bit_at = self.position.part * 8
        length = self.length
        # The expected byte with a 1 in front, to be compared with `partial`; 0 as soon as they disagree.
        expected = 256 | self.history[self.at] if length else 0
        partial = 1
        for bit_number in range(8):
            if bit_number == 0 or bit_number == 4:
                lines, node = [], 1
                product = partial * 0x85ebca6b
                for context, start, trust_start in zip(contexts, starts, trust_starts):
                    h = ((context ^ product) * 0x9e3779b1) & 0xffffffff
                    h ^= h >> 15
                    lines.append((start | h >> 15, (h & 1023) << 21, trust_start))

            # Prediction. What the update needs again is kept: each slot's place and value, and the place of its trust.
            inputs, used = [], []
            for line, check, trusted in lines:
                at = line ^ node
                slot = slots[at]
                if slot >> 21 << 21 != check:
                    slot = check | 32_768
                trusted += trust_at[slot >> 4 & 0x1ffff]
                inputs.append(stretch[trust[trusted] >> 4] if slot & 0x1f0000 else 0)
                used.append((at, slot, trusted))
            if expected and expected >> 8 - bit_number == partial:
                expected_bit = expected >> 7 - bit_number & 1
                x = stretch[repeat_trust[length] >> 4]
                inputs.append(x if expected_bit else -x)
                b = self.by_length[1 + (length if length < 20 else 20) // 2]
            else:
                expected = 0
                inputs.append(0)
                b = self.by_length[0]
            inputs.append(256)
            a = self.by_bit[by_bit_at + bit_number]
            d1 = sum([w * x >> 8 for w, x in zip(a, inputs)]) >> 8
            d2 = sum([w * x >> 8 for w, x in zip(b, inputs)]) >> 8
            d1 = -2047 if d1 < -2047 else 2047 if d1 > 2047 else d1
            d2 = -2047 if d2 < -2047 else 2047 if d2 > 2047 else d2

            if decoder is None:
                bit = known >> 7 - bit_number & 1
            else:
                # squash is never below 22 or above 65514, so that holding it to 1..65535 is nothing to do.
                bit = decoder.bit(squashed[(d1 + d2 >> 1) + 2047])
            target = 65_535 if bit else 0

            # Update.
            for at, slot, trusted in used:
                n = slot >> 16 & 31
                slots[at] = slot + ((target - (slot & 0xffff)) * rate[n] >> 15) + (0x10000 if n < 30 else 0)
                trust[trusted] += target - trust[trusted] >> 6
            if expected:
                right = 65_535 if bit == expected_bit else 0
                repeat_trust[length] += right - repeat_trust[length] >> 6
            for weights, d in ((a, d1), (b, d2)):
                error = target - squashed[d + 2047] >> 2
                weights[:] = [w + (x * error + 8192 >> 14) for w, x in zip(weights, inputs)]
                if max(weights) > WEIGHT_LIMIT or min(weights) < -WEIGHT_LIMIT:
                    weights[:] = [min(max(w, -WEIGHT_LIMIT), WEIGHT_LIMIT) for w in weights]
            partial = partial << 1 | bit
            node = node << 1 | bit
        byte = partial & 255
        self._take(byte)
        return byte

    def _take(self, byte: int) -> None:
        """Brings everything that is not counted in bits up to date: the word, the history, the repeat, the position."""
        self.word = mix(self.word, lower(byte)) if self.position.part == TEXT and is_word(byte) else 0
        history = self.history
        if self.length and history[self.at] == byte:
            self.length = min(self.length + 1, LONGEST)
            self.at += 1
        else:
            self.length = 0
        history.append(byte)
        end = len(history)
        if end >= 4:
            h = 0
            for recent in history[-4:]:
                h = mix(h, recent)
            candidate, self.places[h >> 16] = self.places[h >> 16], end
            if not self.length and candidate:
                agree = 0
                while agree < min(LONGEST, candidate) and history[end - 1 - agree] == history[candidate - 1 - agree]:
                    agree += 1
                if agree >= 4:
                    self.at, self.length = candidate, agree
        self.position.feed(byte)
