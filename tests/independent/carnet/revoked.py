"""Section 9.3: the cards that a trust list revokes."""

from .cbor import Item
from .forms import is_unsigned
from .refusal import Refusal

MOST_CARDS = 1_000_000
LOW_BYTES = 3
LOW_BITS = 8 * LOW_BYTES
CARD_ID_BITS = 64


class RevokedCards:
    def __init__(self, count: int, buckets: list[set[int]]) -> None:
        self.count = count
        self._buckets = buckets
        """The last 24 bits of the cards, by their first k bits."""

    def has(self, card_id: bytes) -> bool:
        if not self.count:
            return False
        bits = int.from_bytes(card_id, "big") >> (CARD_ID_BITS - LOW_BITS - _first_bits(self.count))
        return bits & ((1 << LOW_BITS) - 1) in self._buckets[bits >> LOW_BITS]


def parse_revoked(item: Item) -> RevokedCards:
    match item:
        case [count, bytes() as revoked] if is_unsigned(count):
            return _parse_set(count, revoked)
    raise _malformed()


def _parse_set(count: int, revoked: bytes) -> RevokedCards:
    if count == 0:
        if revoked:
            raise _malformed()
        return RevokedCards(0, [])
    marks = count + (1 << _first_bits(count)) if count < 1 << CARD_ID_BITS - LOW_BITS else 0
    if not marks or len(revoked) != LOW_BYTES * count + -(-marks // 8):
        raise _malformed()
    if count > MOST_CARDS:
        raise Refusal("trust-list", "trust.too-large")
    low = [int.from_bytes(revoked[at : at + LOW_BYTES], "big") for at in range(0, LOW_BYTES * count, LOW_BYTES)]
    return RevokedCards(count, _fill_buckets(low, revoked[LOW_BYTES * count :], marks))


def _fill_buckets(low: list[int], bits: bytes, marks: int) -> list[set[int]]:
    """A one of the bits takes the next card into the bucket at hand, a zero goes on to the next bucket."""
    buckets: list[set[int]] = [set()]
    taken, previous = 0, 0
    for at in range(8 * len(bits)):
        is_one = bits[at >> 3] >> (7 - at % 8) & 1
        if at >= marks:
            if is_one:
                raise _malformed()
        elif not is_one:
            buckets.append(set())
            previous = 0
        elif taken == len(low) or low[taken] < previous:
            raise _malformed()
        else:
            previous = low[taken]
            buckets[-1].add(previous)
            taken += 1
    if taken < len(low) or buckets.pop():
        raise _malformed()
    return buckets


def _first_bits(count: int) -> int:
    """k: 2^k is the least power of two that is not below the count."""
    return (count - 1).bit_length()


def _malformed() -> Refusal:
    return Refusal("trust-list", "trust.malformed")
