"""Forms that people filled in: who they are, a question a line, whether it may be used, and what stands beside."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from rodedraad.passages import Reading
from rodedraad.readers import read_files
from rodedraad.readers.units import NO_CONSENT
from tests.rodedraad.readers.files import read_text as read
from tests.rodedraad.readers.files import write_docx, write_xlsx


def told(reading: Reading) -> list[tuple[str | None, str | None, str]]:
    return [(passage.role, passage.kind, passage.text) for passage in reading.passages]


FORM = """## Formulier {number}

Ik ben: {who}

Wat ik heb meegemaakt: {experience}

Waar ik mij zorgen over maak: {worry}

Mag dit in het verslag? {use}

Mogen wij u nabellen? {call}

"""
YES, NO = "☒ ja  ☐ nee", "☐ ja  ☒ nee"


def test_the_box_at_the_foot_of_a_form_is_about_all_of_it(tmp_path: Path) -> None:
    forms = [
        FORM.format(
            number=1, who="winkelier", experience="Ik verkocht veel belkaarten.", worry="-", use=YES, call=NO
        ),
        FORM.format(
            number=2, who="medewerker opvang", experience="GEHEIM.", worry="Ook GEHEIM.", use=NO, call=YES
        ),
        FORM.format(
            number=3, who="jongere, 17", experience="Ze voetballen beter.", worry="Een hek.", use=YES, call=NO
        ),
    ]
    reading = read(tmp_path, "formulieren.md", "".join(forms))
    assert told(reading) == [
        ("winkelier", "experience", "Ik verkocht veel belkaarten."),
        ("jongere, 17", "experience", "Ze voetballen beter."),
        ("jongere, 17", "worry", "Een hek."),
    ]
    assert [out.text for out in reading.left_out if out.why == NO_CONSENT] == [None, None]


def test_who_and_whether_it_may_be_published_by_the_names_of_an_export(tmp_path: Path) -> None:
    rows = [
        "table_no,i_am,type,what_was_said,publish_ok,call_me_back,host_remark",
        "1,hospital porter,Experience,I push people to surgery and talk about football.,y,y,",
        "2,carer for my dad,Worry,SECRET and I have not told the doctor.,n,n,",
        "2,carer for my dad,Wish,One night a week of sleep and no phone.,y,n,this one is fine she said",
        "3,deaf resident,Idea,A screen or a tap on the shoulder would do.,y,n,no photo please",
    ]
    assert told(read(tmp_path, "night.csv", "\n".join(rows))) == [
        ("hospital porter", "experience", "I push people to surgery and talk about football."),
        ("carer for my dad", "wish", "One night a week of sleep and no phone."),
        ("deaf resident", "idea", "A screen or a tap on the shoulder would do."),
    ]


def test_a_remark_that_names_a_column_takes_out_that_cell_alone(tmp_path: Path) -> None:
    rows = [
        "Tafel;Deelnemer;Ronde 1: ervaring;Ronde 2: zorg;Opmerking notulist",
        "Geel;voorzitter;Zeven jaar vergaderd, nu zit het net vol.;GEHEIM van eigenaren.;wil ronde 2 er niet in",
        "Geel;huurder;De kozijnen zijn in februari vervangen.;De opzichter vraagt een fles voor alles. (x);",
        "Blauw;student;Ik slaap met een muts op.;Alles gaat op vierkante meters.;geen bezwaar, alleen niet op de foto",
        "(x) = spreker wil dit niet terugzien in het verslag;;;;",
    ]
    reading = read(tmp_path, "matrix.csv", "\n".join(rows))
    assert [text for _, _, text in told(reading)] == [
        "Zeven jaar vergaderd, nu zit het net vol.",
        "De kozijnen zijn in februari vervangen.",
        "Ik slaap met een muts op.",
        "Alles gaat op vierkante meters.",
    ]


def test_a_comma_inside_a_role_does_not_break_the_list_of_letters(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "mantelzorg.md",
        "Aan tafel: A = dochter, B = werkgever (bouw), C = partner van man met MS, D = zoon, 22, E = adviseur\n\n"
        "- **A**: Mijn moeder belt dertig keer per dag.\n"
        "- **D**: Op mijn opleiding vragen ze of ik gemotiveerd ben.\n"
        "- **C**: ~~Ik denk elke dag aan weggaan.~~ Onze vrienden komen steeds minder.\n",
    )
    assert [(role, text) for role, _, text in told(reading)] == [
        ("dochter", "Mijn moeder belt dertig keer per dag."),
        ("zoon, 22", "Op mijn opleiding vragen ze of ik gemotiveerd ben."),
        ("partner van man met MS", "Onze vrienden komen steeds minder."),
    ]


def test_an_afterword_takes_back_by_what_it_names_also_when_it_ends_kindly(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "mail.txt",
        "Ervaringen:\n\n"
        "- tandarts: Ik zie het aan de kiezen.\n"
        "- tandarts: Bij mijn buurman heeft de deurwaarder het huis leeggehaald.\n"
        "- oud-bankmedewerker: Wij kregen een taart als we tien kredieten hadden verkocht.\n"
        "- oud-bankmedewerker: Mijn dochter weet niet dat haar spaarrekening leeg is.\n\n"
        "Groet,\nWubbo\n\n"
        "PS De tandarts belde nog: wat hij over zijn buurman en de deurwaarder zei moet eruit. Zijn andere mag. "
        "En de oud-bankmedewerker vroeg of het stukje over de spaarrekening van zijn dochter weg kon blijven. "
        "De taart mag blijven staan, zei hij.\n",
    )
    assert [text for _, _, text in told(reading)] == [
        "Ik zie het aan de kiezen.",
        "Wij kregen een taart als we tien kredieten hadden verkocht.",
    ]


def test_that_this_may_go_in_brings_nothing_else_back(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "water.vtt",
        "WEBVTT\n\n"
        "00:01.000 --> 00:04.000\n<v Boer>Ik beregen 's nachts. Dit is niet voor het verslag, hè?\n\n"
        "00:05.000 --> 00:08.000\n<v Scholier>Dat je er kunt zwemmen.\n\n"
        "00:09.000 --> 00:14.000\n<v Boer>Natte teelt, maar dan wel met een vaste afnemer. Dat mag er trouwens in.\n",
    )
    assert [text for _, _, text in told(reading)] == [
        "Dat je er kunt zwemmen.",
        "Natte teelt, maar dan wel met een vaste afnemer. Dat mag er trouwens in.",
    ]


def test_a_form_as_a_table_is_one_persons_and_its_own_box_decides(tmp_path: Path) -> None:
    def build(document: Document) -> None:
        for number, who, told, use in (
            (1, "Mantelzorger", "Niemand weet waar de pillen staan.", YES),
            (2, "Zus", "GEHEIM.", NO),
        ):
            document.add_heading(f"Formulier {number}", 1)
            table = document.add_table(rows=0, cols=2)
            for label, answer in (
                ("Ik ben hier als", who),
                ("Waar maakt u zich zorgen over?", told),
                ("Mogen uw antwoorden in het verslag?", use),
                ("Mag u op de foto?", NO),
            ):
                cells = table.add_row().cells
                cells[0].text, cells[1].text = label, answer

    reading = read_files([write_docx(tmp_path / "formulieren.docx", build)])
    assert told(reading) == [("Mantelzorger", "worry", "Niemand weet waar de pillen staan.")]


def test_a_sheet_that_lists_the_speakers_says_who_they_are_and_who_refused(tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]] = {
        "Notulen": [
            ["Tijd", "Spreker", "Notitie", "Soort"],
            ["19:42", "1", "In 1995 hebben we de koeien over de dijk gehaald.", "ervaring"],
            ["19:47", "2", "GEHEIM: wij hebben de grond al in optie.", "ervaring"],
            ["19:51", "3", "Een dijk moet je belopen, dan voel je het.", "idee"],
        ],
        "Sprekers": [
            ["Spreker", "Wie", "Akkoord met gebruik in verslag"],
            ["1", "dijkbewoner", "ja"],
            ["2", "ontwikkelaar", "nee"],
            ["3", "dijkwacht", "ja"],
        ],
    }
    reading = read_files([write_xlsx(tmp_path / "dijk.xlsx", sheets)])
    assert told(reading) == [
        ("dijkbewoner", "experience", "In 1995 hebben we de koeien over de dijk gehaald."),
        ("dijkwacht", "idea", "Een dijk moet je belopen, dan voel je het."),
    ]


def test_a_sign_with_a_word_to_it_and_dots_of_others(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "briefjes.md",
        "## Legenda\n\n"
        "- geel = houden zo\n- roze = zorg\n"
        "- ✗ voor een briefje = door de schrijver weer weggehaald, niet gebruiken\n\n"
        "## Geel\n\n"
        "- ●●● [leerling] de kastanje, daar tellen we bij verstoppertje\n"
        "- ✗ [leerling] GEHEIM over de meester\n\n"
        "## Roze\n\n"
        "- [leerling] dat de voetballers weer alles krijgen\n",
    )
    assert told(reading) == [
        ("leerling", "keep", "de kastanje, daar tellen we bij verstoppertje"),
        ("leerling", "worry", "dat de voetballers weer alles krijgen"),
    ]


def test_what_came_in_later_takes_back_by_letter_and_by_what_it_names(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "warmte.md",
        "## Aan tafel\n\nA = huurder, C = installateur, D = student\n\n## Zorgen\n\n"
        "**C:** Mijn baas zet mensen achteraan de wachtlijst.\n\n"
        "**A:** Ik sta rood bij de energieleverancier.\n\n"
        "**D:** In mijn kamer groeit iets achter de kast.\n\n"
        "**C:** Ik kom bij mensen met drie offertes.\n\n"
        "## Nagekomen\n\n"
        "Na afloop heeft C gebeld: wat hij over zijn baas en de wachtlijst zei, wil hij er toch niet in hebben. "
        "A vroeg om haar schuld bij de energieleverancier weg te laten. D vindt alles goed.\n",
    )
    assert [(role, text) for role, _, text in told(reading)] == [
        ("student", "In mijn kamer groeit iets achter de kast."),
        ("installateur", "Ik kom bij mensen met drie offertes."),
    ]


def test_a_statement_ends_before_the_leave_to_use_it(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "bakker.md",
        "## Ervaringen\n\n"
        "- Bakker: Ik bak voor een stad die nog slaapt. Dat mag van mij in het verslag.\n"
        "- Buurvrouw: Een tafel voor wie klaar is met zorgen. (mag met voornaam: Lies)\n",
    )
    assert [text for _, _, text in told(reading)] == [
        "Ik bak voor een stad die nog slaapt.",
        "Een tafel voor wie klaar is met zorgen.",
    ]


@pytest.mark.parametrize(
    ("legend", "kept"),
    [
        (
            "Wat geel gemarkeerd is, gaat er in de eindversie nog uit.",
            ["De bus rijdt niet meer.", "Het plein is leeg."],
        ),
        (
            "Geel gemarkeerd = waar iedereen het over eens was.",
            ["De bus rijdt niet meer.", "GEHEIM.", "Het plein is leeg."],
        ),
    ],
)
def test_a_marker_means_what_the_document_says_of_it(tmp_path: Path, legend: str, kept: list[str]) -> None:
    def build(document: Document) -> None:
        document.add_paragraph(legend)
        document.add_heading("Zorgen", 1)
        for told in ("De bus rijdt niet meer.", "GEHEIM.", "Het plein is leeg."):
            run = document.add_paragraph(style="List Bullet").add_run(told)
            if told == "GEHEIM.":
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW

    reading = read_files([write_docx(tmp_path / "geel.docx", build)])
    assert [text for _, kind, text in told(reading) if kind == "worry"] == kept


def test_a_cross_where_words_were_read_back_is_no_and_so_is_a_remark_beside_a_kind(tmp_path: Path) -> None:
    rows = [
        "Spreker;Uitspraak;Soort;Teruggelezen",
        "huurder;Ze zijn zonder aankondiging begonnen met boren.;ervaring;v",
        "huurder;GEHEIM over de opzichter en de leidingen.;ervaring;x",
        "student;Ik ken mijn buren pas sinds de avond.;ervaring;v",
        "bewoner;GEHEIM over nummer negen.;zorg – NIET gebruiken, moeder heeft gemaild;v",
    ]
    assert [text for _, _, text in told(read(tmp_path, "warmtenet.csv", "\n".join(rows)))] == [
        "Ze zijn zonder aankondiging begonnen met boren.",
        "Ik ken mijn buren pas sinds de avond.",
    ]


def test_a_letter_takes_out_what_it_numbers_though_the_list_has_headings(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "mail.txt",
        "Ha Joris,\n\nHieronder mijn aantekeningen. Nummer 3 graag weglaten, die meneer heeft spijt.\n\n"
        "ERVARINGEN\n\n"
        " 1. kok: Als het pontje niet vaart is de keuken leeg.\n"
        " 2. scholier: Met z'n dertigen op een vlot van vaten.\n\n"
        "ZORGEN\n\n"
        " 3. kraandrijver: GEHEIM over de grond.\n"
        " 4. raadslid: Dat er een belegger komt die niemand kent.\n\n"
        "Groet, Hanneke\n",
    )
    assert [text for _, _, text in told(reading)] == [
        "Als het pontje niet vaart is de keuken leeg.",
        "Met z'n dertigen op een vlot van vaten.",
        "Dat er een belegger komt die niemand kent.",
    ]


def test_a_reaction_to_the_report_takes_back_one_remark_of_somebody(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "notulen.md",
        "Aanwezig: Bart Hulleman (conciërge), Corrie van Wees (oma)\n\n## Zorgen\n\n"
        "Bart zegt dat het koffiegeld van de ouderraad verdwijnt. Corrie vreest de natte tegels bij de poort.\n\n"
        "Bart waarschuwt dat er in de vakantie gehangen wordt.\n\n"
        "## Reacties op het conceptverslag\n\n"
        "- Bart Hulleman trekt zijn opmerking over het koffiegeld in.\n",
    )
    assert [(role, text) for role, _, text in told(reading)] == [
        ("oma", "Corrie vreest de natte tegels bij de poort."),
        ("conciërge", "Bart waarschuwt dat er in de vakantie gehangen wordt."),
    ]


def test_a_yes_with_a_part_left_out_waits_and_one_without_a_name_does_not(tmp_path: Path) -> None:
    forms = "".join(
        f"## Formulier {number}\n\nIk ben: {who}\n\nWat ik heb meegemaakt: {said}\n\nMag dit gebruikt worden? {use}\n\n"
        for number, who, said, use in (
            (1, "oppas", "De wip is stuk.", "☒ ja  ☐ nee  (zonder naam graag)"),
            (2, "moeder", "GEHEIM.", "☒ ja  ☐ nee  maar alleen wat bij droom staat"),
        )
    )
    assert [text for _, _, text in told(read(tmp_path, "speeltuin.md", forms))] == ["De wip is stuk."]


def test_a_letter_may_number_without_a_noun(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        "kust.txt",
        "Hieronder wat ik opschreef:\n\n"
        "1. visser: Ik vaar nog twee dagen per week.\n"
        "2. makelaar: GEHEIM over de kamer beneden.\n"
        "3. dominee: De kerk als wintercamping, ik meen het.\n\n"
        "Let op: 2 moet eruit, dat heb ik beloofd.\n",
    )
    assert [text for _, _, text in told(reading)] == [
        "Ik vaar nog twee dagen per week.",
        "De kerk als wintercamping, ik meen het.",
    ]


def test_a_sheet_of_codes_that_were_taken_back_holds_for_the_other_sheet(tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]] = {
        "Oogst": [
            ["Code", "Uitspraak", "Gezegd door"],
            ["U01", "Thuis spreken we drie talen.", "moeder"],
            ["U02", "GEHEIM over een collega en de huisbezoeken.", "leerkracht"],
            ["U03", "Ik lees voor in het Turks.", "vader"],
        ],
        "Inzage": [
            ["Teruggetrokken na inzage"],
            ["Code", "Wanneer", "Hoe"],
            ["U02", "2 april", "per mail"],
            ["Na inzage akkoord, alleen tikfout verbeterd"],
            ["U03", "2 april", "per mail"],
        ],
    }
    reading = read_files([write_xlsx(tmp_path / "school.xlsx", sheets)])
    assert [text for _, _, text in told(reading)] == [
        "Thuis spreken we drie talen.",
        "Ik lees voor in het Turks.",
    ]


def test_a_grey_cell_of_a_wall_of_notes_that_were_taken_off(tmp_path: Path) -> None:
    def build(document: Document) -> None:
        document.add_paragraph("grijs = door de schrijver weer van de wand gehaald")
        table = document.add_table(rows=2, cols=2)
        told = (
            "IJsvogel gezien bij de duiker met de kleine.",
            "GEHEIM over de buurman.",
            "Te weinig schaduw.",
            "Maai in stukken.",
        )
        for cell, text in zip((cell for row in table.rows for cell in row.cells), told, strict=True):
            cell.text = text
            if text.startswith("GEHEIM"):
                cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:fill="D9D9D9"/>'))

    reading = read_files([write_docx(tmp_path / "wand.docx", build)])
    assert [text for _, _, text in told(reading)] == [
        "IJsvogel gezien bij de duiker met de kleine.",
        "Te weinig schaduw.",
        "Maai in stukken.",
    ]


TYPED_OVER = """## Formulier {number}

