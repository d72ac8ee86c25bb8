"""Texts that stand beside the sentences: no trace of a person, and no word on what participants said."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from samenspraak.gather.actions import add_office_holder
from samenspraak.perspective import actions
from samenspraak.perspective.checking import findings_of_edition
from samenspraak.perspective.choices import AnnexKind, Sort
from samenspraak.perspective.free_texts import free_texts
from samenspraak.perspective.models import Overruling
from samenspraak.perspective.outlined import beside_findings
from samenspraak.perspective.queries import edition_tree
from tests.factories.rows import make_sentence
from tests.samenspraak.perspective.conftest import World

TOLD = "Vrijwel alle deelnemers zeiden dat Jan de Vries (06-12345678) gelijk heeft"


def edition_title(world: World) -> str:
    world.edition.title = TOLD
    world.edition.save()
    return "edition"


def edition_subtitle(world: World) -> str:
    world.edition.subtitle = TOLD
    world.edition.save()
    return "edition"


def status(world: World) -> str:
    world.edition.status = TOLD
    world.edition.save()
    return "edition"


def sponsor(world: World) -> str:
    world.edition.sponsor = TOLD
    world.edition.save()
    return "edition"


def challenge_title(world: World) -> str:
    actions.change_challenge(world.challenge, title=TOLD, why="", by=world.editor)
    return "about-challenge"


def why(world: World) -> str:
    actions.change_challenge(world.challenge, title="Ontmoeten", why=TOLD, by=world.editor)
    return "about-challenge"


def groups(world: World) -> str:
    world.challenge.groups = ["Ouderen", TOLD]
    world.challenge.save()
    return "about-challenge"


def option_title(world: World) -> str:
    return f"option-{actions.add_option(world.challenge, title=TOLD, by=world.editor).public_id}"


def option_text(world: World) -> str:
    option = actions.add_option(world.challenge, title="Bouwen", text=TOLD, by=world.editor)
    return f"option-{option.public_id}"


def initiative_title(world: World) -> str:
    row = actions.add_initiative(world.challenge, title=TOLD, by=world.editor)
    return f"initiative-{row.public_id}"


def initiative_who(world: World) -> str:
    row = actions.add_initiative(world.challenge, title="Soep", who=TOLD, by=world.editor)
    return f"initiative-{row.public_id}"


def initiative_text(world: World) -> str:
    row = actions.add_initiative(world.challenge, title="Soep", text=TOLD, by=world.editor)
    return f"initiative-{row.public_id}"


def question(world: World) -> str:
    return f"question-{actions.add_question(world.challenge, title=TOLD, by=world.editor).public_id}"


def heading(world: World) -> str:
    actions.change_section(world.story, heading=TOLD, by=world.editor)
    return f"section-{world.story.pk}"


def term(world: World) -> str:
    row = actions.explain(world.edition, term=TOLD, meaning="Een woord.", by=world.editor)
    return f"term-{row.pk}"


def meaning(world: World) -> str:
    row = actions.explain(world.edition, term="Buurthuis", meaning=TOLD, by=world.editor)
    return f"term-{row.pk}"


def annex_title(world: World) -> str:
    return f"annex-{actions.add_annex(world.edition, title=TOLD, by=world.editor).public_id}"


def annex_text(world: World) -> str:
    annex = actions.add_annex(
        world.edition,
        title="Hoe het ging",
        kind=AnnexKind.OWN,
        text=f"Hoe het ging.\n\n{TOLD}",
        by=world.editor,
    )
    return f"annex-{annex.public_id}"


@pytest.mark.parametrize(
    "write",
    [
        edition_title, edition_subtitle, status, sponsor,
        challenge_title, why, groups,
        option_title, option_text,
        initiative_title, initiative_who, initiative_text,
        question, heading, term, meaning, annex_title, annex_text,
    ],
)  # fmt: skip
def test_every_free_text_is_looked_at(world: World, write: Callable[[World], str]) -> None:
    anchor = write(world)
    found = [(row.code, row.words, row.place.anchor) for row in beside_findings(world.edition)]
    assert found == [
        ("beside_speaks_for_participants", "deelnemers zeiden", anchor),
        ("beside_counts", "Vrijwel alle", anchor),
        ("trace_beside", "Jan de Vries", anchor),
        ("trace_beside", "06-12345678", anchor),
    ]


def test_every_text_of_the_models_is_listed(world: World) -> None:
    """A text field that is added to a model of an edition is looked at, or said here why not."""
    from django.db import models

    from samenspraak.perspective.models import edition as rows

    not_free = {
        "Edition.note", "Sentence.text", "Sentence.key", "Challenge.key", "Option.key", "Initiative.key",
        "PublicQuestion.key", "Quote.key", "Overruling.judged",
    }  # fmt: skip
    chosen = {"public_id", "language", "state", "kind", "sort", "part", "code", "words"}
    listed = {
        f"{model.__name__}.{field.name}"
        for model in vars(rows).values()
        if isinstance(model, type) and issubclass(model, models.Model) and model.__module__ == rows.__name__
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and not isinstance(field, models.URLField)
        and field.name not in chosen
    } - not_free  # fmt: skip
    assert listed == {
        "Edition.title", "Edition.subtitle", "Edition.status", "Edition.sponsor",
        "Challenge.title", "Challenge.why",
        "Option.title", "Option.text",
        "Initiative.title", "Initiative.who", "Initiative.text",
        "PublicQuestion.title", "GlossaryTerm.term", "GlossaryTerm.meaning", "Section.heading",
        "Quote.attribution", "QuotePiece.insertion",
        "Annex.title", "Annex.text", "Annex.accessible_alternative",
        "Overruling.reason",
    }  # fmt: skip


def test_a_third_party_may_tell_what_was_said_but_leads_to_nobody(world: World) -> None:
    actions.add_annex(
        world.edition,
        title="Advies",
        kind=AnnexKind.THIRD_PARTY,
        accessible_alternative=TOLD,
        by=world.editor,
    )
    assert [row.code for row in beside_findings(world.edition)] == ["trace_beside", "trace_beside"]


@pytest.mark.parametrize(
    "text",
    [
        "Wat deelnemers zeiden, en wat wij daarvan maken",
        "Hoe aan tafels werd gesproken",
        "Een zin die zegt wat aan tafel klonk. U kunt altijd doorklikken naar wie het zei.",
        "Een plek waar buren elkaar treffen zonder afspraak.",
        "Wat zou u in uw straat willen veranderen?",
        "Deelnemers kwamen bij elkaar in buurthuizen.",
    ],
)
def test_a_text_that_tells_nothing_of_anybody_stays(world: World, text: str) -> None:
    actions.change_section(world.story, heading=text, by=world.editor)
    actions.explain(world.edition, term="Woord", meaning=text, by=world.editor)
    assert beside_findings(world.edition) == []


def test_the_name_of_an_office_holder_may_stand_in_a_text(world: World) -> None:
    actions.explain(
        world.edition, term="Opdracht", meaning="Wethouder Joke Brandsma gaf die.", by=world.editor
    )
    assert [row.words for row in beside_findings(world.edition)] == ["Joke Brandsma"]
    add_office_holder(world.programme, name="Joke Brandsma", office="Wethouder", by=world.editor)
    assert beside_findings(world.edition) == []


def test_a_trace_is_set_aside_with_a_reason_that_is_published(world: World) -> None:
    make_sentence(world.summary, "Wij schreven dit op.", sort=Sort.OURS)
    row = actions.add_initiative(world.challenge, title="Repaircafé De Linde", by=world.editor)
    assert [found.words for found in findings_of_edition(world.edition)] == ["Repaircafé De Linde"]
    actions.overrule_text(
        world.edition,
        subject=row.pk,
        words="Repaircafé De Linde",
        reason="De naam van een café, van niemand.",
        by=world.editor,
    )
    assert findings_of_edition(world.edition) == []
    published = actions.publish(world.edition, by=world.publisher)
    notes = [(note.words, note.reason) for note in edition_tree(published).overrulings]
    assert notes == [("Repaircafé De Linde", "De naam van een café, van niemand.")]
    draft = actions.amend(published, by=world.editor)
    assert beside_findings(draft) == []


def test_a_trace_that_was_set_aside_is_back_when_its_paragraph_changes(world: World) -> None:
    make_sentence(world.summary, "Wij schreven dit op.", sort=Sort.OURS)
    row = actions.add_initiative(
        world.challenge, title="Soep", text="Bij Repaircafé De Linde.\n\nElke week.", by=world.editor
    )
    about = {"subject": row.pk, "words": "Repaircafé De Linde"}
    actions.overrule_text(world.edition, **about, reason="Een café.", by=world.editor)

    def tell(text: str) -> list[str]:
        actions.change_initiative(row, title="Soep", who="", text=text, url="", by=world.editor)
        return [found.words for found in beside_findings(world.edition)]

    assert tell("Bij Repaircafé De Linde.\n\nElke maand.") == []
    assert tell("Achter Repaircafé De Linde.\n\nElke maand.") == ["Repaircafé De Linde"]
    actions.overrule_text(world.edition, **about, reason="Nog steeds een café.", by=world.editor)
    published = actions.publish(world.edition, by=world.publisher)
    assert [note.reason for note in edition_tree(published).overrulings] == ["Nog steeds een café."]


def test_what_speaks_for_participants_is_not_set_aside(world: World) -> None:
    row = actions.add_initiative(world.challenge, title="Soep", text=TOLD, by=world.editor)
    with pytest.raises(actions.Refusal):
        actions.overrule_text(
            world.edition, subject=row.pk, words="deelnemers zeiden", reason="Het klopt.", by=world.editor
        )
    assert Overruling.objects.count() == 0


def test_the_reason_of_an_overruling_leads_to_nobody_else(world: World) -> None:
    sentence = make_sentence(world.summary, "Sanne Bakker dacht mee.", sort=Sort.OURS)
    actions.overrule(
        sentence,
        code="trace_of_person",
        words="Sanne Bakker",
        reason="Sanne Bakker wil dit, en Piet Jansen ook.",
        by=world.editor,
    )
    found = [(row.words, row.place.anchor) for row in beside_findings(world.edition)]
    assert found == [("Piet Jansen", f"sentence-{sentence.public_id}")]


def test_the_publish_page_sets_a_trace_aside(world: World, client: Client) -> None:
    assert world.editor is not None
    client.force_login(world.editor)
    make_sentence(world.summary, "Wij schreven dit op.", sort=Sort.OURS)
    row = actions.add_initiative(world.challenge, title="Repaircafé De Linde", by=world.editor)
    slug = world.programme.slug
    page = client.get(reverse("perspective:publish", args=[slug, world.edition.pk])).content.decode()
    address = reverse("perspective:overrule-text", args=[slug, world.edition.pk])
    assert f'action="{address}"' in page
    client.post(
        address,
        {"subject": str(row.pk), "words": "Repaircafé De Linde", "reason": "De naam van een café."},
    )
    assert findings_of_edition(world.edition) == []


def test_a_trace_in_what_the_publisher_tells_is_set_aside_there(world: World, client: Client) -> None:
    assert world.editor is not None
    assert world.publisher is not None
    make_sentence(world.summary, "Wij schreven dit op.", sort=Sort.OURS)
    edition = [world.programme.slug, world.edition.pk]
    page, told = reverse("perspective:publish", args=edition), "Repaircafé De Linde heet nu anders."
    client.force_login(world.publisher)
    now = reverse("perspective:publish-now", args=edition)
    assert client.post(now, {"note": told}).status_code == 422
    client.force_login(world.editor)
    about = {
        "subject": str(world.edition.pk),
        "words": "Repaircafé De Linde",
        "reason": "De naam van een café.",
    }
    assert told in client.get(page).content.decode()
    client.post(reverse("perspective:overrule-text", args=edition), about)
    assert findings_of_edition(world.edition, note=told) == []
    client.force_login(world.publisher)
    assert client.post(now, {"note": told}).status_code == 302
    world.edition.refresh_from_db()
    assert (world.edition.state, world.edition.note) == ("published", told)


@pytest.mark.parametrize(
    ("trace", "words"),
    [
        ("Jan de Vries vroeg erom.", ["Jan de Vries"]),
        ("Bel 06-12345678.", ["06-12345678"]),
        ("Iemand zei “wij willen de bus terug”.", ["wij willen de bus terug"]),
        ("", []),
    ],
)
def test_what_the_publisher_tells_of_a_version_leads_to_nobody(
    world: World, trace: str, words: list[str]
) -> None:
    """It is on the corrections page, in the feed and in the open data as soon as it is published."""
    with pytest.raises(actions.NotPublishable) as refused:
        actions.publish(world.edition, by=None, note=f"Een zin verbeterd. {trace}")
    of_the_whole = [one for one in refused.value.findings if one.place.anchor == "edition"]
    assert [one.words for one in of_the_whole if one.words] == words
    world.edition.refresh_from_db()
    assert (world.edition.state, world.edition.note) == ("draft", "")


@pytest.mark.parametrize("many", [1, 12])
def test_texts_are_looked_at_in_a_fixed_number_of_queries(
    world: World, many: int, django_assert_num_queries: object
) -> None:
    for number in range(many):
        actions.explain(world.edition, term=f"Woord {number}", meaning="Uitleg.", by=world.editor)
        actions.add_annex(world.edition, title=f"Bijlage {number}", text="Tekst.", by=world.editor)
        actions.add_question(world.challenge, title=f"Vraag {number}", by=world.editor)
        actions.add_initiative(world.challenge, title=f"Groep {number}", by=world.editor)
        actions.add_option(world.challenge, title=f"Keuze {number}", by=world.editor)
        sentence = make_sentence(world.summary, f"Zin {number}.", sort=Sort.OURS)
        Overruling.objects.create(
            programme=world.programme, sentence=sentence, code="x", words="y", reason="Omdat."
        )
    with django_assert_num_queries(14):  # type: ignore[operator]
        beside_findings(world.edition)
    assert len(list(free_texts(world.edition))) > many
