"""Names without a language model: what people said, in the form in which they said it."""

from __future__ import annotations

from rodedraad.labels import ThreadName, collect_phrases, name_threads
from rodedraad.words import guess_language, says_something, text_languages, tokens


def named(threads: list[list[str]], language: str = "nl") -> list[ThreadName]:
    texts = [text for thread in threads for text in thread]
    book = collect_phrases([tokens(text, language) for text in texts], [language] * len(texts))
    rows, start = [], 0
    for thread in threads:
        rows.append(range(start, start + len(thread)))
        start += len(thread)
    return name_threads(rows, book, [language] * len(texts))


BUS = ["De bus rijdt niet.", "Er rijdt geen bus naar de bushalte.", "Bij de bushalte is het donker."]
WOON = [
    "Betaalbare woningen zijn er niet.",
    "Bouw betaalbare woningen voor starters.",
    "Starters vinden geen betaalbare woning.",
]


def test_a_label_names_what_sets_a_thread_apart() -> None:
    assert [name.label for name in named([BUS, WOON])] == [
        "Bus, bushalte en rijdt",
        "Betaalbare woningen en starters",
    ]


def test_terms_come_in_the_form_that_people_used_most() -> None:
    assert named([BUS, WOON])[1].terms[0] == "betaalbare woningen"


def test_fillers_of_spoken_language_are_no_terms() -> None:
    spoken = [
        "Eh, ik vind eigenlijk gewoon dat het zwembad heel belangrijk is.",
        "Nou ja, het zwembad is wel echt gewoon een plek, zeg maar.",
        "Eigenlijk moet het zwembad gewoon open blijven.",
    ]
    terms = {word for term in named([spoken, BUS])[0].terms for word in term.split()}
    assert terms.isdisjoint({"eh", "eigenlijk", "gewoon", "heel", "wel", "echt", "zeg", "maar", "vind"})


def test_a_word_keeps_its_capital_only_when_it_has_one_inside_a_sentence() -> None:
    threads = [
        ["Groningen schudt.", "Huizen in Groningen staan scheef.", "In Groningen scheurt een muur."],
        BUS,
    ]
    assert named(threads)[0].terms[0] == "Groningen"
    assert named(threads)[1].terms[0] == "bus"


def test_german_nouns_keep_their_capital() -> None:
    name = named(
        [["Der Radweg ist schmal.", "Radweg zu schmal!", "Ein schmaler Radweg"], ["Bus fehlt", "Bus kommt"]],
        "de",
    )
    assert name[0].terms[0] == "Radweg"


def test_phrases_may_hold_a_small_word_inside() -> None:
    care = ["Zorg voor ouderen is duur.", "De zorg voor ouderen stopt.", "Wie betaalt zorg voor ouderen?"]
    assert named([care, BUS])[0].terms[0] == "zorg voor ouderen"


def test_labels_are_unique_even_for_equal_threads() -> None:
    labels = [name.label for name in named([BUS, BUS, BUS])]
    assert len(set(labels)) == 3


def test_a_label_has_at_most_five_words() -> None:
    assert all(1 <= len(name.label.split()) <= 5 for name in named([BUS, WOON]))


def test_the_word_and_follows_the_language_of_the_texts() -> None:
    threads = [
        ["The bus is late at night.", "No bus at night.", "A night bus."],
        ["Homes to rent.", "Rent of homes."],
    ]
    assert named(threads, "en")[0].label == "Bus and night"


def test_languages_are_guessed_where_texts_are_long_enough() -> None:
    assert guess_language("Ich wünsche mir mehr Fahrradwege in der Stadt.") == "de"
    assert guess_language("Hoi") is None
    assert text_languages(
        ["Hoi", "Meer bomen in de straat graag", "More trees in the street please"], "nl"
    ) == [
        "en",
        "nl",
        "en",
    ]
    assert text_languages(["Hoi"], "nl") == ["nl"]


def test_a_text_says_something_when_words_carry_a_subject() -> None:
    assert [
        says_something(tokens(text, "nl"))
        for text in ("Buurttuin", "Ja, precies.", "De bus is te laat, halte weg")
    ] == [
        True,
        False,
        True,
    ]


def test_the_english_list_is_the_one_that_scikit_learn_has() -> None:
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    from rodedraad.stopwords import ENGLISH

    assert frozenset(ENGLISH.split()) == ENGLISH_STOP_WORDS
