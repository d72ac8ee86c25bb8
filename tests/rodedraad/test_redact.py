"""What identifies a person is found, what merely looks like it stays, and offsets fit the text as it was given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodedraad.redact import PLACEHOLDERS, apply_redactions, redact

FOUND = [
    ("Mail me op jan.de-vries+wijk@ziggo.nl.", "email", "jan.de-vries+wijk@ziggo.nl", False),
    ("jan (at) gmail punt com is mijn adres", "email", "jan (at) gmail punt com", False),
    ("Bel 06-12345678 na zessen", "phone", "06-12345678", False),
    ("Bel 06 12 34 56 78.", "phone", "06 12 34 56 78", False),
    ("mijn nummer: +31(0)6-1234 5678", "phone", "+31(0)6-1234 5678", False),
    ("0031 6 12 34 56 78 is van mij", "phone", "0031 6 12 34 56 78", False),
    ("thuis (015) 212 34 56", "phone", "(015) 212 34 56", False),
    ("wij wonen op 2611 AB, huisnummer 12a", "postcode", "2611 AB, huisnummer 12a", False),
    ("postcode is 2611 ab 4", "postcode", "2611 ab 4", True),
    (
        "Kom langs: Burgemeester van der Meulenlaan 112-3",
        "address",
        "Burgemeester van der Meulenlaan 112-3",
        False,
    ),
    ("ik woon in de kerkstraat 12b", "address", "kerkstraat 12b", True),
    ("Ik woon aan het Lange Voorhout 44", "address", "Lange Voorhout 44", False),
    ("Ik woon in de Dorpsstraat", "address", "Dorpsstraat", True),
    ("mijn bsn is 111222333", "bsn", "111222333", False),
    ("het gaat om 111222333", "bsn", "111222333", True),
    ("BSN: 111222334", "bsn", "111222334", True),
    ("over op NL91 ABNA 0417 1643 00", "iban", "NL91 ABNA 0417 1643 00", False),
    ("nl12rabo0123456789 klopt niet", "iban", "nl12rabo0123456789", False),
    ("op DE89 3704 0044 0532 0130 00 graag", "iban", "DE89 3704 0044 0532 0130 00", False),
    ("GH-123-J staat altijd fout", "plate", "GH-123-J", False),
    ("kenteken 12abc3 was het", "plate", "12abc3", False),
    ("volg me via @sanne_b", "handle", "@sanne_b", False),
    ("insta: sanne.bakker1", "handle", "sanne.bakker1", False),
    ("geboren op 12-03-1961 in Delft", "date_of_birth", "12-03-1961", False),
    ("ik ben in Utrecht geboren, op 3 mei 1984", "date_of_birth", "3 mei 1984", False),
    ("ik ben geboren in 1961", "date_of_birth", "1961", True),
    ("zie linkedin.com/in/sannebakker", "url", "linkedin.com/in/sannebakker", False),
    ("mijn website www.tuinvogels.nl.", "url", "www.tuinvogels.nl", False),
    ("mijn klantnummer bij de bank is 12345678", "number", "12345678", False),
    ("dossiernummer 2023/44556", "number", "2023/44556", False),
    ("studentnummer s1234567", "number", "s1234567", False),
]

NOT_FOUND = [
    "Dat kost € 1.250.000 per jaar",
    "In 2021 en 2022 kwamen er 1200 woningen bij",
    "Om 19.30 uur begint het, tot 21:00",
    "artikel 0123456789 van de catalogus",
    "van 12-03-2024 tot 15-03-2024 is de straat dicht",
    "buslijn 12 en tram 3 om 8.05",
    "In onze straat staan 12 bomen, op het schoolplein 3",
    "de snelweg A12 en de N201",
    "2030 is te laat",
    "www.delft.nl en https://www.rijksoverheid.nl/documenten",
    "Bel 112 of 0900-8844",
    "Covid-19 en 5G-10",
    "ISBN 9789012345678 en KvK 12345678",
    "op de weekmarkt 12 maart 2024",
    "Er kwamen 1.234.567 mensen in 2021-2025",
]


@pytest.mark.parametrize(("text", "sort", "words", "doubtful"), FOUND)
def test_it_finds_what_identifies_a_person(text: str, sort: str, words: str, doubtful: bool) -> None:
    assert [(r.type, text[r.start : r.end], r.doubtful) for r in redact(text)] == [(sort, words, doubtful)]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_amounts_years_times_and_organisations_stay(text: str) -> None:
    assert redact(text) == []


def test_each_redaction_leaves_a_placeholder_of_its_type() -> None:
    text = "Bel 06-12345678 of mail a@b.nl, Kerkstraat 12, 2611 AB Delft."
    assert (
        apply_redactions(text, redact(text)) == "Bel [telefoon] of mail [e-mail], [adres], [postcode] Delft."
    )


SNIPPETS = st.sampled_from(
    [words for _, _, words, _ in FOUND] + [*NOT_FOUND, " ", ", ", "\n", "bsn ", "geboren ", "👍", "\u200f"]
)


@given(st.lists(st.one_of(SNIPPETS, st.text(max_size=12)), max_size=12).map("".join))
def test_redactions_are_in_order_apart_and_inside_the_text(text: str) -> None:
    redactions = redact(text)
    ends = [0, *(r.end for r in redactions)]
    assert all(end <= r.start < r.end <= len(text) for end, r in zip(ends, redactions, strict=False))
    kept = "".join(text[end : r.start] for end, r in zip(ends, redactions, strict=False)) + text[ends[-1] :]
    shown = apply_redactions(text, redactions)
    assert len(shown) == len(kept) + sum(len(PLACEHOLDERS[r.type]) for r in redactions)
