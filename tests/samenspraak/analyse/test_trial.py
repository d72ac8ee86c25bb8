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


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (["verslag.txt"], "verslag.txt is groter dan 0 MB. Splits het bestand, of kies een kleiner."),
        (
            ["een.txt", "twee.txt"],
            "Samen zijn deze bestanden groter dan 0 MB. Kies er minder, of kleinere.",
        ),
    ],
)
def test_one_file_that_is_too_large_is_named(
    client, settings, tmp_path, monkeypatch, names: list[str], sentence: str
) -> None:
    settings.DEMO, settings.MEDIA_ROOT = True, tmp_path
    monkeypatch.setattr("samenspraak.analyse.trials.MOST_BYTES", 10)
    with translation.override("nl"):
        address = reverse("trial")
    answer = client.post(address, {"files": [SimpleUploadedFile(name, b"Meer groen.") for name in names]})
    assert (answer.status_code, sentence in answer.content.decode()) == (400, True)
