"""A translation stands beside the original with its maker: counted as a version, never quoted, gone with the words."""

from __future__ import annotations

import pytest
from django.conf import settings

from samenspraak.convene.cards import issue_seat_card
from samenspraak.gather.actions import Change, Refusal, add_version, translate
from samenspraak.gather.models import ContributionVersion
from samenspraak.gather.queries import shown
from samenspraak.people.actions import open_card
from samenspraak.perspective import actions as writing
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_contribution
from tests.samenspraak.perspective.conftest import world  # noqa: F401 (a fixture)

pytestmark = pytest.mark.django_db
DUTCH = "De bus rijdt niet meer."
ENGLISH = "The bus no longer runs."
MAKER = "Tolkendienst Waterrand"


@pytest.fixture
def said(table):
    return make_contribution(table, DUTCH)


def in_english(row, text: str = ENGLISH, **fields: str):
    given = {"language": "en", "translated_by": MAKER, **fields}
    return translate(row, text=text, by=None, **given)


def test_it_is_a_version_of_its_own_beside_the_one_that_is_shown(said) -> None:
    made = in_english(said)
    said.refresh_from_db()
    assert (made.number, made.translates, said.current.text) == (2, said.current, DUTCH)
    assert [(one.text, one.by) for one in shown(said.current).translations] == [(ENGLISH, MAKER)]


def test_a_next_version_takes_the_next_number_and_leaves_the_translation_with_the_old_words(said) -> None:
    in_english(said)
    newer = add_version(said, Change(text="De bus rijdt."), reason="Korter", by=None)
    assert (newer.number, newer.translates, shown(newer).translations) == (3, None, ())


def test_a_new_one_in_the_same_language_takes_its_place_and_an_empty_one_takes_it_away(said) -> None:
    in_english(said)
    in_english(said, "The bus is gone.")
    assert [one.text for one in shown(said.current).translations] == ["The bus is gone."]
    assert in_english(said, " ") is None
    assert shown(said.current).translations == ()
    assert not ContributionVersion.objects.filter(text__contains="bus is gone").exists()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"translated_by": " "}, "who made the translation"),
        ({"language": "nl"}, "in this language already"),
        ({"text": "x" * 20_001}, "too long"),
    ],
)
def test_bad_input_gets_a_sentence(said, given, sentence) -> None:
    with pytest.raises(Refusal, match=sentence):
        in_english(said, **given)


def test_without_consent_to_quote_no_translation_tells_the_words_either(client, table) -> None:
    silent = make_contribution(table, DUTCH, quote=False)
    in_english(silent)
    assert shown(silent.current).translations == ()
    assert ENGLISH not in client.get(f"/en/waterkant/bijdrage/{silent.public_id}/").content.decode()


def test_pages_show_both_and_the_maker(client, olga, said) -> None:
    in_english(said)
    pages = {
        "of the contribution": client.get(f"/nl/waterkant/bijdrage/{said.public_id}/"),
        "of the dialogue, in English": client.get(f"/en/waterkant/dialogen/{said.dialogue.public_id}/"),
        "of the workbench": olga.get(f"/nl/waterkant/werkbank/invoer/bijdragen/{said.pk}/"),
    }
    for page in pages.values():
        text = page.content.decode()
        assert [words in text for words in (DUTCH, ENGLISH, MAKER)] == [True] * 3
    dutch = client.get(f"/nl/waterkant/dialogen/{said.dialogue.public_id}/").content.decode()
    assert (DUTCH in dutch, ENGLISH in dutch) == (True, False)
    row = client.get("/api/v1/programmes/waterkant/contributions").json()
    assert (ENGLISH in str(row), MAKER in str(row)) == (True, True)


def test_who_said_it_sees_it_on_their_own_page(client, table, said) -> None:
    in_english(said)
    card = issue_seat_card(table.seats.get(number=1), by=None)
    client.cookies[settings.CARD_COOKIE] = open_card(table.programme, card.code)
    page = client.get(f"/nl/waterkant/mijn-tafel/bijdrage/{said.public_id}/").content.decode()
    assert (ENGLISH in page, MAKER in page) == (True, True)


def test_the_form_keeps_what_was_typed_when_something_lacks(olga, said) -> None:
    address = f"/en/waterkant/werkbank/invoer/bijdragen/{said.pk}/vertaling/"
    answer = olga.post(address, {"language": "en", "text": ENGLISH})
    assert (answer.status_code, ENGLISH in answer.content.decode()) == (422, True)
    assert olga.post(address, {"language": "en", "text": ENGLISH, "translated_by": MAKER}).status_code == 302


def test_quotes_and_sentences_cite_the_original(world) -> None:  # noqa: F811
    said = world.said[0]
    made = in_english(said)
    with pytest.raises(writing.Refusal):
        writing.choose(made, ENGLISH)
    sentence = writing.add_sentence(world.story, "De bus is weg.", sort="ours", by=world.editor)
    assert writing.cite(sentence, made, by=world.editor).version == said.current


def test_it_goes_with_the_words(said) -> None:
    in_english(said)
    withdraw_contribution(said, by=None)
    assert set(said.versions.values_list("text", "translated_by")) == {("", "")}
