"""Who holds an own dialogue reads what of their file is in and what is not, and says what belongs in after all."""

from __future__ import annotations

import io

import pytest
from django.test import Client

from rodedraad.progress import Silent
from samenspraak.evening import actions
from samenspraak.gather.actions import accept, claim, leave_rest, read_file, refuse, reject
from samenspraak.gather.choices import ContributionState, ProposalState
from samenspraak.gather.models import Contribution, Proposal, SourceFile
from tests.samenspraak.evening.test_own import HERE, PURPOSES, mine, registered

SAID = b"""Verslag van de buren

Tafel 1

Zorg: de bus rijdt niet meer in de avond.
Wens: meer bankjes bij de haven, zegt Jan de Vries.
Idee: een deelauto voor de straat.
"""


@pytest.fixture
def holder(evening, client: Client) -> Client:
    client.post(HERE, {"code": registered(client)})
    return client


@pytest.fixture
def file(holder) -> SourceFile:
    """What was handed in, read: a heading was left out when it was read, three statements wait for a person."""
    document = io.BytesIO(SAID)
    document.name = "verslag.txt"
    holder.post(f"{HERE}mijn/bestand/", {"document": document, **PURPOSES})
    return read_file(SourceFile.objects.get(), Silent())


def part(words: str) -> Proposal:
    return Proposal.objects.get(text__contains=words)


def page(holder: Client, file: SourceFile) -> str:
    answer = holder.get(f"{HERE}mijn/bestand/{file.pk}/")
    assert answer.status_code == 200
    return str(answer.content.decode())


def ask(holder: Client, row: Proposal) -> str:
    answer = holder.post(f"{HERE}mijn/bestand/{row.source_file_id}/erin/{row.pk}/", follow=True)
    return str(answer.content.decode())


def counts(holder: Client, file: SourceFile) -> tuple[int, int, int]:
    """What the page says: in, left out, not looked at yet."""
    context = holder.get(f"{HERE}mijn/bestand/{file.pk}/").context
    return context["taken"].paginator.count, context["left_out"].paginator.count, context["undecided"]


def test_the_page_tells_what_is_in_what_is_out_and_why(evening, holder, file) -> None:
    assert f"{HERE}mijn/bestand/{file.pk}/" in holder.get(f"{HERE}mijn/").content.decode()
    accept(part("de bus"), by=evening.mo)
    leave_rest(file, reason="Het gaat niet over het dorp.", by=evening.mo)
    heading = Proposal.objects.exclude(left_out="").count()
    assert counts(holder, file) == (1, heading + 2, 0)
    read = page(holder, file)
    assert "Weggelaten: een kop" in read
    assert "Weggelaten: Het gaat niet over het dorp." in read
    assert read.count("Dit hoort erbij") >= 2
    # Who decided is for colleagues.
    assert "mo" not in {word.strip(".,:<>") for word in read.split()}


def test_what_belongs_in_waits_for_moderation_without_what_points_to_a_person(evening, holder, file) -> None:
    row = part("meer bankjes")
    reject(row, by=evening.mo)
    assert "Een mens kijkt ernaar." in ask(holder, row)
    made = Contribution.objects.get()
    assert (made.state, made.dialogue, "Jan de Vries" in made.current.text) == (
        ContributionState.HIDDEN,
        mine().dialogue,
        False,
    )
    queue = Client()
    queue.force_login(evening.mo)
    waiting = queue.get("/nl/waterkant/werkbank/invoer/modereren/").content.decode()
    assert "eerst weggelaten; wie het inleverde, zegt dat het erbij hoort" in waiting
    refuse(made, reason="Dit is geen uitspraak van de tafel.", by=evening.mo)
    assert "Dit is geen uitspraak van de tafel." in page(holder, file)
    # Asked once; the answer stands.
    assert "Dit deel staat er al in." in ask(holder, row)
    assert Contribution.objects.count() == 1


def test_also_what_was_left_out_when_the_file_was_read(evening, holder, file) -> None:
    heading = Proposal.objects.exclude(left_out="").exclude(text="").first()
    ask(holder, heading)
    assert Contribution.objects.get().state == ContributionState.HIDDEN
    heading.refresh_from_db()
    assert (heading.state, heading.asked_in_at is None) == (ProposalState.ACCEPTED, False)


@pytest.mark.parametrize("why", ["no consent", "withdrawn", "consent in doubt"])
def test_nobody_puts_in_what_somebody_asked_to_leave_out(holder, file, why) -> None:
    row = part("meer bankjes")
    Proposal.objects.filter(pk=row.pk).update(left_out=why)
    assert "Misschien vroeg iemand om dit weg te laten." in page(holder, file)
    assert "Dit deel kunt u hier niet toevoegen." in ask(holder, row)
    assert not Contribution.objects.exists()


def test_what_nobody_looked_at_yet_is_not_asked_for(holder, file) -> None:
    assert "Dit deel kunt u hier niet toevoegen." in ask(holder, part("de bus"))
    assert not Contribution.objects.exists()


def test_whoever_looks_at_it_just_now_goes_first_and_is_not_named(evening, holder, file) -> None:
    heading = Proposal.objects.exclude(left_out="").exclude(text="").first()
    claim(heading, by=evening.mo)
    told = ask(holder, heading)
    assert "Iemand kijkt nu naar dit deel." in told
    assert not Contribution.objects.exists()


def test_a_refused_dialogue_asks_for_nothing_more(evening, holder, file) -> None:
    row = part("meer bankjes")
    reject(row, by=evening.mo)
    actions.refuse_own(mine(), reason="Er staat een naam in.", by=evening.mo)
    ask(holder, row)
    assert not Contribution.objects.exists()


def test_the_file_of_another_dialogue_is_not_there(evening, holder, file) -> None:
    other = Client()
    other.post(HERE, {"code": registered(other)})
    row = part("meer bankjes")
    reject(row, by=evening.mo)
    asked = [
        other.get(f"{HERE}mijn/bestand/{file.pk}/").status_code,
        other.post(f"{HERE}mijn/bestand/{file.pk}/erin/{row.pk}/").status_code,
        Client().get(f"{HERE}mijn/bestand/{file.pk}/").status_code,
    ]
    assert (asked, Contribution.objects.exists()) == ([404, 404, 302], False)
