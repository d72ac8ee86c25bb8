"""What readers may see of a contribution: its own words or a paraphrase, and how its speaker is named."""

from __future__ import annotations

import uuid
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils.translation import get_language

from samenspraak.convene.choices import DialogueKind
from samenspraak.convene.models import Seat, Theme
from samenspraak.gather.choices import ContributionState, Purpose
from samenspraak.gather.models import Contribution, ContributionVersion, Paraphrase
from samenspraak.gather.queries.consent import agreed_in_words
from samenspraak.ground import disclosure
from samenspraak.ground.models import Programme


@dataclass(frozen=True, slots=True)
class TranslatedWords:
    """The same in another language, and who made it so."""

    text: str
    language: str
    by: str


@dataclass(frozen=True, slots=True)
class ShownWords:
    """What may be shown of a version. `missing`: nothing but the fact that it was said (text is empty).

    `paraphrased`: these are not the speaker's own words but a note taker's or reviewer's, and are marked so.
    """

    text: str
    paraphrased: bool
    missing: bool
    may_be_quoted: bool
    language: str = ""
    # Beside their own words, never in place of them.
    translations: tuple[TranslatedWords, ...] = ()

    @property
    def for_reader(self) -> TranslatedWords | None:
        """The translation for a reader who may not read the original."""
        spoken = (get_language() or "nl")[:2]
        if self.language == spoken:
            return None
        return next((one for one in self.translations if one.language == spoken), None)


NOTHING = ShownWords(text="", paraphrased=False, missing=True, may_be_quoted=False)


def said_in_private(contribution: Contribution) -> bool:
    """Whether it was said in a dialogue that is not public: it counts, and its words are told to nobody."""
    dialogue = contribution.dialogue or (contribution.table.dialogue if contribution.table else None)
    return dialogue is not None and not dialogue.is_public


def shown(version: ContributionVersion) -> ShownWords:
    """What may be shown of one version; for lists take `shown_words`."""
    return shown_words([version.pk])[version.pk]


def shown_words(versions: Iterable[ContributionVersion | uuid.UUID]) -> dict[uuid.UUID, ShownWords]:
    """What may be shown of each version, keyed by its id. Two queries, however many; one more where any is translated.

    Own words only where their people agreed to be quoted; a summary counts as a paraphrase even then.
    """
    keys = {version if isinstance(version, uuid.UUID) else version.pk for version in versions}
    found = ContributionVersion.objects.filter(
        pk__in=keys, contribution__state=ContributionState.OPEN
    ).annotate(
        to_quote=agreed_in_words(Purpose.QUOTE),
        to_paraphrase=agreed_in_words(Purpose.PARAPHRASE),
        is_translated=Exists(_standing_translations(OuterRef("pk"))),
    )
    paraphrases: dict[uuid.UUID, list[Paraphrase]] = defaultdict(list)
    for paraphrase in Paraphrase.objects.filter(version__in=keys).order_by("language"):
        paraphrases[paraphrase.version_id].append(paraphrase)
    spoken = (get_language() or "nl")[:2]
    result = dict.fromkeys(keys, NOTHING)
    rows = list(found)
    beside = translations_of(row.pk for row in rows if vars(row)["is_translated"])
    for version in rows:
        made = tuple(beside.get(version.pk, ()))
        result[version.pk] = _shown(version, paraphrases[version.pk], spoken, made)
    return result


def translations_of(versions: Iterable[uuid.UUID]) -> dict[uuid.UUID, list[TranslatedWords]]:
    """The translations beside each version, whatever its people agreed to: for those who may read the original."""
    keys = list(versions)
    found: dict[uuid.UUID, list[TranslatedWords]] = defaultdict(list)
    if keys:
        for row in _standing_translations(keys).order_by("language"):
            assert row.translates_id is not None
            found[row.translates_id].append(TranslatedWords(row.text, row.language, row.translated_by))
    return found


