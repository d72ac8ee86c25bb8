"""Numbers in a heard sentence: of tables and dialogues only what was counted, of people none by opinion."""

from __future__ import annotations

import pytest

from samenspraak.analyse.models import RedThread
from samenspraak.gather.models import Contribution
from samenspraak.perspective import actions
from samenspraak.perspective.checking import findings_of_sentence
from samenspraak.perspective.choices import Sort
from samenspraak.perspective.models import Section, Sentence
from tests.factories.rows import (
    make_contribution,
    make_dialogue,
    make_edition,
    make_evidence,
    make_programme,
    make_sentence,
    make_table,
    make_thread,
)

Made = tuple[Section, RedThread, list[Contribution]]


@pytest.fixture
def fourteen(db: None) -> Made:
    """A thread heard at 14 of 24 tables in three of four dialogues."""
    programme = make_programme()
    tables = []
    for _dialogue in range(4):
        dialogue = make_dialogue(programme)
        tables += [make_table(dialogue, number) for number in range(1, 7)]
    said = [make_contribution(table, "Er is geen plek meer om elkaar te zien.") for table in tables[:14]]
    for table in tables[14:]:
        make_contribution(table, "De bus rijdt niet.")
    section = make_edition(programme).sections.order_by("order")[0]
    return section, make_thread(programme, said=said), said


def found(made: Made, text: str, *, voices: int = 0) -> list[tuple[str, str]]:
    section, thread, said = made
    language = section.edition.language
    sentence = make_sentence(section, text, cites=said[:voices] or [thread])
    assert language == "nl"
    return [(finding.code, finding.words) for finding in findings_of_sentence(sentence) if finding.blocking]


WRONG_TABLES = [
    ("Aan 20 tafels vertelden deelnemers dat zij een plek missen.", "20 tafels"),
    ("Twintig tafels willen een plek.", "Twintig tafels"),
    ("Aan tweeëntwintig verschillende tafels klonk dit.", "tweeëntwintig verschillende tafels"),
    ("Aan 20 van de 24 tafels klonk dit.", "20 van de 24 tafels"),
    ("Dit klonk aan 14 van de 30 tafels.", "14 van de 30 tafels"),
    ("Van de 24 tafels noemden er 20 dit.", "Van de 24 tafels noemden er 20"),
    ("Bij 20 van de tafels klonk dit.", "20 van de tafels"),
    ("Van de tafels noemde driekwart dit.", "Van de tafels noemde driekwart"),
    ("Aan 80 procent van de tafels klonk dit.", "80 procent van de tafels"),
    ("Aan acht op de tien tafels klonk dit.", "acht op de tien tafels"),
    ("Aan tientallen tafels klonk dit.", "tientallen tafels"),
    ("In vier dialogen klonk dit.", "vier dialogen"),
]
PEOPLE = [
    ("Van de deelnemers wil 90 procent een plek.", "Van de deelnemers wil 90 procent"),
    ("Bij 900 deelnemers klonk dit.", "900 deelnemers"),
    ("Acht op de tien mensen missen een plek.", "Acht op de tien mensen"),
    ("Er kwamen 180 deelnemers op af.", "180 deelnemers"),
    ("Acht van de tien willen een plek.", "Acht van de tien"),
    ("90 procent van de aanwezigen mist een plek.", "90 procent van de aanwezigen"),
    ("Eén op de drie deelnemers mist een plek.", "Eén op de drie deelnemers"),
    ("Ruim 60% wil een plek.", "60%"),
    ("Twintig bewoners vertelden dat zij een plek missen.", "Twintig bewoners"),
    ("Volgens dertig inwoners ontbreekt een plek.", "dertig inwoners"),
    ("Tientallen deelnemers missen een plek.", "Tientallen deelnemers"),
    ("Honderdtachtig deelnemers missen een plek.", "Honderdtachtig deelnemers"),
    ("Van de deelnemers wil de helft een plek.", "Van de deelnemers wil de helft"),
]
FREE = [
    "Aan 14 tafels vertelden deelnemers dat zij een plek missen.",
    "Aan veertien van de vierentwintig tafels klonk dit.",
    "Van de 24 tafels noemden er 14 dit.",
    "Dit klonk aan 14 van de 24.",
    "Aan minstens tien tafels klonk dit.",
    "Aan 58 procent van de tafels klonk dit.",
    "In drie dialogen klonk dit.",
    "Wie meedoet, betaalt veertig euro en neemt drie bussen over 12 kilometer.",
    "Sinds 2021 slapen drie kinderen in één kamer.",
    "Een gemeente met negen mensen kan geen twintig beloftes doen.",
    "De huur steeg met 20 procent.",
    "Rookmelders hielden elf gezinnen ongedeerd.",
    "Eén op de drie huizen staat leeg.",
    "Op maandag is een derde van het spreekuur niet ziek.",
]


