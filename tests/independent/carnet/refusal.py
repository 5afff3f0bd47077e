"""How every stage says that a card is not read, or a trust list."""


class Refusal(Exception):
    """The stage that failed (section 6; `trust-list` in section 9) and a code that names the fault. It holds nothing of
    what was read."""

    def __init__(self, stage: str, code: str) -> None:
        super().__init__(f"{stage}: {code}")
        self.stage = stage
        self.code = code
