"""Section 2.5: the logistic function and its inverse, as tables."""

KNOTS = (
    22, 36, 60, 98, 162, 267, 439, 720, 1179, 1921, 3108,
    4971, 7812, 11956, 17625, 24743, 32768, 40793, 47911, 53580, 57724, 60565,
    62428, 63615, 64357, 64816, 65097, 65269, 65374, 65438, 65476, 65500, 65514,
)  # fmt: skip
LARGEST = 2047


def squash(x: int) -> int:
    """x from -2047 to 2047; callers hold it."""
    i, r = divmod(x + 2048, 128)
    return (KNOTS[i] * (128 - r) + KNOTS[i + 1] * r + 64) >> 7


SQUASH = [squash(x) for x in range(-LARGEST, LARGEST + 1)]
"""By x + 2047."""


def _invert_squash() -> list[int]:
    table = []
    x = -LARGEST
    for j in range(4096):
        while x < LARGEST and squash(x) >> 4 < j:
            x += 1
        table.append(x)
    return table


STRETCH = _invert_squash()
"""By probability >> 4. squash never falls, so that the walk of x is one way."""