Wie ben je? (bijvoorbeeld ouder, leraar, buur)

{who}

Waar maak je je zorgen over?

{worry}

{box} Ik vind het goed dat mijn antwoorden (zonder naam) in het verslag komen.

"""


@pytest.mark.parametrize("refused", ["☐", "[ ]"])
def test_one_box_with_a_sentence_and_questions_that_come_back(tmp_path: Path, refused: str) -> None:
    forms = [
        ("moeder van twee pubers", "Dat ze straks achttien is en het klaar is.", "☒"),
        ("oma", "GEHEIM van de jongste.", refused),
        ("pleegvader", "Voor een schoolreisje zijn vier handtekeningen nodig.", "☒"),
    ]
    text = "".join(
        TYPED_OVER.format(number=at, who=who, worry=worry, box=box)
        for at, (who, worry, box) in enumerate(forms, 1)
    )
    reading = read(tmp_path, "formulieren.md", text)
    assert told(reading) == [
        (who, "worry", worry) for who, worry, _ in forms if not worry.startswith("GEHEIM")
    ]
    assert not any("GEHEIM" in (out.text or "") for out in reading.left_out)


def test_a_table_of_statements_with_boxes_in_its_last_column(tmp_path: Path) -> None:
    """The form of a table: who and which table above, below it a statement a row that may be used or not."""

    def build(document: Document) -> None:
        above = document.add_table(3, 2)
        for row, told_above in enumerate(
            [
                ("Naam van de tafel", "Tafel Aster"),
                ("Gespreksleider", "Ineke"),
                ("Invuller formulier", "Ruud"),
            ]
        ):
            for column, text in enumerate(told_above):
                above.cell(row, column).text = text
        document.add_paragraph(
            "Schrijf per regel op wat één deelnemer inbracht. Bij “nee” gebruiken wij de tekst niet."
        )
        rows = [
            ("Wie (rol, geen naam)", "Wat werd er gezegd?", "Soort", "Mag in het verslag?"),
            ("vader", "Er staan elke ochtend drie rijen auto’s bij de school.", "ervaring", "☒ ja   ☐ nee"),
            ("bewoner", "De buurman rijdt elke avond met een slok op.", "zorg", "☐ ja   ☒ nee"),
            ("scholier", "Ik wil een lantaarn op de dijk.", "wens", "☐ ja   ☐ nee"),
        ]
        table = document.add_table(4, 4)
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                table.cell(row, column).text = text

    reading = read_files([write_docx(tmp_path / "formulier.docx", build)])
    assert told(reading) == [
        ("vader", "experience", "Er staan elke ochtend drie rijen auto’s bij de school.")
    ]
    assert [passage.table for passage in reading.passages] == ["Tafel Aster"]
