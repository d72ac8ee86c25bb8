"""Between quotation marks stands what somebody said: in a sentence as in a quote, and gone when it is taken back."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from samenspraak.gather.choices import Purpose
from samenspraak.perspective import actions
from samenspraak.perspective.checking import findings_of_edition, findings_of_sentence
from samenspraak.perspective.choices import AnnexKind, Sort
from samenspraak.perspective.faithful import findings_of_rendering
from samenspraak.perspective.loading import withdrawn_among
from samenspraak.perspective.models import RenderedSentence, Sentence
from samenspraak.perspective.outlined import beside_findings
from samenspraak.perspective.queries import edition_tree
from samenspraak.perspective.quotation_marks import typed_quotes
from samenspraak.perspective.retold import rendered_sentences, told_sentences
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import (
    make_consent,
    make_edition,
    make_evidence,
    make_programme,
    make_rendering,
    make_sentence,
    make_thread,
)
from tests.samenspraak.perspective.conftest import SAID, World

TYPED = "De wethouder heeft ons voorgelogen en iedereen weet dat."
QUOTED = "zie ik mijn buren alleen nog bij de container"
REPEATS = f"Een deelnemer zei: “{SAID}”"


def blocking(sentence: Sentence) -> list[tuple[str, str]]:
    return [(row.code, row.words) for row in findings_of_sentence(sentence) if row.blocking]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"Er viel: “{TYPED}”", [TYPED]),
        (f'Er viel: "{TYPED}"', [TYPED]),
        (f"Er viel: „{TYPED}”", [TYPED]),
        (f"Er viel: «{TYPED}»", [TYPED]),
        (f"Er viel: ‘{TYPED}’", [TYPED]),
        (f"Er viel: '{TYPED}'", [TYPED]),
        (f"Er viel: “{TYPED}", [TYPED]),
        ("Iemand stelde de vraag: “Waarom liegt de wethouder?”", ["Waarom liegt de wethouder?"]),
        ("Een plek waar men “zomaar even” binnenloopt.", []),
        ("Op elke tafel lag de vraag “Wat mist u hier?”", []),
        # What is called a title is one when there is something of that title (below).
        ("Onder de titel “Wij worden nooit gehoord” ging het verder.", ["Wij worden nooit gehoord"]),
        ("Het rapport “Wij worden nooit gehoord” kwam later.", ["Wij worden nooit gehoord"]),
        ("De kop luidde, met als titel “Wij worden nooit gehoord”.", ["Wij worden nooit gehoord"]),
        ("De middag heette “Samen aan Tafel in Veerdam”.", []),
        ("'s Avonds zijn foto's en auto's in beeld; 't is niet anders, zegt opa's zus.", []),
        ('Een scherm van 24" staat in de zaal.', []),
    ],
)
def test_a_quote_is_told_from_a_title_a_name_and_a_saying(text: str, words: list[str]) -> None:
    assert typed_quotes(text) == words


@pytest.mark.parametrize(
    ("sort", "code"),
    [(Sort.HEARD, "typed_quote"), (Sort.OURS, "typed_quote"), (Sort.EVIDENCE, "typed_quote")],
)
def test_words_that_are_only_called_a_title_are_judged_as_a_quote(
    world: World, sort: Sort, code: str
) -> None:
    cites = {Sort.HEARD: [world.said[0]], Sort.EVIDENCE: [make_evidence(world.programme)], Sort.OURS: []}
    text = f"Dit stond er onder de titel “{TYPED}”"
    assert blocking(make_sentence(world.summary, text, sort=sort, cites=cites[sort])) == [(code, TYPED)]
    actions.change_challenge(world.challenge, title="Ontmoeten", why=text, by=world.editor)
    assert [row.code for row in beside_findings(world.edition)] == ["typed_quote_beside"]


@pytest.mark.parametrize("where", ["edition", "annex", "source", "thread", "other programme"])
def test_a_title_is_one_of_something_that_there_is(world: World, where: str) -> None:
    title = "Ouder worden in het dorp"
    if where == "edition":
        actions.change_challenge(world.challenge, title=title, why="", by=world.editor)
    elif where == "annex":
        actions.add_annex(world.edition, title=title, kind=AnnexKind.OWN, by=world.editor)
    elif where == "source":
        evidence = make_evidence(world.programme).evidence
        evidence.title_nl = title
        evidence.save()
    elif where == "thread":
        make_thread(world.programme, title, said=world.said, order=9)
    else:
        make_edition(make_programme("elders"), title=title)
    sentence = make_sentence(world.summary, f"Wij lazen het stuk met de titel ‘{title}’.", sort=Sort.OURS)
    found = [("typed_quote", title)] if where == "other programme" else []
    assert blocking(sentence) == found


def test_a_heard_sentence_puts_nothing_in_the_mouth_of_a_participant(world: World) -> None:
    sentence = make_sentence(world.summary, f"Een deelnemer zei: “{TYPED}”", cites=[world.said[0]])
    assert blocking(sentence) == [("typed_quote", TYPED)]
    altered = f"Een deelnemer zei: “{SAID.replace('alleen nog', 'nooit meer')}”"
    assert [code for code, _words in blocking(make_sentence(world.summary, altered, cites=world.said))] == [
        "typed_quote"
    ]


def test_a_heard_sentence_may_repeat_what_it_cites_to_the_letter(world: World) -> None:
    assert blocking(make_sentence(world.summary, REPEATS, cites=[world.said[0]])) == []
    # A thread names no words, and a source beside it must be the one that said it.
    assert ("typed_quote", SAID) in blocking(make_sentence(world.summary, REPEATS, cites=[world.thread]))
    assert blocking(make_sentence(world.summary, REPEATS, cites=[world.said[1]])) == [("typed_quote", SAID)]


def test_a_cut_that_turns_the_sense_is_refused_in_a_sentence_too(world: World) -> None:
    text = "Een deelnemer zei: “mijn buren alleen nog bij de container”"
    assert [code for code, _words in blocking(make_sentence(world.summary, text, cites=[world.said[0]]))] == [
        "typed_quote"
    ]


def test_words_without_consent_to_quote_are_not_repeated(world: World) -> None:
    sentence = make_sentence(world.summary, REPEATS, cites=[world.said[0]])
    make_consent(world.said[0].supports.get().seat.bearer, Purpose.QUOTE, given=False)
    assert blocking(sentence) == [("typed_quote", SAID)]


@pytest.mark.parametrize("sort", [Sort.EVIDENCE, Sort.OURS])
def test_other_sentences_quote_no_participant(world: World, sort: Sort) -> None:
    cites = [make_evidence(world.programme)] if sort == Sort.EVIDENCE else []
    sentence = make_sentence(world.summary, f"Het is zo: “{TYPED}”", sort=sort, cites=cites)
    assert blocking(sentence) == [("typed_quote", TYPED)]


def test_research_may_be_repeated_to_the_letter(world: World) -> None:
    passage = make_evidence(world.programme, "In 2025 sloten 31 buurthuizen.")
    text = "De telling zegt: “In 2025 sloten 31 buurthuizen.”"
    assert blocking(make_sentence(world.summary, text, sort=Sort.EVIDENCE, cites=[passage])) == []
    other = "De telling zegt: “In 2025 sloten 81 buurthuizen.”"
    assert blocking(make_sentence(world.summary, other, sort=Sort.EVIDENCE, cites=[passage])) == [
        ("typed_quote", "In 2025 sloten 81 buurthuizen.")
    ]


def test_no_text_beside_the_sentences_quotes(world: World) -> None:
    actions.change_challenge(world.challenge, title="Ontmoeten", why=f"“{TYPED}”", by=world.editor)
    found = [(row.code, row.words, row.blocking) for row in beside_findings(world.edition)]
    assert found == [("typed_quote_beside", TYPED, True)]


def test_the_document_of_a_third_party_may_quote(world: World) -> None:
    actions.add_annex(
        world.edition,
        title="Advies",
        kind=AnnexKind.THIRD_PARTY,
        accessible_alternative=f"Zij schreven: “{TYPED}”",
        by=world.editor,
    )
    assert beside_findings(world.edition) == []


def test_marks_around_one_word_hide_no_quantity(world: World) -> None:
    sentence = make_sentence(world.summary, "“Vrijwel iedereen” mist een plek.", cites=[world.thread])
    assert [code for code, _words in blocking(sentence)] == ["quantifier"]


@pytest.fixture
def published(world: World) -> World:
    """An edition in which a sentence that also rests on a thread repeats what one participant said."""
    make_sentence(world.summary, REPEATS, cites=[world.thread, world.said[0]])
    make_sentence(world.story, "Wij schreven dit op.", sort=Sort.OURS)
    assert findings_of_edition(world.edition) == []
    make_rendering(world.edition, published=True)
    world.edition = actions.publish(world.edition, by=world.publisher)
    return world


def shown(world: World, client: Client) -> list[bool]:
    """Where a reader finds what was said: on pages, in the tree, in lists, in other words."""
    sentence = Sentence.objects.get(text=REPEATS)
    slug = world.programme.slug
    addresses = [
        reverse("public:edition", args=[slug, 1]),
        reverse("public:sentence", args=[slug, sentence.public_id]),
    ]
    pages = [client.get(address).content.decode() for address in addresses]
    trees = "".join(leaf.text for leaf in edition_tree(world.edition).sentences())
    lists = "".join(one.text for told in told_sentences([sentence], "nl") for one in told.said)
    plain = "".join(row.text for row in rendered_sentences(world.programme))
    return [QUOTED in text for text in (*pages, trees, lists, plain)]


def test_a_sentence_that_repeats_words_is_gone_when_they_are_taken_back(
    published: World, client: Client
) -> None:
    assert shown(published, client)[1:] == [True] * 4
    withdraw_contribution(published.said[0], by=None)
    assert shown(published, client) == [False] * 5
    # The others in the thread still stand: without the quote the sentence would have stayed.
    assert [leaf.is_withdrawn for leaf in edition_tree(published.edition).sentences()] == [True, False]


def test_it_is_gone_as_well_when_only_the_consent_to_quote_is(published: World, client: Client) -> None:
    make_consent(published.said[0].supports.get().seat.bearer, Purpose.QUOTE, given=False)
    assert shown(published, client)[2:] == [False] * 3


def test_a_new_version_names_the_quote_that_was_taken_back(published: World) -> None:
    withdraw_contribution(published.said[0], by=None)
    draft = actions.amend(published.edition, by=published.editor)
    codes = [row.code for row in findings_of_edition(draft, note="Ingetrokken.") if row.blocking]
    assert codes == ["typed_quote", "source_gone"]


def test_in_other_words_nothing_is_quoted_that_the_full_sentence_does_not_quote(world: World) -> None:
    make_sentence(world.summary, "Er wordt een plek gemist.", cites=[world.thread, world.said[0]])
    rendering = make_rendering(world.edition)
    RenderedSentence.objects.filter(rendering=rendering).update(text=REPEATS)
    found = [(row.code, row.words) for row in findings_of_rendering(rendering)]
    assert ("typed_quote", SAID) in found


def test_what_was_published_stays_when_its_title_is_called_otherwise(world: World) -> None:
    """The gate looked when it was published; a thread that gets another name takes no sentence from readers."""
    title = "Wij worden nooit gehoord"
    thread = make_thread(world.programme, title, said=world.said, order=9)
    text = f"Een deelnemer schreef het stuk met de titel “{title}”."
    sentence = make_sentence(world.summary, text, sort=Sort.HEARD, cites=[world.said[0]])
    assert ("typed_quote", title) not in blocking(sentence)
    thread.label_nl = "Gehoord worden"
    thread.save()
    assert withdrawn_among([sentence]) == set()
    assert ("typed_quote", title) in blocking(sentence)
