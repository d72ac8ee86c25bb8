"""Searching everything public: by what it says, in either language, and never what was taken back."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspraak.analyse.models import EvidencePassage
from samenspraak.ground import publicness, search
from samenspraak.ground.models import Programme, SearchDocument
from samenspraak.people.models import Body
from samenspraak.perspective.actions import correct_rendering
from samenspraak.perspective.choices import EditionState, RenderingState
from samenspraak.perspective.models import (
    Annex,
    Edition,
    GlossaryTerm,
    Initiative,
    Option,
    PublicQuestion,
    RenderedSentence,
    RenderedText,
    Rendering,
)
from samenspraak.perspective.models.rendering import digest
from samenspraak.public.limits import LOOKS
from samenspraak.public.models import SiteText
from samenspraak.public.queries.found import KINDS, entries_of
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_contribution, make_rendering, make_sentence
from tests.samenspraak.public.conftest import World, make_world

pytestmark = pytest.mark.django_db
# A word that stands in one row of each kind.
WORD = "Zilverdraad"


@pytest.fixture(autouse=True)
def full_buckets() -> None:
    LOOKS.empty()


@pytest.fixture
def everywhere(world: World) -> World:
    """The word stands in a row of every kind."""
    for row, name in (
        (world.dialogues[0], "place"),
        (world.threads[0], "sentence_nl"),
        (world.challenge, "why"),
        (Option.objects.get(), "text"),
        (world.sentences[0], "text"),
        (world.said[0].current, "text"),
        (world.commitments[0], "what_nl"),
    ):
        setattr(row, name, f"De {WORD} is hier.")
        row.save()
    world.body.replies.update(why=f"De {WORD} komt terug.")
    GlossaryTerm.objects.create(
        programme=world.programme, edition=world.edition, term=WORD, meaning="Een draad van zilver."
    )
    about = {"programme": world.programme}
    beside = {**about, "challenge": world.challenge, "order": 7, "key": "zilver"}
    Initiative.objects.create(**beside, title="De sleutelkast", text=f"De {WORD} hangt er.")
    PublicQuestion.objects.create(**beside, title=f"Waar hangt uw {WORD}?")
    Annex.objects.create(
        **about,
        edition=world.edition,
        order=7,
        title="Advies",
        kind="third_party",
        accessible_alternative=f"De {WORD} is sterk.",
    )
    EvidencePassage.objects.update(text=f"De {WORD} is gemeten.")
    SiteText.objects.create(**about, key="privacy", language="nl", text=f"Vraag het de {WORD}.")
    search.refresh(world.programme)
    return world


def found(client, world: World, rest: str) -> str:
    response = client.get(world.address(f"zoeken/?{rest}", "nl"))
    assert response.status_code == 200
    return response.content.decode()


def test_every_kind_is_found_and_leads_to_its_page(client, everywhere) -> None:
    hits = search.find(everywhere.programme, WORD)
    assert {hit.kind for hit in hits} == set(KINDS)
    page = found(client, everywhere, f"q={WORD.lower()}")
    for kind in KINDS:
        (entry,) = [one for one in entries_of(everywhere.programme, kind) if WORD in one.title + one.text]
        assert f'href="{entry.url}"' in page
        assert client.get(entry.url).status_code == 200


@pytest.mark.parametrize(
    ("language", "words", "rest"),
    [
        ("nl", "toegankelijkheid", "toegankelijkheid/"),
        ("nl", "werkwijze rode draden", "werkwijze/"),
        ("en", "accessible", "toegankelijkheid/"),
        ("en", "how red threads are found", "werkwijze/"),
    ],
)
def test_pages_of_the_site_are_found_by_what_they_are_about(
    client, world, language: str, words: str, rest: str
) -> None:
    search.refresh(world.programme)
    page = client.get(world.address("zoeken/", language), {"q": words, "soort": "page"}).content.decode()
    assert f'href="{world.address(rest, language)}"' in page


def test_what_stands_with_a_draft_and_research_that_nothing_cites_are_not_found(client, everywhere) -> None:
    Edition.objects.update(state=EditionState.DRAFT)
    search.refresh(everywhere.programme)
    hits = {hit.kind for hit in search.find(everywhere.programme, WORD)}
    assert hits.isdisjoint({"initiative", "question", "annex", "research"})


def test_another_version_of_the_house_looks_anew(world) -> None:
    search.refresh(world.programme)
    SearchDocument.objects.filter(kind="page").delete()
    search.follow_changes(world.programme, {})
    assert not SearchDocument.objects.filter(kind="page").exists()
    search.follow_changes(None, {})
    assert SearchDocument.objects.filter(kind="page").exists()


def test_a_kind_narrows_it_and_unknown_ones_do_not(client, everywhere) -> None:
    narrowed = found(client, everywhere, f"q={WORD}&soort=dialogue")
    assert narrowed.count('class="search-title"') == 1
    assert found(client, everywhere, f"q={WORD}&soort=x").count('class="search-title"') == len(KINDS)


def test_what_is_bilingual_is_found_in_both_languages(client, world) -> None:
    world.threads[0].label_en = "A place to meet"
    world.threads[0].save()
    search.refresh(world.programme)
    for words in ("meeting place", "huiskamer"):
        assert "thread" in {hit.kind for hit in search.find(world.programme, words)}
    assert "A place to meet" in client.get(world.address("zoeken/?q=place")).content.decode()


# What the full text says, and what the plain and the English edition make of it.
PLAIN_WORD, ENGLISH_WORD = "Schoolplein", "Schoolyard"


@pytest.fixture
def retold(world: World) -> World:
    """One sentence rests on one contribution; the plain and the English edition say it in words of their own."""
    said = make_contribution(world.dialogues[0].tables.get(), "Na vieren is het er leeg.", seat=3)
    world.said.append(said)
    section = world.sentences[0].section
    full = make_sentence(section, "Het is er na vieren leeg.", cites=[said], order=99)
    world.sentences.append(full)
    for language, plain, word in (("nl", True, PLAIN_WORD), ("en", False, ENGLISH_WORD)):
        made = make_rendering(world.edition, language=language, plain=plain, published=True)
        made.sentences.filter(renders=full).update(text=f"{word} 16.00.")
        title_of(made, world.challenge, f"Titel {language}")
    search.refresh(world.programme)
    return world


def title_of(rendering: Rendering, row, words: str, name: str = "title") -> None:
    about = {"programme": rendering.programme, "rendering": rendering, "seen": digest("")}
    RenderedText.objects.create(**about, subject=row.pk, name=name, text=words)


def sentences_of(world: World, words: str) -> list:
    """Entries of sentences that are found by these words."""
    keys = [hit.object_id for hit in search.find(world.programme, words, kinds=["sentence"])]
    return entries_of(world.programme, "sentence", keys)


@pytest.mark.parametrize(
    ("word", "edition", "language"),
    [(PLAIN_WORD, "In eenvoudige taal", "nl"), (ENGLISH_WORD, "In het Engels", "en")],
)
def test_a_sentence_is_found_in_the_words_of_every_edition(client, retold, word, edition, language) -> None:
    row = RenderedSentence.objects.get(text__startswith=word)
    (entry,) = sentences_of(retold, word)
    assert (entry.object_id, entry.text, entry.language) == (row.pk, f"{word} 16.00.", language)
    assert (entry.title, entry.title_language) == (f"Titel {language}", language)
    page = found(client, retold, f"q={word}&soort=sentence")
    assert f"Zinnen van het perspectief · {edition}" in page
    assert f'href="{entry.url}"' in page
    there = client.get(entry.url).content.decode()
    assert f"{word} 16.00." in there
    assert retold.said[-1].public_id in there


def test_the_search_follows_the_publication_of_a_rendering(
    retold, django_capture_on_commit_callbacks
) -> None:
    made = Rendering.objects.get(language="en")
    Rendering.objects.filter(pk=made.pk).update(state=RenderingState.DRAFT)
    with django_capture_on_commit_callbacks(execute=True):
        publicness.changed(retold.programme)
    assert search.find(retold.programme, ENGLISH_WORD) == []
    Rendering.objects.filter(pk=made.pk).update(state=RenderingState.PUBLISHED)
    with django_capture_on_commit_callbacks(execute=True):
        publicness.changed(retold.programme)
    assert len(search.find(retold.programme, ENGLISH_WORD)) == 1
    with django_capture_on_commit_callbacks(execute=True):
        correct_rendering(made, by=None)
    assert len(search.find(retold.programme, ENGLISH_WORD)) == 1


def test_a_rendered_sentence_goes_with_what_it_rests_on(
    client, retold, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=False):
        withdraw_contribution(retold.said[-1], by=None)
    for word in (PLAIN_WORD, ENGLISH_WORD):
        assert len(search.find(retold.programme, word, kinds=["sentence"])) == 1
        assert sentences_of(retold, word) == []
        assert f"{word} 16.00." not in found(client, retold, f"q={word}")
    search.refresh(retold.programme)
    for word in (PLAIN_WORD, ENGLISH_WORD):
        assert search.find(retold.programme, word, kinds=["sentence"]) == []


def test_one_of_the_sentences_that_it_renders_is_enough_to_take_it_away(retold) -> None:
    row = RenderedSentence.objects.get(text__startswith=ENGLISH_WORD)
    row.renders.add(retold.sentences[0], through_defaults={"programme": retold.programme, "seen": ""})
    assert len(sentences_of(retold, ENGLISH_WORD)) == 1
    withdraw_contribution(retold.said[-1], by=None)
    assert sentences_of(retold, ENGLISH_WORD) == []


def test_what_an_older_edition_said_in_other_words_is_not_found(retold) -> None:
    Edition.objects.update(state=EditionState.REPLACED)
    search.refresh(retold.programme)
    for word in (PLAIN_WORD, ENGLISH_WORD):
        assert search.find(retold.programme, word) == []


def test_titles_and_explanations_are_found_in_every_edition(client, retold) -> None:
    term = GlossaryTerm.objects.create(
        programme=retold.programme, edition=retold.edition, term="Veer", meaning="Een boot."
    )
    option = Option.objects.get()
    for language, words in (("nl", "schapenwol"), ("en", "sheepskin")):
        made = Rendering.objects.get(language=language)
        title_of(made, retold.challenge, f"Waarom {words}", "why")
        title_of(made, option, f"Keuze {words}")
        title_of(made, term, f"Term {words}", "term")
    search.refresh(retold.programme)
    for words in ("schapenwol", "sheepskin"):
        kinds = {hit.kind for hit in search.find(retold.programme, words)}
        assert kinds == {"challenge", "option", "word"}
    english = client.get(retold.address("zoeken/?q=sheepskin")).content.decode()
    for shown in ("Titel en", "Waarom sheepskin", "Keuze sheepskin", "Term sheepskin"):
        assert shown in english
    dutch = found(client, retold, "q=sheepskin")
    assert (retold.challenge.title in dutch, "Waarom sheepskin" in dutch) == (True, False)


def test_what_is_taken_back_is_not_shown_even_before_the_index_knows(client, everywhere) -> None:
    everywhere.said[0].state = "withdrawn"
    everywhere.said[0].save()
    assert SearchDocument.objects.filter(object_id=everywhere.said[0].pk).exists()
    page = found(client, everywhere, f"q={WORD}&soort=contribution")
    assert everywhere.said[0].public_id not in page


def test_the_index_follows_withdrawal_and_publication(everywhere, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        withdraw_contribution(everywhere.said[0], by=None)
    assert "contribution" not in {hit.kind for hit in search.find(everywhere.programme, WORD)}
    Edition.objects.update(state=EditionState.DRAFT)
    with django_capture_on_commit_callbacks(execute=True):
        publicness.changed(everywhere.programme)
    kinds = {hit.kind for hit in search.find(everywhere.programme, WORD)}
    assert kinds & {"sentence", "challenge", "word"} == set()


def test_nothing_typed_or_nothing_found_is_said_plainly(client, everywhere) -> None:
    assert 'role="status"' not in found(client, everywhere, "q=")
    assert "Er is niets gevonden" in found(client, everywhere, "q=onvindbaar")
    assert found(client, everywhere, "q=%00%3Cscript%3E").count("<script>") == 0


def test_whoever_searches_too_much_waits(client, everywhere) -> None:
    for _ in range(LOOKS.by_address.size):
        LOOKS.by_address.take("127.0.0.1")
    response = client.get(everywhere.address(f"zoeken/?q={WORD}"))
    assert (response.status_code, int(response["Retry-After"]) > 0) == (429, True)


def test_one_or_three_of_each_takes_the_same_number_of_queries() -> None:
    def asked(world: World) -> dict[str, int]:
        counts = {}
        make_rendering(world.edition, published=True)
        make_rendering(world.edition, language="en", plain=False, published=True)
        for kind in KINDS:
            with CaptureQueriesContext(connection) as queries:
                entries_of(world.programme, kind)
            counts[kind] = len(queries)
        return counts

    with_one = asked(make_world(1))
    Programme.objects.update(slug="eerder")
    Body.objects.update(slug="eerder")
    assert asked(make_world(3)) == with_one
