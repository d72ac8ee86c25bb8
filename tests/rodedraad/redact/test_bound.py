"""A number on somebody's pass or letter, a child's birthday, a name under a letter; and what only looks like one."""

from __future__ import annotations

import pytest

from rodedraad.redact import redact


def found(text: str, kind: str) -> list[str]:
    return [text[one.start : one.end] for one in redact(text) if one.type == kind]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Mijn stadspas 4410 2291 07 deed het weer niet bij het zwembad.", "4410 2291 07"),
        ("De buspas (nr. BP-2210-K) ligt nog bij de balie.", "BP-2210-K"),
        ("Vergunninghouder GH-20931 mag daar gewoon staan.", "GH-20931"),
        ("Hoe staat het met mijn aanvraag? Kenmerk: 2510-3377-W", "2510-3377-W"),
        ("Op de verwijzing staat ZW 3391882 en niemand weet wat dat is.", "ZW 3391882"),
        ("Als statushouder 90218834 krijg ik nergens een lening.", "90218834"),
    ],
)
def test_a_number_on_what_is_somebodys_own(text: str, number: str) -> None:
    assert found(text, "number") == [number]


@pytest.mark.parametrize(
    "text",
    [
        "De aanvraag voor 1250 woningen ligt bij de raad.",
        "Een uitkering voor 15000 mensen kost geld.",
        "De melding van 12-03-2024 is afgehandeld.",
        "Het contract 2023-2027 loopt af.",
        "De boete was 14.500 euro.",
        "Zaak van 1998 of later, dat weet ik niet.",
    ],
)
def test_a_sum_a_year_or_a_count_is_none(text: str) -> None:
    assert found(text, "number") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Onze jongste is van 4-9-2022 en staat overal op de wachtlijst.", "4-9-2022"),
        ("Aanmelding bso: Fenna Kuiper, 14-02-2019, maandag en dinsdag.", "14-02-2019"),
    ],
)
def test_the_birthday_of_a_child(text: str, day: str) -> None:
    assert found(text, "date_of_birth") == [day]


def test_a_day_on_which_children_play_is_no_birthday() -> None:
    assert found("De kinderen spelen op 4-9-2026 buiten tijdens de buurtdag.", "date_of_birth") == []


def test_a_signature_in_small_letters() -> None:
    assert found("het pad is te donker\nmvg h. dijkstra", "name") == ["h. dijkstra"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Er kwamen mensen uit 3511 LK, 3513 BM en 3515 XZ.", ["3511 LK", "3513 BM", "3515 XZ"]),
        ("De post vindt 9712 MW nooit.", ["9712 MW"]),
        ("De centrale levert 1200 MW, de mast 850 MB.", []),
        ("At 1130 AM or 1145 PM.", []),
    ],
)
def test_postcodes_in_a_row_and_measures(text: str, codes: list[str]) -> None:
    assert found(text, "postcode") == codes


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Kijk op tiktok.com/@opa.in.de.tuin hoe het moet", "tiktok.com/@opa.in.de.tuin"),
        ("Het filmpje is https://youtu.be/aB3dE5fG7hI.", "https://youtu.be/aB3dE5fG7hI"),
        ("Zij verkoopt via www.etsy.com/nl/shop/BreiwerkVanBep", "www.etsy.com/nl/shop/BreiwerkVanBep"),
        (
            "Haal mij van https://www.wijkkrant-oost.nl/archief/astrid-dijkstra af",
            "https://www.wijkkrant-oost.nl/archief/astrid-dijkstra",
        ),
    ],
)
def test_a_page_of_one_person(text: str, address: str) -> None:
    assert (found(text, "url"), found(text, "email")) == ([address], [])


def test_an_account_that_begins_with_an_institution_and_ends_with_a_person() -> None:
    assert found("RT @politiefan_koen: weer een sirene", "handle") == ["@politiefan_koen"]
    assert found("Zie @politie_utrecht voor nieuws", "handle") == []
