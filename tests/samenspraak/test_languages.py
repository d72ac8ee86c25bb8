"""Each page speaks one language: its own words in the reader's, content of another language marked as such."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from importlib import resources
from typing import NamedTuple

import pytest
from django.test import Client

from samenspraak.followup.models import HandOver
from samenspraak.perspective.models import PublicQuestion
from tests.samenspraak.public.conftest import World, make_world

pytestmark = pytest.mark.django_db

PAGES = {
    "start": lambda world: "/{language}/",
    "home": lambda world: world.address("", "{language}"),
    "dialogues": lambda world: world.address("dialogen/", "{language}"),
    "dialogue": lambda world: world.address(f"dialogen/{world.dialogues[0].public_id}/", "{language}"),
    "threads": lambda world: world.address("rode-draden/", "{language}"),
    "thread": lambda world: world.address(f"rode-draden/{world.threads[0].public_id}/", "{language}"),
    "perspective": lambda world: world.address("perspectief/", "{language}"),
    "challenge": lambda world: world.address(f"perspectief/1/opgave/{world.challenge.key}/", "{language}"),
    "sentence": lambda world: world.address(f"zin/{world.sentences[0].public_id}/", "{language}"),
    "contribution": lambda world: world.address(f"bijdrage/{world.said[0].public_id}/", "{language}"),
    "board": lambda world: world.address("toezeggingen/", "{language}"),
    "commitment": lambda world: world.address(
        f"toezeggingen/{world.commitments[0].public_id}/", "{language}"
    ),
    "themes": lambda world: world.address("themas/", "{language}"),
    "bodies": lambda world: world.address("gevraagd/", "{language}"),
    "body": lambda world: world.address(f"gevraagd/{world.body.slug}/", "{language}"),
    "meetings": lambda world: world.address("overdracht/", "{language}"),
    "meeting": lambda world: world.address(f"overdracht/{meeting(world).public_id}/", "{language}"),
    "initiatives": lambda world: world.address("initiatieven/", "{language}"),
    "account": lambda world: world.address("verantwoording/", "{language}"),
    "idea box": lambda world: world.address(f"ideeenbus/?vraag={question(world).public_id}", "{language}"),
    "method": lambda world: world.address("werkwijze/", "{language}"),
    "about": lambda world: world.address("over/", "{language}"),
    "take-part": lambda world: world.address("meedoen/", "{language}"),
    "accessibility": lambda world: world.address("toegankelijkheid/", "{language}"),
    "privacy": lambda world: world.address("privacy/", "{language}"),
    "open-data": lambda world: world.address("open-data/", "{language}"),
    "no page": lambda world: world.address("dialogen/bestaatniet/", "{language}"),
}
MEETING_AT, ASKED = "In het veerhuis aan de dijk", "Waar ziet u elkaar?"
# Shorter ones are words that both languages have, or that occur inside other words.
TELLING = 12
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|<[^>]*>")
WORDS_IN_ATTRIBUTES = {"aria-label", "title", "placeholder", "alt"}
WITHOUT_END = {"br", "hr", "img", "input", "link", "meta", "wbr", "path", "circle", "use"}


def meeting(world: World) -> HandOver:
    """The hand-over meeting of the world, with a place."""
    found = HandOver.objects.get(programme=world.programme)
    HandOver.objects.update(place=MEETING_AT)
    return found


def question(world: World) -> PublicQuestion:
    """A question to readers, of the challenge of the world."""
    return PublicQuestion.objects.get_or_create(
        programme=world.programme, challenge=world.challenge, key="v1", order=0, title=ASKED
    )[0]


class Words(NamedTuple):
    """Some words of a page and the language in which a screen reader reads them out."""

    text: str
    language: str


class Reader(HTMLParser):
    """Reads a page's words, each with the language of the nearest element that names one."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Words] = []
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        language = given.get("lang") or (self._open[-1][1] if self._open else "")
        self.found += [Words(given[name] or "", language) for name in WORDS_IN_ATTRIBUTES & given.keys()]
        if tag not in WITHOUT_END:
            self._open.append((tag, language))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        # The title of a page is one text, in which content cannot be marked.
        if self._open and self._open[-1][0] not in {"script", "style", "title"}:
            self.found.append(Words(" ".join(data.split()), self._open[-1][1]))


