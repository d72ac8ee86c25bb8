"""What stands beside the text: initiatives, questions to readers, words explained, the method and its figures."""

from __future__ import annotations

import datetime as dt

import pytest

from samenspraak.analyse.models import Run
from samenspraak.analyse.queries import table_totals
from samenspraak.convene.choices import Channel, DialogueKind
from samenspraak.convene.models import Invitation
from samenspraak.converse.choices import RecordState
from samenspraak.converse.models import TableRecord
from samenspraak.ground import clock
from samenspraak.perspective import actions
from samenspraak.perspective.choices import AnnexKind, Sort
from samenspraak.perspective.figures import figures_of, rows
from samenspraak.perspective.models import Challenge, Edition
from samenspraak.perspective.queries import edition_tree
from samenspraak.perspective.reading import annex_tree
from samenspraak.perspective.render.pdf import document_data
from samenspraak.perspective.tree import AnnexEntry
from samenspraak.public.queries.figures import held
from tests.factories.rows import make_coming, make_dialogue, make_evidence, make_sentence, make_table
from tests.samenspraak.perspective.conftest import World

HEARD = "Aan twee van de vier tafels is een plek om elkaar te ontmoeten gemist."


@pytest.fixture
def beside(world: World) -> Challenge:
    """A challenge with something of everything beside it, and another challenge."""
    eva = world.editor
    actions.add_initiative(
        world.challenge, title="De sleutelkast", who="Dorpsraad", text="Acht sleutels.", by=eva
    )
    actions.add_question(world.challenge, title="Waar komt u mensen tegen?", by=eva)
    other = actions.add_challenge(world.edition, title="Wonen", by=eva)
    actions.change_challenge(world.challenge, title="Elkaar ontmoeten", why="", see_also=[other], by=eva)
    actions.explain(world.edition, term="Rode draad", meaning="Wat steeds  terugkwam.", by=eva)
    make_sentence(world.summary, HEARD, cites=[world.thread])
    make_sentence(
        world.story,
        "In 2025 sloten 31 buurthuizen.",
        sort=Sort.EVIDENCE,
        cites=[make_evidence(world.programme)],
    )
    return world.challenge


def test_a_challenge_is_read_with_all_that_stands_beside_it(world: World, beside: Challenge) -> None:
    tree = edition_tree(world.edition)
    challenge = tree.challenges[0]
    assert [(row.title, row.who, row.text) for row in challenge.initiatives] == [
        ("De sleutelkast", "Dorpsraad", "Acht sleutels.")
    ]
    assert [row.title for row in challenge.questions] == ["Waar komt u mensen tegen?"]
    assert [(row.number, row.title) for row in challenge.see_also] == [(2, "Wonen")]
    assert [row.title for row in challenge.evidence] == ["Buurthuizen geteld"]
    assert [(row.term, row.meaning, row.anchor) for row in tree.glossary] == [
        ("Rode draad", "Wat steeds terugkwam.", "w-rode-draad")
    ]


def test_the_same_stands_in_the_file(world: World, beside: Challenge) -> None:
    data = document_data(edition_tree(world.edition), "nl")
    challenge = data["challenges"][0]
    assert challenge["initiatives"][0]["title"] == "De sleutelkast"
    assert challenge["questions"] == ["Waar komt u mensen tegen?"]
    assert challenge["see_also"] == [{"number": 2, "title": "Wonen"}]
    assert data["glossary"] == [
        {"term": "Rode draad", "meaning": "Wat steeds terugkwam.", "anchor": "w-rode-draad"}
    ]


def test_an_amendment_takes_it_all_along(world: World, beside: Challenge) -> None:
    other = world.edition.challenges.get(title="Wonen")
    make_sentence(other.sections.order_by("order").first(), HEARD, cites=[world.thread])
    actions.publish(world.edition, by=world.publisher)
    draft = actions.amend(world.edition, by=world.editor)
    tree = edition_tree(draft)
    assert [row.title for row in tree.challenges[0].initiatives] == ["De sleutelkast"]
    assert [row.title for row in tree.challenges[0].questions] == ["Waar komt u mensen tegen?"]
    assert [row.title for row in tree.challenges[0].see_also] == ["Wonen"]
    assert [row.term for row in tree.glossary] == ["Rode draad"]
    assert set(draft.challenges.values_list("pk")) & set(world.edition.challenges.values_list("pk")) == set()


