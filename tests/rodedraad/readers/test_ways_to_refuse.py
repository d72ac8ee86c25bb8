"""Ways to refuse that are no plain "no": a cross beside ticks, a sign explained in a sentence, a note in passing."""

from __future__ import annotations

from pathlib import Path

import pytest

from rodedraad.passages import Reading
from rodedraad.readers.doubt import Sense, sense_of
from rodedraad.readers.units import DOUBT, NO_CONSENT
from tests.rodedraad.readers.files import read_text as read
from tests.rodedraad.readers.files import spoken as taken


def put_aside(reading: Reading) -> list[tuple[str | None, str]]:
    return [(out.text, out.why) for out in reading.left_out if out.why in (DOUBT, NO_CONSENT)]


def test_beside_ticks_a_cross_is_no_yes_and_neither_is_an_empty_cell(tmp_path: Path) -> None:
    rows = [
        "rol,tekst,toestemming",
        "visser,De sluis gaat om zes uur dicht en dan wacht ik.,v",
        "kok,Mijn keuken draait op mensen zonder papieren.,x",
        "leraar,De gymzaal is al twee winters te koud.,v",
        "buurman,Ik heb de sloot zelf gedempt in de nacht.,",
    ]
    reading = read(tmp_path, "kaartjes.csv", "\n".join(rows))
    assert taken(reading) == [
        "De sluis gaat om zes uur dicht en dan wacht ik.",
        "De gymzaal is al twee winters te koud.",
    ]
    assert put_aside(reading) == [(None, NO_CONSENT), (None, NO_CONSENT)]


def test_where_crosses_are_the_only_ticks_a_cross_is_a_yes(tmp_path: Path) -> None:
    rows = [
        "rol,tekst,toestemming",
        "visser,De sluis gaat om zes uur dicht en dan wacht ik.,x",
        "kok,Mijn keuken draait op mensen zonder papieren.,",
        "leraar,De gymzaal is al twee winters te koud.,x",
    ]
    assert taken(read(tmp_path, "kaartjes.csv", "\n".join(rows))) == [
        "De sluis gaat om zes uur dicht en dan wacht ik.",
        "De gymzaal is al twee winters te koud.",
    ]


def test_a_column_of_consent_is_found_below_the_title_of_an_export(tmp_path: Path) -> None:
    rows = [
        "Markt van ideeën;;",
        "Gemaakt op een dinsdag in mei;;",
        "wie;bijdrage;ik geef toestemming",
        "visser;De sluis gaat om zes uur dicht en dan wacht ik.;ja",
        "kok;Mijn keuken draait op mensen zonder papieren.;liever niet",
    ]
    reading = read(tmp_path, "export.csv", "\n".join(rows))
    assert taken(reading) == ["De sluis gaat om zes uur dicht en dan wacht ik."]
    assert [(out.text, out.why) for out in reading.left_out] == [
        ("Markt van ideeën", "heading"),
        ("Gemaakt op een dinsdag in mei", "heading"),
        (None, NO_CONSENT),
    ]


@pytest.mark.parametrize(
    ("legend", "aside"),
    [
        ("Bij wat met ‡ gemerkt is gaf de spreker geen toestemming.", (None, NO_CONSENT)),
        ("Remarks marked ‡ came from people who did not sign the form.", (None, NO_CONSENT)),
        (
            "Een ‡ achter de regel betekent: alleen voor de werkgroep.",
            ("mijn zus slaapt in de auto ‡", DOUBT),
        ),
        (
            "A ‡ behind a line means it was said for this circle only.",
            ("mijn zus slaapt in de auto ‡", DOUBT),
        ),
    ],
)
def test_a_sign_that_a_sentence_explains_at_the_end(
    tmp_path: Path, legend: str, aside: tuple[str | None, str]
) -> None:
    text = f"# Tafel 4\n\n- de bakker is gesloten\n- mijn zus slaapt in de auto ‡\n- er is geen bus\n\n{legend}\n"
    reading = read(tmp_path, "tafel.md", text)
    assert taken(reading) == ["de bakker is gesloten", "er is geen bus"]
    assert put_aside(reading) == [aside]