def read(html: str) -> list[Words]:
    reader = Reader()
    reader.feed(html)
    return [words for words in reader.found if words.text]


def page_in(client: Client, world: World, page: str, language: str) -> str:
    address = PAGES[page](world).format(language=language)
    return client.get(address, headers={"accept-language": language}, follow=True).content.decode()


def catalogue() -> Iterator[tuple[str, str]]:
    """Every text of the house as the source has it and in Dutch, where the two differ."""
    compiled = resources.files("samenspraak") / "locale" / "nl" / "LC_MESSAGES" / "django.mo"
    with compiled.open("rb") as file:
        texts = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    for key, dutch in texts.items():
        english = (key[0] if isinstance(key, tuple) else key).rpartition("\x04")[2]
        if english and english != dutch:
            yield english, dutch


def telling(text: str) -> list[str]:
    """The parts of a text that stand on a page as they are: between its placeholders, if long enough."""
    parts = [" ".join(part.split()) for part in PLACEHOLDER.split(text)]
    return [part for part in parts if len(part) > TELLING]


ENGLISH = {part for english, _dutch in catalogue() for part in telling(english)}
DUTCH = {part for _english, dutch in catalogue() for part in telling(dutch)} - ENGLISH


def spoken(words: list[Words], language: str, texts: set[str]) -> list[str]:
    """Which of these texts a page says in this language."""
    page = "\n".join(each.text for each in words if each.language == language)
    return sorted(text for text in texts if text in page)


@pytest.fixture
def world(db) -> World:
    return make_world()


@pytest.mark.parametrize("page", PAGES)
def test_a_dutch_page_has_no_english_text_of_the_house(client, world, page) -> None:
    words = read(page_in(client, world, page, "nl"))
    assert spoken(words, "nl", ENGLISH) == []
    assert spoken(words, "nl", DUTCH) != []


@pytest.mark.parametrize("page", PAGES)
def test_an_english_page_has_no_dutch_text_of_the_house(client, world, page) -> None:
    words = read(page_in(client, world, page, "en"))
    assert spoken(words, "en", DUTCH) == []
    assert spoken(words, "en", ENGLISH) != []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_in_which_language_it_is(client, world, page, language) -> None:
    assert f'<html lang="{language}"' in page_in(client, world, page, language)


@pytest.mark.parametrize("page", PAGES)
def test_dutch_content_on_an_english_page_is_read_out_as_dutch(client, world, page) -> None:
    content = {
        world.programme.summary_nl,
        world.programme.question_nl,
        world.edition.title,
        world.challenge.title,
        *(row.title_nl for row in world.dialogues),
        *(row.label_nl for row in world.threads),
        *(row.text for row in world.sentences),
        *(row.current.text for row in (*world.said, *world.otherwise)),
        *(row.what_nl for row in world.commitments),
        *(option.title for option in world.challenge.options.all()),
        "Goed plan.",
        MEETING_AT,
        ASKED,
    }
    assert spoken(read(page_in(client, world, page, "en")), "en", content) == []


def test_content_in_the_language_of_the_page_carries_no_mark(client, world) -> None:
    title = world.threads[0].label_nl
    words = read(page_in(client, world, "thread", "nl"))
    assert Words(title, "nl") in words
    assert f"<h1>{title}</h1>" in page_in(client, world, "thread", "nl")
    assert f'<h1 lang="nl">{title}</h1>' in page_in(client, world, "thread", "en")


def test_every_text_of_the_house_has_a_dutch_one() -> None:
    assert [english for english, dutch in catalogue() if not dutch] == []
