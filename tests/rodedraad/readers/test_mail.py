"""E-mail: what somebody wrote is read; its head, its foot and what it answers to are not."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from rodedraad import read_files
from tests.rodedraad.readers.files import reasons, spoken, told, write, zipped


def message(text: str = "", *, page: str = "", attachments: dict[str, bytes] | None = None) -> bytes:
    mail = EmailMessage()
    mail["From"] = "Joke <joke@example.org>"
    mail["To"] = "dialoog@example.org"
    mail["Subject"] = "Ons gesprek"
    mail["Message-ID"] = "<1@example.org>"
    mail.set_content(text) if not page else mail.set_content(page, subtype="html")
    for name, content in (attachments or {}).items():
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


LETTER = (
    "Beste mensen,\n\nZorgen:\n- De huisarts neemt niemand meer aan, zei de cliënt.\n\n"
    "Ik vond het een fijn gesprek.\n\nMet vriendelijke groet,\nJoke\n\n"
    "Op 3 mei 2026 schreef Piet <piet@example.org>:\n> Wilt u uw zorgen sturen?\n> Groet, Piet\n"
)


def test_a_message_is_read_without_what_surrounds_it(tmp_path: Path) -> None:
    reading = read_files([write(tmp_path / "brief.eml", message(LETTER))])
    assert told(reading) == [
        ("cliënt", "worry", None, "De huisarts neemt niemand meer aan, zei de cliënt."),
        (None, "worry", None, "Ik vond het een fijn gesprek."),
    ]
    assert {why for why, _ in reasons(reading)} == {"procedure", "heading", "earlier message"}
    assert [text for why, text in reasons(reading) if why == "earlier message"] == [
        "Op 3 mei 2026 schreef Piet <piet@example.org>:",
        "Wilt u uw zorgen sturen?",
        "Groet, Piet",
    ]


def test_the_same_holds_for_a_message_that_was_copied_as_text(tmp_path: Path) -> None:
    text = "Van: Joke <joke@example.org>\nAan: dialoog@example.org\nOnderwerp: Ons gesprek\n\n" + LETTER
    assert spoken(read_files([write(tmp_path / "brief.txt", text)])) == [
        "De huisarts neemt niemand meer aan, zei de cliënt.",
        "Ik vond het een fijn gesprek.",
    ]


def test_a_message_of_a_web_page_is_read_by_its_words(tmp_path: Path) -> None:
    page = (
        "<html><head><style>p {color: red}</style></head><body><p>Zorgen:</p><ul><li>Het is <b>te duur</b></li>"
        "<li>Het is te ver</li></ul><script>alert(1)</script></body></html>"
    )
    assert spoken(read_files([write(tmp_path / "a.eml", message(page=page))])) == [
        "Het is te duur",
        "Het is te ver",
    ]


def test_what_hangs_on_a_message_is_read_too_or_named(tmp_path: Path) -> None:
    hanging = {
        "tafel 2.txt": b"Dromen:\n- Een school dichtbij\n",
        "foto.png": b"\x89PNG\r\n\x1a\n\x00\x00",
        "../alles.zip": zipped({"a.txt": b"Hallo"}),
    }
    path = write(tmp_path / "a.eml", message("De bus rijdt niet meer.\n", attachments=hanging))
    reading = read_files([path])
    assert [(p.source.file, p.text) for p in reading.passages] == [
        ("a.eml", "De bus rijdt niet meer."),
        ("a.eml/tafel 2.txt", "Een school dichtbij"),
    ]
    assert [(e.code, e.parameters["file"]) for e in reading.refused] == [
        ("picture", "a.eml/foto.png"),
        ("unpack", "a.eml/.. alles.zip"),
    ]
