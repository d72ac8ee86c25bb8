"""Words that say someone may be in distress: then the page shows where to find help. Nothing is stored or reported.

Rather too often than too seldom: a list of help lines hurts nobody. It is no judgement about the writer.
"""

from __future__ import annotations

import re

WORDS = re.compile(
    r"""\b(?:
      zelfmoord\w* | zelfdoding\w* | suïcid\w* | suicid\w* | zelfbeschadig\w* | automutil\w*
    | (?:wil|wilde|kan|hoef|hoeft)\s+(?:ik\s+)?niet\s+(?:meer|langer)\s+leven
    | (?:wil|wilde)\s+(?:ik\s+)?niet\s+(?:meer|langer)\s+verder
    | (?:ik\s+)?zie\s+het\s+(?:echt\s+)?niet\s+meer\s+zitten | einde\s+aan\s+mijn\s+leven
    | beter\s+af\s+zonder\s+mij | uit\s+het\s+leven\s+stappen
    | mishandel\w* | misbruikt | (?:seksueel|kinder)\s*misbruik\w* | verkracht\w* | aangerand | aanranding
    | huiselijk\s+geweld | (?:slaat|sloeg|bedreigt)\s+(?:mij|me) | stalk\w*
    | kill\s+myself | end\s+my\s+life | don'?t\s+want\s+to\s+live | self[\s-]?harm\w* | raped?
    | domestic\s+violence | abused | hits\s+me | beats\s+me
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def speaks_of_distress(text: str) -> bool:
    """Whether help lines belong beside this text."""
    return WORDS.search(text) is not None
