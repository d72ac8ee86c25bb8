"""What stands in a table as who spoke, where that is what somebody is called: a name is no role.

"Harm, beheerder van de loods" is a caretaker; "Harm", "Jelle (14)" and "mevrouw met de hond" tell in which role nobody
spoke. Such a statement keeps its words and its kind and has no role. Runs after everything that needs the name: the
list that explains it, and who asked to be left out by it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rodedraad.identifiers.names.common import GIVEN
from rodedraad.identifiers.names.lists import fold, given_names, is_word, places, surnames
from rodedraad.identifiers.names.more import MORE_GIVEN
from rodedraad.patterns import lazy
from rodedraad.readers.label_words import FACILITATORS
from rodedraad.readers.labels import is_facilitator, is_role_word, plain
from rodedraad.readers.present import BRACKETS, NAME, TITLES
from rodedraad.readers.units import DOUBT, FACILITATOR, Unit
from rodedraad.readers.voices import is_role
from rodedraad.vocabulary import words

_SAMPLE = 1_000
_LONGEST = 5
_AGE = lazy(r"\s*(?:[(\[]\s*|,\s*)\d{1,2}(?:\s*(?:jaar|jr\.?|years?(?: old)?))?\s*[)\]]?\s*$")
# What somebody looked like to whoever wrote: known to the writer, a role to nobody.
_BY_LOOKS = lazy(
    r"(?:(?:de|het|een|die|dat|the|a|that)\s+)?(?:\w+e\s+)?"
    r"(?:mevrouw|meneer|mijnheer|heer|dame|man|vrouw|jongen|meisje|kerel|lady|gentleman|guy|woman|man|boy|girl)\s+"
    r"(?:met|in|naast|achter|bij|op|with|next to|behind|by|on)\s+"
    r"(?:de|het|dat|die|zijn|haar|the|that|his|her)\s+\S.*",
    re.IGNORECASE,
)
_EVERYBODY = words(
    """
    tafel table groep group iedereen allen allemaal samen everyone everybody all together plenair plenary gezamenlijk
    jointly hele-tafel hele-groep de-tafel de-groep the-table the-group whole-table whole-group tafelgesprek
    """
)
# Who speaks in an office is known by name; whether it stays is for whoever keeps the list of office holders.
_OFFICES = words(
    "wethouder burgemeester minister staatssecretaris gedeputeerde dijkgraaf raadslid alderman mayor councillor"
)
_MAY_TAKE_PART = words(
    "voorzitter chair chairman chairperson host gastheer gastvrouw presentator presentatrice"
)
_PARTICLES = words("van de der den ten ter te el al ben bin du da di la le von 't op aan in")
_OF_A_GROUP = lazy(r"(?P<name>.+?)\s+(?:van|of|from|namens)\s+(?:(?:de|het|the)\s+)(?P<role>[^\W\dA-Z].*)")


def without_names(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units of a table, with the role that each name leaves: what stands behind it, or none."""
    stream = iter(units)
    held = list(itertools.islice(stream, _SAMPLE))
    told = {unit.role.strip() for unit in held if unit.role}
    # One name that no list knows stands among others that it does.
    by_name = sum(is_known_name(head_of(role)) for role in told) * 2 > len(told) > 1
    for unit in itertools.chain(held, stream):
        if unit.role:
            if unit.why in (None, DOUBT) and leads(unit.role):
                unit.why = FACILITATOR
            unit.role = role_left(unit.role, unit.kind, by_name=by_name)
        yield unit


@lru_cache(maxsize=4096)
def leads(role: str) -> bool:
    """ "Anneke (gespreksleider)", "gemeente, notulist": whoever leads a talk or writes it down says nothing in it."""
    # "Begeleider van jongeren" and "voorzitter" may sit at the table as well.
    parts = (re.sub(r"\s*\d{1,2}$", "", plain(part)) for part in re.split(r"[,;/()\[\]]|\s[–—-]\s", role))
    return any(part in FACILITATORS - _MAY_TAKE_PART for part in parts)


