"""The report as one page of HTML that needs nothing from outside.

Everything that comes from the input is escaped, and a content security policy forbids any request, so a file
from a stranger cannot do more than be read. The page holds no times: same run, same bytes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from importlib.resources import files

from rodedraad.passages import LeftOut, Passage, Source
from rodedraad.spread import Spread, Talks
from rodedraad.threads.page_texts import TEXTS, WHY_DUTCH
from rodedraad.threads.result import Exemplar, Thread, ThreadsResult, Verdict
from rodedraad.words import guess_language

# A page of a million passages opens nowhere; what is not shown is named, and stands in passages.jsonl.
PASSAGES_SHOWN = 200
DOTS_SHOWN = 400
POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"
REPORTABLE = (Verdict.FIRM, Verdict.TENTATIVE)


def report_page(result: ThreadsResult, left_out: Sequence[LeftOut], language: str) -> str:
    """The whole page, in Dutch for "nl" and in English for every other language."""
    return _Page(result, left_out, "nl" if language == "nl" else "en").whole()


@dataclass(frozen=True)
class _Page:
    result: ThreadsResult
    left_out: Sequence[LeftOut]
    language: str
    talks: Talks = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "talks", Talks.of(self.result.passages))

    def say(self, key: str, **values: object) -> str:
        return escape(TEXTS[self.language][key].format(**values), quote=True)

    def whole(self) -> str:
        css = files("rodedraad.threads").joinpath("page.css").read_text(encoding="utf-8")
        parts = [
            f'<!doctype html>\n<html lang="{self.language}">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            f"<title>{self.say('title')}</title>\n<style>\n{css}</style>\n</head>\n<body>",
            *self.top(),
            "<main>",
            *self.threads(),
            *self.unassigned(),
            *self.what_was_left_out(),
            *self.method(),
            "</main>\n</body>\n</html>\n",
        ]
        return "\n".join(parts)

    def top(self) -> Iterable[str]:
        threads = self.result.threads
        count = len(threads)
        found = self.say("no_threads" if not count else "thread" if count == 1 else "threads", count=count)
        number = len(self.result.report.inputs)
        summary = self.say(
            "summary",
            passages=len(self.result.passages),
            files=TEXTS[self.language]["file" if number == 1 else "files"].format(count=number),
            threads="{threads}",
            unassigned=len(self.result.unassigned),
        ).replace("{threads}", found)
        yield f"<header>\n<h1>{self.say('title')}</h1>\n<p>{self.say('lead')}</p>"
        yield f'<p class="proposal">{self.say("proposal")}</p>\n<p>{summary}</p>'
        verdicts = Counter(thread.verdict for thread in threads)
        if threads:
            told = ", ".join(f"{verdicts[one]} {self.say(one.value)}" for one in Verdict if verdicts[one])
            yield f"<p>{told}.</p>"
        else:
            yield f"<p>{self.say('why_none')}</p>"
        yield "</header>"

    def threads(self) -> Iterable[str]:
        wide = [thread for thread in self.result.threads if thread.parent is None]
        told = [thread for thread in wide if self.is_told(thread)]
        doubtful = [thread for thread in wide if not self.is_told(thread)]
        if told:
            yield f'<nav aria-labelledby="contents"><h2 id="contents">{self.say("contents")}</h2>'
            yield '<ul class="contents">'
            for thread in told:
                yield f"<li>{self.entry(thread)}{self.entries_within(thread)}</li>"
            yield "</ul></nav>"
        for thread in told:
            yield from self.article(thread)
        if doubtful:
            yield f"<h2>{self.say('doubtful')}</h2>\n<p>{self.say('doubtful_lead')}</p>"
            for thread in doubtful:
                yield f"<details><summary>{escape(thread.label)} ({thread.size})</summary>"
                yield from self.article(thread)
                yield "</details>"

    def within(self, thread: Thread) -> list[Thread]:
        return [one for one in self.result.threads if one.parent == thread.id]

    def is_told(self, thread: Thread) -> bool:
        return any(one.verdict in REPORTABLE for one in (thread, *self.within(thread)))

    def entry(self, thread: Thread) -> str:
        return (
            f'<a href="#{thread.id}">{escape(thread.label)}</a> '
            f'<span class="muted">{thread.size}, {self.say(thread.verdict.value)}</span>'
        )

    def entries_within(self, thread: Thread) -> str:
        inner = [one for one in self.within(thread) if one.verdict in REPORTABLE]
        return "<ul>" + "".join(f"<li>{self.entry(one)}</li>" for one in inner) + "</ul>" if inner else ""

    def article(self, thread: Thread) -> Iterable[str]:
        level = 2 if thread.parent is None else 3
        style = {"firm": "firm", "tentative": "tentative"}.get(thread.verdict.value, "doubtful")
        yield f'<article aria-labelledby="{thread.id}">'
        yield f'<h{level} id="{thread.id}">{escape(thread.label)}</h{level}>'
        yield from self.spread(thread)
        verdict = f'<span class="verdict {style}">{self.say(thread.verdict.value)}</span>'
        sentence = self.say("stability", percent=round(100 * thread.stability), verdict="{verdict}")
        yield f"<p>{sentence.replace('{verdict}', verdict)}</p>"
        if thread.terms:
            yield f'<p class="muted">{self.say("words")}: {escape(", ".join(thread.terms))}</p>'
        yield f"<h{level + 1}>{self.say('voices')}</h{level + 1}>"
        for exemplar in thread.exemplars:
            yield self.quote(exemplar)
        yield from self.everything(thread)
        for inner in self.within(thread):
            if inner.verdict in REPORTABLE:
                yield from self.article(inner)
            else:
                label = f"{escape(inner.label)} ({inner.size}, {self.say(inner.verdict.value)})"
                yield f"<details><summary>{label}</summary>"
                yield from self.article(inner)
                yield "</details>"
        yield "</article>"

    def spread(self, thread: Thread) -> Iterable[str]:
        spread = self.talks.spread(thread.passages)
        sentences = []
        if spread.tables.of > 1:
            key = "heard_at_one" if spread.tables.heard == 1 else "heard_at"
            sentences.append(self.say(key, heard=spread.tables.heard, of=spread.tables.of))
        sentences.append(self.say("passages_of", count=spread.passages.heard, of=spread.passages.of))
        if spread.passage_share:
            low, high = spread.passage_share.of(100)
            sentences.append(self.say("likely", low=low, high=high))
        yield f"<p>{' '.join(sentences)}</p>"
        if spread.tables.of > 1:
            yield from self.tables(thread, spread)

    def tables(self, thread: Thread, spread: Spread) -> Iterable[str]:
        of = self.talks.by_table
        heard = Counter(self.talks.passages[name].table for name in thread.passages)
        names = sorted(of)
        if spread.tables.of <= DOTS_SHOWN:
            # The sentence above says the same, so the dots are hidden from screen readers.
            ordered = sorted(names, key=lambda name: (not heard[name], name))
            dots = "".join('<i class="heard"></i>' if heard[name] else "<i></i>" for name in ordered)
            yield f'<div class="dots" aria-hidden="true">{dots}</div><p class="muted">{self.say("dots")}</p>'
        head = (
            f'<th scope="col">{self.say("table")}</th><th scope="col" class="number">{self.say("here")}</th>'
            f'<th scope="col" class="number">{self.say("all")}</th>'
        )
        rows = "".join(
            f'<tr><th scope="row">{escape(name)}</th><td class="number">{heard[name]}</td>'
            f'<td class="number">{of[name]}</td></tr>'
            for name in names[:DOTS_SHOWN]
        )
        yield f"<details><summary>{self.say('tables')}</summary>"
        yield f'<div class="scroll" tabindex="0" role="region" aria-label="{self.say("tables")}: '
        yield f'{escape(thread.label, quote=True)}"><table><thead><tr>{head}</tr></thead>'
        yield f"<tbody>{rows}</tbody></table></div></details>"

    def quote(self, exemplar: Exemplar) -> str:
        return (
            f'<blockquote{self.spoken(exemplar.text)} dir="auto"><p>{escape(exemplar.text)}</p></blockquote>'
            f"<p><cite>{self.place(exemplar.source)}</cite></p>"
        )

    def spoken(self, text: str) -> str:
        language = guess_language(text)
        return f' lang="{language}"' if language and language != self.language else ""

    def place(self, source: Source) -> str:
        return f"{escape(source.file)}, {escape(source.locator)}"

    def everything(self, thread: Thread) -> Iterable[str]:
        yield f"<details><summary>{self.say('everything', count=thread.size)}</summary>"
        yield from self.listed(thread.passages)
        yield "</details>"

    def listed(self, ids: Sequence[str]) -> Iterable[str]:
        if len(ids) > PASSAGES_SHOWN:
            yield f"<p>{self.say('first_of', shown=PASSAGES_SHOWN, count=len(ids))}</p>"
        yield '<ul class="passages">'
        for name in ids[:PASSAGES_SHOWN]:
            yield self.item(self.talks.passages[name])
        yield "</ul>"

    def item(self, passage: Passage) -> str:
        who = ", ".join(escape(one) for one in (passage.role, passage.table) if one)
        place = self.place(passage.source) + (f" ({who})" if who else "")
        return (
            f'<li{self.spoken(passage.text)} dir="auto">{escape(passage.text)}'
            f'<cite lang="{self.language}">{place}</cite></li>'
        )

    def unassigned(self) -> Iterable[str]:
        if self.result.unassigned:
            yield f"<h2>{self.say('unassigned')}</h2>\n<p>{self.say('unassigned_lead')}</p>"
            yield f"<details><summary>{len(self.result.unassigned)}</summary>"
            yield from self.listed(self.result.unassigned)
            yield "</details>"

    def what_was_left_out(self) -> Iterable[str]:
        reasons = Counter(one.why for one in self.left_out)
        if reasons:
            yield f"<h2>{self.say('left_out')}</h2>\n<table><thead><tr>"
            yield f'<th scope="col">{self.say("reason")}</th>'
            yield f'<th scope="col" class="number">{self.say("count")}</th></tr></thead><tbody>'
            for why in sorted(reasons):
                word = WHY_DUTCH.get(why, why) if self.language == "nl" else why
                yield f'<tr><th scope="row">{escape(word)}</th><td class="number">{reasons[why]}</td></tr>'
            yield "</tbody></table>"

    def method(self) -> Iterable[str]:
        report = self.result.report
        embedder = str(report.parameters.get("embedder", "-")).split("/")[0].split("(")[-1]
        yield f"<h2>{self.say('method')}</h2>"
        yield f"<p>{self.say('method_text', embedder=embedder)}</p>"
        yield f"<p>{self.say('not_people')}</p>\n<dl>"
        yield f"<dt>{self.say('run')}</dt><dd><code>{report.run_id}</code></dd>"
        yield f"<dt>{self.say('seed')}</dt><dd>{escape(str(report.parameters.get('seed')))}</dd>"
        yield f"<dt>{self.say('inputs')}</dt>"
        for name, digest in sorted(report.inputs.items()):
            yield f"<dd>{escape(name)} <code>{escape(digest)}</code></dd>"
        told = ", ".join(f"{name} {number}" for name, number in sorted(report.versions.items()))
        yield f"<dt>{self.say('versions')}</dt><dd>{escape(told)}</dd>"
        if report.notes:
            yield f"<dt>{self.say('notes')}</dt>"
            yield from (f"<dd>{escape(note)}</dd>" for note in report.notes)
        yield "</dl>"
