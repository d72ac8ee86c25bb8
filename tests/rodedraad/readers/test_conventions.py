"""What only a document's own consistency shows: who speaks, of what kind it is, who leads."""

from __future__ import annotations

import json
from pathlib import Path

from rodedraad.passages import Reading
from rodedraad.readers.units import FACILITATOR, PROCEDURE
from tests.rodedraad.readers.files import read_text as read


def spoken(reading: Reading) -> list[tuple[str | None, str]]:
    return [(passage.role, passage.text) for passage in reading.passages]


def test_what_stands_behind_most_statements_is_who_said_it(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "theater.md",
        "## Zorgen\n\n"
        "- Straks spelen we alleen nog wat de sponsor leuk vindt. (actrice)\n"
        "- Iedereen aan de kassa is boven de zeventig. (kassavrijwilliger)\n"
        "- Mijn mengpaneel is ouder dan ik. (technicus)\n"
        "- Straks zit de zaal vol met pakken. (actrice)\n",
    )
    assert spoken(reading) == [
        ("actrice", "Straks spelen we alleen nog wat de sponsor leuk vindt."),
        ("kassavrijwilliger", "Iedereen aan de kassa is boven de zeventig."),
        ("technicus", "Mijn mengpaneel is ouder dan ik."),
        ("actrice", "Straks zit de zaal vol met pakken."),
    ]


def test_brackets_behind_a_single_statement_are_part_of_it(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "dorp.md",
        "## Zorgen\n\n"
        "- De bus komt niet meer (sinds maart).\n- De winkel is dicht.\n- Het plein staat leeg.\n- De school krimpt.\n",
    )
    assert spoken(reading)[0] == (None, "De bus komt niet meer (sinds maart).")


def test_a_colour_is_a_kind_where_the_report_says_so(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "geeltjes.md",
        "Kleuren: geel = ervaring, roze = zorg, blauw = droom.\n\n"
        "- [geel] Ik heb vier uur naar een aquarium gekeken.\n"
        "- [roze] Aan de balie hoort de hele zaal waarvoor je komt.\n"
        "- [blauw] Een wachtkamer met een piano.\n",
    )
    assert [(passage.kind, passage.text) for passage in reading.passages][-3:] == [
        ("experience", "Ik heb vier uur naar een aquarium gekeken."),
        ("worry", "Aan de balie hoort de hele zaal waarvoor je komt."),
        ("dream", "Een wachtkamer met een piano."),
    ]


def test_a_label_in_bold_that_comes_back_is_who_speaks(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "oud.md",
        "## Zorgen\n\n"
        "- **meneer van 79**: De traplift praat tegen me.\n"
        "- **mevrouw van 84**: Iedere week een nieuw gezicht aan mijn bed.\n"
        "- **meneer van 79**: Straks is mijn rijbewijs weg.\n"
        "- **mevrouw van 84**: Ik wil één vel met grote letters.\n",
    )
    assert spoken(reading) == [
        ("meneer van 79", "De traplift praat tegen me."),
        ("mevrouw van 84", "Iedere week een nieuw gezicht aan mijn bed."),
        ("meneer van 79", "Straks is mijn rijbewijs weg."),
        ("mevrouw van 84", "Ik wil één vel met grote letters."),
    ]


def test_whoever_is_listed_as_present_speaks_in_prose(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "notulen.txt",
        "Aanwezig: twee docenten, de decaan en een conciërge.\n\n"
        "De conciërge vertelt dat er om zeven uur al iemand voor de deur staat. De decaan wil het formulier "
        "terugbrengen tot één vraag.\n",
    )
    assert spoken(reading) == [
        ("conciërge", "De conciërge vertelt dat er om zeven uur al iemand voor de deur staat."),
        ("decaan", "De decaan wil het formulier terugbrengen tot één vraag."),
    ]


def test_the_name_of_whoever_leads_is_not_a_participant(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "spoorwijk.md",
        "Buurthuis De Wissel, dinsdag 4 november. Gespreksleider: Hedwig. Verslag: de stagiair.\n\n"
        "**Hedwig:** Wanneer voelde jij je hier veilig?\n\n"
        "**Bewoonster:** Ik loop met mijn sleutels tussen mijn vingers.\n\n"
        "**Hedwig:** Wat maakt je ongerust?\n\n"
        "**Moeder:** Mijn zoon komt thuis met schoenen die ik niet betaald heb.\n",
    )
    assert spoken(reading) == [
        ("Bewoonster", "Ik loop met mijn sleutels tussen mijn vingers."),
        ("Moeder", "Mijn zoon komt thuis met schoenen die ik niet betaald heb."),
    ]


def test_a_column_that_says_who_said_it_holds_roles_that_no_list_knows(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "water.csv",
        "Wat;Gezegd door;Uitspraak\n"
        "Ervaring;scholiere;In de droge zomer hebben wij de kikkers verhuisd.\n"
        "Zorg;sluismeesteres;Het peil wordt bepaald door mensen die nooit natte sokken hebben.\n",
    )
    assert spoken(reading) == [
        ("scholiere", "In de droge zomer hebben wij de kikkers verhuisd."),
        ("sluismeesteres", "Het peil wordt bepaald door mensen die nooit natte sokken hebben."),
    ]


