"""What goes wrong with input, said in one sentence that tells what to do, in Dutch and in English.

Each error has a code and parameters, so that a caller may say it in its own words; `sentence("nl")` is ours.
"""

from __future__ import annotations

import re
from typing import Literal

Language = Literal["nl", "en"]


class RodedraadError(Exception):
    """The one base of all errors that this library raises on purpose."""

    def __init__(self, code: str, **parameters: str | int) -> None:
        self.code = code
        self.parameters = parameters
        super().__init__(self.sentence("en"))

    def sentence(self, language: Language = "nl") -> str:
        """What went wrong and what to do, for people."""
        dutch, english = SENTENCES[self.code]
        return (dutch if language == "nl" else english).format(**self.parameters)


def without_options(sentence: str) -> str:
    """The sentence as it stands on a page, where nobody can type an option of a command."""
    return re.sub(r" \([^()]*--[^()]*\)", "", sentence)


class UnusableInput(RodedraadError):  # noqa: N818 (it names the thing, as users do)
    """Input that cannot be used at all: the CLI ends with 2, the house refuses the upload."""


SENTENCES: dict[str, tuple[str, str]] = {
    "empty": (
        "Het bestand {file} is leeg. Kies een bestand met tekst.",
        "The file {file} is empty. Choose a file with text in it.",
    ),
    "missing": (
        "Het bestand {file} is er niet. Kijk of de naam en de map kloppen.",
        "The file {file} is not there. Check its name and folder.",
    ),
    "empty_folder": (
        "In de map {file} staat geen bestand. Zet de verslagen erin, of noem een andere map.",
        "There is no file in the folder {file}. Put the reports in it, or name another folder.",
    ),
    "too_many_files": (
        "In de map {file} staan meer dan {limit} bestanden. Verdeel ze over meer mappen.",
        "The folder {file} holds more than {limit} files. Divide them over more folders.",
    ),
    "scanned": (
        "{file} is een PDF zonder tekst, zoals een scan. Typ de tekst over, of laat een scanner er tekst van maken.",
        "{file} is a PDF without text, such as a scan. Type out its text, or have a scanner make text of it.",
    ),
    "too_slow": (
        "{file} is niet binnen de tijd te lezen. Open het zelf en sla de tekst op als DOCX of als tekst.",
        "{file} cannot be read in time. Open it yourself and save its text as DOCX or as text.",
    ),
    "closed": (
        "Het bestand {file} mag niet gelezen worden. Geef uzelf leesrechten, of sla het ergens anders op.",
        "The file {file} may not be read. Give yourself permission to read it, or save it elsewhere.",
    ),
    "too_big": (
        "Het bestand {file} is groter dan {limit} MB. Splits het (of stel een hogere grens in met --max-bytes).",
        "The file {file} is larger than {limit} MB. Split it (or set a higher limit with --max-bytes).",
    ),
    "too_big_for_format": (
        "Het bestand {file} is te groot voor {format}: hooguit {limit} MB. Splits het, of sla het op als CSV.",
        "The file {file} is too large for {format}: at most {limit} MB. Split it, or save it as CSV.",
    ),
    "line_too_long": (
        "In {file} staat een regel van meer dan {limit} MB. Zet elke uitspraak op een eigen regel.",
        "A line in {file} is longer than {limit} MB. Put each statement on a line of its own.",
    ),
    "too_many_lines": (
        "Het bestand {file} heeft meer dan {limit} regels. Splits het, of sla het op als CSV, een uitspraak per rij.",
        "The file {file} has more than {limit} lines. Split it, or save it as CSV with one statement a row.",
    ),
    "too_many_rows": (
        "Het bestand {file} heeft meer dan {limit} objecten. Sla het op als JSONL of CSV, of splits het.",
        "The file {file} has more than {limit} objects. Save it as JSONL or CSV, or split it.",
    ),
    "too_many_columns": (
        "Het bestand {file} heeft meer dan {limit} kolommen. Bewaar alleen de kolommen met tekst.",
        "The file {file} has more than {limit} columns. Keep only the columns with text.",
    ),
    "no_text_column": (
        (
            "In {file} staat geen kolom met tekst. De kolommen zijn: {columns}. "
            "Zet wat er gezegd is in een kolom met de kop bijdrage (of wijs een kolom aan met --text-column)."
        ),
        (
            "No column of {file} holds text. The columns are: {columns}. "
            "Put what was said in a column headed contribution (or point one out with --text-column)."
        ),
    ),
    "unknown_column": (
        "De kolom {column} staat niet in {file}. De kolommen zijn: {columns}.",
        "There is no column {column} in {file}. The columns are: {columns}.",
    ),
    "bad_column_option": (
        "--column {option} is niet te lezen. Schrijf WAT=KOLOM, WAT is id, role, kind, table, consent of withdrawn.",
        "--column {option} cannot be read. Write WHAT=NAME, WHAT being id, role, kind, table, consent or withdrawn.",
    ),
    "no_text": (
        "In {file} staat geen tekst. Kijk of het het goede bestand is.",
        "There is no text in {file}. Check whether it is the right file.",
    ),
    "password": (
        "Het bestand {file} is met een wachtwoord beveiligd. Haal het wachtwoord eraf en sla het opnieuw op.",
        "The file {file} is protected by a password. Take the password off and save it again.",
    ),
    "damaged": (
        "Het bestand {file} is beschadigd of niet helemaal overgekomen. Sla het opnieuw op, of vraag het nog eens aan.",
        "The file {file} is damaged or did not arrive whole. Save it again, or ask for it once more.",
    ),
    "broken_json": (
        "Het bestand {file} is geen geldige JSON: het gaat mis bij regel {line}. Maak het opnieuw aan.",
        "The file {file} is not valid JSON: it goes wrong at line {line}. Make it again.",
    ),
    "too_deep": (
        "Het bestand {file} is te diep genest om te lezen. Bewaar het als lijst van objecten.",
        "The file {file} is nested too deeply to read. Save it as a list of objects.",
    ),
    "bomb": (
        "Het bestand {file} is uitgepakt veel te groot en wordt niet geopend. Splits het in kleinere bestanden.",
        "The file {file} is far too large once unpacked and is not opened. Split it into smaller files.",
    ),
    "too_many_members": (
        "Het archief {file} bevat meer dan {limit} bestanden. Verdeel ze over meer archieven.",
        "The archive {file} holds more than {limit} files. Divide them over more archives.",
    ),
    "unsafe_path": (
        "Het archief {file} heeft een onveilige bestandsnaam en wordt niet geopend. Maak het archief opnieuw.",
        "The archive {file} holds an unsafe file name and is not opened. Make the archive again.",
    ),
    "unsafe_xml": (
        "Het bestand {file} bevat onveilige verwijzingen en wordt niet geopend. Open het zelf en sla het opnieuw op.",
        "The file {file} holds unsafe references and is not opened. Open it yourself and save it again.",
    ),
    "nul_bytes": (
        "Het bestand {file} is geen tekstbestand: er staan NUL-tekens in. Sla het opnieuw op als tekst (UTF-8).",
        "The file {file} is not a text file: it holds NUL bytes. Save it again as text (UTF-8).",
    ),
    "unknown_format": (
        "De soort van het bestand {file} is niet te herkennen. Sla het op als DOCX, XLSX, CSV of tekst.",
        "The kind of file that {file} is cannot be recognised. Save it as DOCX, XLSX, CSV or text.",
    ),
    "save_as_docx": (
        "{file} is een {format}-bestand en dat wordt nog niet gelezen. Sla het op als DOCX of als tekst.",
        "{file} is a file of kind {format}, which is not read yet. Save it as DOCX or as text.",
    ),
    "save_as_xlsx": (
        "{file} is een {format}-bestand en dat wordt nog niet gelezen. Sla het op als XLSX of CSV.",
        "{file} is a file of kind {format}, which is not read yet. Save it as XLSX or CSV.",
    ),
    "sound": (
        "{file} is een opname ({format}). Laat die uitschrijven en bied de tekst aan als DOCX of tekst.",
        "{file} is a recording ({format}). Have it written out and offer the text as DOCX or text.",
    ),
    "picture": (
        "{file} is een afbeelding ({format}). Typ de tekst over en sla die op als DOCX of tekst.",
        "{file} is a picture ({format}). Type out its text and save that as DOCX or text.",
    ),
    "unpack": (
        "{file} is een archief ({format}) dat niet gelezen wordt. Pak het uit, of maak er een gewone ZIP van.",
        "{file} is an archive ({format}) that is not read. Unpack it, or make a plain ZIP of it.",
    ),
    "nothing_usable": (
        "In {file} staat geen bestand dat gelezen kan worden. Voeg DOCX, XLSX, CSV, JSON of tekst toe.",
        "There is no file in {file} that can be read. Add DOCX, XLSX, CSV, JSON or text.",
    ),
    "bad_name_list": (
        "De lijst {file} is niet te lezen. Geef een tekstbestand (UTF-8) met één naam per regel.",
        "The list {file} cannot be read. Give a text file (UTF-8) with one name a line.",
    ),
    "out_is_file": (
        "{file} bestaat al en is geen map. Kies met --out een andere naam.",
        "{file} exists and is not a folder. Choose another name with --out.",
    ),
}
