"""Whole families of ways to name what identifies: registers, spoken figures, ages beside dates, accounts, pages."""

from __future__ import annotations

import time

import pytest

from rodedraad.redact import redact


def found(text: str, kind: str) -> list[str]:
    return [text[one.start : one.end] for one in redact(text) if one.type == kind]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("V-nummer 274 881 0032 staat op het pasje van de IND", "274 881 0032"),
        ("A-nummer 4418 220 113 klopt niet", "4418 220 113"),
        ("EANcode 871687110002233445", "871687110002233445"),
        ("parketnr. 16/204418-23", "16/204418-23"),
        ("betalingskenmerk 3041 8827 1100 4412", "3041 8827 1100 4412"),
        ("Rijbewijs van mijn broer: 4410229918", "4410229918"),
        ("Mijn pas van de bieb heeft lenersnr 2044718820", "2044718820"),
        ("rijbewijsnr 4410229918", "4410229918"),
        ("toevoegingsnummer 4KX2210", "4KX2210"),
        ("knvb relatiecode BGHT12X", "BGHT12X"),
        ("schadenr 2024/SC/4418", "2024/SC/4418"),
        ("badge 004412 werkt niet meer", "004412"),
        ("mijn klantnummer is vier vier een nul twee twee negen", "vier vier een nul twee twee negen"),
    ],
)
def test_a_number_that_an_office_keeps_somebody_under(text: str, number: str) -> None:
    assert found(text, "number") == [number]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ik word 71, kijk maar: 3 april 1955, ja echt.", "3 april 1955"),
        ("zij is 44 (12/05/1982) en woont alleen", "12/05/1982"),
        ("geboren twaalf maart negentienachtenvijftig", "twaalf maart negentienachtenvijftig"),
        ("geb 12 3 58", "12 3 58"),
        ("geboortedatum twaalf drie achtenvijftig", "twaalf drie achtenvijftig"),
        ("12 maart achtenvijftig, toen ben ik geboren", "12 maart achtenvijftig"),
        ("g.b. datum 12-03-1958", "12-03-1958"),
        ("op mijn ID staat 12 MAA/MAR 1958", "12 MAA/MAR 1958"),
        ("Mijn gegevens: KL 44-0220, 08-06-1961, Kerkstraat 3", "08-06-1961"),
        ("dhr. Van Voorst, 18-12-1946, 3412 KL", "18-12-1946"),
    ],
)
def test_a_day_of_birth_that_its_company_gives_away(text: str, date: str) -> None:
    assert found(text, "date_of_birth") == [date]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("lever maar af bij Rembrandtlaan honderdtwaalf, achterom", "address", "Rembrandtlaan honderdtwaalf"),
        ("de Kerkstraat, daar op 12", "address", "Kerkstraat, daar op 12"),
        ("postcode vierendertig twaalf K L", "postcode", "vierendertig twaalf K L"),
        ("34 12 K van Karel L van Leo", "postcode", "34 12 K van Karel L van Leo"),
        ("kenteken is g van gerard, 4 4 1, b b", "plate", "g van gerard, 4 4 1, b b"),
        ("Litouwse vrachtwagen KBT 441", "plate", "KBT 441"),
        ("w w w punt familievos punt nl", "url", "w w w punt familievos punt nl"),
    ],
)
def test_what_is_said_rather_than_written(text: str, kind: str, words: str) -> None:
    assert [one for one in found(text, kind) if one == words] == [words]


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ("Ik zit op Strava als FietsTineke.", "FietsTineke"),
        ("Hij ondertekent zijn mails met BozeBuurman44.", "BozeBuurman44"),
        ("ze noemt zich online SterrenStof", "SterrenStof"),
        ("In de appgroep heet ze ~Vrouw Holle, geloof ik.", "~Vrouw Holle"),
        ("Haar telegramnaam is Wolkje van Zee.", "Wolkje van Zee"),
        ("geocacher Team Slootspringers was hier", "Team Slootspringers"),
    ],
)
def test_an_account_by_what_is_done_with_it(text: str, handle: str) -> None:
    assert found(text, "handle") == [handle]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("De foto's staan op www.janenmarietrouwen.nl.", "www.janenmarietrouwen.nl"),
        (
            "Zie https://forum.plantjes.nl/index.php?user=modderpoot",
            "https://forum.plantjes.nl/index.php?user=modderpoot",
        ),
        (
            "Ons huis: https://www.funda.nl/koop/lopik/huis-4410-kerkpad-3/",
            "https://www.funda.nl/koop/lopik/huis-4410-kerkpad-3/",
        ),
        ("De oma van Sep schrijft alles op: dagen-aan-de-lek.nl", "dagen-aan-de-lek.nl"),
    ],
)
def test_a_page_of_one_person_or_household(text: str, url: str) -> None:
    assert found(text, "url") == [url]


@pytest.mark.parametrize(
    "text",
    [
        "Uitgang 3, daar waait het altijd.",
        "Pas op: ISO 14001 zegt niets over stank.",
        "de lantaarnpaal met plaatje LP 0043 knippert al weken",
        "In postcodegebied 3521 is de wachttijd het langst.",
        "In de Kerkstraat zeven nieuwe bomen, dat zou mooi zijn.",
        "De motor stond er om 8.20 en om 8.30 weer.",
        "De regeling loopt van 12-03-2019 tot 12-03-2024.",
        "Wij zijn met 40 mensen sinds 12-03-2019 bezig.",
        "Kom na 18.00 uur langs.",
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert redact(text) == []


@pytest.mark.parametrize(
    "sign", ["a", "A", "1", " ", "een ", "1 ", "pas ", "geb ", "~A ", "a.", "12-03-1960, "]
)
def test_thousands_of_one_sign_do_not_keep_the_search_waiting(sign: str) -> None:
    from rodedraad.identifiers.own import find_own
    from rodedraad.identifiers.registers import find_registered
    from rodedraad.identifiers.rows import find_rows
    from rodedraad.identifiers.spoken import find_spoken

    text = (sign * 20_000)[:20_000]
    begun = time.process_time()
    for find in (find_own, find_registered, find_spoken):
        list(find(text))
    list(find_rows(text, []))
    assert time.process_time() - begun < 2