def test_an_address_that_is_none_is_refused_in_words(world: World) -> None:
    with pytest.raises(actions.Refusal, match=r"https://"):
        actions.add_initiative(world.challenge, title="De sleutelkast", url="sleutelkast", by=world.editor)
    assert world.challenge.initiatives.count() == 0


def test_the_method_counts_what_the_programme_held_and_adds_nothing_up(world: World) -> None:
    civil = make_dialogue(
        world.programme, kind=DialogueKind.CIVIL_SOCIETY, title_nl="Met bonden", organisations=6
    )
    make_table(civil, 1, seats=8)
    again = make_dialogue(
        world.programme, kind=DialogueKind.CIVIL_SOCIETY, title_nl="Met clubs", organisations=6
    )
    make_table(again, 1, seats=2)
    own = make_dialogue(world.programme, kind=DialogueKind.SELF_ORGANISED, title_nl="In de schuur")
    make_table(own, 1, seats=5)
    method = edition_tree(world.edition).method
    assert method.figures == (
        ("Themadialoog", "1 dialoog, 4 tafels, 24 plaatsen daaraan"),
        ("Middenvelddialoog", "2 dialogen, 2 tafels, 10 plaatsen daaraan, namens 12 organisaties"),
        ("Eigen dialoog", "1 dialoog, 1 tafel, 5 plaatsen daaraan"),
        ("Aanvullende gesprekken", "0"),
        ("Bijdragen", "3"),
        ("Analyses", "0"),
        ("Bevestigde rode draden", "1"),
    )
    assert any("een organisatie telt niet als al haar leden" in remark for remark in method.remarks)
    english = rows(figures_of(world.programme), "en")
    assert english[1][1] == "2 dialogues, 2 tables, 10 seats, for 12 organisations"


def test_only_what_was_held_and_is_public_counts_and_own_dialogues_stand_apart(world: World) -> None:
    own = make_dialogue(world.programme, kind=DialogueKind.SELF_ORGANISED, title_nl="In de schuur")
    make_table(own, 1, seats=5)
    waiting = make_dialogue(world.programme, kind=DialogueKind.SELF_ORGANISED, is_public=False)
    make_table(waiting, 1, seats=7)
    coming = make_coming(world.programme)
    make_table(coming, 1, seats=8)
    closed = make_dialogue(world.programme, is_public=False)
    make_table(closed, 1, seats=3)
    asked = {world.said[0].table.dialogue: (400, 31), own: (40, 20), coming: (254, 0), closed: (30, 12)}
    # invited - came is never of a few people here: those are not told, see the disclosure tests.
    for dialogue, (invited, came) in asked.items():
        Invitation.objects.create(
            programme=world.programme, dialogue=dialogue, channel=Channel.HOST, invited=invited, came=came
        )
    figures = figures_of(world.programme)
    assert rows(figures, "nl")[:4] == [
        (
            "Themadialoog",
            "1 dialoog, 5 tafels, 27 plaatsen daaraan (1 tafel bij dialogen die niet openbaar zijn)",
        ),
        ("Eigen dialoog", "1 dialoog, 1 tafel, 5 plaatsen daaraan"),
        ("Uitgenodigd en gekomen", "400 uitgenodigd, 31 gekomen"),
        ("Bij eigen dialogen uitgenodigd en gekomen", "40 uitgenodigd, 20 gekomen"),
    ]
    totals = table_totals(world.programme.pk)
    counted = {kind: found.tables for kind, found in figures.kinds.items()}
    assert counted == totals.by_kind


def test_the_method_page_says_the_same_as_the_edition(world: World) -> None:
    own = make_dialogue(world.programme, kind=DialogueKind.SELF_ORGANISED, title_nl="In de schuur")
    make_table(own, 1, seats=5)
    make_table(make_coming(world.programme), 1, seats=8)
    theme, of_own = figures_of(world.programme).kinds.values()
    page = held(world.programme)
    assert (page.dialogues, page.tables.invited, page.own_dialogues, page.tables.own, page.seats) == (
        theme.dialogues,
        theme.tables,
        of_own.dialogues,
        of_own.tables,
        theme.seats + of_own.seats,
    )


def test_a_published_edition_keeps_the_figures_of_its_day(world: World) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    with clock.moved_to(dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)):
        published: Edition = actions.publish(world.edition, by=world.publisher)
    make_dialogue(world.programme, title_nl="Later gehouden")
    method = edition_tree(published).method
    assert method.figures[0] == ("Themadialoog", "1 dialoog, 4 tafels, 24 plaatsen daaraan")
    assert method.remarks[0] == "Dit zijn de cijfers van 1 juni 2026."


