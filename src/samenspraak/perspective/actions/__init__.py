"""Named verbs on editions. Each checks, changes everything in one transaction, and writes its audit line.

A published edition refuses every change; a change is a new version (`amend`).
"""

from __future__ import annotations

from samenspraak.perspective.actions.beside import (
    add_initiative,
    add_question,
    change_initiative,
    change_question,
    explain,
)
from samenspraak.perspective.actions.drafts import (
    EditionIsPublished,
    Refusal,
    RefusedByGates,
    StaleRevision,
    create_edition,
    describe_edition,
)
from samenspraak.perspective.actions.outline import (
    add_annex,
    add_challenge,
    add_option,
    add_section,
    change_annex,
    change_challenge,
    change_option,
    change_section,
    give_chapter,
    move,
    remove,
)
from samenspraak.perspective.actions.publication import NotPublishable, amend, publish
from samenspraak.perspective.actions.quotes import Chosen, add_quote, change_attribution, choose
from samenspraak.perspective.actions.sentences import (
    add_sentence,
    change_sentence,
    cite,
    overrule,
    renew_sources,
    set_sort,
    uncite,
)
from samenspraak.perspective.quoting import Insertion, Omission, Span

__all__ = [
    "Chosen",
    "EditionIsPublished",
    "Insertion",
    "NotPublishable",
    "Omission",
    "Refusal",
    "RefusedByGates",
    "Span",
    "StaleRevision",
    "add_annex",
    "add_challenge",
    "add_initiative",
    "add_option",
    "add_question",
    "add_quote",
    "add_section",
    "add_sentence",
    "amend",
    "change_annex",
    "change_attribution",
    "change_challenge",
    "change_initiative",
    "change_option",
    "change_question",
    "change_section",
    "change_sentence",
    "choose",
    "cite",
    "create_edition",
    "describe_edition",
    "explain",
    "give_chapter",
    "move",
    "overrule",
    "publish",
    "remove",
    "renew_sources",
    "set_sort",
    "uncite",
]
