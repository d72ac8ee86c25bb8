"""Reports that tell an evening as a story: the words between the marks count, with who was brought in."""

from __future__ import annotations

from pathlib import Path

import pytest

from rodedraad.readers.beside_names import people_beside_names
from rodedraad.readers.blocks import Block
from rodedraad.readers.led_by import leaders_named
from rodedraad.readers.narrated import quotation_in
from rodedraad.readers.voices import voice_of
from tests.rodedraad.readers.files import read_text, reasons, spoken, told

STORY = (
    "# Een avond op de Kade\n\n"
    "## Wie hier woont\n\n"
    "Tineke Vos leidde het gesprek en vroeg iedereen om een verhaal. "
    "Anja Dekker, schoonmaakster, nam als eerste het woord. "
    "“Ik loop om vijf uur 's nachts over de kade en dan is de stad van mij.” "
    "Er werd geknikt. "
    "Zij maakt zich zorgen over de lampen bij de brug.\n\n"
    "De eerste die reageerde was een oud-schipper. "
    "“Vroeger kende ik elke boot bij naam, nu ken ik er geen één meer.” "
    "Dat plan viel goed. "
    "Een student stelt voor om de steiger op zondag open te houden. "
    "Anja droomt van een bankje aan het water.\n\n"
    "“Laat de kade van iedereen blijven, ook van wie er niet woont,” vond een kapster uit de Havenstraat. "
    "Tineke vatte alles samen en schonk koffie in.\n\n"
)


def test_quotations_are_the_statements_and_what_tells_the_evening_is_not(tmp_path: Path) -> None:
    reading = read_text(tmp_path, "verslag.md", STORY)
    assert [(role, text) for role, _, _, text in told(reading)] == [
        ("schoonmaakster", "Ik loop om vijf uur 's nachts over de kade en dan is de stad van mij."),
        ("schoonmaakster", "Zij maakt zich zorgen over de lampen bij de brug."),
        ("oud-schipper", "Vroeger kende ik elke boot bij naam, nu ken ik er geen één meer."),
        ("student", "Een student stelt voor om de steiger op zondag open te houden."),
        ("schoonmaakster", "Anja droomt van een bankje aan het water."),
        ("kapster", "Laat de kade van iedereen blijven, ook van wie er niet woont,"),
    ]


def test_what_is_not_somebodys_word_is_still_shown_with_its_reason(tmp_path: Path) -> None:
    left = reasons(read_text(tmp_path, "verslag.md", STORY))
    assert ("procedure", "Anja Dekker, schoonmaakster, nam als eerste het woord.") in left
    assert ("facilitator's own words", "Tineke vatte alles samen en schonk koffie in.") in left


def test_one_quotation_in_passing_makes_no_story(tmp_path: Path) -> None:
    text = (
        "De huur stijgt elk jaar. Dat raakt vooral jongeren. "
        "De wethouder noemde het “een tijdelijk probleem dat overgaat”.\n"
    )
    assert spoken(read_text(tmp_path, "verslag.txt", text))[0].startswith("De huur stijgt elk jaar.")


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("“Ik mis een bankje waar ik kan zitten.”", "Ik mis een bankje waar ik kan zitten."),
        ("Een boer zei: „Ik sta om vijf uur op.”", "Ik sta om vijf uur op."),
        (
            "“We share one kitchen with nine people,” said a student from Leeds.",
            "We share one kitchen with nine people,",
        ),
        ("Hij noemde het “een vreemd plan”.", None),
        ("“Ga weg” stond er op het bord bij de haven.", None),
    ],
)
def test_a_quotation_that_a_sentence_is_made_for(sentence: str, quote: str | None) -> None:
    found = quotation_in(sentence)
    assert (sentence[found.start : found.end] if found else None) == quote


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("8 mensen, gespreksleider Sjaak, thema: alleen zijn", {"sjaak"}),
        ("De avond stond onder leiding van Femke de Boer.", {"femke de boer", "femke"}),
        ("Our colleague Judith Moor led the conversation.", {"judith moor", "judith"}),
        ("Wouter Hoekstra, gespreksleider", {"wouter hoekstra", "wouter"}),
        ("Erik vd gemeente stelde de vragen", {"erik"}),
        ("De gespreksleider vraagt wie er begint.", set()),
    ],
)
def test_who_leads_by_name(head: str, names: set[str]) -> None:
    assert set(leaders_named([Block(head, "line 1", "1")])) == names


def test_what_the_leader_asks_and_explains_is_no_statement_but_what_she_promises_is(tmp_path: Path) -> None:
    text = (
        "Gespreksleider: Ria\n\n## Ervaringen\n\n- Ria vraagt wie er weleens de bus neemt.\n- Ria: wie nog meer?\n"
        "- De bus van acht uur zit elke dag vol.\n\n## Afspraken\n\n- Ria maakt een rooster voor de ritten.\n"
    )
    assert spoken(read_text(tmp_path, "verslag.md", text)) == [
        "De bus van acht uur zit elke dag vol.",
        "Ria maakt een rooster voor de ritten.",
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Priya, a software tester, stood in a hallway.", {"priya": "software tester"}),
        (
            "Mevrouw Ong, eigenaar van een toko aan de Kade, knikte.",
            {"mevrouw ong": "eigenaar van een toko", "ong": "eigenaar van een toko"},
        ),
        ("Samir, die zelf gevlucht is en nu als lasser werkt, zweeg.", {"samir": "lasser"}),
        ("Volgende keer weer in De Schakel, neem uw buurman mee.", {}),
        ("Op maandag, een drukke dag, komt de bus niet.", {}),
    ],
)
def test_a_role_beside_a_name(text: str, people: dict[str, str]) -> None:
    assert people_beside_names([Block(text, "line 1", "1")]) == people


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Het mooiste vond ik wat de boerin zei.", None),
        ("A retired teacher who runs a language café suggests a walk.", "retired teacher"),
        ("Een oud-verpleegkundige vertelt dat de trap te steil is.", "oud-verpleegkundige"),
    ],
)
def test_who_speaks_in_a_sentence(sentence: str, role: str | None) -> None:
    voice = voice_of(sentence, {})
    assert (voice.role if voice else None) == role


def test_the_chair_of_a_club_sits_at_the_table_like_everybody_else(tmp_path: Path) -> None:
    text = "Een bewoner zegt dat het veld te donker is. De voorzitter van de korfbalclub vraagt of er lampen komen.\n"
    assert [role for role, *_ in told(read_text(tmp_path, "verslag.txt", text))] == [
        "bewoner",
        "voorzitter van de korfbalclub",
    ]
