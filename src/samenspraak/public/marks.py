"""An organisation's mark: an SVG or PNG that is shown as a picture and can do nothing else."""

from __future__ import annotations

import io

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

SVG, PNG = "image/svg+xml", "image/png"
MOST_BYTES = 100 * 1024
MOST_PIXELS = 2_000
NAMESPACE = "{http://www.w3.org/2000/svg}"
# In a picture nothing else would work in a browser; somebody who opens the file by itself must be safe too.
SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"}
AROUND_THEM = {"svg", "g", "defs", "symbol", "title", "desc", "clipPath", "mask"}
IN_A_MARK = SHAPES | AROUND_THEM | {"linearGradient", "radialGradient", "stop"}


class NotAMark(ValueError):  # noqa: N818 (it names the thing)
    """This file is no mark; `why` is size, kind, pixels or part, `what` the part that cannot be in it."""

    def __init__(self, why: str, what: str = "") -> None:
        self.why, self.what = why, what
        super().__init__(why)


def kind_of(data: bytes) -> str:
    """The media type of a mark. Raises NotAMark."""
    if len(data) > MOST_BYTES:
        raise NotAMark("size")
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        _check_png(data)
        return PNG
    _check_svg(data)
    return SVG


def _check_png(data: bytes) -> None:
    width, height = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    if len(data) < 33 or not width or not height:
        raise NotAMark("kind")
    if max(width, height) > MOST_PIXELS:
        raise NotAMark("pixels")


def _check_svg(data: bytes) -> None:
    try:
        root = ElementTree.parse(io.BytesIO(data), forbid_dtd=True).getroot()
    except (ElementTree.ParseError, DefusedXmlException, ValueError) as refusal:
        raise NotAMark("kind") from refusal
    if root is None or root.tag != f"{NAMESPACE}svg":
        raise NotAMark("kind")
    if b"<?xml-" in data.lower():
        raise NotAMark("part", "xml-stylesheet")
    for element in root.iter():
        name = str(element.tag)
        if name.removeprefix(NAMESPACE) not in IN_A_MARK:
            raise NotAMark("part", name.rpartition("}")[2])
        for attribute, value in element.attrib.items():
            plain = attribute.rpartition("}")[2].lower()
            if plain.startswith("on") or plain in {"href", "style"} or "url(" in value.replace("url(#", ""):
                raise NotAMark("part", plain)
