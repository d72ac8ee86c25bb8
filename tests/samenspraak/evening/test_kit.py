"""The kit on paper: accessible, whole, with codes that open what they should and are kept nowhere."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from django.test import Client

from samenspraak.convene.models import ConversationGuide
from samenspraak.converse.queries import is_open, key_for
from samenspraak.evening import actions
from samenspraak.evening.choices import KitPart
from samenspraak.evening.kit import kit_data
from samenspraak.evening.kit import pdf as printing
from samenspraak.evening.typed import printed_lines
from samenspraak.evening.wording import words
from samenspraak.ground.models import AuditLine, Programme
from samenspraak.people import codes
from samenspraak.people.models import Bearer, User

HOUSE = "https://samenspraak.example"
MARKUP = "Onze #straat kost $5 en *alles* [telt] _mee_ \\ @hier `nu` <label>."


def printed(monkeypatch, dialogue, parts=tuple(KitPart), **asked) -> dict:
    """What stands in a kit, as the template reads it, and the PDF itself under "pdf"."""
    kept = {}

    def look(kit):
        kept.update(kit_data(kit))
        return kept

    monkeypatch.setattr(printing, "kit_data", look)
    kept["pdf"] = actions.make_kit(dialogue, parts, **{"language": "nl", "house": HOUSE, "by": None, **asked})
    return kept


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "checker", [["outloud", "--fail-on", "warning", "--json", "-"], ["pdfua", "check", "--format", "json"]]
)
def test_two_checkers_find_nothing(evening, tmp_path: Path, checker: list[str], language: str) -> None:
    file = tmp_path / "kit.pdf"
    file.write_bytes(
        actions.make_kit(evening.dialogue, list(KitPart), language=language, house=HOUSE, by=evening.olga)
    )
    tool, *options = checker
    answer = subprocess.run(
        [str(Path(sys.executable).parent / tool), *options, str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout
    assert json.loads(answer.stdout)


def test_it_is_tagged_and_says_what_it_is(evening) -> None:
    made = actions.make_kit(evening.dialogue, list(KitPart), language="nl", house=HOUSE, by=evening.olga)
    with pikepdf.open(io.BytesIO(made)) as document:
        assert bool(document.Root["/MarkInfo"]["/Marked"])
        assert str(document.Root["/Lang"]) == "nl-NL"
        assert str(document.docinfo["/Title"]) == "Pakket voor een dialoog: Dialoog in het veerhuis"
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"


def test_a_table_card_opens_the_sheet_of_its_table_and_no_other(evening, monkeypatch) -> None:
    cards = printed(monkeypatch, evening.dialogue)["table_cards"]
    assert [card["name"] for card in cards] == ["Tafel 1", "Tafel 2"]
    keys = [key_for(evening.programme, card["code"]) for card in cards]
    assert [key.table for key in keys] == [evening.first, evening.second]
    assert all(map(is_open, keys))


def test_a_new_kit_ends_the_keys_of_the_one_before(evening, monkeypatch) -> None:
    before = printed(monkeypatch, evening.dialogue)["table_cards"][0]["code"]
    printed(monkeypatch, evening.dialogue)
    assert not is_open(key_for(evening.programme, before))


def test_a_seat_card_opens_the_page_of_that_seat(evening, monkeypatch) -> None:
    cards = printed(monkeypatch, evening.dialogue)["seat_cards"]
    assert [card["place"] for card in cards] == [
        f"Tafel {table}, plaats {seat}" for table in (1, 2) for seat in (1, 2, 3)
    ]
    holder = Bearer.objects.get(code_hash=codes.hash_of(codes.read(cards[4]["code"])))
    assert (holder.seat.table, holder.seat.number) == (evening.second, 2)


def test_seats_that_have_a_card_keep_it_unless_all_are_renewed(evening, monkeypatch) -> None:
    first = printed(monkeypatch, evening.dialogue)["seat_cards"]
    assert printed(monkeypatch, evening.dialogue)["seat_cards"] == []
    again = printed(monkeypatch, evening.dialogue, renew_seats=True)["seat_cards"]
    assert len(again) == len(first) == 6
    assert not {card["code"] for card in first} & {card["code"] for card in again}


def test_codes_are_in_the_addresses_behind_the_hash_only(evening, monkeypatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("samenspraak.evening.kit.content.qr", lambda address: asked.append(address) or "")
    monkeypatch.setattr("samenspraak.evening.actions.kit.kit_pdf", lambda kit: kit_data(kit) and b"")
    actions.make_kit(
        evening.dialogue, [KitPart.TABLE_CARDS, KitPart.SEAT_CARDS], language="nl", house=HOUSE, by=None
    )
    assert {address.partition("#")[0] for address in asked} == {
        f"{HOUSE}/nl/waterkant/blad/",
        f"{HOUSE}/nl/waterkant/kaart/",
    }
    assert len({address.partition("#")[2] for address in asked}) == 8


def test_no_code_is_kept_in_the_audit_chain(evening, monkeypatch) -> None:
    kit = printed(monkeypatch, evening.dialogue)
    told = json.dumps(list(AuditLine.objects.values_list("detail", flat=True)))
    assert [card["code"] for card in [*kit["table_cards"], *kit["seat_cards"]] if card["code"] in told] == []


def test_a_kit_without_cards_makes_no_codes(evening, monkeypatch) -> None:
    kit = printed(monkeypatch, evening.dialogue, [KitPart.GUIDE, KitPart.CHECKLIST, KitPart.SAFEGUARDING])
    assert (kit["has_codes"], kit["table_cards"], kit["seat_cards"]) == (False, [], [])
    assert not Bearer.objects.exclude(code_hash=None).exists()
    assert not evening.first.sheet_keys.exists()


def test_lines_on_paper_are_numbered_through_the_rounds_that_yield_something(evening, monkeypatch) -> None:
    sheet = printed(monkeypatch, evening.dialogue, [KitPart.NOTE_SHEETS])["note_sheets"][0]
    assert [block["title"] for block in sheet["blocks"]] == [
        "Hoe het u raakt",
        "Kiemverhaal",
        "Zorg, en wat moet blijven",
        "Droom en idee",
        "Wie doet wat vanaf morgen",
    ]
    assert [line for block in sheet["blocks"] for line in block["lines"]] == list(range(1, 26))


def test_the_organisers_words_stand_on_the_page_about_looking_after_each_other(evening, monkeypatch) -> None:
    parts = [KitPart.SAFEGUARDING]
    ours = printed(monkeypatch, evening.dialogue, parts)["safeguarding"]
    assert ours == {"who": [], "help": words("nl")["safeguarding_help"], "more": []}
    text = actions.SafeguardingText(
        who_nl="Sanne bij de deur, 06 00000000", help_nl="Het wijkteam\nDe huisarts"
    )
    actions.write_safeguarding(evening.programme, text, by=evening.olga)
    assert printed(monkeypatch, evening.dialogue, parts)["safeguarding"] == {
        "who": ["Sanne bij de deur, 06 00000000"],
        "help": ["Het wijkteam", "De huisarts"],
        "more": [],
    }


def test_no_text_becomes_markup(evening) -> None:
    evening.dialogue.title_nl = MARKUP
    actions.write_safeguarding(evening.programme, actions.SafeguardingText(who_nl=MARKUP), by=None)
    made = actions.make_kit(evening.dialogue, list(KitPart), language="nl", house=HOUSE, by=None)
    assert made.startswith(b"%PDF-")


def test_both_languages_say_the_same_things() -> None:
    dutch, english = words("nl"), words("en")
    assert dutch.keys() == english.keys()
    assert {key: len(value) for key, value in dutch.items() if not isinstance(value, str)} == {
        key: len(value) for key, value in english.items() if not isinstance(value, str)
    }


def test_an_organiser_prints_it_and_nobody_keeps_it_on_the_way(evening, client: Client) -> None:
    client.force_login(evening.olga)
    address = f"/nl/waterkant/werkbank/avond/dialoog/{evening.dialogue.pk}/pakket/"
    answer = client.post(address, {"parts": [part.value for part in KitPart], "language": "nl"})
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("application/pdf", "no-store")
    assert answer["Content-Disposition"] == 'attachment; filename="waterkant-2026-03-12.pdf"'
    assert client.post(address, {"language": "nl"}).status_code == 422
    assert client.get(address).status_code == 405


def test_the_page_says_that_codes_are_made_anew(evening, client: Client) -> None:
    client.force_login(evening.olga)
    page = client.get(f"/nl/waterkant/werkbank/avond/dialoog/{evening.dialogue.pk}/").content.decode()
    assert "Na nieuwe tafelkaarten werken eerder afgedrukte tafelkaarten niet meer." in page


def shorter(guide: ConversationGuide, programme: Programme, by: User) -> ConversationGuide:
    """A next version of a guide, without its last two rounds and with a title of its own."""
    draft = actions.draft_of(guide)
    return actions.save_version(
        guide, replace(draft, title="Korter", rounds=draft.rounds[:-2]), programme=programme, by=by
    )


def lines_of(kit: dict) -> int:
    return sum(len(block["lines"]) for block in kit["note_sheets"][0]["blocks"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_printed_is_the_version_that_the_dialogue_follows(evening, monkeypatch, language) -> None:
    """Somebody saved a newer one since; sheet, screen and typing page keep the chosen one, and so does paper."""
    chosen = evening.dialogue.guide
    for guide in (chosen, chosen.translations.get(programme=None)):
        shorter(guide, evening.programme, evening.olga)
    kit = printed(monkeypatch, evening.dialogue, language=language)
    titles = [one["title"] for one in kit["guide"]["rounds"]]
    asked = chosen if language == "nl" else chosen.translations.get(programme=None)
    assert titles == list(asked.rounds.values_list("title", flat=True))
    typed = [line for line in printed_lines(evening.first) if line.round is not None]
    assert lines_of(kit) == len(typed)


def test_a_dialogue_that_follows_a_version_of_its_own_is_printed_in_that_one(evening, monkeypatch) -> None:
    own = shorter(evening.dialogue.guide, evening.programme, evening.olga)
    actions.choose_guide(evening.dialogue, own, by=evening.olga)
    kit = printed(monkeypatch, evening.dialogue, language="en")
    assert (kit["guide"]["title"], kit["guide"]["language"]) == ("Korter", "nl")


def test_the_programmes_own_translation_is_printed_before_ours(evening, monkeypatch) -> None:
    ours = evening.dialogue.guide.translations.get()
    draft = replace(actions.draft_of(ours), title="Our own words")
    actions.save_version(ours, draft, programme=evening.programme, by=evening.olga)
    assert printed(monkeypatch, evening.dialogue, language="en")["guide"]["title"] == "Our own words"
