"""The shared parts as markup: what each says, and what it says when there is nothing to show."""

from __future__ import annotations

import datetime as dt
import html
import re
from typing import Any

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import engines
from django.test import RequestFactory
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from samenspraak.ground.models import Job
from samenspraak.ground.templatetags import house


def shown(source: str, **context: Any) -> str:
    """A piece of template with the parts loaded, in English, white space run together."""
    with translation.override("en"):
        text = engines["django"].from_string("{% load house %}" + source).render(context)
    return " ".join(text.split())


def words_of(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


class TestTablesPhrase:
    @pytest.mark.parametrize(
        ("heard", "total", "sentence"),
        [
            (14, 24, "at 14 of the 24 tables"),
            (1, 24, "at 1 of the 24 tables"),
            (24, 24, "at all 24 tables"),
            (0, 24, "at none of the 24 tables"),
            (1, 1, "at the one table"),
            (0, 1, "not at the one table"),
            (0, 0, "no tables yet"),
        ],
    )
    def test_it_says_of_how_many(self, heard: int, total: int, sentence: str) -> None:
        with translation.override("en"):
            assert house.tables_phrase(heard, total) == sentence

    @pytest.mark.parametrize(("heard", "total"), [(3, 2), (-1, 2), (0, -1)])
    def test_it_refuses_what_cannot_be(self, heard: int, total: int) -> None:
        with pytest.raises(ValueError, match="cannot be"):
            house.tables_phrase(heard, total)


class TestSpreadDots:
    @given(st.integers(0, 300).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
    def test_one_dot_is_one_table_and_none_lies_on_another(self, counts: tuple[int, int]) -> None:
        heard, total = counts
        dots = house.place_dots(heard, total)
        assert len({(dot.x, dot.y) for dot in dots}) == total
        assert sum(dot.heard for dot in dots) == heard

    def test_its_text_alternative_is_the_sentence_under_it(self) -> None:
        markup = shown('{% spread_dots 2 5 "here" %}')
        assert markup.count("<circle") == 5
        assert markup.count('class="is-heard"') == 2
        assert 'role="img" aria-labelledby="here"' in markup
        assert '<p class="spread__words" id="here">At 2 of the 5 tables</p>' in markup

    def test_coordinates_have_points_in_dutch_too(self) -> None:
        with translation.override("nl"):
            markup = engines["django"].from_string('{% load house %}{% spread_dots 1 2 "x" %}').render({})
        assert 'r="5.5"' in markup

    def test_no_tables_is_said_and_draws_nothing(self) -> None:
        markup = shown('{% spread_dots 0 0 "x" key=False %}')
        assert words_of(markup) == "No tables yet"
        assert "<circle" not in markup


def test_small_multiples_name_each_group_and_say_its_count() -> None:
    markup = shown('{% small_multiples counts "kinds" %}', counts=[("Theme", 8, 12), ("Science", 0, 6)])
    assert words_of(markup) == "Theme At 8 of the 12 tables Science At none of the 6 tables"


@pytest.mark.parametrize(
    ("verdict", "words", "dashed"),
    [
        ("firm", "Firm", False),
        ("tentative", "Tentative", True),
        ("do not report", "Not to be reported", True),
    ],
)
def test_stability_is_a_word_and_a_line(verdict: str, words: str, dashed: bool) -> None:
    markup = shown("{% stability verdict %}", verdict=verdict)
    assert words_of(markup) == words
    assert ("stroke-dasharray" in markup) is dashed


def test_a_journey_tells_where_something_is_without_colour() -> None:
    steps = [
        {"label": "Noted", "date": dt.date(2026, 3, 12), "url": "/c/1/", "state": "done"},
        {"label": "In the report", "state": "current"},
        {"label": "Answered", "state": "none"},
    ]
    markup = shown("{% journey steps %}", steps=steps)
    assert words_of(markup) == "Noted 12 March 2026 In the report Answered (not yet)"
    assert markup.count('aria-current="step"') == 1


def test_only_own_words_stand_as_a_quotation() -> None:
    own = shown('{% quote "I walk." "Student" %}')
    ours = shown('{% quote "Someone walks." "Student" own_words=False url="/c/1/" %}')
    assert words_of(own) == "I walk. Student"
    assert "quote--own" in own
    assert words_of(ours) == "Someone walks. In our words · Student · where this comes from"
    assert "quote--own" not in ours


def test_a_sentence_without_sources_has_no_thread() -> None:
    linked = shown('{% trace_sentence "So it is." "heard" "s1" url="/s/1/" link="at 2 tables" %}')
    ours = shown('{% trace_sentence "We think so." "ours" "s2" %}')
    assert words_of(linked) == "Heard at the tables So it is. At 2 tables"
    assert "trace--linked" in linked
    assert words_of(ours) == "The authors' own words We think so."
    assert "trace--linked" not in ours


def test_words_from_outside_are_never_markup() -> None:
    for part in (
        "{% alert 'info' words %}",
        "{% quote words words %}",
        "{% trace_sentence words 'heard' 's1' url='/' link=words %}",
        "{% status_ribbon words words %}",
        "{% table_region words %}{% endtable_region %}",
    ):
        assert "<script>" not in shown(part, words="<script>alert(1)</script>")


def test_an_alert_says_its_kind_in_words() -> None:
    assert words_of(shown('{% alert "caution" "Look." %}')) == "Please note Look."
    assert words_of(shown('{% notice "error" %}<p>Broken.</p>{% endnotice %}')) == "This went wrong Broken."
    assert 'role="alert"' in shown('{% alert "error" "Broken." True %}')
    assert 'role="alert"' not in shown('{% alert "info" "Fine." %}')


@pytest.mark.parametrize(
    ("tags", "level"),
    [("success", "done"), ("warning", "caution"), ("extra error", "error"), ("debug", "info"), ("", "info")],
)
def test_messages_get_their_alert(tags: str, level: str) -> None:
    assert house.alert_level(tags) == level


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (3, "almost done"),
        (30, "less than a minute to go"),
        (60, "about 1 minute to go"),
        (150, "about 2 minutes to go"),
    ],
)
def test_time_left_is_a_guess_in_words(seconds: int | None, words: str) -> None:
    with translation.override("en"):
        assert house.time_left(seconds) == words


