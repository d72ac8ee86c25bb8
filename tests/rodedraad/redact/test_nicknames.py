"""Accounts by a made-up name where the sentence names a place online, and numbers that somebody is kept under."""

from __future__ import annotations

import time

import pytest

from rodedraad.identifiers.kept_under import find_kept_under
from rodedraad.identifiers.nicknames import find_nicknames
from rodedraad.redact import redact


def found(text: str, kind: str) -> list[str]:
    return [text[one.start : one.end] for one in redact(text) if one.type == kind]


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ("Ik heet op discord pannenlap en kom graag langs.", "pannenlap"),
        ("In Stardew Valley heet ik MoestuinMien, daar lukt het wel.", "MoestuinMien"),
        ("Je vindt mij in World of Warcraft als Kroketridder en verder nergens.", "Kroketridder"),
        ("Je kan me ook als stoeprandridder vinden in het draadje.", "stoeprandridder"),
        ("Zoek mij maar op onder pindakaasheld, dan app ik terug.", "pindakaasheld"),
        ("DM me: kaaskopkaatje", "kaaskopkaatje"),
        ("In de buurtapp heet ik gewoon Buurman Bas.", "Buurman Bas"),
        ("Je kent me van het forum als Grijze Golf.", "Grijze Golf"),
        ("De vrouw die zich SluisSientje noemt schreef het op Telegram.", "SluisSientje"),
        ("Op de markt koopt sloothuis.nico alles op.", "sloothuis.nico"),
        ("Zij is in de buurtapp Papavan4🌻 en regelt alles.", "Papavan4🌻"),
        ("Op de fietsapp sta ik als Henk-Rijdt-Nooit, wat een gedoe.", "Henk-Rijdt-Nooit"),
        ('Hij vulde "De Grijze Ruiter 12" in, dat is zijn Facebooknaam.', "De Grijze Ruiter 12"),
        ("Kijk bij @brandweerfan_ger hoe een laadpaal brandt.", "@brandweerfan_ger"),
    ],
)
def test_what_somebody_is_called_online(text: str, handle: str) -> None:
    assert found(text, "handle") == [handle]


@pytest.mark.parametrize(
    "text",
    [
        "Ik ben als huurder op internet gaan zoeken.",
        "Op internet ben ik anoniem.",
        "Ik sta op Marktplaats als verkoper en dat gaat goed.",
        "De website is traag.Daarna kwam er niks.",
        "In de groepsapp stond dat de BuurtBus en de KlusBus stoppen.",
        "@moderator mag dat zomaar?",
    ],
)
def test_what_is_nobodys_account_stays(text: str) -> None:
    assert redact(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Het zorgkantoor kent mij als PGB.00412.71 en verder niet.", "PGB.00412.71"),
        ("Als we KL-330915 invullen zegt het systeem niets.", "KL-330915"),
        ("Mijn klantnummer? 4482 6613.", "4482 6613"),
        ("Leerplichtzaak LP-24-0417, hij gaat al weken niet.", "LP-24-0417"),
        ("lidm.nr. 7-31529, contributie onder protest betaald", "7-31529"),
        ("Het gaat over dossier vier nul zes zes twee zei de meneer.", "vier nul zes zes twee"),
        ("Het COA noemt mij 7719-0042.", "7719-0042"),
        ("Zaakkenmerk HX_WABO-24-2281: het hok moet weg.", "HX_WABO-24-2281"),
    ],
)
def test_what_somebody_is_kept_under(text: str, number: str) -> None:
    assert found(text, "number") == [number]


def test_a_number_that_was_found_is_found_again() -> None:
    text = "Mijn klantnummer is 8815-442; hun robot verstaat 8815-442 niet."

    assert found(text, "number") == ["8815-442", "8815-442"]


@pytest.mark.parametrize(
    "text",
    [
        "Motie M-24-0118 is aangenomen.",
        "De kapmelding stond in het Gemeenteblad 2024, nr. 118402, en dat leest niemand.",
        "Subsidieregeling SR-2026-07 loopt af.",
        "Die lamp is artikelnr. 802.114.56 in de winkel.",
        "Klantenservice 0900-1234 neemt niet op.",
        "Er staan 40 000 klanten op de lijst.",
    ],
)
def test_the_number_of_a_thing_stays(text: str) -> None:
    assert redact(text) == []


@pytest.mark.parametrize(
    "bit", ["Aa", "a.", "A1-", "1 ", "twee ", "ik heet ", "op het forum als Aa Bb ", "😀"]
)
def test_a_long_text_is_read_in_line_with_its_length(bit: str) -> None:
    text = (bit * 20_000)[:20_000]
    begun = time.process_time()

    found_in_it = [*find_nicknames(text), *find_kept_under(text)]

    assert all(one.doubtful or one.type == "handle" for one in found_in_it)
    assert time.process_time() - begun < 4
