"""People from a list: which column means what, and for each row that cannot be taken one sentence that says why.

No Django models: what features are asked, with their answers, is handed in. Sentences come in Dutch and English.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from samenspraak.convene.people_said import Reached, Said
from samenspraak.convene.spreadsheet import Row, Sheet

COLUMNS = {
    "name": ("naam", "name", "deelnemer", "participant"),
    "email": ("email", "mail", "mailadres", "emailadres", "emailaddress"),
    "phone": ("telefoon", "phone", "telefoonnummer", "tel", "mobiel", "mobile"),
    "speaks_as": ("rol", "role", "hoedanigheid", "beroep", "speaksas"),
    "languages": ("talen", "languages", "taal", "language"),
    "needs_interpreter": ("tolk", "interpreter"),
    "needs_wheelchair": ("rolstoel", "wheelchair"),
    "needs_childcare": ("kinderopvang", "opvang", "childcare"),
    "needs_travel": ("vervoer", "reis", "travel", "transport"),
    "under_16": ("jongerdan16", "under16", "minderjarig", "minor"),
    "guardian_name": ("voogd", "ouder", "guardian", "parent"),
    "guardian_phone": ("telefoonvoogd", "telefoonouder", "guardianphone", "parentphone"),
}
LANGUAGES = {
    "nl": ("nederlands", "dutch", "nl"),
    "en": ("engels", "english", "en"),
    "fy": ("fries", "frisian", "fy"),
    "de": ("duits", "german", "de"),
    "tr": ("turks", "turkish", "tr"),
    "ar": ("arabisch", "arabic", "ar"),
    "uk": ("oekraiens", "oekraïens", "ukrainian", "uk"),
    "pl": ("pools", "polish", "pl"),
}
YES = frozenset(("ja", "j", "yes", "y", "x", "1", "waar", "true"))
NO = frozenset(("", "nee", "n", "no", "0", "-", "onwaar", "false"))
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
Telling = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Asked:
    """A feature that is asked, by all names that a column may have, with all words for its answers."""

    slug: str
    names: tuple[str, ...]
    answers: Mapping[str, str]
    shown: str


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list comes to: people, the sentences about rows that cannot be taken, columns that were left aside."""

    people: tuple[Said, ...]
    problems: tuple[str, ...]
    left_out: tuple[str, ...]


def plain(text: str) -> str:
    """A word without case, blanks and marks, to compare headings and answers by."""
    return re.sub(r"[^\w+]|_", "", text.casefold())


class Problem(Exception):  # noqa: N818
    """This row cannot be taken."""


def read_people(sheet: Sheet, asked: Sequence[Asked], tell: Telling) -> Listed:
    """`tell` picks a sentence out of Dutch and English. Problems name row and column, one sentence a row."""
    known = {plain(word): name for name, words in COLUMNS.items() for word in words}
    features = {plain(name): one for one in asked for name in one.names}
    meaning: dict[str, str] = {}
    for column in sheet.columns:
        word = plain(column)
        if word in features:
            meaning[f"feature {features[word].slug}"] = column
        elif word in known:
            meaning.setdefault(known[word], column)
    reader = RowReader(meaning, {one.slug: one for one in asked}, tell)
    people, problems = [], []
    for row in sheet.rows:
        try:
            people.append(reader.take(row))
        except Problem as problem:
            problems.append(str(problem))
    if not meaning:
        problems = [
            tell(
                f"Rij 1 van {sheet.file}: geen enkele kolom is bekend. Noem ze bijvoorbeeld naam, e-mail, rol.",
                f"Row 1 of {sheet.file}: not one column is known. Name them for instance name, e-mail, role.",
            )
        ]
    left_out = tuple(column for column in sheet.columns if column not in meaning.values())
    return Listed(tuple(people), tuple(problems), left_out)


