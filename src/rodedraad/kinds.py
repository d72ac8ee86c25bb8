"""What kind of contribution a statement is, as its own words propose it: a proposal, which a person decides about.

Where a heading, a label or a column says it, that holds (readers/labels.py). `told_kind` is for reported speech, in
which the verb itself says it ("stelt voor om", "maakt zich zorgen"). `proposed_kind` looks further, at words that
often go with a kind, and stays silent where two kinds would fit.
"""

from __future__ import annotations

import re

from rodedraad.patterns import lazy

# In order: the first that fits is taken, so what is most particular comes first.
TOLD: tuple[tuple[str, str], ...] = (
    (
        "dilemma",
        (r"\b(dilemma|tegenstrijdig|spanningsveld|enerzijds\b.*\banderzijds|aan de ene kant\b.*\bandere kant)\b"
        r"|\b(on the one hand|torn between)\b"),
    ),
    (
        "worry",
        (r"\bzorgen\b[^.]{0,30}\b(maak|maakt|maken|maakte|maakten)\b|\b(maak|maakt|maken|maakte"
        r"|maakten)\b[^.]{0,40}\bzorgen\b"
        r"|\b(is|ben|zijn|was|waren|bent) (erg |heel |vooral |ook |er )?(bang|bezorgd|ongerust|angstig)\b"
        r"|\bbang te zijn\b"
        r"|\b(vreest|vreesde|vrezen|vreesden)\b|\bworr(y|ies|ied)\b|\b(is|are|was|were) (afraid|concerned)\b"
        r"|\bfears?\b"
        r"|\b(een|grote|grootste|the|a|one) (zorg|worry|concern) (is|was|die|that)\b|\bziet (het )?(met zorg"
        r"|somber)\b"),
    ),
    ("dream", (r"\b(droomt|droomde|dromen|droomden|droom)\b|\b(zie|ziet|zien) (zich |het )?voor (zich|me|ons)\b"
        r"|\bdreams?\b")),
    (
        "idea",
        (r"\b(stel|stelt|stelde|stellen|stelden) (\S+ ){0,6}voor\b|\bvoorgesteld\b|\bvoorstel\b|\b(opper|oppert"
        r"|opperde|geopperd)\b"
        r"|\bpleit(te|ten|en)?\b (\S+ ){0,3}(voor|om)\b|\bbepleit\b|\bidee(ën)?\b|\boplossing\b|\b(suggereer"
        r"|suggereert|suggereerde)\b"
        r"|\b(adviseert|adviseerde|raadt aan|raadde aan|tipt)\b|\bsuggest(s|ed|ion)\b|\bpropos(es|ed|al)\b"
        r"|\bidea\b"),
    ),
    (
        "question",
        (r"\b(vraag|vraagt|vroeg|vragen|vroegen) (\S+ ){0,2}?(zich af|wanneer|waarom|hoe|wie|wat|waar|of"
            r"|wonders?)\b"
        r"|\b(asks?|asked|wonders?|wondered) (when|why|how|who|what|where|whether|if)\b"),
    ),
    (
        "keep",
        (r"\b(moet|moeten|mag|mogen) (\S+ ){0,4}(blijven|behouden|bewaard|niet verdwijnen|niet verloren)\b"
        r"|\bkoester(t|en|de)?\b"
        r"|\b(wil|willen|wilde) (\S+ ){0,6}(behouden|houden zoals|niet kwijt)\b|\btrots op\b|\bniet kwijt\b"
        r"|\bmust stay\b|\bwants? to keep\b"),
    ),
    (
        "agreed_action",
        (r"\b(afgesproken|spreken af|spraken af|toegezegd|zegt toe|zegde toe|belooft|beloofde)\b"
        r"|\bkomt (\S+ ){0,4}terug (met|op)\b"
        r"|\bneemt (\S+ ){0,6}contact op\b|\b(agreed|promised|promises) to\b"),
    ),
    ("wish", (r"\b(hoopt|hoopte|hopen|hoopten|wenst|wenste|wensen|verlangt|verlangde)\b"
        r"|\bzou(den)? (\S+ )?graag\b|\b(hopes?|hoped|wish(es|ed)?)\b")),
    ("opportunity", r"\b(ziet|zien|zag|zagen) (\S+ ){0,4}kans(en)?\b|\b(sees?|saw) (\S+ ){0,3}opportunit(y|ies)\b"),
    (
        "experience",
        (r"\b(meegemaakt|ervaart|ervoer|ervaren|heeft ervaren|maakte mee|maakt mee)\b|\b(vertelt|vertelde"
        r"|vertelden|vertellen)\b"
        r"|\b(told us|said that (she|he|they)|has experienced)\b"),
    ),
)  # fmt: skip
OFTEN: tuple[tuple[str, str], ...] = (
    (
        "idea",
        (r"\b(laten we|laat (de|het|een|ons)|waarom niet|zou(den)? (\S+ ){0,5}kunnen|zet (een|er)|maak (van|een"
        r"|er)|geef|beloon|begin (een|met))\b"
        r"|\b(let's|let us|why not|we could|should be able)\b"),
    ),
    ("dream", (r"\b(ooit|over (tien|vijftien|twintig|dertig|\d+) jaar|in 20[3-9]\d|20[3-9]\d:)\b|\b(one day"
        r"|some day)\b")),
    (
        "agreed_action",
        (r"\b(voor|uiterlijk|vóór|per|by) (\d{1,2} )?(januari|februari|maart|april|mei|juni|juli|augustus"
        r"|september|oktober|november|december)\b"
        r"|\b(deze week nog|volgende week|voor de zomer)\b"),
    ),
    ("keep", r"\b(moet(en)? (\S+ ){0,4}blijven|blij met|gelukkig (is|hebben)|hier kent iedereen)\b"),
    (
        "worry",
        (r"\b(bang|te weinig|steeds (minder|duurder|drukker|vaker)|verdwijn(t|en)|niemand|nergens|onbetaalbaar"
        r"|onveilig|te duur|te druk|te ver)\b"
        r"|\b(afraid|too (few|little|expensive|far)|nobody)\b"),
    ),
    ("wish", (r"\b(ik|wij|we) (wil|willen|zou|zouden|hoop|hopen|wens|wensen)\b|\b(i|we) (want|hope|wish"
        r"|would like)\b")),
    ("experience", (r"\b(ik|wij|we) (heb|hebben|was|waren|kon|kreeg|moest|zat|werd|ging|woon|werk|zoek|sta"
        r"|zit)\b|\b(i|we) (have|had|was|were|got|could not)\b")),
)  # fmt: skip
TOLD_PATTERNS = tuple((kind, lazy(pattern, re.IGNORECASE | re.DOTALL)) for kind, pattern in TOLD)
OFTEN_PATTERNS = tuple((kind, lazy(pattern, re.IGNORECASE | re.DOTALL)) for kind, pattern in OFTEN)


def told_kind(text: str) -> str | None:
    """The kind that reported speech says of itself; None where its words do not say it."""
    if text.rstrip(" \"”’'").endswith("?") and len(re.findall(r"[.!?]", text)) == 1:
        return "question"
    return next((kind for kind, pattern in TOLD_PATTERNS if pattern.search(text)), None)


def proposed_kind(text: str) -> str | None:
    """The kind that a statement may be, for a person to decide; None where no word points to one, or several do."""
    told = told_kind(text)
    if told:
        return told
    found = {kind for kind, pattern in OFTEN_PATTERNS if pattern.search(text)}
    # Somebody who tells what happened may well be worried about it, too.
    if found == {"worry", "experience"}:
        return "experience"
    return found.pop() if len(found) == 1 else None
