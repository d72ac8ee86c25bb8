"""An edition as PDF/UA-1, by typst: the same tree and fonts give the same bytes."""

from __future__ import annotations

import zoneinfo
from pathlib import Path
from typing import Any

from samenspraak.convene.choices import DialogueKind
from samenspraak.ground.printing import print_pdf, with_mark
from samenspraak.perspective.choices import EditionState, PieceKind
from samenspraak.perspective.render.infographic import infographic_data
from samenspraak.perspective.render.texts import addressee_name, kind_name, long_date
from samenspraak.perspective.tree import (
    AnnexEntry,
    AnnexTree,
    ChallengeTree,
    EditionTree,
    Item,
    Link,
    MethodTree,
    OptionTree,
    PassageSource,
    QuoteLeaf,
    SectionTree,
    SentenceLeaf,
    Sources,
    ThreadSource,
    VoiceSource,
)
from samenspraak.perspective.wording import capital, record_words, words

TEMPLATE = Path(__file__).resolve().with_name("edition.typ")
REGIONS = {"nl": "NL", "en": "GB"}
# To be read by everybody, and to be kept.
STANDARDS = ("a-2a", "ua-1")
STANDARDS_OF_A_DRAFT = ("ua-1",)


def edition_pdf(tree: EditionTree, language: str | None = None) -> bytes:
    """The edition as a tagged PDF. `language` is that of the document's own words, by default the edition's.

    The time in the file is the time of publication, so that the same edition gives the same bytes. A draft has no
    date yet, which PDF/A asks for: it is not to be kept either.
    """
    standards = STANDARDS if tree.published_at else STANDARDS_OF_A_DRAFT
    data = document_data(tree, language or tree.language)

    def make(mark: dict[str, Any] | None) -> bytes:
        worn = {**data, "mark": mark}
        return print_pdf(
            TEMPLATE, worn, moment=tree.published_at, standards=standards, colours=tree.look.printed
        )

    return with_mark(tree.look, make)


def document_data(tree: EditionTree, language: str) -> dict[str, Any]:
    """What the template reads: plain values only, in the order of reading."""
    own = words(language)
    notes = [_note(item, own, language) for item in tree.items() if item.note is not None]
    head, rows = _spread_table(tree.threads, own, language)
    return {
        "title": tree.title,
        "subtitle": tree.subtitle,
        "status": capital(tree.status),
        "programme": tree.programme,
        "organiser": tree.organiser,
        "keywords": [tree.programme],
        "language": language,
        "region": REGIONS.get(language),
        "date": _date(tree),
        "edition_line": _edition_line(tree, own, language),
        "form_line": _form_line(tree, own),
        "words": own,
        "marks": {"open": "“", "close": "”"},
        "has_sources": bool(notes),
        "legend": [
            {"sort": sort, "name": own[sort], "text": own[f"{sort}_legend"]}
            for sort in ("heard", "evidence", "ours")
        ],
        "preface": _sections(tree.preface),
        "reading_guide": _sections(tree.reading_guide),
        "challenges": [_challenge(challenge, language) for challenge in tree.challenges],
        "principles": _sections(tree.principles),
        "next_steps": _sections(tree.next_steps),
        "unknown": _sections(tree.unknown),
        "sponsor": tree.sponsor,
        "method": _method(tree.method),
        "glossary": [
            {"term": row.term, "meaning": row.meaning, "anchor": row.anchor} for row in tree.glossary
        ],
        "annexes": [_annex(annex, own, tree.language) for annex in tree.annexes],
        "table_head": head,
        "table": rows,
        "overrulings": [{"words": note.words, "reason": note.reason} for note in tree.overrulings],
        "notes": notes,
    }


def _date(tree: EditionTree) -> dict[str, int] | None:
    if tree.published_at is None:
        return None
    day = tree.published_at.astimezone(zoneinfo.ZoneInfo(tree.zone))
    return {"year": day.year, "month": day.month, "day": day.day}