def _standing_translations(of: list[uuid.UUID] | OuterRef) -> QuerySet[ContributionVersion]:
    about = {"translates__in": of} if isinstance(of, list) else {"translates": of}
    return ContributionVersion.objects.filter(**about, erased_at=None).exclude(text="")


def _shown(
    version: ContributionVersion,
    paraphrases: list[Paraphrase],
    spoken: str,
    beside: tuple[TranslatedWords, ...],
) -> ShownWords:
    agreements = vars(version)
    if version.text and agreements["to_quote"] and version.may_be_quoted_by_wording:
        return ShownWords(version.text, False, False, True, version.language, beside)
    if not agreements["to_paraphrase"]:
        return NOTHING
    if version.text and agreements["to_quote"]:
        return ShownWords(version.text, True, False, False, version.language, beside)
    in_order = sorted(paraphrases, key=lambda found: found.language != spoken)
    if not in_order:
        return NOTHING
    return ShownWords(in_order[0].text, True, False, False, in_order[0].language)


def attributions(versions: Iterable[ContributionVersion]) -> dict[uuid.UUID, str]:
    """How the speaker of each version is named, keyed by version id. A fixed number of queries, however many there are.

    Passes the disclosure gate: "Student, themadialoog Wonen" only where enough people fit it, where the
    person agreed to more, or where someone speaks in office.
    """
    versions = list(versions)
    if not versions:
        return {}
    programme = versions[0].programme
    rows = list(
        ContributionVersion.objects.filter(pk__in=[version.pk for version in versions])
        .annotate(describe=agreed_in_words(Purpose.DESCRIBE))
        .values_list(
            "pk",
            "speaks_as",
            "in_office",
            "describe",
            "contribution__dialogue__kind",
            "contribution__dialogue__theme",
        )
    )
    everywhere, closely = _seats(programme, (role for _key, role, *_more in rows if role))
    themes = {theme.pk: theme.title for theme in Theme.objects.filter(programme=programme)}
    named = {}
    for key, role, in_office, describe, kind, theme in rows:
        named[key] = disclosure.attribution(
            programme,
            role=role,
            kind_and_theme=_kind_and_theme(kind, themes.get(theme, "")),
            fit_closely=closely[_same(role), kind, theme],
            fit_role=everywhere[_same(role)],
            agreed_to_more=in_office or describe,
        )
    return named


def speaking_as(programme: Programme, roles: Iterable[str]) -> dict[str, int | None]:
    """How many seats of the programme speak in each of these roles; None where fewer than the disclosure gate shows."""
    roles = list(roles)
    everywhere, _closely = _seats(programme, roles)
    counts = {role: everywhere[_same(role)] for role in roles}
    return {role: number if number >= disclosure.minimum() else None for role, number in counts.items()}


Where = tuple[str, str | None, uuid.UUID | None]


def _seats(programme: Programme, roles: Iterable[str]) -> tuple[Counter[str], Counter[Where]]:
    """How many seats speak in each of these roles: in the whole programme, and by kind and theme of dialogue.

    Which spellings there are is read from an index; only the seats of those that are asked for are counted.
    """
    everywhere: Counter[str] = Counter()
    closely: Counter[Where] = Counter()
    seats = Seat.objects.filter(programme=programme).order_by()
    wanted = {_same(role) for role in roles}
    spellings = seats.values_list("speaks_as", flat=True).distinct() if wanted else ()
    rows = (
        seats.filter(speaks_as__in=[spelling for spelling in spellings if _same(spelling) in wanted])
        .values_list("speaks_as", "table__dialogue__kind", "table__dialogue__theme")
        .annotate(Count("pk"))
    )
    for role, kind, theme, number in rows:
        everywhere[_same(role)] += number
        closely[_same(role), kind, theme] += number
    return everywhere, closely


def _same(role: str) -> str:
    """Roles are typed by hand: "student" and "Student " are one."""
    return " ".join(role.casefold().split())


def _kind_and_theme(kind: str | None, theme: str) -> str:
    if not kind:
        return ""
    name = str(DialogueKind(kind).label)
    return f"{name[:1].lower()}{name[1:]} {theme}".strip()
