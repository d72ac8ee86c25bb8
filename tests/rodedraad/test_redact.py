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

# Ways in which people write the same thing: one identifier each, of which only the type is checked.
WRITTEN = [
    ("email", "Stuur het naar Piet.Jansen@gemeente-voorbeeld.nl of bel."),
    ("email", "mijn mail: marloes_v.d.berg@xs4all.nl"),
    ("email", "contact: info apenstaartje bakkerij punt nl"),
    ("email", "je kan me mailen op k.devries[at]hotmail[dot]com"),
    ("phone", "Mijn 06 is 06 - 4321 8765"),
    ("phone", "bereikbaar op 020 - 555 01 23 na 5 uur"),
    ("phone", "Tel: 0592/123456"),
    ("phone", "bel 0031-6-12345678"),
    ("phone", "+316 12345678 is van mijn moeder"),
    ("phone", "app naar 06.12.34.56.78"),
    ("phone", "06/12345678"),
    ("phone", "0 6 1 2 3 4 5 6 7 8"),
    ("phone", "Belgisch nummer +32 475 12 34 56"),
    ("phone", "Mijn nummer is 6 12345678"),
    ("postcode", "Ik woon op 9711 LM 23-2"),
    ("postcode", "onze postcode: 3511lx"),
    ("postcode", "3511 LX nummer 5"),
    ("address", "Wij wonen Prins Hendrikkade 33 III"),
    ("address", "aan de Van Woustraat 101 hs"),
    ("address", "het huis op Markt 1 in Delft"),
    ("address", "Laan van Meerdervoort 12a te Den Haag"),
    ("address", "Plein 1944 nummer 7"),
    ("address", "op de hoek van de Dorpsweg 45"),
    ("address", "ik zit op de ruysdaelstraat 8 bis"),
    ("address", "Hofje van Staats nr. 12"),
    ("address", "Eerste Oosterparkstraat 88-II"),
    ("address", "2e Jan Steenstraat 4"),
    ("bsn", "sofinummer 123 456 782"),
    ("bsn", "BSN-nummer: 123456782"),
    ("bsn", "(bsn 1234.56.782)"),
    ("iban", "NL02ABNA0123456789."),
    ("iban", "IBAN nl 20 ingb 0001 2345 67"),
    ("iban", "rekening NL20-INGB-0001-2345-67"),
    ("iban", "rekeningnummer 12.34.56.789"),
    ("plate", "mijn kenteken is J-123-BK"),
    ("plate", "ze reden in een busje met kenteken V 123 BX"),
    ("plate", "auto 76-XK-LP stond er weer"),
    ("plate", "Mijn scooter (D-842-HP) is gestolen"),
    ("handle", "volg @jan.de.boer"),
    ("handle", "mijn twitter is @ Delftenaar_1"),
    ("handle", "Op Instagram: @marieke-bakt"),
    ("handle", "op snapchat heet ik koekje88"),
    ("date_of_birth", "Ik ben geboren op 5 november 1978"),
    ("date_of_birth", "geb.datum 05/11/78"),
    ("date_of_birth", "(geb. 05-11-1978)"),
    ("date_of_birth", "DOB 1978-11-05"),
    ("date_of_birth", "Mijn zoon, geboren 3-3-2011, zit op school"),
    ("date_of_birth", "geboortedatum is 5 nov. 1978"),
    ("date_of_birth", "Mijn dochter is van 14 februari 2009"),
    ("url", "op mijn site https://mariekebakt.nl/recepten"),
    ("url", "facebook.com/jan.boer.123"),
    ("url", "https://nl.linkedin.com/in/jan-boer-1a2b3c"),
    ("url", "instagram.com/marieke.bakt/"),
    ("url", "http://jandeboer.wordpress.com"),
    ("url", "zie www.pietervandijk.eu"),
    ("number", "mijn klantnr 4567890"),
    ("number", "cliëntnummer: 00-4455"),
    ("number", "dossier 20240118-77 loopt nog"),
    ("number", "Mijn studentnummer is 500812345"),
    ("number", "patiëntnr. 8812345"),
    ("number", "uw kenmerk: WMO-2024-1187"),
    ("number", "leerlingnummer 12345"),
    ("number", "zaak 2024-000123"),
    ("number", "V-nummer 2712345678"),
    ("number", "polis nr 88.12.345"),
    ("number", "mijn DigiD-gebruikersnaam en klantcode KL-99812"),
    ("number", "Cursist 55121 kon niet komen."),
    ("number", "Wat doet u met aanvraag AV-2031-0093?"),
    ("number", "Het nummer van mijn paspoort is NX0000001."),
    ("address", "In de hal van Professor Duinlaan 310 slapen mensen."),
    ("address", "bij ons (laan van oud oost-zwaluw 25a) is het stil"),
    ("date_of_birth", "Als geboortedatum voor op de lijst mag u 3 oktober 1947 nemen."),
    ("date_of_birth", "ik ben op 5 november 1943 ter wereld gekomen"),
    ("url", "Zie https://praatraad.example/insprekers/g-mulder voor wie het is"),
    ("url", "Ik schrijf ook: https://verhalen-van-sanne.example/"),
    ("url", "linkedin: https://netwerk.example/in/wie-dan-ook"),
    ("handle", "op Mastodon ben ik @juf_lies@example.social"),
    ("handle", "mijn gebruikersnaam is henkie1964"),
    ("plate", "een kenteken dat ik maar half las, maar ik denk 05grn7, in het rood"),
    ("postcode", "Huisnummer 5, 4382-NT, met de blauwe deur"),
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
    "Sinds eind 2016 is dat zo, living in Wales since then",
    "on a case-by-case basis in the 2018-19 academic year",
    "zie BV 4 15.07.2013",
    "ISBN 9789012345678 en KvK 12345678",
    "op de weekmarkt 12 maart 2024",
    "Er kwamen 1.234.567 mensen in 2021-2025",
    "Er staan 14 huizen leeg in de Kerkstraat.",
    "In de Dorpsstraat moet 30 km per uur gelden",
    "het bedrag van 12.345,67 euro",
    "wet van 12-05-2010, artikel 12 lid 3",
    "in 2023 kregen 2611 mensen een brief",
    "De A4 bij Delft en de N470",
    "punt 3 op pagina 12",
    "tussen 8.00 en 17.00 uur",
    "ongeveer 06 graden",
    "tafel 4, dialoog 12, ronde 3",
    "3 op de 10 jongeren",
    "van 1990 tot 2020",
    "kosten 1500 EUR",
    "budget 250000",
    "op 1 januari 2025",
    "de gemeente (zie delft.nl/wonen)",
    "Wij vierden de verjaardag van de wijk",
    "Buslijn 69 rijdt naar het station",
    "het oude postkantoor uit 1923",
    "twitter is een ramp",
    "@ 20 euro per stuk",
    "een 7,5 voor de sfeer",
    "De Eerste Kamer en Tweede Kamer, 2023-2024",
    "85-plussers en 65+",
    "het kost 12.50",
    "code oranje 3 dagen",
    "TU Delft gebouw 23",
    "UN-2030-agenda",
    "formulier AB-12",
    "ik ben van 2 kanten benaderd",
    "sinds 2015 woon ik in Delft",
    "Ik woon al 12 jaar in Delft",
    "Ik woon hier sinds 1998",
    "Wij willen: 1) drempels 2) een zebrapad 3) betere verlichting.",
    "Bus 1200 AM staat er op het bord",
    "Delft 2030 en Agenda 2040",
    "Zie https://voorbeeld.example/agenda en www.voorbeeld.example/afval",
    "er wonen 12000 mensen",
    "huis 12 van de 30",
]


@pytest.mark.parametrize(("text", "sort", "words", "doubtful"), FOUND)
def test_it_finds_what_identifies_a_person(text: str, sort: str, words: str, doubtful: bool) -> None:
    assert [(r.type, text[r.start : r.end], r.doubtful) for r in redact(text)] == [(sort, words, doubtful)]


@pytest.mark.parametrize(("sort", "text"), WRITTEN)
def test_it_finds_one_identifier_however_it_is_written(sort: str, text: str) -> None:
    assert [r.type for r in redact(text)] == [sort]


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