def _edition_line(tree: EditionTree, own: dict[str, str], language: str) -> str:
    parts = [f"{own['edition']} {tree.number}"]
    if tree.state == EditionState.DRAFT or tree.published_at is None:
        parts.append(own["draft"].lower())
    else:
        day = tree.published_at.astimezone(zoneinfo.ZoneInfo(tree.zone)).date()
        parts.append(f"{own['published'].lower()} {long_date(day, language)}")
    if tree.form is not None:
        parts += [own["in_plain"]] * tree.form.plain + [own["in_language"]] * tree.form.is_translation
    if tree.state == EditionState.REPLACED:
        parts.append(own["replaced"].lower())
    return ", ".join(parts)


def _form_line(tree: EditionTree, own: dict[str, str]) -> str:
    """Under the status of a rendering: which text was adopted, and who made this one."""
    if tree.form is None:
        return ""
    told = [own["of_the_original"]] if tree.form.is_translation else []
    if tree.form.made_by:
        told.append(own["made_by"].format(maker=tree.form.made_by))
    if tree.form.number > 1 and tree.form.published_at is not None:
        day = tree.form.published_at.astimezone(zoneinfo.ZoneInfo(tree.zone)).date()
        told.append(own["corrected"].format(day=long_date(day, tree.language)))
    return " ".join(told)


def _sections(sections: tuple[SectionTree, ...]) -> list[dict[str, Any]]:
    return [
        {
            "heading": section.heading,
            "paragraphs": [[_item(item) for item in group] for group in section.paragraphs],
            "sections": _sections(section.sections),
        }
        for section in sections
    ]


def _item(item: Item) -> dict[str, Any]:
    shared = {"public_id": item.public_id, "note": item.note, "withdrawn": item.is_withdrawn}
    if isinstance(item, SentenceLeaf):
        words = [
            {"text": text, "anchor": link.anchor if link else "", "url": _outside(link)}
            for text, link in item.words
        ]
        return {**shared, "type": "sentence", "sort": str(item.sort), "text": item.text, "words": words}
    return {
        **shared,
        "type": "quote",
        "sort": "heard",
        "pieces": _pieces(item),
        "attribution": item.attribution,
        "language": item.language,
        "translation": item.translation,
    }


def _outside(link: Link | None) -> str:
    """An address that a file can follow: one of the house alone leads nowhere from there."""
    return link.url if link is not None and link.url.startswith("http") else ""


def _pieces(quote: QuoteLeaf) -> list[dict[str, Any]]:
    return [
        {"span": piece.kind == PieceKind.SPAN, "before": gap, "text": piece.text}
        for gap, piece in quote.spaced
    ]


def _challenge(tree: ChallengeTree, language: str) -> dict[str, Any]:
    return {
        "number": tree.number,
        "title": tree.title,
        "why": tree.why,
        "addressees": [addressee_name(code, language) for code in tree.addressees],
        "groups": list(tree.groups),
        "threads": [_thread(thread, language) for thread in tree.threads],
        "picture": infographic_data(tree, language),
        "summary": _sections(tree.summary),
        "story": _sections(tree.story),
        "options": [_option(option) for option in tree.options],
        "dilemmas": _sections(tree.dilemmas),
        "unknown": _sections(tree.unknown),
        "initiatives": [
            {"title": row.title, "who": row.who, "text": row.text, "url": row.url} for row in tree.initiatives
        ],
        "questions": [row.title for row in tree.questions],
        "see_also": [{"number": row.number, "title": row.title} for row in tree.see_also],
        "evidence": [_passage_line(row) for row in tree.evidence],
    }


def _method(tree: MethodTree) -> dict[str, Any]:
    return {
        "figures": [list(row) for row in tree.figures],
        "remarks": list(tree.remarks),
        "checked": list(tree.checked),
        "sections": _sections(tree.sections),
    }


