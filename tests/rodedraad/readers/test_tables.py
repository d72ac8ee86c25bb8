"""CSV, TSV and workbooks: every row with text is a passage, verbatim, with its own id."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment

from rodedraad import ReadOptions, UnusableInput, read_files
from tests.rodedraad.readers.files import reasons, spoken, told, write_xlsx


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "mac_roman", "cp850"])
def test_separator_and_encoding_are_guessed(tmp_path: Path, separator: str, encoding: str) -> None:
    rows = [
        ["id", "rol", "tekst"],
        ["7", "Cliënt", "Eén café per wijk, graag"],
        ["8", "Huurder", "Ideeën genoeg"],
    ]
    body = "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    reading = read_files([write(tmp_path / "a.csv", body, encoding)])
    assert [(p.id, p.role, p.text) for p in reading.passages] == [tuple(row) for row in rows[1:]]


def test_quotation_marks_that_quote_nothing_are_text(tmp_path: Path) -> None:
    lines = [
        "id\tcontent",
        '1\t"Poller" weg',
        '2\tEr zei: "nee',
        "3\tGoed zo",
        '4\t"',
        "5\tLaatste van de vijf regels",
    ]
    reading = read_files([write(tmp_path / "a.tsv", "\n".join(lines))])
    assert spoken(reading) == ['"Poller" weg', 'Er zei: "nee', "Goed zo", '"', "Laatste van de vijf regels"]


def test_several_text_columns_give_several_passages_with_their_kind(tmp_path: Path) -> None:
    text = (
        "nr;Tafel;Wat baart u zorgen?;Droom;Idee\n1;3;De bus;Een dorp met school;\n2;4;;;Deelauto\n3;4;;;\n"
    )
    reading = read_files([write(tmp_path / "a.csv", text)])
    assert [(p.id, p.kind, p.table, p.text) for p in reading.passages] == [
        ("1#Wat baart u zorgen?", "worry", "3", "De bus"),
        ("1#Droom", "dream", "3", "Een dorp met school"),
        ("2#Idee", "idea", "4", "Deelauto"),
    ]
    assert [(out.id, out.why) for out in reading.left_out] == [("3", "empty")]


def test_rows_without_consent_or_withdrawn_are_kept_out_of_sight(tmp_path: Path) -> None:
    text = (
        "id,toestemming,ingetrokken,moderated,tekst\n1,ja,,1,Meer groen\n2,nee,,1,Geheim een\n3,ja,ja,1,Geheim twee\n"
        "4,,nee,-1,Ja\n5,0,,1,Geheim drie\n"
    )
    reading = read_files([write(tmp_path / "a.csv", text)])
    assert [(p.id, p.text) for p in reading.passages] == [("1", "Meer groen"), ("4", "Ja")]
    assert [(o.id, o.why, o.text) for o in reading.left_out] == [
        ("2", "no consent", None),
        ("3", "withdrawn", None),
        ("5", "no consent", None),
    ]


@pytest.mark.parametrize(
    ("heading", "yes", "no"),
    [
        ("Mag dit naar buiten?", "ja hoor", "alleen in het bestuur"),
        ("Ik ga akkoord met opname in het verslag", "Ja", "Neen"),
        ("May we use your words?", "Sure", "I'd rather not"),
        ("Mogen wij dit delen?", "prima", "nog navragen"),
        ("Toestemming", "zeker", "misschien"),
    ],
)
def test_only_a_yes_is_a_yes_however_consent_is_asked(
    tmp_path: Path, heading: str, yes: str, no: str
) -> None:
    rows = [
        f"wie;wat zei u;{heading}",
        f"inwoner;De bus rijdt nu al een jaar niet meer.;{yes}",
        f"inwoner;De brug is in de winter veel te glad.;{no}",
        f"inwoner;Het dorpshuis mag best vaker open zijn.;{yes}",
    ]
    reading = read_files([write(tmp_path / "oogst.csv", "\n".join(rows))])
    assert spoken(reading) == [
        "De bus rijdt nu al een jaar niet meer.",
        "Het dorpshuis mag best vaker open zijn.",
    ]
    assert [(out.text, out.why) for out in reading.left_out if out.why != "heading"] == [(None, "no consent")]


def test_consent_to_another_purpose_says_nothing_of_reading(tmp_path: Path) -> None:
    reading = read_files([write(tmp_path / "a.csv", "id,toestemming nieuwsbrief,tekst\n1,nee,Meer groen\n")])
    assert spoken(reading) == ["Meer groen"]


def test_double_encoded_text_is_repaired_and_the_original_kept(tmp_path: Path) -> None:
    reading = read_files(
        [write(tmp_path / "a.csv", "id,tekst\n1,Zorg voor cliÃ«nten\n2,Zorg voor cliënten\n")]
    )
    assert spoken(reading) == ["Zorg voor cliënten", "Zorg voor cliënten"]
    assert reading.repaired == {"1": "Zorg voor cliÃ«nten"}


def test_own_ids_get_the_file_in_front_only_where_two_inputs_share_them(tmp_path: Path) -> None:
    one = write(tmp_path / "one.csv", "id,tekst\n1,Meer groen\n2,Minder steen\n2,Dubbel\n")
    two = write(tmp_path / "two.csv", "id,tekst\n1,Meer water\n3,Minder verkeer\n")
    ids = [passage.id for passage in read_files([one, two]).passages]
    assert ids == ["one.csv:1", "2", "2~2", "two.csv:1", "3"]
    assert [p.id for p in read_files([one]).passages] == ["1", "2", "2~2"]


def test_a_kind_before_the_text_is_cut_off_but_other_colons_stay(tmp_path: Path) -> None:
    text = "id,tekst\n1,Zorg: de bus rijdt niet\n2,Verkeer: het is te druk\n3,Let op: glad\n"
    reading = read_files([write(tmp_path / "a.csv", text)])
    assert [(p.kind, p.text) for p in reading.passages] == [
        ("worry", "de bus rijdt niet"),
        (None, "Verkeer: het is te druk"),
        (None, "Let op: glad"),
    ]
    assert (reading.passages[0].source.start, reading.passages[0].source.end) == (6, 23)


def test_the_mapping_is_shown_and_can_be_corrected(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "code,wie zei het,zin\nx1,Scholier,Kort\nx2,Ouder,Ook kort\n")
    options = ReadOptions(text_columns=("zin",), columns={"role": "wie zei het", "id": "code"})
    reading = read_files([path], options)
    assert [(p.id, p.role, p.text) for p in reading.passages] == [
        ("x1", "Scholier", "Kort"),
        ("x2", "Ouder", "Ook kort"),
    ]
    assert reading.columns == {
        "a.csv": {"text": ["zin"], "id": ["code"], "role": ["wie zei het"], "other": []}
    }


def test_an_unknown_column_is_answered_with_those_there_are(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "id,tekst\n1,Meer groen\n")
    with pytest.raises(UnusableInput) as caught:
        read_files([path], ReadOptions(text_columns=("text",)))
    assert caught.value.sentence("nl") == "De kolom text staat niet in a.csv. De kolommen zijn: id, tekst."


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n1,2\n3,4\n",
        "id,datum,website\n1,2024-01-02,https://delft.nl\n2,2024-01-03,https://delft.nl/x\n",
        "feature,value,min\nGender,Female,11\nGender,Male,10\n",
    ],
)
def test_a_table_without_a_text_column_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnusableInput) as caught:
        read_files([write(tmp_path / "a.csv", text)])
    assert caught.value.code == "no_text_column"


def test_a_list_without_a_heading_loses_no_line(tmp_path: Path) -> None:
    text = "Meer groen in de straat voor de school\nMinder auto's bij het plein\n"
    assert spoken(read_files([write(tmp_path / "a.csv", text)])) == text.splitlines()


def test_a_workbook_names_its_cells_and_hides_what_is_hidden(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "a.xlsx",
        {
            "Tafel 3": [
                ["Verslag van de avond"],
                [],
                ["nr", "Hoedanigheid", "Zorg", "Intern"],
                [1, "Student", "De huur is te hoog voor wie studeert", "a"],
                [2, "Huurder", "Deze rij is verborgen voor lezers", "b"],
                [3, None, '="Samen" & " sterk"', "c"],
            ],
            "Geheim": [["tekst"], ["Dit blad is verborgen"]],
        },
    )
    workbook = openpyxl.load_workbook(path)
    workbook["Tafel 3"].row_dimensions[5].hidden = True
    workbook["Tafel 3"]["C4"].comment = Comment("navragen", "x")
    workbook["Geheim"].sheet_state = "hidden"
    workbook.save(path)
    reading = read_files([path])
    assert told(reading) == [
        ("Student", "worry", "Tafel 3", "De huur is te hoog voor wie studeert"),
        (None, "worry", "Tafel 3", '="Samen" & " sterk"'),
    ]
    assert [p.source.locator for p in reading.passages] == ["Tafel 3!C4", "Tafel 3!C6"]
    assert reasons(reading) == [
        ("heading", "Verslag van de avond"),
        ("hidden", None),
        ("hidden", None),
        ("comment", "navragen"),
    ]


def test_merged_labels_hold_for_all_their_rows(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "a.xlsx",
        {
            "x": [
                ["Tafel", "Uitspraak"],
                [4, "De bus komt niet"],
                [None, "De trein ook niet"],
                [5, "Fietsen gaat wel"],
            ]
        },
    )
    workbook = openpyxl.load_workbook(path)
    workbook["x"].merge_cells("A2:A3")
    workbook.save(path)
    assert [(p.table, p.text) for p in read_files([path]).passages] == [
        ("4", "De bus komt niet"),
        ("4", "De trein ook niet"),
        ("5", "Fietsen gaat wel"),
    ]


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30)


@settings(deadline=None, max_examples=60)
@example([":", "bewaren", "bewaren"])
@given(st.lists(CELLS, min_size=1, max_size=6))
def test_every_row_comes_back_and_offsets_fit_the_cell(
    tmp_path_factory: pytest.TempPathFactory, cells: list[str]
) -> None:
    import csv

    path = tmp_path_factory.mktemp("rows") / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(
            [["id", "tekst", "nr"], *([str(at), cell, "1"] for at, cell in enumerate(cells))]
        )
    reading = read_files([path])
    repaired = {p.id for p in reading.passages if p.id in reading.repaired}
    by_id = {p.id: p for p in reading.passages}
    assert sorted(by_id) + sorted(o.id for o in reading.left_out) == sorted(
        str(at) for at, cell in enumerate(cells) if cell.strip()
    ) + sorted(str(at) for at, cell in enumerate(cells) if not cell.strip())
    for at, cell in enumerate(cells):
        passage = by_id.get(str(at))
        if passage and passage.id not in repaired:
            assert cell[passage.source.start : passage.source.end] == passage.text
