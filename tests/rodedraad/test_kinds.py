"""Kinds are proposed from the words of a statement, carefully: a person decides."""

from __future__ import annotations

import pytest

from rodedraad.kinds import proposed_kind, told_kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Een moeder maakt zich zorgen over de opvang.", "worry"),
        ("Een student stelt voor om kantoren om te bouwen.", "idea"),
        ("Men droomt van een trein die elk kwartier rijdt.", "dream"),
        ("Zij hoopt dat er iemand belt.", "wish"),
        ("Mevrouw Kuiper vraagt wanneer de baan wordt gerepareerd.", "question"),
        ("Waarom duurt een vergunning acht weken?", "question"),
        ("De buurtkamer moet blijven.", "keep"),
        ("Zij neemt voor 1 juni contact op met de provincie.", "agreed_action"),
        ("Een boer vertelt dat het land zakt.", "experience"),
        ("De bus rijdt op dinsdag.", None),
    ],
)
def test_reported_speech_says_its_kind(text: str, kind: str | None) -> None:
    assert told_kind(text) == kind


def test_where_two_kinds_fit_none_is_proposed() -> None:
    assert proposed_kind("Laten we over twintig jaar een bos hebben.") is None
    assert proposed_kind("Laten we een bos planten.") == "idea"
    assert proposed_kind("Ik heb nergens een plek, niemand helpt.") == "experience"