@pytest.mark.parametrize(("text", "words"), WRONG_TABLES)
def test_tables_and_dialogues_are_as_many_as_were_counted(fourteen: Made, text: str, words: str) -> None:
    assert found(fourteen, text) == [("wrong_figure", words)]


@pytest.mark.parametrize(("text", "words"), PEOPLE)
def test_people_are_not_counted_by_what_they_think(fourteen: Made, text: str, words: str) -> None:
    assert found(fourteen, text) == [("people_counted", words)]


@pytest.mark.parametrize("text", FREE)
def test_what_was_counted_and_numbers_of_other_things_stand(fourteen: Made, text: str) -> None:
    assert found(fourteen, text) == []


def test_a_number_in_what_is_quoted_is_no_count(fourteen: Made) -> None:
    """That nobody said it, and that nothing has it as its title, is found by the gate of quotes alone."""
    quoted = "Bij 900 deelnemers klonk dit"
    assert found(fourteen, f"Het boek “{quoted}” lag er.") == [("typed_quote", quoted)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("At 20 tables participants missed a place.", "wrong_figure"),
        ("At two thirds of the tables this was said.", "quantifier"),
        ("60% of participants want a place.", "people_counted"),
        ("Of the participants ninety per cent want a place.", "people_counted"),
        ("Eight out of ten people want a place.", "people_counted"),
        ("One in three participants misses a place.", "people_counted"),
        ("A hundred and eighty participants came.", "people_counted"),
        ("Dozens of participants miss a place.", "people_counted"),
        ("At 14 of the 24 tables participants missed a place.", None),
        ("At fourteen tables participants missed a place.", None),
        ("Three children sleep in a single bed, and forty euros is what is left since 2021.", None),
        ("One in three houses is empty.", None),
    ],
)
def test_it_reads_english_too(fourteen: Made, text: str, code: str | None) -> None:
    edition = fourteen[0].edition
    edition.language = "en"
    edition.save()
    sentence = make_sentence(fourteen[0], text, cites=[fourteen[1]])
    codes = [finding.code for finding in findings_of_sentence(sentence) if finding.blocking]
    assert codes == ([code] if code else [])


def test_as_many_people_as_are_cited_themselves_may_be_counted(fourteen: Made) -> None:
    text = "Twee deelnemers missen een plek."
    assert found(fourteen, text, voices=2) == []
    assert found(fourteen, text, voices=1) == [("people_counted", "Twee deelnemers")]
    assert found(fourteen, "Aan een tafel vroeg een deelnemer om meer licht.", voices=1) == []


def test_what_a_single_voice_told_of_people_is_its_own(fourteen: Made) -> None:
    assert found(fourteen, "Een huisarts vertelde dat acht op de tien mensen slecht slapen.", voices=1) == []


def test_it_is_refused_while_writing_with_what_the_record_carries(fourteen: Made) -> None:
    section, thread, _said = fourteen
    with pytest.raises(actions.RefusedByGates) as refusal:
        actions.add_sentence(
            section, "Bij 900 deelnemers klonk dit.", sort=Sort.HEARD, cites=[thread], by=None
        )
    assert (
        refusal.value.findings[0]
        .sentence("nl")
        .startswith(
            "“900 deelnemers” telt mensen; het verslag telt tafels. Het draagt: aan 14 van de 24 tafels."
        )
    )
    assert Sentence.objects.count() == 0


def test_research_may_give_a_share_of_people(fourteen: Made) -> None:
    section = fourteen[0]
    passage = make_evidence(section.programme)
    sentence = make_sentence(
        section, "90 procent van de inwoners mist een plek.", sort=Sort.EVIDENCE, cites=[passage]
    )
    assert findings_of_sentence(sentence) == []