def _option(tree: OptionTree) -> dict[str, Any]:
    return {
        "title": tree.title,
        "text": tree.text,
        "for": _sections(tree.speaks_for),
        "against": _sections(tree.speaks_against),
    }


def _thread(thread: ThreadSource, language: str) -> dict[str, Any]:
    carried = record_words(thread.count, language)
    return {
        "label": thread.label,
        "heard": thread.count.heard,
        "total": thread.count.total,
        "words": carried,
        "alt": words(language)["dots"].format(label=thread.label, words=carried),
    }


def _spread_table(
    threads: tuple[ThreadSource, ...], own: dict[str, str], language: str
) -> tuple[list[str], list[list[str]]]:
    """Threads by kind of dialogue, each cell "heard / total" in tables; kinds without tables are left out."""
    kinds = [
        kind
        for kind in DialogueKind.values
        if any(thread.count.by_kind.get(kind, (0, 0))[1] for thread in threads)
    ]
    head = [own["red_thread"], *(kind_name(kind, language) for kind in kinds)]
    rows = []
    for thread in threads:
        cells = (thread.count.by_kind.get(kind, (0, 0)) for kind in kinds)
        rows.append([thread.label, *(f"{heard} {own['of']} {total}" for heard, total in cells)])
    return head, rows


def _annex(annex: AnnexTree, own: dict[str, str], language: str) -> dict[str, Any]:
    file = f"{own['file']}: {annex.file.told(language)}. {own['file_where']}" if annex.file else ""
    return {
        "title": annex.title,
        "third_party": annex.is_third_party,
        "source": f"{own['third_party']}.",
        "file": file,
        "blocks": _blocks(annex.text),
        "alternative": _blocks(annex.accessible_alternative),
        "entries": [_entry(row) for row in annex.entries],
    }


def _entry(row: AnnexEntry) -> dict[str, Any]:
    return {
        "title": row.title,
        "lines": list(row.lines),
        "url": row.url,
        "title_language": row.title_language,
        "lines_language": row.lines_language,
    }


def _blocks(text: str) -> list[str]:
    return [block.strip() for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]


def _note(item: Item, own: dict[str, str], language: str) -> dict[str, Any]:
    if isinstance(item, QuoteLeaf):
        lines = [_voice_line(voice, own, with_words=False) for voice in item.voices]
        return {"number": item.note, "sort": own["heard"], "lines": lines}
    first, *others = _source_lines(item.sources, own, language)
    return {
        "number": item.note,
        "sort": own["evidence"] if item.is_evidence else own["heard"],
        "lines": [" ".join([first, *_renders(item, own)]), *others],
    }


def _renders(item: SentenceLeaf, own: dict[str, str]) -> list[str]:
    """In a rendering: which notes of the full edition this is."""
    notes = [str(each.note) for each in item.renders if each.note is not None]
    return [f"({own['renders'].format(notes=', '.join(notes))})"] if notes else []


def _source_lines(sources: Sources, own: dict[str, str], language: str) -> list[str]:
    lines = [
        f"{own['red_thread']} “{thread.label}”: {record_words(thread.count, language)}."
        for thread in sources.threads
    ]
    lines += [_voice_line(voice, own, with_words=True) for voice in sources.voices]
    return lines + [_passage_line(passage) for passage in sources.passages]


def _passage_line(passage: PassageSource) -> str:
    about = ", ".join(filter(None, [passage.publisher, str(passage.year or ""), passage.locator]))
    return f"{passage.title}{f' ({about})' if about else ''}: {passage.text}"


def _voice_line(voice: VoiceSource, own: dict[str, str], *, with_words: bool) -> str:
    about = ", ".join(filter(None, [voice.attribution, voice.dialogue]))
    end = f" [{voice.public_id}]"
    if not with_words:
        return f"{about}{end}"
    if not voice.text:
        return f"{about}: {own['not_shown']}{end}"
    if voice.is_paraphrase:
        return f"{about}, {own['paraphrase']}: {voice.text}{end}"
    return f"{about}: “{voice.text}”{end}"
