"""Section 6: what a reader answers beside the content of a card."""

from dataclasses import dataclass, field

from .ed25519 import verify
from .signed import Signature, Signed, kid_of, sig_structure
from .trust_list import Clinic, State, TrustList

CLOCK_SLACK_SECONDS = 86_400


@dataclass(frozen=True)
class Trust:
    """Whom a reader knows, and what time it is, where it knows that (seconds since 1970)."""

    issuers: list[bytes] = field(default_factory=list)
    """Public keys that it has beside its trust lists."""
    lists: list[TrustList] = field(default_factory=list)
    now: int | None = None


@dataclass(frozen=True)
class Verdict:
    integrity: str
    issuer: str
    validity: str
    revocation: str
    trust_list: str

    def answers(self, content: str) -> list[str]:
        """Each after its question, in the order of the vectors."""
        integrity_and_issuer = [f"integrity.{self.integrity}", f"issuer.{self.issuer}"]
        others = [f"validity.{self.validity}", f"revocation.{self.revocation}", f"list.{self.trust_list}"]
        return [*integrity_and_issuer, *others, f"content.{content}"]


def judge(signed: Signed, trust: Trust) -> Verdict:
    integrity, issuer, public_keys = _judge_integrity(signed, trust)
    lists = [trust_list for trust_list in trust.lists if _clinics(public_keys, [trust_list])]
    return Verdict(
        integrity,
        issuer,
        _judge_validity(signed.signature, trust.now),
        _judge_revocation(signed.signature, _clinics(public_keys, lists), trust.lists),
        _judge_list(max(lists or trust.lists, key=lambda trust_list: trust_list.iat, default=None), trust.now),
    )


def _judge_integrity(signed: Signed, trust: Trust) -> tuple[str, str, set[bytes]]:
    """With the issuer's public key, where it is known."""
    signature = signed.signature
    if signature is None:
        return "unverifiable", "nobody", set()
    known = {*trust.issuers, *(clinic.sign for each in trust.lists for clinic in each.clinics if clinic.sign)}
    named = {public_key for public_key in known if kid_of(public_key) == signature.kid}
    if not named:
        return "unverifiable", "unknown", set()
    message = sig_structure(signature.protected(), signed.external_aad(), signed.content)
    verified = {public_key for public_key in named if verify(public_key, signature.value, message)}
    return ("valid", "known", verified) if verified else ("invalid", "disproved", set())


def _clinics(public_keys: set[bytes], lists: list[TrustList]) -> list[Clinic]:
    return [clinic for each in lists for key in public_keys for clinic in each.clinics_that_sign_with(key)]


def _judge_validity(signature: Signature | None, now: int | None) -> str:
    if signature is None:
        return "undated"
    if now is None:
        return "unchecked"
    if signature.iat > now + CLOCK_SLACK_SECONDS:
        return "not-yet"
    if signature.exp is not None and signature.exp <= now:
        return "expired"
    return "valid"


def _judge_revocation(signature: Signature | None, clinics: list[Clinic], lists: list[TrustList]) -> str:
    """`clinics` are those whose key signed the card."""
    if signature is not None and any(each.revoked.has(signature.card_id) for each in lists):
        return "card"
    if signature is None or not clinics:
        return "unchecked"
    standings = [clinic.standing for clinic in clinics if clinic.standing]
    if any(standing.state is State.COMPROMISED for standing in standings):
        return "key-compromised"
    if any(standing.since <= signature.iat for standing in standings):
        return "key-retired"
    return "none"


def _judge_list(trust_list: TrustList | None, now: int | None) -> str:
    if trust_list is None:
        return "none"
    if now is None:
        return "unchecked"
    if trust_list.iat > now + CLOCK_SLACK_SECONDS:
        return "from-future"
    return "stale" if trust_list.exp <= now else "current"
