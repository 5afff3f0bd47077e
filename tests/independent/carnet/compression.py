"""Sections 2.1 and 2.2: the CBOR item that a content describes."""

from collections.abc import Iterator
from copy import deepcopy
from itertools import chain, repeat

from .dictionary import Dictionary
from .model import Model
from .position import NoDeterministicItem
from .refusal import Refusal
from .terms import TermsIndex

MOST_ITEM_BYTES = 4_194_304
FREE_ITEM_BYTES = 65_536
ITEM_BYTES_OF_CONTENT_BYTE = 256
WORD = 0xFFFFFFFF


class Decompressor:
    """Holds the primed state, from which every record starts."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._primed = Model(TermsIndex(dictionary.terms))
        _prime(self._primed, dictionary.prime)

    def decompress(self, content: bytes) -> bytes:
        most = min(FREE_ITEM_BYTES + ITEM_BYTES_OF_CONTENT_BYTE * len(content), MOST_ITEM_BYTES)
        model = deepcopy(self._primed)
        bits = _BitDecoder(content, model)
        item = bytearray()
        try:
            while not model.position.item_is_whole():
                if len(item) == most:
                    raise Refusal("compression", "record.too-large")
                item.append(bits.next_byte())
        except NoDeterministicItem:
            raise Refusal("compression", "record.compression") from None
        return bytes(item)


def _prime(model: Model, prime: bytes) -> None:
    for byte in prime:
        for shift in range(7, -1, -1):
            model.predict()
            model.update(byte >> shift & 1)
        if model.position.item_is_whole():
            model.end_priming_item()
    model.end_priming()


class _BitDecoder:
    """The arithmetic code."""

    def __init__(self, content: bytes, model: Model) -> None:
        self._bytes: Iterator[int] = chain(content, repeat(0))
        self._model = model
        self._low = 0
        self._high = WORD
        self._code = 0
        for _ in range(4):
            self._code = self._code << 8 | next(self._bytes)

    def next_byte(self) -> int:
        byte = 0
        for _ in range(8):
            byte = byte << 1 | self._next_bit()
        return byte

    def _next_bit(self) -> int:
        probability = self._model.predict()
        middle = self._low + ((self._high - self._low) * probability >> 16)
        bit = int(self._code <= middle)
        if bit:
            self._high = middle
        else:
            self._low = middle + 1
        self._model.update(bit)
        while self._low >> 24 == self._high >> 24:
            self._low = self._low << 8 & WORD
            self._high = (self._high << 8 | 0xFF) & WORD
            self._code = (self._code << 8 | next(self._bytes)) & WORD
        return bit
