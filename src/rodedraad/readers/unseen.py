"""Words that are in a file but not on the page: white letters on white, a black bar over them, letters of no size.

Whoever hides words in this way means them not to be read, as with hidden text. White letters on a dark ground are a
heading's dress and stay.
"""

from __future__ import annotations

import re
from typing import Any

from rodedraad.patterns import lazy
from rodedraad.readers.wordprocessing import W, is_on

_SMALLEST_POINTS = 2.0
_HEX = lazy(r"#?(?:[0-9A-Fa-f]{2})?(?P<rgb>[0-9A-Fa-f]{6})")
_NOWHERE = (None, "", "auto", "transparent", "none", "clear")


def brightness(colour: str | None) -> float | None:
    """How light a colour is, 0 black to 1 white; None where the value names none ("auto", a theme)."""
    found = _HEX.fullmatch(colour or "")
    if not found:
        return {"white": 1.0, "black": 0.0}.get((colour or "").casefold())
    red, green, blue = (int(found["rgb"][at : at + 2], 16) / 255 for at in (0, 2, 4))
    return 0.3 * red + 0.59 * green + 0.11 * blue


def is_dark(ground: str | None) -> bool:
    """Whether white letters show on a ground."""
    light = brightness(ground)
    return light is not None and light < 0.9


def is_unseen(letters: str | None, ground: str | None, points: float | None = None) -> bool:
    """Whether letters of a colour cannot be read on a ground: white on white, black on black, or too small.

    `letters` and `ground` are hexadecimal colours or names; None, "auto" or "transparent" where a file sets none.
    """
    if points is not None and 0 < points <= _SMALLEST_POINTS:
        return True
    light = brightness(letters) if letters not in _NOWHERE else 0.0
    page = brightness(ground) if ground not in _NOWHERE else 1.0
    if light is None or page is None:
        return False
    return abs(light - page) < 0.02


def is_unseen_run(run: Any, ground: str | None) -> bool:
    """The same of a run of a Word document; `ground` is that of the paragraph or cell around it."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return False
    if is_on(properties, "webHidden") or is_on(properties, "specVanish"):
        return True
    size = _value(properties, "sz", "val")
    points = int(size) / 2 if size and size.isdigit() else None
    own = _value(properties, "highlight", "val") or _value(properties, "shd", "fill")
    letters = _value(properties, "color", "val")
    theme = _value(properties, "color", "themeColor")
    if theme in ("background1", "light1"):
        letters = "white"
    elif theme:
        letters = "theme"
    return is_unseen(letters, own if own not in _NOWHERE else ground, points)


def ground_around(run: Any) -> str | None:
    """The ground that a run stands on: that of its paragraph, else of its cell, else the page."""
    above = run.getparent()
    while above is not None:
        place = {f"{W}p": f"{W}pPr/{W}shd", f"{W}tc": f"{W}tcPr/{W}shd"}.get(above.tag)
        shading = above.find(place) if place else None
        if shading is not None:
            fill = str(shading.get(f"{W}fill", ""))
            if shading.get(f"{W}themeFill"):
                return "theme"
            if fill not in _NOWHERE:
                return fill
        if above.tag == f"{W}tbl":
            # A table's style may give its first row a dark ground.
            return "theme" if above.find(f"{W}tblPr/{W}tblStyle") is not None else None
        above = above.getparent()
    return None


def _value(properties: Any, tag: str, attribute: str, otherwise: str | None = None) -> str | None:
    element = properties.find(f"{W}{tag}")
    if element is None:
        return None
    value = element.get(f"{W}{attribute}", otherwise)
    return str(value) if value is not None else None


def unseen_formats(root: Any) -> set[str]:
    """The formats of a workbook (by number) whose cells cannot be read: the colour of their ground, or ";;;"."""
    space = str(root.tag).partition("}")[0] + "}"
    fonts = [_font(font, space) for font in root.iterfind(f"{space}fonts/{space}font")]
    fills = [_fill(fill, space) for fill in root.iterfind(f"{space}fills/{space}fill")]
    blank = {
        one.get("numFmtId")
        for one in root.iterfind(f"{space}numFmts/{space}numFmt")
        if re.fullmatch(r"[;\s]{3,}", one.get("formatCode", ""))
    }
    unseen = set()
    for at, one in enumerate(root.iterfind(f"{space}cellXfs/{space}xf")):
        colour, points = _at(fonts, one.get("fontId"), (None, None))
        ground = _at(fills, one.get("fillId"), None)
        if one.get("numFmtId") in blank or is_unseen(colour, ground, points):
            unseen.add(str(at))
    return unseen


def _at(values: list[Any], number: str | None, otherwise: Any) -> Any:
    at = int(number) if number and number.isdigit() else 0
    return values[at] if at < len(values) else otherwise


def _font(font: Any, space: str) -> tuple[str | None, float | None]:
    colour, size = font.find(f"{space}color"), font.find(f"{space}sz")
    points = float(size.get("val", "11")) if size is not None else None
    return (_colour(colour), points)


def _fill(fill: Any, space: str) -> str | None:
    pattern = fill.find(f"{space}patternFill")
    if pattern is None:
        return "theme" if len(fill) else None
    if pattern.get("patternType", "none") == "none":
        return None
    return _colour(pattern.find(f"{space}fgColor")) or "theme"


def _colour(element: Any) -> str | None:
    """A colour as a file gives it; "white" and "black" for the first two of a theme, "theme" for its others."""
    if element is None:
        return None
    if element.get("rgb"):
        return str(element.get("rgb"))
    plain = {"0": "white", "1": "black"}.get(element.get("theme", ""))
    if plain and not float(element.get("tint", "0") or 0):
        return plain
    return {"64": None, "9": "white", "8": "black"}.get(element.get("indexed", ""), "theme")
