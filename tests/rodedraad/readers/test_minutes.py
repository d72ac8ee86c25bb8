"""Minutes, letters and chats as people really hand them in: what was said comes back, what surrounds it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.document import Document

from rodedraad import Reading, read_files
from tests.rodedraad.readers.files import reasons, spoken, told, write_docx


def read_text(tmp_path: Path, text: str, name: str = "verslag.txt") -> Reading:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_files([path])


def test_points_within_points_are_statements_of_their_own(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path,
        "1. Zorgen\n\n1.1 De verlichting is stuk en\n    wij durven er niet door.\n1.2 Er rijden scooters.\n\n"
        "2. Ideeën\n\n2.1 Begin een tuin.\n    a) achter de gymzaal\n    b) met een kas\n\n"
        "3. Sluiting\nDe voorzitter sluit om half tien.\n",
    )
    assert told(reading) == [
        (None, "worry", None, "De verlichting is stuk en\n    wij durven er niet door."),
        (None, "worry", None, "Er rijden scooters."),
        (None, "idea", None, "Begin een tuin."),
        (None, "idea", None, "achter de gymzaal"),
        (None, "idea", None, "met een kas"),
    ]
    assert reasons(reading)[-1] == ("procedure", "De voorzitter sluit om half tien.")


@pytest.mark.parametrize(
    "line", ["2.5 procent is te weinig voor de bus", "19.30 uur is voor jongeren te laat"]
)
def test_an_amount_or_a_time_is_no_point(tmp_path: Path, line: str) -> None:
    reading = read_text(tmp_path, f"- Er moet iets gebeuren, want\n  {line}.\n")
    assert spoken(reading) == [f"Er moet iets gebeuren, want\n  {line}."]


def test_a_chat_is_cut_at_each_moment_and_loses_what_is_no_message(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path,
        "12-03-2024 19:02 - Berichten zijn end-to-end versleuteld.\n"
        "12-03-2024 19:03 - Moderator: Wat houdt jullie bezig?\n"
        "12-03-2024 19:05 - Buurvrouw: Het plein is doodstil.\nVroeger zaten er altijd mensen.\n"
        "12-03-2024 19:06 - Noor: Er is gewoon niks te doen voor ons\n"
        "12-03-2024 19:07 - Buurvrouw: <Media weggelaten>\n",
    )
    assert told(reading) == [
        ("Buurvrouw", None, None, "Het plein is doodstil.\nVroeger zaten er altijd mensen."),
        ("Noor", None, None, "Er is gewoon niks te doen voor ons"),
    ]
    assert reasons(reading) == [
        ("procedure", "12-03-2024 19:02 - Berichten zijn end-to-end versleuteld."),
        ("facilitator's own words", "Wat houdt jullie bezig?"),
        ("procedure", "<Media weggelaten>"),
    ]


def test_the_head_and_the_foot_of_a_letter_are_left_out(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path,
        "Van: Joke <joke@example.nl>\nAan: dialoog@example.nl\nOnderwerp: Ons gesprek\n\nBeste mensen,\n\n"
        "Zorgen:\n- De huisarts neemt niemand meer aan.\n\nIk vond het een fijn gesprek.\n\n"
        "Met vriendelijke groet,\nJoke\n\nKerkstraat 12\n",
    )
    assert spoken(reading) == ["De huisarts neemt niemand meer aan.", "Ik vond het een fijn gesprek."]


def test_words_like_those_of_a_letter_are_kept_within_a_statement(tmp_path: Path) -> None:
    said = "Beste wethouder, kom eens kijken in onze straat."
    assert spoken(read_text(tmp_path, f"Zorgen\n\n- {said}\n- Van: niets komt niets.\n")) == [
        said,
        "Van: niets komt niets.",
    ]


def test_the_list_of_those_present_tells_the_role_behind_a_name(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path,
        "Aanwezig: Henk Bakker (gepensioneerd), Anneke (gespreksleider), Lotte\n"
        "Afwezig met kennisgeving: de wethouder\n\nZorgen\n\n"
        "- Henk: ik mis de melkboer\n- Lotte: ik vind geen kamer\n- Anneke: Wie nog meer?\n"
        "- Geld: er is te weinig\n- De bus rijdt niet\n- Het is donker\n- Het is koud\n- Het is duur\n",
    )
    assert told(reading) == [
        ("gepensioneerd", "worry", None, "ik mis de melkboer"),
        # Of Lotte the list tells no role, and a name is none.
        (None, "worry", None, "ik vind geen kamer"),
        (None, "worry", None, "Geld: er is te weinig"),
        *(
            (None, "worry", None, text)
            for text in ("De bus rijdt niet", "Het is donker", "Het is koud", "Het is duur")
        ),
    ]
    assert [why for why, _ in reasons(reading)] == [
        "attendance",
        "attendance",
        "heading",
        "facilitator's own words",
    ]


def test_no_consent_in_the_list_holds_for_a_name_with_a_role_beside_it(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path,
        "Aanwezig:\n- Deelnemer 3 - geen toestemming\n- Deelnemer 4\n\nZorgen\n\n"
        "Deelnemer 3 (student): Dit blijft onder ons.\nDeelnemer 4 (ouder): Dit mag iedereen weten.\n",
    )
    assert spoken(reading) == ["Dit mag iedereen weten."]
    assert ("no consent", None) in reasons(reading)


def test_a_group_speaks_only_when_its_own_words_follow(tmp_path: Path) -> None:
    reading = read_text(tmp_path, "- Jongeren: wij worden nooit gevraagd\n- Jongeren: te weinig huizen\n")
    assert told(reading) == [
        ("Jongeren", None, None, "wij worden nooit gevraagd"),
        (None, None, None, "Jongeren: te weinig huizen"),
    ]


def test_the_question_of_the_guide_is_not_what_people_said(tmp_path: Path) -> None:
    def build(document: Document) -> None:
        document.add_heading("Ronde 1: ervaringen", 1)
        document.add_paragraph("Wat heeft u zelf meegemaakt met de zorg?")
        document.add_paragraph("Ik wacht al negen maanden. Hoe lang moet ik nog volgens jullie?")
        document.add_paragraph("Wanneer luisteren jullie eens?")
        document.add_paragraph("De gespreksleider dankt iedereen voor de komst.")

    reading = read_files([write_docx(tmp_path / "verslag.docx", build)])
    assert told(reading) == [
        (None, "experience", None, "Ik wacht al negen maanden. Hoe lang moet ik nog volgens jullie?"),
        (None, "experience", None, "Wanneer luisteren jullie eens?"),
    ]


def test_a_title_over_a_table_names_it_and_the_row_below_is_its_heading(tmp_path: Path) -> None:
    def build(document: Document) -> None:
        table = document.add_table(3, 3)
        table.cell(0, 0).merge(table.cell(0, 2)).text = "Tafel 7"
        rows = [["Rol", "Zorg", "Droom"], ["Jongere", "Je wordt een nummer.", "Iemand die luistert."]]
        for down, row in enumerate(rows, 1):
            for across, text in enumerate(row):
                table.cell(down, across).text = text

    assert told(read_files([write_docx(tmp_path / "oogst.docx", build)])) == [
        ("Jongere", "worry", "Tafel 7", "Je wordt een nummer."),
        ("Jongere", "dream", "Tafel 7", "Iemand die luistert."),
    ]


def test_a_role_after_a_dash_needs_no_full_stop_before_it(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path, "- Geef voorrang aan mensen die hier werken – verpleegkundige\n- Meer groen – ja\n"
    )
    assert told(reading) == [
        ("verpleegkundige", None, None, "Geef voorrang aan mensen die hier werken"),
        (None, None, None, "Meer groen – ja"),
    ]


def test_what_surrounds_the_statements_of_a_report_is_left_out(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path,
        "Minutes of the dialogue\nHeld on 5 June 2024, Town Hall, 19:00-21:00\n\nIntroduction\n\n"
        "Twenty-four residents spoke at four tables.\n\nIdeas\n\n- Run a night bus.\n\nOther points:\n\n"
        "- Open the library.\n\nThe meeting closed at 21:00.\n",
    )
    assert told(reading) == [
        (None, "idea", None, "Run a night bus."),
        (None, None, None, "Open the library."),
    ]
    assert [why for why, _ in reasons(reading)] == [
        "heading",
        "date and place",
        "heading",
        "procedure",
        "heading",
        "heading",
        "procedure",
    ]


@pytest.mark.parametrize(
    ("question", "kind"),
    [("Wat gaat goed?", "keep"), ("Wat moet er beslist blijven?", "keep"), ("Wat gaat er mis?", None)],
)
def test_a_question_tells_the_kind_of_the_answers(tmp_path: Path, question: str, kind: str | None) -> None:
    reading = read_text(tmp_path, f"## {question}\n\n- De markt op zaterdag\n", "verslag.md")
    assert told(reading) == [(None, kind, None, "De markt op zaterdag")]


def test_the_form_of_a_table_names_the_table(tmp_path: Path) -> None:
    def build(document: Document) -> None:
        document.add_paragraph("Verslagformulier dialoogtafel")
        table = document.add_table(3, 2)
        rows = [("Tafelnummer", "9"), ("Gespreksleider", "Ria"), ("Zorgen", "Dat alles digitaal wordt.")]
        for down, row in enumerate(rows):
            for across, text in enumerate(row):
                table.cell(down, across).text = text

    assert told(read_files([write_docx(tmp_path / "formulier.docx", build)])) == [
        (None, "worry", "Tafelnummer 9", "Dat alles digitaal wordt.")
    ]


def test_short_labels_name_the_kind_and_who_spoke(tmp_path: Path) -> None:
    path = tmp_path / "aantekeningen.txt"
    path.write_text(
        "avond over de haven\n\naanw: Roel (visser), Mw. Tak (caissière), Ellen van de gemeente schreef\n\n"
        "Idee Roel: laat de kade een dag per week van de kinderen zijn\n"
        "Vraag van Tak: wie betaalt het licht op de steiger?\n"
        "Mw. Tak: op zaterdag staat de rij tot buiten en dan komt de veerboot\n\n"
        "Afspraken\n- Roel vraagt de havenmeester om een sleutel.\n",
        encoding="utf-8",
    )
    assert [(p.role, p.kind, p.text) for p in read_files([path]).passages] == [
        ("visser", "idea", "laat de kade een dag per week van de kinderen zijn"),
        ("caissière", "question", "wie betaalt het licht op de steiger?"),
        ("caissière", None, "op zaterdag staat de rij tot buiten en dan komt de veerboot"),
        # Who will do it, not who said so.
        (None, "agreed_action", "Roel vraagt de havenmeester om een sleutel."),
    ]


def test_what_frees_the_rest_does_not_free_what_was_asked_out(tmp_path: Path) -> None:
    path = tmp_path / "mail.txt"
    path.write_text(
        "Dag Petra,\n\nHierbij mijn verslag. Marga belde: wat ze over haar broer vertelde mag niet gebruikt worden. "
        "De rest is akkoord, ik heb iedereen gesproken.\n\nGroet,\nAnton\n\nVerslag\n"
        "Aanwezig: Marga (slager), Stef (postbode)\n\nErvaringen\n"
        "Marga: Mijn broer lag een jaar in een inrichting en niemand vroeg ernaar.\n"
        "Stef: Ik zie aan de post wie er alleen is.\n"
        "Marga: In de winkel hoor ik wie er ziek is.\n",
        encoding="utf-8",
    )
    assert [(p.role, p.text) for p in read_files([path]).passages] == [
        ("postbode", "Ik zie aan de post wie er alleen is."),
        ("slager", "In de winkel hoor ik wie er ziek is."),
    ]