def test_a_sign_of_which_nothing_forbidding_is_said_leaves_nothing_out(tmp_path: Path) -> None:
    text = "# Tafel 4\n\n- de bakker is gesloten\n- er is geen bus ‡\n\nEen ‡ betekent dat er om gelachen werd.\n"
    assert taken(read(tmp_path, "tafel.md", text))[:2] == ["de bakker is gesloten", "er is geen bus ‡"]


def test_a_note_of_the_writer_under_a_statement_puts_it_aside(tmp_path: Path) -> None:
    text = (
        "ZORGEN\n* kapster: De stoep is 's winters een ijsbaan.\n* kok: Mijn baas betaalt de helft zwart.\n"
        "  (Noot: belde en heeft spijt, zijn zin dus niet overnemen.)\n* visser: De sluis gaat te vroeg dicht.\n"
    )
    reading = read(tmp_path, "avond.txt", text)
    assert taken(reading) == ["De stoep is 's winters een ijsbaan.", "De sluis gaat te vroeg dicht."]
    assert put_aside(reading) == [
        (
            "Mijn baas betaalt de helft zwart.\n  (Noot: belde en heeft spijt, zijn zin dus niet overnemen.)",
            DOUBT,
        )
    ]


@pytest.mark.parametrize(
    ("told", "sense"),
    [
        ("Dat van mijn zus moet er niet in, de rest is prima.", Sense.OUT),
        ("Dat over de kok hoort er echt niet in.", Sense.OUT),
        ("De auto mag er niet in de straat staan.", None),
    ],
)
def test_what_may_stay_of_the_rest_does_not_undo_what_must_go(told: str, sense: Sense | None) -> None:
    assert sense_of(told) is sense


def turns(*said: tuple[str, str]) -> str:
    cues = (
        f"00:{at:02}.000 --> 00:{at + 1:02}.000\n<v {who}>{told}\n" for at, (who, told) in enumerate(said)
    )
    return "WEBVTT\n\n" + "\n".join(cues)


@pytest.mark.parametrize(
    "told",
    [
        "Ik wil toch niet dat wat ik verteld heb gebruikt wordt.",
        "I'd rather not have what I said used.",
    ],
)
def test_who_takes_back_what_was_said_takes_back_all_of_it(tmp_path: Path, told: str) -> None:
    text = turns(
        ("Kok", "Mijn keuken draait op mensen zonder papieren."),
        ("Visser", "De sluis gaat om zes uur dicht."),
        ("Kok", "En mijn broer staat bij de voordeur te wachten."),
        ("Visser", "Dan wacht ik tot de ochtend."),
        ("Kok", told),
    )
    assert taken(read(tmp_path, "tafel.vtt", text)) == [
        "De sluis gaat om zes uur dicht.",
        "Dan wacht ik tot de ochtend.",
    ]


def test_who_takes_it_back_does_not_take_back_what_another_in_that_role_said(tmp_path: Path) -> None:
    text = "\n\n".join(
        [
            "Jo Prins (bewoner)   0:03",
            "Mijn keuken draait op mensen zonder papieren.",
            "Bo Kamp (bewoner)   0:09",
            "De sluis gaat om zes uur dicht en dan wacht ik.",
            "Jo Prins (bewoner)   0:15",
            "Ik wil toch niet dat wat ik verteld heb in het verslag komt.",
            "Bo Kamp (bewoner)   0:21",
            "Dan slaap ik in de kajuit tot de ochtend.",
        ]
    )
    assert taken(read(tmp_path, "tafel.md", text)) == [
        "De sluis gaat om zes uur dicht en dan wacht ik.",
        "Dan slaap ik in de kajuit tot de ochtend.",
    ]
