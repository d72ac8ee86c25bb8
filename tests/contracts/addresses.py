"""Every address of the house by name, and which row of the world each takes (world.py)."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver


def _of(row: str, *names: str) -> dict[str, dict[str, str]]:
    return {name: {"programme": "slug", "key": row} for name in names}


def _public(row: str, *names: str) -> dict[str, dict[str, str]]:
    return {name: {"programme": "slug", "public_id": row} for name in names}


def _plain(*names: str) -> dict[str, dict[str, str]]:
    return {name: {"programme": "slug"} for name in names}


ARGUMENTS: dict[str, dict[str, dict[str, str]]] = {
    "": {
        "start": {},
        "trial": {},
        **{name: {"key": "job"} for name in ("trial-result", "trial-report", "trial-forget")},
    },
    "ground": {"job": {"key": "job"}, "cancel-job": {"key": "job"}},
    "people": {
        "login": {},
        "logout": {},
        "desk": {},
        **_plain("workbench", "card", "close-card", "bodies", "read-bodies", "invite"),
        **_of("body id", "change-body"),
        **_of("invitation id", "take-back-invitation"),
        "invitation": {"programme": "slug", "token": "invitation token"},
        "confirm-contact": {"programme": "slug", "key": "confirm key"},
        "stop-contact": {"programme": "slug", "key": "stop key"},
    },
    "converse": {
        **_plain("sheet", "worker", "manifest", "table", "notes", "signing", "sheets"),
        **_of("table", "table-sheet", "open-here", "reopen", "bring-in"),
        "note": {"programme": "slug", "note_id": "job"},
    },
    "gather": {
        **_plain("moderation", "ask-question", "office-holders"),
        **_of("office holder", "remove-office-holder"),
        **_of("contribution", "moderate", "put-back"),
        **_of("correction", "decide-correction"),
        **_of("appeal", "decide-appeal"),
        **_plain("files", "upload", "contributions"),
        **_of("file", "file", "read-again", "accept-all", "choose-tables", "lay-before-table"),
        **_of("file", "choose-roles", "leave-rest", "agree-left-out"),
        **_of("proposal", "decide", "claim"),
        **_of("contribution", "contribution", "change", "refuse", "let-through", "paraphrase", "translate"),
    },
    "convene": {
        **_plain(
            "draws", "lotteries", "dialogues", "new-dialogue", "features", "calendar", "my-registration"
        ),
        **_of("coming", "dialogue", "lay-tables", "furnish-tables", "groups", "register", "by-hand"),
        **_plain("my-parts", "arrive", "calendar-file"),
        **_of("coming", "invite", "remind"),
        **{name: {"programme": "slug", "token": "mail token"} for name in ("invitation", "no-mail")},
        "event-file": {"programme": "slug", "public_id": "coming id"},
        **_of("coming", "door", "mend", "prints"),
        **_of("registration", "check-in"),
        **_of("plan", "accept"),
        **_of("coming", "board", "plan-seats", "fix", "pair-people", "team", "pair-all"),
        **_of("plan", "plan", "hold"),
        **_of("wish", "remove-wish"),
        **_of("member", "my-part", "change-member"),
        **_of("coming", "bring-list", "count", "admit", "people-file"),
        **_of("group", "remove-group"),
        **_of("registration", "decide"),
        **{name: {"programme": "slug", "public_id": "coming id"} for name in ("take-part", "through")},
        **_of("draw", "draw", "enter-randomness", "codes", "panel", "lost-code", "replacements"),
        **{
            name: {"programme": "slug", "public_id": "draw id"} for name in ("lottery", "proof", "own-chance")
        },
        "proof-file": {"programme": "slug", "public_id": "draw id", "name": "draw file"},
    },
    "evening": {
        **_plain("guides", "own", "register-own", "my-own", "own-kit", "hand-in", "hand-in-file"),
        **_plain("own-wall", "own-wall-lines"),
        "own-file": {"programme": "slug", "key": "handed in"},
        "own-ask-in": {"programme": "slug", "key": "handed in", "part": "part"},
        "own-decide-line": {"programme": "slug", "note": "note"},
        **_plain("evenings", "safeguarding"),
        "guide": {"programme": "slug", "slug": "guide slug"},
        "own-table": {"programme": "slug", "number": "table number"},
        **_of("guide", "change-guide", "copy-guide"),
        **_of("dialogue id", "prepare", "choose-guide", "lay-tables", "set-video-links", "kit", "breakout"),
        **_of("dialogue id", "wall-switch", "host", "wall", "let-through"),
        "decide-line": {"programme": "slug", "key": "dialogue id", "note": "note"},
        **_of("table", "facilitate", "begin-round", "paper-cards", "lost-card", "to-ring", "type-sheet"),
        **_of("own", "own-decision", "own-new-code"),
    },
    "analyse": {
        **_plain("threads", "start-run", "merge"),
        **_of("run", "run"),
        **_of("thread", "thread", "describe", "decide", "split", "find-voice", "add-voice"),
        **_of("strand", "move-voice"),
    },
    "perspective": {
        **_plain("editions", "new-edition", "answers"),
        **_of(
            "edition",
            "overrule-text",
            "older-texts",
            "edition",
            "describe",
            "frame",
            "add-challenge",
            "add-section",
            "add-annex",
        ),
        **_of("edition", "publish", "publish-now", "amend", "pdf", "begin-rendering"),
        **_of("rendering", "rendering", "render-sentence", "render-text", "publish-rendering"),
        **_of("rendering", "overrule-rendered", "correct-rendering", "rendering-pdf"),
        **_of("rendered", "remove-rendered"),
        **_plain("checks"),
        **_of(
            "edition",
            "explain",
            "outline",
            "explain-change",
            "open-round",
            "name-reviewer",
            "reviewed",
            "lift-embargo",
            "discard",
        ),
        **_of("round", "close-round"),
        **_of("comment", "resolve"),
        **_of("check", "answer-check", "settle-check"),
        **_of("old version", "restore"),
        **_of("section", "keep-new"),
        **_of("sentence", "let-go", "versions", "comment-sentence", "ask-check"),
        **_of("challenge", "comment-challenge"),
        **_of("challenge", "challenge", "change-challenge", "add-option", "add-initiative", "add-question"),
        **_of("initiative", "change-initiative"),
        **_of("question", "change-question"),
        **_of("option", "change-option"),
        **_of("section", "change-section", "add-sentence", "find-sources", "cite"),
        **_of("annex", "annex", "change-annex"),
        **_of("annex with a file", "held-file", "decide-file"),
        **_of("sentence", "change-sentence", "check-sentence", "overrule", "renew"),
        **_of("citation", "uncite"),
        "add-quote": {"programme": "slug", "key": "section", "contribution": "contribution"},
        "move": {"programme": "slug", "kind": "kind", "key": "section"},
        "remove": {"programme": "slug", "kind": "kind", "key": "section"},
    },
    "followup": {
        **_plain("objections", "board", "reply", "promise", "ask", "prepare-replies", "review-replies"),
        **_plain(
            "agreed-actions", "initiatives", "keep-initiatives", "meetings", "bring-sheet", "export-sheet"
        ),
        **_of("kept line", "answer-line"),
        **_plain("heard-moments", "heard-form", "reach", "take-up-open"),
        "team-mail": {"programme": "slug", "key": "team mail key"},
        **_plain("keys"),
        **_of("api key", "withdraw-key"),
        "heard-paper": {"programme": "slug", "moment": "moment"},
        **_public("commitment id", "commitment", "report-progress", "change-state", "add-milestone"),
        **_public("kept id", "link-initiative", "tell-news"),
        **_public("meeting id", "meeting", "take-up"),
        **_public("reply id", "reply-part"),
    },
    "trace": {
        **_of("table", "table-paper"),
        **_plain("find", "terms"),
        "withdraw": {"programme": "slug", "public_id": "contribution id"},
    },
    "api": {
        "document": {},
        "programmes": {},
        **_plain("programme"),
        **_public("commitment id", "commitment", "progress-reports"),
        "rows": {"programme": "slug", "kind": "api kind"},
        "row": {"programme": "slug", "kind": "api kind", "public_id": "thread id"},
    },
    "heard": {**_plain("answer")},
    "site": {**_plain("texts", "look", "plain-look")},
    "follow": {
        **_plain("subscribe"),
        **{name: {"programme": "slug", "key": f"follow {name} key"} for name in ("confirm", "stop")},
    },
    "ideas": {**_plain("write", "alike")},
    "mine": {
        **_plain("table", "decide", "take-all-back", "tell-me", "tell-me-again", "stop-telling"),
        **{
            name: {"programme": "slug", "public_id": "contribution id"}
            for name in ("contribution", "correct", "object", "appeal", "decide-about", "take-back")
        },
    },
    "public": {
        **_plain(
            "home",
            "dialogues",
            "themes",
            "threads",
            "perspective",
            "corrections",
            "board",
            "method",
            "about",
            "take-part",
        ),
        **_plain(
            "objections", "accessibility", "privacy", "open-data", "withdrawn", "fields", "api", "search"
        ),
        **_plain("calendar", "feed", "press"),
        **_plain("hand-overs", "initiatives", "progress", "board-paper", "board-atom", "board-agenda"),
        **_plain("heard", "accounting", "then-and-now", "bodies"),
        **{name: {"programme": "slug", "body": "body slug"} for name in ("body", "body-pdf", "body-docx")},
        **_public("meeting id", "hand-over"),
        "theme-style": {"programme": "slug", "name": "style name"},
        "theme-mark": {"programme": "slug", "name": "mark name"},
        "dialogue": {"programme": "slug", "public_id": "dialogue"},
        **_public("thread id", "thread", "embedded-thread"),
        "sentence": {"programme": "slug", "public_id": "sentence id"},
        **_public("contribution id", "contribution", "journey-picture", "journey-data"),
        "commitment": {"programme": "slug", "public_id": "commitment id"},
        **{
            f"{form}{name}": {"programme": "slug", "number": "edition number"}
            for form in ("", "plain-")
            for name in ("edition", "edition-pdf", "edition-docx", "edition-odt")
        },
        **{
            name: {"programme": "slug", "number": "edition number", "card": "card", "size": "size"}
            for name in ("card-png", "card-svg")
        },
        "cards": {"programme": "slug", "number": "edition number"},
        "annex-file": {"programme": "slug", "number": "edition number", "public_id": "annex id"},
        "infographic": {"programme": "slug", "number": "edition number", "key": "challenge key"},
        **{
            f"{form}challenge": {"programme": "slug", "number": "edition number", "key": "challenge key"}
            for form in ("", "plain-")
        },
        "beside": {"programme": "slug", "number": "edition number", "form": "form"},
        "edition-data": {"programme": "slug", "number": "edition number"},
        **_plain("linked-data"),
        "list-file": {"programme": "slug", "kind": "api kind", "form": "csv"},
    },
}


def addresses() -> Iterator[str]:
    """The names of all addresses of the house, from the resolver itself."""
    yield from _names(get_resolver().url_patterns, "")


def _names(patterns: list[URLPattern | URLResolver], space: str) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _names(pattern.url_patterns, inner)
        elif pattern.name:
            yield f"{space}{pattern.name}"
