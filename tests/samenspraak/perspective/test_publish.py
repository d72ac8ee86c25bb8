"""Publishing: every gate refuses on its own, and what is published never changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from samenspraak.analyse.choices import ThreadState
from samenspraak.converse.choices import Wording
from samenspraak.converse.models import TableRecord
from samenspraak.gather.actions import add_office_holder
from samenspraak.gather.choices import ContributionState, Purpose
from samenspraak.ground.models import AuditLine, OutboxMessage
from samenspraak.perspective import actions
from samenspraak.perspective.checking import findings_of_edition, review
from samenspraak.perspective.choices import AnnexKind, EditionState, PieceKind, Sort
from samenspraak.perspective.models import Edition, Quote, QuotePiece, Sentence
from samenspraak.perspective.queries import (
    current_edition,
    edition_by_number,
    newest_of,
    sentence_by_public_id,
)
from samenspraak.perspective.waiting import place_of
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_consent, make_evidence, make_sentence
from tests.samenspraak.perspective.conftest import SAID, World

HEARD = "Aan twee van de vier tafels is een plek om elkaar te ontmoeten gemist."


def codes(world: World) -> list[str]:
    """What stands between the edition and publication."""
    with pytest.raises(actions.NotPublishable) as refusal:
        actions.publish(world.edition, by=world.publisher)
    world.edition.refresh_from_db()
    assert world.edition.state == EditionState.DRAFT
    return [finding.code for finding in refusal.value.findings]


def quote_words(world: World, start: int = 0, end: int = len(SAID), **fields: object) -> Quote:
    """A quote as it would stand if no action had looked at it."""
    quote = Quote.objects.create(programme=world.programme, section=world.summary, order=9, **fields)
    QuotePiece.objects.create(
        programme=world.programme,
        quote=quote,
        order=0,
        kind=PieceKind.SPAN,
        version=world.said[0].current,
        start=start,
        end=end,
    )
    return quote


def test_an_edition_whose_every_sentence_has_sources_is_published(world: World) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    quote_words(world)
    published = actions.publish(world.edition, by=world.publisher, note="Eerste editie")
    assert (published.state, published.published_by, published.note) == (
        EditionState.PUBLISHED,
        world.publisher,
        "Eerste editie",
    )
    assert current_edition(world.programme, "nl") == published
    assert AuditLine.objects.filter(verb="publish").count() == 1
    told = OutboxMessage.objects.get(name="edition_published")
    assert told.payload == {"edition": str(published.pk), "replaced": []}
    world.programme.refresh_from_db()
    assert world.programme.public_version == 1


def heard_without_source(world: World) -> None:
    make_sentence(world.summary, HEARD)


def heard_of_refused(world: World) -> None:
    make_sentence(world.summary, HEARD, cites=[world.said[0]])
    world.said[0].state = ContributionState.REFUSED
    world.said[0].save()


def evidence_without_passage(world: World) -> None:
    make_sentence(world.summary, "Er sloten 31 buurthuizen.", sort=Sort.EVIDENCE)


def evidence_of_talk(world: World) -> None:
    make_sentence(
        world.summary,
        "Er sloten 31 buurthuizen.",
        sort=Sort.EVIDENCE,
        cites=[make_evidence(world.programme), world.thread],
    )


def ours_about_participants(world: World) -> None:
    make_sentence(world.summary, "Deelnemers zeiden dat het te duur is.", sort=Sort.OURS)


def ours_with_source(world: World) -> None:
    make_sentence(world.summary, "Wij danken de tafels.", sort=Sort.OURS, cites=[world.thread])


def unconfirmed_thread(world: World) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    world.thread.state = ThreadState.PROPOSED
    world.thread.save()


def more_than_the_record(world: World) -> None:
    make_sentence(
        world.summary, "Vrijwel iedereen mist een plek om elkaar te ontmoeten.", cites=[world.thread]
    )


def wrong_figure(world: World) -> None:
    make_sentence(world.summary, "Aan 3 van de 4 tafels is een plek gemist.", cites=[world.thread])


def quote_without_consent(world: World) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    quote_words(world)
    support = world.said[0].supports.get()
    make_consent(support.seat.bearer, Purpose.QUOTE, given=False)


def quote_of_summary(world: World) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    quote_words(world)
    version = world.said[0].current
    version.wording = Wording.SUMMARY
    version.save()


def quote_of_refused(world: World) -> None:
    make_sentence(world.summary, "Een plek om elkaar te ontmoeten is gemist.", cites=[world.thread])
    quote_words(world)
    world.said[0].state = ContributionState.REFUSED
    world.said[0].save()


def quote_cut_in_a_clause(world: World) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    quote_words(world, 0, len("Sinds het café"))


def attribution_too_close(world: World) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    quote_words(world, attribution="Kastelein van de Gouden Leeuw")


def third_party_without_alternative(world: World) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    world.edition.annexes.create(
        programme=world.programme, order=0, title="Advies", kind=AnnexKind.THIRD_PARTY
    )


def no_status(world: World) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    world.edition.status = ""
    world.edition.save()


def unsigned_table(world: World) -> None:
    TableRecord.objects.create(programme=world.programme, table=world.said[0].table)
    make_sentence(world.summary, "Een plek om elkaar te ontmoeten is gemist.", cites=[world.said[0]])
    quote_words(world)


def unsigned_table_in_a_thread(world: World) -> None:
    TableRecord.objects.create(programme=world.programme, table=world.said[0].table)
    make_sentence(world.summary, HEARD, cites=[world.thread])


def trace_of_a_person(world: World) -> None:
    make_sentence(world.summary, "Mail uw ideeën naar jan.devries@voorbeeld.nl.", sort=Sort.OURS)


def broken_link(world: World) -> None:
    make_sentence(world.summary, "Lees verder op /nl/waterkant/zin/bestaatniet/.", sort=Sort.OURS)
    make_sentence(world.summary, "Of kijk op https://voorbeeld,nl/plan.", sort=Sort.OURS, order=1)


def broken_link_beside(world: World) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    actions.add_option(
        world.challenge, title="Een bank", text="Zie /nl/waterkant/perspectief/9/ en https://a,b/.", by=None
    )


def broken_link_in_an_annex(world: World) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    world.edition.annexes.create(
        programme=world.programme, order=0, title="Verder", kind=AnnexKind.OWN, text="Zie /nl/nergens/heen/"
    )


def picture_without_words(world: World) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    world.edition.annexes.create(
        programme=world.programme, order=0, title="Kaart", kind=AnnexKind.OWN, file="annexes/kaart.png"
    )


def heading_level_skipped(world: World) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    bare = world.edition.sections.create(
        programme=world.programme, challenge=world.challenge, parent=world.story, part="story", order=0
    )
    world.edition.sections.create(
        programme=world.programme,
        challenge=world.challenge,
        parent=bare,
        part="story",
        order=0,
        heading="Te diep",
    )


def option_tells_what_was_said(world: World) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    actions.add_option(
        world.challenge, title="Bouwen", text="Deelnemers zeiden dat het kan.", by=world.editor
    )


def empty(world: World) -> None:
    """Nothing is written at all."""


@pytest.mark.parametrize(
    ("write", "found"),
    [
        (heard_without_source, ["heard_without_source"]),
        (heard_of_refused, ["heard_source_gone", "source_gone"]),
        (evidence_without_passage, ["evidence_without_passage"]),
        (evidence_of_talk, ["evidence_cites_talk"]),
        (ours_about_participants, ["ours_speaks_for_participants"]),
        (ours_with_source, ["ours_cites"]),
        (unconfirmed_thread, ["thread_not_confirmed"]),
        (more_than_the_record, ["quantifier"]),
        (wrong_figure, ["wrong_figure"]),
        (quote_without_consent, ["quote_without_consent"]),
        (quote_of_summary, ["quote_of_a_summary"]),
        (quote_of_refused, ["quote_source_gone"]),
        (quote_cut_in_a_clause, ["quote_not_exact"]),
        (attribution_too_close, ["attribution_too_close"]),
        (third_party_without_alternative, ["annex_without_alternative"]),
        (no_status, ["status_missing"]),
        (unsigned_table, ["unsigned_table", "unsigned_table"]),
        (unsigned_table_in_a_thread, ["unsigned_in_thread"]),
        (trace_of_a_person, ["trace_of_person"]),
        (broken_link, ["link_broken", "link_broken"]),
        (broken_link_beside, ["link_broken_beside", "link_broken_beside"]),
        (broken_link_in_an_annex, ["annex_link_broken"]),
        (picture_without_words, ["picture_without_alternative"]),
        (heading_level_skipped, ["heading_skipped"]),
        (option_tells_what_was_said, ["beside_speaks_for_participants"]),
        (empty, ["edition_empty", "challenge_without_summary"]),
    ],
)
def test_publication_is_refused(world: World, write: Callable[[World], None], found: list[str]) -> None:
    write(world)
    assert codes(world) == found


def test_an_office_holder_on_the_list_is_no_trace_of_a_person(world: World) -> None:
    text = "Wethouder Joke Brandsma was erbij, en Sanne Bakker ook."
    sentence = make_sentence(world.summary, text, sort=Sort.OURS)

    def traces() -> list[str]:
        findings = review(world.edition, world.edition.sections.all()).findings[place_of(sentence).anchor]
        return [finding.words for finding in findings if finding.code == "trace_of_person"]

    assert traces() == ["Joke Brandsma", "Sanne Bakker"]
    add_office_holder(world.programme, name="Joke Brandsma", office="Wethouder", by=world.editor)
    assert traces() == ["Sanne Bakker"]


def test_each_finding_says_where_it_stands(world: World) -> None:
    sentence = make_sentence(world.summary, HEARD)
    with pytest.raises(actions.NotPublishable) as refusal:
        actions.publish(world.edition, by=world.publisher)
    places = [(found.place.anchor, found.place.challenge) for found in refusal.value.findings]
    assert places == [(f"sentence-{sentence.public_id}", world.challenge.public_id)]


@pytest.fixture
def published(world: World) -> Edition:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    quote_words(world)
    return actions.publish(world.edition, by=world.publisher)


def test_a_published_edition_refuses_every_change(world: World, published: Edition) -> None:
    sentence = Sentence.objects.get()
    quote = Quote.objects.get()
    by = world.editor
    changes: list[Callable[[], object]] = [
        lambda: actions.describe_edition(published, title="x", subtitle="", status="x", by=by),
        lambda: actions.add_challenge(published, title="x", by=by),
        lambda: actions.change_challenge(world.challenge, title="x", why="", by=by),
        lambda: actions.add_option(world.challenge, title="x", by=by),
        lambda: actions.add_section(published, "story", by=by),
        lambda: actions.change_section(world.summary, heading="x", by=by),
        lambda: actions.add_annex(published, title="x", by=by),
        lambda: actions.add_sentence(world.summary, "x", sort=Sort.OURS, by=by),
        lambda: actions.change_sentence(sentence, text="x", revision=sentence.revision, by=by),
        lambda: actions.set_sort(sentence, Sort.OURS, revision=sentence.revision, by=by),
        lambda: actions.cite(sentence, world.said[0], by=by),
        lambda: actions.uncite(sentence.citations.get(), by=by),
        lambda: actions.renew_sources(sentence, by=by),
        lambda: actions.overrule(sentence, code="x", words="x", reason="x", by=by),
        lambda: actions.add_quote(world.summary, [], by=by),
        lambda: actions.change_attribution(quote, attribution="x", collective=False, by=by),
        lambda: actions.move(sentence, down=True, by=by),
        lambda: actions.remove(sentence, by=by),
        lambda: actions.publish(published, by=by),
    ]
    for change in changes:
        with pytest.raises(actions.EditionIsPublished):
            change()
    assert Sentence.objects.get().text == HEARD


def test_a_draft_cannot_be_amended(world: World) -> None:
    with pytest.raises(actions.Refusal, match=r"draft|concept"):
        actions.amend(world.edition, by=world.editor)


def test_an_amendment_is_a_new_version_and_old_addresses_keep_working(
    world: World, published: Edition
) -> None:
    old = Sentence.objects.get()
    draft = actions.amend(published, by=world.editor)
    new = Sentence.objects.get(section__edition=draft)
    assert (draft.number, draft.follows, draft.state) == (2, published, EditionState.DRAFT)
    assert (new.key, new.text, new.section.challenge.key) == (old.key, old.text, "ontmoeten")
    assert new.public_id != old.public_id
    assert [cite.thread for cite in new.citations.all()] == [world.thread]
    assert Quote.objects.get(section__edition=draft).pieces.get().end == len(SAID)
    assert newest_of(old) == old

    actions.change_sentence(new, text="Aan twee tafels is een plek gemist.", revision=0, by=world.editor)
    actions.publish(draft, by=world.publisher, note="Korter gezegd")
    published.refresh_from_db()
    assert published.state == EditionState.REPLACED
    found = sentence_by_public_id(world.programme, old.public_id)
    assert found == old
    assert newest_of(found).text == "Aan twee tafels is een plek gemist."
    assert edition_by_number(world.programme, 1, "nl") == published
    assert current_edition(world.programme, "nl") == draft


def test_one_draft_at_a_time_follows_an_edition(world: World, published: Edition) -> None:
    actions.amend(published, by=world.editor)
    with pytest.raises(actions.Refusal):
        actions.amend(published, by=world.editor)


def test_an_amendment_points_to_what_was_withdrawn(world: World, published: Edition) -> None:
    withdraw_contribution(world.said[0], by=None)
    draft = actions.amend(published, by=world.editor)
    with pytest.raises(actions.NotPublishable) as refusal:
        actions.publish(draft, by=world.publisher)
    # One of the two tables is gone, so the figure in the sentence no longer holds either.
    assert [finding.code for finding in refusal.value.findings] == ["wrong_figure", "quote_source_gone"]


def test_why_a_quote_is_not_exact_is_told_in_the_language_of_who_reads(world: World) -> None:
    quote_cut_in_a_clause(world)
    (found,) = [one for one in findings_of_edition(world.edition) if one.code == "quote_not_exact"]
    assert found.parameters["why"] in found.sentence("nl")
    assert found.parameters["why_en"] in found.sentence("en")
    assert found.parameters["why"] not in found.sentence("en")
