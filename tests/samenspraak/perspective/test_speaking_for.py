"""The authors' own sentences may not report what participants said."""

from __future__ import annotations

import pytest

from samenspraak.perspective.speaking_for import words_of_participants

REPORTS = [
    ("nl", "Deelnemers zeiden dat de bus te vroeg stopt.", ["Deelnemers zeiden"]),
    ("nl", "Veel deelnemers voelen zich niet gehoord.", ["deelnemers voelen"]),
    ("nl", "Inwoners geven aan dat het te duur is.", ["Inwoners geven aan"]),
    ("nl", "Jongeren maken zich zorgen over wonen.", ["Jongeren maken zich zorgen"]),
    ("nl", "Er werd vaak gezegd dat het anders moet.", ["Er werd vaak gezegd"]),
    ("nl", "Wij hoorden dat de bus niet meer komt.", ["Wij hoorden"]),
    ("nl", "Volgens deelnemers is het te duur.", ["Volgens deelnemers"]),
    ("nl", "Deelnemers die meededen, vonden het goed.", ["Deelnemers die meededen, vonden"]),
    ("en", "Participants said that buses stop early.", ["Participants said"]),
    ("en", "According to many participants it is too dear.", ["According to many participants"]),
    ("en", "We heard that the bus no longer comes.", ["We heard"]),
    ("en", "People say it is too dear.", ["People say"]),
]
THE_AUTHORS_OWN = [
    ("nl", "Wij danken alle deelnemers."),
    ("nl", "Deelnemers kregen na afloop een verslag."),
    ("nl", "Wij vinden dat inwoners meer zeggenschap verdienen."),
    ("nl", "Wij vroegen deelnemers om mee te lezen."),
    ("nl", "Dit perspectief laat zien wat er is gezegd."),
    ("nl", "U kunt doorklikken naar wat er aan tafel is gezegd."),
    ("nl", "Wij tellen tafels en zeggen erbij hoeveel."),
    ("nl", "Niet iedereen wil logeren."),
    ("en", "We thank all participants."),
    ("en", "We think that residents deserve more say."),
]


@pytest.mark.parametrize(("language", "text", "words"), REPORTS)
def test_words_that_report_what_was_said_are_found(language: str, text: str, words: list[str]) -> None:
    assert words_of_participants(text, language) == words


@pytest.mark.parametrize(("language", "text"), THE_AUTHORS_OWN)
def test_the_authors_own_words_are_left_alone(language: str, text: str) -> None:
    assert words_of_participants(text, language) == []


def test_another_language_is_not_guessed_at() -> None:
    assert words_of_participants("Die Teilnehmenden sagten es.", "de") == []
