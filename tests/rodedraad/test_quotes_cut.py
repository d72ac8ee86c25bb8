"""What may stand in brackets and what may be left out inside a clause: cousins of what writers tried."""

from __future__ import annotations

import pytest

from rodedraad.quotes import check_quote

CLARIFIES = [
    ("Hij komt elke dinsdag langs.", "Hij [de postbode] komt elke dinsdag langs."),
    (
        "Zij hebben de sleutel nooit teruggebracht.",
        "Zij [de huurders van toen] hebben de sleutel nooit teruggebracht.",
    ),
    ("Het staat er nog steeds leeg.", "Het [het oude postkantoor] staat er nog steeds leeg."),
    ("Wij word er moe van.", "Wij word [sic] er moe van."),
    ("Die brief ligt nog in de la.", "Die brief [over de huur] ligt nog in de la."),
    ("Ze rijdt ons al jaren.", "Ze [mevrouw Bos] rijdt ons al jaren."),
    ("They never wrote back.", "They [the water board] never wrote back."),
    ("In de winter is het hier op straat erg donker.", "In de winter is het hier [...] erg donker."),
    ("De pont, die uit 1950 komt, vaart nog elke dag.", "De pont [...] vaart nog elke dag."),
    ("Ik haal op donderdag in het dorp mijn brood.", "Ik haal [...] mijn brood."),
]

ADDS_OR_BREAKS = [
    ("In de ochtend zag ik het in mijn bus.", "In de ochtend zag ik het in mijn bus [en dat is goed]."),
    ("Ik wil een bankje bij de halte.", "Ik [wij allen] wil een bankje bij de halte."),
    ("Ik fiets naar de stad.", "Ik [wij] fiets naar de stad."),
    ("Ze komen pas in mei.", "Ze [komen altijd te laat en] komen pas in mei."),
    ("De bus rijdt op zondag.", "De bus rijdt op zondag [maar vol]."),
    ("I cross the bridge at six.", "I [we all] cross the bridge at six."),
    ("The shop opens at nine.", "The shop opens at nine [because they care]."),
    ("Hij repareert de pomp.", "Hij [de man die alles kan en altijd klaarstaat] repareert de pomp."),
    ("Toen het buurthuis aan de Molenvaart dichtging, bleef ik thuis.",
     "Toen het buurthuis [...] de Molenvaart dichtging, bleef ik thuis."),
    ("Ik loop met mijn zus naar de markt.", "Ik loop [...] mijn zus naar de markt."),
    ("Wij zitten in de kou.", "Wij zitten in [...] kou."),
    ("Ik wacht op de bus naar Zwolle.", "Ik wacht op [...] bus naar Zwolle."),
    ("My son walks to the school on the hill.", "My son walks to the school [...] the hill."),
    ("Ik kan daar goed slapen.", "Ik [...] daar goed slapen."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "quote"), CLARIFIES)
def test_what_clarifies_and_whole_phrases_left_out_are_accepted(source: str, quote: str) -> None:
    assert check_quote(source, quote).verdict == "accept"


@pytest.mark.parametrize(("source", "quote"), ADDS_OR_BREAKS)
def test_an_insertion_that_says_something_and_a_broken_phrase_are_refused(source: str, quote: str) -> None:
    assert check_quote(source, quote).verdict == "refuse"
