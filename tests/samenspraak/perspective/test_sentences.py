"""Writing sentences: checked while writing, never overwritten unseen, warnings set aside with a reason."""

from __future__ import annotations

import pytest
from django.utils import translation

from samenspraak.perspective import actions
from samenspraak.perspective.checking import findings_of_sentence
from samenspraak.perspective.choices import Sort
from samenspraak.perspective.models import Overruling, Sentence
from samenspraak.perspective.queries import edition_tree
from tests.factories.rows import make_contribution, make_dialogue, make_programme, make_sentence, make_table
from tests.samenspraak.perspective.conftest import World


def test_a_sentence_is_written_with_its_sources(world: World) -> None:
    sentence = actions.add_sentence(
        world.summary,
        "  Er is   een plek gemist. ",
        sort=Sort.HEARD,
        cites=[world.thread, world.said[0]],
        by=world.editor,
    )
    assert (sentence.text, sentence.sort, sentence.order) == ("Er is een plek gemist.", Sort.HEARD, 0)
    assert [(cite.thread, cite.version) for cite in sentence.citations.all()] == [
        (world.thread, None),
        (None, world.said[0].current),
    ]


def test_citing_twice_changes_nothing(world: World) -> None:
    sentence = make_sentence(world.summary, "Er is een plek gemist.", cites=[world.thread])
    actions.cite(sentence, world.thread, by=world.editor)
    assert sentence.citations.count() == 1


def test_a_source_of_another_programme_is_refused(world: World) -> None:
    elsewhere = make_contribution(make_table(make_dialogue(make_programme("elders"))))
    sentence = make_sentence(world.summary, "Er is een plek gemist.")
    with pytest.raises(actions.Refusal):
        actions.cite(sentence, elsewhere, by=world.editor)


def test_a_stale_revision_is_refused_and_both_texts_are_kept(world: World) -> None:
    sentence = make_sentence(world.summary, "Eerst.", sort=Sort.OURS)
    actions.change_sentence(sentence, text="Van Eva.", revision=0, by=world.editor)
    with pytest.raises(actions.StaleRevision) as refusal:
        actions.change_sentence(sentence, text="Van Paul.", revision=0, by=world.publisher)
    assert (refusal.value.theirs.text, refusal.value.yours) == ("Van Eva.", "Van Paul.")
    assert Sentence.objects.get().text == "Van Eva."


def test_more_than_the_record_carries_is_refused_with_what_it_carries(world: World) -> None:
    sentence = make_sentence(world.summary, "Er is een plek gemist.", cites=[world.thread])
    with pytest.raises(actions.RefusedByGates) as refusal:
        actions.change_sentence(sentence, text="Vrijwel iedereen mist een plek.", revision=0, by=world.editor)
    finding = refusal.value.findings[0]
    assert (finding.code, finding.words.lower()) == ("quantifier", "vrijwel iedereen")
    assert "aan 2 van de 4 tafels" in finding.sentence("nl")
    assert Sentence.objects.get().text == "Er is een plek gemist."


def test_the_authors_own_sentence_may_not_report_what_was_said(world: World) -> None:
    with pytest.raises(actions.RefusedByGates):
        actions.add_sentence(
            world.summary, "Deelnemers zeiden dat het te duur is.", sort=Sort.OURS, by=world.editor
        )
    assert Sentence.objects.count() == 0


def test_what_blocks_cannot_be_set_aside(world: World) -> None:
    sentence = make_sentence(world.summary, "Er is een plek gemist.")
    with pytest.raises(actions.Refusal):
        actions.overrule(
            sentence, code="heard_without_source", words="", reason="Omdat het zo is.", by=world.editor
        )


def test_a_warning_is_set_aside_with_a_public_reason(world: World) -> None:
    sentence = make_sentence(
        world.summary, "Deelnemers vroegen nadrukkelijk om een plek.", cites=[world.thread]
    )
    finding = findings_of_sentence(sentence)[0]
    assert (finding.blocking, finding.words.lower()) == (False, "nadrukkelijk")
    with pytest.raises(actions.Refusal):
        actions.overrule(sentence, code=finding.code, words=finding.words, reason=" ", by=world.editor)
    actions.overrule(
        sentence,
        code=finding.code,
        words=finding.words,
        reason="Aan beide tafels met zoveel woorden gezegd.",
        by=world.editor,
    )
    assert findings_of_sentence(sentence) == []
    assert Overruling.objects.get().reason == "Aan beide tafels met zoveel woorden gezegd."


