"""The note sheet in a real browser, by keyboard: written, kept, found again without a network, changed, struck."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from samenspraak.convene.models import ConversationGuide, Round, Table
from samenspraak.converse.actions import take_notes
from samenspraak.converse.raw import Note
from tests.factories.rows import make_dialogue, make_programme, make_table
from tests.factories.sheets import note_body

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def table() -> Table:
    programme = make_programme()
    guide = ConversationGuide.objects.create(programme=programme, title="Drie uur")
    for order, (purpose, minutes) in enumerate([("Aankomen", 20), ("Zorgen", 30)], start=1):
        Round.objects.create(
            guide=guide,
            order=order,
            purpose=purpose,
            opening_question=f"Wat brengt u hier? ({order})",
            follow_ups=["Kunt u een voorbeeld geven?"],
            minutes=minutes,
            kinds=["experience"] if order == 1 else ["worry"],
        )
    return make_table(make_dialogue(programme, guide=guide))


def write(page: Page, text: str, kind: str = "z") -> None:
    """One line, as a note taker types it: the words, Enter, the key of a kind."""
    page.locator("#text").fill(text)
    page.locator("#text").press("Enter")
    page.keyboard.press(kind)
    expect(page.locator("#text")).to_have_value("")


def lines(page: Page) -> list[str]:
    return page.locator("#lines .sheet__line-text").all_inner_texts()


def state(page: Page) -> str | None:
    return page.locator("#state").get_attribute("data-state")


def test_the_code_does_not_stay_in_the_address(opened) -> None:
    assert opened().evaluate("location.hash + document.referrer") == ""


def test_a_line_is_written_with_two_keys_and_received(opened) -> None:
    page = opened()
    page.locator("#text").fill("De bus rijdt niet meer.")
    page.locator("#text").press("Enter")
    page.keyboard.press("2")
    page.keyboard.press("z")
    expect(page.locator("#state")).to_have_attribute("data-state", "received")
    expect(page.locator("#lines .sheet__where")).to_have_text("ontvangen")
    note = Note.objects.get()
    assert (note.text, note.kind, note.speaks_as) == ("De bus rijdt niet meer.", "worry", "Student")
    assert [seat.number for seat in note.seats.all()] == [2]
    assert note.round is not None
    assert note.round.purpose == "Aankomen"


def test_enter_twice_takes_the_kind_that_the_round_usually_yields(opened) -> None:
    page = opened()
    page.locator("#round-on").click()
    expect(page.locator("#question")).to_have_text("Wat brengt u hier? (2)")
    page.locator("#text").fill("Wie let er straks op mijn moeder?")
    page.locator("#text").press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("#lines .sheet__where--line_received")).to_have_count(1)
    assert Note.objects.get().kind == "worry"


def test_an_action_asks_who_and_by_when(opened) -> None:
    page = opened()
    page.locator("#text").fill("We beginnen een eettafel.")
    page.locator("#text").press("Enter")
    page.keyboard.press("r")
    expect(page.locator("#who")).to_be_focused()
    page.locator("#who").fill("Plaats 3")
    page.locator("#by-when").fill("2026-06-01")
    page.locator("#precision").select_option("month")
    page.locator("#save-action").click()
    expect(page.locator("#lines .sheet__line-about")).to_contain_text("Plaats 3, juni 2026")
    expect(page.locator("#state")).to_have_attribute("data-state", "received")
    note = Note.objects.get()
    assert (note.kind, note.who, str(note.by_when), note.by_when_precision) == (
        "agreed_action",
        "Plaats 3",
        "2026-06-01",
        "month",
    )


def test_without_a_network_everything_is_there_again(opened) -> None:
    page = opened()
    page.context.set_offline(True)
    write(page, "Eerste zonder net.")
    write(page, "Tweede zonder net.", "d")
    assert state(page) == "kept"
    page.reload()
    expect(page.locator("#lines .sheet__line")).to_have_count(2)
    assert lines(page) == ["Eerste zonder net.", "Tweede zonder net."]
    assert Note.objects.count() == 0
    page.context.set_offline(False)
    expect(page.locator("#state")).to_have_attribute("data-state", "received", timeout=20_000)
    assert list(Note.objects.order_by("order").values_list("text", "kind")) == [
        ("Eerste zonder net.", "worry"),
        ("Tweede zonder net.", "dream"),
    ]


def test_a_sentence_that_was_not_finished_is_there_again(opened) -> None:
    page = opened()
    page.locator("#text").press_sequentially("Toen mijn vader ziek werd, kon")
    page.wait_for_timeout(600)
    page.reload()
    expect(page.locator("#text")).to_have_value("Toen mijn vader ziek werd, kon")
    write(page, "Toen mijn vader ziek werd, kon hij nergens heen.")
    page.reload()
    expect(page.locator("#lines .sheet__line")).to_have_count(1)
    expect(page.locator("#text")).to_have_value("")


def test_changing_an_older_line_does_not_cost_what_was_being_written(opened) -> None:
    page = opened()
    write(page, "Een oudere regel.")
    page.locator("#text").fill("Waar ik net aan begonnen was")
    page.locator("#lines button").first.focus()
    page.keyboard.press("e")
    expect(page.locator("#text")).to_have_value("Een oudere regel.")
    page.locator("#text").fill("Een betere regel.")
    page.locator("#text").press("Enter")
    page.keyboard.press("z")
    expect(page.locator("#text")).to_have_value("Waar ik net aan begonnen was")
    assert lines(page) == ["Een betere regel."]


def test_lines_are_changed_struck_and_moved_by_keyboard(opened) -> None:
    page = opened()
    for text in ("Een.", "Twee.", "Drie."):
        write(page, text)
    page.locator("#lines button").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator("#lines .sheet__line-text").first).to_have_text("Twee.")
    page.keyboard.press("x")
    expect(page.locator("#lines .sheet__line").first.locator("s")).to_have_text("Twee.")
    page.keyboard.press("x")
    expect(page.locator("#lines s")).to_have_count(0)
    page.keyboard.press("e")
    expect(page.locator("#text")).to_have_value("Twee.")
    write(page, "Twee, maar beter.", "w")
    assert lines(page) == ["Twee, maar beter.", "Een.", "Drie."]
    expect(page.locator("#state")).to_have_attribute("data-state", "received")
    assert list(Note.objects.order_by("order").values_list("text", "kind")) == [
        ("Twee, maar beter.", "wish"),
        ("Een.", "worry"),
        ("Drie.", "worry"),
    ]


def test_what_another_device_wrote_is_on_this_one(opened, table) -> None:
    page = opened()
    take_notes(table, [note_body(table, "Van het andere apparaat.")])
    write(page, "Van dit apparaat.")
    expect(page.locator("#lines .sheet__line")).to_have_count(2)
    assert sorted(lines(page)) == ["Van dit apparaat.", "Van het andere apparaat."]


def test_what_stands_on_the_device_cannot_be_read_there(opened) -> None:
    page = opened()
    write(page, "Geheim voor wie de schijf leest.")
    kept = page.evaluate(
        """async () => {
          const database = await new Promise((done) => {
            const asked = indexedDB.open('samenspraak-sheet');
            asked.onsuccess = () => done(asked.result);
          });
          const rows = await Promise.all(['tables', 'notes', 'drafts'].map((name) => new Promise((done) => {
            const asked = database.transaction(name).objectStore(name).getAll();
            asked.onsuccess = () => done(asked.result);
          })));
          const text = (row) => new TextDecoder('latin1').decode(row.sealed.data);
          const key = await new Promise((done) => {
            const asked = database.transaction('keys').objectStore('keys').get('device');
            asked.onsuccess = () => done(asked.result.key);
          });
          const taken = await crypto.subtle.exportKey('raw', key).then(() => true, () => false);
          return {texts: rows.flat().map(text).join(''), rows: rows.flat().length, taken};
        }"""
    )
    assert kept["rows"] >= 2
    assert "Geheim" not in kept["texts"]
    assert kept["taken"] is False


def test_everything_is_saved_in_a_file_and_comes_in_with_the_same_ids(opened, page_at, tmp_path) -> None:
    page = opened()
    page.context.set_offline(True)
    write(page, "Alleen op dit apparaat.")
    page.locator("#to-where").click()
    with page.expect_download() as download:
        page.locator("#save-file").click()
    path = tmp_path / "blad.json"
    download.value.save_as(path)
    saved = [json.loads(body) for body in json.loads(path.read_text())["notes"]]
    assert [note["text"] for note in saved] == ["Alleen op dit apparaat."]
    other = opened()
    other.locator("#to-where").click()
    other.locator("#bring-in").set_input_files(path)
    expect(other.locator("#told")).to_have_text(
        "1 aantekeningen zijn uit het bestand gehaald; 0 waren er al."
    )
    expect(other.locator("#state")).to_have_attribute("data-state", "received", timeout=20_000)
    page.context.set_offline(False)
    expect(page.locator("#state")).to_have_attribute("data-state", "received", timeout=20_000)
    assert [str(key) for key in Note.objects.values_list("pk", flat=True)] == [saved[0]["id"]]


def test_a_sheet_is_wiped_by_hand_after_a_question(opened) -> None:
    page = opened()
    page.context.set_offline(True)
    write(page, "Nog niet ontvangen.")
    page.locator("#to-where").click()
    page.locator("#wipe").click()
    expect(page.locator("#sure-words")).to_contain_text("1 aantekeningen zijn nog niet ontvangen")
    page.locator("#sure-no").click()
    assert lines(page) == ["Nog niet ontvangen."]
    page.locator("#wipe").click()
    page.locator("#sure-yes").click()
    expect(page.locator("#over-words")).to_contain_text("Dit apparaat is gewist")
    page.reload()
    expect(page.locator("#start")).to_be_visible()
    assert page.content().count("Nog niet ontvangen.") == 0


def test_two_people_change_one_line_and_both_texts_are_kept(opened, table) -> None:
    one, other = opened(), opened()
    write(one, "Wat er stond.")
    expect(one.locator("#state")).to_have_attribute("data-state", "received")
    other.reload()
    expect(other.locator("#lines .sheet__line")).to_have_count(1)
    other.context.set_offline(True)
    for page, text in ((one, "Zoals de een het hoorde."), (other, "Zoals de ander het hoorde.")):
        page.locator("#lines button").first.focus()
        page.keyboard.press("e")
        write(page, text)
    expect(one.locator("#state")).to_have_attribute("data-state", "received")
    other.context.set_offline(False)
    expect(other.locator("#state")).to_have_attribute("data-state", "refused", timeout=20_000)
    assert lines(other) == ["Zoals de een het hoorde."]
    other.locator("#to-where").click()
    expect(other.locator("#refused")).to_contain_text("Zoals de ander het hoorde.")
    other.get_by_role("button", name="Verstuur mijn tekst in plaats daarvan").click()
    expect(other.locator("#state")).to_have_attribute("data-state", "received", timeout=20_000)
    assert Note.objects.get().text == "Zoals de ander het hoorde."


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", [390, 1280])
def test_every_part_of_it_is_accessible_and_fits(opened, axe, width: int, language: str) -> None:
    page = opened(width, language)
    for text in ("Een lange regel over het veerhuis, de bus en wie er straks nog langskomt. " * 3, "Kort."):
        page.locator("#text").fill(text)
        page.locator("#text").press("Enter")
        page.keyboard.press("Enter")
        expect(page.locator("#text")).to_have_value("")
    page.locator("#lines button").first.click()
    # What lies beneath the bar at the top is not judged: it is scrolled to when it gets the focus.
    page.emulate_media(reduced_motion="reduce")
    page.evaluate("scrollTo(0, 0)")
    found = {"sheet": axe(page), "wide": fits(page)}
    page.locator("#to-where").click()
    found |= {"where": axe(page), "where wide": fits(page)}
    page.locator("#where-close").click()
    page.locator("#to-signing").click()
    found |= {"signing": axe(page), "signing wide": fits(page)}
    assert {name: problems for name, problems in found.items() if problems} == {}


def fits(page: Page) -> list[int]:
    """How much wider than its window the page is; at twice the letters too."""
    wider = []
    for size in ("", "200%"):
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        wider.append(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
    page.evaluate("document.documentElement.style.fontSize = ''")
    return [extra for extra in wider if extra > 0]


def test_before_it_is_opened_it_says_what_to_mind(page_at, table, axe) -> None:
    page = page_at(390)
    page.goto("/nl/waterkant/blad/")
    expect(page.locator("#start")).to_contain_text("https")
    expect(page.locator("#start")).to_contain_text("privévenster")
    page.locator("#code").fill("te kort")
    page.locator("#code-form button").click()
    expect(page.locator("#code-error")).to_have_text(
        "Dit is geen hele code. Een code heeft 20 letters en cijfers."
    )
    page.locator("#code").fill("k7m4-2qxw-9rt3-hh5d-c8vz")
    page.locator("#code-form button").click()
    expect(page.locator("#code-error")).to_contain_text("Deze code opent hier geen blad")
    assert (axe(page), fits(page)) == ([], [])
