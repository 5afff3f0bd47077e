"""Sections 2.4, 2.5 and 2.8: the model that says how probable it is that the next bit is 1, and learns.

`predict` and `update` take turns. They run half a million times, so that both are loops over flat tables.
"""

from array import array

from .logistic import KNOTS, LARGEST, SQUASH, STRETCH
from .mixing import mix, mix_bytes
from .position import TEXT_STRING, Position
from .repeat import NOTHING, Repeat
from .terms import Terms, TermsIndex

CONTEXTS = 10
SLOTS_SHIFT = 17
SLOTS = 1 << SLOTS_SHIFT
NO_CHECK = -1
EVEN = 32_768
LARGEST_COUNT = 30
LARGEST_PRIMED_COUNT = 4
RATES = [65_536 // (2 * n + 3) for n in range(LARGEST_COUNT + 1)]

TRUST_COUNTS = 16
TRUST_LEVELS = 33
LEVELS = [min((x + 2112) >> 7, TRUST_LEVELS - 1) for x in STRETCH]
"""By probability >> 4."""
NO_TRUST = -1
FIRST_TRUST_OF_LENGTH = 49_152

INPUTS = 13
CONSTANT_INPUT = 256
FIRST_WEIGHT = 20_000
LARGEST_WEIGHT = 524_287
SETS_BY_BIT = 32
SETS_BY_KNOWN = 44

CERTAIN = 65_535
WORD_BYTES = frozenset(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") | frozenset(range(128, 256))


class Model:
    """Copied with `copy.deepcopy`, which leaves out the index of the terms."""

    def __init__(self, terms_index: TermsIndex) -> None:
        self.position = Position()
        self._repeat = Repeat()
        self._terms = Terms(terms_index)
        self._guessers: tuple[Repeat | Terms, ...] = (self._repeat, self._terms)
        self._word = 0

        self._probabilities = array("H", [EVEN]) * (CONTEXTS * SLOTS)
        self._counts = bytearray(CONTEXTS * SLOTS)
        self._checks = array("h", [NO_CHECK]) * (CONTEXTS * SLOTS)
        self._trusts = array("H", KNOTS * (CONTEXTS * TRUST_COUNTS))
        self._trusts_of_length = [[FIRST_TRUST_OF_LENGTH] * 32, [FIRST_TRUST_OF_LENGTH] * 32]
        """Of each guesser."""
        self._weights_by_bit = [[FIRST_WEIGHT] * INPUTS for _ in range(SETS_BY_BIT)]
        self._weights_by_known = [[FIRST_WEIGHT] * INPUTS for _ in range(SETS_BY_KNOWN)]

        self._partial = 1
        """1 followed by the byte's bits so far."""
        self._bit_number = 0
        self._node = 1
        self._contexts = [0] * CONTEXTS
        self._lines = [0] * CONTEXTS
        self._line_checks = [0] * CONTEXTS

        self._slots = [0] * CONTEXTS
        self._slot_trusts = [NO_TRUST] * CONTEXTS
        self._guesses: list[int | None] = [None, None]
        """The bit that each guesser expects."""
        self._inputs = [0] * INPUTS
        self._chosen_weights: list[tuple[list[list[int]], int, int]] = []
        """Of each set: its table, its place there, and the d that it gave."""

    def predict(self) -> int:
        """The probability, of 65536, that the next bit is 1."""
        if self._bit_number == 0:
            self._contexts = self._make_contexts()
        if self._bit_number in (0, 4):
            self._find_lines()
        known = self._look_up_slots()
        self._ask_guessers()
        part = self.position.part
        self._chosen_weights = [
            self._weigh(self._weights_by_bit, part * 8 + self._bit_number),
            self._weigh(self._weights_by_known, known * 4 + part),
        ]
        (_, _, d1), (_, _, d2) = self._chosen_weights
        return min(max(SQUASH[((d1 + d2) >> 1) + LARGEST], 1), CERTAIN)

    def update(self, bit: int) -> None:
        target = CERTAIN if bit else 0
        self._update_slots(target)
        self._update_guessers(bit)
        self._update_weights(target)
        self._partial = self._partial << 1 | bit
        self._node = self._node << 1 | bit
        self._bit_number += 1
        if self._bit_number == 8:
            self._take_byte(self._partial & 0xFF)

    def end_priming_item(self) -> None:
        self.position.reset_root()

    def end_priming(self) -> None:
        self._counts = bytearray(min(count, LARGEST_PRIMED_COUNT) for count in self._counts)

    def _take_byte(self, byte: int) -> None:
        part = self.position.part
        if part == TEXT_STRING and byte in WORD_BYTES:
            self._word = mix(self._word, byte | 0x20 if 0x41 <= byte <= 0x5A else byte)
        else:
            self._word = 0
        self._repeat.take(byte)
        self.position.take(byte)
        self._tell_terms(byte, part)
        self._partial = 1
        self._bit_number = 0

    def _tell_terms(self, byte: int, part_before: int) -> None:
        in_text = self.position.part == TEXT_STRING
        if part_before == TEXT_STRING:
            if in_text:
                self._terms.take(byte)
            else:
                self._terms.end_string()
        elif in_text:
            self._terms.begin_string()

    def _make_contexts(self) -> list[int]:
        position, history = self.position, self._repeat.history
        top, item = position.top, position.item
        place = top.place()
        both = mix(place, item)
        last_byte = mix_bytes(1, history[-1:])
        expected = self._repeat.expected
        return [
            both,
            mix(both, (position.last_at(place) + 1) & 0xFFFFFFFF),
            mix(both, (top.sibling + 2) & 0xFFFFFFFF),
            mix(position.near(), item),
            mix(top.anchor, item),
            mix(last_byte, position.part),
            mix_bytes(2, history[-2:]),
            mix_bytes(3, history[-3:]),
            mix(self._word, last_byte),
            mix(place, 0 if expected == NOTHING else expected + 1),
        ]

    def _find_lines(self) -> None:
        hashes = [mix(context, self._partial) for context in self._contexts]
        self._lines = [i << SLOTS_SHIFT | h >> 15 for i, h in enumerate(hashes)]
        self._line_checks = [h & 1023 for h in hashes]
        self._node = 1

    def _look_up_slots(self) -> int:
        """Sets the inputs of the contexts; gives how many of them are known."""
        probabilities, counts, checks, trusts = self._probabilities, self._counts, self._checks, self._trusts
        node, slots, slot_trusts, inputs = self._node, self._slots, self._slot_trusts, self._inputs
        known = 0
        for i, (line, check) in enumerate(zip(self._lines, self._line_checks, strict=True)):
            slot = line ^ node
            slots[i] = slot
            if checks[slot] != check:
                checks[slot] = check
                probabilities[slot] = EVEN
                counts[slot] = 0
            count = counts[slot]
            if count:
                known += 1
                level = LEVELS[probabilities[slot] >> 4]
                trust = (i * TRUST_COUNTS + (count if count < 15 else 15)) * TRUST_LEVELS + level
                slot_trusts[i] = trust
                inputs[i] = STRETCH[trusts[trust] >> 4]
            else:
                slot_trusts[i] = NO_TRUST
                inputs[i] = 0
        return known

    def _ask_guessers(self) -> None:
        for i, guesser in enumerate(self._guessers):
            bits_left = 8 - self._bit_number
            if guesser.expected != NOTHING and (guesser.expected | 0x100) >> bits_left == self._partial:
                bit = guesser.expected >> (bits_left - 1) & 1
                confidence = STRETCH[self._trusts_of_length[i][guesser.length] >> 4]
                self._guesses[i] = bit
                self._inputs[CONTEXTS + i] = confidence if bit else -confidence
            else:
                self._guesses[i] = None
                self._inputs[CONTEXTS + i] = 0
        self._inputs[INPUTS - 1] = CONSTANT_INPUT

    def _weigh(self, table: list[list[int]], place: int) -> tuple[list[list[int]], int, int]:
        d = sum([weight * value >> 8 for weight, value in zip(table[place], self._inputs, strict=True)]) >> 8
        return table, place, max(-LARGEST, min(LARGEST, d))

    def _update_slots(self, target: int) -> None:
        probabilities, counts, trusts = self._probabilities, self._counts, self._trusts
        for slot, trust in zip(self._slots, self._slot_trusts, strict=True):
            count = counts[slot]
            probability = probabilities[slot]
            probabilities[slot] = probability + ((target - probability) * RATES[count] >> 15)
            if count < LARGEST_COUNT:
                counts[slot] = count + 1
            if trust != NO_TRUST:
                trusts[trust] += (target - trusts[trust]) >> 6

    def _update_guessers(self, bit: int) -> None:
        for i, guesser in enumerate(self._guessers):
            if self._guesses[i] is not None:
                right = CERTAIN if self._guesses[i] == bit else 0
                trusts = self._trusts_of_length[i]
                trusts[guesser.length] += (right - trusts[guesser.length]) >> 6

    def _update_weights(self, target: int) -> None:
        for table, place, d in self._chosen_weights:
            error = (target - SQUASH[d + LARGEST]) >> 2
            table[place] = [
                _hold_weight(weight + (value * error + 8192 >> 14))
                for weight, value in zip(table[place], self._inputs, strict=True)
            ]


def _hold_weight(weight: int) -> int:
    if -LARGEST_WEIGHT <= weight <= LARGEST_WEIGHT:
        return weight
    return LARGEST_WEIGHT if weight > 0 else -LARGEST_WEIGHT