@pytest.mark.parametrize(
    ("step", "words"), [("embed", "Reading the contributions"), ("minutes.docx", "minutes.docx"), ("", "")]
)
def test_a_step_of_the_library_is_named_for_people(step: str, words: str) -> None:
    with translation.override("en"):
        assert house.step_name(step) == words


class TestJobProgress:
    def test_running_work_asks_again_and_can_be_stopped(self) -> None:
        row = Job(state="running", step="embed", done=120, total=400)
        markup = shown("{% job_progress job %}", job=row)
        assert words_of(markup) == "Running Reading the contributions 120 of 400 Stop this"
        assert 'hx-trigger="every 2s"' in markup
        assert '<progress id="job-bar" max="400" value="120">' in markup

    def test_work_of_unknown_size_shows_no_false_figure(self) -> None:
        markup = shown("{% job_progress job %}", job=Job(state="running", step="minutes.docx", done=3))
        assert words_of(markup) == "Running minutes.docx Stop this"
        assert '<progress id="job-bar"></progress>' in markup

    @pytest.mark.parametrize(
        ("fields", "words"),
        [
            ({"state": "queued"}, "Waiting Waiting for a free worker Stop this"),
            (
                {"state": "running", "cancel_wished": True},
                "Running Waiting for a free worker It will stop at the next safe point.",
            ),
            ({"state": "done", "next_address": "/nl/"}, "Done See the result"),
            ({"state": "failed", "problem": "It is empty."}, "Failed This went wrong It is empty."),
            (
                {"state": "cancelled"},
                "Cancelled You stopped this. Nothing was changed by what had not been finished.",
            ),
        ],
    )
    def test_it_says_how_things_stand(self, fields: dict[str, Any], words: str) -> None:
        assert words_of(shown("{% job_progress job %}", job=Job(**fields))) == words

    @pytest.mark.parametrize("state", ["done", "failed", "cancelled"])
    def test_work_that_is_over_asks_no_more(self, state: str) -> None:
        assert "hx-get" not in shown("{% job_progress job %}", job=Job(state=state))


