"""Everything in a version that is held against the version before it, each under a name that outlives a version.

| name begins with | what it is |
|---|---|
| `edition` | title, subtitle, status, on whose behalf |
| `challenge`, `addressees`, `groups` | a challenge with why it matters, who should act, for whom |
| `threads`, `beside` | the red threads that a challenge brings together, the challenges that it leads to |
| `option`, `initiative`, `question` | what stands with a challenge |
| `heading` | the heading of a section, by its own words |
| `sentence`, `quote` | what stands in the sections |
| `term`, `annex` | the glossary, the annexes |
| `order` | in which order challenges, texts, initiatives, questions and annexes stand |
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from samenspraak.perspective.render.texts import addressee_name
from samenspraak.perspective.tree import (
    AnnexTree,
    ChallengeTree,
    EditionTree,
    InitiativeTree,
    QuoteLeaf,
    SectionTree,
    SentenceLeaf,
)

# As long as the name of a change may be.
LONGEST = 80
PARTS: dict[str, str | Promise] = {
    "edition": _("About the edition"),
    "challenge": _("Challenge"),
    "addressees": _("Who should act"),
    "groups": _("For whom"),
    "threads": _("Red threads"),
    "beside": _("See also"),
    "option": _("Option"),
    "initiative": _("Already running"),
    "question": _("Question to readers"),
    "heading": _("Heading"),
    "sentence": _("Sentence"),
    "quote": _("Quote"),
    "term": _("Glossary"),
    "annex": _("Annex"),
    "order": _("Order"),
}
ORDER = "order:"


@dataclass(frozen=True, slots=True)
class Said:
    """A part of an edition as it stands in one version.

    `rests_on` are the sources of a sentence, `inside` is a mark of what is too long to be shown word by word.
    """

    text: str
    rests_on: tuple[str, ...] = ()
    is_withdrawn: bool = False
    public_id: str = ""
    inside: str = ""

    @property
    def mark(self) -> str:
        """Of all that a reason was given for: when it changes once more, the reason no longer holds."""
        return hashlib.sha256(repr((self.text, self.rests_on, self.inside)).encode()).hexdigest()


def part_of(subject: str) -> str:
    """What kind of thing it is, for people."""
    return str(PARTS.get(subject.split(":", 1)[0], ""))


def said_in(tree: EditionTree) -> dict[str, Said]:
    """All of it in the order of reading."""
    told = dict(_around(tree))
    for challenge in tree.challenges:
        told |= _of_challenge(challenge, tree.language)
    told |= _headings(tree)
    told |= _items(tree)
    told |= _each("term", [(row.term, Said(f"{row.term}: {row.meaning}")) for row in tree.glossary])
    told |= _each("annex", [(row.title, _annex(row)) for row in tree.annexes])
    return {subject: said for subject, said in told.items() if said.text or said.is_withdrawn}


def orders_in(tree: EditionTree) -> dict[str, dict[str, str]]:
    """What stands in an order of its own: by the name of that order, names and words in their order."""
    orders = {f"{ORDER}challenges": {row.key: row.title for row in tree.challenges}}
    for challenge in tree.challenges:
        orders[_name("order", f"options:{challenge.key}")] = {row.key: row.title for row in challenge.options}
        orders[_name("order", f"initiatives:{challenge.key}")] = _in_order(challenge.initiatives)
        orders[_name("order", f"questions:{challenge.key}")] = {
            row.key: row.title for row in challenge.questions
        }
    orders[f"{ORDER}annexes"] = _in_order(tree.annexes)
    for top in tree.sections:
        for section in top.walk():
            for item in section.items:
                orders.setdefault(f"{ORDER}text", {})[f"{item.is_quote}:{item.key}"] = ""
    return orders


def _name(kind: str, rest: str) -> str:
    name = f"{kind}:{rest}"
    return name if len(name) <= LONGEST else f"{kind}:{hashlib.sha256(rest.encode()).hexdigest()[:40]}"


def _each(kind: str, rows: Iterable[tuple[str, Said]], within: str = "", first: str = "") -> dict[str, Said]:
    """By their own words; those that are called the same are told apart by their place among them."""
    seen: Counter[str] = Counter()
    told: dict[str, Said] = {}
    for title, said in rows:
        slug = slugify(title)
        seen[slug] += 1
        name = f"{slug}{first}" if seen[slug] == 1 else f"{slug}:{seen[slug]}"
        told[_name(kind, f"{within}{name}")] = said
    return told


def _in_order(rows: Iterable[AnnexTree | InitiativeTree]) -> dict[str, str]:
    told = _each("", [(row.title, Said(row.title)) for row in rows])
    return {name: said.text for name, said in told.items()}


def _around(tree: EditionTree) -> Iterator[tuple[str, Said]]:
    for field in ("title", "subtitle", "status", "sponsor"):
        yield f"edition:{field}", Said(getattr(tree, field))


def _of_challenge(row: ChallengeTree, language: str) -> dict[str, Said]:
    own = row.key
    who = ", ".join(addressee_name(code, language) for code in row.addressees)
    told = {
        _name("challenge", own): Said(_with(row.title, row.why), public_id=row.public_id),
        _name("addressees", own): Said(who),
        _name("groups", own): Said(", ".join(row.groups)),
        _name("threads", own): Said(
            ", ".join(thread.label for thread in row.threads),
            tuple(sorted(thread.public_id for thread in row.threads)),
        ),
        _name("beside", own): Said(", ".join(other.title for other in row.see_also)),
    }
    for option in row.options:
        text = _with(option.title, option.text)
        told[_name("option", f"{own}:{option.key}")] = Said(text, public_id=option.public_id)
    told |= _each("initiative", [(one.title, _initiative(one)) for one in row.initiatives], f"{own}:")
    for question in row.questions:
        told[_name("question", f"{own}:{question.key}")] = Said(question.title, public_id=question.public_id)
    return told


def _initiative(row: InitiativeTree) -> Said:
    text = " ".join(filter(None, (_with(row.title, row.who), row.text)))
    return Said(text, inside=row.url)


def _with(title: str, rest: str) -> str:
    return f"{title}. {rest}" if rest else title


def _headings(tree: EditionTree) -> dict[str, Said]:
    """By their own words: one that is put elsewhere is the same, one that is put otherwise is another."""
    headings = [section.heading for section in _sections(tree) if section.heading]
    return _each("heading", [(heading, Said(heading)) for heading in headings], first=":1")


def _sections(tree: EditionTree) -> Iterator[SectionTree]:
    for top in tree.sections:
        yield from top.walk()


def _items(tree: EditionTree) -> dict[str, Said]:
    told: dict[str, Said] = {}
    for item in tree.items():
        if isinstance(item, SentenceLeaf):
            told[f"sentence:{item.key}"] = Said(item.text, _sources(item), item.is_withdrawn, item.public_id)
        elif isinstance(item, QuoteLeaf):
            who = f" ({item.attribution})" if item.attribution and item.text else ""
            # In another language the words themselves stay: what they say there is what can change.
            words = item.translation or item.text
            told[f"quote:{item.key}"] = Said(f"{words}{who}", (), item.is_withdrawn, item.public_id)
    return told


def _sources(leaf: SentenceLeaf) -> tuple[str, ...]:
    sources = leaf.sources
    found = [row.public_id for row in sources.threads]
    found += [row.public_id for row in sources.voices]
    found += [row.public_id for row in sources.passages]
    return tuple(sorted(found))


def _annex(row: AnnexTree) -> Said:
    whole = "\n".join((row.text, row.accessible_alternative, row.file.name if row.file else ""))
    return Said(row.title, inside=hashlib.sha256(whole.encode()).hexdigest())
