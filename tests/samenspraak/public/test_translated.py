"""A reader in the other language reads the published translation wherever the site quotes the perspective."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.utils import translation

from samenspraak.convene.choices import Channel
from samenspraak.convene.models import ConversationGuide, Invitation
from samenspraak.followup.actions import keep_initiatives
from samenspraak.followup.objections import object_to
from samenspraak.gather.models import ContributionVersion
from samenspraak.ground import clock, publicness
from samenspraak.perspective.actions import amend
from samenspraak.perspective.annexes import entries
from samenspraak.perspective.choices import AnnexKind, EditionState, RenderingState
from samenspraak.perspective.models import (
    Annex,
    Edition,
    Initiative,
    PublicQuestion,
    RenderedSentence,
    RenderedText,
    Rendering,
    Sentence,
)
from samenspraak.perspective.models.rendering import digest
from samenspraak.public.queries.news import news_since
from samenspraak.public.queries.threads import addressees
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_contribution, make_rendering, make_sentence
from tests.samenspraak.public.conftest import World

pytestmark = pytest.mark.django_db
OPENING = re.compile(r'class="opening__text" lang="(\w+)">(.*?)</p>', re.DOTALL)
TAGS = re.compile(r"<[^>]+>")


@pytest.fixture
def english(world: World) -> Rendering:
    made = make_rendering(world.edition, language="en", plain=False, published=True)
    RenderedText.objects.create(
        programme=world.programme,
        rendering=made,
        subject=world.challenge.pk,
        name="title",
        text="A living room for every village",
        seen=digest(world.challenge.title),
    )
    return made


def opening(page: str) -> tuple[str, str]:
    found = OPENING.search(page)
    assert found is not None
    return found.group(1), " ".join(TAGS.sub("", found.group(2)).split())


def test_the_home_page_opens_in_the_language_of_its_reader(world, english, fresh) -> None:
    said = RenderedSentence.objects.get(rendering=english, renders=world.sentences[0])
    page = fresh(world.address())
    language, text = opening(page)
    assert (language, text.startswith(said.text), said.public_id in page) == ("en", True, True)
    assert "From the challenge “<span>A living room for every village</span>”." in page
    dutch_language, dutch = opening(fresh(world.address(language="nl")))
    assert (dutch_language, dutch.startswith(world.sentences[0].text)) == ("nl", True)


def test_a_draft_of_a_translation_is_shown_nowhere(world, english, fresh) -> None:
    Rendering.objects.update(state=RenderingState.DRAFT)
    assert opening(fresh(world.address()))[0] == "nl"
    assert "A living room for every village" not in fresh(world.address("themas/"))


@pytest.mark.parametrize("page", ["themas/", "toezeggingen/", "rode-draden/"])
def test_titles_are_told_in_the_language_of_the_page(world, english, fresh, page) -> None:
    about = {"toezeggingen/": world.commitments, "rode-draden/": world.threads}.get(page, [])
    rest = "/".join([page.rstrip("/"), *(row.public_id for row in about[:1]), ""])
    shown = fresh(world.address(rest))
    assert ("A living room for every village" in shown, world.challenge.title in shown) == (True, False)
    assert world.challenge.title in fresh(world.address(rest, "nl"))


def test_without_a_translation_the_title_is_marked_with_its_own_language(world, fresh) -> None:
    assert f'<span lang="nl">{world.challenge.title}</span>' in fresh(world.address("themas/"))


def test_the_method_tells_who_was_invited_and_who_came(world, fresh) -> None:
    address = world.address("werkwijze/")
    assert "Who was invited, and who came" not in fresh(address)
    Invitation.objects.create(
        programme=world.programme,
        dialogue=world.dialogues[0],
        channel=Channel.HOST,
        invited=400,
        refused=120,
        accepted=61,
        came=37,
    )
    row = re.search(r'<section aria-labelledby="came">.*?<tbody.*?</tbody>', fresh(address), re.DOTALL)
    assert row is not None
    cells = [cell for cell in TAGS.sub("\n", row.group()).split("\n") if cell.strip().isdigit()]
    assert cells == ["400", "120", "61", "37"]


def test_what_is_asked_of_a_body_is_told_in_the_translation(world, english, fresh) -> None:
    page = fresh(world.address(f"gevraagd/{world.body.slug}/"))
    assert "A living room for every village" in page
    assert 'Adopted: <span lang="nl">Goed plan.</span>' in page
    assert "No reply yet" not in page


def test_what_of_a_body_is_not_translated_is_marked(world, fresh) -> None:
    page = fresh(world.address(f"gevraagd/{world.body.slug}/"))
    assert f'<h2><span lang="nl">{world.challenge.title}</span></h2>' in page
    assert "<p><span>Nothing" not in page


def test_sources_of_a_dutch_sentence_are_told_in_the_language_of_the_reader(world, fresh) -> None:
    ContributionVersion.objects.update(speaks_as="")
    page = fresh(world.address(f"zin/{world.sentences[0].public_id}/"))
    assert ("Participant ·" in page, "Deelnemer ·" in page) == (True, False)


def test_the_idea_box_asks_in_the_language_of_its_reader(world, english, fresh) -> None:
    asked = PublicQuestion.objects.create(
        programme=world.programme, challenge=world.challenge, key="v1", order=0, title="Waar ziet u elkaar?"
    )
    address = f"ideeenbus/?vraag={asked.public_id}"
    mark = f'<option value="{asked.public_id}" selected lang="nl">Waar ziet u elkaar?</option>'
    assert mark in fresh(world.address(address))
    RenderedText.objects.create(
        programme=world.programme,
        rendering=english,
        subject=asked.pk,
        name="title",
        text="Where do you meet?",
        seen=digest(asked.title),
    )
    assert f'<option value="{asked.public_id}" selected>Where do you meet?</option>' in fresh(
        world.address(address)
    )


def test_an_annex_of_guides_has_them_in_the_language_of_the_document(world) -> None:
    dutch, english = (
        ConversationGuide.objects.get(programme=None, slug="one-hour", language=each) for each in ("nl", "en")
    )
    world.dialogues[0].guide = dutch
    world.dialogues[0].save()
    guides = Annex(kind=AnnexKind.GUIDES)
    for language, guide in (("nl", dutch), ("en", english)):
        (entry,) = entries(guides, world.programme, language, ())
        assert (entry.title, entry.lines_language) == (guide.title, "")
    ConversationGuide.objects.filter(pk=english.pk).delete()
    (entry,) = entries(guides, world.programme, "en", ())
    assert (entry.title, entry.title_language, entry.lines_language) == (dutch.title, "nl", "nl")


def test_a_translated_sentence_says_that_it_is_a_translation(world, english, fresh) -> None:
    said = RenderedSentence.objects.get(rendering=english, renders=world.sentences[0])
    page = fresh(world.address(f"zin/{said.public_id}/"))
    assert ("This is a translation." in page, "This document is in Dutch." in page) == (True, False)
    assert "Everything about “<span>A living room for every village</span>”" in page


# How a page lists a sentence: its words, and the ways to the same in other words.
LISTED = re.compile(
    r'<a class="trace__link" href="/\w+/[^"]*/zin/(\w+)/"(?: lang="(\w+)")?>(.*?)</a>(?: <span[^>]*>\((.*?)\)</span>)?',
    re.DOTALL,
)
WAY = re.compile(r'href="[^"]*/zin/(\w+)/" hreflang="(\w+)">(.*?)</a>')


def listed(page: str, section: str) -> list[tuple[str, str, str, list[tuple[str, str, str]]]]:
    """The sentences in a section of a page: address, language where it is another, words, and other ways."""
    part = page[page.index(section) :].split("</section>", 1)[0]
    return [(*found[:3], WAY.findall(found[3])) for found in LISTED.findall(part)]


def in_words(rendering: Rendering, sentence: Sentence) -> RenderedSentence:
    return RenderedSentence.objects.get(rendering=rendering, renders=sentence)


@pytest.fixture
def pages(world: World) -> dict[str, tuple[str, str]]:
    """Pages that list the sentences that rest on something, and where on them."""
    return {
        "contribution": (f"bijdrage/{world.said[1].public_id}/", 'id="all"'),
        "thread": (f"rode-draden/{world.threads[0].public_id}/", 'id="went"'),
    }


@pytest.mark.parametrize("page", ["contribution", "thread"])
def test_a_list_of_sentences_is_in_the_language_of_its_reader(world, english, fresh, pages, page) -> None:
    rest, section = pages[page]
    heard = world.sentences[0]
    said, plain = in_words(english, heard), in_words(make_rendering(world.edition, published=True), heard)
    original = (heard.public_id, "nl", "in the original language")
    assert listed(fresh(world.address(rest)), section) == [(said.public_id, "", said.text, [original])]
    dutch = [(heard.public_id, "", heard.text, [(plain.public_id, "nl", "in eenvoudige taal")])]
    assert listed(fresh(world.address(rest, "nl")), section) == dutch


@pytest.mark.parametrize("page", ["contribution", "thread"])
def test_without_a_translation_a_sentence_is_marked_with_its_language(world, fresh, pages, page) -> None:
    rest, section = pages[page]
    heard = world.sentences[0]
    assert listed(fresh(world.address(rest)), section) == [(heard.public_id, "nl", heard.text, [])]


def test_an_objection_names_the_sentence_to_its_reader_and_not_once_it_is_withdrawn(
    world, english, fresh
) -> None:
    alone = make_contribution(world.dialogues[0].tables.get(), "Leeg.", seat=3)
    full = make_sentence(world.sentences[0].section, "Het is er leeg.", cites=[alone], order=98)
    made = RenderedSentence.objects.create(programme=world.programme, rendering=english, text="It is empty.")
    made.renders.add(full, through_defaults={"programme": world.programme, "seen": ""})
    holder = alone.supports.get().seat.bearer
    object_to(alone, full, bearer=holder, text="Dit bedoelden wij niet.")
    original = (full.public_id, "nl", "in the original language")
    page, address = '<ul class="house-list">', world.address("bezwaren/")
    assert listed(fresh(address), page) == [(made.public_id, "", made.text, [original])]
    withdraw_contribution(alone, by=None)
    assert [row[:3] for row in listed(fresh(address), page)] == [(full.public_id, "", "Withdrawn")]


def test_a_translation_goes_with_one_of_the_sentences_that_it_renders(world, english, fresh, pages) -> None:
    rest, section = pages["contribution"]
    heard, alone = world.sentences[0], make_contribution(world.dialogues[0].tables.get(), "Leeg.", seat=3)
    other = make_sentence(heard.section, "Het is er leeg.", cites=[alone], order=98)
    said = in_words(english, heard)
    said.renders.add(other, through_defaults={"programme": world.programme, "seen": ""})
    assert [row[0] for row in listed(fresh(world.address(rest)), section)] == [said.public_id]
    withdraw_contribution(alone, by=None)
    assert listed(fresh(world.address(rest)), section) == [(heard.public_id, "nl", heard.text, [])]


def test_sentences_that_are_translated_together_are_told_once(world, english, fresh, pages) -> None:
    rest, section = pages["contribution"]
    heard, said = world.sentences[0], in_words(english, world.sentences[0])
    other = make_sentence(heard.section, "Het is er leeg.", cites=[world.said[1]], order=98)
    said.renders.add(other, through_defaults={"programme": world.programme, "seen": ""})
    ways = [(row.public_id, "nl", "in the original language") for row in (heard, other)]
    assert listed(fresh(world.address(rest)), section) == [(said.public_id, "", said.text, ways)]


def test_the_line_of_a_contribution_leads_to_the_translation(world, english, fresh) -> None:
    said = in_words(english, world.sentences[0])
    page = fresh(world.address(f"bijdrage/{world.said[1].public_id}/"))
    assert f'<a class="trace__link" href="/en/waterkant/zin/{said.public_id}/">In the perspective</a>' in page


def test_a_translated_sentence_leads_back_as_the_original_does(world, english, fresh) -> None:
    """To the same contributions and threads, and on to its place in its own edition."""
    sources = re.compile(r'href="/en/waterkant/((?:bijdrage|rode-draden)/\w+/)"')
    heard, said = world.sentences[0], in_words(english, world.sentences[0])
    original, translated = (fresh(world.address(f"zin/{row.public_id}/")) for row in (heard, said))
    assert sources.findall(translated) == sources.findall(original) != []
    assert (
        f'<dt>In English</dt><dd><a class="nl-link" href="/en/waterkant/zin/{said.public_id}/">' in original
    )
    for row, page, language in ((heard, original, "nl"), (said, translated, "en")):
        place = f"/{language}/waterkant/perspectief/1/opgave/{world.challenge.key}/"
        assert f'href="{place}#s-{row.public_id}"' in page
        assert f'id="s-{row.public_id}"' in fresh(place)


def test_how_widely_it_was_heard_is_said_once(world, fresh) -> None:
    address = world.address("perspectief/", "nl")
    link = re.compile(rf'data-panel="s-{world.sentences[0].public_id}-sources">([^<]*)</a>')
    (share,) = link.findall(fresh(address))
    assert share.startswith("aan ")
    Sentence.objects.filter(pk=world.sentences[0].pk).update(text=f"Het klonk {share}.")
    assert link.findall(fresh(address)) == ["wie dit zei"]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl", ["Gemeente", "de samenleving", "Europese Unie", "Een buurtvereniging"]),
        ("en", ["Municipality", "society", "European Union", "Een buurtvereniging"]),
    ],
)
def test_who_should_act_reads_as_one_list(language, told) -> None:
    with translation.override(language):
        assert addressees(["municipality", "society", "EU", "Een buurtvereniging"]) == told


def test_what_is_already_running_is_told_in_the_translation(world, english, fresh) -> None:
    named = Initiative.objects.create(
        programme=world.programme,
        challenge=world.challenge,
        key="i1",
        order=0,
        title="De belbus",
        who="Het dorp",
    )
    RenderedText.objects.create(
        programme=world.programme,
        rendering=english,
        subject=named.pk,
        name="title",
        text="The bus on call",
        seen=digest(named.title),
    )
    (kept,) = keep_initiatives(world.programme, by=None)
    page = fresh(world.address("initiatieven/"))
    assert ("<h2>The bus on call</h2>" in page, '<p class="house-muted" lang="nl">Het dorp</p>' in page) == (
        True,
        True,
    )
    assert "<h2>De belbus</h2>" in fresh(world.address("initiatieven/", "nl"))
    kept.title = "De belbus rijdt weer"
    kept.save()
    assert '<h2 lang="nl">De belbus rijdt weer</h2>' in fresh(world.address("initiatieven/"))


def test_news_of_an_edition_is_told_in_the_language_of_its_reader(world, english, fresh) -> None:
    """In the feed and to subscribers: the translation from the day that it can be read, not the Dutch one."""
    day = clock.now() + dt.timedelta(days=10)
    Rendering.objects.filter(pk=english.pk).update(published_at=day)
    english.texts.create(
        programme=world.programme, subject=world.edition.pk, name="title", text="What we heard", seen="x"
    )
    publicness.changed(world.programme)
    feed = fresh(world.address("nieuws.atom"))
    assert (feed.count("Edition 1: What we heard"), feed.count(world.edition.title)) == (1, 0)
    with translation.override("en"):
        (told,) = news_since(world.programme, "en", day - dt.timedelta(days=1))
        assert news_since(world.programme, "en", day) == []
    assert (told.title, told.at) == ("Edition 1: What we heard", day)


def test_news_of_an_edition_without_a_translation_names_its_language(world, fresh) -> None:
    feed = fresh(world.address("nieuws.atom"))
    assert feed.count(f"Edition 1: {world.edition.title} (in Dutch)") == 1
    assert "(in" not in fresh(world.address("nieuws.atom", "nl")).split("Editie 1:")[1].split("</title>")[0]


def new_version(world: World) -> Edition:
    """A second version in place of the first; its translation is still a draft."""
    draft = amend(world.edition, by=None)
    Edition.objects.filter(pk=world.edition.pk).update(state=EditionState.REPLACED)
    Edition.objects.filter(pk=draft.pk).update(state=EditionState.PUBLISHED, published_at=clock.now())
    publicness.changed(world.programme)
    return draft


def test_a_new_version_takes_no_translation_away(world, english, fresh) -> None:
    newer = new_version(world)
    shown = fresh(world.address("perspectief/"))
    for words in (
        "A living room for every village",
        "That one has not been translated yet.",
        f'href="{world.address("perspectief/2/")}">Read the current edition',
    ):
        assert words in shown
    dutch = fresh(world.address("perspectief/", "nl"))
    assert (
        f'href="{world.address("perspectief/1/")}" hreflang="en">in het Engels (versie 1, nog niet deze)'
        in dutch
    )
    chapter = fresh(world.address(f"perspectief/2/opgave/{world.challenge.key}/", "nl"))
    assert f'href="{world.address(f"perspectief/1/opgave/{world.challenge.key}/")}"' in chapter

    newer.renderings.update(state=RenderingState.PUBLISHED, published_at=clock.now(), number=1)
    publicness.changed(world.programme)
    shown = fresh(world.address("perspectief/"))
    assert ("A living room for every village" in shown, "was replaced by a newer one" in shown) == (
        True,
        False,
    )
    assert "nog niet deze" not in fresh(world.address("perspectief/", "nl"))
    assert "That one has not been translated yet." not in fresh(world.address("perspectief/1/"))
