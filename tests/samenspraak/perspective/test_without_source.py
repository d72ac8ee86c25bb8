"""What rests on nothing that was said tells of no figures and moods of the tables, in whatever sort it is put."""

from __future__ import annotations

import pytest

from samenspraak.perspective import actions
from samenspraak.perspective.checking import findings_of_edition, findings_of_sentence
from samenspraak.perspective.choices import Sort
from samenspraak.perspective.outlined import beside_findings
from samenspraak.perspective.without_source import counted_without_source, of_the_tables
from tests.factories.rows import make_evidence, make_sentence
from tests.samenspraak.perspective.conftest import World

COUNTED = frozenset({("tables", 24), ("participants", 169)})
# What a sentence or text without a source may not tell, and the words that tell it.
TELLS = [
    ("nl", "Aan 20 van de 24 tafels klonk dat de bus vaker moet rijden.", ["20 van de 24 tafels"]),
    ("nl", "De meeste tafels spraken over de bus.", ["De meeste"]),
    ("nl", "Er klonk brede steun voor een bus.", ["brede steun"]),
    ("nl", "Vrijwel iedereen wil dat het café terugkomt.", ["Vrijwel iedereen"]),
    ("nl", "Vrijwel alle inwoners, jong en oud, zeiden dat.", ["Vrijwel alle"]),
    ("nl", "“Iedereen” wil een bus.", ["Iedereen"]),
    ("nl", "Ruim 60% wil een plek.", ["60%"]),
    ("nl", "Aan alle 24 tafels klonk dit.", ["24 tafels"]),
    ("nl", "Van de 169 deelnemers wilden de meesten dit.", ["169 deelnemers", "de meesten"]),
    ("nl", "Wij spraken aan 12 tafels.", ["12 tafels"]),
    ("en", "Almost everyone wants a bus.", ["Almost everyone"]),
    ("en", "At 20 of the 24 tables this was heard.", ["20 of the 24 tables"]),
]
HOLDS = [
    ("nl", "Van februari tot juni zaten 169 deelnemers aan 24 tafels."),
    ("nl", "Een rode draad is iets wat aan meer dan één tafel terugkwam."),
    ("nl", "Wat steeds terugkwam."),
    ("nl", "Niemand heeft de cijfers ingetypt."),
    ("nl", "Wij vragen nadrukkelijk om een antwoord."),
    ("nl", "Bij elke bijdrage staat wat ermee is gebeurd."),
    ("nl", "Elke zin zegt waar hij vandaan komt."),
    ("nl", "Voor een deel van de mensen doet werk geen van beide."),
    ("en", "Each contribution says what became of it."),
    ("en", "A thread came up at more than one table."),
]


@pytest.mark.parametrize(("language", "text", "words"), TELLS)
def test_figures_and_moods_are_found(language: str, text: str, words: list[str]) -> None:
    assert counted_without_source(text, language, COUNTED) == words


@pytest.mark.parametrize(("language", "text"), HOLDS)
def test_how_the_programme_was_held_may_be_told(language: str, text: str) -> None:
    assert counted_without_source(text, language, COUNTED) == []


@pytest.mark.parametrize("text", [text for language, text, _words in TELLS if language == "nl"])
def test_a_sentence_of_the_authors_is_refused_while_it_is_written(world: World, text: str) -> None:
    with pytest.raises(actions.RefusedByGates) as refusal:
        actions.add_sentence(world.summary, text, sort=Sort.OURS, by=world.editor)
    assert {row.code for row in refusal.value.findings} <= {"ours_counts", "ours_speaks_for_participants"}


def test_the_authors_may_tell_what_the_programme_counts_of_itself(world: World) -> None:
    """Four tables were held, in one dialogue."""
    right = make_sentence(world.summary, "Wij hielden één dialoog, aan vier tafels.", sort=Sort.OURS)
    wrong = make_sentence(world.summary, "Wij hielden één dialoog, aan vijf tafels.", sort=Sort.OURS)
    assert findings_of_sentence(right) == []
    assert [(row.code, row.words) for row in findings_of_sentence(wrong)] == [("ours_counts", "vijf tafels")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vrijwel alle deelnemers vonden dat de bus vaker moet rijden.", ["deelnemers vonden"]),
        ("Aan 4 van de 4 tafels was een bus nodig.", ["4 van de 4 tafels"]),
        ("De meeste tafels spraken over de bus.", ["De meeste"]),
        ("Het onderzoek vond plaats; deelnemers zeiden dat het klopt.", ["deelnemers zeiden"]),
        ("Volgens het onderzoek zeiden deelnemers aan tafel dat het klopt.", ["zeiden deelnemers"]),
        ("Van de deelnemers aan het onderzoek vond 80 procent de bus te duur.", []),
        ("90 procent van de inwoners mist een plek.", []),
        ("Jongeren vinden volgens de peiling dat het te duur is.", []),
    ],
)  # fmt: skip
def test_research_speaks_of_its_own_respondents(text: str, words: list[str]) -> None:
    assert sorted(of_the_tables(text, "nl")) == sorted(words)


def test_citing_a_passage_makes_no_research_of_what_was_said(world: World) -> None:
    passage = make_evidence(world.programme)
    text = "Aan 4 van de 4 tafels zeiden deelnemers dat de bus vaker moet rijden."
    sentence = make_sentence(world.summary, text, sort=Sort.EVIDENCE, cites=[passage])
    found = findings_of_sentence(sentence)
    assert {(row.code, row.blocking) for row in found} == {("evidence_speaks_for_participants", True)}
    assert "4 van de 4 tafels" in [row.words for row in found]
    with pytest.raises(actions.RefusedByGates):
        actions.change_sentence(sentence, text=f"{text} Echt.", revision=0, by=world.editor)


@pytest.mark.parametrize(("language", "text", "words"), TELLS)
def test_a_text_beside_the_sentences_tells_no_more(
    world: World, language: str, text: str, words: list[str]
) -> None:
    world.edition.language = language
    world.edition.save()
    actions.change_challenge(world.challenge, title="Bussen", why=text, by=world.editor)
    found = beside_findings(world.edition)
    assert {row.code for row in found} <= {"beside_counts", "beside_speaks_for_participants"}
    assert words[0] in [row.words for row in found if row.code == "beside_counts" and row.blocking]


def test_what_people_said_is_no_explanation(world: World) -> None:
    actions.change_challenge(
        world.challenge, title="Ontmoeten", why="Inwoners zeiden dat het café terug moet.", by=world.editor
    )
    found = [(row.code, row.words) for row in beside_findings(world.edition)]
    assert found == [("beside_speaks_for_participants", "Inwoners zeiden")]


def test_who_finds_no_house_says_nothing(world: World) -> None:
    actions.change_challenge(
        world.challenge, title="Wonen", why="Starters vinden geen huis, en ouderen vinden er geen kleiner.",
        by=world.editor,
    )  # fmt: skip
    make_sentence(world.summary, "Wij schreven dit op.", sort=Sort.OURS)
    assert findings_of_edition(world.edition) == []
