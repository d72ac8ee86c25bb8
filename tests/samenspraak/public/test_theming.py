"""A theme is read into names and values; nothing else of a file reaches a page, and alike colours are named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenspraak.public import marks, theming

OWN = """/* Ons huis,
   onze kleuren */
.veerdam {
  --house-deep: #036;
  --house-soft: rgb(230, 240, 250);
  --basis-text-font-family-default: "Fira Sans", sans-serif;
  --nl-button-border-radius: 0;
}
"""


def test_it_is_read_and_written_again() -> None:
    tokens = theming.read_theme(OWN)
    assert tokens == {
        "--house-deep": "#003366",
        "--house-soft": "#e6f0fa",
        "--basis-text-font-family-default": '"Fira Sans", sans-serif',
        "--nl-button-border-radius": "0",
    }
    assert theming.read_theme(theming.written(tokens, "own-theme")) == tokens


@pytest.mark.parametrize(
    ("css", "why", "line", "what"),
    [
        ("body { color: red }", "shape", 1, "body { color: red }"),
        (
            "@import url(x.css);\n.a { --house-deep: #000; }",
            "shape",
            1,
            "@import url(x.css);\n.a { --house-deep: #000; }",
        ),
        (".a { --house-deep: #000; }\n\n.b { --house-ink: #000; }", "shape", 3, ".b { --house-ink: #000; }"),
        ("\n\nbody { color: red }", "shape", 3, "body { color: red }"),
        (".a {\n  --house-deep: #000;\n  color: red;\n}", "name", 3, "color"),
        (".a {\n  --house-deep: teal;\n}", "colour", 2, "teal"),
        (".a { --house-deep: #00000080; }", "colour", 1, "#00000080"),
        (".a { --house-deep: rgb(300, 0, 0); }", "colour", 1, "rgb(300, 0, 0)"),
        (".a { --house-deep: url(https://elders.example/x); }", "colour", 1, "url(https://elders.example/x)"),
        (".a { --basis-text-font-family-default: url(x); }", "value", 1, None),
        ('.a { --basis-text-font-family-default: "Fira; }', "value", 1, None),
        ("/* een\ntwee */\n.a {\n --house-deep\n}", "shape", 4, "--house-deep"),
    ],
)
def test_what_is_no_theme_is_refused_with_its_line(css, why, line, what) -> None:
    with pytest.raises(theming.NotATheme) as refusal:
        theming.read_theme(css)
    assert (refusal.value.why, refusal.value.line) == (why, line)
    assert what is None or refusal.value.what == what


@given(st.text(alphabet=st.sampled_from(list("-ahousedp:;{}#0f()@ \n\"'url/*.")), max_size=60))
def test_whatever_is_in_a_file_only_known_properties_come_out(inside: str) -> None:
    try:
        tokens = theming.read_theme(f".a {{ {inside} }}")
    except theming.NotATheme:
        return
    assert set(tokens) <= set(theming.COLOURS) | set(theming.OTHERS)
    assert theming.written(tokens, "x").count("{") == 1


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#123456", "#123456", 1.0),
    ],
)
def test_contrast_is_that_of_wcag(one, other, ratio) -> None:
    assert round(theming.contrast(one, other), 2) == ratio == round(theming.contrast(other, one), 2)


def test_our_own_theme_has_no_colours_that_are_too_alike() -> None:
    assert theming.too_alike({}) == []


def test_pairs_that_are_too_alike_are_named_the_worst_first() -> None:
    found = theming.too_alike({"--house-muted": "#999999", "--house-control": "#ffffff"})
    assert [(pair.upper, pair.lower, round(pair.contrast, 1), pair.needed) for pair in found] == [
        ("--house-control", "--house-paper", 1.0, 3.0),
        ("--house-muted", "--house-sand", 2.6, 4.5),
        ("--house-muted", "--house-paper", 2.8, 4.5),
    ]


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">{}</svg>'


def test_a_plain_svg_and_a_png_are_marks() -> None:
    png = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (8).to_bytes(4, "big") * 2 + b"\x08\x06\0\0\0" + b"\0" * 8
    assert marks.kind_of(SVG.format('<path d="M0 0h8" fill="#036"/>').encode()) == "image/svg+xml"
    assert marks.kind_of(png) == "image/png"


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ("<script>alert(1)</script>", "script"),
        ('<path onclick="x()"/>', "onclick"),
        ('<a href="https://elders.example"/>', "a"),
        ('<rect fill="url(https://elders.example/x)"/>', "fill"),
        ('<image xmlns:x="http://www.w3.org/1999/xlink" x:href="https://elders.example"/>', "image"),
        ("<style>@import url(x)</style>", "style"),
        ('<path style="fill: red"/>', "style"),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml">x()</h:script>', "script"),
        ('<animateTransform attributeName="transform"/>', "animateTransform"),
        ("<foreignObject/>", "foreignObject"),
    ],
)
def test_a_drawing_that_could_do_something_is_no_mark(inside, what) -> None:
    with pytest.raises(marks.NotAMark) as refusal:
        marks.kind_of(SVG.format(inside).encode())
    assert (refusal.value.why, refusal.value.what) == ("part", what)


def test_a_drawing_that_names_a_stylesheet_elsewhere_is_no_mark() -> None:
    with pytest.raises(marks.NotAMark) as refusal:
        marks.kind_of(b'<?xml-stylesheet href="x.css"?>' + SVG.format("").encode())
    assert (refusal.value.why, refusal.value.what) == ("part", "xml-stylesheet")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"GIF89a", "kind"),
        (b"", "kind"),
        (b"<html/>", "kind"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>', "kind"),
        (b"x" * (marks.MOST_BYTES + 1), "size"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (9000).to_bytes(4, "big") * 2 + b"\0" * 20, "pixels"),
    ],
)
def test_other_files_are_no_mark(data, why) -> None:
    with pytest.raises(marks.NotAMark) as refusal:
        marks.kind_of(data)
    assert refusal.value.why == why
