"""An organiser gives the public pages the organisation's own look; the workbench and other programmes keep theirs."""

from __future__ import annotations

import base64
import hashlib
import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from playwright.sync_api import Page
from pypdf import PdfReader

from samenspraak.ground.models import Programme
from samenspraak.public.actions import Mark, put_on_theme
from samenspraak.public.models import Theme
from tests.browsing import wider
from tests.people import PASSWORD, enter

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
PAGE = "/en/waterkant/werkbank/site/uiterlijk/"
CSS = ".veerdam {\n  --house-deep: #003366;\n}"
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 24"><path d="M0 0h80v24H0z" fill="#036"/></svg>'
)
MARK = Mark(SVG, "image/svg+xml", "Gemeente Veerdam", "Municipality of Veerdam")
STYLE = re.compile(r'href="([^"]*huisstijl/stijl/[^"]*)"')
DRAWN = re.compile(r'<img class="house-mark" src="([^"]*)" alt="([^"]*)"')


@pytest.fixture
def olga(client, world):
    client.force_login(enter("olga", world.programme))
    return client


def svg() -> SimpleUploadedFile:
    return SimpleUploadedFile("merk.svg", SVG)


def test_every_public_page_wears_it_and_the_workbench_does_not(olga, world, fresh) -> None:
    olga.post(PAGE, {"css": CSS, "mark": svg(), "mark_alt_nl": "Gemeente Veerdam"})
    for rest in ("", "rode-draden/", "toezeggingen/", "kaart/"):
        page = fresh(world.address(rest, "nl"))
        assert 'class="samenspraak-theme own-theme"' in page
        assert [alt for _src, alt in DRAWN.findall(page)] == ["Gemeente Veerdam"]
    assert "own-theme" not in olga.get(PAGE).content.decode()
    style = olga.get(STYLE.findall(page)[0])
    assert (style.content, style["Content-Type"]) == (
        b".own-theme {\n  --house-deep: #003366;\n}\n",
        "text/css; charset=utf-8",
    )
    assert "immutable" in style["Cache-Control"]
    mark = olga.get(DRAWN.findall(page)[0][0])
    assert (mark.content, mark["Content-Type"]) == (SVG, "image/svg+xml")
    assert "sandbox" in mark["Content-Security-Policy"]


def test_the_mark_says_in_english_what_it_says(world, fresh) -> None:
    put_on_theme(world.programme, "", MARK, by=None)
    page = fresh(world.address())
    assert [alt for _src, alt in DRAWN.findall(page)] == ["Municipality of Veerdam"]
    assert "own-theme" not in page


def test_another_look_has_another_address_and_the_old_one_is_gone(client, world, fresh) -> None:
    put_on_theme(world.programme, CSS, None, by=None)
    (old,) = STYLE.findall(fresh(world.address()))
    put_on_theme(world.programme, CSS.replace("#003366", "#002255"), None, by=None)
    (new,) = STYLE.findall(fresh(world.address()))
    assert (client.get(old).status_code, client.get(new).status_code) == (404, 200)


def test_back_to_the_look_of_the_house(olga, world, fresh) -> None:
    put_on_theme(world.programme, CSS, MARK, by=None)
    olga.post(f"{PAGE}van-het-huis/")
    assert "own-theme" not in fresh(world.address())
    assert (Theme.objects.count(), Programme.objects.get(pk=world.programme.pk).look) == (0, {})


def test_alike_colours_are_named_before_and_after_saving_and_can_be_saved(olga, world) -> None:
    pale = ".a { --house-muted: #999999; }"
    said = "#999999 on #ffffff (--house-muted on --house-paper): 2.8 to 1, at least 4.5 is needed"
    tried = olga.post(PAGE, {"css": pale, "try": "1"})
    assert (said in tried.content.decode(), Theme.objects.count()) == (True, 0)
    assert olga.post(PAGE, {"css": pale}).status_code == 302
    assert said in olga.get(PAGE).content.decode()
    good = olga.post(PAGE, {"css": CSS, "try": "1"}).content.decode()
    assert "All colours differ enough from each other." in good


