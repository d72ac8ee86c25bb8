"""Reports in the shapes in which people hand them in: what was said comes back whole, with who said it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rodedraad import Reading, read_files
from rodedraad.readers.narration import is_narration
from rodedraad.readers.voices import voice_of
from rodedraad.sentences import sentence_spans
from tests.rodedraad.readers.files import reasons, told
from tests.rodedraad.readers.reports.load import score_all


def read_text(tmp_path: Path, text: str, name: str = "verslag.txt") -> Reading:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_files([path])


def test_our_own_reports_come_back_as_marked(tmp_path: Path) -> None:
    total, each = score_all(tmp_path)
    missed = [line for score in each.values() for line in score.misses if not line.startswith("kind")]
    assert total["leaks"] == 0
    assert total["back"] >= 0.98 * total["statements"], missed
    assert total["none"] <= 0.02 * total["returned"], missed
    assert total["roles_right"] >= 0.98 * total["roles"], missed
    assert total["kinds_right"] >= 0.82 * total["kinds"]
    assert len(each) >= 25


def test_a_paragraph_that_reports_several_people_is_taken_apart(tmp_path: Path) -> None:
    text = (
        "Na de pauze gingen we verder. Een student vertelt dat zij al drie jaar zoekt. Ze slaapt op een bank. "
        "Volgens een huisarts is dat niet gezond. Ook werd genoemd dat de huur stijgt.\n"
    )
    reading = read_text(tmp_path, text)
    assert told(reading) == [
        (
            "student",
            "experience",
            None,
            "Een student vertelt dat zij al drie jaar zoekt. Ze slaapt op een bank.",
        ),
        ("huisarts", None, None, "Volgens een huisarts is dat niet gezond."),
        (None, None, None, "Ook werd genoemd dat de huur stijgt."),
    ]
    assert reasons(reading) == [("procedure", "Na de pauze gingen we verder.")]
    for passage in reading.passages:
        assert text[passage.source.start : passage.source.end] == passage.text
    assert len({passage.id for passage in reading.passages}) == 3


def test_a_paragraph_without_a_sign_of_several_people_stays_whole(tmp_path: Path) -> None:
    for said in (
        "De bus rijdt niet meer. De winkel is dicht. Er wonen alleen nog ouderen.",
        "Ik werk in de zorg. Een collega vertelt dat zij stopt. Ik denk daar ook over.",
    ):
        assert [p.text for p in read_text(tmp_path, f"{said}\n").passages] == [said]


def test_what_was_said_stands_between_the_marks(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path, 'Een huurder zegt: "Het tocht hier al jaren." "Bij ons ook", aldus een buurvrouw.\n'
    )
    assert told(reading)[0] == ("huurder", None, None, "Het tocht hier al jaren.")


def test_initials_and_letters_stand_for_the_role_in_the_list(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path,
        "Aanwezig: Jan Bakker (JB, ondernemer), Fatima Yilmaz (FY, studente), Ineke Bos (IB, gespreksleider)\n\n"
        "A = docent, B = raadslid\n\nRonde 1\n\nIB heet iedereen welkom.\n\nJB: het loopt goed\n\n"
        "FY stelt voor om stages te delen.\n\nMevrouw Yilmaz is daar blij mee.\n\nB: Wij gaan daar niet over.\n",
    )
    assert told(reading) == [
        ("ondernemer", None, None, "het loopt goed"),
        ("studente", "idea", None, "FY stelt voor om stages te delen."),
        ("studente", None, None, "Mevrouw Yilmaz is daar blij mee."),
        ("raadslid", None, None, "Wij gaan daar niet over."),
    ]
    assert ("facilitator's own words", "IB heet iedereen welkom.") in reasons(reading)


def test_whoever_gave_no_consent_is_left_out_under_every_name(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path,
        "Deelnemers\n- D1: verpleegkundige\n- Piet Jansen (PJ, leraar, geen toestemming)\n\nRonde 1\n\n"
        "D1: Ik werk graag.\n\nPJ: Dit blijft hier.\n\nPiet Jansen vertelt dat hij ziek is.\n\n"
        "Een leraar zegt dat hij stopt.\n",
    )
    assert told(reading) == [("verpleegkundige", None, None, "Ik werk graag.")]
    assert [why for why, text in reasons(reading) if text is None] == ["no consent"] * 3


@pytest.mark.parametrize(
    "remark",
    [
        "De moeder van de keeper heeft haar toestemming ingetrokken; haar bijdragen mogen niet worden gebruikt.",
        "Moeder van de keeper gaf geen toestemming.",
        "The moeder van de keeper did not sign the consent form: do not use.",
    ],
)
def test_a_remark_that_somebody_gave_no_consent_is_heeded(tmp_path: Path, remark: str) -> None:
    text = f"# Transcript\n\n> {remark}\n\n**Scheidsrechter:** Ik fluit graag.\n\n**Moeder van de keeper:** GEHEIM.\n\n"
    reading = read_text(tmp_path, f"{text}**Scheidsrechter:** Tot tien uur.\n", "a.md")
    assert [p.text for p in reading.passages if p.role] == ["Ik fluit graag.", "Tot tien uur."]
    assert ("no consent", None) in reasons(reading)


def test_a_refusal_in_somebodys_story_withholds_nobody(tmp_path: Path) -> None:
    said = [
        "Een moeder wil niet dat haar kind daar fietst.",
        "De gemeente gaf geen toestemming voor de schutting.",
        "Een moeder zegt dat ze blijft.",
    ]
    assert [p.text for p in read_text(tmp_path, "\n\n".join(said) + "\n").passages] == said


def test_columns_are_known_by_what_stands_in_them(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path,
        "Hoe stelde u zich voor;Kleur kaartje;Wat staat er op het kaartje\ntaalcoach;verhaal;Hij zat in een klas.\n"
        "buurman;zorgpunt;Het wordt te druk in de straat.\ntaalcoach;tip;Stop met al die toetsen.\n"
        "imker;tip;Maai een keer minder.\n",
        "kaartjes.csv",
    )
    assert [(p.role, p.kind) for p in reading.passages] == [
        ("taalcoach", "experience"),
        ("buurman", "worry"),
        ("taalcoach", "idea"),
        ("imker", "idea"),
    ]


def test_columns_that_are_headed_by_roles(tmp_path: Path) -> None:
    reading = read_text(
        tmp_path,
        "Ronde;Student;Ouder\nZorgen;Dat ik nooit iets vind;De opvang is te duur\n",
        "tafel.csv",
    )
    assert [(p.role, p.kind, p.text) for p in reading.passages] == [
        ("Student", "worry", "Dat ik nooit iets vind"),
        ("Ouder", "worry", "De opvang is te duur"),
    ]


def test_a_list_in_one_line_under_a_kind(tmp_path: Path) -> None:
    reading = read_text(tmp_path, "Zorgen: te weinig huisartsen; de drukte; geen plek voor jongeren\n")
    assert told(reading) == [
        (None, "worry", None, "te weinig huisartsen"),
        (None, "worry", None, "de drukte"),
        (None, "worry", None, "geen plek voor jongeren"),
    ]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Een dochter die voor haar moeder zorgt vulde aan dat niemand belt.", "dochter"),
        ("De vertegenwoordiger van de huurdersbond ziet angst.", "vertegenwoordiger van de huurdersbond"),
        ("Daarop zegt een boer dat het land zakt.", "boer"),
        ("Als melkveehouder merk ik dat regels veranderen.", "melkveehouder"),
        ("Vanuit het COA wordt opgemerkt dat het lang duurt.", "COA"),
        ("Een raamwerker vertelt dat hij stopt.", "raamwerker"),
        ("Een deelnemer zegt dat het anders moet.", None),
        ("Iemand anders vindt dat ook.", None),
    ],
)
def test_who_speaks_in_a_sentence(sentence: str, role: str | None) -> None:
    voice = voice_of(sentence, {})
    assert voice is not None
    assert voice.role == role


@pytest.mark.parametrize(
    "sentence",
    [
        "De bus is te laat.",
        "Het idee is goed.",
        "De huisarts heeft een wachtlijst.",
        "De school vertelt niets.",
    ],
)
def test_nobody_speaks_in_a_sentence_about_things(sentence: str) -> None:
    assert voice_of(sentence, {}) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "De avond begon met een korte kennismaking.",
        "Er zaten acht mensen aan tafel.",
        "De gespreksleider bedankte iedereen.",
        "Over dit laatste ontstond een levendig gesprek.",
        "The evening started with a short introduction.",
    ],
)
def test_how_the_talk_went_is_no_statement(sentence: str) -> None:
    assert is_narration(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "We waren met zes kinderen thuis en er was nooit geld.",
        "Er waren vroeger drie winkels, nu geen een.",
        "Op school ging het over racisme maar niemand durfde iets te zeggen.",
        "Het gesprek met de huisarts duurde drie minuten.",
    ],
)
def test_what_happened_elsewhere_is_a_statement(sentence: str) -> None:
    assert not is_narration(sentence)


def test_sentences_end_where_they_do() -> None:
    text = 'Mw. J. de Vries woont er o.a. sinds 1.5 jaar. "Het is fijn. Echt." zegt zij. En dan? Ja!'
    assert [text[a:b] for a, b in sentence_spans(text)] == [
        "Mw. J. de Vries woont er o.a. sinds 1.5 jaar.",
        '"Het is fijn. Echt." zegt zij.',
        "En dan?",
        "Ja!",
    ]
