"""A list of people as CSV, Excel or OpenDocument: all of it, or one plain sentence for each row that is wrong."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from samenspraak.convene.models import Contact, Registration
from tests.factories.lists import csv_of, ods_of, xlsx_of
from tests.factories.rows import make_coming, make_group, make_programme, make_registration
from tests.people import enter

pytestmark = pytest.mark.django_db
ROWS = [
    ["Naam", "E-mail", "Rol", "Leeftijd", "Provincie", "Rolstoel", "Talen", "Schoenmaat"],
    [
        "Femke de Boer",
        "femke@example.org",
        "Student",
        "16 tot en met 24",
        "Zeeland",
        "ja",
        "Nederlands; Engels",
        "38",
    ],
    ["Jan Oort", "", "Bakker", "65+", "", "", "", "44"],
]


@pytest.fixture
def dialogue(db: None) -> Any:
    programme = make_programme()
    row = make_coming(programme)
    make_group(programme, row)
    return row


@pytest.fixture
def olga(dialogue: Any) -> Client:
    client = Client()
    client.force_login(enter("olga", dialogue.programme))
    return client


def bring(client: Client, dialogue: Any, content: bytes, name: str) -> Any:
    address = f"/nl/waterkant/werkbank/bijeenroepen/{dialogue.pk}/aanmeldingen/lijst/"
    return client.post(
        address, {"document": SimpleUploadedFile(name, content), "channel": "organisation"}, follow=True
    )


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (csv_of([[cell.replace(";", "/") for cell in row] for row in ROWS]), "lijst.csv"),
        (b"\xef\xbb\xbf" + csv_of([[c.replace(";", ",") for c in row] for row in ROWS], ";"), "lijst.csv"),
        (xlsx_of(ROWS), "lijst.xlsx"),
        (ods_of(ROWS), "lijst.ods"),
    ],
    ids=["commas", "semicolons and a BOM", "xlsx", "ods"],
)
def test_a_list_in_any_of_four_ways(olga: Client, dialogue: Any, content: bytes, name: str) -> None:
    page = bring(olga, dialogue, content, name).content.decode()
    femke, jan = Registration.objects.all()
    assert (femke.features, femke.needs_wheelchair) == ({"age": "16-24", "region": "zeeland"}, True)
    assert (femke.languages, femke.channel, femke.contact.email) == (
        ["nl", "en"],
        "organisation",
        "femke@example.org",
    )
    assert (jan.features, jan.speaks_as, jan.contact.name) == ({"age": "65+"}, "Bakker", "Jan Oort")
    assert "2 mensen staan op de lijst." in page
    assert "Schoenmaat" in page


def test_each_bad_row_has_one_sentence_and_nobody_is_registered(olga: Client, dialogue: Any) -> None:
    bad = [
        *ROWS,
        ["Mia", "geen-adres", "", "", "", "", "", ""],
        ["", "", "", "", "", "", "", ""],
        ["Ab", "", "", "stokoud", "", "", "", ""],
        ["Femke de Boer", "femke@example.org", "", "", "", "", "", ""],
        ["Cor", "", "", "", "", "soms", "", ""],
        ["Dirk", "", "", "", "", "", "Klingon", ""],
    ]
    answer = bring(olga, dialogue, xlsx_of(bad), "lijst.xlsx")
    assert answer.status_code == 422
    assert list(answer.context["problems"]) == [
        "Rij 4, kolom E-mail: geen-adres is geen e-mailadres.",
        (
            "Rij 6, kolom Leeftijd: stokoud is geen antwoord dat de doelgroepen kennen. Kies uit: jonger dan 16, "
            "16 tot en met 24, 25 tot en met 44, 45 tot en met 64, 65 of ouder."
        ),
        "Rij 7: deze persoon staat ook in rij 2. Haal een van beide weg.",
        "Rij 8, kolom Rolstoel: soms: schrijf ja of nee.",
        (
            "Rij 9, kolom Talen: Klingon is geen taal die wij kennen. Kies uit: nederlands, engels, fries, duits, "
            "turks, arabisch, oekraiens, pools."
        ),
    ]
    assert not Registration.objects.exists()
    assert not Contact.objects.exists()


def test_a_row_of_a_minor_needs_a_guardian(olga: Client, dialogue: Any) -> None:
    rows = [["Naam", "Jonger dan 16", "Voogd", "Telefoon voogd"], ["Pim", "ja", "", ""]]
    answer = bring(olga, dialogue, csv_of(rows), "lijst.csv")
    assert "wie jonger dan 16 is, komt met een ouder of voogd" in answer.content.decode()
    rows[1] = ["Pim", "ja", "Joke", "0612345678"]
    bring(olga, dialogue, csv_of(rows), "lijst.csv")
    assert Contact.objects.get().guardian_name == "Joke"


def test_nobody_is_put_on_the_list_twice_over_two_lists(olga: Client, dialogue: Any) -> None:
    make_registration(dialogue)
    answer = bring(olga, dialogue, csv_of(ROWS).replace(b"; ", b" / "), "lijst.csv")
    assert list(answer.context["problems"]) == [
        "femke@example.org staat al op de lijst van deze dialoog, als nummer 1. Haal deze rij weg."
    ]
    assert Registration.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "leeg.csv", "leeg.csv"),
        (b"naam,rol\n", "kop.csv", "In kop.csv staat onder de kopregel niemand."),
        (b"a,b\n1,2\n", "vreemd.csv", "Rij 1 van vreemd.csv: geen enkele kolom is bekend."),
        (b"naam,naam\nx,y\n", "dubbel.csv", "De kolom naam staat twee keer in de kopregel van dubbel.csv."),
        (b"PK\x03\x04 kapot", "kapot.xlsx", "kapot.xlsx"),
        (xlsx_of([["naam"]])[:-40], "half.xlsx", "half.xlsx"),
        (b"naam,rol\n" + b"x,y\n" * 5001, "lang.csv", "In lang.csv staan 5001 rijen"),
    ],
)
def test_a_file_that_is_no_list_is_told_so(
    olga: Client, dialogue: Any, content: bytes, name: str, sentence: str
) -> None:
    answer = bring(olga, dialogue, content, name)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Registration.objects.exists()
