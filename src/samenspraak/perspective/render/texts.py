"""Names and dates in the language of a document, whatever the reader's interface speaks."""

from __future__ import annotations

import datetime as dt

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}
KINDS = {
    "exploratory": ("Verkenningsdialoog", "Exploratory dialogue"),
    "theme": ("Themadialoog", "Theme dialogue"),
    "civil_society": ("Middenvelddialoog", "Civil-society dialogue"),
    "science": ("Wetenschapsdialoog", "Science dialogue"),
    "self_organised": ("Eigen dialoog", "Self-organised dialogue"),
}
ADDRESSEES = {
    "self": ("Wijzelf", "Ourselves"),
    "society": ("Samenleving", "Society"),
    "employer": ("Werkgevers", "Employers"),
    "municipality": ("Gemeente", "Municipality"),
    "province": ("Provincie", "Province"),
    "state": ("Rijk", "The State"),
    "EU": ("Europese Unie", "European Union"),
}


def kind_name(kind: str, language: str) -> str:
    return _in_language(KINDS.get(kind), kind, language)


def addressee_name(code: str, language: str) -> str:
    """The name of who is to move; a free text that is no code stays as it is."""
    return _in_language(ADDRESSEES.get(code), code, language)


def long_date(day: dt.date, language: str) -> str:
    months = MONTHS.get(language, MONTHS["nl"]).split()
    return f"{day.day} {months[day.month - 1]} {day.year}"


def _in_language(pair: tuple[str, str] | None, code: str, language: str) -> str:
    if pair is None:
        return code
    return pair[1] if language == "en" else pair[0]
