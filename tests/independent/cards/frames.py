"""Frames: an envelope cut by RaptorQ into several symbols (format.md, 5.2)."""

import hashlib
import zlib
from typing import NamedTuple

from .errors import CardError

try:
    import raptorq
except ImportError:  # a complete set of source symbols can still be read
    raptorq = None

MOST_BYTES = 1_048_576
MOST_SYMBOLS = 4096
HEAD = 12
TAIL = 4


class Card(NamedTuple):
    """What all frames of one envelope have in common."""

    set: bytes
    length: int
    symbol_size: int

    @property
    def symbols(self) -> int:
        """K, the number of source symbols."""
        return -(-self.length // self.symbol_size)


class Frame(NamedTuple):
    card: Card
    esi: int
    symbol: bytes


def parse(frame: bytes) -> Frame:
    if len(frame) < HEAD + 1 + TAIL:
        raise CardError("frames", "a frame that is too short")
    if zlib.crc32(frame[:-TAIL]) != int.from_bytes(frame[-TAIL:], "big"):
        raise CardError("frames", "the CRC of a frame")
    card = Card(frame[:4], int.from_bytes(frame[4:7], "big"), int.from_bytes(frame[7:9], "big"))
    if not 1 <= card.length <= MOST_BYTES:
        raise CardError("frames", "an envelope of an impossible length")
    if card.symbol_size != len(frame) - HEAD - TAIL:
        raise CardError("frames", "a symbol that has another size than T")
    if card.symbols > MOST_SYMBOLS:
        raise CardError("frames", "too many source symbols")
    return Frame(card, int.from_bytes(frame[9:12], "big"), frame[HEAD:-TAIL])


class Frames:
    """Collects the frames of one card, in any order."""

    def __init__(self):
        self.card: Card | None = None
        self._symbols: dict[int, bytes] = {}

    def push(self, data: bytes) -> bytes | None:
        """Takes a frame; the envelope, once there are enough."""
        frame = parse(data)
        self.card = self.card or frame.card
        if frame.card != self.card:
            raise CardError("frames", "a frame of another envelope")
        if frame.esi in self._symbols:
            return None
        self._symbols[frame.esi] = frame.symbol
        whole = self._rebuild() if len(self._symbols) >= self.card.symbols else None
        if whole is None:
            return None
        # What the padding holds is not checked.
        envelope = whole[:self.card.length]
        if hashlib.sha256(envelope).digest()[:4] != self.card.set:
            raise CardError("frames", "another envelope than the set says")
        return envelope

    def _rebuild(self) -> bytes | None:
        source = [self._symbols.get(esi) for esi in range(self.card.symbols)]
        if None not in source:
            return b"".join(source)
        if raptorq is None:
            raise CardError("frames", "repair frames need the package raptorq")
        return repair(self.card, self._symbols)


def repair(card: Card, symbols: dict[int, bytes]) -> bytes | None:
    """All source symbols, if these are enough, with the RaptorQ decoder of the package.

    The package aligns symbols to 8 bytes (RFC 6330 allows it); a card to one. The code works on each byte column of
    the symbols alone, so that columns of zeros, added to every symbol, make one from the other. One source block and
    one sub-block follow for the package, as for a card, from at most 4,096 symbols and 1 MiB.
    """
    size = -(-card.symbol_size // 8) * 8
    decoder = raptorq.Decoder.with_defaults(card.symbols * size, size)
    whole = None
    for esi, symbol in sorted(symbols.items()):
        # A packet is the payload id of RFC 6330, 3.2 (block number 0, ESI) and the symbol.
        whole = whole or decoder.decode(b"\0" + esi.to_bytes(3, "big") + symbol.ljust(size, b"\0"))
    return whole and b"".join(whole[at:at + card.symbol_size] for at in range(0, len(whole), size))
