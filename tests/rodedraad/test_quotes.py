"""A quote equals its source in wording and in sense; each case is a pair that a writer could bring."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodedraad.quotes import check_quote

GREEN = "Wij willen meer groen in de wijk. Dat is gezond."

ACCEPTED = [
    ("the whole passage", GREEN, GREEN),
    ("case, white space, marks around it", GREEN, "“wij  WILLEN meer groen in de wijk. Dat is\ngezond”"),
    ("marks around the source only", "‘Meer groen!’", "Meer groen!"),
    ("another kind of marks inside", 'Dat heet "samen" doen.', "Dat heet «samen» doen"),
    ("one sentence of two", GREEN, "Dat is gezond"),
    ("an adjunct left out visibly", "De gemeente moet in de komende jaren beter luisteren.",
     "De gemeente moet [...] beter luisteren."),
    ("a sentence left out visibly", "Ik woon er graag. We hebben veel winkels. De school is dichtbij.",
     "Ik woon er graag. […] De school is dichtbij."),
    ("an insertion that clarifies", "Zij doen hun best.", "Zij [de ambtenaren] doen hun best."),
    ("a capital in brackets", "omdat wij dat willen", "[O]mdat wij dat willen"),
    ("brackets of the source itself", "De [onverstaanbaar] is fijn. Ja.", "De [onverstaanbaar] is fijn."),
    ("cut before a contrast with a subject", "De trein komt vaak, maar de bus rijdt niet.", "De trein komt vaak"),
    ("cut after such a contrast", "De bus rijdt niet meer, maar de trein komt vaak.", "de trein komt vaak"),
    ("cut before a reason", "We need buses, because I can't drive.", "We need buses"),
    ("German, cut before a reason", "Ich bin für Windkraft, weil sie sauber ist.", "Ich bin für Windkraft"),
    ("own speech in marks", "“Het is hier fijn”, zei ik.", "Het is hier fijn"),
]  # fmt: skip

REFUSED = [
    ("spelling", GREEN, "Wij willen meer groen in de wijken."),
    ("spelling", "Wij fietsen op het fietspad.", "Wij fietsen op het fiets pad."),
    ("wording", GREEN, "De bus komt nooit"),
    ("order", GREEN, "groen meer willen Wij in de wijk. Dat is gezond."),
    ("order", "De bus is laat. De trein is fijn.", "De trein is fijn. [...] De bus is laat."),
    ("negation", "Muffins should not be sold.", "muffins should"),
    ("negation", "Niet iedereen heeft een auto.", "iedereen heeft een auto"),
    ("negation", "I do not want a party with more seats.", "want a party with more seats."),
    ("negation", "Ik ben voor windmolens, maar niet in mijn achtertuin.", "Ik ben voor windmolens"),
    ("negation", "De gemeente moet echt niet meer bouwen.", "De gemeente moet [...] meer bouwen."),
    ("negation", "The park is fine. Not.", "The park is fine."),
    ("condition", "Ik ben voor windmolens, als de buurt meebeslist.", "Ik ben voor windmolens"),
    ("condition", "I support the park if it stays free.", "I support the park"),
    ("condition", "Ich bin für Windkraft, wenn die Bürger gefragt werden.", "Ich bin für Windkraft"),
    ("hedge", "Maybe we should close the road.", "we should close the road"),
    ("hedge", "De bus wordt duurder, toch?", "De bus wordt duurder"),
    ("attribution", "Mijn buurvrouw zegt dat de gemeente niets doet.", "de gemeente niets doet"),
    ("attribution", "Ik hoor vaak: de jeugd is lui.", "de jeugd is lui"),
    ("attribution", "De gemeente werkt hard, zegt mijn buurman.", "De gemeente werkt hard"),
    ("attribution", "People say that the mayor lies.", "the mayor lies"),
    ("attribution", 'Mijn baas zei: "Je bent te oud. Zoek iets anders."', "Zoek iets anders."),
    ("cut_end", "De gemeente moet meer doen voor jongeren.", "De gemeente moet meer doen"),
    ("cut_start", "De bus en de trein zijn te duur.", "de trein zijn te duur"),
    ("omission", "De bus is te laat. De trein is fijn.", "De bus [...] is fijn."),
    ("insertion", "Zij doen hun best.", "Zij doen [niet] hun best."),
    ("insertion", "Dat is mogelijk.", "Dat is [on]mogelijk."),
    ("replaced", "Zij heeft gister gebeld met ons.", "Zij heeft [vandaag] gebeld met ons."),
    ("empty", GREEN, " … "),
    ("empty", GREEN, ""),
]  # fmt: skip

# Cuts at a clause of its own, asides, and sentences that say their own thing beside the quote.
WHOLE_IN_SENSE = [
    ("De bus rijdt niet. Dat is jammer voor mijn moeder.", "De bus rijdt niet."),
    ("De bus rijdt niet. Dat is jammer voor mijn moeder.", "Dat is jammer voor mijn moeder"),
    ("Ik woon hier al veertig jaar en ik ken iedereen.", "Ik woon hier al veertig jaar"),
    ("Ik woon hier al veertig jaar en ik ken iedereen.", "ik ken iedereen"),
    ("We hebben een school nodig, want de kinderen reizen te ver.", "We hebben een school nodig"),
    ("We hebben een school nodig, want de kinderen reizen te ver.", "de kinderen reizen te ver"),
    ("De wachtlijst is te lang; mijn zoon wacht al een jaar.", "mijn zoon wacht al een jaar"),
    ("Als het regent, loopt de kelder onder. Dat ruik je.", "Als het regent, loopt de kelder onder."),
    (
        "De gemeente luistert slecht. Als ik bel, krijg ik een bandje. Dat helpt niet.",
        "De gemeente luistert slecht.",
    ),
    ("Mijn dochter, die in Utrecht woont, komt elke week.", "Mijn dochter [...] komt elke week."),
    ("Wij willen meer bankjes, bomen en licht.", "Wij willen meer bankjes, bomen en licht."),
    ("Zij doen het goed.", "Zij [de wijkagenten] doen het goed."),
    (
        "Het was in de winter van vorig jaar heel koud in huis.",
        "Het was in de winter [...] heel koud in huis.",
    ),
    (
        "Ik mis de winkel. Ik mis de bakker. Ik mis vooral de praatjes.",
        "Ik mis de winkel. [...] Ik mis vooral de praatjes.",
    ),
    ("I live alone, but I am not lonely.", "I am not lonely"),
    ("We need a bus because the clinic is far away.", "We need a bus"),
    ("The hall is cold. If you come, bring a coat. We do.", "The hall is cold."),
    ("They closed the library and they never asked us.", "They closed the library"),
    ("They closed the library and they never asked us.", "they never asked us"),
    ("When it rains, the cellar floods.", "When it rains, the cellar floods"),
    ("My neighbour, who is ninety, still cycles.", "My neighbour [...] still cycles."),
    ("Honestly, the forms are too long.", "the forms are too long"),
    ("Eerlijk gezegd zijn de formulieren te lang.", "Eerlijk gezegd zijn de formulieren te lang"),
    (
        "Ik werk in de zorg. Ik zie elke dag mensen die alleen zijn. Dat raakt me.",
        "Ik zie elke dag mensen die alleen zijn.",
    ),
]

# What stands outside the quote, also in the sentence before or after it, makes it say something else.
OTHER_IN_SENSE = [
    ("De bus is altijd op tijd. Grapje natuurlijk.", "De bus is altijd op tijd."),
    ("Stel dat de winkel sluit. Dan moet ik met de taxi.", "Dan moet ik met de taxi."),
    ("Ik vind het een goed plan. Dat dacht ik althans vorig jaar.", "Ik vind het een goed plan."),
    (
        "Mijn buurman zegt altijd hetzelfde. De gemeente liegt. Ik geloof hem niet.",
        "De gemeente liegt. Ik geloof hem",
    ),
    ("We moeten meer bouwen, maar alleen als er groen bij komt.", "We moeten meer bouwen"),
    ("We moeten meer bouwen, mits er groen bij komt.", "We moeten meer bouwen"),
    ("Het is misschien een goed idee.", "Het is [...] een goed idee."),
    ("Ik ben niet tegen windmolens.", "Ik ben [...] tegen windmolens."),
    ("De huur is te hoog voor ons.", "De huur is [...] hoog voor ons."),
    ("De wethouder zei dat het veilig is.", "het veilig is"),
    ("Iedereen moet meedoen. Behalve mensen die ziek zijn.", "Iedereen moet meedoen."),
    ("Waarom zou ik nog stemmen?", "ik nog stemmen"),
    ("Is de school goed? Ik weet het niet.", "de school goed"),
    ("Ik vertrouw de gemeente niet meer.", "Ik vertrouw de gemeente"),
    ("De zorg is goed. De wachttijd is lang.", "De zorg is goed de wachttijd is lang"),
    ("Wij willen rust in de straat.", "Wij willen [absoluut] rust in de straat."),
    ("Ze zeggen dat er een azc komt. Daar ben ik bang voor.", "er een azc komt"),
    ("Als ik burgemeester was, zou ik de bus gratis maken.", "zou ik de bus gratis maken"),
    ("Zonder auto kom je hier nergens.", "kom je hier nergens"),
    ("Ik woon hier graag, tenminste in de zomer.", "Ik woon hier graag"),
    ("In mijn droom is de straat groen. Kinderen spelen buiten.", "Kinderen spelen buiten."),
    ("The bus is great. Just kidding.", "The bus is great."),
    ("Suppose the shop closes. Then I am stuck.", "Then I am stuck."),
    ("I would vote for it, provided it is free.", "I would vote for it"),
    ("My sister says the school is unsafe.", "the school is unsafe"),
    ("I hardly trust the council.", "I [...] trust the council."),
    ("We might leave this town.", "We [...] leave this town."),
    ("You can trust them. Or so I thought.", "You can trust them."),
    ("Nobody listens to us.", "listens to us"),
    ("Only the rich can live here.", "the rich can live here"),
    ("I am not saying that we should close it.", "we should close it"),
    ("De jongeren hier zijn lief. Dat zegt mijn moeder tenminste.", "De jongeren hier zijn lief."),
    ("We hebben een nieuw plein nodig en een nieuwe school.", "We hebben een nieuwe school nodig"),
    ("Ik wil best helpen, maar niet elke week.", "Ik wil best helpen"),
    ("Ik wil helpen, al kan ik niet veel.", "Ik wil helpen"),
    ("Het park is mooi, vind mijn man.", "Het park is mooi"),
]


@pytest.mark.parametrize(("source", "quote"), WHOLE_IN_SENSE)
def test_accepts_what_keeps_the_sense(source: str, quote: str) -> None:
    assert check_quote(source, quote).verdict == "accept"


@pytest.mark.parametrize(("source", "quote"), OTHER_IN_SENSE)
def test_refuses_what_loses_the_sense(source: str, quote: str) -> None:
    assert check_quote(source, quote).verdict == "refuse"


@pytest.mark.parametrize(("case", "source", "quote"), ACCEPTED)
def test_accepts(case: str, source: str, quote: str) -> None:
    verdict = check_quote(source, quote)

    assert (verdict.verdict, verdict.problem) == ("accept", None)


@pytest.mark.parametrize(("problem", "source", "quote"), REFUSED)
def test_refuses_and_names_the_problem(problem: str, source: str, quote: str) -> None:
    verdict = check_quote(source, quote)

    assert (verdict.verdict, verdict.problem, verdict.spans) == ("refuse", problem, ())


def test_spans_lead_back_to_the_source_in_code_points() -> None:
    source = "👍 De gemeente moet in de komende jaren beter luisteren. Graag!"

    verdict = check_quote(source, "de gemeente moet [...] beter luisteren")

    assert [source[start:end] for start, end in verdict.spans] == ["De gemeente moet", "beter luisteren"]


def test_the_reason_names_the_word_that_is_lost_in_both_languages() -> None:
    verdict = check_quote("Ik kom niet.", "Ik kom")

    assert verdict.why == (
        "The quote loses a negation (‘niet’), so that it says something else than the source. Keep it in."
    )
    assert verdict.sentence("nl") == (
        "Het citaat laat een ontkenning weg (‘niet’), waardoor het iets anders zegt dan de bron. Neem die mee."
    )


@given(st.text(min_size=1).filter(lambda text: any(letter.isalnum() for letter in text)))
def test_a_whole_passage_is_always_accepted(text: str) -> None:
    assert check_quote(text, text).accepted


WORDS = st.sampled_from(
    [
        *(
            "de",
            "bus",
            "rijdt",
            "niet",
            "meer",
            "en",
            "dat",
            "is",
            "jammer",
            "voor",
            "mijn",
            "moeder",
            "ik",
            "zeg",
        ),
        *(
            "the",
            "road",
            "floods",
            "when",
            "it",
            "rains",
            "not",
            "often",
            "we",
            "said",
            "so",
            "but",
            "nobody",
            "came",
        ),
    ]
)
SENTENCE = st.lists(st.one_of(WORDS, st.text("abcdeéß", min_size=1, max_size=6)), min_size=4, max_size=14)


@given(SENTENCE, st.data())
def test_any_word_put_in_is_refused(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words)))
    more = [*words[:at], data.draw(WORDS), *words[at:]]

    assert not check_quote(" ".join(words) + ".", " ".join(more) + ".").accepted


@given(SENTENCE, st.data())
def test_any_word_taken_from_within_is_refused(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(words) - 2))
    fewer = [*words[:at], *words[at + 1 :]]

    # "Een een" without one "een" is a row of words that the source holds: then the cut is at an edge.
    held = f" {' '.join(fewer)} " in f" {' '.join(words)} ".casefold()
    assert held or not check_quote(" ".join(words) + ".", " ".join(fewer) + ".").accepted


@given(st.text(), st.text())
def test_any_two_texts_get_a_verdict_whose_spans_lie_in_the_source(source: str, quote: str) -> None:
    verdict = check_quote(source, quote)

    assert all(0 <= start < end <= len(source) for start, end in verdict.spans)


@pytest.mark.real_data
def test_real_comments_go_in_whole_and_fakes_stay_out() -> None:
    from bench.quotes import own_passages, passages, tally

    folder = os.environ.get("SAMENSPRAAK_DATA")
    if not folder:
        sys.stderr.write("SAMENSPRAAK_DATA is not set: measured on our own texts.\n")
    found = list(passages(Path(folder))) if folder else list(own_passages())

    rates = tally(found, limit=300).rates()

    assert {kind: rates[kind] for kind in sorted(rates) if kind != "random span"} == {
        "flipped span": 0.0,
        "flipped whole": 0.0,
        "negation cut": 0.0,
        "other comment": 0.0,
        "shuffled span": 0.0,
        "shuffled whole": 0.0,
        "verbatim whole": 1.0,
        "verbatim whole, marks": 1.0,
    }
