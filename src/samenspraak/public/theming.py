"""An organisation's own theme: which properties it may set, and whether its colours can be told apart. No Django.

A theme is one rule of CSS with custom properties and nothing else. It is read into names and values, and what is served
is written from these again, so that nothing else of a file reaches a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

# What our own theme has (static/samenspraak/theme.css): what a theme leaves out stays as it is there.
COLOURS = {
    "--house-ink": "#1d1f24",
    "--house-paper": "#ffffff",
    "--house-sand": "#f6f2ec",
    "--house-sand-edge": "#d9d0c2",
    "--house-thread": "#b5122b",
    "--house-deep": "#0e4a4f",
    "--house-deeper": "#08353a",
    "--house-soft": "#e3efee",
    "--house-muted": "#5b5f67",
    "--house-control": "#767b84",
    "--house-caution": "#7a4a00",
    "--house-caution-soft": "#fff4dc",
    "--house-done": "#1f6b3a",
}
LETTERS = "--basis-text-font-family-default"
OTHERS = {
    LETTERS: re.compile(r"""[\w ,"'-]{1,200}"""),
    "--nl-button-border-radius": re.compile(r"\d{1,2}(?:\.\d{1,4})?(?:rem|px)|0"),
}
TEXT, LARGE = 4.5, 3.0
# What stands on what, and how much they must differ: WCAG 2.2, 1.4.3 (text) and 1.4.11 (controls, lines, focus).
ON_EACH_OTHER = (
    ("--house-ink", "--house-paper", TEXT),
    ("--house-ink", "--house-sand", TEXT),
    ("--house-ink", "--house-soft", TEXT),
    ("--house-ink", "--house-caution-soft", TEXT),
    ("--house-deep", "--house-paper", TEXT),
    ("--house-deep", "--house-sand", TEXT),
    ("--house-deep", "--house-soft", TEXT),
    ("--house-deeper", "--house-paper", TEXT),
    ("--house-deeper", "--house-soft", TEXT),
    ("--house-muted", "--house-paper", TEXT),
    ("--house-muted", "--house-sand", TEXT),
    ("--house-caution", "--house-paper", TEXT),
    ("--house-caution", "--house-caution-soft", TEXT),
    ("--house-done", "--house-paper", TEXT),
    ("--house-done", "--house-soft", TEXT),
    ("--house-thread", "--house-paper", TEXT),
    ("--house-thread", "--house-sand", TEXT),
    ("--house-control", "--house-paper", LARGE),
)
# What documents and pictures take over.
IN_DOCUMENTS = tuple(
    f"--house-{name}" for name in ("ink", "paper", "sand", "thread", "deep", "soft", "muted")
)
LONGEST = 20_000
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
RULE = re.compile(r"\s*(?::root|html|\.[A-Za-z][\w-]*)\s*\{(?P<inside>[^{}]*)\}\s*")
HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")
RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*\)")


class NotATheme(ValueError):  # noqa: N818 (it names the thing)
    """This is no theme. `line` counts from 1; `why` is shape, name, colour or value; `what` is the piece meant."""

    def __init__(self, why: str, line: int, what: str) -> None:
        self.why, self.line, self.what = why, line, what
        super().__init__(f"{why}, line {line}: {what}")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours that stand on each other, how much they differ (1 to 21), and how much they should."""

    upper: str
    lower: str
    upper_colour: str
    lower_colour: str
    contrast: float
    needed: float


def read_theme(css: str) -> dict[str, str]:
    """The properties that a theme sets, colours as #rrggbb. Raises NotATheme."""
    # A comment gives way to as many lines, so that a line is called by its own number.
    plain = COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), css)
    whole = RULE.fullmatch(plain)
    if whole is None or len(css) > LONGEST:
        first = RULE.match(plain)
        rest = plain[first.end() :] if first else plain
        raise NotATheme("shape", _line(plain, len(plain) - len(rest.lstrip())), rest.strip()[:60])
    found: dict[str, str] = {}
    for line, name, value in _declarations(plain, whole.start("inside"), whole["inside"]):
        found[name] = _read_value(name, value, line)
    return found


def _declarations(plain: str, start: int, inside: str) -> Iterator[tuple[int, str, str]]:
    at = start
    for piece in inside.split(";"):
        line = _line(plain, at + len(piece) - len(piece.lstrip()))
        at += len(piece) + 1
        if not piece.strip():
            continue
        name, colon, value = (part.strip() for part in piece.partition(":"))
        if not colon or not value:
            raise NotATheme("shape", line, piece.strip()[:60])
        yield line, name, value


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _read_value(name: str, value: str, line: int) -> str:
    if name in COLOURS:
        return _read_colour(value, line)
    if name not in OTHERS:
        raise NotATheme("name", line, name[:60])
    if not OTHERS[name].fullmatch(value) or value.count('"') % 2 or value.count("'") % 2:
        raise NotATheme("value", line, f"{name}: {value}"[:80])
    return value


def _read_colour(value: str, line: int) -> str:
    small = value.lower()
    parts = RGB.fullmatch(small)
    if parts and all(int(part) < 256 for part in parts.groups()):
        return "#" + "".join(f"{int(part):02x}" for part in parts.groups())
    if not HEX.fullmatch(small):
        raise NotATheme("colour", line, value[:60])
    return small if len(small) == 7 else "#" + "".join(2 * letter for letter in small[1:])


def written(tokens: Mapping[str, str], name: str) -> str:
    """The stylesheet of a theme: one class with its properties."""
    lines = "".join(f"  {token}: {value};\n" for token, value in sorted(tokens.items()))
    return f".{name} {{\n{lines}}}\n"


def contrast(one: str, other: str) -> float:
    """How much two colours (#rrggbb) differ: 1 to 21, as WCAG 2.2 defines the contrast ratio."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def too_alike(tokens: Mapping[str, str]) -> list[Pair]:
    """The pairs of colours that do not differ enough to be read or seen, the worst first."""
    colours = {**COLOURS, **{name: value for name, value in tokens.items() if name in COLOURS}}
    pairs = [
        Pair(upper, lower, colours[upper], colours[lower], contrast(colours[upper], colours[lower]), needed)
        for upper, lower, needed in ON_EACH_OTHER
    ]
    return sorted(
        (pair for pair in pairs if pair.contrast < pair.needed), key=lambda pair: pair.contrast / pair.needed
    )


def in_documents(tokens: Mapping[str, str], *, printed: bool) -> dict[str, str]:
    """The colours that documents take over, by their short names; what could not be read stays the house's.

    A document cannot say that it is hard to read, so here nothing gives way to a look. What is printed stands on
    white paper, whatever a page stands on.
    """
    own = {name: tokens[name] for name in IN_DOCUMENTS if tokens.get(name, COLOURS[name]) != COLOURS[name]}
    if printed:
        own.pop("--house-paper", None)
    while broken := [pair for pair in too_alike(own) if {pair.upper, pair.lower} <= {*IN_DOCUMENTS}]:
        worst = broken[0]
        del own[worst.upper if worst.upper in own else worst.lower]
    return {name.removeprefix("--house-"): colour for name, colour in own.items()}
