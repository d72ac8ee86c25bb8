"""Talk about the report itself puts statements in doubt; consent as a subject does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from rodedraad.readers.doubt import Sense, sense_of
from rodedraad.readers.units import DOUBT, FACILITATOR, NO_CONSENT
from tests.rodedraad.readers.files import read_text as read
from tests.rodedraad.readers.files import spoken as taken


@pytest.mark.parametrize(
    "told",
    [
        "Dat had ik niet moeten zeggen. Kunt u dat wissen?",
        "Schrijver, dat van die buurman, dat schrap je.",
        "Ik heb hier vanavond niets gezegd, oké?",
        "Dit blijft bij ons.",
        "Zet dat maar niet in de stukken.",
        "Could you lose that?",
        "Hou dat maar onder de pet.",
        "Ik wil niet dat mijn man dit leest.",
        "She has asked us to forget her part.",
        "That's for this room only.",
        "You never heard about the lad.",
        "Between these four walls, that last one.",
    ],
)
def test_talk_about_the_report_is_heard(told: str) -> None:
    assert sense_of(told) is Sense.OUT


@pytest.mark.parametrize(
    "told",
    [
        "Ouders geven geen toestemming voor foto's van hun kinderen.",
        "De gemeente gaf toestemming voor de vergunning.",
        "Haal die muur weg en zet er een bank neer.",
        "We stay here because of the school.",
        "I don't use the bus, it never comes.",
        "Als u iets zegt wat niet gebruikt mag worden, zeg het dan gewoon.",
        "Wat ik over de post zei is van mijn werk, haal mij niet aan.",
    ],
)
def test_other_talk_is_left_alone(told: str) -> None:
    assert sense_of(told) is not Sense.OUT


TALK = """WEBVTT

00:01.000 --> 00:04.000
<v Bakker>Mijn zoon heeft drie maanden in de cel gezeten.

00:04.000 --> 00:06.000
<v Huurder>De bus rijdt na acht uur niet meer.

00:06.000 --> 00:09.000
<v Bakker>Wacht. Dat van mijn zoon, kunt u dat wissen?

00:09.000 --> 00:12.000
<v Huurder>De halte staat in de regen.
"""


def test_what_is_taken_back_in_passing_waits_for_a_person(tmp_path: Path) -> None:
    reading = read(tmp_path, "tafel.vtt", TALK)
    assert taken(reading) == ["De bus rijdt na acht uur niet meer.", "De halte staat in de regen."]
    waiting = [left for left in reading.left_out if left.why == DOUBT]
    # The words are there: a person has to be able to judge them.
    assert waiting[0].text == "Mijn zoon heeft drie maanden in de cel gezeten."


def test_it_may_stay_after_all(tmp_path: Path) -> None:
    again = TALK + "\n00:12.000 --> 00:14.000\n<v Bakker>Ach, laat ook maar staan.\n"
    assert "Mijn zoon heeft drie maanden in de cel gezeten." in taken(read(tmp_path, "tafel.vtt", again))


def test_an_afterword_reaches_whom_it_describes(tmp_path: Path) -> None:
    text = (
        "# Verslag\n\n## Zorgen\n\n- Bakker: mijn huur is verdubbeld\n- Kapster: ik sta de hele dag op de tocht\n"
        "- Bakker: de markt trekt weg\n\n## Naschrift\n\n"
        "De bakker belde maandag en vraagt te doen alsof hij er niet was.\n"
    )
    assert taken(read(tmp_path, "verslag.md", text)) == ["ik sta de hele dag op de tocht"]


def test_a_sign_with_a_legend_in_words(tmp_path: Path) -> None:
    text = (
        "# Tafel 2\n\n- slotje = hoort bij de tafel, niet verder vertellen\n- de rest: vrij\n\n## Dromen\n\n"
        "- een bankje bij de halte\n- 🔒 dat mijn man eindelijk tekent\n- een koor voor iedereen\n"
    )
    reading = read(tmp_path, "tafel.md", text)
    assert not any("eindelijk tekent" in said for said in taken(reading))
    assert {left.why for left in reading.left_out if left.text is None} == {NO_CONSENT}


def test_a_stretch_in_which_the_pen_was_down(tmp_path: Path) -> None:
    text = (
        "Tafelverslag\n\nA: De winkel is dicht.\nB: De bus ook.\n\n"
        "-- hier is gevraagd of het schrijven even kon stoppen; dit stuk gaat er later uit --\n\n"
        "A: Mijn moeder is bestolen door de hulp.\nB: Bij ons ook.\n\n-- pen weer vrij --\n\n"
        "A: Twee vaste gezichten, dat wil ik.\nB: Een bus met geld.\n"
    )
    told = " ".join(taken(read(tmp_path, "verslag.txt", text)))
    assert "bestolen" not in told
    assert "Bij ons ook" not in told
    assert "vaste gezichten" in told


def test_a_remark_beside_a_row(tmp_path: Path) -> None:
    rows = ["nr;rol;bijdrage;aantekening"]
    rows += [f"{at};bewoner;De straat is donker en de lamp is al {at} maanden stuk.;" for at in range(1, 7)]
    rows += ["7;bewoner;Mijn zus kreeg pas hulp toen ik loog over de krant.;heeft zich bedacht op 6 mei"]
    rows += ["8;gespreksleider;Wie wil er iets zeggen over de bus van acht uur?;"]
    reading = read(tmp_path, "export.csv", "\n".join(rows))
    assert not any("zus" in said for said in taken(reading))
    assert [left.role for left in reading.left_out if left.why == FACILITATOR] == ["gespreksleider"]


def test_forwarded_notes_are_read_and_the_letter_above_them_counts(tmp_path: Path) -> None:
    text = (
        "From: a@voorbeeld.example\nTo: b@voorbeeld.example\nSubject: FW: aantekeningen\nMIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=utf-8\n\nHa Hilde,\n\n"
        "De man van de garage belde, hij wil dat zijn hele bijdrage vervalt.\n\nGroet,\nMelle\n\n"
        "-----Oorspronkelijk bericht-----\nVan: Melle\nAan: Hilde\nOnderwerp: aantekeningen\n\n"
        "> TAFEL NOORD\n>\n> * Bloemist: er mag geen emmer meer op de stoep staan\n"
        "> * Garage: mijn compagnon wil verkopen en ik teken niet\n> * Klant: een bankje met een rugleuning graag\n"
        "> * Garage: er wordt hier zwart gewerkt\n> * Bloemist: een vaste avond dat alles open is\n"
    )
    reading = read(tmp_path, "fw.eml", text)
    assert taken(reading) == [
        "er mag geen emmer meer op de stoep staan",
        "een bankje met een rugleuning graag",
        "een vaste avond dat alles open is",
    ]
