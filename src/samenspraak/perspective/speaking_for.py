"""Does a sentence of the authors tell what participants said?

The authors' own sentences rest on no source, so they may thank participants, describe how tables were held
or say what the authors think, but not report what people said: that needs a *heard* sentence with its
sources. The rule is small on purpose and looks at one clause at a time: a word for those at the tables close
to a verb of saying, wanting or feeling; a word for people in general close to a verb of saying; or one of a
few set phrases. It errs on the side of asking: changing the sort of a sentence is one keystroke.
"""

from __future__ import annotations

import re

OF_THE_TABLES = re.compile(r"deelnemer|deelneemster|participant|\btafel|\btable", re.IGNORECASE)
# Those at the tables: whatever they said, wanted or felt was said there.
PARTICIPANTS = {
    "nl": "deelnemers? deelneemsters? aanwezigen tafelgenoten gespreksgenoten tafels?",
    "en": "participants? attendees tables?",
}
# People in general: of them authors may think something, but not report what they said.
PEOPLE = {
    "nl": "inwoners? burgers? mensen bewoners? jongeren ouderen ouders studenten leerlingen mantelzorgers? "
    "ondernemers? vrijwilligers? werkenden velen sommigen iedereen niemand zij ze",
    "en": "residents? citizens? people parents students? pupils carers? entrepreneurs volunteers? workers many some "
    "everyone everybody nobody they",
}
SAYING = {
    "nl": "zeggen zegt zei zeiden vertellen vertelt vertelde vertelden noemen noemt noemde noemden vinden vindt vond "
    "vonden benadruk(?:ken|t|te|ten) geven\\s+aan geeft\\s+aan gaf\\s+aan gaven\\s+aan aangaven aangeeft "
    "aangegeven vroeg vroegen pleit pleiten pleitten meent menen meenden meldt melden meldden klaagt klagen "
    "klaagden gezegd genoemd verteld benadrukt (?:zijn|waren)\\s+het\\s+(?:er(?:over)?\\s+)?eens "
    "ma(?:ken|akt|akten|akte)\\s+zich\\s+zorgen",
    "en": "(?<!more\\s)(?<!\\ba\\s)(?<!their\\s)say says said tells? told mentions? mentioned stress(?:ed)? "
    "emphasi[sz]ed? report(?:ed)? agreed? asked\\s+for called\\s+for complain(?:ed)? argued? suggested worry worried",
}
WANTING = {
    "nl": "wil wilt willen wilden wenst wensen wensten hoopt hopen hoopten vreest vrezen vreesden merkt merken merkten "
    "ervaart ervaren ervoer ervoeren voelt voelen voelden dacht dachten denken missen misten",
    "en": "wants? wanted hoped? hopes fear(?:s|ed)? feels? felt thinks? thought believe[sd]? experience[sd]? "
    "miss(?:ed)?",
}
_OF_TABLES = {
    "nl": r"(?:de\s+|veel\s+|sommige\s+|een\s+|alle\s+|elke\s+)?(?:deelnemers?|inwoners?|aanwezigen|tafels?)",
    "en": r"(?:the\s+|many\s+|some\s+|all\s+)?(?:participants?|residents?|attendees|tables?)",
}
_WORDS_BETWEEN = r"(?:(?!(?:dat|die|en|that|who|and)\b)[\w’'-]+\s+){1,6}?"
# "Wat er is gezegd" names what was said without telling it; "er werd gezegd dat" tells it.
SET_PHRASES = {
    "nl": [
        rf"volgens\s+{_OF_TABLES['nl']}",
        r"(?:wij|we)\s+(?:vaak\s+)?(?:hoorden|kregen\s+te\s+horen)",
        r"(?<!wat\s)er\s+(?:werd|wordt|is)\s+(?:\w+\s+){0,2}(?:gezegd|genoemd|benadrukt|verteld|gepleit)",
        rf"(?:aan|op)\s+{_OF_TABLES['nl']}\s+(?:klonk|klonken|werd)\b",
        # "Aan vrijwel elke van de tafels klonk": whatever says how many stands between.
        rf"aan\s+(?!tafel\b){_WORDS_BETWEEN}tafels?\s+(?:klonk|klonken|werd|kwam|kwamen|ging)\b",
    ],
    "en": [
        rf"according\s+to\s+{_OF_TABLES['en']}",
        r"we\s+(?:often\s+)?heard",
        rf"at\s+{_WORDS_BETWEEN}tables?\s+(?:it\s+)?(?:sounded|was\s+(?:said|heard)|came)\b",
        r"it\s+(?:was|is)\s+(?:\w+\s+){0,2}(?:said|mentioned|stressed|told)",
    ],
}
# Between people and verb stand at most four words, none of which opens another clause or changes the subject.
_STOPS = {
    "nl": "dat die wie wat om omdat als wij we ons en of",
    "en": "that who which what because if we us our and or",
}
# "Aan tafel zeiden veel inwoners": the verb before its people.
_INVERTED = {
    "nl": r"(?:zeiden|vertelden|noemden|gaven|vonden|benadrukten|wilden|vroegen)"
    r"\s+(?:(?:de|veel|sommige|enkele|meerdere|alle|verschillende)\s+)?",
    "en": r"said\s+(?:(?:the|many|some|several|all)\s+)?",
}


