"""Section 9: the trust list of a programme."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeGuard

from .cbor import Item, Map, Tagged, decode_first, decode_item
from .ed25519 import is_public_key, verify
from .forms import is_unsigned
from .groups import Group, parse_group
from .hpke import is_of_small_order, public_key_of
from .names import check_name, fold_name
from .refusal import Refusal
from .revoked import RevokedCards, parse_revoked
from .signed import sig_structure

VERSION = 1
LABEL = b"carnet/1 trust list"
COSE_SIGN1_TAG = 18
ALG, ALG_EDDSA, KID, CLAIMS, CLAIM_EXP, CLAIM_IAT = 1, -8, 4, 15, 4, 6
KEY_BYTES = 32
SIGNATURE_BYTES = 64
COUNTRY = re.compile("[A-Z]{2}")
LAST_SECOND = 253_402_300_799

MOST_BYTES = 4_194_304
MOST_CLINICS = 20_000
MOST_GROUPS = 64


class State(IntEnum):
    RETIRED = 0
    COMPROMISED = 1


@dataclass(frozen=True)
class Standing:
    """Of a clinic that is not simply trusted."""

    state: State
    since: int


@dataclass(frozen=True)
class Clinic:
    name: str
    country: str
    sign: bytes | None
    read: bytes | None
    standing: Standing | None


@dataclass(frozen=True)
class TrustList:
    data: bytes
    root: bytes
    iat: int
    exp: int
    sequence: int
    programme: str
    clinics: list[Clinic]
    groups: list[Group]
    revoked: RevokedCards

    def clinics_that_sign_with(self, public_key: bytes) -> list[Clinic]:
        return [clinic for clinic in self.clinics if clinic.sign == public_key]

    def group_secrets(self, private_key: bytes) -> list[bytes]:
        """The private keys of the groups that the owner of a key is in, the latest of each group first."""
        public_key = public_key_of(private_key)
        places = [place for place, clinic in enumerate(self.clinics) if clinic.read == public_key]
        return [secret for group in self.groups for place in places for secret in group.secrets(place, private_key)]


def read_trust_list(data: bytes) -> TrustList:
    """Verifies before it reads the list."""
    if len(data) > MOST_BYTES:
        raise _too_large()
    match _decode(data):
        case Tagged(tag, [bytes() as protected, Map([]), bytes() as payload, bytes() as signature]) if (
            tag == COSE_SIGN1_TAG and len(signature) == SIGNATURE_BYTES
        ):
            root, iat, exp = _read_protected(protected)
        case _:
            raise _malformed()
    if not verify(root, signature, sig_structure(protected, LABEL, payload)):
        raise Refusal("trust-list", "trust.forged")
    _check_version(payload)
    return _read_list(_decode(payload), data, root, iat, exp)


def check_replaces(new: TrustList, old: TrustList) -> None:
    """Whether a list takes the place of another; the same list again changes nothing."""
    if new.root != old.root:
        if fold_name(new.programme) == fold_name(old.programme):
            raise Refusal("trust-list", "trust.other-signer")
    elif new.sequence < old.sequence:
        raise Refusal("trust-list", "trust.rollback")
    elif new.sequence == old.sequence and new.data != old.data:
        raise Refusal("trust-list", "trust.fork")


def _read_protected(protected: bytes) -> tuple[bytes, int, int]:
    """root, iat and exp."""
    match _decode(protected):
        case Map([(label_1, algorithm), (label_4, bytes() as root), (label_15, Map([(claim_4, exp), (claim_6, iat)]))]):
            labels = [label_1, label_4, label_15, claim_4, claim_6]
        case _:
            raise _malformed()
    if labels != [ALG, KID, CLAIMS, CLAIM_EXP, CLAIM_IAT] or algorithm != ALG_EDDSA:
        raise _malformed()
    if not _is_time(exp) or not _is_time(iat) or len(root) != KEY_BYTES or not is_public_key(root):
        raise _malformed()
    return root, iat, exp


def _check_version(payload: bytes) -> None:
    """Before the form of the list, which a newer version may change."""
    try:
        version = decode_first(payload)
    except Refusal:
        raise _malformed() from None
    if not is_unsigned(version) or version == 0:
        raise _malformed()
    if version > VERSION:
        raise Refusal("trust-list", "trust.newer-version")


def _read_list(item: Item, data: bytes, root: bytes, iat: int, exp: int) -> TrustList:
    match item:
        case [_, sequence, str() as programme, list() as clinics, list() as groups, revoked] if is_unsigned(sequence):
            pass
        case _:
            raise _malformed()
    if len(clinics) > MOST_CLINICS or len(groups) > MOST_GROUPS:
        raise _too_large()
    trust_list = TrustList(
        data,
        root,
        iat,
        exp,
        sequence,
        programme,
        [_read_clinic(clinic) for clinic in clinics],
        [parse_group(group, len(clinics)) for group in groups],
        parse_revoked(revoked),
    )
    check_name(programme)
    _check_clinics(trust_list.clinics)
    if exp <= iat:
        raise Refusal("trust-list", "trust.validity")
    return trust_list


def _read_clinic(item: Item) -> Clinic:
    match item:
        case [str() as name, str() as country, sign, read, standing] if COUNTRY.fullmatch(country):
            return Clinic(name, country, _read_key(sign), _read_key(read), _read_standing(standing))
    raise _malformed()


def _read_key(item: Item) -> bytes | None:
    match item:
        case None:
            return None
        case bytes() if len(item) == KEY_BYTES:
            return item
    raise _malformed()


def _read_standing(item: Item) -> Standing | None:
    match item:
        case None:
            return None
        case [state, since] if is_unsigned(state) and state in tuple(State) and _is_time(since):
            return Standing(State(state), since)
    raise _malformed()


def _check_clinics(clinics: list[Clinic]) -> None:
    for clinic in clinics:
        check_name(clinic.name)
        if not any(_keys(clinic)):
            raise _bad_key()
        if clinic.sign is not None and not is_public_key(clinic.sign):
            raise _bad_key()
        if clinic.read is not None and is_of_small_order(clinic.read):
            raise _bad_key()
    keys = [key for clinic in clinics for key in _keys(clinic)]
    names = [fold_name(clinic.name) for clinic in clinics if clinic.standing is None]
    if len(set(keys)) < len(keys) or len(set(names)) < len(names):
        raise Refusal("trust-list", "trust.duplicate")


def _keys(clinic: Clinic) -> Iterator[bytes]:
    yield from (key for key in (clinic.sign, clinic.read) if key is not None)


def _is_time(item: Item) -> TypeGuard[int]:
    return is_unsigned(item) and item <= LAST_SECOND


def _decode(data: bytes) -> Item:
    """Deterministic CBOR, as that of a record."""
    try:
        return decode_item(data)
    except Refusal:
        raise _malformed() from None


def _malformed() -> Refusal:
    return Refusal("trust-list", "trust.malformed")


def _bad_key() -> Refusal:
    return Refusal("trust-list", "trust.bad-key")


def _too_large() -> Refusal:
    return Refusal("trust-list", "trust.too-large")
