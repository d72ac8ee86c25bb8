"""Which words of quantity are found, and which are left alone: each case is a sentence an editor could write."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodedraad.quantifiers import find_quantifiers

CASES = [
    ("nl", "Vrijwel iedereen wil meer groen.", [("Vrijwel iedereen", "nearly_all")]),
    ("nl", "Dit wordt door veel mensen gezegd.", [("veel", "many")]),
    ("nl", "Door velen wordt de bus genoemd.", [("velen", "many")]),
    ("nl", "Niet iedereen is het daarmee eens.", [("Niet iedereen", "some")]),
    ("nl", "Lang niet iedereen was tevreden.", [("Lang niet iedereen", "some")]),
    ("nl", "Haast niemand noemde de trein.", [("Haast niemand", "nearly_all")]),
    ("nl", "Geen enkele deelnemer noemde geld.", [("Geen enkele", "all")]),
    ("nl", "De gemeente heeft veel geld uitgegeven.", []),
    ("nl", "Er is niet veel geld voor deelnemers.", []),
    ("nl", "Niet veel deelnemers wilden dat.", [("Niet veel", "few")]),
    ("nl", "Meer dan de helft van de deelnemers wil een bus.", [("Meer dan de helft", "many")]),
    ("nl", "Vooral jongeren missen een plek.", [("Vooral jongeren", "comparative")]),
    ("nl", "Jongeren noemden dit vaker dan ouderen.", [("vaker dan", "comparative")]),
    ("nl", "Deelnemers benadrukten nadrukkelijk dat het anders moet.", [("nadrukkelijk", "strength")]),
    ("nl", "Er leeft een sterk gevoel van onrecht.", [("sterk", "strength")]),
    ("nl", "De sterkste schouders, sterke schouders, dragen de zwaarste lasten.", []),
    ("nl", "Er staat een sterke stroming in de rivier.", []),
    ("nl", "Dit werd sterk benadrukt.", [("sterk", "strength")]),
    ("nl", "De wens is breed gedeeld.", [("breed gedeeld", "many")]),
    ("nl", "De bus werd vaak genoemd.", [("vaak", "frequency")]),
    ("nl", "De bus is vaak te laat.", []),
    ("nl", "Deelnemers zeggen dat de bus vaak te laat is.", []),
    ("nl", "Volgens het CBS heeft de meeste jongeren schulden.", []),
    ("nl", "Uit onderzoek blijkt dat veel ouderen eenzaam zijn.", []),
    ("nl", "37 procent van de Nederlanders leest weinig.", []),
    ("nl", "“Iedereen heeft recht op een huis”, zei een deelnemer.", [("een deelnemer", "one")]),
    ("nl", "# Veel mensen, weinig tijd\nDeelnemers willen rust.", []),
    ("nl", "Deelnemers willen rust. Men vindt het druk. Er werd gezegd dat het anders moet.", []),
    ("nl", "Een enkeling vond van niet.", [("Een enkeling", "one")]),
    ("nl", "Een groot deel van de deelnemers was boos.", [("Een groot deel", "many")]),
    ("nl", "Een groot deel van het budget is op.", []),
    ("nl", "Sommige deelnemers vinden dat, andere niet.", [("Sommige", "some")]),
    ("nl", "Enkele jonge ouders pleitten voor opvang.", [("Enkele", "few")]),
    ("nl", "Aan meerdere tafels klonk kritiek.", [("meerdere", "several")]),
    (
        "nl",
        "Diverse organisaties en een aantal bewoners spraken hun zorgen uit.",
        [("Diverse", "several"), ("een aantal", "several")],
    ),
    ("nl", "De meeste woningen zijn duur.", []),
    ("nl", "De meeste deelnemers huren.", [("De meeste", "most")]),
    ("nl", "Het overgrote deel wil dat de school blijft.", [("Het overgrote deel", "most")]),
    ("nl", "Weinig deelnemers hadden vertrouwen.", [("Weinig", "few")]),
    ("nl", "Alle tafels spraken erover.", [("Alle", "all")]),
    ("nl", "Ze willen allemaal een huis.", [("allemaal", "all")]),
    ("nl", "Er was veel kritiek op het plan.", [("veel", "many")]),
    ("nl", "Het rapport Iedereen Doet Mee werd uitgedeeld.", []),
    ("nl", "Betaalbare woningen voor iedereen, dat is de wens.", []),
    ("nl", "Het onderwerp kwam regelmatig terug.", [("regelmatig", "frequency")]),
    ("nl", "Wonen is het meest genoemd.", [("het meest", "comparative")]),
    ("nl", "Een moeder vertelde over de wachtlijst.", [("Een moeder", "one")]),
    ("nl", "Een inwoner moet weten waar hij terechtkan.", []),
    ("nl", "Alle scholen krijgen een tuin.", []),
    ("nl", "Er moeten meerdere bushaltes komen.", []),
    ("nl", "Een paar studenten gaven aan te willen verhuizen.", [("Een paar", "few")]),
    ("nl", "Het is met veel moeite gelukt.", []),
    ("nl", "Dat is meer dan genoeg.", []),
    ("nl", "Ouderen maken zich sterk zorgen over de zorg.", [("sterk", "strength")]),
    ("en", "Almost everyone wants more buses.", [("Almost everyone", "nearly_all")]),
    ("en", "Many young people feel unheard.", [("Many", "many")]),
    ("en", "A lot of money was spent.", []),
    ("en", "Most participants agreed.", [("Most", "most")]),
    ("en", "Some felt left out.", [("Some", "some")]),
    ("en", "Not everyone agreed.", [("Not everyone", "some")]),
    ("en", "This was often mentioned.", [("often", "frequency")]),
    ("en", "The bus is often late.", []),
    ("en", "According to Statistics Netherlands, most households rent.", []),
    ("en", "A survey found that many parents worry.", []),
    (
        "en",
        "Several residents strongly emphasised the noise.",
        [("Several", "several"), ("strongly", "strength")],
    ),
    ("en", "The idea was widely shared.", [("widely shared", "many")]),
    ("en", "One participant said it was fine.", [("One participant", "one")]),
    ("en", "Especially young people want this.", [("Especially young people", "comparative")]),
    ("en", "Young people mentioned this more often than older people.", [("more often than", "comparative")]),
    ("en", "There is a strong feeling of injustice.", [("strong", "strength")]),
    ("en", "A strong wind blew.", []),
    ("en", "A majority of the participants were worried.", [("A majority", "most")]),
    ("en", "Few tables discussed it.", [("Few", "few")]),
    ("en", 'He said "everyone should pay".', []),
    ("en", "Half of the attendees disagreed.", [("Half", "many")]),
    ("en", "A handful of students complained.", [("A handful of", "few")]),
    ("en", "All roads are closed.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_finds_words_about_people_or_their_talk_and_no_others(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(found.words, found.cls) for found in find_quantifiers(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("De meeste deelnemers huren.", "people"),
        ("Aan de meeste tafels klonk dit.", "tables"),
        ("Er was veel kritiek.", "talk"),
        ("Dit werd breed gedeeld.", "talk"),
    ],
)
def test_says_what_the_words_count(text: str, about: str) -> None:
    assert [found.about for found in find_quantifiers(text, "nl")] == [about]


@given(st.text(), st.sampled_from(["nl", "en"]))
def test_any_text_gives_words_as_they_stand_in_order_and_apart(text: str, language: str) -> None:
    found = find_quantifiers(text, language)

    assert [text[one.start : one.end] for one in found] == [one.words for one in found]
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))
