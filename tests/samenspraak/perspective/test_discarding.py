"""A begun correction can be thrown away by a publisher: nothing that is published changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse

from samenspraak.followup.models import Ask
from samenspraak.ground import clock
from samenspraak.ground.models import AuditLine
from samenspraak.people.choices import BodyKind
from samenspraak.people.models import Body
from samenspraak.perspective import actions
from samenspraak.perspective.choices import AnnexKind, EditionState
from samenspraak.perspective.models import Annex, Challenge, Edition, Rendering, Sentence
from samenspraak.perspective.queries import current_edition, edition_tree
from tests.people import enter
from tests.samenspraak.perspective.conftest import World, plain_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(full: World) -> Edition:
    """A correction that somebody began and wrote in, with the plain edition copied along."""
    plain_of(full)
    begun = actions.amend(full.edition, by=full.editor)
    sentence = Sentence.objects.filter(section__edition=begun).first()
    assert sentence is not None
    assert full.editor is not None
    actions.comment(sentence, "Klopt dit nog?", by=full.editor)
    begun.refresh_from_db()
    return begun


def address(edition: Edition) -> str:
    return reverse("perspective:discard", args=[edition.programme.slug, edition.pk])


def browser(who: str, world: World) -> Client:
    client = Client()
    client.force_login(enter(who, world.programme))
    return client


def test_it_is_gone_and_the_published_edition_is_as_it_was(full: World, draft: Edition) -> None:
    before = edition_tree(full.edition)
    renderings = set(Rendering.objects.filter(edition=full.edition).values_list("pk", flat=True))
    actions.discard_correction(draft, revision=draft.revision, by=full.publisher)
    full.edition.refresh_from_db()
    assert (full.edition.state, edition_tree(full.edition)) == (EditionState.PUBLISHED, before)
    assert current_edition(full.programme, "nl") == full.edition
    assert set(Edition.objects.all()) == {full.edition}
    assert set(Rendering.objects.values_list("pk", flat=True)) == renderings
    line = AuditLine.objects.get(verb="discard_correction")
    assert (line.object_id, line.actor_id, line.detail) == (
        draft.pk,
        full.publisher.pk if full.publisher else None,
        {"number": 2, "follows": str(full.edition.pk)},
    )


def test_another_correction_can_be_begun_afterwards(full: World, draft: Edition) -> None:
    with pytest.raises(actions.Refusal):
        actions.amend(full.edition, by=full.editor)
    actions.discard_correction(draft, revision=draft.revision, by=full.publisher)
    assert actions.amend(full.edition, by=full.editor).number == 2


def test_a_page_says_what_goes_and_asks_whether_it_is_meant(full: World, draft: Edition) -> None:
    paul = browser("paul", full)
    there = reverse("perspective:edition", args=[full.programme.slug, draft.pk])
    assert address(draft) in paul.get(there).content.decode()
    page = paul.get(address(draft)).content.decode()
    assert ("1 opmerking" in page, "Gooi het weg" in page) == (True, True)
    # Asked without saying yes, it stays.
    paul.post(address(draft))
    assert Edition.objects.filter(pk=draft.pk).exists()
    paul.post(address(draft), {"sure": "1", "revision": str(draft.revision)})
    assert not Edition.objects.filter(pk=draft.pk).exists()


def test_what_was_saved_meanwhile_is_not_thrown_away_unseen(full: World, draft: Edition) -> None:
    about = {"title": "Anders", "subtitle": "", "status": draft.status, "by": full.editor}
    actions.describe_edition(draft, **about)
    paul = browser("paul", full)
    paul.post(address(draft), {"sure": "1", "revision": str(draft.revision)})
    assert Edition.objects.get(pk=draft.pk).title == "Anders"


@pytest.mark.parametrize("who", ["eva", "anna", "mo", "olga", "hanna"])
def test_others_than_a_publisher_may_not(full: World, draft: Edition, who: str) -> None:
    client = browser(who, full)
    statuses = [client.get(address(draft)).status_code, client.post(address(draft), {"sure": 1}).status_code]
    assert (statuses, Edition.objects.filter(pk=draft.pk).exists()) == ([403, 403], True)


def test_a_published_edition_is_never_thrown_away(full: World, draft: Edition) -> None:
    paul = browser("paul", full)
    for edition in (full.edition,):
        paul.post(address(edition), {"sure": "1", "revision": str(edition.revision)})
        with pytest.raises(actions.Refusal):
            actions.discard_correction(edition, revision=edition.revision, by=full.publisher)
    assert Edition.objects.count() == 2


def test_a_first_edition_is_no_correction(world: World) -> None:
    with pytest.raises(actions.Refusal):
        actions.discard_correction(world.edition, revision=world.edition.revision, by=world.publisher)
    assert browser("paul", world).get(address(world.edition)).status_code == 302


def test_what_a_body_was_asked_about_it_is_not_thrown_away(full: World, draft: Edition) -> None:
    challenge = Challenge.objects.get(edition=draft)
    body = Body.objects.create(kind=BodyKind.MUNICIPALITY, name_nl="Gemeente", slug="gemeente")
    Ask.objects.create(programme=full.programme, body=body, challenge=challenge, answer_by=clock.today())
    with pytest.raises(actions.Refusal):
        actions.discard_correction(draft, revision=draft.revision, by=full.publisher)
    assert Edition.objects.filter(pk=draft.pk).exists()


def test_a_file_goes_when_no_published_edition_gives_it(
    full: World, draft: Edition, django_capture_on_commit_callbacks
) -> None:
    kept = Annex(programme=full.programme, edition=full.edition, order=8, title="Oud", kind=AnnexKind.OWN)
    kept.file.save("oud.txt", ContentFile(b"oud"))
    for number, name in enumerate((str(kept.file.name), "")):
        row = Annex(programme=full.programme, edition=draft, order=number, title="B", kind=AnnexKind.OWN)
        row.file.name = name
        if not name:
            row.file.save("nieuw.txt", ContentFile(b"nieuw"), save=False)
        row.save()
    draft.refresh_from_db()
    old, new = (Path(default_storage.path(str(each.file.name))) for each in (kept, row))
    with django_capture_on_commit_callbacks(execute=True):
        actions.discard_correction(draft, revision=draft.revision, by=full.publisher)
    assert (old.exists(), new.exists()) == (True, False)
