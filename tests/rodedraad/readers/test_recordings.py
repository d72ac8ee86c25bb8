"""What recorders and meeting tools export as text: who speaks stands on a line of its own."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from rodedraad import read_files
from tests.rodedraad.readers.files import reasons, told, write_docx


def test_a_speaker_above_the_turn_with_the_time_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "opname.md"
    path.write_text(
        "# Mobiliteit\n\n**Speaker 2** (00:00:15)\nIk woon in een dorp zonder bushalte.\n\n"
        "En mijn zoon fietst.\n\n**Begeleider** (00:00:30)\nVertel eens meer.\n\n"
        "[00:41] Speaker 3\nBij ons is de trein te vol.\n\n## Slot\n\nDat was het gesprek van vandaag.\n",
        encoding="utf-8",
    )
    reading = read_files([path])
    assert told(reading) == [
        ("Speaker 2", None, None, "Ik woon in een dorp zonder bushalte."),
        ("Speaker 2", None, None, "En mijn zoon fietst."),
        ("Speaker 3", None, None, "Bij ons is de trein te vol."),
        (None, None, None, "Dat was het gesprek van vandaag."),
    ]
    assert ("facilitator's own words", "Vertel eens meer.") in reasons(reading)


def test_a_speaker_between_the_cue_and_the_turn(tmp_path: Path) -> None:
    path = tmp_path / "vergadering.txt"
    path.write_text(
        "0:0:3.120 --> 0:0:9.880\nModerator\nWelkom bij deze dialoog.\n"
        "0:0:11.000 --> 0:0:20.100\nJansen, P. (bewoner)\nIk vind dat we te weinig weten.\n"
        "0:0:21.000 --> 0:0:29.500\nNet als ik, altijd.\n",
        encoding="utf-8",
    )
    assert told(read_files([path])) == [
        ("bewoner", None, None, "Ik vind dat we te weinig weten."),
        ("bewoner", None, None, "Net als ik, altijd."),
    ]


def build_teams(document: Document) -> None:
    document.add_paragraph("Dialoogtafel 4-20260312_190211-Opname van vergadering")
    document.add_paragraph("12 maart 2026, 07:02PM")
    document.add_paragraph("48m 12s")
    for name, moment, words in (
        ("Jansen, Els", "0:03", "Welkom, ik ben Els en vandaag jullie gespreksleider."),
        ("Vries, Jan de", "0:41", "De bus rijdt niet meer door het dorp."),
        ("Vries, Jan de", "0:52", "Mijn moeder komt haar huis niet uit."),
        ("Jansen, Els", "1:10", "Wat zou helpen?"),
        ("Amrani, Samira", "1:15", "Een belbus, met vrijwilligers."),
    ):
        paragraph = document.add_paragraph()
        paragraph.add_run(name).bold = True
        paragraph.add_run(f"   {moment}")
        paragraph.add_run("\n" + words)
    document.add_paragraph("Jansen, Els stopped transcription")


def test_the_transcript_of_a_meeting_with_name_and_time_above_each_turn(tmp_path: Path) -> None:
    reading = read_files([write_docx(tmp_path / "teams.docx", build_teams)])
    assert told(reading) == [
        ("Vries, Jan de", None, "Dialoogtafel 4", "De bus rijdt niet meer door het dorp."),
        ("Vries, Jan de", None, "Dialoogtafel 4", "Mijn moeder komt haar huis niet uit."),
        ("Amrani, Samira", None, "Dialoogtafel 4", "Een belbus, met vrijwilligers."),
    ]
    assert [text for why, text in reasons(reading) if why == "facilitator's own words"] == [
        "Welkom, ik ben Els en vandaag jullie gespreksleider.",
        "Wat zou helpen?",
    ]


def build_meet(document: Document) -> None:
    document.add_heading("Dialoog wonen (2026-03-12 19:02 GMT+1) - Transcript", 1)
    document.add_heading("Attendees", 2)
    document.add_paragraph("Els Jansen, Jan de Vries, Samira Amrani")
    document.add_heading("Transcript", 2)
    document.add_paragraph("00:00:00")
    document.add_paragraph("Els Jansen: Welkom, ik ga dit gesprek begeleiden.")
    document.add_paragraph("Jan de Vries: De huur is niet op te brengen.")
    document.add_paragraph("00:05:12")
    document.add_paragraph("Samira Amrani: Ik woon nog bij mijn ouders.")
    document.add_paragraph("Jan de Vries: Bouw dan voor starters.")
    document.add_paragraph("Meeting ended after 00:31:40")
    document.add_paragraph("This editable transcript was computer generated and might contain errors.")


def test_the_transcript_of_a_meeting_with_names_before_the_words(tmp_path: Path) -> None:
    reading = read_files([write_docx(tmp_path / "meet.docx", build_meet)])
    assert told(reading) == [
        ("Jan de Vries", None, None, "De huur is niet op te brengen."),
        ("Samira Amrani", None, None, "Ik woon nog bij mijn ouders."),
        ("Jan de Vries", None, None, "Bouw dan voor starters."),
    ]
    assert ("attendance", "Els Jansen, Jan de Vries, Samira Amrani") in reasons(reading)
    assert [why for why, _ in reasons(reading)].count("procedure") == 4


def test_a_name_with_a_time_above_the_words_in_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "otter.txt"
    path.write_text(
        "Els 0:01\nWelkom, ik ben vandaag de gespreksleider.\n\nJan 0:12\nHet plein is kaal.\n\n"
        "Er staat geen boom.\n\nEls 0:30\nWie nog meer?\n\nSamira 0:34\nIk mis een bankje.\n",
        encoding="utf-8",
    )
    assert told(read_files([path])) == [
        ("Jan", None, None, "Het plein is kaal."),
        ("Jan", None, None, "Er staat geen boom."),
        ("Samira", None, None, "Ik mis een bankje."),
    ]


def test_a_timetable_names_no_speakers(tmp_path: Path) -> None:
    path = tmp_path / "verslag.txt"
    path.write_text(
        "Programma\n\n19:00 Welkom\n19:15 Ronde een\n20:00 Pauze\n\nZorgen\n\n- De bus rijdt niet.\n",
        encoding="utf-8",
    )
    assert told(read_files([path])) == [(None, "worry", None, "De bus rijdt niet.")]


def test_a_list_above_tells_who_is_speaker_two(tmp_path: Path) -> None:
    path = tmp_path / "tafel.txt"
    path.write_text(
        "opname tafel 5\n\nSpreker 1 = gespreksleider\nSpreker 2 = kapster\nSpreker 3 = buschauffeur\n"
        "Spreker 4 (kwam later)\n\n[00:00:02] Spreker 1\nWat viel jullie op dit jaar?\n\n"
        "[00:00:09] Spreker 2\nIn de stoel hoor ik dat iedereen over de huur praat.\n\n"
        "[00:00:20] Spreker 3\nEcht wel.\n\n[00:00:24] Spreker 3\nOp mijn lijn stapt na negenen niemand meer in.\n\n"
        "[00:00:31] Spreker 2\nZet dan kleine busjes in die wel rijden.\n",
        encoding="utf-8",
    )
    reading = read_files([path])
    assert [(role, text) for role, _, _, text in told(reading)] == [
        ("kapster", "In de stoel hoor ik dat iedereen over de huur praat."),
        ("buschauffeur", "Op mijn lijn stapt na negenen niemand meer in."),
        ("kapster", "Zet dan kleine busjes in die wel rijden."),
    ]
    assert [text for why, text in reasons(reading) if why == "attendance"] == [
        "Spreker 1 = gespreksleider",
        "Spreker 2 = kapster",
        "Spreker 3 = buschauffeur",
        "Spreker 4 (kwam later)",
    ]


def test_a_moment_between_backticks_above_the_turn(tmp_path: Path) -> None:
    path = tmp_path / "table.md"
    path.write_text(
        "# Transcript\n\n**Speakers**\n\n- Tess – host\n- Ana – florist\n- Bo – skipper\n\n---\n\n"
        "**Tess** `00:00:03`  \nWhat do you see from your window?\n\n"
        "**Ana** `00:00:11`  \nPeople who carry their shopping past three empty shops.\n\n"
        "**Bo** `00:00:25`  \nThe lock is closed on Sundays, so nobody sails in.\n\n"
        "**Ana** `00:00:40`  \nOh no.\n\n**Bo** `00:00:44`  \nI would open it one Sunday a month.\n",
        encoding="utf-8",
    )
    assert [(role, text) for role, _, _, text in told(read_files([path]))] == [
        ("florist", "People who carry their shopping past three empty shops."),
        ("skipper", "The lock is closed on Sundays, so nobody sails in."),
        ("skipper", "I would open it one Sunday a month."),
    ]


def test_words_taken_back_later_are_the_same_persons_whatever_the_moment(tmp_path: Path) -> None:
    path = tmp_path / "night.md"
    path.write_text(
        "# Transcript\n\n**Speakers**\n\n- Tess – host\n- Bo – skipper\n- Ana – florist\n\n"
        "**Tess** [00:03]: Who helps you out at night?\n\n"
        "**Bo** [00:12]: My mother-in-law, and she once emptied our savings account.\n\n"
        "**Ana** [00:30]: My neighbour has a key and my cat trusts her.\n\n"
        "**Bo** [00:44]: What I just said about my mother-in-law, please leave that out of the report.\n\n"
        "**Tess** [00:50]: Of course.\n\n**Bo** [00:58]: I would like one phone number that answers at four.\n",
        encoding="utf-8",
    )
    assert [text for _, _, _, text in told(read_files([path]))] == [
        "My neighbour has a key and my cat trusts her.",
        "I would like one phone number that answers at four.",
    ]
