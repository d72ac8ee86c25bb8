"""Does a sentence of the authors tell what participants said?

The authors' own sentences rest on no source, so they may thank participants, describe how tables were held
or say what the authors think, but not report what people said, want or feel: that needs a *heard* sentence
with its sources. The rule is small on purpose: a word for the people at the tables close to a verb of
saying, in one clause, or one of a few set phrases. It errs on the side of asking: changing the sort of a
sentence is one keystroke.
"""

from __future__ import annotations

import re

PEOPLE = {
    "nl": r"deelnemers?|deelneemsters?|aanwezigen|tafelgenoten|gespreksgenoten|tafels?|inwoners?|burgers?|mensen"
    r"|bewoners?|jongeren|ouderen|ouders|studenten|leerlingen|mantelzorgers?|ondernemers?|vrijwilligers?"
    r"|werkenden|velen|sommigen|iedereen|niemand|zij|ze",
    "en": r"participants?|attendees|tables?|residents?|citizens?|people|young\s+people|parents|students?|pupils"
    r"|carers?|entrepreneurs|volunteers?|workers|many|some|everyone|everybody|nobody|they",
}
SAYING = {
    "nl": r"zeggen|zegt|zei|zeiden|vertellen|vertelt|vertelde|vertelden|noemen|noemt|noemde|noemden|vinden|vindt"
    r"|vond|vonden|wil|wilt|wenst|hoopt|vreest|vroeg|pleit|meent|merkt|voelt|meldt|klaagt|benadruk(?:ken|t|te|ten)|geven\s+aan|geeft\s+aan|gaf\s+aan|gaven\s+aan|aangaven|aangeeft"
    r"|aangegeven|willen|wilden|wensen|wensten|hopen|hoopten|vrezen|vreesden|vroegen|pleiten|pleitten|menen"
    r"|meenden|merkten|ervaren|ervaart|ervoer(?:en)?|voelen|voelden|melden|meldden|gezegd|genoemd|verteld"
    r"|benadrukt|klagen|klaagden|maken\s+zich\s+zorgen|maakten\s+zich\s+zorgen|zijn\s+het\s+eens|waren\s+het\s+eens",
    "en": r"sa(?:y|ys|id)|tells?|told|mention(?:s|ed)?|feels?|felt|wants?|wanted|thinks?|thought|believed?|stress(?:ed)?"
    r"|emphasi[sz]ed?|report(?:ed)?|hoped?|fear(?:ed)?|agreed?|asked\s+for|called\s+for|complain(?:ed)?|worried|experienced?"
    r"|argued?|suggested",
}
SET_PHRASES = {
    "nl": r"volgens\s+(?:de\s+|veel\s+|sommige\s+|een\s+)?(?:deelnemers?|inwoners?|aanwezigen|tafels?)"
    r"|(?:wij|we)\s+(?:vaak\s+)?(?:hoorden|hoorde|kregen\s+te\s+horen)"
    r"|er\s+(?:werd|wordt|is)\s+(?:\w+\s+){0,2}(?:gezegd|genoemd|benadrukt|verteld|gepleit)"
    r"|(?:aan|op)\s+(?:de\s+|veel\s+|alle\s+|elke\s+)?tafels?\s+(?:klonk|werd|is)\b(?:\s+\w+){0,3}\s*"
    r"(?:gezegd|genoemd|benadrukt|gehoord|dat)",
    "en": r"according\s+to\s+(?:the\s+|many\s+|some\s+)?(?:participants?|residents?|attendees|tables?)"
    r"|we\s+(?:often\s+)?heard"
    r"|it\s+(?:was|is)\s+(?:\w+\s+){0,2}(?:said|mentioned|stressed|told)",
}
# Between people and verb: a few words of the same clause, none of which opens another clause.
_GAP = {
    "nl": r"(?:\s+(?!(?:dat|die|wie|wat|om|omdat|als|wij|we|ons)\b)[\w’'-]+){0,4}\s+",
    "en": r"(?:\s+(?!(?:that|who|which|what|because|if|we|us|our)\b)[\w’'-]+){0,4}\s+",
}
# After the verb ("Aan tafel zeiden deelnemers"): closer still, and never over an object of the authors' verb.
_INVERTED = {
    "nl": r"(?:zeiden|zeggen|vertelden|vertellen|noemden|noemen|gaven|geven|vonden|benadrukten|benadrukken|wilden|vroegen)"
    r"\s+(?:(?:de|veel|sommige|enkele|meerdere|alle|verschillende)\s+)?",
    "en": r"(?:said|say)\s+(?:(?:the|many|some|several|all)\s+)?",
}


def _patterns(language: str) -> list[re.Pattern[str]]:
    people, saying = PEOPLE[language], SAYING[language]
    sources = [
        rf"\b(?:{people})\b{_GAP[language]}(?:{saying})\b",
        rf"\b(?:{SET_PHRASES[language]})",
    ]
    # "Deelnemers die meededen, vonden het goed": a clause in between does not hide it.
    sources.append(rf"\b(?:{people})\b,?\s+(?:die|who)\s[^,;.]{{1,80}},?\s+(?:{saying})\b")
    # "Wij zeggen inwoners toe": the authors are the subject, so nobody at a table is.
    authors = r"(?<!\bwij\s)(?<!\bwe\s)"
    sources.append(rf"\b{authors}{_INVERTED[language]}(?:{people})\b")
    return [re.compile(source, re.IGNORECASE) for source in sources]


_COMPILED = {language: _patterns(language) for language in PEOPLE}


def words_of_participants(text: str, language: str) -> list[str]:
    """The words in `text` that report what participants said, want or feel; empty where there are none.

    Sentences are looked at one by one; a gap never reaches over a comma. A language other than "nl" and "en" is checked by
    neither rule.
    """
    found: list[str] = []
    for clause in re.split(r"[;:.!?()\n]+", text):
        for pattern in _COMPILED.get(language, []):
            match = pattern.search(clause)
            if match:
                found.append(match.group(0).strip())
                break
    return found
