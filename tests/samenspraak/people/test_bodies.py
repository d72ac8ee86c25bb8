"""The register of bodies keeps history, and an invitation opens once, until its day."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile

from samenspraak.ground import clock
from samenspraak.people import bodies, inviting
from samenspraak.people.models import Body, BodyInvitation, Membership, User
from tests.factories.rows import make_body, make_programme
from tests.people import enter

pytestmark = pytest.mark.django_db
PASSWORD = "een lange zin voor de proef"


@pytest.fixture
def programme():
    return make_programme()


@pytest.fixture
def body() -> Body:
    return make_body()


def invited(programme, body, django_capture_on_commit_callbacks) -> str:
    with django_capture_on_commit_callbacks(execute=True):
        made = inviting.invite(programme, body, email="saar@veerdam.example", by=None)
    return made.path


def test_a_body_is_found_by_every_name_it_had(body) -> None:
    bodies.add_name(body, "Veerdam aan Zee", by=None)
    bodies.rename_body(body, name_nl="Gemeente Veerdam-Overwater", by=None)
    for name in ("gemeente  VEERDAM", "veerdam aan zee", "Gemeente Veerdam-Overwater"):
        assert bodies.find_body(name) == body
    assert bodies.find_body("Gemeente Nergens") is None


def test_a_merged_body_keeps_its_row_and_leads_to_its_heir(body) -> None:
    heir = Body.objects.create(slug="nieuw", kind="municipality", name_nl="Gemeente Nieuwland")
    bodies.merge_body(body, heir, by=None)
    assert bodies.find_body("Gemeente Veerdam") == heir
    assert Body.objects.filter(name_nl="Gemeente Veerdam").exists()
    with pytest.raises(bodies.NotInRegister):
        bodies.merge_body(heir, body, by=None)


def test_a_list_is_read_twice_with_the_same_outcome(body) -> None:
    data = (
        "naam;soort;engels;ook bekend als;opgegaan in\n"
        "Provincie Merwerland;provincie;Province of Merwerland;PM|Merwerland;\n"
        "Gemeente Veerdam;gemeente;;Veerdam;\n"
        "Gemeente Oude Haven;gemeente;;;Gemeente Veerdam\n"
        "Iets;clubje;;;\n"
    ).encode("cp1252")
    first = bodies.read_list(data, by=None)
    assert (first.made, len(first.problems)) == (2, 1)
    assert "Iets" in first.problems[0]
    assert bodies.find_body("merwerland").kind == "province"
    assert bodies.find_body("Gemeente Oude Haven") == body
    assert bodies.read_list(data, by=None).made == 0


def test_an_invitation_makes_a_login_that_sees_its_own_body(
    programme, body, client, django_capture_on_commit_callbacks
) -> None:
    path = invited(programme, body, django_capture_on_commit_callbacks)
    (sent,) = mail.outbox
    assert path in sent.body
    assert client.get(path).status_code == 200
    weak = client.post(path, {"username": "saar", "password": "kort"})
    assert weak.status_code == 422
    assert client.post(path, {"username": "saar", "password": PASSWORD}).status_code == 302
    found = Membership.objects.get(user__username="saar")
    assert (found.body, found.role, found.user.email) == (body, "body_staff", "saar@veerdam.example")
    assert client.get("/nl/waterkant/werkbank/opvolging/").status_code == 200
    assert BodyInvitation.objects.get().email == ""
    again = client.get(path)
    assert (again.status_code, "al gebruikt" in again.content.decode()) == (410, True)


def test_an_expired_invitation_says_so(programme, body, client, django_capture_on_commit_callbacks) -> None:
    path = invited(programme, body, django_capture_on_commit_callbacks)
    with clock.moved_to(clock.now() + dt.timedelta(days=22)):
        page = client.post(path, {"username": "saar", "password": PASSWORD})
    assert (page.status_code, User.objects.count()) == (410, 0)
    assert re.search(r"geldig tot \d+ \w+ \d{4}", page.content.decode())


def test_one_taken_back_or_of_another_programme_opens_nothing(
    programme, body, client, django_capture_on_commit_callbacks
) -> None:
    path = invited(programme, body, django_capture_on_commit_callbacks)
    make_programme("elders")
    assert client.get(path.replace("waterkant", "elders")).status_code == 404
    client.force_login(enter("olga", programme))
    key = BodyInvitation.objects.get().pk
    client.post(f"/nl/waterkant/werkbank/instanties/uitnodiging/{key}/intrekken/")
    assert client.get(path).status_code == 410


def test_the_register_is_the_organisers(programme, body, client) -> None:
    client.force_login(enter("bram", programme, body=body))
    assert client.get("/nl/waterkant/werkbank/instanties/").status_code == 403
    client.force_login(enter("olga", programme))
    address = f"/nl/waterkant/werkbank/instanties/{body.pk}/"
    client.post(address, {"name_nl": "Gemeente Veer", "name_en": "", "other_name": "", "part_of": ""})
    page = client.get("/nl/waterkant/werkbank/instanties/").content.decode()
    assert ("Gemeente Veer<" in page, "Gemeente Veerdam (tot" in page) == (True, True)
    file = SimpleUploadedFile("lijst.csv", b"naam,soort\nProvincie Zuid,provincie\n")
    client.post("/nl/waterkant/werkbank/instanties/lijst/", {"file": file})
    assert bodies.find_body("provincie zuid") is not None
