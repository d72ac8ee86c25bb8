"""OpenDocument texts and spreadsheets are read as their Word and Excel kin are."""

from __future__ import annotations

from pathlib import Path

from rodedraad import read_files
from tests.rodedraad.readers.files import ods, odt, reasons, sheet, spoken, told, write

HIDDEN_WORDS = (
    '<style:style style:name="Weg" style:family="text">'
    '<style:text-properties text:display="none"/></style:style>'
)
HIDDEN_SHEET = (
    '<style:style style:name="Uit" style:family="table">'
    '<style:table-properties table:display="false"/></style:style>'
)


def test_a_report_in_an_open_document(tmp_path: Path) -> None:
    path = write(
        tmp_path / "verslag.odt",
        odt(
            '<text:h text:outline-level="1">Tafel 4</text:h><text:p>Aanwezig: 6 inwoners</text:p>'
            '<text:h text:outline-level="2">Zorgen</text:h>'
            "<text:list><text:list-item><text:p>De bus rijdt<text:s/>niet meer</text:p></text:list-item>"
            "<text:list-item><text:p>Student: ik vind <text:span>geen</text:span> kamer</text:p></text:list-item>"
            "</text:list>"
            "<text:p/>"
            "<text:p>Idee: een tuin<text:note><text:note-body><text:p>Zie bijlage</text:p></text:note-body></text:note>"
            "</text:p>"
            "<table:table><table:table-row><table:table-cell><text:p>Rol</text:p></table:table-cell>"
            "<table:table-cell><text:p>Droom</text:p></table:table-cell></table:table-row>"
            "<table:table-row><table:table-cell><text:p>Boer</text:p></table:table-cell>"
            "<table:table-cell><text:p>Een dorp met een school</text:p></table:table-cell>"
            "</table:table-row></table:table>"
        ),
    )
    reading = read_files([path])
    assert told(reading) == [
        (None, "worry", "Tafel 4", "De bus rijdt niet meer"),
        ("Student", "worry", "Tafel 4", "ik vind geen kamer"),
        (None, "idea", "Tafel 4", "een tuin"),
        ("Boer", "dream", "Tafel 4", "Een dorp met een school"),
    ]
    assert [passage.source.locator for passage in reading.passages] == [
        "paragraph 4",
        "paragraph 5",
        "paragraph 7",
        "table 1, cell B2",
    ]
    assert ("footnote", "Zie bijlage") in reasons(reading)


def test_what_was_deleted_hidden_or_remarked_is_not_shown(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.odt",
        odt(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>GESCHRAPT</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes>"
            '<text:p>Wij blijven <text:change text:change-id="c1"/>hier.'
            "<office:annotation><text:p>klopt dit?</text:p></office:annotation></text:p>"
            '<text:p>Zichtbaar. <text:span text:style-name="Weg">ONZICHTBAAR</text:span></text:p>'
            '<text:section text:display="none"><text:p>VERBORGEN</text:p></text:section>',
            HIDDEN_WORDS,
        ),
    )
    reading = read_files([path])
    assert [p.text for p in reading.passages] == ["Wij blijven hier.", "Zichtbaar."]
    assert sorted(reasons(reading), key=str) == [
        ("comment", "klopt dit?"),
        ("deleted", None),
        ("hidden", None),
        ("hidden", None),
    ]


