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
    ("nl", "Meer dan de helft van de deelnemers wil een bus.", [("Meer dan de helft", "most")]),
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


CLASSES = [
    ("nl", "Bijna alle aanwezigen maakten zich zorgen over de wachttijden.", ["nearly_all"]),
    ("nl", "Een groot deel van de groep herkende zich in dat verhaal.", ["many"]),
    ("nl", "Verschillende scholieren vertelden over prestatiedruk.", ["several"]),
    ("nl", "Slechts een paar mensen waren voor.", ["few"]),
    ("nl", "Een enkele ondernemer dacht er anders over.", ["one"]),
    ("nl", "Dit thema kwam aan tafel telkens weer terug.", ["frequency"]),
    ("nl", "Deelnemers riepen met klem op tot actie.", ["strength"]),
    ("nl", "Er zijn meerdere redenen voor de wachtlijst.", []),
    ("nl", "Alle bussen rijden op waterstof.", []),
    ("nl", "De economie groeide sterk.", []),
    ("nl", "Er wordt geklaagd over de overlast.", []),
    ("nl", "Het SCP schrijft dat veel ouderen eenzaam zijn.", []),
    ("nl", "In het rapport staat dat veel huurders schulden hebben.", []),
    ("nl", '"Veel mensen durven niets te zeggen", aldus een wijkagent.', ["one"]),
    ("nl", "In haar boek Niemand Thuis beschrijft ze dat.", []),
    ("nl", "Breed leeft het gevoel dat de regio wordt vergeten.", ["many"]),
    ("nl", "Sommigen twijfelden daaraan.", ["some"]),
    ("nl", "Er was ook een deelnemer die het oneens was.", ["one"]),
    ("nl", "Een meerderheid vond dat de burgemeester moet ingrijpen.", ["most"]),
    ("nl", "De deelnemers spraken lang over de school.", []),
    ("nl", "Over de zorg werd veel gezegd.", ["many"]),
    ("nl", "Iedere deelnemer kreeg een kaart.", ["all"]),
    ("nl", "Deelnemers ervaren vaak onbegrip bij instanties.", ["frequency"]),
    ("nl", "Vrijwel unaniem werd gekozen voor het park.", ["nearly_all"]),
    ("nl", "Het overgrote deel van de subsidie is besteed.", []),
    ("nl", "Geen van de deelnemers kende de regeling.", ["all"]),
    ("nl", "Veel inwoners, met name jonge gezinnen, willen weg.", ["many", "comparative"]),
    ("nl", "Een veelgehoorde klacht was de wachttijd.", ["many"]),
    ("nl", "Een enkeling vertrok eerder.", ["one"]),
    ("nl", "Studenten voelen zich sterk verbonden met de stad.", ["strength"]),
    ("nl", "Bijna niemand kende het loket.", ["nearly_all"]),
    ("en", "A large part of the group recognised this.", ["many"]),
    ("en", "A number of carers felt invisible.", ["several"]),
    ("en", "One resident thought it was nonsense.", ["one"]),
    ("en", "Women mentioned safety more often than men.", ["comparative"]),
    ("en", "There are several reasons for the delay.", []),
    ("en", "The economy grew strongly.", []),
    ("en", "Research by the university shows that most students are stressed.", []),
    ("en", "The campaign 'Everyone on Board' was extended.", []),
    ("en", "The vast majority of the subsidy has been spent.", []),
    ("en", "A handful of students called for a rent freeze.", ["few"]),
    ("en", "Everyone agreed that it must be faster.", ["all"]),
    ("en", "Repeatedly, residents mentioned the closure.", ["frequency"]),
    ("en", "A lot of people said they felt unheard.", ["many"]),
    ("en", "No participant knew the scheme.", ["all"]),
    ("en", "Most felt it was too late.", ["most"]),
    ("en", "Two thirds of participants raised their hand.", ["most"]),
    ("en", "Participants strongly disagreed with the plan.", ["strength"]),
    ("nl", "Er zijn veel regels, vinden sommige deelnemers.", ["some"]),
    ("nl", "De bewoners zijn bezorgd over de sterk stijgende huren.", []),
    ("nl", "Een van de jongeren vertelde over haar stage.", ["one"]),
    ("nl", "Alle inwoners kregen een brief.", ["all"]),
    ("nl", "Veel bijdragen kwamen van jongeren.", ["many"]),
    ("nl", "Soms is de bus te laat.", []),
    ("nl", "Er moeten meer huisartsen komen.", []),
    ("nl", "Er klonk luid protest tegen de sluiting.", ["strength"]),
    ("nl", "Verschillende generaties wonen door elkaar.", []),
    ("nl", "De helft sprak zich uit tegen het plan.", ["many"]),
    ("nl", "Enkele tafels bespraken het klimaat.", ["few"]),
    ("nl", "Niemand minder dan de minister kwam langs.", []),
    ("nl", "Het draagvlak voor windmolens is groot.", []),
    ("nl", "Bewoners noemden herhaaldelijk dat zij niet gehoord worden.", ["frequency"]),
    ("nl", "Deskundigen wijzen erop dat veel mensen afhaken.", ["many"]),
    ("nl", "Bijna iedereen aan tafel, ook de wethouder, wilde door.", ["nearly_all"]),
    ("nl", "Opvallend veel jonge mensen begonnen over eenzaamheid.", ["many"]),
    ("nl", "Een grote groep ouders wil een hek.", ["many"]),
    ("nl", "Driekwart van de scholieren noemde prestatiedruk.", ["most"]),
    ("nl", "De vraag werd steeds opnieuw gesteld.", ["frequency"]),
    ("nl", "Tal van organisaties boden hulp aan.", ["many"]),
    ("nl", "In geen enkel gesprek kwam dit naar voren.", ["all"]),
    ("nl", "In de meerderheid van de gesprekken kwam wonen op.", ["most"]),
    ("en", "In almost every conversation this came up.", ["nearly_all"]),
    ("en", "Various reasons were given.", []),
    ("en", "For many older people online banking is hard.", ["many"]),
    ("en", "A strong plea for the countryside was heard.", ["strength"]),
    ("en", "Most contributions were about housing.", ["most"]),
    ("en", "A few of the teachers left.", ["few"]),
    ("en", "Residents were deeply worried.", ["strength"]),
    ("en", "Plenty of people nodded.", ["many"]),
    ("en", "The wish was voiced loud and clear.", ["strength"]),
    ("en", "Virtually no one supported it.", ["nearly_all"]),
    ("en", "Occasionally a participant disagreed.", ["frequency", "one"]),
    ("en", "Almost all participants, especially students, wanted quiet.", ["nearly_all", "comparative"]),
    ("en", "Some time later the rain came.", []),
]


@pytest.mark.parametrize(("language", "text", "classes"), CLASSES)
def test_gives_each_wording_its_class(language: str, text: str, classes: list[str]) -> None:
    assert [found.cls for found in find_quantifiers(text, language)] == classes


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
