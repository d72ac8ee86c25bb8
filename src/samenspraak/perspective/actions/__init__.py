"""Named verbs on editions. Each checks, changes everything in one transaction, and writes its audit line.

A published edition refuses every change; a change is a new version (`amend`).
"""

from __future__ import annotations

from samenspraak.perspective.actions.amending import explain_change
from samenspraak.perspective.actions.beside import (
    add_initiative,
    add_question,
    change_initiative,
    change_question,
    explain,
)
from samenspraak.perspective.actions.checks import (
    answer_check,
    ask_check,
    look_over,
    name_reviewer,
    settle_check,
)
from samenspraak.perspective.actions.discarding import discard_correction
from samenspraak.perspective.actions.drafts import (
    EditionIsPublished,
    Refusal,
    RefusedByGates,
    StaleRevision,
    StaleRow,
    create_edition,
    describe_edition,
    wrote_in,
)
from samenspraak.perspective.actions.holding import give_again, hold_files, replace_held
from samenspraak.perspective.actions.keeping import forget_typed, keep_typed, restore
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
from samenspraak.perspective.actions.publication import (
    NotPublishable,
    Replaced,
    SameEyes,
    amend,
    keep_note,
    lift_embargo,
    open_embargoed,
    publish,
)
from samenspraak.perspective.actions.quotes import Chosen, add_quote, change_attribution, choose
from samenspraak.perspective.actions.remarks import (
    close_round,
    comment,
    open_round,
    resolve,
    running_round,
)
from samenspraak.perspective.actions.rendering_publication import (
    RenderingNotPublishable,
    correct_rendering,
    publish_rendering,
)
from samenspraak.perspective.actions.renderings import (
    StaleRendering,
    begin_rendering,
    overrule_rendered,
    remove_rendered,
    render_sentence,
    render_text,
)
from samenspraak.perspective.actions.sentences import (
    add_sentence,
    change_sentence,
    cite,
    overrule,
    overrule_text,
    renew_sources,
    set_sort,
    uncite,
)
from samenspraak.perspective.actions.skeleton import take_over
from samenspraak.perspective.quoting import Insertion, Omission, Span

__all__ = [
    "Chosen",
    "EditionIsPublished",
    "Insertion",
    "NotPublishable",
    "Omission",
    "Refusal",
    "RefusedByGates",
    "RenderingNotPublishable",
    "Replaced",
    "SameEyes",
    "Span",
    "StaleRendering",
    "StaleRevision",
    "StaleRow",
    "add_annex",
    "add_challenge",
    "add_initiative",
    "add_option",
    "add_question",
    "add_quote",
    "add_section",
    "add_sentence",
    "amend",
    "answer_check",
    "ask_check",
    "begin_rendering",
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
    "close_round",
    "comment",
    "correct_rendering",
    "create_edition",
    "describe_edition",
    "discard_correction",
    "explain",
    "explain_change",
    "forget_typed",
    "give_again",
    "give_chapter",
    "hold_files",
    "keep_note",
    "keep_typed",
    "lift_embargo",
    "look_over",
    "move",
    "name_reviewer",
    "open_embargoed",
    "open_round",
    "overrule",
    "overrule_rendered",
    "overrule_text",
    "publish",
    "publish_rendering",
    "remove",
    "remove_rendered",
    "render_sentence",
    "render_text",
    "renew_sources",
    "replace_held",
    "resolve",
    "restore",
    "running_round",
    "set_sort",
    "settle_check",
    "take_over",
    "uncite",
    "wrote_in",
]
