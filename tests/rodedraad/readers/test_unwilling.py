"""What is heard as asking that words be left out, and what is not; the lines for it are in unwilling.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from rodedraad.passages import Reading
from rodedraad.readers.doubt import Sense, sense_of
from rodedraad.readers.units import DOUBT
from tests.rodedraad.readers.files import read_text as read
from tests.rodedraad.readers.files import spoken as taken

OUT = (Sense.OUT, Sense.LIKELY_OUT)


def lines_under(title: str) -> list[str]:
    text = Path(__file__).with_name("unwilling.txt").read_text(encoding="utf-8")
    section = text.split(f"# {title}\n")[1].split("\n# ")[0]
    return [line for line in section.split("\n") if line.strip()]


@pytest.mark.parametrize("told", lines_under("Spoken at the table: asks that it be left out"))
def test_somebody_at_the_table_asks_to_leave_it_out(told: str) -> None:
    assert sense_of(told) in OUT


@pytest.mark.parametrize("told", lines_under("Spoken at the table: about something else, or it may stay"))
def test_a_statement_that_only_resembles_it_is_none(told: str) -> None:
    assert sense_of(told) not in OUT


@pytest.mark.parametrize("told", lines_under("Noted beside a statement: wants it out"))
def test_a_note_beside_a_statement_wants_it_out(told: str) -> None:
    assert sense_of(told, beside=True, noted=True) in OUT


@pytest.mark.parametrize("told", lines_under("Noted beside a statement: harmless"))
def test_a_harmless_note_leaves_a_statement_where_it_is(told: str) -> None:
    assert sense_of(told, beside=True, noted=True) not in OUT


def waiting(reading: Reading) -> list[str | None]:
    return [out.text for out in reading.left_out if out.why == DOUBT]


def test_what_was_said_just_before_waits_with_it(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "tafel.vtt",
        "WEBVTT\n\n"
        "00:01.000 --> 00:04.000\n<v Planner>De baas wil in het voorjaar de helft eruit.\n\n"
        "00:05.000 --> 00:08.000\n<v Leerling>Ik durf de tekening niet te lezen.\n\n"
        "00:09.000 --> 00:12.000\n<v Planner>Wat ik net zei is buiten de opname, dat mag nergens staan.\n",
    )
    assert taken(reading) == ["Ik durf de tekening niet te lezen."]
    assert waiting(reading) == [
        "De baas wil in het voorjaar de helft eruit.",
        "Wat ik net zei is buiten de opname, dat mag nergens staan.",
    ]


def test_an_afterword_takes_back_only_what_it_names(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "mail.txt",
        "ERVARINGEN\n"
        "- De filters staan uit zodra de inspectie weg is. (milieucoördinator)\n"
        "- Ik moet mooie cijfers uitleggen aan mensen met zwarte vensterbanken. (milieucoördinator)\n"
        "- De sirene is onze kerkklok. (jonge moeder)\n"
        "- De nieuwe hekken zijn hoger dan de mensen erachter. (portier)\n\n"
        "Groet,\nTjitske\n\n"
        "PS De opmerking van de milieucoördinator over de filters mag nergens terechtkomen. Al het andere mag wel.\n",
    )
    assert taken(reading) == [
        "Ik moet mooie cijfers uitleggen aan mensen met zwarte vensterbanken.",
        "De sirene is onze kerkklok.",
        "De nieuwe hekken zijn hoger dan de mensen erachter.",
    ]


def test_a_comment_that_keeps_the_refused_words_itself_reaches_no_other(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "tafel.md",
        "## Zorgen\n\n"
        "- **kapster**: Ik kom voor het haar en blijf voor de foto's.\n"
        "<!-- niet publiceren: kapster: De dochter van de buren haalt geld van de rekening. -->\n"
        "- **zoon**: Mijn baas weet niet hoe laat ik op ben.\n",
    )
    assert taken(reading) == [
        "Ik kom voor het haar en blijf voor de foto's.",
        "Mijn baas weet niet hoe laat ik op ben.",
    ]


def test_seats_by_their_numbers_refuse(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "estate.vtt",
        "WEBVTT\n\nNOTE\nSeats 3 and 6 did not give permission for their words to be used.\n\n"
        "00:01.000 --> 00:04.000\nSEAT 1: A door that locks would be a start.\n\n"
        "00:05.000 --> 00:08.000\nSEAT 3: I lost mine to care for eleven months.\n\n"
        "00:09.000 --> 00:12.000\nSEAT 6: I pay two boys cash.\n\n"
        "00:13.000 --> 00:16.000\nSEAT 1: And a light on the stairs.\n",
    )
    assert taken(reading) == ["A door that locks would be a start.", "And a light on the stairs."]


def test_a_remark_beside_a_statement_is_none_and_is_heard(tmp_path: Path) -> None:
    rows = [
        "tafel;wie;uitspraak;opmerking",
        "1;trainer;Met tweeëntwintig kinderen ben ik vooral aan het tellen.;mooi gezegd",
        "1;bestuurslid;De trainer moet weg en dat is al besloten.;op verzoek van spreker buiten verslag",
        "1;speelster;De eerste training had ik een te groot shirt.;",
        "2;veteraan;Ik kom hier voor de rug van de bank.;",
        "2;ouder;Mijn dochter mocht de toss doen in haar rolstoel.;niet op de foto",
    ]
    reading = read(tmp_path, "kantine.csv", "\n".join(rows))
    assert taken(reading) == [
        "Met tweeëntwintig kinderen ben ik vooral aan het tellen.",
        "De eerste training had ik een te groot shirt.",
        "Ik kom hier voor de rug van de bank.",
        "Mijn dochter mocht de toss doen in haar rolstoel.",
    ]


def test_an_empty_answer_among_answers_waits(tmp_path: Path) -> None:
    rows = ["rol;inbreng;toestemming publicatie"]
    rows += [
        f"huurder;Mijn dak lekt al {n} winters achter elkaar.;ja" for n in ("twee", "drie", "vier", "vijf")
    ]
    rows.append("makelaar;Wat doen we als de kinderen hier niet willen wonen?;")
    reading = read(tmp_path, "dorp.csv", "\n".join(rows))
    assert len(taken(reading)) == 4
    assert waiting(reading) == ["Wat doen we als de kinderen hier niet willen wonen?"]


def test_a_note_between_subtitles_is_about_what_stands_beside_it(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "tafel.vtt",
        "WEBVTT\n\n"
        "00:01.000 --> 00:04.000\n<v Planner>Elke klant wil volgende week.\n\n"
        "00:05.000 --> 00:08.000\n<v Lasser>Ik stond met drank op aan de slijptol.\n\n"
        "NOTE vorige uitspraak weglaten, spreker belde\n\n"
        "00:09.000 --> 00:12.000\n<v Leerling>Ik wil varen met wat ik zelf heb gemaakt.\n",
    )
    assert taken(reading) == ["Elke klant wil volgende week.", "Ik wil varen met wat ik zelf heb gemaakt."]


def test_a_no_to_the_question_whether_it_may_go_in_is_about_what_was_said_before(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "mobiliteit.vtt",
        "WEBVTT\n\n"
        "00:01.000 --> 00:04.000\n<v Huurder>Op de fiets kom ik overal in de stad.\n\n"
        "00:05.000 --> 00:08.000\n<v Boer>Ik heb zonder rijbewijs gereden.\n\n"
        "00:09.000 --> 00:12.000\n<v Gespreksleider>Wil je dat dit in het verslag komt?\n\n"
        "00:13.000 --> 00:16.000\n<v Boer>Nee, doe maar niet.\n",
    )
    assert taken(reading) == ["Op de fiets kom ik overal in de stad."]