class RowReader:
    """Takes rows one by one; remembers who was on the list already."""

    def __init__(self, meaning: Mapping[str, str], asked: Mapping[str, Asked], tell: Telling) -> None:
        self.meaning, self.asked, self.tell = meaning, asked, tell
        self.seen: dict[str, int] = {}

    def take(self, row: Row) -> Said:
        reached = Reached(
            self.cell(row, "name")[:120],
            self.email(row),
            self.cell(row, "phone")[:40],
            self.cell(row, "guardian_name")[:120],
            self.cell(row, "guardian_phone")[:120],
        )
        role = self.cell(row, "speaks_as")[:120]
        if not reached and not role:
            raise self.problem(
                row,
                "er staat geen naam, geen e-mailadres en geen rol. Vul een van de drie in.",
                "there is no name, no e-mail address and no role. Fill in one of the three.",
            )
        self.refuse_twice(row, reached)
        minor = self.yes(row, "under_16")
        if minor and not (reached.guardian_name and reached.guardian_phone):
            raise self.problem(
                row,
                "wie jonger dan 16 is, komt met een ouder of voogd. Vul naam en telefoon van die persoon in.",
                "who is younger than 16 comes with a parent or guardian. Fill in their name and telephone number.",
            )
        return Said(
            speaks_as=role,
            features={slug: key for slug in self.asked if (key := self.answer(row, slug))},
            languages=self.languages(row),
            needs_interpreter=self.yes(row, "needs_interpreter"),
            needs_wheelchair=self.yes(row, "needs_wheelchair"),
            needs_childcare=self.yes(row, "needs_childcare"),
            needs_travel=self.yes(row, "needs_travel"),
            under_16=minor,
            guardian_agreed=minor,
            reached=reached,
        )

    def cell(self, row: Row, name: str) -> str:
        column = self.meaning.get(name)
        return row.cells[column].strip() if column else ""

    def problem(self, row: Row, dutch: str, english: str, name: str = "") -> Problem:
        column = self.meaning.get(name, "")
        where_nl = f"Rij {row.number}, kolom {column}: " if column else f"Rij {row.number}: "
        where_en = f"Row {row.number}, column {column}: " if column else f"Row {row.number}: "
        return Problem(self.tell(where_nl + dutch, where_en + english))

    def email(self, row: Row) -> str:
        given = self.cell(row, "email")
        if given and not EMAIL.fullmatch(given):
            raise self.problem(
                row, f"{given} is geen e-mailadres.", f"{given} is not an e-mail address.", "email"
            )
        return given[:254]

    def yes(self, row: Row, name: str) -> bool:
        given = self.cell(row, name)
        if plain(given) in YES:
            return True
        if plain(given) in NO or given == "-":
            return False
        raise self.problem(row, f"{given}: schrijf ja of nee.", f"{given}: write yes or no.", name)

    def answer(self, row: Row, slug: str) -> str:
        given = self.cell(row, f"feature {slug}")
        one = self.asked[slug]
        if not given:
            return ""
        found = one.answers.get(plain(given))
        if found is None:
            raise self.problem(
                row,
                f"{given} is geen antwoord dat de doelgroepen kennen. Kies uit: {one.shown}.",
                f"{given} is no answer that the target groups know. Choose from: {one.shown}.",
                f"feature {slug}",
            )
        return found

    def languages(self, row: Row) -> tuple[str, ...]:
        words = {plain(word): code for code, known in LANGUAGES.items() for word in known}
        found = []
        for part in re.split(r"[;,/+]| en | and ", self.cell(row, "languages")):
            if not part.strip():
                continue
            if plain(part) not in words:
                dutch, english = (", ".join(names[at] for names in LANGUAGES.values()) for at in (0, 1))
                raise self.problem(
                    row,
                    f"{part.strip()} is geen taal die wij kennen. Kies uit: {dutch}.",
                    f"{part.strip()} is no language that we know. Choose from: {english}.",
                    "languages",
                )
            found.append(words[plain(part)])
        return tuple(dict.fromkeys(found))

    def refuse_twice(self, row: Row, reached: Reached) -> None:
        who = reached.email.casefold() or plain(reached.name + reached.phone)
        if who and who in self.seen:
            raise self.problem(
                row,
                f"deze persoon staat ook in rij {self.seen[who]}. Haal een van beide weg.",
                f"this person is in row {self.seen[who]} too. Take one of them away.",
            )
        if who:
            self.seen[who] = row.number
