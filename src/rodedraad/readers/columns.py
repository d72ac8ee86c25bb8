"""Which column holds what: guessed from the headings and the cells, corrected by the options.

The guess is made on the first rows only, so a table of a million rows costs no more than one of a thousand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rodedraad.patterns import lazy
from rodedraad.readers.column_marks import guess_marks, pair_consents
from rodedraad.readers.column_names import (
    _WRITERS,
    ANSWERS_WHO,
    ASKS_ROLE,
    ASKS_TABLE,
    ID_NAMES,
    KIND_NAMES,
    MAYBE_KIND_NAMES,
    NUMBER_NAMES,
    OTHER_NAMES,
    REMARK_NAMES,
    ROLE_NAMES,
    SAID,
    SURE_TEXT_NAMES,
    SURELY_ROLE,
    TABLE_NAMES,
    TEXT_NAMES,
)
from rodedraad.readers.label_words import KIND_OF_WORD
from rodedraad.readers.labels import kind_of_heading, kind_of_word
from rodedraad.readers.whiteboards import Board, board_of

SAMPLE_ROWS = 1_000
_MOST_OF_A_ROLE = 9

NESTED = lazy(r"[a-z\d_-]+(?:[./][a-z\d_-]+)+")

NUMBER = lazy(r"[-+−]?[€$£]?\s*\d[\d.,\s:/%€-]*")
DATE = lazy(
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ]\d{1,2}:\d{2}.*)?"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* \w{3} \d{1,2} [\d:]+ .*"
    r"|\d{1,2} [a-z]{3,9}\.? \d{4}.*",
    re.IGNORECASE,
)
ADDRESS_LIKE = lazy(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+", re.IGNORECASE)


@dataclass(slots=True)
class Columns:
    """Positions of the columns by what they hold; `strength` says how sure the text columns are (3 named, 1 prose)."""

    names: list[str]
    text: list[int] = field(default_factory=list)
    id: int | None = None
    role: int | None = None
    kind: int | None = None
    table: int | None = None
    consent: list[int] = field(default_factory=list)
    refusal: list[int] = field(default_factory=list)
    withdrawn: list[int] = field(default_factory=list)
    status: list[int] = field(default_factory=list)
    ticked: list[int] = field(default_factory=list)  # consent columns of ticks, where nothing is no
    answered: list[int] = field(
        default_factory=list
    )  # those with a yes or a no all down, where nothing is no yes
    crossed: list[int] = field(default_factory=list)  # those with ticks and crosses, where a cross is no
    listed: list[int] = field(default_factory=list)  # what was agreed to, as a list: "verslag|nieuwsbrief"
    own: dict[int, int] = field(default_factory=dict)  # the column with the consent to one text column alone
    tags: list[int] = field(default_factory=list)
    remarks: list[int] = field(default_factory=list)  # what somebody noted about a statement beside it
    coded: dict[int, Mapping[str, str | None]] = field(default_factory=dict)  # codes that a legend explains
    board: Board = field(default_factory=Board)  # what the export of a whiteboard says of each note
    strength: int = 0

    def shown(self) -> dict[str, list[str]]:
        """The mapping for people: what each column was taken for."""
        single = {"id": self.id, "role": self.role, "kind": self.kind, "table": self.table}
        mapping = {"text": [self.names[at] for at in self.text]}
        mapping |= {key: [self.names[at]] for key, at in single.items() if at is not None}
        for key, places in (
            ("consent", self.consent + self.refusal),
            ("withdrawn", self.withdrawn + self.status),
        ):
            if places:
                mapping[key] = [self.names[at] for at in places]
        taken = {at for at in (self.id, self.role, self.kind, self.table) if at is not None}
        taken.update(self.text, self.consent, self.refusal, self.withdrawn, self.status)
        mapping["other"] = [name for at, name in enumerate(self.names) if at not in taken]
        return mapping


def tidy(name: str) -> str:
    """A heading as it is compared: lower case, hyphens for spaces and underscores, camelCase taken apart."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name.strip())
    return re.sub(r"[\s_.-]+", "-", apart.casefold()).strip("-:?*")


