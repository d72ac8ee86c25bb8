"""A paragraph of a report that tells the evening as a story: who is brought in, what is quoted, what goes on."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rodedraad.readers.labels import is_facilitator
from rodedraad.readers.narrated import (
    announces_an_agreement,
    goes_on_with,
    introduces,
    is_somebodys_word,
    quotation_in,
    tells_back,
)
from rodedraad.readers.narration import is_narration
from rodedraad.readers.reported import (
    BROUGHT_IN,
    FIRST_PERSON,
    QUOTATION,
    TELLS_ON,
    Known,
    Part,
    nobody,
    part_of,
    parts_of,
)
from rodedraad.readers.voices import Voice, subject_in, voice_of
from rodedraad.sentences import sentence_spans


class Story:
    """Goes through the sentences of one paragraph; `speaker` is who was brought in last."""

    def __init__(self, text: str, people: Mapping[str, str], known: Known = nobody) -> None:
        self.text = text
        self.people = people
        self.known = known
        self.spans = sentence_spans(text)
        self.speaker: str | None = None
        self.parts: list[Part] = []
        self.somebody_speaks = False

    def told(self) -> list[Part]:
        for at, (start, end) in enumerate(self.spans):
            self.take(at, start, end)
        return self.parts

    def sentence(self, at: int) -> str | None:
        return self.text[self.spans[at][0] : self.spans[at][1]] if 0 <= at < len(self.spans) else None

    def take(self, at: int, start: int, end: int) -> None:
        sentence = self.text[start:end]
        quoted = quotation_in(sentence)
        if quoted:
            self.somebody_speaks = True
            voice = (
                (self.teller(quoted.told) or subject_in(quoted.told, self.people)) if quoted.told else None
            )
            # "Pieter klopte op tafel" behind a quotation is no speaker; nor is who spoke before a lead-in.
            role = voice.role if voice else None if quoted.told else self.speaker
            self.speaker = role
            leads = bool(role and is_facilitator(role))
            self.parts.append(
                Part(
                    start + quoted.start, start + quoted.end, role, told=True, facilitator=leads, quoted=True
                )
            )
            return
        last = self.parts[-1] if self.parts else None
        brings_in = introduces(sentence, self.sentence(at + 1))
        voice = self.teller(sentence)
        if voice is None and brings_in and not goes_on_with(sentence):
            voice = self.brought_in(at, sentence)
        self.somebody_speaks = self.somebody_speaks or voice is not None
        if voice is None and goes_on_with(sentence):
            self.go_on(start, end, sentence, last)
            return
        if tells_back(sentence) and (last is None or last.quoted):
            self.tell_back(start, end, sentence, last)
            return
        self.speaker = voice.role if voice else self.speaker
        if announces_an_agreement(sentence):
            self.somebody_speaks = True
            self.parts.append(Part(start, end, narration=True))
            return
        part = part_of(start, end, sentence, voice)
        if part.facilitator or part.narration:
            self.parts.append(part)
        elif voice is not None and brings_in:
            self.parts.append(Part(start, end, voice.role, narration=True))
        elif voice is not None or self.is_told(at, sentence):
            self.parts.append(part)
        else:
            self.parts.append(Part(start, end, narration=True))

    def tell_back(self, start: int, end: int, sentence: str, last: Part | None) -> None:
        """ "Dat zei een boekhouder": who said what stands before it."""
        voice = subject_in(sentence, self.people)
        if last is not None:
            last.role = voice.role
        self.parts.append(Part(start, end, narration=True))

    def go_on(self, start: int, end: int, sentence: str, last: Part | None) -> None:
        """ "Zij is bang dat ...": with who was brought in just before, or as one more thing that this person says."""
        if last is not None and last.facilitator:
            last.end = end
            return
        tells = bool(TELLS_ON.match(sentence))
        if last is not None and last.told and not (last.narration or last.quoted or tells):
            last.end = end
            return
        self.parts.append(Part(start, end, self.speaker, told=True, narration=is_narration(sentence)))

    def is_told(self, at: int, sentence: str) -> bool:
        before = self.sentence(at - 1) or ""
        return (
            bool(BROUGHT_IN.fullmatch(sentence.strip()))
            or is_somebodys_word(sentence)
            or announces_an_agreement(before)
        )

    def brought_in(self, at: int, sentence: str) -> Voice | None:
        """Whom an introduction names; "Er werd geknikt." before "Zij vindt ..." names nobody anew."""
        voice = subject_in(sentence, self.people)
        return voice if voice.role or quotation_in(self.sentence(at + 1) or "") else None

    def teller(self, sentence: str) -> Voice | None:
        return voice_of(sentence, self.people) or self.known(sentence)


def story_parts(text: str, people: Mapping[str, str], known: Known = nobody) -> list[Part]:
    """The parts of such a paragraph; one part where somebody tells in the first person, outside quotation marks."""
    first, *_ = sentence_spans(text) or [(0, len(text))]
    unquoted = QUOTATION.sub("", text)
    if (
        FIRST_PERSON.search(unquoted)
        and quotation_in(text[first[0] : first[1]]) is None
        and not re.search("[“„]", text)
    ):
        return [Part(*first)] if len(sentence_spans(text)) == 1 else [Part(first[0], len(text.rstrip()))]
    story = Story(text, people, known)
    told = story.told()
    # Where nobody is quoted and nobody brought in, it is a paragraph like any other.
    return told if story.somebody_speaks else parts_of(text, people, known)