def test_a_spreadsheet_with_hidden_and_repeated_parts(tmp_path: Path) -> None:
    hidden_row = (
        '<table:table-row table:visibility="collapse"><table:table-cell><text:p>Boer</text:p></table:table-cell>'
        "<table:table-cell><text:p>DIT IS VERBORGEN</text:p></table:table-cell></table:table-row>"
    )
    merged = '<table:table-cell table:number-rows-spanned="2"><text:p>Huurder</text:p></table:table-cell>'
    empty = '<table:table-row table:number-rows-repeated="1048500"><table:table-cell/></table:table-row>'
    gap = '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
    first = sheet(
        "Tafel 3",
        [
            ["Rol", "Zorg"],
            [merged, "De huur is te hoog"],
            ["<table:covered-table-cell/>", "Het tocht in huis"],
        ],
    ).replace("</table:table>", f"{hidden_row}{gap}</table:table>")
    first = first.replace(
        "</table:table>",
        "<table:table-row><table:table-cell><text:p>Ouder</text:p></table:table-cell>"
        "<table:table-cell><text:p>Geen opvang</text:p><text:p>te vinden</text:p></table:table-cell></table:table-row>"
        f"{empty}</table:table>",
    )
    second = sheet("Geheim", [["Rol", "Zorg"], ["Boer", "VERBORGEN BLAD"]], 'table:style-name="Uit"')
    reading = read_files([write(tmp_path / "oogst.ods", ods(first + second, HIDDEN_SHEET))])
    assert told(reading) == [
        ("Huurder", "worry", "Tafel 3", "De huur is te hoog"),
        ("Huurder", "worry", "Tafel 3", "Het tocht in huis"),
        ("Ouder", "worry", "Tafel 3", "Geen opvang\nte vinden"),
    ]
    assert [p.source.locator for p in reading.passages] == ["Tafel 3!B2", "Tafel 3!B3", "Tafel 3!B7"]
    assert [(why, text) for why, text in reasons(reading) if why == "hidden"] == [("hidden", None)] * 2


def test_a_note_on_a_cell_of_a_sheet_is_about_its_row(tmp_path: Path) -> None:
    note = "<office:annotation><text:p>moeder belde: eruit</text:p></office:annotation>"
    rows = [
        ("rol", "uitspraak"),
        ("student", "De huur is te hoog."),
        ("huurder", "GEHEIM over boven."),
        ("kok", "Het is koud."),
    ]
    cells = [
        "".join(
            f'<table:table-cell office:value-type="string">{note if "GEHEIM" in text else ""}<text:p>{text}</text:p>'
            "</table:table-cell>"
            for text in row
        )
        for row in rows
    ]
    table = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    path = write(tmp_path / "tafel.ods", ods(f'<table:table table:name="Tafel 3">{table}</table:table>'))
    assert spoken(read_files([path])) == ["De huur is te hoog.", "Het is koud."]


WHITE = (
    '<style:style style:name="Wit" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>'
    '<style:style style:name="Donker" style:family="table-cell">'
    '<style:table-cell-properties fo:background-color="#1f3864"/></style:style>'
    '<style:style style:name="Weg" style:family="table-cell"><style:text-properties fo:color="#ffffff"/></style:style>'
)


def test_white_letters_are_hidden_save_on_a_dark_cell(tmp_path: Path) -> None:
    def row(role: str, text: str, style: str = "") -> str:
        cells = (
            f"<table:table-cell {style}><text:p>{one}</text:p></table:table-cell>" for one in (role, text)
        )
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    white = '<text:span text:style-name="Wit">{}</text:span>'
    dark = 'table:style-name="Donker"'
    heading = row(white.format("Rol"), white.format("Zorg"), dark)
    body = heading + row("Boer", "De sloot staat droog") + row("Kok", white.format("WIT OP WIT"))
    reading = read_files([write(tmp_path / "verslag.odt", odt(f"<table:table>{body}</table:table>", WHITE))])
    assert told(reading) == [("Boer", "worry", None, "De sloot staat droog")]
    assert ("hidden", None) in reasons(reading)


def test_white_letters_in_a_sheet_are_hidden(tmp_path: Path) -> None:
    white = '<table:table-cell table:style-name="Weg"><text:p>WIT OP WIT</text:p></table:table-cell>'
    rows = [["Rol", "Zorg"], ["Boer", "De sloot staat droog"], ["Kok", white]]
    reading = read_files([write(tmp_path / "oogst.ods", ods(sheet("Tafel 3", rows), WHITE))])
    assert told(reading) == [("Boer", "worry", "Tafel 3", "De sloot staat droog")]
    assert ("hidden", None) in reasons(reading)
