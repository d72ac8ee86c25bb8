"""The file of an annex reaches readers: a picture with its alternative, or a file beside the same in readable form."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from samenspraak.perspective import actions
from samenspraak.perspective.choices import AnnexKind, EditionState
from samenspraak.perspective.models import Annex, Edition
from samenspraak.perspective.queries import edition_tree
from samenspraak.perspective.render.all import render_everything
from samenspraak.perspective.render.flow import Paragraph, flow_of
from samenspraak.public.freezing.freezer import freeze
from samenspraak.public.opendata.bundle import edition_zip
from tests.factories.rows import make_edition
from tests.people import enter
from tests.samenspraak.public.conftest import World

pytestmark = pytest.mark.django_db
PDF, PNG = b"%PDF-1.7 het advies", b"\x89PNG\r\n\x1a\n een foto"


def annex_of(
    world: World, name: str, content: bytes, kind: AnnexKind = AnnexKind.OWN, **fields: str
) -> Annex:
    """An annex of the published edition with a file."""
    order = world.edition.annexes.count()
    row = Annex(
        programme=world.programme, edition=world.edition, order=order, title=name, kind=kind, **fields
    )
    row.file.save(name, ContentFile(content), save=False)
    row.save()
    return row


def address(annex: Annex) -> str:
    return reverse("public:annex-file", args=[annex.programme.slug, annex.edition.number, annex.public_id])


@pytest.fixture
def advice(world: World) -> Annex:
    return annex_of(
        world,
        "advies.pdf",
        PDF,
        AnnexKind.THIRD_PARTY,
        text="Van de bond.",
        accessible_alternative="Eerst luisteren.",
    )


@pytest.fixture
def photo(world: World) -> Annex:
    return annex_of(world, "tafel.png", PNG, accessible_alternative="Acht mensen aan een tafel.")


def test_a_document_is_given_to_keep_and_a_picture_to_look_at(client, advice, photo) -> None:
    found = [client.get(address(annex)) for annex in (advice, photo)]
    assert [(one.content, one["Content-Type"]) for one in found] == [
        (PDF, "application/pdf"),
        (PNG, "image/png"),
    ]
    assert found[0]["Content-Disposition"].startswith("attachment; filename=")
    assert found[1]["Content-Disposition"].startswith("inline; filename=")
    for one in found:
        assert one["X-Content-Type-Options"] == "nosniff"
        assert one["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert one["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("name", ["kaart.svg", "pagina.html", "iets.xhtml", "zonder"])
def test_what_could_act_by_itself_is_never_opened_by_a_browser(client, world, name: str) -> None:
    """Rows from before kinds were asked for."""
    got = client.get(address(annex_of(world, name, b"<script>alert(1)</script>")))
    assert got["Content-Type"] == "application/octet-stream"
    assert got["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("name", ["kaart.svg", "pagina.html", "programma.exe"])
def test_such_a_file_is_not_taken_in_any_more(client, world, name: str) -> None:
    draft = make_edition(world.programme, number=2)
    with pytest.raises(actions.Refusal, match="PDF"):
        actions.add_annex(draft, title="Kaart", file=ContentFile(b"x", name), by=None)
    client.force_login(enter("eva", world.programme))
    form = {"title": "Kaart", "kind": "own", "file": SimpleUploadedFile(name, b"x")}
    there = reverse("perspective:add-annex", args=[world.programme.slug, draft.pk])
    assert "PDF" in client.post(there, form, follow=True).content.decode()
    assert not draft.annexes.exists()


def test_only_the_files_of_public_editions_are_given(client, world, advice) -> None:
    found = []
    for state in (EditionState.PUBLISHED, EditionState.REPLACED, EditionState.EMBARGOED, EditionState.DRAFT):
        Edition.objects.update(state=state)
        found.append(client.get(address(advice)).status_code)
    assert found == [200, 200, 404, 404]
    advice.file.delete()
    Edition.objects.update(state=EditionState.PUBLISHED)
    assert client.get(address(advice)).status_code == 404


def test_the_page_leads_to_it_beside_the_same_in_readable_form(world, advice, photo, fresh) -> None:
    page = fresh(world.address("perspectief/1/"))
    link = f'<a class="nl-link" href="{address(advice)}" download>'.replace("/nl/", "/en/")
    assert link in page
    assert "(PDF, 19\xa0bytes)" in page
    assert ("Van de bond." in page, "Eerst luisteren." in page) == (True, True)
    picture = page[page.index('<img class="annex-picture"') :].partition(">")[0]
    assert address(photo).replace("/nl/", "/en/") in picture
    assert 'alt="Acht mensen aan een tafel."' in picture


def test_documents_name_it_with_its_kind_and_where_it_is(world, advice) -> None:
    runs = [
        run.text
        for block in flow_of(edition_tree(world.edition)).blocks
        if isinstance(block, Paragraph)
        for run in block.runs
    ]
    name = advice.file.name.rpartition("/")[2]
    assert f"Bestand: {name} (PDF, 19 bytes). Te vinden bij deze bijlage op de website." in runs


def test_it_goes_along_with_every_form_and_our_own_with_the_open_data(world, advice, photo, tmp_path) -> None:
    written = {file.name: file.read_bytes() for file in render_everything(world.edition, tmp_path)}
    names = [row.file.name.rpartition("/")[2] for row in (advice, photo)]
    assert [written[name] for name in names] == [PDF, PNG]
    # What others wrote is theirs to pass on.
    archive = zipfile.ZipFile(io.BytesIO(edition_zip(world.programme, 1) or b""))
    assert [name for name in archive.namelist() if name.startswith("annexes/")] == [f"annexes/{names[1]}"]
    assert archive.read(f"annexes/{names[1]}") == PNG


def test_it_stands_in_the_frozen_site(world, advice, tmp_path) -> None:
    frozen = freeze(world.programme, tmp_path / "site")
    assert (tmp_path / "site" / frozen.files[address(advice)]).read_bytes() == PDF
