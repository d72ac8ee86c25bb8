"""What can be found by words: everything public that has a text of its own, each with its address.

The index (ground.search) is made of these entries, and whatever is found is asked here once more before it is shown:
so a page never shows what the index still knew. The list for a frozen site is made of them too.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from django.db.models import QuerySet
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samenspraak.analyse.queries import confirmed_threads
from samenspraak.followup.models import Commitment, Reply
from samenspraak.followup.queries import commitments, public_replies
from samenspraak.gather.queries import public_contributions
from samenspraak.ground.models import Programme, shown_in
from samenspraak.ground.search import Document
from samenspraak.perspective.choices import EditionState
from samenspraak.perspective.models import Challenge, GlossaryTerm, Option, RenderedText
from samenspraak.perspective.retold import rendered_sentences
from samenspraak.perspective.threads import readable_threads
from samenspraak.perspective.told import Told, rendering_name
from samenspraak.perspective.tree import Term
from samenspraak.public.here import address
from samenspraak.public.queries import found_beside
from samenspraak.public.queries.dialogues import public_dialogues
from samenspraak.public.queries.entry import Entry, Keys, Retold, chosen
from samenspraak.public.queries.records import written
from samenspraak.public.queries.voices import voices_of

LANGUAGES = ("nl", "en")


def _dialogues(programme: Programme, keys: Keys) -> Iterator[Entry]:
    for row in chosen(public_dialogues(programme), keys):
        theme = row.theme.title if row.theme else ""
        text = " · ".join(part for part in (theme, row.place, row.summary) if part)
        url = address(programme, "dialogue", row.public_id)
        yield Entry(
            "dialogue", row.pk, row.title, text, url, shown_in(row, "summary"), shown_in(row, "title")
        )


def _threads(programme: Programme, keys: Keys) -> Iterator[Entry]:
    for row in chosen(confirmed_threads(programme), keys):
        url = address(programme, "thread", row.public_id)
        yield Entry(
            "thread", row.pk, row.label, row.sentence, url, shown_in(row, "sentence"), shown_in(row, "label")
        )


def _contributions(programme: Programme, keys: Keys) -> Iterator[Entry]:
    if keys is None:
        keys = list(public_contributions(programme).values_list("contribution_id", flat=True))
    by_public_id = dict(
        public_contributions(programme)
        .filter(contribution__in=keys)
        .values_list("contribution__public_id", "contribution_id")
    )
    for voice in voices_of(programme, list(keys)):
        if voice.text and voice.public_id in by_public_id:
            place = ", ".join(
                part for part in (voice.attribution, voice.dialogue or voice.conversation) if part
            )
            url = address(programme, "contribution", voice.public_id)
            key = by_public_id[voice.public_id]
            yield Entry("contribution", key, place, voice.text, url, voice.language)


def _challenges(programme: Programme, keys: Keys) -> Iterator[Entry]:
    rows = Challenge.objects.filter(programme=programme, edition__state=EditionState.PUBLISHED)
    retold = Retold(programme, "title", "why")
    for row in chosen(rows.select_related("edition"), keys):
        own = row.edition.language
        title = retold.words(row.pk, "title", Told(row.title, own))
        why = retold.words(row.pk, "why", Told(row.why, own))
        url = address(programme, "challenge", row.edition.number, row.key)
        also = retold.plainly(row.pk, "title", "why")
        yield Entry("challenge", row.pk, title.text, why.text, url, why.language, title.language, also=also)


def _options(programme: Programme, keys: Keys) -> Iterator[Entry]:
    rows = Option.objects.filter(programme=programme, challenge__edition__state=EditionState.PUBLISHED)
    retold = Retold(programme, "title", "text")
    for row in chosen(rows.select_related("challenge__edition"), keys):
        edition = row.challenge.edition
        title = retold.words(row.pk, "title", Told(row.title, edition.language))
        text = retold.words(row.pk, "text", Told(row.text, edition.language))
        url = f"{address(programme, 'challenge', edition.number, row.challenge.key)}#o-{row.public_id}"
        also = retold.plainly(row.pk, "title", "text")
        yield Entry("option", row.pk, title.text, text.text, url, text.language, title.language, also=also)


def _sentences(programme: Programme, keys: Keys) -> Iterator[Entry]:
    """Sentences of the edition that holds today, each in the words of every form in which it can be read."""
    published = written.sentences(programme).filter(section__edition__state=EditionState.PUBLISHED)
    found = list(chosen(published, keys))
    for row, told in zip(found, written.sentence_rows(programme, found), strict=True):
        if told["text"]:
            section, own = row.section, row.section.edition.language
            title = section.challenge.title if section.challenge else section.edition.title
            url = address(programme, "sentence", row.public_id)
            yield Entry("sentence", row.pk, title, told["text"], url, own, own)
    yield from _rendered(programme, keys)


def _rendered(programme: Programme, keys: Keys) -> Iterator[Entry]:
    """The same in plain language and in translation, under the heading that their own edition gives them."""
    found = rendered_sentences(programme, keys)
    titles = RenderedText.objects.filter(rendering__in={row.rendering for row in found}, name="title")
    told = {(form, key): text for form, key, text in titles.values_list("rendering", "subject", "text")}
    for row in found:
        form, section = row.rendering, row.renders.all()[0].section
        named = section.challenge or form.edition
        title = told.get((form.pk, named.pk), "")
        yield Entry(
            "sentence",
            row.pk,
            title or named.title,
            row.text,
            address(programme, "sentence", row.public_id),
            form.language,
            form.language if title else form.edition.language,
            edition=rendering_name(form),
        )


def _words(programme: Programme, keys: Keys) -> Iterator[Entry]:
    rows = GlossaryTerm.objects.filter(programme=programme, edition__state=EditionState.PUBLISHED)
    retold = Retold(programme, "term", "meaning")
    for row in chosen(rows.select_related("edition"), keys):
        own = row.edition.language
        term = retold.words(row.pk, "term", Told(row.term, own))
        meaning = retold.words(row.pk, "meaning", Told(row.meaning, own))
        url = f"{address(programme, 'edition', row.edition.number)}#{Term(row.term, row.meaning).anchor}"
        also = retold.plainly(row.pk, "term", "meaning")
        yield Entry("word", row.pk, term.text, meaning.text, url, meaning.language, term.language, also=also)


def _replies(programme: Programme, keys: Keys) -> Iterator[Entry]:
    rows = public_replies(programme).select_related(
        "body", "challenge__edition", "option__challenge__edition", "thread"
    )
    for row in chosen(rows, keys):
        url = _where_answered(programme, row)
        if url:
            yield Entry(
                "reply", row.pk, row.body.name, row.why, url, programme.language, shown_in(row.body, "name")
            )


def _where_answered(programme: Programme, reply: Reply) -> str:
    """The page on which a reply stands; none while what it answers is not public."""
    challenge = reply.challenge or (reply.option.challenge if reply.option else None)
    if challenge is not None:
        edition = challenge.edition
        is_public = edition.state in (EditionState.PUBLISHED, EditionState.REPLACED)
        return address(programme, "challenge", edition.number, challenge.key) if is_public else ""
    threads = readable_threads(programme).filter(pk=reply.thread_id) if reply.thread_id else []
    return next((address(programme, "thread", row.public_id) for row in threads), "")


def _commitments(programme: Programme, keys: Keys) -> Iterator[Entry]:
    rows: QuerySet[Commitment] = chosen(commitments(programme), keys)
    for row in rows:
        url = address(programme, "commitment", row.public_id)
        yield Entry(
            "commitment",
            row.pk,
            row.owner,
            row.what,
            url,
            shown_in(row, "what"),
            row.owner_language,
        )


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing that can be found, and what a reader calls it."""

    name: str
    label: str | Promise
    entries: Callable[[Programme, Keys], Iterator[Entry]]


