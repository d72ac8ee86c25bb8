"""Conversation guides: those we ship, those of a programme, their versions and languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.utils import translation

from samenspraak.convene.choices import Pictogram
from samenspraak.convene.models import ConversationGuide, Round
from samenspraak.convene.shipped import shipped_guides
from samenspraak.converse.actions import open_sheet_key, take_notes
from samenspraak.converse.queries import key_for, sheet_of
from samenspraak.converse.raw import Note
from samenspraak.evening import actions
from samenspraak.evening.queries import guide_for, guides_of
from samenspraak.gather.models import ContributionKind
from samenspraak.ground.models import AuditLine, Programme
from tests.factories.rows import make_dialogue, make_guide, make_programme
from tests.factories.sheets import note_body
from tests.people import enter

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme():
    return make_programme()


@pytest.fixture
def organiser(programme, client):
    olga = enter("olga", programme)
    client.force_login(olga)
    return olga


def lengths(programme) -> dict[str, tuple[int, list[str]]]:
    return {
        family.slug: (family.best_for("nl").minutes, sorted(family.in_language))
        for family in guides_of(programme)
    }


def filled(guide: ConversationGuide, **changed: str) -> dict[str, object]:
    """What the form of a guide would send without a change, and then what is changed."""
    rounds = list(guide.rounds.all())
    data: dict[str, object] = {
        "title": guide.title,
        "summary": guide.summary,
        "preparation": "\n".join(guide.preparation),
        "ronde-TOTAL_FORMS": str(len(rounds) + 1),
        "ronde-INITIAL_FORMS": str(len(rounds)),
    }
    for number, one in enumerate(rounds):
        data |= {
            f"ronde-{number}-title": one.title,
            f"ronde-{number}-minutes": str(one.minutes),
            f"ronde-{number}-purpose": one.purpose,
            f"ronde-{number}-opening_question": one.opening_question,
            f"ronde-{number}-follow_ups": "\n".join(one.follow_ups),
            f"ronde-{number}-kinds": one.kinds,
            f"ronde-{number}-pictogram": one.pictogram,
            f"ronde-{number}-ORDER": str(number + 1),
        }
    return {**data, **changed}


def test_three_guides_are_there_in_two_languages(programme) -> None:
    assert lengths(programme) == {
        "one-hour": (60, ["en", "nl"]),
        "plain-words": (90, ["en", "nl"]),
        "full-dialogue": (180, ["en", "nl"]),
    }


def test_the_full_guide_goes_from_arriving_to_who_does_what(programme) -> None:
    full = guide_for(programme, "full-dialogue", "nl")
    kinds = [kind for one in full.rounds.all() for kind in one.kinds]
    assert kinds == [
        "experience",
        "seed_story",
        "worry",
        "dilemma",
        "keep",
        "dream",
        "wish",
        "idea",
        "opportunity",
        "agreed_action",
    ]
    assert set(kinds) <= set(ContributionKind.objects.filter(programme=None).values_list("slug", flat=True))


def test_both_languages_of_a_shipped_guide_are_built_alike() -> None:
    """A translation that lost a round, a minute or a kind would lead two tables through two different evenings."""
    built = {
        (guide["slug"], guide["language"]): [
            (one["minutes"], one["kinds"], one["pictogram"], len(one["follow_ups"]))
            for one in guide["rounds"]
        ]
        for guide in shipped_guides()
    }
    assert {slug for slug, _language in built} == {"full-dialogue", "one-hour", "plain-words"}
    assert [slug for slug, _ in built if built[slug, "nl"] != built[slug, "en"]] == []


def test_every_round_of_the_plain_guide_has_a_picture_that_says_what_it_shows(programme, client) -> None:
    page = client.get("/nl/waterkant/gesprekswijzers/plain-words/").content.decode()
    plain = guide_for(programme, "plain-words", "nl")
    names = [Pictogram(one.pictogram) for one in plain.rounds.all()]
    assert page.count('class="round__picture"') == len(names) == 9
    assert 'alt="Een klein plantje dat groeit"' in page


def test_a_reader_gets_the_guide_in_their_language_and_may_ask_for_the_other(programme, client) -> None:
    english = client.get("/en/waterkant/gesprekswijzers/full-dialogue/").content.decode()
    dutch = client.get("/en/waterkant/gesprekswijzers/full-dialogue/?taal=nl").content.decode()
    assert "Where have you seen something good begin" in english
    assert "Waar hebt u iets goeds zien beginnen" in dutch


def test_an_organiser_saves_a_new_version_and_the_old_one_stays(programme, organiser, client) -> None:
    guide = make_guide(programme)
    dialogue = make_dialogue(programme)
    actions.choose_guide(dialogue, guide, by=organiser)
    answer = client.post(
        f"/nl/waterkant/werkbank/avond/gesprekswijzers/{guide.pk}/wijzigen/",
        filled(guide, **{"ronde-1-minutes": "35", "ronde-0-DELETE": "on"}),
    )
    assert answer.status_code == 302
    newest = guide_for(programme, guide.slug, "nl")
    assert (newest.version, newest.follows, newest.minutes) == (2, guide, 35)
    dialogue.refresh_from_db()
    assert (dialogue.guide, dialogue.guide.minutes) == (guide, 30)
    page = client.get(f"/nl/waterkant/gesprekswijzers/{guide.slug}/?versie=1").content.decode()
    assert "Er is een nieuwere versie van deze gesprekswijzer." in page


def test_rounds_follow_the_places_that_were_given(programme, organiser, client) -> None:
    guide = make_guide(programme)
    new_round = {
        "ronde-2-title": "Dromen",
        "ronde-2-minutes": "15",
        "ronde-2-purpose": "Verder kijken.",
        "ronde-2-ORDER": "1",
        "ronde-0-ORDER": "2",
        "ronde-1-ORDER": "3",
    }
    client.post(
        f"/nl/waterkant/werkbank/avond/gesprekswijzers/{guide.pk}/wijzigen/", filled(guide, **new_round)
    )
    rounds = guide_for(programme, guide.slug, "nl").rounds.all()
    assert [(one.order, one.title) for one in rounds] == [(1, "Dromen"), (2, "Welkom"), (3, "Zorgen")]


def test_a_mistake_is_told_and_nothing_is_saved(programme, organiser, client) -> None:
    guide = make_guide(programme)
    answer = client.post(
        f"/nl/waterkant/werkbank/avond/gesprekswijzers/{guide.pk}/wijzigen/",
        filled(guide, **{"ronde-1-minutes": "0", "ronde-1-purpose": "Zeggen wat drukt, nu beter."}),
    )
    assert answer.status_code == 422
    assert "Zeggen wat drukt, nu beter." in answer.content.decode()
    assert ConversationGuide.objects.filter(programme=programme).count() == 1


def test_a_changed_shipped_guide_is_the_programmes_own(programme, organiser) -> None:
    shipped = guide_for(programme, "one-hour", "nl")
    made = actions.save_version(shipped, actions.draft_of(shipped), programme=programme, by=organiser)
    assert (made.programme, made.version, made.follows) == (programme, 2, shipped)
    assert guide_for(programme, "one-hour", "nl") == made
    assert guide_for(make_programme("overkant"), "one-hour", "nl") == shipped
    assert AuditLine.objects.filter(verb="make_guide", object_id=made.pk).count() == 1


def test_a_copy_goes_its_own_way(programme, organiser, client) -> None:
    shipped = guide_for(programme, "one-hour", "nl")
    client.post(
        f"/nl/waterkant/werkbank/avond/gesprekswijzers/{shipped.pk}/overnemen/",
        {"title": "Een uur in de klas"},
    )
    copy = guide_for(programme, "een-uur-in-de-klas", "nl")
    assert (copy.version, copy.title, copy.rounds.count()) == (
        1,
        "Een uur in de klas",
        shipped.rounds.count(),
    )


def test_a_guide_gets_a_third_language_once(programme, organiser, client) -> None:
    shipped = guide_for(programme, "plain-words", "nl")
    address = f"/nl/waterkant/werkbank/avond/gesprekswijzers/{shipped.pk}/overnemen/"
    client.post(address, {"language": "tr"})
    turkish = guide_for(programme, "plain-words", "tr")
    assert (turkish.language, turkish.translates, turkish.version) == ("tr", shipped, 1)
    assert client.post(address, {"language": "tr"}).status_code == 422
    with pytest.raises(actions.Refusal):
        actions.translate_guide(shipped, language="tr", programme=programme, by=organiser)


def test_a_guide_of_another_programme_cannot_be_chosen(programme, organiser) -> None:
    elsewhere = make_guide(make_programme("overkant"))
    with pytest.raises(actions.Refusal):
        actions.choose_guide(make_dialogue(programme), elsewhere, by=organiser)


def test_the_list_of_guides_takes_a_fixed_number_of_queries(
    programme, client, django_assert_num_queries
) -> None:
    make_guide(programme)
    with django_assert_num_queries(4):
        client.get("/nl/waterkant/gesprekswijzers/")
    make_guide(programme, "nog-een")
    with django_assert_num_queries(4):
        client.get("/nl/waterkant/gesprekswijzers/")


def test_the_sheet_shows_no_guide_of_another_programme(evening) -> None:
    """Another programme has its own words for the English guide; the sheet here keeps to ours, or to its own."""
    ours = evening.dialogue.guide.translations.get()
    elsewhere = make_programme(slug="elders")

    def asking(question: str, programme: Programme) -> Round:
        draft = actions.draft_of(ours)
        first = replace(draft.rounds[0], opening_question=question)
        saved = actions.save_version(
            ours, replace(draft, rounds=[first, *draft.rounds[1:]]), programme=programme, by=None
        )
        return saved.rounds.first()

    secret = asking("A question of the other programme?", elsewhere)
    key = key_for(evening.programme, open_sheet_key(evening.first, by=None))
    with translation.override("en"):
        assert sheet_of(key)["rounds"][0]["question"] == ours.rounds.first().opening_question
        own = asking("A question of our own?", evening.programme)
        assert sheet_of(key)["rounds"][0]["question"] == "A question of our own?"
    shown = [secret, own, ours.rounds.first()]
    take_notes(evening.first, [note_body(evening.first, round=str(one.pk)) for one in shown])
    # What is said is kept; under a round that is not of this table it stands under none.
    assert set(Note.objects.values_list("round", flat=True)) == {None, own.pk, shown[2].pk}
