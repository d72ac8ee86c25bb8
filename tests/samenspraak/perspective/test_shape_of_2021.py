"""The shape of the 2021 report fits without bending.

Two layers, sub-sections, annexes of our own and of third parties; quotes with an omission, an insertion and a
collective voice; one quote used twice; attributions as role, kind and theme, with recorded agreement or as an
office holder where fewer than ten people fit.
"""

from __future__ import annotations

import pytest

from samenspraak.convene.models import Theme
from samenspraak.gather.choices import Purpose
from samenspraak.gather.models import Contribution
from samenspraak.perspective import actions
from samenspraak.perspective.choices import AnnexKind, EditionState, Part, Sort
from samenspraak.perspective.models import Edition
from samenspraak.perspective.queries import edition_tree
from samenspraak.perspective.render.pdf import edition_pdf
from samenspraak.perspective.tree import EditionTree
from tests.factories.rows import (
    make_consent,
    make_contribution,
    make_dialogue,
    make_evidence,
    make_programme,
    make_table,
    make_thread,
)

LONG = "Ik zat de hele dag achter een scherm. Mijn kamer was ook mijn klas. Ik sprak niemand."
AGREED = "Wij hielden de koffietafel open toen alles dicht was."
OFFICE = "De gemeente zag te laat wie er alleen zat."
FIRST = "Nu doet iedereen de boodschappen voor de buurvrouw."
SECOND = "Wij kennen elkaar sindsdien bij naam."


@pytest.fixture
def tree(db: None) -> EditionTree:
    programme = make_programme(title_nl="Na de stilte")
    theme = Theme.objects.create(programme=programme, title_nl="gezondheid")
    dialogue = make_dialogue(programme, theme=theme, title_nl="Themadialoog gezondheid")
    tables = [make_table(dialogue, number) for number in range(1, 5)]
    long = make_contribution(tables[0], LONG)
    agreed = make_contribution(tables[1], AGREED, speaks_as="Pastor")
    office = make_contribution(tables[2], OFFICE, speaks_as="Wethouder", in_office=True)
    first, second = make_contribution(tables[3], FIRST), make_contribution(tables[0], SECOND, seat=2)
    make_consent(agreed.supports.get().seat.bearer, Purpose.DESCRIBE, given=True)
    thread = make_thread(programme, "Eenzaam achter een scherm", said=[long, office, first, second])
    edition = actions.create_edition(
        programme, title="Na de stilte", status="reflectiedocument, geen besluit", by=None
    )
    write_around(edition)
    challenge = actions.add_challenge(
        edition,
        title="Weer samen",
        why="Wie alleen zat, zit vaak nog alleen.",
        addressees=["municipality", "society"],
        groups=["Studenten", "Ouderen"],
        threads=[thread],
        by=None,
    )
    summary = challenge.sections.get(part=Part.SUMMARY)
    story = challenge.sections.get(part=Part.STORY)
    actions.add_sentence(
        summary,
        "Aan 3 van de 4 tafels kwam alleen zijn ter sprake.",
        sort=Sort.HEARD,
        cites=[thread],
        by=None,
    )
    actions.add_sentence(
        summary,
        "In 2025 sloten 31 buurthuizen.",
        sort=Sort.EVIDENCE,
        cites=[make_evidence(programme)],
        by=None,
    )
    deeper = actions.add_section(edition, Part.STORY, parent=story, heading="Achter een scherm", by=None)
    deepest = actions.add_section(edition, Part.STORY, parent=deeper, heading="En daarna", by=None)
    actions.add_sentence(
        deeper, "Een student zat de hele dag achter een scherm.", sort=Sort.HEARD, cites=[long], by=None
    )
    quote(deeper, long, "Ik zat de hele dag achter een scherm. [...] Ik sprak niemand [van mijn studie].")
    quote(deepest, agreed, AGREED)
    quote(deepest, office, OFFICE)
    chosen = [*actions.choose(first.current, FIRST), actions.Chosen(actions.Omission())]
    actions.add_quote(
        deepest,
        [*chosen, *actions.choose(second.current, SECOND)],
        collective=True,
        attribution="Meerdere deelnemers, themadialoog gezondheid",
        by=None,
    )
    # The same words once more, in the summary.
    quote(summary, long, LONG)
    option = actions.add_option(challenge, title="Een open koffietafel", by=None)
    for part, text in (
        (Part.OPTION_FOR, "Aan tafel bleef dit niet."),
        (Part.OPTION_AGAINST, "Het kost geld."),
    ):
        actions.add_sentence(option.sections.get(part=part), text, sort=Sort.OURS, by=None)
    published = actions.publish(edition, by=None)
    return edition_tree(published)


def quote(section: object, said: Contribution, typed: str) -> None:
    actions.add_quote(section, actions.choose(said.current, typed), by=None)  # type: ignore[arg-type]


def write_around(edition: Edition) -> None:
    for part, text in (
        (Part.PREFACE, "Dit verslag is van wie meedeed."),
        (Part.READING_GUIDE, "Elke opgave heeft een samenvatting en een verhaal."),
        (Part.PRINCIPLE, "Begin bij wie er al is."),
        (Part.NEXT_STEPS, "Elke gemeente krijgt dit verslag."),
    ):
        section = actions.add_section(edition, part, by=None)
        actions.add_sentence(section, text, sort=Sort.OURS, by=None)
    actions.add_annex(edition, title="De tafels", text="Vier tafels.", by=None)
    actions.add_annex(
        edition,
        title="Advies van de planbureaus",
        kind=AnnexKind.THIRD_PARTY,
        accessible_alternative="Het advies, als tekst.",
        by=None,
    )


def test_it_is_published_whole(tree: EditionTree) -> None:
    assert tree.state == EditionState.PUBLISHED
    assert [section.part for section in (*tree.preface, *tree.reading_guide)] == ["preface", "reading_guide"]
    assert [section.part for section in (*tree.principles, *tree.next_steps)] == ["principle", "next_steps"]
    assert [(annex.title, annex.is_third_party) for annex in tree.annexes] == [
        ("De tafels", False),
        ("Advies van de planbureaus", True),
    ]


def test_it_has_two_layers_and_sub_sections(tree: EditionTree) -> None:
    challenge = tree.challenges[0]
    assert len(challenge.summary) == len(challenge.story) == 1
    assert [section.heading for section in challenge.story[0].walk()] == [
        "",
        "Achter een scherm",
        "En daarna",
    ]
    assert [len(option.sections) for option in challenge.options] == [2]


def test_its_quotes_keep_their_marks_and_their_speakers(tree: EditionTree) -> None:
    assert [(quote.text, quote.attribution) for quote in tree.quotes()] == [
        (LONG, "Student, themadialoog gezondheid"),
        (
            "Ik zat de hele dag achter een scherm. [...] Ik sprak niemand [van mijn studie].",
            "Student, themadialoog gezondheid",
        ),
        (AGREED, "Pastor, themadialoog gezondheid"),
        (OFFICE, "Wethouder, themadialoog gezondheid"),
        (f"{FIRST} [...] {SECOND}", "Meerdere deelnemers, themadialoog gezondheid"),
    ]


def test_every_sentence_and_quote_leads_back(tree: EditionTree) -> None:
    for sentence in tree.sentences():
        assert bool(sentence.sources) == (sentence.sort != Sort.OURS)
    assert all(quote.voices for quote in tree.quotes())


def test_it_is_set_in_type(tree: EditionTree) -> None:
    assert edition_pdf(tree).startswith(b"%PDF-1.7")
