"""What cannot be done, said in one sentence that names the place and what to do, in Dutch and in English."""

from __future__ import annotations

from rodedraad.errors import Language, UnusableInput
from samenspraak.convene.lottery_refusals import LOTTERY


class Refused(UnusableInput):
    """Nothing was seated or drawn. The command line ends with 2, a page shows the sentence."""

    def sentence(self, language: Language = "nl") -> str:
        dutch, english = REFUSALS[self.code]
        return (dutch if language == "nl" else english).format(**self.parameters)


REFUSALS: dict[str, tuple[str, str]] = {
    # any file
    "no_file": (
        "Het bestand {file} is er niet. Kijk of de naam en de map kloppen.",
        "The file {file} is not there. Check its name and folder.",
    ),
    "out_is_file": (
        "{file} bestaat al en is geen map. Kies met --out een andere naam.",
        "{file} exists and is not a folder. Choose another name with --out.",
    ),
    "no_rows": (
        "In {file} staat onder de kopregel niemand. Kijk of het het goede bestand is.",
        "There is nobody below the heading of {file}. Check whether it is the right file.",
    ),
    "not_a_table": (
        "{file} is niet als tabel te lezen bij rij {row}: staat er ergens een aanhalingsteken te veel?",
        "{file} cannot be read as a table at row {row}: is there a quotation mark too many?",
    ),
    "row_too_long": (
        (
            "Rij {row} van {file} heeft {cells} cellen, de kopregel {columns}. Zet tekst met een "
            "{separator} tussen aanhalingstekens."
        ),
        (
            "Row {row} of {file} has {cells} cells, the heading {columns}. Put text that holds a "
            "{separator} between quotation marks."
        ),
    ),
    "same_heading": (
        "De kolom {column} staat twee keer in de kopregel van {file}. Geef een van beide een andere naam.",
        "The column {column} is twice in the heading of {file}. Give one of them another name.",
    ),
    "empty_heading": (
        "Kolom {number} van {file} heeft geen naam in rij 1. Geef elke kolom een naam.",
        "Column {number} of {file} has no name in row 1. Give every column a name.",
    ),
    "missing_columns": (
        "In {file} ontbreekt de kolom {column}. De kolommen zijn: {columns}.",
        "The column {column} is missing from {file}. The columns are: {columns}.",
    ),
    "list_too_long": (
        "In {file} staan {rows} rijen; een lijst heeft er ten hoogste {most}. Breng hem in delen.",
        "There are {rows} rows in {file}; a list has {most} at most. Bring it in parts.",
    ),
    # people
    "no_id": (
        "Rij {row} van {file} heeft niets in kolom {column}. Geef elke persoon een eigen nummer of naam.",
        (
            "Row {row} of {file} has nothing in column {column}. Give every person a number or name of "
            "their own."
        ),
    ),
    "twice": (
        (
            "{person} staat twee keer in {file}: in rij {first} en in rij {row} (kolom {column}). Haal "
            "er een weg."
        ),
        "{person} is twice in {file}: in row {first} and in row {row} (column {column}). Take one out.",
    ),
    "missing_value": (
        (
            "In {file} is kolom {column} leeg bij rij {row} ({person}){more}. Vul in wat er hoort, "
            "bijvoorbeeld 'onbekend'."
        ),
        (
            "In {file} column {column} is empty at row {row} ({person}){more}. Fill in what belongs "
            "there, for instance 'unknown'."
        ),
    ),
    "unknown_person": (
        (
            "Rij {row} van {file}, kolom {column}: {person} staat niet in {people}. Verbeter de naam "
            "of voeg de persoon toe."
        ),
        (
            "Row {row} of {file}, column {column}: {person} is not in {people}. Correct the name or "
            "add the person."
        ),
    ),
    "no_features": (
        "In {file} staat naast {column} geen enkel kenmerk om op te mengen. Voeg ten minste één kolom toe.",
        "Beside {column} there is no feature in {file} to mix by. Add at least one column.",
    ),
    # tables
    "bad_number": (
        "{name} moet een heel getal van ten minste {least} zijn; er staat {given}.",
        "{name} has to be a whole number of at least {least}; it is {given}.",
    ),
    "too_few_seats": (
        (
            "Er zijn {people} mensen en {seats} plaatsen ({tables} tafels van {size}). Neem meer of "
            "grotere tafels."
        ),
        (
            "There are {people} people and {seats} seats ({tables} tables of {size}). Take more or "
            "larger tables."
        ),
    ),
    "too_many_tables": (
        "Er zijn {tables} tafels voor {people} mensen. Neem minder tafels.",
        "There are {tables} tables for {people} people. Take fewer tables.",
    ),
    "unknown_rule": (
        "Rij {row} van {file}, kolom rule: {rule} is geen regel. Kies uit: {rules}.",
        "Row {row} of {file}, column rule: {rule} is not a rule. Choose from: {rules}.",
    ),
    "no_such_table": (
        (
            "Rij {row} van {file}, kolom {column}: tafel {value} is er niet. De tafels zijn 1 tot en "
            "met {tables}."
        ),
        "Row {row} of {file}, column {column}: there is no table {value}. The tables are 1 to {tables}.",
    ),
    "needs_value": (
        "Rij {row} van {file}, kolom value: bij {rule} hoort {what}; de cel is leeg.",
        "Row {row} of {file}, column value: {rule} needs {what}; the cell is empty.",
    ),
    "with_oneself": (
        "Rij {row} van {file}: {person} kan niet bij of apart van zichzelf zitten. Noem twee mensen.",
        "Row {row} of {file}: {person} cannot sit with or apart from themself. Name two people.",
    ),
    "lonely_label": (
        (
            "Rij {row} van {file}, kolom value: {value} is geen persoon en geen ander heeft dit "
            "groepje. Noem een persoon, of geef ten minste twee mensen hetzelfde groepje."
        ),
        (
            "Row {row} of {file}, column value: {value} is not a person and nobody else has this "
            "group. Name a person, or give at least two people the same group."
        ),
    ),
    "not_for_a_table": (
        "Rij {row} van {file}, kolom person: de regel {rule} geldt voor mensen, niet voor een tafel.",
        "Row {row} of {file}, column person: the rule {rule} is for people, not for a table.",
    ),
    "nowhere_to_sit": (
        "{file}: voor {person} blijft geen tafel over (rij {rows}). Haal een van die regels weg.",
        "{file}: no table is left for {person} (row {rows}). Take one of those rules away.",
    ),
    "together_and_apart": (
        (
            "{file}: {person} en {other} moeten bij elkaar zitten en ook apart (rij {rows}). Haal een "
            "van die regels weg."
        ),
        (
            "{file}: {person} and {other} have to sit together and apart (row {rows}). Take one of "
            "those rules away."
        ),
    ),
    "together_too_many": (
        "{file}: {count} mensen moeten bij elkaar zitten (rij {rows}), maar een tafel heeft {size} plaatsen.",
        "{file}: {count} people have to sit together (row {rows}), but a table has {size} seats.",
    ),
    "table_overfull": (
        (
            "{file}: {count} mensen hebben een vaste plaats aan tafel {table} (rij {rows}), die {size} "
            "plaatsen heeft."
        ),
        "{file}: {count} people have a fixed seat at table {table} (row {rows}), which has {size} seats.",
    ),
    "rules_clash": (
        "De regels in {file} kunnen niet alle tegelijk gelden. Het kan wel zonder: {culprits}.",
        "The rules in {file} cannot all hold at once. It would work without: {culprits}.",
    ),
    "not_in_seating": (
        (
            "Rij {row} van {file}, kolom {column}: {value} klopt niet. Geef het seating.csv dat "
            "'samenspraak seat' schreef."
        ),
        (
            "Row {row} of {file}, column {column}: {value} does not fit. Give the seating.csv that "
            "'samenspraak seat' wrote."
        ),
    ),
    "seated_twice": (
        (
            "Rij {row} van {file}: {person} zit in ronde {round} al aan een tafel (rij {first}). Haal "
            "een van beide weg."
        ),
        (
            "Row {row} of {file}: {person} already has a table in round {round} (row {first}). Take "
            "one of them away."
        ),
    ),
    "everyone_absent": (
        "Volgens {file} is er niemand over om aan tafel te zetten. Kijk of het het goede bestand is.",
        "According to {file} nobody is left to seat. Check whether it is the right file.",
    ),
    **LOTTERY,
}
