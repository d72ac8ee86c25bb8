"""The pages of gather: bring, review, find; the same number of queries for one and for many."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from samenspraak.converse.choices import Wording
from samenspraak.gather import actions
from samenspraak.gather.choices import ContributionState, FileState, Purpose
from samenspraak.gather.models import Consent, Contribution, Paraphrase, SourceFile
from samenspraak.gather.queries import may
from tests.factories.rows import make_contribution, make_programme
from tests.people import enter, enter_stranger
from tests.samenspraak.gather.conftest import minutes
from tests.samenspraak.gather.test_review import CSV

pytestmark = pytest.mark.django_db
WORDS = "In ons dorp is geen plek om elkaar te ontmoeten."


def page(name: str, *arguments: object) -> str:
    """The Dutch page."""
    with translation.override("nl"):
        return reverse(name if ":" in name else f"gather:{name}", args=["waterkant", *arguments])


def send(browser: Client, table, *files: tuple[str, bytes | str], **answers: object):
    documents = [
        SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)
        for name, content in files
    ]
    data = {
        "documents": documents,
        "place": f"d:{table.dialogue_id}",
        "language": "nl",
        "wording": "verbatim",
        "purposes": ["analyse", "paraphrase", "quote"],
    }
    return browser.post(page("upload"), {**data, **answers}, follow=True)


class TestUploadToContribution:
    def test_the_whole_way(self, olga, table, django_capture_on_commit_callbacks) -> None:
        content = minutes(
            ("Heading 1", "Verslag tafel 1"),
            ("List Bullet", "Student: In ons dorp is geen plek. Bel 06 12345678."),
            ("List Bullet", "Boer: De bus naar de stad rijdt niet meer in de avond."),
        )
        with django_capture_on_commit_callbacks(execute=True):
            send(olga, table, ("verslag.docx", content))
        file = SourceFile.objects.get()
        assert (file.name, file.state, file.wording) == ("verslag.docx", FileState.REVIEW, Wording.VERBATIM)
        given = dict(Consent.objects.values_list("purpose", "given"))
        assert given == {
            "analyse": True,
            "paraphrase": True,
            "quote": True,
            "open_data": False,
            "archive": False,
            "describe": False,
        }
        review = olga.get(page("file", file.pk))
        rows = [card.row for card in review.context["cards"]]
        assert [row.text for row in rows] == [
            "In ons dorp is geen plek. Bel 06 12345678.",
            "De bus naar de stad rijdt niet meer in de avond.",
        ]
        assert (
            next(card.text for card in review.context["cards"]) == "In ons dorp is geen plek. Bel [telefoon]."
        )
        olga.post(page("decide", rows[0].pk), {"wish": "accept"})
        last = olga.post(page("decide", rows[1].pk), {"wish": "reject"}, follow=True)
        assert page("analyse:threads") in last.content.decode()
        contribution = Contribution.objects.get()
        assert contribution.current.text == "In ons dorp is geen plek. Bel [telefoon]."
        assert (contribution.current.speaks_as, contribution.dialogue) == ("Student", table.dialogue)
        assert may(contribution.current, Purpose.QUOTE) is True
        assert olga.get(page("contribution", contribution.pk)).status_code == 200

    def test_several_files_at_once(self, olga, table, django_capture_on_commit_callbacks) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            listed = send(olga, table, ("a.csv", CSV), ("leeg.txt", b""), ("b.md", f"- {WORDS}\n"))
        assert listed.request["PATH_INFO"] == page("files")
        found = SourceFile.objects.order_by("name").values_list("name", "state")
        assert list(found) == [("a.csv", "review"), ("b.md", "review"), ("leeg.txt", "refused")]

    def test_an_unusable_file_says_what_to_do_in_the_readers_language(
        self, olga, table, django_capture_on_commit_callbacks
    ) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            send(olga, table, ("leeg.txt", b""))
        file = SourceFile.objects.get()
        sentences = {
            language: olga.get(page("file", file.pk).replace("/nl/", f"/{language}/")).content.decode()
            for language in ("nl", "en")
        }
        assert "Het bestand leeg.txt is leeg. Kies een bestand met tekst." in sentences["nl"]
        assert "The file leeg.txt is empty. Choose a file with text in it." in sentences["en"]
        assert file.stored.storage.exists(file.stored.name)

    def test_the_same_file_twice_points_to_the_first(self, olga, table) -> None:
        send(olga, table, ("a.csv", CSV))
        again = send(olga, table, ("b.csv", CSV))
        assert page("file", SourceFile.objects.get().pk) in again.content.decode()

    def test_too_large_is_refused_before_it_is_read(self, olga, table, settings) -> None:
        settings.UPLOAD_MAX_BYTES = 1024 * 1024

        class Unread:
            """A body that must not be touched."""

            def read(self, *_size: int) -> bytes:
                raise AssertionError("the body was read")

            readline = read

        answer = olga.generic(
            "POST",
            page("upload"),
            b"",
            content_type="multipart/form-data; boundary=x",
            CONTENT_LENGTH=str(50 * 1024 * 1024),
            **{"wsgi.input": Unread()},
        )
        assert (answer.status_code, "1 MB" in answer.content.decode()) == (413, True)
        assert SourceFile.objects.count() == 0

    def test_the_form_says_what_is_missing(self, olga) -> None:
        answer = olga.post(page("upload"), {"language": "nl", "wording": "summary"})
        assert answer.status_code == 422
        assert list(answer.context["form"].errors) == ["documents"]

    def test_a_forged_form_is_refused(self, table) -> None:
        browser = Client(enforce_csrf_checks=True)
        browser.force_login(enter("olga", table.programme))
        assert browser.post(page("upload"), {"language": "nl"}).status_code == 403


class TestReviewPage:
    def decide(self, browser: Client, row, **said: object):
        return browser.post(page("decide", row.pk), said, headers={"hx-request": "true"})

    def test_every_wish(self, olga, bring) -> None:
        rows = list(bring(CSV).proposals.all())
        self.decide(olga, rows[0], wish="accept")
        self.decide(olga, rows[1], wish="edit", text="Er komt een plek.", kind="wish", role="Boer")
        self.decide(olga, rows[2], wish="split", parts="De bus naar school\r\n\r\nrijdt te vroeg weg")
        assert [row.state for row in rows[0].source_file.proposals.all()] == ["accepted", "edited", "split"]
        self.decide(olga, rows[0], wish="undo")
        self.decide(olga, rows[0], wish="reject")
        assert rows[0].source_file.proposals.get(order=0).state == "rejected"
        assert Contribution.objects.count() == 3

    def test_the_second_reviewer_reads_that_somebody_was_first(self, olga, bring) -> None:
        row = bring(CSV).proposals.get(order=0)
        actions.reject(row, by=None)
        answer = self.decide(olga, row, wish="accept").content.decode()
        assert ("Somebody else" in answer or "Iemand anders" in answer, Contribution.objects.count()) == (
            True,
            0,
        )

    def test_a_kept_identifier(self, olga, bring) -> None:
        row = bring(CSV).proposals.get(order=1)
        self.decide(olga, row, wish="accept", keep=[str(row.identifiers.get().pk)])
        assert Contribution.objects.get().current.text == row.text

    def test_words_that_may_point_to_one_person_are_asked_about_beside_the_count(self, olga, bring) -> None:
        file = bring("rol,tekst\narts,De huisarts in Dokkum heeft zelf kanker.\n,De bus rijdt te weinig.\n")
        answer = olga.get(page("file", file.pk)).content.decode()
        assert answer.count("bench-points") == 1
        assert "Dokkum, huisarts, kanker" in answer
        assert "Er spreken minder dan 10 mensen als arts" in answer

    def test_without_scripts_one_comes_back_to_the_next_part(self, olga, bring) -> None:
        file = bring(CSV)
        first, second = file.proposals.all()[:2]
        back = page("file", file.pk) + "?toon=open"
        answer = olga.post(
            page("decide", first.pk), {"wish": "accept", "back": back, "anchor": f"p-{second.pk}"}
        )
        assert answer.headers["Location"] == f"{back}#p-{second.pk}"

    def test_never_back_to_another_host(self, olga, bring) -> None:
        file = bring(CSV)
        row = file.proposals.get(order=0)
        answer = olga.post(page("decide", row.pk), {"wish": "accept", "back": "https://elders.example/"})
        assert answer.headers["Location"] == page("file", file.pk)

    def test_everything_clear_in_one_go(self, olga, bring) -> None:
        file = bring(CSV)
        olga.post(page("accept-all", file.pk))
        assert Contribution.objects.count() == 3

    @pytest.mark.parametrize("chosen", ["open", "twijfel", "genomen", "niet", "weggelaten", "alles"])
    def test_every_filter_has_a_page(self, olga, bring, chosen) -> None:
        assert olga.get(page("file", bring(CSV).pk), {"toon": chosen}).status_code == 200

    def test_an_unknown_filter_has_none(self, olga, bring) -> None:
        assert olga.get(page("file", bring(CSV).pk), {"toon": "x"}).status_code == 404

    def test_columns_are_corrected_on_the_page(self, olga, bring, django_capture_on_commit_callbacks) -> None:
        file = bring("vraag;antwoord\nWat mist u in het dorp?;Een plek om te zitten met anderen.\n")
        assert olga.get(page("file", file.pk)).context["columns"] is not None
        with django_capture_on_commit_callbacks(execute=True):
            olga.post(page("read-again", file.pk), {"text": ["antwoord"]})
        assert [row.text for row in file.proposals.filter(left_out="")] == [
            "Een plek om te zitten met anderen."
        ]

    def test_tables_are_chosen_on_the_page(self, olga, bring, table) -> None:
        file = bring(CSV)
        olga.post(page("choose-tables", file.pk), {"label": ["Tafel 9"], "table": [str(table.pk)]})
        file.refresh_from_db()
        assert file.table_choice == {"Tafel 9": str(table.pk)}


class TestQueryCounts:
    """The same page with one and with three items costs the same."""

    def count(self, browser: Client, address: str) -> int:
        browser.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(address).status_code == 200
        return len(queries)

    def test_the_list_of_files(self, olga, bring) -> None:
        bring(CSV, "a.csv")
        one = self.count(olga, page("files"))
        for number in range(2):
            bring(
                f"{CSV}Tafel 1;Boer;zorg;Er is nog iets anders aan de hand, nummer {number}.\n",
                f"{number}.csv",
            )
        assert self.count(olga, page("files")) == one

    def test_the_review(self, olga, bring) -> None:
        few = bring("bijdrage\nBel mij op 06 12345678 als er een plek komt.\n", "a.csv")
        many = bring(
            "bijdrage\n" + "".join(f"Bel mij op 06 1234567{n} als er iets komt.\n" for n in range(9)), "b.csv"
        )
        assert self.count(olga, page("file", many.pk)) == self.count(olga, page("file", few.pk))

    def test_the_list_of_contributions(self, olga, table) -> None:
        make_contribution(table)
        one = self.count(olga, page("contributions"))
        for _time in range(2):
            make_contribution(table)
        assert self.count(olga, page("contributions")) == one


class TestContributions:
    @pytest.mark.parametrize(
        ("asked", "expected"),
        [
            ({}, 3),
            ({"zoek": "plek dorp"}, 1),
            ({"zoek": "maan"}, 0),
            ({"soort": "worry"}, 1),
            ({"stand": "hidden"}, 1),
            ({"stand": "onzin"}, 3),
        ],
    )
    def test_are_found_by_words_kind_and_state(self, olga, table, asked, expected) -> None:
        make_contribution(table, WORDS)
        make_contribution(table, "De bus rijdt niet.", kind="worry")
        make_contribution(table, "Wacht nog.", state=ContributionState.HIDDEN)
        assert len(olga.get(page("contributions"), asked).context["listed"]) == expected

    def test_are_found_by_table(self, olga, table) -> None:
        make_contribution(table)
        assert len(olga.get(page("contributions"), {"plek": f"t:{table.pk}"}).context["listed"]) == 1

    def test_are_changed_refused_and_let_through(self, olga, table) -> None:
        row = make_contribution(table, WORDS)
        olga.post(
            page("change", row.pk),
            {"text": "geen plek", "kind": "worry", "speaks_as": "Boer", "reason": "Korter"},
        )
        row.refresh_from_db()
        assert (row.current.number, row.current.text, row.current.speaks_as) == (2, "geen plek", "Boer")
        olga.post(page("refuse", row.pk), {"reason": "Noemt een buurman"})
        row.refresh_from_db()
        assert (row.state, row.state_reason) == ("refused", "Noemt een buurman")
        olga.post(page("let-through", row.pk))
        row.refresh_from_db()
        assert row.state == "open"

    def test_a_change_without_a_reason_comes_back_with_what_was_typed(self, olga, table) -> None:
        row = make_contribution(table, WORDS)
        answer = olga.post(page("change", row.pk), {"text": "Iets anders", "reason": ""})
        assert (answer.status_code, "Iets anders" in answer.content.decode()) == (422, True)

    def test_a_paraphrase(self, olga, table) -> None:
        row = make_contribution(table, quote=False)
        olga.post(page("paraphrase", row.pk), {"text": "Iemand mist een plek.", "language": "nl"})
        assert Paraphrase.objects.get().text == "Iemand mist een plek."
        assert "Iemand mist een plek." in olga.get(page("contribution", row.pk)).content.decode()


class TestWhoMay:
    NAMES = ("files", "upload", "contributions")

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("olga", [200, 200, 200]),
            ("mo", [200, 200, 200]),
            ("anna", [200, 200, 200]),
            ("eva", [403, 403, 200]),
            ("noor", [403, 403, 403]),
        ],
    )
    def test_roles(self, client, table, name, expected) -> None:
        client.force_login(enter(name, table.programme))
        assert [client.get(page(one)).status_code for one in self.NAMES] == expected

    def test_a_stranger_finds_nothing(self, client, table, bring) -> None:
        file = bring(CSV)
        client.force_login(enter_stranger(make_programme("elders")))
        assert client.get(page("file", file.pk)).status_code == 404

    def test_another_programmes_file_is_not_found(self, client, table, bring) -> None:
        file = bring(CSV)
        client.force_login(enter_stranger(make_programme("elders")))
        assert client.get(reverse("gather:file", args=["elders", file.pk])).status_code == 404
        row = file.proposals.first()
        assert (
            client.post(reverse("gather:decide", args=["elders", row.pk]), {"wish": "accept"}).status_code
            == 404
        )