def test_in_a_recording_without_speakers_the_questions_to_the_table_are_no_statements(tmp_path: Path) -> None:
    said = [
        "Goed, we beginnen. Fijn dat jullie er zijn.",
        "Vertel eens, wat heeft het eiland jou dit jaar gegeven?",
        "Ik heb in februari een week met niemand gesproken.",
        "De dokter komt op dinsdag en je moet dus op dinsdag ziek zijn.",
        "Prachtig. Ik stop de opname, wel thuis allemaal.",
    ]
    segments = [
        {"id": n, "start": 10.0 * n, "end": 10.0 * n + 4, "text": text} for n, text in enumerate(said)
    ]
    reading = read(tmp_path, "eiland.json", json.dumps({"text": " ".join(said), "segments": segments}))
    assert spoken(reading) == [
        (None, "Ik heb in februari een week met niemand gesproken."),
        (None, "De dokter komt op dinsdag en je moet dus op dinsdag ziek zijn."),
    ]
    assert [out.why for out in reading.left_out] == [PROCEDURE, FACILITATOR, PROCEDURE]


def test_a_recording_says_of_its_speakers_what_they_agreed_to(tmp_path: Path) -> None:
    document = {
        "metadata": {
            "sprekers": {
                "SPEAKER_01": {"rol": "weduwnaar", "toestemming": True},
                "SPEAKER_02": {"rol": "dochter", "toestemming": False},
            }
        },
        "segments": [
            {"start": 0.0, "end": 3.0, "speaker": "SPEAKER_01", "text": "Ik zet de radio aan als ik wegga."},
            {
                "start": 3.0,
                "end": 6.0,
                "speaker": "SPEAKER_02",
                "text": "Mijn vader heeft een brief gekregen.",
            },
            {
                "start": 6.0,
                "end": 9.0,
                "speaker": "SPEAKER_01",
                "text": "De tuin is te groot.",
                "withdrawn": True,
            },
        ],
    }
    reading = read(tmp_path, "eenzaam.json", json.dumps(document))
    assert spoken(reading) == [("weduwnaar", "Ik zet de radio aan als ik wegga.")]


def test_lines_with_a_dash_below_quotations_are_who_said_them(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "allotments.md",
        "## Worries\n\n"
        "> The road takes the plots with the good soil.\n>\n> — site secretary\n\n"
        "> My hives have been there for longer than the lease.\n>\n> — beekeeper\n",
    )
    assert spoken(reading) == [
        ("site secretary", "The road takes the plots with the good soil."),
        ("beekeeper", "My hives have been there for longer than the lease."),
    ]


def test_a_bold_label_may_stand_before_a_dash(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "molen.md",
        "## Zorgen\n\n"
        "- **melkveehouder** – Ik had drie dagen om te tekenen.\n"
        "- **dorpsbewoner sinds 2022** – Ik kwam hier voor de horizon.\n"
        "- **melkveehouder** – Dat we niet meer naast elkaar zitten.\n"
        "- **dorpsbewoner sinds 2022** – De slagschaduw heb ik nagemeten.\n",
    )
    assert [role for role, _ in spoken(reading)] == [
        "melkveehouder",
        "dorpsbewoner sinds 2022",
        "melkveehouder",
        "dorpsbewoner sinds 2022",
    ]


def test_people_listed_by_number_speak_by_number(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "library.txt",
        "Taking part: 1 = mother of three; 2 = volunteer; 4 = man who reads the papers.\n\n"
        "DREAMS\n\n"
        "1  That my youngest will meet the same librarian.\n\n"
        "4  I come for the warmth of the place.\n\n"
        "2  A lad returned a book eleven years late.\n",
    )
    assert spoken(reading) == [
        ("mother of three", "That my youngest will meet the same librarian."),
        ("man who reads the papers", "I come for the warmth of the place."),
        ("volunteer", "A lad returned a book eleven years late."),
    ]


def test_a_note_at_the_head_of_subtitles_says_who_the_voices_are(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "brink.vtt",
        "WEBVTT\n\nNOTE\nAan tafel: Aleida = gespreksleider; Sem = student; Truus = bewoonster\n\n"
        "00:01.000 --> 00:04.000\n<v Aleida>Wie wil beginnen?\n\n"
        "00:05.000 --> 00:08.000\n<v Sem>Ik kwam voor het stopcontact.\n\n"
        "00:09.000 --> 00:12.000\n<v Truus>Ik wil dat het blijft ruiken naar soep.\n",
    )
    assert spoken(reading) == [
        ("student", "Ik kwam voor het stopcontact."),
        ("bewoonster", "Ik wil dat het blijft ruiken naar soep."),
    ]
