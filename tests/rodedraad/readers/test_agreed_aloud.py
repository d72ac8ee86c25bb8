"""What people agree on aloud about what is kept: rounds of consent, promises, stretches that do not count."""

from __future__ import annotations

from pathlib import Path

import pytest

from rodedraad import read_files

START = [
    ("Begeleider Noor", "Welkom aan tafel 2. Wie wil beginnen?"),
    ("Hennie", "Ik tel op de twintigste de aardappels om te weten of ik moet lenen."),
]
SECRET = "Ik heb het spaargeld van mijn kleinzoon opgenomen."
END = [("Saïda", "De formulieren zijn langer dan mijn huurcontract.")]


def said(tmp_path: Path, turns: list[tuple[str, str]]) -> list[str]:
    cues = [
        f"{at}\n00:00:{at:02},000 --> 00:00:{at + 1:02},000\n{who}: {text}\n"
        for at, (who, text) in enumerate([*START, *turns, *END], 1)
    ]
    (tmp_path / "tafel.srt").write_text("\n".join(cues), encoding="utf-8")
    return [passage.text for passage in read_files([tmp_path / "tafel.srt"]).passages]


KEPT = [START[1][1], END[0][1]]


@pytest.mark.parametrize(
    "turns",
    [
        [("Dirk", SECRET), ("Begeleider Noor", "Dirk, maak je geen zorgen, dit schrijf ik niet op.")],
        [("Dirk", SECRET), ("Begeleider Noor", "Dat halen we eruit.")],
        [("Dirk", SECRET), ("Dirk", "Komt dit in het verslag? Liever niet, ik woon hier.")],
        [
            ("Dirk", "Wat ik nu ga vertellen is niet voor het verslag, goed?"),
            ("Begeleider Noor", "Goed."),
            ("Dirk", SECRET),
            ("Dirk", "Tot zover. Vanaf hier mag je weer schrijven."),
        ],
        [
            ("Dirk", "Kan dat ding even uit?"),
            ("Begeleider Noor", "Ja, ik zet hem op pauze."),
            ("Dirk", SECRET),
            ("Begeleider Noor", "We gaan verder, de opname loopt weer."),
        ],
        [
            ("Dirk", SECRET),
            ("Begeleider Noor", "Slot: mag alles wat jullie zeiden gebruikt worden?"),
            ("Hennie", "Ja hoor."),
            ("Dirk", "Ik niet, mijn stukken liever allemaal weg."),
        ],
        [
            ("Begeleider Noor", "Heeft iemand bezwaar tegen gebruik van de opname?"),
            ("Dirk", "Ja, ik. Van mij mag u helemaal niets gebruiken."),
            ("Hennie", "Geen bezwaar."),
            ("Dirk", SECRET),
        ],
    ],
)
def test_what_was_agreed_to_leave_out_is_left_out(tmp_path: Path, turns: list[tuple[str, str]]) -> None:
    assert [text for text in said(tmp_path, turns) if text not in KEPT] in (
        [],
        ["Ja hoor."],
        ["Geen bezwaar."],
    )
    assert all(text in said(tmp_path, turns) for text in KEPT)


@pytest.mark.parametrize(
    "turns",
    [
        [("Dirk", SECRET), ("Begeleider Noor", "Dat schrijf ik graag op.")],
        [("Begeleider Noor", "We zetten de opname even stil voor de koffie."), ("Dirk", SECRET)],
        [
            ("Dirk", SECRET),
            ("Begeleider Noor", "Mag dat zo in het verslag?"),
            ("Dirk", "Jazeker, graag zelfs."),
        ],
    ],
)
def test_talk_of_the_record_that_keeps_things_takes_nothing_out(
    tmp_path: Path, turns: list[tuple[str, str]]
) -> None:
    assert [text for text in said(tmp_path, turns) if text in (*KEPT, SECRET)] == [KEPT[0], SECRET, KEPT[1]]
