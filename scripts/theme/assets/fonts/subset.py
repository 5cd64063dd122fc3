"""Makes the edition's font files from the PyPI package `fontpkg-source-serif-4`.

Run by hand when the characters or the upstream font change; needs fonttools and brotli:
    python subset.py
In: the package's two variable fonts. Out: `roman.woff2`, `italic.woff2` and `bold.woff2` beside this file,
`characters.txt`, the ranges they all have, by which the build names a letter that is missing, and the first two as
TTF for the printed book, whose typesetter reads no woff2.
The optical size is fixed for text and each weight is a file: two that every page loads are half of one that varies.
The family is renamed: the licence (OFL.txt) reserves the original's name to unmodified copies.
"""

from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY = "Edition Serif"
PRINT = Path(__file__).parents[3] / "edition" / "books" / "faces"
ROMAN, ITALIC = "SourceSerif4[opsz,wght].ttf", "SourceSerif4-Italic[opsz,wght].ttf"
STYLES = {"roman": (ROMAN, 400), "italic": (ITALIC, 400), "bold": (ROMAN, 600)}
FEATURES = "kern liga locl ccmp mark mkmk onum lnum pnum tnum smcp case".split()
CHARACTERS = """
0020-007E 00A0-017F 018F 0192 01E6-01E7 0218-021B 0259 02B9-02BC 02BE-02BF 02C6-02C7 02D8-02DD
0300-0304 0306-030C 0323 0327-0328 1E24-1E25 1E2A-1E2B 1E32-1E33 1E62-1E63 1E6C-1E6D 1E92-1E93
1EB8-1EB9 2009-200B 2010-2015 2018-201E 2020-2022 2026 202F 2030 2032-2033 2039-203A 2044 2060
2070 2074-2079 20AC 2116 2122 2190-2193 2212 00D7
"""


def characters(ranges: str) -> list[int]:
    """`0041-0043 2020` as code points."""
    spans = [span.split("-") for span in ranges.split()]
    return [n for span in spans for n in range(int(span[0], 16), int(span[-1], 16) + 1)]


def ranges(points: set[int]) -> list[str]:
    """Code points as `0041-0043`, a stretch a line."""
    starts = sorted(n for n in points if n - 1 not in points)
    ends = sorted(n for n in points if n + 1 not in points)
    return [f"{first:04X}-{last:04X}" for first, last in zip(starts, ends, strict=True)]


def subset(font: TTFont, weight: int) -> TTFont:
    """The font with one optical size and weight, the chosen characters and features, and our name."""
    whole = BytesIO()
    instantiateVariableFont(font, {"wght": weight, "opsz": 20}).save(whole)
    font = TTFont(whole)
    worker = Subsetter(Options(layout_features=FEATURES, hinting=False, name_IDs=[0, 1, 2, 3, 4, 6, 13, 14]))
    worker.populate(unicodes=characters(CHARACTERS))
    worker.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = FAMILY.replace(" ", "") if record.nameID in (3, 6) else FAMILY
    font.flavor = "woff2"
    return font


if __name__ == "__main__":
    package = Path(find_spec("fontpkg_source_serif_4").origin).parent
    made = {style: subset(TTFont(package / "files" / name), weight) for style, (name, weight) in STYLES.items()}
    for style, font in made.items():
        font.save(Path(__file__).with_name(f"{style}.woff2"))
        font.flavor = None
        if style != "bold":
            font.save(PRINT / f"{style}.ttf")
    common = set.intersection(*(set(font.getBestCmap()) for font in made.values()))
    Path(__file__).with_name("characters.txt").write_text("".join(f"{line}\n" for line in ranges(common)))