@pytest.mark.parametrize(
    ("css", "sentence"),
    [
        (
            ".a {\n color: red;\n}",
            "Line 2 sets color, which a theme cannot set. Use the properties in the list below.",
        ),
        (".a { --house-deep: teal; }", "Line 1 has a colour that cannot be read: teal. Write it as #0e4a4f."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence_and_stays_to_be_mended(olga, css, sentence) -> None:
    for sent in ({"css": css}, {"css_file": SimpleUploadedFile("huis.css", css.encode())}):
        answer = olga.post(PAGE, sent)
        assert (answer.status_code, list(answer.context["form"].errors["css"])) == (422, [sentence])
        assert answer.context["form"]["css"].value() == css
    assert Theme.objects.count() == 0


def test_a_mark_needs_its_words_and_stays_when_only_colours_change(olga, world) -> None:
    refused = olga.post(PAGE, {"mark": svg()})
    assert list(refused.context["form"].errors) == ["mark_alt_nl"]
    olga.post(PAGE, {"css": CSS, "mark": svg(), "mark_alt_nl": "Gemeente Veerdam"})
    olga.post(PAGE, {"css": "", "mark_alt_nl": "De gemeente Veerdam"})
    worn = Theme.objects.get()
    assert (bytes(worn.mark), worn.mark_alt_nl, worn.css) == (SVG, "De gemeente Veerdam", "")
    olga.post(PAGE, {"css": CSS, "without_mark": "on"})
    assert bytes(Theme.objects.get().mark) == b""


def test_a_drawing_with_a_script_is_refused(olga) -> None:
    bad = SimpleUploadedFile("merk.svg", SVG.replace(b"</svg>", b"<script>x()</script></svg>"))
    answer = olga.post(PAGE, {"mark": bad, "mark_alt_nl": "x"})
    assert list(answer.context["form"].errors["mark"]) == [
        "This SVG holds script, which a mark cannot have. Save it as a plain picture, or as PNG."
    ]


def test_the_pdf_takes_over_the_main_colour(world, client) -> None:
    """Its status, quotes and links have that colour; the words and the red thread stay."""

    def drawn() -> bytes:
        pages = PdfReader(io.BytesIO(client.get(world.address("perspectief/1/pdf/", "nl")).content)).pages
        return b"".join(page.get_contents().get_data() for page in pages)

    green, blue = b"0.05490196 0.2901961 0.30980393", b"0 0.2 0.4"
    before = drawn()
    put_on_theme(world.programme, CSS, None, by=None)
    after = drawn()
    assert (green in before, blue in before, green in after, blue in after) == (True, False, False, True)


def test_a_frozen_site_wears_it_too(world, tmp_path) -> None:
    put_on_theme(world.programme, CSS, MARK, by=None)
    call_command("freeze", tmp_path / "site")
    page = (tmp_path / "site" / "nl" / "waterkant" / "index.html").read_text("utf-8")
    (style,), ((mark, _alt),) = STYLE.findall(page), DRAWN.findall(page)
    here = tmp_path / "site" / "nl" / "waterkant"
    assert b"#003366" in (here / style).read_bytes()
    assert (here / mark).read_bytes() == SVG


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [390, 1280])
def test_in_a_browser_it_is_seen_and_accessible(page_at, axe, world, width) -> None:
    enter("olga", world.programme)
    page = page_at(width)
    page.goto("/nl/inloggen/")
    page.locator("input[name=username]").fill("olga")
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").first.click()
    page.wait_for_url("**/werkbank/**")
    page.goto("/nl/waterkant/werkbank/site/uiterlijk/")
    page.locator("textarea[name=css]").fill(CSS)
    page.locator("input[name=mark]").set_input_files(
        {"name": "merk.svg", "mimeType": "image/svg+xml", "buffer": SVG}
    )
    page.locator("input[name=mark_alt_nl]").fill("Gemeente Veerdam")
    page.locator("button[name=try]").click()
    page.locator(".look-try").wait_for()
    assert (axe(page), wider(page)) == ([], 0)
    _whole_pages_are_shown(page)
    page.locator("input[name=mark]").set_input_files(
        {"name": "merk.svg", "mimeType": "image/svg+xml", "buffer": SVG}
    )
    page.get_by_role("button", name="Bewaar").click()
    page.get_by_role("button", name="Terug naar het uiterlijk van het huis").wait_for()
    page.goto("/nl/waterkant/rode-draden/")
    assert page.locator(".house-mark").evaluate("img => [img.clientWidth, img.clientHeight]") == [160, 48]
    assert (
        page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--house-deep')")
        == "#003366"
    )
    assert (axe(page), wider(page)) == ([], 0)


def _whole_pages_are_shown(page: Page) -> None:
    """The home page as a wide screen and as a telephone show it, in the new colours and with the new mark."""
    frames = page.locator(".look-frame iframe")
    assert frames.count() == 2
    for place, inside in enumerate((1280, 390)):
        shown = page.frame_locator(".look-frame iframe").nth(place)
        html = shown.locator("html")
        assert html.evaluate("html => html.clientWidth") == inside
        assert html.evaluate("html => html.scrollWidth") == inside
        deep = "html => getComputedStyle(html).getPropertyValue('--house-deep')"
        assert (html.evaluate(deep), shown.locator("h1").count()) == ("#003366", 1)
        assert shown.locator(".house-mark").bounding_box()["width"] > 20
        assert shown.locator("body").evaluate("body => body.inert")
        assert (
            shown.locator(".nl-button--primary").last.evaluate(
                "button => getComputedStyle(button).backgroundColor"
            )
            == "rgb(0, 51, 102)"
        )


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_what_is_tried_is_seen_without_scripts_and_nobody_else_sees_it(
    browser, live_server, world, fresh
) -> None:
    enter("olga", world.programme)
    page = browser.new_context(base_url=live_server.url, java_script_enabled=False).new_page()
    page.goto("/nl/inloggen/")
    page.locator("input[name=username]").fill("olga")
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").first.click()
    page.goto("/nl/waterkant/werkbank/site/uiterlijk/")
    page.locator("textarea[name=css]").fill(CSS)
    page.locator("button[name=try]").click()
    shown = page.frame_locator(".look-frame--narrow iframe")
    assert shown.locator("h1").count() == 1
    assert "own-theme" not in fresh(world.address())
    assert Theme.objects.count() == 0
    page.context.close()


def test_the_sheet_of_what_is_tried_is_the_only_one_that_may_stand_in_the_page(olga) -> None:
    tried = olga.post(PAGE, {"css": CSS, "try": "1"})
    (sheet,) = set(re.findall(r"&lt;style&gt;(.*?)&lt;/style&gt;", tried.content.decode(), re.DOTALL))
    policy = tried["Content-Security-Policy"]
    allowed = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert f"style-src 'self' 'sha256-{allowed}'" in policy
    assert "sha256" not in olga.get(PAGE)["Content-Security-Policy"]


def test_letters_between_quotation_marks_are_tried_as_well(olga) -> None:
    css = """.a { --basis-text-font-family-default: "Fira Sans", 'x'; }"""
    shown = olga.post(PAGE, {"css": css, "try": "1"}).context["preview"]
    assert (
        """<style>.own-theme {\n  --basis-text-font-family-default: "Fira Sans", 'x';\n}\n</style>""" in shown
    )
