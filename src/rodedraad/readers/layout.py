"""What lines of plain text and Markdown look like: bullets, headings, rules, times above a turn."""

from __future__ import annotations

import re

from rodedraad.patterns import lazy

# "1.1" before a capital is a point, "19.30" is a time, "2.5 procent" an amount.
SUB_POINT = r"\d{1,2}(?:\.(?![0-5]\d(?!\.))\d{1,2})+(?:[.)]|(?=[ \t]+[^\Wa-zà-ÿ_]))"
BULLET = lazy(
    rf"(?P<indent>[ \t]*)(?P<mark>[-*+•◦▪‣·●○■–—]|(?<=[ \t])o|\(?\d{{1,3}}[.)]|{SUB_POINT}|\(?[a-zA-Z]\))"
    r"(?:[ \t\u00a0]+|(?<=[•◦▪‣●○■]))(?:\[[ xX]\][ \t]+)?(?=\S)"
)
BOLD_LABEL = lazy(
    r"\s*(\*\*|__)(?:(?P<label>[^*_:]{3,40}):?\1\s*[:–—-]|(?P<head>[^*_:.]{3,40})\.\1)\s+(?=\S)"
)
MARKDOWN_HEADING = lazy(r"[ ]{0,3}(?P<marks>#{1,6})[ \t]+(?P<text>.*?)[ \t]*#*[ \t]*$")
UNDERLINE = lazy(r"[ ]{0,3}(=+|-+|~+)[ \t]*$")
RULE = lazy(r"[ ]{0,3}([-*_=~—–][ \t]*){3,}$")
QUOTED = lazy(r"[ ]{0,3}(>[ ]?)+")
CLOCK = r"\d{1,2}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?"
# A time from and to, as a recorder writes it above each turn.
CUE = lazy(rf"\s*{CLOCK}\s*-->\s*{CLOCK}\s*")
CUE_NAME = lazy(r"\s*(?:[A-Z\u00c0-\u00de][^.!?:;\n]{0,25}(?:, [A-Z]\.)?(?:\s*\([^()\n]{2,40}\))?)\s*")
NAME = r"(?:\*\*)?[^\W\d_][^:\n*.!?;\d]{0,40}\d{0,3}(?:\*\*)?"
SPEAKER_LINE = lazy(
    rf"\s*(?:(?P<before>{NAME})\s*[\[(]{CLOCK}[\])]|(?P<after_time>[\[(]{CLOCK}[\])]\s*)(?P<after>{NAME}))\s*:?\s*"
)
# What a mail program writes above the message that is answered, and above one that it repeats whole.
ANSWERS = lazy(r"\s*(op|on|le|am)\s.{5,160}\b(schreef|wrote|a écrit|schrieb)\b.{0,80}:\s*", re.IGNORECASE)
REPEATS = lazy(
    r"\s*[-_\s]{3,}(oorspronkelijk bericht|original message|oorspronkelijk e-?mailbericht)[-_\s]*",
    re.IGNORECASE,
)
TERMINAL = (".", "!", "?", "…", ":", ";", '."', ".”", "!”", "?”", ".)", "’", '"')
