"""One device signs while another one writes: nothing of the other goes without a word."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from samenspraak.convene.models import Table
from samenspraak.converse.actions import reopen_record, sign_record, take_notes
from samenspraak.converse.raw import Note
from tests.factories.sheets import note_body, signing_body
from tests.samenspraak.converse.test_sheet_in_browser import fits, state, write

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

HALF = "Halve zin die ik aan het typen was"


def signs_elsewhere(table: Table, text: str = "Van het andere apparaat.") -> None:
    """Another device of the table sends a line, and the table signs that one."""
    line = note_body(table, text)
    take_notes(table, [line])
    assert sign_record(table, signing_body(table, [line]), [line]).is_receipt


def hears(page: Page) -> None:
    """The device asks how things stand, as it does whenever it is looked at."""
    page.evaluate("dispatchEvent(new Event('focus'))")


def half_written(page: Page) -> None:
    page.locator("#text").press_sequentially(HALF)
    page.wait_for_timeout(600)


def left(page: Page) -> list[str]:
    """What the device shows as outside the record."""
    return page.locator("#left-lines li").all_inner_texts()


def kept_rows(page: Page) -> int:
    """How many rows of tables, notes and unfinished sentences stand on the device."""
    return page.evaluate(
        """async () => {
          const database = await new Promise((done) => {
            const asked = indexedDB.open('samenspraak-sheet');
            asked.onsuccess = () => done(asked.result);
          });
          const counts = await Promise.all(['tables', 'notes', 'drafts'].map((name) => new Promise((done) => {
            const asked = database.transaction(name).objectStore(name).count();
            asked.onsuccess = () => done(asked.result);
          })));
          return counts.reduce((sum, one) => sum + one, 0);
        }"""
    )


def test_a_sentence_that_was_being_written_stays_when_another_device_signs(opened, table) -> None:
    page = opened()
    half_written(page)
    signs_elsewhere(table)
    hears(page)
    expect(page.locator("#left")).to_be_visible(timeout=30_000)
    assert left(page) == [HALF]
    expect(page.locator("#over-words")).to_contain_text("De tafel heeft op een ander apparaat getekend")
    page.reload()
    expect(page.locator("#left-lines li")).to_have_text([HALF])
    assert kept_rows(page) > 0


def test_kept_as_a_note_it_is_saved_in_a_file_and_sent_when_the_record_is_opened_again(
    opened, table, tmp_path
) -> None:
    page = opened()
    half_written(page)
    signs_elsewhere(table)
    hears(page)
    expect(page.locator("#left")).to_be_visible(timeout=30_000)
    with page.expect_download() as download:
        page.locator("#left-save").click()
    path = tmp_path / "blad.json"
    download.value.save_as(path)
    saved = json.loads(path.read_text())["refused"]
    assert [(json.loads(one["body"])["text"], one["status"]) for one in saved] == [(HALF, 423)]
    assert (left(page), state(page)) == ([HALF], "refused")
    expect(page.locator("#left-keep")).to_be_hidden()
    reopen_record(table, reason="Er kwam nog iets.", by=None)
    hears(page)
    expect(page.locator("#state")).to_have_attribute("data-state", "received", timeout=30_000)
    assert Note.objects.get(text=HALF).pk.hex == json.loads(saved[0]["body"])["id"].replace("-", "")
    expect(page.locator("#lines .sheet__line")).to_have_count(2)


def test_an_unfinished_sentence_is_back_in_its_field_when_the_record_is_opened_again(opened, table) -> None:
    page = opened()
    half_written(page)
    signs_elsewhere(table)
    hears(page)
    expect(page.locator("#left")).to_be_visible(timeout=30_000)
    reopen_record(table, reason="Er kwam nog iets.", by=None)
    hears(page)
    expect(page.locator("#text")).to_be_visible(timeout=30_000)
    expect(page.locator("#text")).to_have_value(HALF)


def test_thrown_away_by_hand_it_is_gone_and_the_device_wipes_itself(opened, table) -> None:
    page = opened()
    half_written(page)
    signs_elsewhere(table)
    hears(page)
    expect(page.locator("#left")).to_be_visible(timeout=30_000)
    page.locator("#left-drop").click()
    expect(page.locator("#sure-words")).to_have_text(
        "Weggooien wat nog niet af was? Het staat nergens anders."
    )
    page.locator("#sure-yes").click()
    expect(page.locator("#over-words")).to_contain_text("Dit apparaat heeft zichzelf gewist")
    assert kept_rows(page) == 0


def test_an_older_line_that_was_open_and_not_changed_does_not_keep_a_device_from_wiping_itself(
    opened, table
) -> None:
    page = opened()
    write(page, "Een oudere regel.")
    expect(page.locator("#state")).to_have_attribute("data-state", "received")
    page.locator("#lines button").first.focus()
    page.keyboard.press("e")
    page.locator("#text").press("End")
    signs_elsewhere(table)
    hears(page)
    expect(page.locator("#over-words")).to_contain_text("Dit apparaat heeft zichzelf gewist", timeout=30_000)


def test_before_it_wipes_itself_it_says_which_lines_the_table_did_not_read(opened, table) -> None:
    page = opened()
    for text in ("Ontvangen.", "Ook ontvangen."):
        write(page, text)
    expect(page.locator("#lines .sheet__where--line_received")).to_have_count(2)
    signs_elsewhere(table)
    hears(page)
    expect(page.locator("#over-words")).to_contain_text("Dit apparaat heeft zichzelf gewist", timeout=30_000)
    expect(page.locator("#over-words")).to_contain_text(
        "2 regels zijn ontvangen, maar staan niet in het verslag: de tafel heeft ze niet gelezen."
    )


def test_a_table_does_not_sign_over_a_sentence_that_is_not_saved(opened, table) -> None:
    page = opened()
    write(page, "Een hele zin.")
    half_written(page)
    page.locator("#to-signing").click()
    page.locator("#signatures input[value=agreed]").first.check()
    page.locator("#sign").click()
    expect(page.locator("#signing-error")).to_contain_text(
        "Er staat nog een zin op het blad die niet is bewaard."
    )
    page.locator("#signing-back").click()
    page.locator("#text").press("Enter")
    page.keyboard.press("z")
    page.locator("#to-signing").click()
    page.locator("#sign").click()
    expect(page.locator("#over-words")).to_contain_text("Dit apparaat heeft zichzelf gewist", timeout=30_000)


def test_all_lines_are_marked_as_read_in_one_drawing(opened) -> None:
    page = opened()
    page.context.set_offline(True)
    for number in range(5):
        write(page, f"Regel {number}.")
    page.locator("#to-signing").click()
    page.evaluate(
        """() => {
          window.drawn = 0;
          const count = new MutationObserver(() => { window.drawn += 1; });
          count.observe(document.getElementById('signing-lines'), {childList: true});
        }"""
    )
    page.locator("#all-read").click()
    expect(page.locator("#signing-lines input:checked")).to_have_count(5)
    assert page.evaluate("window.drawn") == 1


def test_what_arrives_while_lines_are_marked_as_read_was_not_read(opened, table) -> None:
    page = opened()
    wordings = page.evaluate(
        """async (table) => {
          const { Notes } = await import('/static/converse/sheet/notes.js');
          const notes = new Notes(table);
          const line = { text: 'Zoals gelezen.', wording: 'summary', order: 1, struck: false };
          await notes.write(line);
          const changed = await notes.write({ ...line, text: 'Zoals gelezen, ten tweede.', order: 2 });
          const shown = notes.lines();
          await notes.write({ ...line, id: changed, text: 'Daarna veranderd.', order: 2 });
          await notes.write({ ...line, text: 'Daarna gekomen.', order: 3 });
          await notes.readBack(shown);
          return notes.lines().map(({ said }) => [said.text, said.wording]);
        }""",
        str(table.pk),
    )
    assert wordings == [
        ["Zoals gelezen.", "read_back"],
        ["Daarna veranderd.", "summary"],
        ["Daarna gekomen.", "summary"],
    ]


@pytest.mark.parametrize("width", [390, 1280])
def test_what_is_left_is_accessible_and_fits(opened, table, axe, width: int) -> None:
    page = opened(width)
    half_written(page)
    signs_elsewhere(table)
    hears(page)
    expect(page.locator("#left")).to_be_visible(timeout=30_000)
    assert (axe(page), fits(page)) == ([], [])
