"""The model that predicts the bits of a record (format.md, 2.1 and 2.4 to 2.8).

`Model.code` is the hot loop: 320,000 bits of v1.prime go through it before the first record. It therefore keeps
everything in local names and lists of integers, and looks up what can be computed beforehand.
"""

from .position import MASK, TEXT, Position, mix

CONTEXTS = 10
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
PRIMED_MOST = 4
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


# What bytes are compared as in the terms.
FOLDED = bytes(9 if b == 10 else b + 32 if 65 <= b <= 90 else b for b in range(256))


def lower(byte: int) -> int:
    return byte + 32 if 65 <= byte <= 90 else byte


class Terms:
    """The file v1.terms, with where the byte after each six and each four bytes stands last in it."""

    def __init__(self, text: bytes):
        self.text = text
        self.folded = text.translate(FOLDED)
        self.six, self.four = [0] * 131_072, [0] * 131_072
        for place in range(4, len(text)):
            six, four = self.slots(self.folded, place)
            self.four[four] = place
            if place >= 6:
                self.six[six] = place

    @staticmethod
    def slots(folded: bytes, end: int) -> tuple[int, int]:
        four = mix(4, int.from_bytes(folded[end - 4:end]))
        return mix(four, int.from_bytes(folded[max(end - 6, 0):end - 4])) >> 15, four >> 15

    def find(self, string: bytes) -> tuple[int, int]:
        """Where the folded string, which has a TAB in front, goes on, and how many bytes agree; 0 for none."""
        if len(string) < 4:
            return 0, 0
        six, four = self.slots(string, len(string))
        for candidate, least in ((self.six[six], 6), (self.four[four], 4)):
            length = agreement(string, len(string), self.folded, candidate)
            if length >= least:
                return candidate, length
        return 0, 0


def agreement(a: bytes, a_end: int, b: bytes, b_end: int) -> int:
    agree = 0
    while agree < min(LONGEST, a_end, b_end) and a[a_end - 1 - agree] == b[b_end - 1 - agree]:
        agree += 1
    return agree


class Model:
    def __init__(self, terms: Terms):
        self.position = Position()
        self.history = bytearray()
        self.word = 0
        self.slots = [EMPTY] * (CONTEXTS * SLOTS)
        self.trust = list(SQUASH) * (16 * CONTEXTS)
        self.by_bit = [[WEIGHT] * (CONTEXTS + 3) for _ in range(32)]
        self.by_known = [[WEIGHT] * (CONTEXTS + 3) for _ in range(4 * (CONTEXTS + 1))]
        self.places = [0] * 65_536  # the remembered place for each value of four bytes
        self.at = 0
        self.length = 0
        self.repeat_trust = [49_152] * (LONGEST + 1)
        self.terms = terms
        self.string = bytearray()  # the text string so far, folded, with a TAB in front
        self.terms_at = 0
        self.terms_length = 0
        self.terms_trust = [49_152] * (LONGEST + 1)

    def copy(self) -> "Model":
        """The model for a record, as it stands after v1.prime."""
        other = Model.__new__(Model)
        other.position = self.position.copy()
        other.history = self.history[:]
        other.word = self.word
        other.slots = self.slots[:]
        other.trust = self.trust[:]
        other.by_bit = [row[:] for row in self.by_bit]
        other.by_known = [row[:] for row in self.by_known]
        other.places = self.places[:]
        other.at, other.length = self.at, self.length
        other.repeat_trust = self.repeat_trust[:]
        other.terms = self.terms
        other.string, other.terms_at, other.terms_length = bytearray(), 0, 0
        other.terms_trust = self.terms_trust[:]
        return other

    def prime(self, items: bytes) -> None:
        """Takes in a sequence of CBOR items, without a code."""
        for byte in items:
            self.code(None, byte)
            if self.position.record_is_complete():
                self.position.next_record()
        for at, slot in enumerate(self.slots):
            if slot != EMPTY and slot >> 16 & 31 > PRIMED_MOST:
                self.slots[at] = slot & ~0x1f0000 | PRIMED_MOST << 16

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
        expected = history[self.at] + 1 if self.length else 0
        return (here, mix(here, position.last[place >> 20] + 1 & MASK), mix(here, top.sibling + 2 & MASK),
                mix(position.near(), item), mix(anchor, item), mix(one, position.part), recent(2), recent(3),
                mix(self.word, one), mix(place, expected))

    def code(self, decoder, known: int = 0) -> int:
        """Decodes the next byte, or takes in the known one where there is no decoder, and learns it."""
        slots, trust, repeat_trust, terms_trust = self.slots, self.trust, self.repeat_trust, self.terms_trust
        squashed, stretch, trust_at, rate = SQUASHED, STRETCH, TRUST_AT, RATE
        starts, trust_starts = STARTS, TRUST_STARTS
        contexts = self.contexts()
        part = self.position.part
        by_bit_at = part * 8
        length, terms_length = self.length, self.terms_length
        # The expected bytes with a 1 in front, to be compared with `partial`; 0 as soon as they disagree.
        expected = 256 | self.history[self.at] if length else 0
        named = 256 | self.terms.text[self.terms_at] if terms_length and self.terms_at < len(self.terms.text) else 0
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
            inputs, used, known_contexts = [], [], 0
            for line, check, trusted in lines:
                at = line ^ node
                slot = slots[at]
                if slot >> 21 << 21 != check:
                    slot = check | 32_768
                trusted += trust_at[slot >> 4 & 0x1ffff]
                if slot & 0x1f0000:
                    inputs.append(stretch[trust[trusted] >> 4])
                    known_contexts += 1
                else:
                    inputs.append(0)
                used.append((at, slot, trusted))
            if expected and expected >> 8 - bit_number == partial:
                expected_bit = expected >> 7 - bit_number & 1
                x = stretch[repeat_trust[length] >> 4]
                inputs.append(x if expected_bit else -x)
            else:
                expected = 0
                inputs.append(0)
            if named and named >> 8 - bit_number == partial:
                named_bit = named >> 7 - bit_number & 1
                x = stretch[terms_trust[terms_length] >> 4]
                inputs.append(x if named_bit else -x)
            else:
                named = 0
                inputs.append(0)
            inputs.append(256)
            a = self.by_bit[by_bit_at + bit_number]
            b = self.by_known[known_contexts * 4 + part]
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
            if named:
                right = 65_535 if bit == named_bit else 0
                terms_trust[terms_length] += right - terms_trust[terms_length] >> 6
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
        """Brings everything that is not counted in bits up to date: the word, the history, the repeat, the
        position, the terms."""
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
                agree = agreement(history, end, history, candidate)
                if agree >= 4:
                    self.at, self.length = candidate, agree
        before = self.position.part
        self.position.feed(byte)
        self._look_up(byte, before == TEXT, self.position.part == TEXT)

    def _look_up(self, byte: int, was_text: bool, is_text: bool) -> None:
        """Brings the terms up to date."""
        if not is_text:
            self.terms_length = 0
        elif not was_text:
            self.string[:] = b"\t"
            self.terms_length = 0
        else:
            folded = FOLDED[byte]
            self.string.append(folded)
            terms = self.terms.folded
            if self.terms_length and self.terms_at < len(terms) and terms[self.terms_at] == folded:
                self.terms_length = min(self.terms_length + 1, LONGEST)
                self.terms_at += 1
            else:
                self.terms_at, self.terms_length = self.terms.find(self.string)
