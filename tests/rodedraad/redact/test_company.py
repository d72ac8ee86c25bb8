"""Identifiers that only the company they keep gives away, and what looks like them."""

from __future__ import annotations

import pytest

from rodedraad.redact import redact


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ("Bij de fysio sta ik ingeschreven onder 48213, zei ze.", "number", "48213"),
        ("Ik ben daar gewoon nummer 31-20558, geen mens.", "number", "31-20558"),
        ("Mijn klantnr. bij de warmteleverancier, 2004.118.553, klopt niet.", "number", "2004.118.553"),
        ("Waarom ben ik debiteur 81-4407 geworden?", "number", "81-4407"),
        ("Aan de balie val ik onder KL00077123 en elders nergens.", "number", "KL00077123"),
        ("bsn van opa: 11 12 22 333", "bsn", "11 12 22 333"),
        ("De bewoner laat zijn pas zien: 14 03 1941.", "date_of_birth", "14 03 1941"),
        ("Gevonden: 5611 RW 19, 3 mei 1977, rest onleesbaar", "date_of_birth", "3 mei 1977"),
        ("Schrijf op: zeven juni tweeënzestig.", "date_of_birth", "zeven juni tweeënzestig"),
        ("Verjaardagen aan tafel: Ria 4-9-1948 en verder niemand.", "date_of_birth", "4-9-1948"),
        ("Het logo is van Isa Jansen (www.isajansen.example)", "url", "www.isajansen.example"),
        (
            "Hij zit op https://www.twitch.example/spelende_gijs de hele dag",
            "url",
            "https://www.twitch.example/spelende_gijs",
        ),
        ("Ons huis, 8921 AD 5, staat leeg.", "postcode", "8921 AD 5"),
        ("Naam: R. Tahapary, wens: een bankje", "name", "R. Tahapary"),
        ("Lottes moeder zit in de raad.", "name", "Lotte"),
    ],
)
def test_found(text: str, type_: str, value: str) -> None:
    assert (type_, value) in [(one.type, text[one.start : one.end]) for one in redact(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Er zijn 4.500 leden in 2023 en 12 klanten per dag.",
        "De pas kost 1.200 euro en is geldig tot 12-03-2031.",
        "Het formulier is ingediend op 12 maart 2009.",
        "De zaak begon in het jaar 2018-19 en lijn 400 rijdt niet meer.",
        "Kijk op www.gemeente-voorbeeld.example voor de agenda.",
        "Kinderen spelen daar, hun moeder kijkt toe.",
    ],
)
def test_left_alone(text: str) -> None:
    assert redact(text) == []
