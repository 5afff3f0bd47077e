"""How every stage says that a card is not read."""


class Refusal(Exception):
    """The stage that failed (section 6) and a code that names the fault. It holds nothing of the card."""

    def __init__(self, stage: str, code: str) -> None:
        super().__init__(f"{stage}: {code}")
        self.stage = stage
        self.code = code