@lru_cache(maxsize=8192)
def role_left(role: str, kind: str | None = None, *, by_name: bool = False) -> str | None:
    """What of a role is one: all of it, what stands beside a name, or nothing."""
    told = role.strip()
    nobodys = kind == "agreed_action" and plain(told).replace(" ", "-") in _EVERYBODY  # what all agreed to
    if nobodys or not re.search(r"\w", told) or _BY_LOOKS.fullmatch(told):
        return None
    return role if is_numbered(told) else beside_name(told, by_name=by_name)


def beside_name(told: str, *, by_name: bool) -> str | None:
    """ "Anna (huurder)", "huurder (Anna)", "boer Jansen", "Anna": the role without the name."""
    name, rest = name_and_rest(told)
    if rest and names_a_role(name) and is_name(rest, by_name=by_name):
        return name
    before = re.fullmatch(r"(?P<role>\w+) (?P<name>[^\W\d_]+)", told)
    if before and names_a_role(before["role"]) and is_called(before["name"]):
        return told if plain(before["role"]) in _OFFICES else before["role"]
    if not is_name(name, by_name=by_name):
        return told
    rest = _AGE.sub("", f" {rest}").strip()
    return rest if rest and not is_name(rest, by_name=by_name) and not rest.isdigit() else None


def is_numbered(told: str) -> bool:
    return bool(re.fullmatch(r"\S+[\s_-]*\d{1,4}", told)) and not _AGE.search(f" {told}")


def head_of(role: str) -> str:
    return name_and_rest(role.strip())[0]


def name_and_rest(told: str) -> tuple[str, str]:
    """The part that may be a name, and what stands behind it: in brackets, after a comma or a dash, "van de ..."."""
    told = _AGE.sub("", told)
    inside = BRACKETS.search(told)
    if inside and inside.end() == len(told):
        return told[: inside.start()].strip(), inside["inside"].strip()
    parts = re.split(r"\s*[,:;]\s+|\s+[–—-]\s+", told, maxsplit=1)
    if len(parts) == 2:
        return parts[0], parts[1].strip()
    of_a_group = _OF_A_GROUP.fullmatch(told)
    return (of_a_group["name"], of_a_group["role"]) if of_a_group else (told, "")


def is_name(text: str, *, by_name: bool = False) -> bool:
    """Whether this is what somebody is called, by the lists or, among other names, by its looks."""
    bare = TITLES.sub("", text.strip())
    if not bare or len(bare.split()) > _LONGEST:
        return False
    if bare != text.strip() and NAME.fullmatch(bare):
        return True  # "mw. Postma"
    if is_known_name(bare):
        return True
    if not by_name or not NAME.fullmatch(bare) or names_a_role(bare):
        return False
    return len(bare.split()) > 1 or is_given(bare) or not is_word(bare)


@lru_cache(maxsize=8192)
def is_known_name(text: str) -> bool:
    """A given name of the lists alone, or before what can be a surname; no word or role that is also a name."""
    parts = TITLES.sub("", text.strip()).split()
    if not parts or len(parts) > _LONGEST or not is_given(parts[0]) or names_a_role(parts[0]):
        return False
    first, rest = fold(parts[0].strip(".,")), parts[1:]
    if not rest:
        return first in GIVEN or not is_word(first)
    if any(part[0].islower() and part.casefold() not in _PARTICLES for part in rest):
        return False
    # "Henk Bakker" is somebody, though a bakker is a role.
    return parts[0][0].isupper() and parts[-1][0].isupper()


def is_called(word: str) -> bool:
    """Whether a word behind a role is the name of who has it: "oma Riet", "boer Jansen"; not "bewoner Zuid"."""
    told = fold(word)
    by_list = told in GIVEN or told in surnames()
    return word[0].isupper() and by_list and not is_word(told) and told not in places()


def is_given(word: str) -> bool:
    return fold(word.strip(".,")) in given_names() or fold(word.strip(".,")) in MORE_GIVEN


def names_a_role(text: str) -> bool:
    head = re.split(r"[,;/(]", text)[0]
    return is_role_word(head) or is_role(head) or is_facilitator(head)
