"""What the people behind a contribution agreed to, asked for whole lists at once (docs/consent.md).

Everyone who still stands behind a contribution must agree; where no seat does, the people of its file decide.
A bearer's newest word about one contribution goes before their newest word about everything, unless that
later word about everything is a no. A child's yes counts only when a guardian gave it.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TypeVar

from django.db import connection
from django.db.models import (
    BooleanField,
    Case,
    DateTimeField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce

from samenspraak.convene.models import Table
from samenspraak.converse.choices import Wording
from samenspraak.gather.choices import SILENCE_MEANS_YES, Manner, Purpose
from samenspraak.gather.models import Consent, ContributionVersion, Proposal, Support

Row = TypeVar("Row", Support, Proposal)
QUOTABLE = (Wording.VERBATIM, Wording.READ_BACK)


def with_consent(versions: QuerySet[ContributionVersion]) -> QuerySet[ContributionVersion]:
    """Add `may_quote`, `may_paraphrase`, `may_describe` and `may_open_data` to each version of a list.

    `may_quote` looks at the wording too: a note taker's summary is never anybody's own words.
    """
    return versions.annotate(
        may_quote=_and(Q(wording__in=QUOTABLE), agreed(Purpose.QUOTE)),
        may_paraphrase=agreed(Purpose.PARAPHRASE),
        may_describe=agreed(Purpose.DESCRIBE),
        may_open_data=agreed(Purpose.OPEN_DATA),
    )


def may(version: ContributionVersion, purpose: Purpose) -> bool:
    """Whether the people behind one version agree to a purpose (for lists: `with_consent`)."""
    found = ContributionVersion.objects.filter(pk=version.pk).annotate(yes=agreed(purpose))
    yes = bool(found.values_list("yes", flat=True).first())
    return yes and (purpose != Purpose.QUOTE or version.may_be_quoted_by_wording)


def decided_on_screen(table: Table) -> dict[int, set[Purpose]]:
    """Seat number -> what its bearer decided about everything, on their own page, since the talk began.

    A card of paper is of the talk itself, whenever it is typed: what was decided later stands.
    """
    dialogue = table.dialogue
    begins = dt.datetime.combine(
        dialogue.held_on, dialogue.starts_at or dt.time(), tzinfo=table.programme.tzinfo
    )
    rows = Consent.objects.filter(
        bearer__seat__table=table, contribution=None, manner=Manner.SCREEN, created_at__gte=begins
    )
    found: dict[int, set[Purpose]] = {}
    for number, purpose in rows.order_by().values_list("bearer__seat__number", "purpose").distinct():
        found.setdefault(number, set()).add(Purpose(purpose))
    return found


@cache
def agreed(purpose: Purpose) -> Case:
    """An expression on ContributionVersion: do all who must agree to this purpose do so?

    Written out once per purpose: Django copies an expression for each query that takes it, and putting this one
    together costs more than asking the database.
    """
    supports = Support.objects.filter(contribution=OuterRef("contribution"))
    standing = supports.filter(withdrawn_at=None).alias(holder=Coalesce("seat__bearer", "bearer"))
    files = Proposal.objects.filter(contributions=OuterRef("contribution"))
    of_files = files.annotate(made=F("contributions"))
    unwilling = _unwilling(standing, "bearer", "holder", "contribution", purpose)
    unwilling_file = _unwilling(of_files, "source_file", "source_file", "made", purpose)
    return Case(
        When(Exists(supports), then=_and(Q(Exists(standing)), ~Q(Exists(unwilling)))),
        When(Exists(files), then=_and(~Q(Exists(unwilling_file)))),
        default=Value(purpose in SILENCE_MEANS_YES),
        output_field=BooleanField(),
    )


def agreed_in_words(purpose: Purpose) -> RawSQL:
    """The same as `agreed`, for a list that asks ContributionVersion itself: in the words of the database.

    Django puts these words together anew for each query, which on a page took longer than the answer. They are
    `agreed` and nothing else, written once per kind of database.
    """
    text, given = _written(purpose, connection.vendor)
    return RawSQL(text, given, output_field=BooleanField())  # noqa: S611


@cache
def _written(purpose: Purpose, vendor: str) -> tuple[str, tuple[object, ...]]:
    asked = ContributionVersion.objects.order_by().annotate(yes=agreed(purpose)).values("yes").query
    compiler = asked.get_compiler(connection=connection)
    compiler.pre_sql_setup()
    text, given = compiler.compile(asked.annotations["yes"])
    return text, tuple(given)


def _and(*conditions: Q | Case) -> Case:
    """All of these, as one value: true or false, never unknown."""
    whole = Q()
    for condition in conditions:
        whole &= condition if isinstance(condition, Q) else Q(condition)
    return Case(When(whole, then=Value(True)), default=Value(False), output_field=BooleanField())


def _unwilling(
    rows: QuerySet[Row], who: str, outer_who: str, outer_what: str, purpose: Purpose
) -> QuerySet[Row]:
    """The rows whose people do not say yes to this purpose for the contribution that the row belongs to."""
    counts = Case(
        When(given=True, bearer__under_16=True, by_guardian=False, then=Value(False)),
        default=F("given"),
        output_field=BooleanField(),
    )
    words = Consent.objects.filter(**{who: OuterRef(outer_who)}, purpose=purpose).annotate(counts=counts)
    about_all = words.filter(contribution=None).order_by("-version")
    about_this = words.filter(contribution=OuterRef(outer_what)).order_by("-version")
    newest = {
        "in_general": Subquery(about_all.values("counts")[:1], output_field=BooleanField()),
        "in_general_at": Subquery(about_all.values("created_at")[:1], output_field=DateTimeField()),
        "for_this": Subquery(about_this.values("counts")[:1], output_field=BooleanField()),
        "for_this_at": Subquery(about_this.values("created_at")[:1], output_field=DateTimeField()),
    }
    return (
        rows.alias(**newest)
        .alias(
            yes=Case(
                When(for_this=None, then=Coalesce(F("in_general"), Value(purpose in SILENCE_MEANS_YES))),
                When(in_general=False, in_general_at__gt=F("for_this_at"), then=Value(False)),
                default=F("for_this"),
                output_field=BooleanField(),
            )
        )
        .filter(yes=False)
    )
