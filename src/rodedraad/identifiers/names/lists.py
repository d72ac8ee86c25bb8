"""Lists of names and places, and the dictionary that tells a name from a word.

The lists are those of deduce (LGPL-3.0-or-later), read as the text files that they are: its lookup structures cost
minutes and more than a gigabyte at the first start, the plain lists a few hundredths of a second and some megabytes.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from importlib.metadata import distribution
from pathlib import Path

from rodedraad.vocabulary import words

_SPECIAL = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "’": "'", "‘": "'", "`": "'"})
# Country names and the like, which the lists of Dutch places do not hold.
_COUNTRIES = words(
    """
    nederland belgië duitsland frankrijk engeland spanje italië marokko turkije suriname syrië polen oekraïne europa
    afrika azië amerika indonesië china rusland israël irak iran somalië eritrea curaçao aruba bonaire portugal
    griekenland ierland schotland wales zweden noorwegen denemarken finland oostenrijk zwitserland hongarije roemenië
    bulgarije australië canada brazilië india japan bosnië kroatië servië egypte ghana nigeria kenia den-bosch londen
    parijs berlijn brussel antwerpen gent rome madrid barcelona new york brabant limburg gelderland overijssel drenthe
    friesland groningen flevoland utrecht zeeland holland twente achterhoek veluwe betuwe indie nederlands-indie
    libanon jemen soedan ethiopie kongo congo angola tunesie algerije libie pakistan bangladesh vietnam thailand
    filipijnen korea mexico colombia venezuela peru chili argentinie cuba jamaica haiti slovenie slowakije tsjechie
    albanie kosovo macedonie montenegro estland letland litouwen wit-rusland moldavie georgie armenie azerbeidzjan
    oezbekistan kazachstan mongolie nepal tibet bali java sumatra molukken ambon paramaribo willemstad oranjestad
    aleppo damascus kabul bagdad teheran istanbul ankara casablanca rabat nador kiev kyiv charkiv odessa mariupol
    warschau krakau boekarest boedapest praag wenen athene lissabon milaan napels keulen dusseldorf hamburg munchen
    moskou peking shanghai tokio asmara mogadishu lagos accra nairobi kinshasa jakarta bandung manilla hanoi saigon
    karachi delhi mumbai kaapverdie randstad waddenzee noordzee ijsselmeer maas rijn waal ijssel schelde amstel vecht
    dommel linge lek merwede gouwe rotte schie zaan spaarne dinkel regge geul roer donge eem berkel oude-rijn
    nieuwe-maas jordaan pijp jordan georgia sydney kaapstad
    """
)


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """Lower case, without accents and with one kind of apostrophe: as names are compared."""
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_SPECIAL))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _file(name: str) -> list[str]:
    place = Path(str(distribution("deduce").locate_file("deduce/data/lookup/src"))) / name
    return [line.strip() for line in place.read_text(encoding="utf-8").splitlines() if line.strip()]


def _listed(folder: str, *, exceptions: bool = True) -> frozenset[str]:
    taken = frozenset(map(fold, _file(f"{folder}/exceptions.txt"))) if exceptions else frozenset()
    return frozenset(map(fold, _file(f"{folder}/items.txt"))) - taken


def _from_elsewhere(part: str) -> frozenset[str]:
    """The names of our own file beside this one; it says where they come from."""
    lines = Path(__file__).with_name("elsewhere.txt").read_text(encoding="utf-8").split(f"[{part}]\n")[1]
    return frozenset(lines.split("[", 1)[0].split())


@cache
def given_names() -> frozenset[str]:
    """Some twenty thousand given names as people in the Netherlands bear them, whatever their origin."""
    return _listed("names/lst_first_name") | _from_elsewhere("given")


@cache
def surnames() -> frozenset[str]:
    """Some twenty thousand surnames, without the words (van, de) that stand before them."""
    listed = frozenset(
        name.rsplit(" ", 1)[-1]
        for folder in ("names/lst_surname", "names/lst_interfix_surname")
        for name in _listed(folder)
    )
    return listed | _from_elsewhere("surname")


@cache
def places() -> frozenset[str]:
    """Places, municipalities, provinces and countries."""
    folders = ("lst_residence", "lst_municipality", "lst_province", "lst_region")
    listed = (_listed(f"locations/lst_placename/{one}", exceptions=one == "lst_residence") for one in folders)
    known = (fold(one).replace("-", " ") for one in _COUNTRIES)
    return frozenset[str]().union(known, *listed)


@cache
def streets() -> frozenset[str]:
    """The streets of the Netherlands; some megabytes, so asked only where a number stands behind a capital."""
    return _listed("locations/lst_street")


@lru_cache(maxsize=100_000)
def is_word(word: str, language: str = "nl") -> bool:
    """Whether a word in lower case is in the dictionary: "roos" is, "sanne" is not."""
    import simplemma

    # A host as "xn--mnster-3ya.nl" falls apart in parts of which one is empty.
    return bool(word) and bool(simplemma.is_known(word.casefold(), lang=language))