def guess(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Columns:
    """Which column holds what, from the headings and a sample of the rows (all cells as text)."""
    columns = Columns(list(names))
    cells = [
        [row[at].strip() for row in rows if at < len(row) and row[at].strip()] for at in range(len(names))
    ]
    tidied = [tidy(name) for name in names]
    free = set(range(len(names)))
    guess_marks(columns, tidied, cells, free)
    guess_labels(columns, tidied, cells, free)
    columns.board = board_of(tidied, cells, free)
    guess_by_values(columns, tidied, cells, free)
    # A line of one cell below a table is a note on it.
    full = sum(sum(bool(value.strip()) for value in row) > 1 for row in rows)
    columns.id = guess_id(tidied, cells, full, free)
    free.discard(-1 if columns.id is None else columns.id)
    strengths = {at: text_strength(tidied[at], names[at], cells[at]) for at in sorted(free)}
    columns.text = [at for at, strength in strengths.items() if strength]
    columns.remarks = remarks_among(columns.text, tidied, cells)
    columns.text = [at for at in columns.text if at not in columns.remarks]
    columns.strength = max(strengths.values(), default=0)
    pair_consents(columns)
    return columns


def remarks_among(text: list[int], tidied: list[str], cells: list[list[str]]) -> list[int]:
    """Columns of that name beside a fuller column of longer texts: about a statement, not one."""

    def words(at: int) -> int:
        counts = sorted(len(cell.split()) for cell in cells[at])
        return counts[len(counts) // 2] if counts else 0

    named = [
        at
        for at in text
        if tidied[at] in REMARK_NAMES or _MY_REMARK.match(tidied[at]) or is_remark_of_somebody(tidied[at])
    ]
    said = [at for at in text if at not in named]
    fullest = max(said, key=lambda at: (len(cells[at]), words(at)), default=None)
    if fullest is None:
        return []
    return [
        at
        for at in named
        if is_remark_of_somebody(tidied[at])
        or (len(cells[at]) * 10 <= len(cells[fullest]) * 7 and words(at) * 10 <= words(fullest) * 7)
    ]


# "Mijn notities" may also be the answer to a question.
_MY_REMARK = lazy(r"(?:mijn|onze|my|our|eigen|own)-(?:" + "|".join(sorted(REMARK_NAMES)) + r")$")
# "Opm. van mij", "notes by us".
_REMARK_OF_ME = lazy(
    r"(?:"
    + "|".join(sorted(REMARK_NAMES))
    + r")-(?:van|door|by|from|of)-(?:mij|mijzelf|mezelf|ons|me|us|myself)$"
)


def is_remark_of_somebody(tidied: str) -> bool:
    """ "Opmerking notulist", "host_remark", "opm. van mij": of whoever made the table."""
    if _REMARK_OF_ME.match(tidied):
        return True
    parts = tidied.split("-")
    of_the_statement = any(part in SURE_TEXT_NAMES - REMARK_NAMES for part in parts)
    return len(parts) <= 4 and bool(_WRITERS.intersection(parts)) and not of_the_statement


def guess_labels(columns: Columns, tidied: list[str], cells: list[list[str]], free: set[int]) -> None:
    """Role, kind and table: the first column of that name whose cells can be such a thing."""
    names = columns.names
    # Where one column says who and another as what, the second is the role.
    for at in sorted(free, key=lambda at: (innermost(tidied[at], names[at]) not in SURELY_ROLE, at)):
        name, values = innermost(tidied[at], names[at]), cells[at]
        asked = bool(values) and names[at].strip().endswith(("?", ":")) and few_words(values)
        if (
            columns.table is None
            and is_short(values, 40)
            and (name in TABLE_NAMES or (asked and bool(ASKS_TABLE.search(name))))
        ):
            columns.table = at
        elif (
            columns.role is None
            and is_short(values, 80)
            and not all_numbers(values)
            and names_a_role(name, asked=asked or asks_who(names[at], values))
        ):
            columns.role = at
        elif (
            columns.kind is None
            and is_short(values, 60)
            and (name in KIND_NAMES or names_kinds(name, values))
        ):
            columns.kind = at
        else:
            continue
        free.discard(at)


def guess_by_values(columns: Columns, tidied: list[str], cells: list[list[str]], free: set[int]) -> None:
    """Role, kind: where no heading says it, a column whose cells are mostly roles, or mostly kinds.

    What its heading calls text stays text, also where somebody wrote nothing but "behouden".
    """
    from rodedraad.readers.voices import is_role

    for at in sorted(at for at in free if tidied[at] not in SURE_TEXT_NAMES):
        values = [value for value in cells[at] if not NUMBER.fullmatch(value)]
        if len(values) < 3 or not is_short(values, 60):
            continue
        kinds = sum(kind_of_heading(value) is not None for value in values)
        roles = sum(len(value.split()) <= 6 and is_role(re.split(r"[,;(]", value)[0]) for value in values)
        repeated = len(set(values)) < len(values)
        if columns.kind is None and kinds * 5 >= len(values) * 3 and repeated:
            columns.kind = at
        elif columns.role is None and roles * 2 >= len(values) and few_words(values):
            columns.role = at
        else:
            continue
        free.discard(at)


def innermost(tidied: str, name: str) -> str:
    """The last part of a path as forms tools and nested objects write it: round1/spoken_as, person.role."""
    return tidy(re.split(r"[./]", name)[-1]) if NESTED.fullmatch(name) else tidied


def names_a_role(name: str, *, asked: bool) -> bool:
    return name in ROLE_NAMES or name in ANSWERS_WHO or (asked and bool(ASKS_ROLE.search(name)))


def asks_who(name: str, values: list[str]) -> bool:
    """Whether a question has short answers: "PhD student from Chile", "Retired, lived here for 41 years"."""
    long = sum(len(value.split()) > _MOST_OF_A_ROLE for value in values)
    asks = name.strip().endswith(("?", ":")) or bool(
        re.match(r"(?:omschrijf|beschrijf|describe)\b", name, re.I)
    )
    return asks and bool(values) and long * 5 <= len(values)


def few_words(values: list[str]) -> bool:
    return sum(len(value.split()) > 5 for value in values) * 10 <= len(values)


def names_kinds(name: str, values: list[str]) -> bool:
    if name not in MAYBE_KIND_NAMES or not values:
        return False
    return sum(kind_of_heading(value) is not None for value in values) * 2 >= len(values)


def is_short(values: list[str], limit: int) -> bool:
    return sum(len(value) > limit for value in values) * 10 <= len(values)


def all_numbers(values: list[str]) -> bool:
    return bool(values) and all(NUMBER.fullmatch(value) for value in values)


def guess_id(tidied: list[str], cells: list[list[str]], rows: int, free: set[int]) -> int | None:
    """A column called id always; one whose name ends in id, or a number column, when its values are unique."""
    for wanted in ID_NAMES:
        for at in sorted(free):
            if tidied[at] == wanted.strip("_") and is_short(cells[at], 100):
                return at
    for at in sorted(free):
        # Below a table stands what is said of it.
        name, values = tidied[at], [value for value in cells[at] if len(value.split()) < 5]
        named = name.endswith(("-id", "-nr", "-nummer", "-key", "id")) or name in NUMBER_NAMES
        named = named and not re.match(
            r"(author|voter|user|auteur|deelnemer|participant|parent|topic|group)", name
        )
        spaced = any(" " in value for value in values)
        almost = rows - len(values) <= max(1, rows // 20)
        if named and not spaced and values and almost and len(set(values)) == len(values):
            return at
    return None


def text_strength(tidied: str, name: str, values: list[str]) -> int:
    """3: the heading says that it is text; 2: the heading names a kind or asks; 1: the cells are prose; 0: no text."""
    measured = bool(values) and (is_measure(values) or are_answers(values))
    # An empty column called "remark" is still where the text would be.
    if tidied in SURE_TEXT_NAMES or SAID.fullmatch(tidied) or (tidied in TEXT_NAMES and not measured):
        return 3
    about = tidied in OTHER_NAMES or re.search(
        r"(^|-)(id|nr|url|date|datum|email|code|coder\d*|label)$", tidied
    )
    if not values or measured or about:
        return 0
    named_text = re.search(
        r"(^|-)(text|tekst|comment|body|opmerking|toelichting|reactie|content|bijdrage)$", tidied
    )
    if named_text and not is_category(values):
        return 3
    named_kind = KIND_OF_WORD.get(tidied) or kind_of_word(name) or ("." in name and kind_of_path(name))
    asks = name.strip().endswith("?") or kind_of_heading(name)
    if not yes_or_no(values) and (named_kind or (asks and not is_category(values))):
        return 2
    return 1 if is_prose(values) and not named_kind and not asks else 0


def kind_of_path(name: str) -> str | None:
    """What a heading says, or in nested objects ("answers.worries.text") the innermost field that says it."""
    parts = [name, *reversed(re.split(r"[./]", name) if NESTED.fullmatch(name) else name.split("."))]
    return next((kind for part in parts if (kind := kind_of_heading(part))), None)


def is_measure(values: list[str]) -> bool:
    """Whether these are numbers, dates or addresses rather than words."""
    hits = sum(bool(NUMBER.fullmatch(v) or DATE.fullmatch(v) or ADDRESS_LIKE.fullmatch(v)) for v in values)
    return hits * 10 >= len(values) * 9


def yes_or_no(values: list[str]) -> bool:
    return all(
        value.casefold().strip(". ") in {"ja", "nee", "yes", "no", "n.v.t", "nvt", "x", "-"}
        for value in values
    )


def are_answers(values: list[str]) -> bool:
    """Nearly all say yes or no, some with a condition: "yes, but not by name"."""
    if len(values) < 4 or any(len(value) > 80 for value in values):
        return False
    plain = sum(
        bool(re.match(r"(?:ja|nee|yes|no|ok|oké|akkoord|y|n|j)\b", value.strip(), re.IGNORECASE))
        for value in values
    )
    return plain * 10 >= len(values) * 9


def is_category(values: list[str]) -> bool:
    """Few different values, used again and again."""
    return len(values) >= 8 and len(set(values)) * 2 < len(values)


def is_prose(values: list[str]) -> bool:
    words = sorted(len(value.split()) for value in values)
    middle = words[len(words) // 2]
    letters = sum(sum(c.isalpha() for c in value) for value in values) * 2 >= sum(map(len, values))
    return letters and middle >= 4 and not is_category(values)
