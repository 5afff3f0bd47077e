"""The one way in which reading fails."""

# The stages at which reading can fail, in the order of reading.
STAGES = ("text", "frames", "envelope", "open", "signed", "signature", "compression", "cbor", "record")


class CardError(Exception):
    """Reading stopped at `stage`, one of STAGES."""

    def __init__(self, stage: str, why: str):
        assert stage in STAGES
        super().__init__(f"{stage}: {why}")
        self.stage = stage
