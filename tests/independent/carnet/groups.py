"""Section 9.2: the groups of a trust list, and the secret keys that their members get."""

from collections.abc import Iterator
from dataclasses import dataclass

from .cbor import Item
from .forms import is_unsigned
from .hpke import NONCE_ZERO, decrypt, hkdf, make_receivers
from .names import check_name
from .refusal import Refusal

KEY_BYTES = 32
SLOT_BYTES = 48
MOST_EPOCHS = 1_024


@dataclass(frozen=True)
class Group:
    name: str
    epoch: int
    public: bytes
    enc: bytes
    members: list[int]
    """Places among the clinics."""
    slots: list[bytes]
    """Of the members."""
    chain: list[bytes]
    """Of the epochs before, the latest first."""

    def secrets(self, place: int, private_key: bytes) -> Iterator[bytes]:
        """The keys of all epochs, the latest first, for the clinic at this place, as far as they open."""
        if place not in self.members:
            return
        slot = self.slots[self.members.index(place)]
        for receiver in make_receivers(self.enc, [private_key], b"carnet/1 group member"):
            secret = receiver.open(slot)
            links = iter(self.chain)
            while secret is not None and len(secret) == KEY_BYTES:
                yield secret
                link = next(links, None)
                secret = None if link is None else _open_link(link, secret)


def parse_group(item: Item, clinics: int) -> Group:
    match item:
        case [str() as name, epoch, bytes() as public, bytes() as enc, bytes() as members, bytes() as slots, chain]:
            pass
        case _:
            raise _malformed()
    if not is_unsigned(epoch) or not 1 <= epoch <= MOST_EPOCHS or not isinstance(chain, bytes):
        raise _malformed()
    if len(public) != KEY_BYTES or len(enc) != KEY_BYTES:
        raise _malformed()
    check_name(name)
    places = _parse_members(members, clinics)
    return Group(name, epoch, public, enc, places, _split(slots, len(places)), _split(chain, epoch - 1))


def _parse_members(members: bytes, clinics: int) -> list[int]:
    bits = int.from_bytes(members, "little")
    if len(members) != -(-clinics // 8) or bits >> clinics:
        raise _malformed()
    return [place for place in range(clinics) if bits >> place & 1]


def _split(slots: bytes, count: int) -> list[bytes]:
    if len(slots) != count * SLOT_BYTES:
        raise _malformed()
    return [slots[at : at + SLOT_BYTES] for at in range(0, len(slots), SLOT_BYTES)]


def _open_link(link: bytes, secret_after: bytes) -> bytes | None:
    return decrypt(hkdf(secret_after, b"carnet/1 group chain"), NONCE_ZERO, link, b"")


def _malformed() -> Refusal:
    return Refusal("trust-list", "trust.malformed")