KINDS = {
    kind.name: kind
    for kind in (
        Kind("challenge", _("Challenges"), _challenges),
        Kind("option", _("Options"), _options),
        Kind("sentence", _("Sentences of the perspective"), _sentences),
        Kind("thread", _("Red threads"), _threads),
        Kind("contribution", _("Contributions"), _contributions),
        Kind("dialogue", _("Dialogues"), _dialogues),
        Kind("reply", _("Replies of bodies"), _replies),
        Kind("commitment", _("Promises"), _commitments),
        Kind("word", _("Words that are explained"), _words),
        Kind("initiative", _("What is already running"), found_beside.initiatives),
        Kind("question", _("Questions to readers"), found_beside.questions),
        Kind("research", _("Research"), found_beside.research),
        Kind("annex", _("Annexes"), found_beside.annexes),
        Kind("page", _("Pages of this site"), found_beside.pages),
    )
}


def entries_of(programme: Programme, kind: str, keys: Keys = None) -> list[Entry]:
    """Entries of one kind as they may be shown now, in the reader's language; all, or those with these ids."""
    return list(KINDS[kind].entries(programme, keys))


def everything(programme: Programme) -> Iterable[Entry]:
    """All entries, in the order of the alphabet within each kind."""
    for kind in KINDS:
        found = entries_of(programme, kind)
        yield from sorted(found, key=lambda entry: (entry.name.casefold(), str(entry.object_id)))


def documents(kind: str, programme: Programme) -> Iterator[Document]:
    """A source of ground's search: each entry by its words in both languages."""
    texts: dict[uuid.UUID, dict[tuple[str, str], None]] = {}
    for spoken in LANGUAGES:
        with translation.override(spoken):
            for entry in entries_of(programme, kind):
                known = texts.setdefault(entry.object_id, {})
                known[entry.title, entry.title_language or spoken] = None
                known[entry.text, entry.language or spoken] = None
                known.update(dict.fromkeys(entry.also))
    for key, pairs in texts.items():
        yield Document(key, (), spoken=tuple(pairs))


challenge_documents = partial(documents, "challenge")
option_documents = partial(documents, "option")
sentence_documents = partial(documents, "sentence")
thread_documents = partial(documents, "thread")
dialogue_documents = partial(documents, "dialogue")
reply_documents = partial(documents, "reply")
commitment_documents = partial(documents, "commitment")
word_documents = partial(documents, "word")
initiative_documents = partial(documents, "initiative")
question_documents = partial(documents, "question")
research_documents = partial(documents, "research")
annex_documents = partial(documents, "annex")
page_documents = partial(documents, "page")
