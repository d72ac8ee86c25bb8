"""The mail server is one setting; without it mails are files."""

from __future__ import annotations

import email.policy
import uuid

import pytest
from django.core import mail as sent
from django.core.exceptions import ImproperlyConfigured

from samenspraak.ground import mail
from samenspraak.settings.mail import mail_from


def test_without_a_setting_mails_are_files() -> None:
    assert mail_from("") == {"EMAIL_BACKEND": "samenspraak.ground.mail_files.EmailBackend"}


@pytest.mark.parametrize(
    ("address", "host", "port", "tls", "ssl"),
    [
        ("smtp://huis:ge%40heim@post.voorbeeld.nl", "post.voorbeeld.nl", 587, True, False),
        ("smtps://huis:ge%40heim@post.voorbeeld.nl", "post.voorbeeld.nl", 465, False, True),
        ("smtp://huis:ge%40heim@localhost:2525", "localhost", 2525, False, False),
    ],
)
def test_one_address_says_all(address, host, port, tls, ssl) -> None:
    found = mail_from(address)
    names = ("EMAIL_HOST", "EMAIL_PORT", "EMAIL_USE_TLS", "EMAIL_USE_SSL", "EMAIL_HOST_PASSWORD")
    assert [found[name] for name in names] == [host, port, tls, ssl, "ge@heim"]


@pytest.mark.parametrize("address", ["post.voorbeeld.nl", "http://post.voorbeeld.nl", "smtp://"])
def test_another_address_is_refused(address) -> None:
    with pytest.raises(ImproperlyConfigured):
        mail_from(address)


def test_a_mail_can_be_stopped_by_the_mail_program(settings) -> None:
    settings.HOUSE_ADDRESS = "https://huis.voorbeeld.nl"
    mail.send(to="a@voorbeeld.nl", subject="Twee\nregels", body="Dag.", stop="/nl/x/stoppen/y/")
    assert sent.outbox[0].subject == "Twee regels"
    assert sent.outbox[0].extra_headers["List-Unsubscribe"] == "<https://huis.voorbeeld.nl/nl/x/stoppen/y/>"


def test_a_mail_as_a_file_opens_in_a_mail_program_and_is_there_once(settings, tmp_path) -> None:
    settings.EMAIL_BACKEND = "samenspraak.ground.mail_files.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "post"
    key = uuid.uuid4()
    for _try in range(2):
        mail.send(to="a@voorbeeld.nl", subject="Eén mail", body="Dag, één.", key=key)
    (file,) = (tmp_path / "post").iterdir()
    read = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert (file.suffix, read["To"], read["Subject"]) == (".eml", "a@voorbeeld.nl", "Eén mail")
    assert read.get_content().strip() == "Dag, één."
    # Another mail is another file.
    mail.send(to="a@voorbeeld.nl", subject="Eén mail", body="Dag, één.")
    assert len(list((tmp_path / "post").iterdir())) == 2
