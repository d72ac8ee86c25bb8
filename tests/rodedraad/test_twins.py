"""The same statement twice: found by its words alone."""

from __future__ import annotations

from rodedraad.twins import NEAR, fingerprint, likeness, near_keys

BUS = "De bus naar de stad rijdt 's avonds niet meer en dat is een groot gemis."


def test_the_same_words_have_one_fingerprint() -> None:
    assert fingerprint(BUS) == fingerprint(BUS.upper().replace(".", " !"))
    assert fingerprint(BUS) != fingerprint(BUS + " Echt.")


def test_what_is_too_short_says_nothing() -> None:
    assert (fingerprint("Geen idee eigenlijk"), near_keys("Geen idee eigenlijk")) == ("", [])


def test_texts_that_are_much_alike_share_a_key() -> None:
    other = BUS.replace("groot ", "heel groot ")
    assert set(near_keys(BUS)) & set(near_keys(other))
    assert likeness(BUS, other) >= NEAR


def test_different_texts_share_none() -> None:
    other = "Een tuin achter de gymzaal zou mooi zijn voor iedereen."
    assert not set(near_keys(BUS)) & set(near_keys(other))
    assert likeness(BUS, other) < NEAR
