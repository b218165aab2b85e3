"""Draws lines of text as a console would, each cell 8 by 16 points in black on white, as a PGM picture.

Half blocks become boxes; any other letter becomes a small blot, so that a reader sees that ink stands there.
"""

import sys

lines = sys.stdin.read().split("\n")
columns = max(map(len, lines))
WIDE, HIGH = 8, 16
picture = [bytearray(b"\xff" * (columns * WIDE)) for _ in range(len(lines) * HIGH)]
BOXES = {"█": (0, 16), "▀": (0, 8), "▄": (8, 16), " ": (0, 0)}
for row, line in enumerate(lines):
    for column, sign in enumerate(line):
        top, bottom = BOXES.get(sign, (4, 12))
        inset = 0 if sign in BOXES else 2
        for y in range(row * HIGH + top, row * HIGH + bottom):
            left = column * WIDE + inset
            picture[y][left : left + WIDE - 2 * inset] = bytes(WIDE - 2 * inset)
out = sys.stdout.buffer
out.write(b"P5 %d %d 255\n" % (columns * WIDE, len(picture)))
for line in picture:
    out.write(line)
