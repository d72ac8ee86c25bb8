"""A programme with a dialogue of two tables, and its organiser signed in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import translation
from docx import Document

from rodedraad.progress import Silent
from samenspraak.convene.models import Table
from samenspraak.converse.actions import sign_record
from samenspraak.gather.actions import Brought, read_file, receive_file
from samenspraak.gather.models import SourceFile
from tests.factories.rows import make_dialogue, make_programme, make_table
from tests.factories.sheets import signing_body
from tests.people import enter

Bring = Callable[..., SourceFile]
Sign = Callable[..., None]


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "WITHDRAWAL_JOURNAL", tmp_path / "withdrawals.journal")
    monkeypatch.setattr(settings, "MEDIA_ROOT", tmp_path / "files")


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Sentences of actions are compared in the language they are written in; pages have theirs in the address."""
    with translation.override("en"):
        yield


@pytest.fixture
def table(db: None) -> Table:
    return make_table(make_dialogue(make_programme()))


@pytest.fixture
def olga(table: Table, client: Client) -> Client:
    """Olga's browser: she organises the programme."""
    client.force_login(enter("olga", table.programme))
    return client


@pytest.fixture
def bring(table: Table) -> Bring:
    """Bring a file with these bytes and read it at once."""

    def bring_file(content: bytes | str, name: str = "verslag.csv", **about) -> SourceFile:
        content = content.encode() if isinstance(content, str) else content
        row = receive_file(
            table.programme,
            ContentFile(content, name=name),
            Brought(**{"dialogue": table.dialogue, **about}),
            name=name,
            by=None,
        )
        return read_file(row, Silent())

    return bring_file


@pytest.fixture
def sign(table: Table, django_capture_on_commit_callbacks: Callable[..., Any]) -> Sign:
    """The table signs these notes, and gather's follower reads the message about it."""

    def signing(*notes: str, **fields: object) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            answer = sign_record(table, signing_body(table, list(notes), **fields), notes)
        assert answer.is_receipt, answer.reason

    return signing


def minutes(*lines: tuple[str, str]) -> bytes:
    """A Word document: (style, text) a paragraph."""
    document = Document()
    for style, text in lines:
        document.add_paragraph(text, style=style)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
