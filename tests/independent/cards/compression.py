"""The arithmetic code (format.md, 2.2)."""

from pathlib import Path

from .errors import CardError
from .model import Model, Terms
from .position import MASK, ImpossibleByte

MOST_BYTES = 4_194_304
FREE_BYTES = 65_536
BYTES_PER_BYTE = 256


class Decoder:
    """Takes bits from the content, each with the probability that it is 1."""

    def __init__(self, content: bytes):
        self._content = content
        self._at = 4
        self._low, self._high = 0, MASK
        self._code = int.from_bytes(content[:4].ljust(4, b"\0"), "big")

    def bit(self, p: int) -> int:
        low, high = self._low, self._high
        middle = low + ((high - low) * p >> 16)
        bit = 1 if self._code <= middle else 0
        if bit:
            high = middle
        else:
            low = middle + 1
        while not (low ^ high) >> 24:
            low = low << 8 & MASK
            high = high << 8 & MASK | 255
            # After its end the content goes on with zeros.
            following = self._content[self._at] if self._at < len(self._content) else 0
            self._code = self._code << 8 & MASK | following
            self._at += 1
        self._low, self._high = low, high
        return bit


class Compression:
    """The primed model. Making one takes some seconds; each record begins with a copy."""

    def __init__(self, dictionary: Path):
        self._primed = Model(Terms((dictionary / "v1.terms").read_bytes()))
        self._primed.prime((dictionary / "v1.prime").read_bytes())

    def expand(self, content: bytes) -> bytes:
        """The CBOR item of which `content` is the code."""
        model, decoder, item = self._primed.copy(), Decoder(content), bytearray()
        most = min(MOST_BYTES, FREE_BYTES + BYTES_PER_BYTE * len(content))
        while not model.position.record_is_complete():
            # What the heads promise counts already: nobody should wait for 64 KiB that end in an error in any case.
            if len(item) + model.position.owed > most:
                raise CardError("compression", "the item is too long")
            try:
                item.append(model.code(decoder))
            except ImpossibleByte as error:
                raise CardError("compression", str(error)) from None
        return bytes(item)
