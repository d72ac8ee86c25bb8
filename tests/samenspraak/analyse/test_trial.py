"""Whoever tries a file that cannot be used reads why, in the language of the page, and nothing about a command."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation

pytestmark = pytest.mark.django_db

FIGURES = b"a;b\n1;2\n3;4\n5;6\n"
SAID = {
    ("nl", b""): "Het bestand getallen.csv is leeg. Kies een bestand met tekst.",
    ("en", b""): "The file getallen.csv is empty. Choose a file with text in it.",
    ("nl", FIGURES): (
        "In getallen.csv staat geen kolom met tekst. De kolommen zijn: a, b. "
        "Zet wat er gezegd is in een kolom met de kop bijdrage."
    ),
    ("en", FIGURES): (
        "No column of getallen.csv holds text. The columns are: a, b. "
        "Put what was said in a column headed contribution."
    ),
}


@pytest.mark.parametrize(("language", "content"), SAID)
def test_a_file_that_cannot_be_used_is_answered_in_the_language_of_the_page(
    client, settings, tmp_path, django_capture_on_commit_callbacks, language: str, content: bytes
) -> None:
    settings.DEMO, settings.MEDIA_ROOT = True, tmp_path
    with translation.override(language):
        address = reverse("trial")
    # Of a text in another language too the page says it in its own.
    with django_capture_on_commit_callbacks(execute=True):
        sent = client.post(address, {"files": SimpleUploadedFile("getallen.csv", content), "language": "de"})
    page = client.get(sent["Location"]).content.decode()
    assert SAID[language, content] in page