def test_what_was_set_aside_holds_for_the_words_that_were_judged(world: World) -> None:
    judged = "Deelnemers vroegen nadrukkelijk om een plek."
    sentence = make_sentence(world.summary, judged, cites=[world.thread])
    warned = findings_of_sentence(sentence)
    actions.overrule(sentence, code=warned[0].code, words=warned[0].words, reason="Zo klonk het.", by=None)
    elsewhere = "Deelnemers vroegen nadrukkelijk om een dak."
    changed = actions.change_sentence(sentence, text=elsewhere, revision=0, by=world.editor)
    assert findings_of_sentence(changed) == warned
    assert edition_tree(world.edition).overrulings == ()
    again = actions.change_sentence(changed, text=judged, revision=1, by=world.editor)
    assert findings_of_sentence(again) == []
    assert [note.reason for note in edition_tree(world.edition).overrulings] == ["Zo klonk het."]


def test_newer_words_are_pointed_out_and_taken_over(world: World) -> None:
    said = world.said[0]
    sentence = make_sentence(world.summary, "Het café is dicht.", cites=[said])
    newer = said.versions.create(
        programme=world.programme, number=2, text="Het café is al een jaar dicht.", wording="verbatim"
    )
    said.current = newer
    said.save()
    assert [finding.code for finding in findings_of_sentence(sentence)] == ["newer_words"]
    assert actions.renew_sources(sentence, by=world.editor) == 1
    assert findings_of_sentence(sentence) == []


def test_sentences_and_quotes_share_one_order(world: World) -> None:
    first = actions.add_sentence(world.story, "Eerst dit.", sort=Sort.OURS, by=world.editor)
    quote = actions.add_quote(
        world.story, actions.choose(world.said[0].current, world.said[0].current.text), by=world.editor
    )
    last = actions.add_sentence(world.story, "Dan dat.", sort=Sort.OURS, by=world.editor)
    assert [first.order, quote.order, last.order] == [0, 1, 2]
    actions.move(last, down=False, by=world.editor)
    quote.refresh_from_db()
    last.refresh_from_db()
    assert [first.order, last.order, quote.order] == [0, 1, 2]


def test_a_quote_without_consent_is_refused(world: World) -> None:
    table = make_table(make_dialogue(world.programme), 9)
    silent = make_contribution(table, "Dit zei ik liever niet hardop.", quote=False)
    with pytest.raises(actions.RefusedByGates) as refusal:
        actions.add_quote(world.story, actions.choose(silent.current, silent.current.text), by=world.editor)
    assert [finding.code for finding in refusal.value.findings] == ["quote_without_consent"]


def test_a_collective_voice_names_itself(world: World) -> None:
    chosen = [
        *actions.choose(world.said[0].current, world.said[0].current.text),
        actions.Chosen(actions.Omission()),
        *actions.choose(world.said[1].current, world.said[1].current.text),
    ]
    with pytest.raises(actions.RefusedByGates) as refusal:
        actions.add_quote(world.story, chosen, collective=True, by=world.editor)
    assert [finding.code for finding in refusal.value.findings] == ["collective_without_name"]
    quote = actions.add_quote(
        world.story,
        chosen,
        collective=True,
        attribution="Meerdere deelnemers, themadialoog",
        by=world.editor,
    )
    assert quote.pieces.count() == 3


def test_what_the_table_noted_as_said_by_several_is_no_voice_of_one(world: World) -> None:
    table = make_table(make_dialogue(world.programme), 9)
    voice = {"collective": True, "attribution": "Meerdere deelnemers, themadialoog"}
    alone = make_contribution(table, "Ik mis het veerhuis.")
    chosen = actions.choose(alone.current, alone.current.text)
    with pytest.raises(actions.RefusedByGates) as refusal:
        actions.add_quote(world.story, chosen, by=world.editor, **voice)
    assert [finding.code for finding in refusal.value.findings] == ["collective_of_one"]
    together = make_contribution(table, "Wij missen het veerhuis.", several=True)
    chosen = actions.choose(together.current, together.current.text)
    assert actions.add_quote(world.story, chosen, by=world.editor, **voice).collective


@pytest.mark.parametrize("reader", ["nl", "en"])
def test_a_refusal_speaks_the_language_of_who_writes(world: World, reader: str) -> None:
    """Also where the edition is in another one."""
    sentence = make_sentence(world.summary, "Er is een plek gemist.", cites=[world.thread])
    with translation.override(reader), pytest.raises(actions.RefusedByGates) as refusal:
        actions.change_sentence(sentence, text="Vrijwel iedereen mist een plek.", revision=0, by=world.editor)
    assert str(refusal.value) == refusal.value.findings[0].sentence(reader)
    assert refusal.value.findings[0].sentence("nl") != refusal.value.findings[0].sentence("en")