class AskForm(forms.Form):
    idea = forms.CharField(help_text="No names.")
    when = forms.DateField(required=False)
    way = forms.ChoiceField(choices=[("a", "Aloud"), ("b", "In writing")], widget=forms.RadioSelect)


class TestFormField:
    def test_the_control_points_to_its_help_and_its_error(self) -> None:
        form = AskForm(data={"way": "a"})
        form.is_valid()
        markup = shown("{% form_field form.idea %}", form=form)
        assert 'aria-describedby="id_idea_helptext id_idea_error"' in markup
        assert re.findall(r'<div[^>]* id="(id_idea_\w+)"', markup) == ["id_idea_helptext", "id_idea_error"]
        assert 'aria-invalid="true"' in markup

    def test_what_is_not_required_says_so(self) -> None:
        assert words_of(shown("{% form_field form.when %}", form=AskForm())) == "When (not required)"

    def test_a_date_uses_the_browsers_calendar(self) -> None:
        form = AskForm(initial={"when": dt.date(2026, 3, 12)})
        markup = shown("{% form_field form.when %}", form=form)
        assert re.findall(r'type="(\w+)"|value="([\d-]+)"', markup) == [("date", ""), ("", "2026-03-12")]

    def test_choices_stand_together_under_one_question(self) -> None:
        markup = shown("{% form_field form.way %}", form=AskForm())
        assert re.findall(r"<legend[^>]*>(\w+)</legend>", markup) == ["Way"]
        assert markup.count('type="radio"') == 2

    def test_the_summary_leads_to_each_problem(self) -> None:
        form = AskForm(data={"idea": "More benches"})
        form.is_valid()
        markup = shown("{% error_summary form %}", form=form)
        assert words_of(markup) == "This went wrong Way : This field is required."

    def test_a_form_in_order_has_no_summary(self) -> None:
        form = AskForm(data={"idea": "More benches", "way": "a"})
        form.is_valid()
        assert shown("{% error_summary form %}", form=form) == ""


class TestPagination:
    def test_it_keeps_the_rest_of_the_address(self) -> None:
        request = RequestFactory().get("/list/", {"q": "bench", "page": "2"})
        page = Paginator(range(30), 10).page(2)
        markup = shown("{% pagination page %}", page=page, request=request)
        assert re.findall(r'href="([^"]+)"', markup) == [
            "?q=bench&amp;page=1",
            "?q=bench&amp;page=1",
            "?q=bench&amp;page=3",
            "?q=bench&amp;page=3",
        ]
        assert words_of(markup) == "Previous Page 1 Page 2 Page 3 Next"

    def test_one_page_needs_none(self) -> None:
        page = Paginator(range(3), 10).page(1)
        assert shown("{% pagination page %}", page=page, request=RequestFactory().get("/")) == ""


class TestNavigation:
    @pytest.mark.parametrize(
        ("url", "whole", "current"),
        [
            ("/nl/water/draden/7/", False, "page"),
            ("/nl/water/draden/", False, "true"),
            ("/nl/water/", True, ""),
            ("/nl/water/bord/", False, ""),
        ],
    )
    def test_it_marks_where_one_is(self, url: str, whole: bool, current: str) -> None:
        request = RequestFactory().get("/nl/water/draden/7/")
        assert house.nav_link({"request": request}, url, "x", whole=whole)["current"] == current

    def test_the_other_language_keeps_the_page(self) -> None:
        request = RequestFactory().get("/nl/inloggen/", {"next": "/nl/"})
        request.LANGUAGE_CODE = "nl"
        with translation.override("nl"):
            links = house.language_links({"request": request})["languages"]
        assert [(link["url"], link["current"]) for link in links] == [
            ("/nl/inloggen/?next=%2Fnl%2F", True),
            ("/en/inloggen/?next=%2Fnl%2F", False),
        ]
