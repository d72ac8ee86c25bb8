"""Accounts, pages and addresses by the name in them or by what is said of them; initials, kin; and what stays."""

from __future__ import annotations

import time

import pytest

from rodedraad.redact import redact


def found(text: str, kind: str) -> list[str]:
    return [text[one.start : one.end] for one in redact(text) if one.type == kind]


@pytest.mark.parametrize(
    "url",
    [
        "www.yogabijmarleen.nl",
        "naaiateliervanhennie.nl",
        "klusserberend.nl",
        "www.loodgietersietse.nl",
        "www.rijschoolbijahmed.nl/prijzen",
        "www.boerderijdezwaluw-famdekker.nl",
        "www.wimenkarin-onderweg.nl",
        "instagram.com/wijkfotograaf.joris",
        "https://www.tiktok.com/@buurtkok.samira",
        "massagebijpetra.salonized.com",
    ],
)
def test_a_page_with_the_name_of_whose_it_is(url: str) -> None:
    assert found(f"Kijk eens op {url}, daar staat het.", "url") == [url]


def test_a_page_with_a_name_that_stands_in_the_text() -> None:
    assert found("Ik heet Tjitske, zie www.bloemenhoektjitske.nl.", "url") == ["www.bloemenhoektjitske.nl"]


@pytest.mark.parametrize(
    "email",
    [
        "piet (apestaart) tuinhuis (punt) nl",
        "anneke punt visser slingeraap ziggo punt nl",
        "jan streepje onder bos bij gmail punt com",
        "k.mulder [apenstaartje] hetnet [punt] nl",
        "truus apestaartje kpnmail punt nl",
    ],
)
def test_an_address_for_mail_as_it_is_said(email: str) -> None:
    assert found(f"Mijn mail is {email}, dank u.", "email") == [email]


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ("gebruiker stormvogeltje: wanneer begint het", "stormvogeltje"),
        ("Reaguurder BozeWesley vindt het niks", "BozeWesley"),
        ("volger oma_tonnie12 zei ja", "oma_tonnie12"),
        ("Op Nextdoor schreef HondenBaasje3 dat het stinkt", "HondenBaasje3"),
        ('Onder het pseudoniem "Regenwulp" schreef ik erover', "Regenwulp"),
        ("Ik plaats reviews als Frietje Frits op Tripadvisor", "Frietje Frits"),
        ("insta en tiktok zijn beide fenna.kst", "fenna.kst"),
        ("Hij post onder de naam Kademuur op het buurtforum", "Kademuur"),
    ],
)
def test_an_account_by_what_is_said_of_it(text: str, handle: str) -> None:
    assert found(text, "handle") == [handle]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Bij de huisarts (0412-481 220) krijg je niemand.", "phone", "0412-481 220"),
        ("Mijn zwager rijdt met PO 4KT19 door de straat.", "plate", "PO 4KT19"),
        ("Bij de fysio sta ik als pat. 33107 in de lijst.", "number", "33107"),
        ("Achternaam: Postma Voorletters: J.W.", "name", "J.W."),
        ("Aanwezig: mevrouw Postma en T.v.d. Linde", "name", "T.v.d. Linde"),
        ("K.L. (liever zonder naam) heeft schulden", "name", "K.L."),
        ("Mag de schutting van ome Kees weg?", "name", "Kees"),
        ("mijn buurman Joop komt nooit", "name", "Joop"),
    ],
)
def test_what_its_company_gives_away(text: str, kind: str, words: str) -> None:
    assert [one for one in found(text, kind) if one == words] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Ik zit op Facebook en als lid in de raad.",
        "De gebruiker betaalt, de kijker niet.",
        "Wij schrijven als Buurtvereniging De Kooi op Facebook.",
        "Kijk op www.bakkerbart.nl of www.museumvanloon.nl.",
        "Op Facebook zag ik dat covid19 terug is en lijn12 vervalt.",
        "Zie www.kaarsenmakerijbijdekerk.nl en www.winkelvansinkel.nl.",
        "Ik reageer als bewoner op de site.",
        "Bel 14 030 en je krijgt een keuzemenu.",
        "De lichtmast heeft nummer 5523 en doet het niet.",
        "Besteknummer BK220914 is gegund.",
        "die zwarte mercedes van hiernaast staat er weer",
        "Onze zoon zit op het Willem de Zwijger.",
        "Ik koop mijn veters bij Van der Meulen Schoenen.",
        "N.B. is een afkorting.",
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert redact(text) == []


@pytest.mark.parametrize(
    "sign",
    ["a", "A.", "1", "a ", "punt ", "a punt ", "a-", "als A ", "en", "op x ", "gebruiker ", "insta en "],
)
def test_thousands_of_one_sign_do_not_keep_the_search_waiting(sign: str) -> None:
    from rodedraad.identifiers.claimed import find_claimed

    begun = time.process_time()
    list(find_claimed((sign * 20_000)[:20_000], []))
    assert time.process_time() - begun < 2