def any_of(words: str) -> str:
    """A pattern for one of these words."""
    return f"(?:{'|'.join(words.split())})"


def _patterns(language: str) -> list[re.Pattern[str]]:
    stops = any_of(_STOPS[language])
    gap = rf"(?:\s+(?!{stops}\b)[\w’'-]+){{0,4}}\s+"
    saying, wanting = any_of(SAYING[language]), any_of(WANTING[language])
    participants, people = any_of(PARTICIPANTS[language]), any_of(PEOPLE[language])
    either = rf"(?:{participants}|{people})"
    # Of people in general: who finds no house says nothing about it.
    opining = rf"{saying}(?<!vinden)\b|vinden\b(?!\s+(?:(?:er|daar|hier|zelf)\s+)?(?:geen|elkaar|werk)\b)"
    sources = [
        rf"\b(?<!wat\ser\saan\s)(?<!wat\saan\s){participants}{gap}(?:{saying}|{wanting})\b",
        rf"\b{people}{gap}(?:{opining})",
        # "Deelnemers die meededen, vonden het goed": a clause in between does not hide it.
        rf"\b{either},?\s+(?:die|who)\s[^,;.]{{1,80}},?\s+{saying}\b",
        # "Wij vroegen deelnemers": the authors are the subject, so nobody at a table is.
        rf"\b(?<!\bwij\s)(?<!\bwe\s){_INVERTED[language]}{either}\b",
        *(rf"\b{phrase}" for phrase in SET_PHRASES[language]),
    ]
    return [re.compile(source, re.IGNORECASE) for source in sources]


_COMPILED = {language: _patterns(language) for language in PEOPLE}


def words_of_the_tables(text: str, language: str) -> list[str]:
    """The words in `text` that report what was said at the tables; what people elsewhere said is left alone."""
    found: list[str] = []
    for clause in _clauses(text):
        hits = (hit for pattern in _COMPILED.get(language, []) for hit in pattern.finditer(clause))
        words = next((hit.group(0) for hit in hits if OF_THE_TABLES.search(hit.group(0))), None)
        if words is not None:
            found.append(words.strip())
    return found


def words_of_participants(text: str, language: str) -> list[str]:
    """The words in `text` that report what participants said; empty where there are none.

    Sentences are looked at one by one; a gap never reaches over a comma. A language other than "nl" and "en"
    is checked by neither rule.
    """
    found: list[str] = []
    for clause in _clauses(text):
        matches = (pattern.search(clause) for pattern in _COMPILED.get(language, []))
        first = next(filter(None, matches), None)
        if first is not None:
            found.append(first.group(0).strip())
    return found


def _clauses(text: str) -> list[str]:
    return re.split(r"[;:.!?()\n]+", text)
