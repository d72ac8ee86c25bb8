"""The editor's and the publisher's pages, with and without htmx."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from samenspraak.convene.models import Table
from samenspraak.ground import clock, search
from samenspraak.perspective import actions
from samenspraak.perspective.choices import EditionState, Sort
from samenspraak.perspective.models import Annex, Citation, Overruling, Quote, Sentence
from samenspraak.perspective.taken_along import Along
from tests.factories.rows import make_contribution, make_programme, make_sentence
from tests.people import enter, enter_stranger
from tests.samenspraak.perspective.conftest import OTHERWISE, SAID, World

HTMX = {"HX-Request": "true"}
HEARD = "Er is een plek om elkaar te ontmoeten gemist."


@pytest.fixture
def eva(world: World, client: Client) -> Client:
    assert world.editor is not None
    client.force_login(world.editor)
    return client


@pytest.fixture
def paul(world: World) -> Client:
    assert world.publisher is not None
    client = Client()
    client.force_login(world.publisher)
    return client


def at(world: World, name: str, *args: object) -> str:
    return reverse(f"perspective:{name}", args=[world.programme.slug, *args])


def test_the_list_and_the_outline_open(world: World, eva: Client) -> None:
    assert world.edition.title in eva.get(at(world, "editions")).content.decode()
    assert world.challenge.title in eva.get(at(world, "edition", world.edition.pk)).content.decode()


def test_a_new_edition_begins_as_a_draft(world: World, eva: Client) -> None:
    answer = eva.post(
        at(world, "new-edition"),
        {"title": "Tweede", "status": "Tussenstand", "language": "nl", "subtitle": ""},
    )
    made = world.programme.pk and type(world.edition).objects.get(number=2)
    assert answer.headers["Location"] == at(world, "edition", made.pk)
    assert (made.title, made.state) == ("Tweede", EditionState.DRAFT)


def test_a_sentence_is_saved_by_a_plain_form(world: World, eva: Client) -> None:
    eva.post(at(world, "add-sentence", world.summary.pk), {"text": HEARD, "sort": "heard"})
    sentence = Sentence.objects.get()
    answer = eva.post(
        at(world, "change-sentence", sentence.pk), {"text": "Korter.", "sort": "ours", "revision": "0"}
    )
    assert answer.headers["Location"].endswith(f"#sentence-{sentence.public_id}")
    sentence.refresh_from_db()
    assert (sentence.text, sentence.sort, sentence.revision) == ("Korter.", Sort.OURS, 1)


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_what_the_record_does_not_carry_is_refused_and_the_text_is_not_lost(
    world: World, eva: Client, headers: dict[str, str]
) -> None:
    sentence = make_sentence(world.summary, HEARD, cites=[world.thread])
    typed = "Vrijwel iedereen mist een plek om elkaar te ontmoeten."
    answer = eva.post(
        at(world, "change-sentence", sentence.pk),
        {"text": typed, "sort": "heard", "revision": "0"},
        headers=headers,
    )
    page = answer.content.decode()
    assert f">{typed}</textarea>" in page
    assert "aan 2 van de 4 tafels" in page
    sentence.refresh_from_db()
    assert sentence.text == HEARD


def test_words_are_checked_while_someone_types(world: World, eva: Client) -> None:
    sentence = make_sentence(world.summary, HEARD, cites=[world.thread])
    answer = eva.post(
        at(world, "check-sentence", sentence.pk),
        {"text": "Iedereen mist een plek.", "sort": "heard"},
        headers=HTMX,
    )
    assert "aan 2 van de 4 tafels" in answer.content.decode()
    sentence.refresh_from_db()
    assert sentence.text == HEARD


def test_a_refused_new_sentence_stays_in_its_form(world: World, eva: Client) -> None:
    typed = "Deelnemers zeiden dat het te duur is."
    answer = eva.post(at(world, "add-sentence", world.story.pk), {"text": typed, "sort": "ours"})
    assert answer.status_code == 422
    assert f">{typed}</textarea>" in answer.content.decode()


def test_two_at_once_both_see_both_texts(world: World, eva: Client, paul: Client) -> None:
    sentence = make_sentence(world.summary, "Eerst.", sort=Sort.OURS)
    address = at(world, "change-sentence", sentence.pk)
    eva.post(address, {"text": "Van Eva.", "sort": "ours", "revision": "0"})
    answer = paul.post(address, {"text": "Van Paul.", "sort": "ours", "revision": "0"})
    page = answer.content.decode()
    assert answer.status_code == 412
    assert ">Van Paul.</textarea>" in page
    assert "Van Eva." in page
    # The form now knows the newer revision: saving again is a choice, not an accident.
    assert '<input type="hidden" name="revision" value="1">' in page


def shown_by(page: str) -> str:
    """What the first form of a page says that it showed."""
    return page.split('name="seen" value="', 1)[1].split('"', 1)[0]


def test_a_title_is_never_saved_over_another_unseen(world: World, eva: Client, paul: Client) -> None:
    page = at(world, "challenge", world.challenge.pk)
    of_eva, of_paul = (shown_by(reader.get(page).content.decode()) for reader in (eva, paul))
    address = at(world, "change-challenge", world.challenge.pk)
    eva.post(address, {"title": "Van Eva", "why": "", "groups": "", "seen": of_eva})
    answer = paul.post(address, {"title": "Van Paul", "why": "", "groups": "", "seen": of_paul})
    both = answer.content.decode()
    assert answer.status_code == 412
    assert ">Van Paul</textarea>" in both
    assert "Van Eva" in both
    # The page of both texts knows what stands there: saving from it is a choice.
    paul.post(address, {"title": "Van beiden", "why": "", "groups": "", "seen": shown_by(both)})
    world.challenge.refresh_from_db()
    assert world.challenge.title == "Van beiden"


def test_what_stands_beside_a_challenge_is_changed_by_plain_forms(world: World, eva: Client) -> None:
    eva.post(at(world, "add-initiative", world.challenge.pk), {"title": "De sleutelkast", "who": "Dorpsraad"})
    eva.post(at(world, "add-question", world.challenge.pk), {"title": "Waar komt u mensen tegen?"})
    eva.post(at(world, "explain", world.edition.pk), {"term": "Rode draad", "meaning": "Wat terugkwam."})
    page = eva.get(at(world, "challenge", world.challenge.pk)).content.decode()
    initiative, question = world.challenge.initiatives.get(), world.challenge.questions.get()
    assert "De sleutelkast" in page
    assert "Waar komt u mensen tegen?" in page
    assert "Wat terugkwam." in eva.get(at(world, "edition", world.edition.pk)).content.decode()
    eva.post(at(world, "change-initiative", initiative.pk), {"title": "De sleutel"})
    eva.post(at(world, "change-question", question.pk), {"title": "Waar komt u elkaar tegen?"})
    initiative.refresh_from_db()
    question.refresh_from_db()
    assert (initiative.title, question.title) == ("De sleutel", "Waar komt u elkaar tegen?")
    eva.post(at(world, "remove", "woord", world.edition.glossary.get().pk))
    assert world.edition.glossary.count() == 0


def test_what_may_be_cited_is_found(world: World, eva: Client) -> None:
    page = eva.get(
        at(world, "find-sources", world.edition.pk), {"q": "container"}, headers=HTMX
    ).content.decode()
    assert SAID in page
    assert "Er is geen plek meer." not in page


def test_citing_and_letting_go(world: World, eva: Client) -> None:
    sentence = make_sentence(world.summary, HEARD)
    answer = eva.post(
        at(world, "cite", world.edition.pk),
        {"sentence": str(sentence.pk), "source": f"thread:{world.thread.pk}"},
        headers=HTMX,
    )
    assert answer.headers["HX-Retarget"] == f"#rests-{sentence.public_id}"
    citation = Citation.objects.get()
    assert citation.thread == world.thread
    eva.post(at(world, "uncite", citation.pk))
    assert Citation.objects.count() == 0


def test_a_quote_is_chosen_from_what_was_said(world: World, eva: Client) -> None:
    address = at(world, "add-quote", world.edition.pk, world.said[0].pk)
    assert SAID in eva.get(address).content.decode()
    refused = eva.post(address, {"section": str(world.story.pk), "words": "Sinds het café open is."})
    assert refused.status_code == 422
    assert "Sinds het café open is." in refused.content.decode()
    eva.post(address, {"section": str(world.story.pk), "words": SAID})
    assert Quote.objects.get().pieces.get().end == len(SAID)


def test_a_warning_is_set_aside_on_the_page(world: World, eva: Client) -> None:
    sentence = make_sentence(
        world.summary, "Deelnemers vroegen nadrukkelijk om een plek.", cites=[world.thread]
    )
    page = eva.get(at(world, "challenge", world.challenge.pk)).content.decode()
    assert 'name="words" value="nadrukkelijk"' in page
    eva.post(
        at(world, "overrule", sentence.pk),
        {"code": "quantifier_doubtful", "words": "nadrukkelijk", "reason": "Zo is het gezegd."},
    )
    assert Overruling.objects.get().reason == "Zo is het gezegd."


def test_an_editor_writes_and_a_publisher_publishes(world: World, eva: Client, paul: Client) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread])
    address = at(world, "publish-now", world.edition.pk)
    assert eva.get(at(world, "publish", world.edition.pk)).status_code == 200
    assert eva.post(address).status_code == 403
    paul.post(address, {"note": "Eerste editie"})
    world.edition.refresh_from_db()
    assert world.edition.state == EditionState.PUBLISHED


def test_the_publisher_sees_each_obstacle_with_a_link_to_its_place(world: World, paul: Client) -> None:
    sentence = make_sentence(world.summary, HEARD)
    for answer in (
        paul.get(at(world, "publish", world.edition.pk)),
        paul.post(at(world, "publish-now", world.edition.pk)),
    ):
        link = f"{at(world, 'challenge', world.challenge.pk)}#sentence-{sentence.public_id}"
        assert f'href="{link}"' in answer.content.decode()


def test_the_outline_is_changed_by_plain_forms(world: World, eva: Client) -> None:
    eva.post(at(world, "add-challenge", world.edition.pk), {"title": "Wonen"})
    assert [row.title for row in world.edition.challenges.all()] == [world.challenge.title, "Wonen"]
    wonen = world.edition.challenges.get(title="Wonen")
    eva.post(at(world, "move", "opgave", wonen.pk), {"where": "up"})
    assert [row.title for row in world.edition.challenges.all()] == ["Wonen", world.challenge.title]
    eva.post(at(world, "add-option", wonen.pk), {"title": "Bouwen", "text": ""})
    eva.post(at(world, "add-section", world.edition.pk), {"part": "preface", "heading": "Vooraf"})
    eva.post(at(world, "add-section", world.edition.pk), {"parent": str(world.story.pk), "heading": "Dieper"})
    assert world.story.sections.get().heading == "Dieper"
    assert "Vooraf" in eva.get(at(world, "frame", world.edition.pk)).content.decode()
    assert "Bouwen" in eva.get(at(world, "challenge", wonen.pk)).content.decode()
    eva.post(at(world, "remove", "opgave", wonen.pk))
    # An option goes with it, so that is asked first.
    assert world.edition.challenges.filter(pk=wonen.pk).exists()
    eva.post(at(world, "remove", "opgave", wonen.pk), {"sure": "1"})
    assert world.edition.challenges.get() == world.challenge


def test_a_word_of_the_glossary_is_written_and_explained_otherwise(world: World, eva: Client) -> None:
    address = at(world, "explain", world.edition.pk)
    for term in ("Kern", "Dorp"):
        eva.post(address, {"term": term, "meaning": "Een dorp of buurt."})
    eva.post(address, {"instead_of": "Kern", "term": "Kernen", "meaning": "Dorpen en buurten."})
    told = {row.term: row.meaning for row in world.edition.glossary.all()}
    assert told == {"Kernen": "Dorpen en buurten.", "Dorp": "Een dorp of buurt."}
    refused = eva.post(address, {"instead_of": "Dorp", "term": "Kernen", "meaning": "Anders."}, follow=True)
    assert "Dit woord staat al in de woordenlijst." in refused.content.decode()
    assert {row.term: row.meaning for row in world.edition.glossary.all()} == told


def test_a_quote_is_put_where_one_is_working(world: World, eva: Client) -> None:
    found = eva.get(at(world, "find-sources", world.edition.pk), {"opgave": world.challenge.public_id})
    there = at(world, "add-quote", world.edition.pk, world.said[0].pk)
    assert f'href="{there}?opgave={world.challenge.pk}"' in found.content.decode()
    first = eva.get(f"{there}?opgave={world.challenge.pk}").context["form"].fields["section"].choices[0]
    assert first[1].startswith(world.challenge.title)


def test_sources_are_found_in_any_form_of_a_word(world: World, eva: Client) -> None:
    search.refresh(world.programme)

    def found(words: str) -> list[str]:
        page = eva.get(at(world, "find-sources", world.edition.pk), {"q": words})
        return [row.current.text for row in page.context["contributions"]]

    assert (found("tuinen"), found("eigen tuin"), found("fietsen")) == ([OTHERWISE], [OTHERWISE], [])


def test_an_edition_under_embargo_offers_no_new_version(world: World, eva: Client) -> None:
    type(world.edition).objects.update(
        state=EditionState.EMBARGOED, published_at=clock.now() + dt.timedelta(days=1)
    )
    page = eva.get(at(world, "edition", world.edition.pk)).content.decode()
    links = (at(world, "amend", world.edition.pk) in page, at(world, "publish", world.edition.pk) in page)
    assert links == (False, True)


def test_what_would_take_work_along_is_asked_about_first(world: World, eva: Client) -> None:
    make_sentence(world.story, "Wij schreven dit op.", sort=Sort.OURS)
    make_sentence(world.story, "", sort=Sort.OURS, order=1)
    actions.add_option(world.challenge, title="Een huiskamer", by=world.editor)
    actions.add_question(world.challenge, title="Waar mist u een plek?", by=world.editor)
    asked = eva.post(at(world, "remove", "opgave", world.challenge.pk))
    along = asked.context["along"]
    assert (asked.status_code, along) == (200, Along(sentences=1, quotes=0, options=1, beside=1))
    page = asked.content.decode()
    for words in (
        "1 zin",
        "1 optie",
        "1 initiatief of vraag aan lezers",
        "Verwijder dit alles",
        "Niet verwijderen",
    ):
        assert words in page
    assert world.edition.challenges.count() == 1
    # An option in which nothing was written yet takes nothing along.
    assert eva.post(at(world, "remove", "optie", world.challenge.options.get().pk)).status_code == 302
    assert world.challenge.options.count() == 0


def test_an_annex_is_added_and_changed(world: World, eva: Client) -> None:
    eva.post(at(world, "add-annex", world.edition.pk), {"title": "Advies", "kind": "third_party", "text": ""})
    annex = world.edition.annexes.get()
    eva.post(
        at(world, "change-annex", annex.pk),
        {
            "title": "Advies",
            "kind": "third_party",
            "text": "",
            "accessible_alternative": "Hetzelfde, als tekst.",
            "file": SimpleUploadedFile("advies.pdf", b"%PDF-1.7"),
        },
    )
    annex.refresh_from_db()
    assert annex.accessible_alternative == "Hetzelfde, als tekst."
    assert annex.file.read() == b"%PDF-1.7"
    assert "<textarea" in eva.get(at(world, "annex", annex.pk)).content.decode()


def test_the_team_reads_along_and_changes_nothing(world: World, client: Client) -> None:
    annex = Annex.objects.create(
        programme=world.programme, edition=world.edition, order=0, title="Advies", text="Een advies."
    )
    sentence = make_sentence(world.summary, "Wij lezen mee.")
    client.force_login(enter("mo", world.programme))
    for name, key, words in (
        ("edition", world.edition.pk, world.challenge.title),
        ("challenge", world.challenge.pk, sentence.text),
        ("frame", world.edition.pk, "U mag meelezen"),
        ("annex", annex.pk, "Een advies."),
    ):
        main = client.get(at(world, name, key)).content.decode().partition("<main")[2].partition("</main>")[0]
        assert words in main
        assert ("<form" in main, "<textarea" in main) == (False, False)


def test_another_programme_does_not_exist_here(world: World, eva: Client) -> None:
    elsewhere = make_programme("elders")
    stella = Client()
    stella.force_login(enter_stranger(elsewhere))
    for name, key in (("edition", world.edition.pk), ("challenge", world.challenge.pk)):
        assert stella.get(at(world, name, key)).status_code == 404
        assert stella.get(reverse(f"perspective:{name}", args=["elders", key])).status_code in {403, 404}


def page_queries(eva: Client, world: World) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(
        connection,
    ) as seen:
        eva.get(at(world, "challenge", world.challenge.pk))
    return len(seen)


def test_the_writing_page_asks_as_often_whatever_stands_on_it(world: World, eva: Client) -> None:
    make_sentence(world.summary, HEARD, cites=[world.thread, world.said[0]])
    one = page_queries(eva, world)
    for number in range(3):
        make_sentence(world.story, HEARD, cites=[world.thread, world.said[0]], order=number)
    assert page_queries(eva, world) == one


def test_the_publish_page_names_a_table_that_met_and_left_nothing(world: World, eva: Client) -> None:
    """It counts as a table, and the other three were heard; it stops nobody."""
    page = eva.get(at(world, "publish", world.edition.pk)).content.decode()
    silent = Table.objects.get(number=4)
    there = reverse("convene:dialogue", args=[world.programme.slug, silent.dialogue_id])
    named = page[page.index(f'href="{there}"') :].partition("</a>")[0]
    assert ("tafel 4" in named, page.count(f'href="{there}"')) == (True, 1)
    make_contribution(silent, "Bij ons was het rustig.")
    assert f'href="{there}"' not in eva.get(at(world, "publish", world.edition.pk)).content.decode()
