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
