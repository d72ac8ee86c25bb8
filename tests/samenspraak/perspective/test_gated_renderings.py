"""What a plain or translated edition says passes the gates that the full edition passed."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from samenspraak.ground import publicness
from samenspraak.perspective import actions
from samenspraak.perspective.choices import AnnexKind, RenderingState, Sort
from samenspraak.perspective.faithful import findings_of_rendering
from samenspraak.perspective.models import Quote, RenderedOverruling, Rendering
from samenspraak.perspective.rendered import rendered_tree
from tests.factories.rows import make_sentence
from tests.samenspraak.perspective.conftest import World, english_of, plain_of, sentences, translate_texts

TOLD = "Participants said that all of them hate Jan de Vries, mail jan.devries@example.org, see /en/nowhere/at-all/"


def told(rendering: Rendering) -> list[tuple[str, str]]:
    return [finding.key for finding in findings_of_rendering(rendering)]


def test_an_explanation_in_another_language_is_judged_as_the_full_one_is(full: World) -> None:
    full.challenge.why = "Omdat het nodig is."
    full.challenge.save()
    made = english_of(full)
    translate_texts(made, full.editor, why=TOLD)
    assert told(made) == [
        ("beside_speaks_for_participants", "Participants said"),
        ("beside_counts", "all of them"),
        ("link_broken_beside", "/en/nowhere/at-all/"),
        ("trace_beside", "Jan de Vries"),
        ("trace_beside", "jan.devries@example.org"),
    ]
    with pytest.raises(actions.RenderingNotPublishable):
        actions.publish_rendering(made, by=full.publisher)


@pytest.mark.parametrize("name", ["title", "status", "heading", "quote"])
def test_no_title_heading_or_quote_leads_to_a_person(full: World, name: str) -> None:
    full.story.heading = "Het verhaal"
    full.story.save()
    made = english_of(full)
    translate_texts(made, full.editor, **{name: "Jan de Vries, 06-12345678"})
    assert ("trace_beside", "Jan de Vries") in told(made)
    assert ("trace_beside", "06-12345678") in told(made)


def test_plain_words_are_judged_as_the_full_ones_are(full: World) -> None:
    made = plain_of(full)
    title = "Deelnemers zeiden dat Jan de Vries gelijk heeft"
    actions.render_text(made, full.challenge.pk, "title", title, by=full.editor)
    assert told(made) == [
        ("beside_speaks_for_participants", "Deelnemers zeiden"),
        ("trace_beside", "Jan de Vries"),
    ]


def test_words_of_others_and_quotes_may_tell_what_was_said(full: World) -> None:
    full.edition.annexes.create(
        programme=full.programme, title="Advies", kind=AnnexKind.THIRD_PARTY, text="Een advies.", order=0
    )
    made = english_of(full)
    translate_texts(made, full.editor, text="The participants said so.", quote="Participants said so.")
    assert told(made) == []


def test_who_said_a_quote_is_told_no_closer_in_another_language(full: World) -> None:
    Quote.objects.filter(section__edition=full.edition).update(attribution="deelnemer")
    made = english_of(full)
    translate_texts(made, full.editor, attribution="student, the only one at table 1")
    assert told(made) == [("attribution_too_close", "student, the only one at table 1")]
    translate_texts(made, full.editor, attribution="Participant")
    assert told(made) == []


# What is set aside.


@pytest.fixture
def set_aside(world: World) -> World:
    """A published edition in which two warnings were set aside: "Vooral jongeren" and "Sanne Bakker"."""
    first = make_sentence(world.summary, "Vooral jongeren misten een plek.", cites=[world.thread])
    second = make_sentence(world.story, "Sanne Bakker dacht mee.", sort=Sort.OURS)
    about = {"reason": "Dat is nagegaan.", "by": world.editor}
    actions.overrule(first, code="quantifier_doubtful", words="Vooral jongeren", **about)
    actions.overrule(second, code="trace_of_person", words="Sanne Bakker", **about)
    actions.publish(world.edition, by=world.publisher)
    world.edition.refresh_from_db()
    return world


def write(world: World, first: str, second: str) -> Rendering:
    made = actions.begin_rendering(world.edition, language="nl", plain=True, by=world.editor)
    for row, text in zip(sentences(world), [first, second], strict=True):
        actions.render_sentence(made, [row], text, by=world.editor)
    return made


def test_what_was_set_aside_holds_for_the_same_words_in_plain_language(set_aside: World) -> None:
    made = write(set_aside, "Vooral jongeren missen een plek.", "Sanne Bakker hielp mee.")
    assert told(made) == []


def test_what_was_set_aside_opens_nothing_for_other_words(set_aside: World) -> None:
    made = write(
        set_aside,
        "Ouderen klagen vaker dan anderen en benadrukten nadrukkelijk dat een plek ontbreekt.",
        "Jan de Vries was er ook, bel 06-12345678.",
    )
    found = told(made)
    assert ("trace_of_person", "Jan de Vries") in found
    assert ("trace_of_person", "06-12345678") in found
    assert [code for code, _words in found if code.startswith("quantifier")]
    with pytest.raises(actions.RenderingNotPublishable):
        actions.publish_rendering(made, by=set_aside.publisher)


def test_other_words_are_set_aside_with_a_reason_of_their_own(set_aside: World, client: Client) -> None:
    world = set_aside
    made = write(world, "Vooral jongeren missen een plek.", "Sanne Bakker en Piet Jansen hielpen mee.")
    assert told(made) == [("trace_of_person", "Piet Jansen")]
    (finding,) = findings_of_rendering(made)
    assert world.editor is not None
    client.force_login(world.editor)
    slug = world.programme.slug
    page = client.get(reverse("perspective:rendering", args=[slug, made.pk])).content.decode()
    address = reverse("perspective:overrule-rendered", args=[slug, made.pk])
    assert f'action="{address}"' in page
    posted = {"subject": finding.parameters["subject"], "code": finding.code, "words": finding.words}
    assert client.post(address, posted).status_code == 422
    reason = "Piet Jansen vroeg zelf om zijn naam."
    assert client.post(address, {**posted, "reason": reason}).status_code == 302
    assert told(made) == []
    held = actions.publish_rendering(made, by=world.publisher)
    assert [(note.words, note.reason) for note in rendered_tree(held).overrulings] == [
        ("Piet Jansen", reason)
    ]
    world.programme.is_public = True
    world.programme.save()
    publicness.changed(world.programme)
    assert reason in client.get(reverse("public:method", args=[slug])).content.decode()


def test_a_reason_holds_for_the_words_that_were_judged(set_aside: World) -> None:
    world = set_aside
    made = write(world, "Vooral jongeren missen een plek.", "Piet Jansen hielp mee.")
    (finding,) = findings_of_rendering(made)
    actions.overrule_rendered(
        made,
        subject=made.sentences.get(text__startswith="Piet").pk,
        code=finding.code,
        words=finding.words,
        reason="Gevraagd.",
        by=world.editor,
    )
    row = made.sentences.get(text__startswith="Piet")
    of = list(row.renders.select_related("section"))
    changed = "Piet Jansen hielp veel mee."
    actions.render_sentence(made, of, changed, by=world.editor, rendered=row, revision=0)
    assert told(made) == [("trace_of_person", "Piet Jansen")]
    actions.render_sentence(made, of, "Iemand hielp mee.", by=world.editor, rendered=row, revision=1)
    assert actions.publish_rendering(made, by=world.publisher).state == RenderingState.PUBLISHED
    assert RenderedOverruling.objects.count() == 0


def test_a_reason_goes_along_with_a_new_version_and_leads_to_nobody_else(set_aside: World) -> None:
    world = set_aside
    made = write(world, "Vooral jongeren missen een plek.", "Sanne Bakker hielp mee.")
    actions.render_text(made, world.challenge.pk, "title", "Repaircafé De Linde", by=world.editor)
    about = {"subject": world.challenge.pk, "code": "trace_beside", "words": "Repaircafé De Linde"}
    actions.overrule_rendered(made, **about, reason="Een café, zegt Piet Jansen.", by=world.editor)
    assert told(made) == [("trace_beside", "Piet Jansen")]
    RenderedOverruling.objects.update(reason="Een café.")
    actions.publish_rendering(made, by=world.publisher)
    copy = actions.amend(world.edition, by=world.editor).renderings.get()
    assert [code for code, _words in told(copy)] == ["rendering_before_edition"]


def test_words_about_participants_are_not_set_aside(full: World) -> None:
    made = plain_of(full)
    actions.render_text(made, full.challenge.pk, "title", "Deelnemers zeiden ja", by=full.editor)
    about = {"subject": full.challenge.pk, "code": "beside_speaks_for_participants"}
    with pytest.raises(actions.Refusal):
        actions.overrule_rendered(made, **about, words="Deelnemers zeiden", reason="Ja.", by=full.editor)
    assert RenderedOverruling.objects.count() == 0