def test_annexes_fill_themselves_from_the_programme(world: World) -> None:
    table = world.said[0].table
    TableRecord.objects.create(
        programme=world.programme,
        table=table,
        state=RecordState.SIGNED,
        signed_at=dt.datetime(2026, 3, 20, 20, tzinfo=dt.UTC),
    )
    dialogue = table.dialogue
    make_dialogue(world.programme, title_nl="Besloten", is_public=False)
    actions.add_annex(world.edition, title="De verslagen", kind=AnnexKind.RECORDS, by=world.editor)
    annex = edition_tree(world.edition).annexes[0]
    assert annex.entries == (
        AnnexEntry(
            "Dialoog in het veerhuis",
            ("Themadialoog, 12 maart 2026, 4 tafels.", "Verslagen vastgesteld op 20 maart 2026."),
            dialogue=dialogue.public_id,
        ),
    )


def test_what_the_annexes_held_stays_at_publication_but_for_what_is_hidden_since(world: World) -> None:
    held, closes = world.said[0].table.dialogue, make_dialogue(world.programme, title_nl="In de kerk")
    make_coming(world.programme, title_nl="Nog te houden")
    run = make_run(world)
    for kind in (AnnexKind.RECORDS, AnnexKind.RUNS):
        actions.add_annex(world.edition, title=kind.label, kind=kind, by=world.editor)
    make_sentence(world.summary, HEARD, cites=[world.thread])
    published = actions.publish(world.edition, by=world.publisher)
    records, runs = edition_tree(published).annexes
    assert [row.title for row in records.entries] == ["Dialoog in het veerhuis", "In de kerk"]
    assert runs.entries[0].lines == (
        "3 bijdragen gelezen, 1 in geen voorgestelde rode draad.",
        "0 rode draden voorgesteld, waarvan 0 door een mens bevestigd.",
        "Beginwaarde: 7.",
    )
    make_dialogue(world.programme, title_nl="Later gehouden")
    make_run(world)
    make_table(held, 5)
    closes.is_public = False
    closes.save()
    run.not_repeatable_since = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)
    run.save()
    later, runs_later = edition_tree(published).annexes
    assert later.entries == records.entries[:1]
    assert runs_later.entries[0].lines == (
        *runs.entries[0].lines,
        "Sinds 1 juni 2026 niet meer precies te herhalen: gelezen woorden zijn teruggenomen.",
    )
    assert len(runs_later.entries) == 1
    english = annex_tree(published.annexes.all()[0], published, (), "en")
    assert [row.lines for row in english.entries] == [("Theme dialogue, 12 March 2026, 4 tables.",)]
    draft = actions.amend(published, by=world.editor)
    assert [row.title for row in edition_tree(draft).annexes[0].entries] == [
        "Dialoog in het veerhuis",
        "Later gehouden",
    ]


def make_run(world: World) -> Run:
    return Run.objects.create(
        programme=world.programme,
        seed=7,
        version_ids=["a", "b", "c"],
        unassigned=["c"],
        finished_at=dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC),
    )


def test_the_annex_of_sources_tells_each_document_once(world: World) -> None:
    passage = make_evidence(world.programme)
    make_sentence(world.summary, "In 2025 sloten 31 buurthuizen.", sort=Sort.EVIDENCE, cites=[passage])
    make_sentence(world.story, "Er sloten er 31.", sort=Sort.EVIDENCE, cites=[passage])
    actions.add_annex(world.edition, title="Het onderzoek", kind=AnnexKind.SOURCES, by=world.editor)
    annex = edition_tree(world.edition).annexes[0]
    assert [(row.title, row.lines) for row in annex.entries] == [
        ("Buurthuizen geteld", ("In 2025 sloten 31 buurthuizen.",))
    ]


def test_a_question_to_readers_leads_to_the_idea_box(beside: Challenge, world: World, client) -> None:
    other = world.edition.challenges.get(title="Wonen")
    make_sentence(other.sections.order_by("order").first(), HEARD, cites=[world.thread])
    actions.publish(world.edition, by=world.publisher)
    address = f"/nl/{world.programme.slug}/perspectief/{world.edition.number}/opgave/{beside.key}/"
    question = beside.questions.get()
    asked = f"/nl/{world.programme.slug}/ideeenbus/?vraag={question.public_id}"
    assert f'href="{asked}"' in client.get(address).content.decode()
    assert client.get(asked).status_code == 200
