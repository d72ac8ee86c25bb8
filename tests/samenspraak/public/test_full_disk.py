"""When the server's disk is full reading goes on, and what cannot be stored is given back to whoever typed it.

The database is really full here: SQLite is told that it may not grow by one page.
"""

from __future__ import annotations

import errno
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from unittest import mock

import pytest
from django.conf import settings
from django.contrib.auth import user_logged_in
from django.contrib.sessions.models import Session
from django.core.files import temp
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils.crypto import get_random_string

from samenspraak.converse.raw import Note
from samenspraak.gather.models import Contribution, SourceFile
from samenspraak.ground import clock, full_disk
from samenspraak.ground.saving_sessions import RoomForSessionMiddleware
from samenspraak.perspective.models import Annex
from samenspraak.public.forms import new_ticket
from samenspraak.public.models import RenderedPage
from tests.people import PASSWORD, enter
from tests.samenspraak.public.conftest import World, make_world

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("connection.vendor != 'sqlite'", reason="a full SQLite file is real here"),
]
WORDS = "Meer bankjes langs het water, en een plek voor de jeugd. " * 60


@pytest.fixture
def world(tmp_path, monkeypatch) -> World:
    monkeypatch.setattr(settings, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")
    monkeypatch.setattr(settings, "WITHDRAWAL_HEAD", tmp_path / "withdrawals.head")
    return make_world()


@contextmanager
def full() -> Iterator[None]:
    """No page can be added to the database any more."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count={pages}")
        try:
            yield
        finally:
            cursor.execute("PRAGMA max_page_count=1073741823")


def fill(**_signal: object) -> None:
    """Take what room the pages themselves still have."""
    for length in (3000, 300, 30):
        with suppress(OperationalError):
            while True:
                Session.objects.create(
                    session_key=get_random_string(32), session_data="x" * length, expire_date=clock.now()
                )


def idea() -> dict[str, str]:
    """The form of the idea box, opened a minute ago."""
    with mock.patch.object(time, "time", return_value=time.time() - 60):
        return {"text": WORDS, "ticket": new_ticket(), "language": "nl"}


@pytest.mark.parametrize("path", ["", "dialogen/", "rode-draden/", "perspectief/1/", "werkwijze/"])
def test_a_stranger_reads_a_page_that_was_not_made_today(world, path) -> None:
    reader = Client()
    RenderedPage.objects.all().delete()
    with full():
        answers = [reader.get(world.address(path, "nl")) for _time in range(4)]
    assert [answer.status_code for answer in answers] == [200] * 4
    assert RenderedPage.objects.count() == 0
    # Once there is room it is kept again.
    reader.get(world.address(path, "nl"))
    assert RenderedPage.objects.filter(path=world.address(path, "nl")).count() == 1


def test_an_idea_that_finds_no_room_is_given_back(world) -> None:
    writer = Client()
    form = idea()
    with full():
        refused = writer.post(world.address("ideeenbus/", "nl"), form)
    page = refused.content.decode()
    assert (refused.status_code, refused["Cache-Control"]) == (507, "no-store")
    assert "De schijf van de server is vol. Wat u net stuurde, is niet opgeslagen." in page
    assert refused.context["words"] == [WORDS]
    assert page.count(WORDS) == 2
    assert not Contribution.objects.filter(current__text__startswith="Meer bankjes").exists()
    # The page sends the same form again, once there is room.
    again = writer.post(world.address("ideeenbus/", "nl"), dict(refused.context["again"]))
    assert again.status_code == 201
    assert Contribution.objects.filter(current__text=WORDS.strip()).count() == 1


def test_a_host_who_types_a_paper_sheet_keeps_what_was_typed(world) -> None:
    table = world.dialogues[0].tables.get()
    host = Client()
    host.force_login(enter("olga", world.programme))
    typed = {f"{number}-text": f"Regel {number}. {WORDS}" for number in range(1, 6)} | {"language": "nl"}
    with full():
        refused = host.post(reverse("evening:type-sheet", args=[world.programme.slug, table.pk]), typed)
    assert (refused.status_code, Note.objects.filter(text__contains="bankjes").count()) == (507, 0)
    assert refused.context["words"] == [typed[f"{number}-text"] for number in range(1, 6)]


def test_a_part_of_a_page_leaves_the_form_as_it_is(world) -> None:
    with full():
        refused = Client().post(world.address("ideeenbus/", "nl"), idea(), headers={"HX-Request": "true"})
    assert (refused.status_code, refused["HX-Retarget"]) == (507, "#main")
    assert refused["HX-Reswap"].split()[0] == "afterbegin"
    assert "<h1>" not in refused.content.decode()


def test_a_program_is_told_as_programs_are(world) -> None:
    with full():
        refused = Client().post(
            world.address("ideeenbus/", "nl"), idea(), headers={"Accept": "application/json"}
        )
    assert (refused.status_code, refused["Content-Type"]) == (507, "application/problem+json")
    assert (refused.json()["status"], "bankjes" in refused.content.decode()) == (507, False)


class TestAFileThatFindsNoRoom:
    """The folder for temporary files is really full here: it is the device that always is."""

    @pytest.fixture(autouse=True)
    def no_room(self, monkeypatch, settings) -> None:
        settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0
        monkeypatch.setattr(temp, "NamedTemporaryFile", lambda *_, **__: open("/dev/full", "r+b"))  # noqa: SIM115, PTH123

    @pytest.mark.parametrize("size", [10, 300_000])
    def test_what_was_typed_beside_it_is_given_back(self, world, size) -> None:
        # As in a browser: the form is read for its token, before its view.
        editor, token = Client(enforce_csrf_checks=True), get_random_string(32)
        editor.force_login(enter("eva", world.programme))
        editor.cookies[settings.CSRF_COOKIE_NAME] = token
        form = {
            "csrfmiddlewaretoken": token,
            "title": "Het verslag van het waterschap",
            "file": SimpleUploadedFile("verslag.pdf", b"x" * size),
            "kind": "third_party",
            "accessible_alternative": WORDS,
        }
        refused = editor.post(
            reverse("perspective:add-annex", args=[world.programme.slug, world.edition.pk]), form
        )
        assert (refused.status_code, Annex.objects.count()) == (507, 0)
        assert refused.context["words"] == [form["title"], WORDS]
        # The page cannot send the file again by itself.
        assert refused.context["again"] == []
        assert "is niet opgeslagen" in refused.content.decode()

    def test_a_form_that_is_read_late_is_told_so_too(self, world) -> None:
        """Its view looks at the size of a large file first, so it is the view that reads it."""
        organiser = Client()
        organiser.force_login(enter("olga", world.programme))
        refused = organiser.post(
            reverse("gather:upload", args=[world.programme.slug]),
            {
                "documents": SimpleUploadedFile("verslag.txt", b"Wij willen meer bankjes."),
                "wording": "summary",
            },
        )
        assert (refused.status_code, SourceFile.objects.count()) == (507, 0)
        assert "is niet opgeslagen" in refused.content.decode()

    def test_a_file_that_is_too_large_is_still_refused_before_it_is_read(self, world) -> None:
        organiser = Client()
        organiser.force_login(enter("olga", world.programme))
        address = reverse("gather:upload", args=[world.programme.slug])
        answer = organiser.generic(
            "POST",
            address,
            b"",
            "multipart/form-data; boundary=grens",
            CONTENT_LENGTH=str(settings.UPLOAD_MAX_BYTES * 2),
        )
        assert answer.status_code == 413

    def test_a_form_whose_file_is_broken_otherwise_is_our_fault(self, world, monkeypatch) -> None:
        def broken(*_args: object, **_names: object) -> None:
            raise OSError(errno.EACCES, "mag niet")

        monkeypatch.setattr(temp, "NamedTemporaryFile", broken)
        visitor = Client(raise_request_exception=False)
        answer = visitor.post("/nl/inloggen/", {"file": SimpleUploadedFile("a.pdf", b"x")})
        assert answer.status_code == 500


class TestASessionThatFindsNoRoom:
    def test_who_signs_in_reads_that_the_disk_is_full(self, world) -> None:
        """Signing in stores an empty session first; its content comes when the view is done, and finds no room."""
        enter("olga", world.programme)
        visitor = Client()
        with full():
            user_logged_in.connect(fill)
            try:
                refused = visitor.post("/nl/inloggen/", {"username": "olga", "password": PASSWORD})
            finally:
                user_logged_in.disconnect(fill)
        assert refused.status_code == 507
        assert "We weten niet of wat u net stuurde, is opgeslagen." in refused.content.decode()
        assert refused.context["again"] == []
        assert PASSWORD not in refused.content.decode()

    @pytest.mark.parametrize(("method", "status"), [("GET", 200), ("POST", 507)])
    def test_a_page_that_is_read_goes_on_without_it(self, rf, method, status) -> None:
        def page(request: HttpRequest) -> HttpResponse:
            request.session["seen"] = WORDS
            return HttpResponse("De pagina.")

        request = rf.generic(method, "/nl/", HTTP_ACCEPT="text/html")
        with full():
            fill()
            answer = RoomForSessionMiddleware(page)(request)
        assert (answer.status_code, settings.SESSION_COOKIE_NAME in answer.cookies) == (status, False)


def test_a_disk_that_fills_up_between_the_views_is_no_fault_of_ours(world, monkeypatch) -> None:
    def no_room(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "vol")

    monkeypatch.setattr("django.middleware.csrf.CsrfViewMiddleware.process_view", no_room)
    writer = Client(raise_request_exception=False)
    refused = writer.post(world.address("ideeenbus/", "nl"), idea())
    assert (refused.status_code, refused.context["words"]) == (507, [WORDS])


def test_a_password_is_never_shown_back(rf) -> None:
    request = rf.post("/nl/inloggen/", {"name": "olga de vries", "password": "een lange zin"})
    assert full_disk.fields_of(request) == [("name", "olga de vries")]
    assert full_disk.told(request).status_code == 507
