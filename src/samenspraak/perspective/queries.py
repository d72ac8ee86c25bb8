"""Questions about editions: which one is current, what stands in it, and what a sentence rests on."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import count

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from samenspraak.analyse.choices import Stance, ThreadState
from samenspraak.analyse.models import EvidencePassage, RedThread, Strand
from samenspraak.analyse.queries import living_strands
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import Contribution, ContributionVersion
from samenspraak.ground.models import Programme
from samenspraak.ground.search import find
from samenspraak.people.choices import Role
from samenspraak.people.models import User
from samenspraak.perspective.choices import PUBLIC_STATES, EditionState, RenderingState
from samenspraak.perspective.loading import load
from samenspraak.perspective.models import Citation, Edition, FactCheck, RenderedSentence, Rendering, Sentence
from samenspraak.perspective.reading import Reader, sentence_leaf, sources_of, voice_source
from samenspraak.perspective.rendered import leaf_of, rendered_tree
from samenspraak.perspective.tree import EditionTree, SentenceLeaf, Sources, VoiceSource


def current_edition(programme: Programme, language: str) -> Edition | None:
    """The published edition that holds today in this language; in the other one where this language has none."""
    published = Edition.objects.filter(programme=programme, state=EditionState.PUBLISHED).select_related(
        "programme"
    )
    found = list(published.order_by("-number"))
    same = [edition for edition in found if edition.language == language]
    return next(iter(same or found), None)


def current_of(edition: Edition) -> Edition | None:
    """The edition that holds today in the same language: itself, or the one that replaced it."""
    rows = Edition.objects.filter(programme=edition.programme_id, language=edition.language)
    return rows.filter(state=EditionState.PUBLISHED).first()


def newest_told(programme: Programme, language: str) -> Edition | None:
    """The newest public edition that can be read in this language, also where a later one has no translation yet."""
    translated = Q(
        renderings__language=language, renderings__plain=False, renderings__state=RenderingState.PUBLISHED
    )
    rows = Edition.objects.filter(programme=programme, state__in=PUBLIC_STATES)
    found = rows.filter(Q(language=language) | translated).select_related("programme")
    return found.order_by("-number").distinct().first()


def edition_by_number(programme: Programme, number: int, language: str) -> Edition | None:
    """A published or replaced edition by its number; old addresses keep working."""
    return (
        Edition.objects.filter(programme=programme, number=number, language=language, state__in=PUBLIC_STATES)
        .select_related("programme")
        .first()
    )


def editions(programme: Programme) -> QuerySet[Edition]:
    """All editions of a programme, drafts included, newest first: for the team."""
    return Edition.objects.filter(programme=programme).order_by("-number", "language")


def amended_editions(programme: Programme) -> QuerySet[Edition]:
    """Public editions that came in the place of an earlier one, newest first."""
    rows = Edition.objects.filter(programme=programme, state__in=PUBLIC_STATES, follows__isnull=False)
    return rows.select_related("programme", "follows__programme").order_by("-published_at")


def edition_tree(edition: Edition) -> EditionTree:
    """The whole edition as readers see it. The number of queries does not grow with its size."""
    return Reader(edition).tree()


def published_rendering(edition: Edition, *, language: str, plain: bool) -> Rendering | None:
    """This edition in plain language, or in another one, where that is published."""
    rows = Rendering.objects.filter(edition=edition, plain=plain, state=RenderingState.PUBLISHED)
    return rows.select_related("edition__programme").filter(language=language).first()


def published_renderings(edition: Edition) -> list[Rendering]:
    rows = Rendering.objects.filter(edition=edition, state=RenderingState.PUBLISHED)
    return list(rows.select_related("edition__programme"))


def earlier_renderings(edition: Edition) -> list[Rendering]:
    """The forms in which an earlier version can be read and this one cannot (yet): of each the newest."""
    rows = Rendering.objects.filter(
        state=RenderingState.PUBLISHED,
        edition__programme=edition.programme_id,
        edition__language=edition.language,
        edition__state__in=PUBLIC_STATES,
        edition__number__lte=edition.number,
    ).select_related("edition__programme")
    newest: dict[tuple[str, bool], Rendering] = {}
    for row in rows.order_by("-edition__number"):
        newest.setdefault((row.language, row.plain), row)
    return [row for row in newest.values() if row.edition_id != edition.pk]


def renderings_behind(draft: Edition) -> list[Rendering]:
    """Forms of a draft that are not ready, while the version before it can be read in them."""
    if draft.follows is None:
        return []
    there = {(row.language, row.plain) for row in published_renderings(draft.follows)}
    rows = draft.renderings.exclude(state=RenderingState.PUBLISHED).select_related("edition")
    return [row for row in rows if (row.language, row.plain) in there]


def tree_in(edition: Edition, *, language: str = "", plain: bool = False) -> EditionTree | None:
    """The edition as readers want it: the full text, or a published rendering of it; None where there is none."""
    language = language or edition.language
    if language == edition.language and not plain:
        return edition_tree(edition)
    found = published_rendering(edition, language=language, plain=plain)
    return rendered_tree(found) if found else None


def rendered_by_public_id(programme: Programme, public_id: str) -> RenderedSentence | None:
    """A sentence of a rendering that was ever published, under the address that it had then."""
    rows = RenderedSentence.objects.filter(
        programme=programme,
        public_id=public_id,
        rendering__state__in=[RenderingState.PUBLISHED, RenderingState.REPLACED],
        rendering__edition__state__in=PUBLIC_STATES,
    )
    return rows.select_related("rendering__edition__programme", "programme").first()


def corrected_to(row: RenderedSentence) -> RenderedSentence | None:
    """What stands today where this sentence stood before it was corrected; None where it was left out."""
    form = row.rendering
    rows = RenderedSentence.objects.filter(
        key=row.key,
        rendering__edition=form.edition_id,
        rendering__language=form.language,
        rendering__plain=form.plain,
        rendering__state=RenderingState.PUBLISHED,
    )
    return rows.select_related("rendering__edition__programme").first()


def corrected_renderings(programme: Programme) -> QuerySet[Rendering]:
    """Renderings that readers had and that were corrected within their edition, newest first."""
    rows = Rendering.objects.filter(
        programme=programme, edition__state__in=PUBLIC_STATES, follows__isnull=False
    ).exclude(state=RenderingState.DRAFT)
    return rows.select_related("edition__programme", "follows__edition").order_by("-published_at")


def sentence_by_public_id(programme: Programme, public_id: str) -> Sentence | None:
    """A sentence that was ever published, under the address that it had then."""
    return (
        Sentence.objects.filter(
            programme=programme, public_id=public_id, section__edition__state__in=PUBLIC_STATES
        )
        .select_related("section__edition__programme", "section__challenge", "programme")
        .first()
    )


def newest_of(sentence: Sentence) -> Sentence | None:
    """The same sentence in the edition that holds today; None where it was left out of it."""
    edition = sentence.section.edition
    if edition.state == EditionState.PUBLISHED:
        return sentence
    return (
        Sentence.objects.filter(
            programme=sentence.programme_id,
            key=sentence.key,
            section__edition__state=EditionState.PUBLISHED,
            section__edition__language=edition.language,
        )
        .select_related("section__edition__programme", "section__challenge", "programme")
        .first()
    )


@dataclass(frozen=True, slots=True)
class SentenceSources:
    """One sentence with what it rests on and who said otherwise.

    `voices` are the contributions that it cites itself, `thread_voices` the most telling ones of the threads
    that it cites, `otherwise` those in the same threads that say something else.
    """

    sentence: SentenceLeaf
    sources: Sources
    thread_voices: tuple[VoiceSource, ...] = ()
    otherwise: tuple[VoiceSource, ...] = ()

    @property
    def voices(self) -> tuple[VoiceSource, ...]:
        return self.sources.voices


# How many voices of a thread are shown beside a sentence; the thread's own page has them all.
VOICES_SHOWN = 5


def sentence_sources(sentence: Sentence, language: str = "") -> SentenceSources:
    """What opens when a reader follows the red thread beside a sentence. A fixed number of queries."""
    return sources_of_sentences([sentence], language or sentence.section.edition.language)[sentence.pk]


def sources_of_sentences(sentences: Sequence[Sentence], language: str) -> dict[uuid.UUID, SentenceSources]:
    """The same for many sentences of one programme, by their keys; no more queries than for one."""
    if not sentences:
        return {}
    cited = _cited_by(sentences)
    strands = _strands({cite.thread_id for cites in cited.values() for cite in cites if cite.thread_id})
    behind = {row.pk: _beside(cited[row.pk], strands) for row in sentences}
    also = [version for said, otherwise in behind.values() for version in (*said, *otherwise)]
    loaded = load(sentences[0].programme, language, sentences, [], also=_unique(also))
    return {
        row.pk: SentenceSources(
            sentence=sentence_leaf(row, loaded, count(1)),
            sources=sources_of(loaded.citations.get(row.pk, []), loaded),
            thread_voices=tuple(voice_source(version, loaded) for version in behind[row.pk][0]),
            otherwise=tuple(voice_source(version, loaded) for version in behind[row.pk][1]),
        )
        for row in sentences
    }


def _cited_by(sentences: Sequence[Sentence]) -> dict[uuid.UUID, list[Citation]]:
    found: dict[uuid.UUID, list[Citation]] = {row.pk: [] for row in sentences}
    for cite in Citation.objects.filter(sentence__in=list(found)):
        found[cite.sentence_id].append(cite)
    return found


def _beside(
    cited: Sequence[Citation], strands: Sequence[Strand]
) -> tuple[list[ContributionVersion], list[ContributionVersion]]:
    """Of the threads that a sentence cites: the most telling voices, and those that say something else."""
    threads = {cite.thread_id for cite in cited}
    own = {cite.version_id for cite in cited}
    near = [row for row in strands if row.thread_id in threads]
    said = [row.version for row in near if row.stance == Stance.WITH and row.version_id not in own]
    otherwise = [row.version for row in near if row.stance == Stance.OTHERWISE]
    return _unique(said)[:VOICES_SHOWN], _unique(otherwise)


def rendered_sources(row: RenderedSentence, language: str = "") -> SentenceSources:
    """What a sentence of a rendering rests on: what the full sentences rest on that it renders."""
    language = language or row.rendering.language
    full = list(
        Sentence.objects.filter(renderings=row)
        .select_related("section__edition__programme", "section__challenge", "programme")
        .order_by("section__order", "order")
    )
    known = sources_of_sentences(full, language)
    return sources_rendered(row, [known[each.pk] for each in full])


def sources_rendered(row: RenderedSentence, found: Sequence[SentenceSources]) -> SentenceSources:
    """The same, of which it is known already what the full sentences rest on."""
    leaf = leaf_of(row, [each.sentence for each in found], count(1))
    gone = leaf.is_withdrawn
    voices = [] if gone else [voice for each in found for voice in each.thread_voices]
    otherwise = [] if gone else [voice for each in found for voice in each.otherwise]
    return SentenceSources(
        sentence=leaf, sources=leaf.sources, thread_voices=_once(voices), otherwise=_once(otherwise)
    )


def is_amended(row: RenderedSentence) -> bool:
    """Whether a newer edition says otherwise what this sentence renders."""
    full = Sentence.objects.filter(renderings=row).select_related("section__edition")
    for each in full:
        newer = newest_of(each)
        if newer is None or newer.text != each.text:
            return True
    return False


def _once(voices: list[VoiceSource]) -> tuple[VoiceSource, ...]:
    return tuple({voice.public_id: voice for voice in voices}.values())


def _strands(threads: Collection[uuid.UUID]) -> list[Strand]:
    """Living strands of these threads, the most telling voices first."""
    rows = living_strands(RedThread.objects.filter(pk__in=threads)) if threads else Strand.objects.none()
    about = rows.select_related(
        "version__contribution__table__dialogue__theme",
        "version__contribution__dialogue__theme",
        "version__kind",
    )
    last = 10**6
    return sorted(about, key=lambda row: (last if row.rank is None else row.rank, str(row.version_id)))


def _unique(versions: list[ContributionVersion]) -> list[ContributionVersion]:
    return list({version.pk: version for version in versions}.values())


def writers(programme: Programme) -> QuerySet[User]:
    """Those who may write here: editors and publishers."""
    roles = [Role.EDITOR, Role.PUBLISHER]
    rows = User.objects.filter(memberships__programme=programme, memberships__role__in=roles)
    return rows.distinct().order_by("username")


def checks_for(user: User, programme: Programme) -> QuerySet[FactCheck]:
    """What the bodies that someone works for are asked to check in drafts, unanswered first."""
    staffed = user.memberships.filter(programme=programme, role=Role.BODY_STAFF).values("body")
    rows = FactCheck.objects.filter(
        programme=programme, body__in=staffed, sentence__section__edition__state=EditionState.DRAFT
    )
    return rows.select_related("body", "sentence__section__edition").order_by(
        F("answered_at").asc(nulls_first=True), "due", "created_at"
    )


# What an editor may cite.


def citable_threads(programme: Programme, search: str = "") -> QuerySet[RedThread]:
    """Confirmed threads, those whose name has these words, or that readers find by other forms of them."""
    rows = RedThread.objects.filter(programme=programme, state=ThreadState.CONFIRMED)
    named = Q()
    for word in search.split():
        named &= Q(label_nl__icontains=word) | Q(label_en__icontains=word)
    if named:
        rows = rows.filter(named | _by_stem(programme, "thread", search))
    return rows.order_by("order", "label_nl")


def _by_stem(programme: Programme, kind: str, words: str) -> Q:
    """What is public is found by stems too: "buurthuizen" finds "buurthuis"."""
    return Q(pk__in=[row.object_id for row in find(programme, words, kinds=[kind], limit=200)])


def citable_contributions(
    programme: Programme, search: str = "", threads: Sequence[uuid.UUID] = ()
) -> QuerySet[Contribution]:
    """Open contributions whose current words have all these words, in any form; those of these threads first."""
    rows = Contribution.objects.filter(programme=programme, state=ContributionState.OPEN)
    said = Q()
    for word in search.split():
        said &= Q(current__text__icontains=word)
    if said:
        rows = rows.filter(said | _by_stem(programme, "contribution", search))
    stands_in = Strand.objects.filter(
        thread__in=threads, version__contribution=OuterRef("pk"), removed_at=None
    )
    return (
        rows.annotate(belongs=Exists(stands_in))
        .select_related("current__kind", "table__dialogue", "dialogue")
        .order_by("-belongs", "created_at", "id")
    )


def citable_passages(programme: Programme, search: str = "") -> QuerySet[EvidencePassage]:
    """Passages of research with all these words in text or title."""
    rows = EvidencePassage.objects.filter(programme=programme).select_related("evidence")
    for word in search.split():
        rows = rows.filter(text__icontains=word) | rows.filter(evidence__title_nl__icontains=word)
    return rows.order_by("evidence__title_nl", "locator", "id")
