"""Words that are taken back and stand in the file of an annex: readers are not given it until somebody has decided."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from samenspraak.gather.models import Contribution
from samenspraak.ground.models import AuditLine
from samenspraak.perspective import actions
from samenspraak.perspective.annex_files import held_annexes
from samenspraak.perspective.choices import AnnexKind, HeldOutcome
from samenspraak.perspective.models import Annex, HeldFile
from samenspraak.perspective.queries import edition_tree
from samenspraak.perspective.render.pdf import edition_pdf
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_contribution, make_programme
from tests.people import enter
from tests.samenspraak.public.conftest import World, make_world

pytestmark = pytest.mark.django_db
WORDS = "De kwikstaart zong nog bij het veerhuis. Wie daar woonde, hoorde hem elke avond in de polder."
SENTENCE = "Wie daar woonde, hoorde hem elke avond in de polder."
OTHER = "Een verslag zonder hun woorden."


@pytest.fixture
def world(db: None) -> World:
    return make_world()


@pytest.fixture
def said(world: World) -> Contribution:
    return make_contribution(world.dialogues[0].tables.get(), WORDS, seat=4)


def in_word(text: str) -> bytes:
    document = docx.Document()
    # Word cuts a paragraph where it likes.
    row = document.add_paragraph(text[:20])
    row.add_run(text[20:])
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def in_open_document(text: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("content.xml", f"<office><p>{text[:9]}<span>{text[9:]}</span></p></office>")
    return held.getvalue()


def in_zip(text: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("map/verslag.docx", in_word(text))
    return held.getvalue()


def in_pdf(world: World, text: str) -> bytes:
    """An edition of ours with this text in an annex is a PDF that says it, over as many lines as it takes."""
    annex = annex_with(world, "los.txt", b"", title="Los", text=text)
    made = edition_pdf(edition_tree(world.edition))
    annex.delete()
    return made


def annex_with(world: World, name: str, content: bytes, **fields: str) -> Annex:
    about = {"title": name, "kind": AnnexKind.OWN, **fields}
    annex = Annex(programme=world.programme, edition=world.edition, order=9, **about)
    annex.file.save(name, ContentFile(content), save=False)
    annex.save()
    return annex


def address(annex: Annex) -> str:
    return reverse("public:annex-file", args=[annex.programme.slug, 1, annex.public_id])


def given(annex: Annex) -> int:
    return Client().get(address(annex)).status_code


@pytest.mark.parametrize("text", [WORDS, SENTENCE], ids=["all of it", "a sentence of it"])
@pytest.mark.parametrize("kind", ["txt", "docx", "odt", "zip", "pdf"])
def test_a_file_that_says_it_is_held_back(world: World, said: Contribution, kind: str, text: str) -> None:
    make = {"docx": in_word, "odt": in_open_document, "zip": in_zip, "txt": lambda told: told.encode()}
    told = f"Aan tafel klonk: {text}"
    content = in_pdf(world, told) if kind == "pdf" else make[kind](told)
    annex = annex_with(world, f"verslag.{kind}", content)
    other = annex_with(world, "advies.txt", OTHER.encode())
    assert (given(annex), given(other)) == (200, 200)
    withdraw_contribution(said, by=None)
    assert (given(annex), given(other)) == (404, 200)
    tree = edition_tree(world.edition)
    found = {row.title: (row.file is None, row.file_is_held) for row in tree.annexes}
    assert found == found | {
        annex.title: (True, True),
        other.title: (False, False),
    }


@pytest.mark.parametrize(
    "text",
    ["De kwikstaart zong.", "Wie daar woonde, zag hem elke avond in de polder.", OTHER],
    ids=["fewer words", "other words", "nothing of it"],
)
def test_a_file_that_says_something_else_is_given(world: World, said: Contribution, text: str) -> None:
    annex = annex_with(world, "verslag.txt", text.encode())
    withdraw_contribution(said, by=None)
    assert (given(annex), HeldFile.objects.count()) == (200, 0)


def test_a_file_that_cannot_be_read_holds_up_no_withdrawal(world: World, said: Contribution) -> None:
    for name in ("kapot.pdf", "kapot.docx", "foto.png", "kapot.zip"):
        annex_with(world, name, b"\x00 kapot")
    gone = annex_with(world, "weg.txt", WORDS.encode())
    default_storage.delete(str(gone.file.name))
    withdraw_contribution(said, by=None)
    said.refresh_from_db()
    assert (said.state, HeldFile.objects.count()) == ("withdrawn", 0)


@pytest.fixture
def held(world: World, said: Contribution) -> Annex:
    """An annex whose file is held back."""
    annex = annex_with(world, "verslag.txt", WORDS.encode())
    withdraw_contribution(said, by=None)
    return annex


def page(who: str, world: World, name: str, *args: object) -> tuple[int, str]:
    client = Client()
    client.force_login(enter(who, world.programme))
    answer = client.get(reverse(f"perspective:{name}", args=[world.programme.slug, *args]))
    return answer.status_code, answer.content.decode()


def test_the_team_is_told_where_it_works(world: World, held: Annex) -> None:
    assert held_annexes(world.programme.pk) == [held]
    there = reverse("perspective:annex", args=[world.programme.slug, held.pk])
    told = {"editions": "Te beslissen: bestanden", "edition": "Bestand achtergehouden: beslis"}
    for name, args in (("editions", ()), ("edition", (world.edition.pk,))):
        status, text = page("eva", world, name, *args)
        assert (status, there in text, told[name] in text) == (200, True, True)
    assert "Lezers krijgen dit bestand nu niet" in page("eva", world, "annex", held.pk)[1]
    assert "not given now" in Client().get(world.address("perspectief/1/")).content.decode()
    assert [line.verb for line in AuditLine.objects.filter(verb__contains="hold_file")] == ["hold_file"]


@pytest.mark.parametrize(
    ("who", "status"), [("eva", 200), ("paul", 200), ("anna", 403), ("mo", 403), ("olga", 403)]
)
def test_who_decides_may_look_at_the_file(world: World, held: Annex, who: str, status: int) -> None:
    found, text = page(who, world, "held-file", held.pk)
    assert (found, WORDS in text) == (status, status == 200)


def test_the_file_is_given_again_with_a_reason(world: World, held: Annex) -> None:
    eva = enter("eva", world.programme)
    with pytest.raises(actions.Refusal):
        actions.give_again(held, reason=" ", by=eva)
    assert given(held) == 404
    actions.give_again(held, reason="Het is een ander vers met dezelfde woorden.", by=eva)
    row = HeldFile.objects.get()
    assert (given(held), row.outcome, row.decided_by) == (200, HeldOutcome.NOT_IN_IT, eva)
    with pytest.raises(actions.Refusal):
        actions.give_again(held, reason="Nog eens.", by=eva)


def test_another_file_comes_in_its_place_in_every_version(
    world: World, held: Annex, django_capture_on_commit_callbacks
) -> None:
    draft = actions.amend(world.edition, by=None)
    copied = draft.annexes.get(title=held.title)
    old = Path(default_storage.path(str(held.file.name)))
    client = Client()
    client.force_login(enter("paul", world.programme))
    there = reverse("perspective:decide-file", args=[world.programme.slug, held.pk])
    with django_capture_on_commit_callbacks(execute=True):
        # Without a file nothing is decided.
        client.post(there, {"replace": "1", "reason": "Gemaild."})
        assert given(held) == 404
        new = SimpleUploadedFile("verslag-2.txt", OTHER.encode())
        client.post(there, {"replace": "1", "reason": "Zonder die zin.", "file": new})
    held.refresh_from_db()
    copied.refresh_from_db()
    assert Client().get(address(held)).content.decode() == OTHER
    assert (copied.file.name, old.exists()) == (held.file.name, False)
    assert (HeldFile.objects.get().outcome, held_annexes(world.programme.pk)) == (HeldOutcome.REPLACED, [])


def test_a_new_file_is_of_a_kind_that_readers_may_be_given(world: World, held: Annex) -> None:
    with pytest.raises(actions.Refusal):
        actions.replace_held(held, SimpleUploadedFile("p.html", b"<p>"), reason="Zo.", by=None)
    assert given(held) == 404


def test_a_file_of_another_programme_is_not_looked_at(world: World, said: Contribution) -> None:
    annex = annex_with(world, "verslag.txt", WORDS.encode())
    Annex.objects.filter(pk=annex.pk).update(programme=make_programme("elders"))
    withdraw_contribution(said, by=None)
    assert HeldFile.objects.count() == 0
