"""Names of sites: whether one is made of, begins or ends with somebody's name, alone or among words run together."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from rodedraad.identifiers.names.common import GIVEN
from rodedraad.identifiers.names.lists import given_names, is_word, places, surnames
from rodedraad.patterns import lazy
from rodedraad.vocabulary import words

_TRADE = (
    r"(?:studio|atelier|praktijk|salon|kapsalon|coach(?:ing)?|yoga|massage|foto(?:grafie|graaf)?|bij|met|by|door"
    r"|oma|opa|tante|oom|juf|meester|dj|chef|schilder|kapper|pedicure|reis|columnsvan|ikben|ikheet|hoi|ask|love|team|steun|help|voor)"
)
# What bears somebody's name without being theirs: "Mariahoeve", "Willemsoord".
_PLACE = lazy(
    r"(?:hoeve|berg|burg|kerk|park|plein|straat|hof|molen|dorp|school|oord|polder|dijk|gasthuis|stad|parochie|hal|weg"
    r"|tuin|toren|haven|brug|poort|eiland|veld|kapel|klooster|ziekenhuis|stichting|ade|ia)$"
)
# Short words that run together in the name of a site; the dictionary knows too much else of two or three letters.
_SHORT = words(
    "de het een en van in op te bij by met aan uit dat is ik zo nu of on je mij ons the and my voor doet kan"
)
_LONGEST = 40
_CALLED = lazy(r"(?:opa|oma|tante|oom|ome|juf|meester|vrouwe|familie|fam|dj|coach|boer|buurvrouw|buurman)")


def holds_a_name(host: str) -> bool:
    """A word of a host that ends on or is made of names: "tuinvanjet", "studioalmadevries", "jdevries"."""
    labels = host.removeprefix("www.").split(".")[:-1]
    return any(is_named_after(label) for label in labels)


def is_named_after(label: str) -> bool:
    """ "praktijkdestilte-hennyvos", "imkerij-opa-geurt", "mensje-bakker": one of its words, or two side by side."""
    parts = label.split("-")
    called = any(
        _CALLED.fullmatch(one) and len(other) > 2 and (is_given_name(other) or not is_word(other))
        for one, other in pairwise(parts)
    )
    return called or is_full_name(label) or holds_given_name(label) or any(map(_is_of_somebody, parts))


def holds_given_name(label: str) -> bool:
    """ "buurtfotos-krijn", "boudewijn-babbelt": one of several parts is a given name and nothing else."""
    parts = label.split("-")
    return len(parts) > 1 and any(
        (part in GIVEN or (len(part) > 4 and is_given_name(part))) and part not in places() for part in parts
    )


def is_full_name(label: str) -> bool:
    """ "mensje-bakker": a given name and a surname side by side."""
    parts = label.split("-")
    return any(
        is_given_name(one) and (other in surnames() or is_given_name(other)) for one, other in pairwise(parts)
    )


def _is_of_somebody(part: str) -> bool:
    if is_word(part) or part in places():
        return False
    of = re.search(r"(?<=\w{3})(?:van|of|by|bij|met)(?P<name>[a-z]{2,12})$", part)
    if of and (is_given_name(of["name"]) or of["name"] in surnames() - places()):
        return True
    if re.search(r"(?<=\w{4})(?:by|bij)(?P<name>[a-z]{4,12})$", part) and not _splits(part, named=False):
        return True
    trade = re.match(rf"{_TRADE}(?P<rest>[a-z]{{3,}})$", part)
    return (
        _begins_with_name(trade["rest"] if trade else part, alone=bool(trade))
        or _ends_with_name(part)
        or _is_told_of_somebody(part)
        or _has_full_name_behind_words(part)
        or _is_words_and_a_name(part)
        or _begins_with_surname(part)
    )


def _is_told_of_somebody(part: str) -> bool:
    """ "wesselwandelt", "jetskesjam": a given name and what that person does, makes or sells."""
    for at in range(4, min(len(part) - 2, 12)):
        rest = part[at:]
        if not is_given_name(part[:at]) or _PLACE.search(rest) or not (at > 4 or part[:at] in GIVEN):
            continue
        does = len(rest) > 4 and rest[-1] == "t" and is_word(f"{rest[:-1]}en")
        made = len(rest) > 3 and rest[0] == "s" and is_word(rest[1:])
        if does or (part[:at] not in places() and (made or is_word(rest))):
            return True
    return False


def _has_full_name_behind_words(part: str) -> bool:
    """ "schilderwerkenpeterluiten", "hennyvos": a given name and a surname, alone or behind words."""
    for at in range(len(part) - 6):
        known = not at or is_word(part[:at])
        for end in range(at + 4, min(at + 12, len(part) - 2)):
            long = end - at > 4 and len(part) - end > 4
            if (known or long) and is_given_name(part[at:end]) and part[end:] in surnames():
                return True
    return False


def _is_words_and_a_name(part: str) -> bool:
    """ "kaasbijkarsten", "joepverlichtdestraat": words run together, of which one is a given name; none is a place."""
    place = _PLACE.search(part)
    named_place = place and is_given_name(part[: place.start()].removesuffix("s"))
    if len(part) > _LONGEST or named_place or _splits(part, named=False):
        return False
    return _splits(part, named=True)


def _begins_with_surname(part: str) -> bool:
    """ "damenindetail", "tjeerdwiarda", "gerrits": a surname before words, or a given name before anything."""
    particle = re.match(r"(?:van(?:de[rn]?)?|v(?:d|\.d\.)|ter|ten|el)(?=[a-z]{4})", part)
    bare = part[particle.end() :] if particle else part
    for end in range(4, len(bare) - 2):
        piece, rest = bare[:end], bare[end:]
        surname = piece in surnames() and (
            bool(particle) or not (end < 5 or is_word(piece) or piece in places())
        )
        if surname and _splits(rest, named=False):
            return True
        given = piece in GIVEN or (end > 4 and is_given_name(piece))
        if (
            given
            and len(rest) > 3
            and not is_word(piece)
            and piece not in places()
            and not _PLACE.search(rest)
        ):
            return True
    return part.endswith("s") and len(part) > 5 and is_given_name(part[:-1]) and not is_word(part)


@lru_cache(maxsize=4096)
def _splits(part: str, *, named: bool) -> bool:
    """Whether it falls apart in known words; `named`: in those and one given name of four letters or more."""
    if not part:
        return not named
    for end in range(2, len(part) + 1):
        piece = part[:end]
        if (piece in _SHORT or (end > 3 and is_word(piece))) and _splits(part[end:], named=named):
            return True
        if named and end > 3 and is_given_name(piece) and piece not in places():
            rest = part[end:]
            if _splits(rest, named=False) or (
                rest[:1] == "s" and rest != "s" and _splits(rest[1:], named=False)
            ):
                return True
    return False


def _begins_with_name(word: str, alone: bool) -> bool:
    """ "almavreeland", "pietvdknaap": a given name or initial before a surname, or the name alone behind a trade."""
    if alone and word in GIVEN:
        return True
    for at in range(3, min(len(word) - 2, 12)):
        rest = re.sub(r"^(?:van(?:de[rn]?)?|vd|v|de[rn]?|te[rn]?|el|al|ben)(?=[a-z]{3})", "", word[at:])
        prefixed = rest != word[at:]
        if word[:at] in GIVEN and (prefixed or (len(rest) >= 4 and rest in surnames() and not is_word(rest))):
            return True
    initial = re.match(r"[a-z]{1,2}(?:van(?:de[rn]?)?|vd|de|der)(?P<last>[a-z]{4,})$", word)
    return bool(initial and initial["last"] in surnames())


def _ends_with_name(part: str) -> bool:
    return any(
        part[at:] in GIVEN and part[at:] not in places() and (is_word(part[:at]) or is_word(part[: at - 2]))
        for at in range(max(4, len(part) - 10), len(part) - 3)
    )


def is_given_name(name: str) -> bool:
    return name in GIVEN or (len(name) > 2 and name in given_names() and not is_word(name))
