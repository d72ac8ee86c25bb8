"""Web addresses that no body is known or said to keep are hidden, in doubt; those of bodies stay."""

from __future__ import annotations

import pytest

from rodedraad.identifiers.unknown_sites import is_of_words
from rodedraad.redact import redact


@pytest.mark.parametrize(
    ("text", "address"),
    [
        # no words, and nothing near speaks of a body
        ("Kijk maar eens op knipbijjo.example", "knipbijjo.example"),
        # a name in the text, or in a mail beside it
        ("Mart Groenewoud, www.groenbijgroenewoud.example", "www.groenbijgroenewoud.example"),
        ("contact: tinekezwart@zwarttekst.nl / www.zwarttekst.nl", "www.zwarttekst.nl"),
        ("Hij chat als @prikkebeen_ en schrijft: www.prikkebeen-schrijft.nl", "www.prikkebeen-schrijft.nl"),
        # mere words, and what is said near
        ("Alle verhalen van onze reis staan op www.twee-op-de-tandem.nl", "www.twee-op-de-tandem.nl"),
        ("pedicure aan huis: www.voetjevoorvoetje.nl", "www.voetjevoorvoetje.nl"),
        # the foot of a mail
        ("T. 053 477 20 18\nwww.stillecoaching.example", "www.stillecoaching.example"),
        # a page under a platform, whatever it ends on
        ("lees graafverder.wordpress.example maar eens", "graafverder.wordpress.example"),
    ],
)
def test_a_page_of_one_person_is_doubted(text: str, address: str) -> None:
    assert [text[one.start : one.end] for one in redact(text) if one.type == "url"] == [address]


@pytest.mark.parametrize(
    "text",
    [
        "Pas op, een commerciële partij: independer.nl heeft hier niets mee te maken.",
        "Op www.verbeterdebuurt.nl kun je een gat in de weg melden.",
        "Actiegroep Red de Iepen verzamelt handtekeningen via www.redonzeiepen.nl.",
        "Zie www.scoutingdewolven.nl",
        "De stukken staan op www.deventer.nl/parkeren.",
        "Het is afgeroond.de rest volgt.",
    ],
)
def test_the_site_of_a_body_stays(text: str) -> None:
    assert [one for one in redact(text) if one.type == "url"] == []


def test_an_address_is_not_taken_for_an_account() -> None:
    text = "Mijn marktplaatsprofiel is marktplaats.example/u/koosjes-kastjes/88213, kijk maar."
    assert [(one.type, text[one.start : one.end]) for one in redact(text)] == [
        ("url", "marktplaats.example/u/koosjes-kastjes/88213")
    ]


@pytest.mark.parametrize(
    ("label", "made_of_words"),
    [("natuurmonumenten", True), ("tegenwindmolensinonzetuin", True), ("knipbijmo", False)],
)
def test_a_host_of_words(label: str, made_of_words: bool) -> None:
    assert is_of_words(label) is made_of_words
