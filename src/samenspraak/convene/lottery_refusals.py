"""The sentences of `refusals` about quotas, pools and draws."""

from __future__ import annotations

LOTTERY: dict[str, tuple[str, str]] = {
    "no_quotas": (
        "In {file} staat onder de kopregel geen quotum. Kijk of het het goede bestand is.",
        "There is no quota below the heading of {file}. Check whether it is the right file.",
    ),
    "quota_empty": (
        (
            "Rij {row} van {file}, kolom {column}: de cel is leeg. Vul in voor welk kenmerk en welke "
            "waarde het quotum geldt."
        ),
        (
            "Row {row} of {file}, column {column}: the cell is empty. Fill in for which feature and "
            "value the quota is."
        ),
    ),
    "quota_number": (
        (
            "Rij {row} van {file}, kolom {column}: {value} is geen heel getal vanaf 0. Vul een aantal "
            "mensen in."
        ),
        (
            "Row {row} of {file}, column {column}: {value} is not a whole number from 0. Fill in a "
            "number of people."
        ),
    ),
    "min_over_max": (
        (
            "Rij {row} van {file}, kolom {column}: het minimum {least} is hoger dan het maximum {most}."
            " Verbeter een van beide."
        ),
        (
            "Row {row} of {file}, column {column}: the minimum {least} is over the maximum {most}. "
            "Correct one of them."
        ),
    ),
    "quota_twice": (
        "Rij {row} van {file}: {feature} = {value} staat ook in rij {first}. Haal een van beide weg.",
        "Row {row} of {file}: {feature} = {value} is also in row {first}. Take one of them out.",
    ),
    "value_without_quota": (
        (
            "Rij {row} van {file}, kolom {column}: {value} staat niet in {quotas}. Verbeter de cel of "
            "voeg een quotum toe; wel bekend: {known}."
        ),
        (
            "Row {row} of {file}, column {column}: {value} is not in {quotas}. Correct the cell or add "
            "a quota; known are: {known}."
        ),
    ),
    "not_yes_or_no": (
        (
            "Rij {row} van {file}, kolom {column}: {value} is geen ja of nee. Vul ja in bij wie geloot "
            "mag worden, anders nee."
        ),
        (
            "Row {row} of {file}, column {column}: {value} is neither yes nor no. Fill in yes for who "
            "may be drawn, else no."
        ),
    ),
    "fewer_volunteers": (
        (
            "In {file} staan {people} mensen die geloot mogen worden, voor {seats} plaatsen. Werf meer "
            "mensen of neem minder plaatsen (--seats)."
        ),
        (
            "In {file} are {people} people who may be drawn, for {seats} seats. Recruit more people or "
            "take fewer seats (--seats)."
        ),
    ),
    "no_seats_left": (
        (
            "Van de {seats} plaatsen zijn er al {already} bezet: er valt niets te loten. Kijk naar "
            "--seats en --already."
        ),
        (
            "Of the {seats} seats {already} are taken already: there is nothing to draw. Look at "
            "--seats and --already."
        ),
    ),
    "too_few_of_a_kind": (
        (
            "Rij {row} van {file}, kolom min: er zijn {least} mensen gevraagd met {feature} = {value}, "
            "er zijn er {have}."
        ),
        (
            "Row {row} of {file}, column min: {least} people with {feature} = {value} are asked for, "
            "there are {have}."
        ),
    ),
    "minima_over_seats": (
        (
            "{file}, kolom min: de minima van {feature} (rij {rows}) zijn samen {total}, er zijn "
            "{seats} plaatsen."
        ),
        (
            "{file}, column min: the minima of {feature} (rows {rows}) add up to {total}, there are "
            "{seats} seats."
        ),
    ),
    "maxima_under_seats": (
        (
            "{file}, kolom max: de maxima van {feature} (rij {rows}) zijn samen {total}, er zijn "
            "{seats} plaatsen."
        ),
        (
            "{file}, column max: the maxima of {feature} (rows {rows}) add up to {total}, there are "
            "{seats} seats."
        ),
    ),
    "quotas_clash": (
        "De quota in {file} kunnen met de mensen in {pool} niet alle tegelijk gehaald worden.",
        "The quotas in {file} cannot all be met at once with the people in {pool}.",
    ),
    "no_panel": (
        (
            "Met de mensen in {pool} is geen panel te maken, ook niet met andere quota: te veel van hen"
            " wonen in één huishouden. Werf meer mensen."
        ),
        (
            "No panel can be made with the people in {pool}, whatever the quotas: too many of them "
            "share a household. Recruit more people."
        ),
    ),
    "empty_randomness": (
        (
            "De toevalsuitkomst is leeg. Geef na --randomness wat er is gegooid of getrokken, "
            "bijvoorbeeld '4 0 7'."
        ),
        "The randomness is empty. Give after --randomness what was thrown or drawn, for instance '4 0 7'.",
    ),
    "already_drawn": (
        (
            "In {folder} is al geloot, met de toevalsuitkomst '{randomness}'. Een loting wordt niet "
            "overgedaan; kies met --out een andere map voor een nieuwe."
        ),
        (
            "In {folder} the draw has been held, with the randomness '{randomness}'. A draw is not held"
            " twice; choose another folder with --out for a new one."
        ),
    ),
    "quotas_changed": (
        (
            "De quota in {file} zijn niet die van de loting die in {folder} vastligt. Er is niets "
            "geloot. Neem de oude quota, of kies met --out een andere map."
        ),
        (
            "The quotas in {file} are not those of the draw that is frozen in {folder}. Nothing was "
            "drawn. Take the old quotas, or choose another folder with --out."
        ),
    ),
    "seats_changed": (
        (
            "In {folder} ligt een loting om {frozen} plaatsen vast, niet om {given} (--seats). Er is "
            "niets geloot."
        ),
        "In {folder} a draw for {frozen} seats is frozen, not for {given} (--seats). Nothing was drawn.",
    ),
    "panels_changed": (
        "In {folder} liggen {frozen} panels vast, niet {given} (--panels). Er is niets geloot.",
        "In {folder} {frozen} panels are frozen, not {given} (--panels). Nothing was drawn.",
    ),
    "follows_another": (
        "De loting in {folder} volgt op een andere loting dan u met --after noemt. Er is niets geloot.",
        "The draw in {folder} follows another draw than you name with --after. Nothing was drawn.",
    ),
    "not_genuine": (
        (
            "De loting in {folder} is niet meer zoals ze is vastgelegd: {what}. Er is niets geloot. Zet"
            " de gepubliceerde bestanden terug."
        ),
        (
            "The draw in {folder} is no longer as it was frozen: {what}. Nothing was drawn. Put the "
            "published files back."
        ),
    ),
    "came_after_freeze": (
        (
            "Rij {row} van {file}, kolom {column}: {person} stond niet in de lijst die is vastgelegd. "
            "Er is niets geloot. Neem de vastgelegde lijst, of kies met --out een andere map."
        ),
        (
            "Row {row} of {file}, column {column}: {person} was not in the list that was frozen. "
            "Nothing was drawn. Take the frozen list, or choose another folder with --out."
        ),
    ),
    "changed_after_freeze": (
        (
            "Rij {row} van {file} ({person}), kolom {column}: daar stond {old} toen de lijst werd "
            "vastgelegd, nu {new}. Er is niets geloot. Neem de vastgelegde lijst, of kies met --out een"
            " andere map."
        ),
        (
            "Row {row} of {file} ({person}), column {column}: it was {old} when the list was frozen and"
            " is {new} now. Nothing was drawn. Take the frozen list, or choose another folder with "
            "--out."
        ),
    ),
    "gone_after_freeze": (
        (
            "In {file}, kolom {column}, ontbreekt wie in de vastgelegde lijst stond: {people}. Er is "
            "niets geloot. Neem de vastgelegde lijst, of kies met --out een andere map."
        ),
        (
            "In {file}, column {column}, somebody of the frozen list is missing: {people}. Nothing was "
            "drawn. Take the frozen list, or choose another folder with --out."
        ),
    ),
    "no_draw_here": (
        "In {folder} staat geen loting. Geef de map die 'samenspraak draw' schreef.",
        "There is no draw in {folder}. Give the folder that 'samenspraak draw' wrote.",
    ),
    "not_drawn_yet": (
        "In {folder} is nog niet geloot. Geef eerst daar de toevalsuitkomst (--randomness).",
        "The draw in {folder} has not been held yet. Give the randomness there first (--randomness).",
    ),
    "not_in_pool": (
        "{person} staat niet in de lijst van de loting in {folder}. Kijk of het nummer klopt.",
        "{person} is not in the pool of the draw in {folder}. Check the number.",
    ),
}
