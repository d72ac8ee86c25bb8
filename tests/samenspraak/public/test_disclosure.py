"""What may not be shown is on no public page. In each test there is something that could leak."""

from __future__ import annotations

import pytest

from samenspraak.analyse.choices import ThreadState
from samenspraak.convene.choices import Channel
from samenspraak.convene.models import Dialogue, Invitation, Seat, TargetGroup
from samenspraak.convene.queries import COUNTED, published_channels, told_counts
from samenspraak.converse.choices import Wording
from samenspraak.gather.choices import ContributionState
from samenspraak.gather.models import ContributionVersion, Paraphrase
from samenspraak.perspective.choices import EditionState, Part
from samenspraak.perspective.models import Section
from samenspraak.public.queries.dialogues import recruitment, who_came
from samenspraak.public.queries.records.said import dialogue_rows
from tests.factories.rows import (
    make_contribution,
    make_dialogue,
    make_edition,
    make_sentence,
    make_table,
    make_thread,
)
from tests.samenspraak.public.conftest import crawl

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
SECRET = "Zilverdraad"


def pages_with(client, world, words: str = SECRET) -> list[str]:
    """Addresses of all public pages on which these words stand.

    In Dutch: the English pages are made by the same views and templates (both are crawled in trace/test_sentinel.py).
    """
    pages = crawl(client, world.address("", "nl"))
    assert len(pages) > 60
    return [address for address, text in pages.items() if words in text]


def leak(world, **fields):
    """A contribution with the secret words, put into every thread, so that pages have something to leak."""
    table = world.dialogues[0].tables.get()
    found = make_contribution(table, f"{SECRET}, dat mis ik.", seat=3, **fields)
    make_thread(world.programme, "Nog een draad", said=[found], order=9)
    return found


def test_the_words_stand_where_their_people_agreed(client, world) -> None:
    leak(world)
    assert pages_with(client, world) != []


def test_words_without_consent_to_quote_stand_nowhere(client, world) -> None:
    leak(world, quote=False)
    assert pages_with(client, world) == []


def test_a_paraphrase_stands_in_their_place_and_is_marked(client, world, fresh) -> None:
    found = leak(world, quote=False)
    Paraphrase.objects.create(
        programme=world.programme, version=found.current, text="Iemand mist de veerman.", language="nl"
    )
    page = fresh(world.address(f"bijdrage/{found.public_id}/"))
    assert ("Iemand mist de veerman." in page, "In our words" in page) == (True, True)
    assert pages_with(client, world) == []


def test_a_summary_of_a_note_taker_stands_between_no_quotation_marks(world, fresh) -> None:
    found = leak(world, wording=Wording.SUMMARY)
    page = fresh(world.address(f"bijdrage/{found.public_id}/"))
    assert ("quote--paraphrase" in page, "quote--own" in page) == (True, False)


@pytest.mark.parametrize("state", [s for s in ContributionState if s != ContributionState.OPEN])
def test_what_is_not_open_stands_nowhere(client, world, state) -> None:
    found = leak(world)
    found.state = state
    found.state_reason = SECRET
    found.save()
    expected = 404 if state == ContributionState.HIDDEN else 410
    response = client.get(world.address(f"bijdrage/{found.public_id}/"))
    assert (response.status_code, SECRET in response.content.decode()) == (expected, False)
    assert pages_with(client, world) == []


def test_a_name_that_was_taken_out_later_is_not_shown_from_the_older_version(client, world) -> None:
    found = leak(world)
    found.current = ContributionVersion.objects.create(
        programme=world.programme,
        contribution=found,
        number=2,
        text="De veerman, die mis ik.",
        wording=Wording.VERBATIM,
        kind=found.current.kind,
    )
    found.save()
    assert pages_with(client, world) == []
    assert pages_with(client, world, "De veerman, die mis ik.") != []


def test_a_closed_dialogue_keeps_its_name_and_its_words(client, world) -> None:
    closed = make_dialogue(world.programme, title_nl=f"Besloten {SECRET}", is_public=False)
    found = make_contribution(make_table(closed), f"{SECRET}, achter gesloten deuren.")
    thread = make_thread(world.programme, "Nog een draad", said=[found], otherwise=[], order=9)
    make_sentence(world.sentences[0].section, "Ook dit klonk.", cites=[thread, found], order=98)
    assert pages_with(client, world) == []
    response = client.get(world.address(f"bijdrage/{found.public_id}/"))
    assert (response.status_code, SECRET in response.content.decode()) == (200, False)
    assert client.get(world.address(f"dialogen/{closed.public_id}/")).status_code == 404


def test_a_proposal_of_the_machine_is_not_public(client, world) -> None:
    proposal = make_thread(world.programme, SECRET, said=world.said, state=ThreadState.PROPOSED)
    assert pages_with(client, world) == []
    assert client.get(world.address(f"rode-draden/{proposal.public_id}/")).status_code == 404


def test_a_draft_edition_is_not_public(client, world) -> None:
    draft = make_edition(world.programme, number=2)
    section = Section.objects.get(edition=draft, part=Part.SUMMARY)
    sentence = make_sentence(section, f"{SECRET}, schreven wij.", cites=[world.threads[0]])
    assert draft.state == EditionState.DRAFT
    assert pages_with(client, world) == []
    found = [client.get(world.address(rest)).status_code for rest in ("perspectief/2/", "perspectief/2/pdf/")]
    assert found == [404, 404]
    assert client.get(world.address(f"zin/{sentence.public_id}/")).status_code == 404


def test_invitations_are_told_as_a_total_and_never_by_group(world, fresh) -> None:
    dialogue: Dialogue = world.dialogues[0]
    group = TargetGroup.objects.create(programme=world.programme, name_nl=f"Groep {SECRET}")
    for channel, target, came in ((Channel.INTERMEDIARY, group, 3), (Channel.OPEN_CALL, None, 4137)):
        Invitation.objects.create(
            programme=world.programme,
            dialogue=dialogue,
            channel=channel,
            target_group=target,
            invited=came * 2,
            accepted=came,
            came=came,
        )
    page = fresh(world.address(f"dialogen/{dialogue.public_id}/"))
    assert "8,280 people were invited, 4,140 said yes, 4,140 came." in page
    assert (SECRET in page, "4137" in page, "4,137" in page) == (False, False, False)


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        # invited, refused, accepted, came
        ((420, 96, 60, 30), (420, 96, 60, 30)),
        # Nine said no.
        ((31, 9, 14, 14), (31, None, 14, 14)),
        # Two said yes and did not come; who came has been seen by everybody there.
        ((60, 40, 14, 12), (60, 40, None, 12)),
        # Four of those invited did not come, and two did not say yes.
        ((17, 2, 15, 13), (None, None, None, 13)),
        # Three did not answer.
        ((33, 10, 20, 20), (33, None, 20, 20)),
        # Nine came.
        ((40, 10, 20, 9), (40, 10, 20, None)),
        ((0, 0, 0, 0), (0, 0, 0, 0)),
    ],
)
def test_no_few_people_are_counted_or_found_by_subtracting(counts, told) -> None:
    found = told_counts(dict(zip(COUNTED, counts, strict=True)))
    assert tuple(found[name] for name in COUNTED) == told
    shown = [number for number in told if number is not None]
    differences = {abs(one - other) for one in shown for other in shown}
    assert not differences & set(range(1, 10))


def test_a_number_is_told_by_all_pages_and_files_or_by_none(world, fresh) -> None:
    dialogue: Dialogue = world.dialogues[0]
    Invitation.objects.create(
        programme=world.programme,
        dialogue=dialogue,
        channel=Channel.HOST,
        invited=4131,
        refused=9,
        accepted=4114,
        came=4112,
    )
    (row,) = [row for row in who_came(world.programme) if row.dialogue == dialogue]
    (record,) = dialogue_rows(world.programme, [dialogue])
    (channel,) = published_channels(dialogue)
    whole = recruitment(dialogue)
    assert whole is not None
    for found in (row, whole, channel):
        assert (found.invited, found.refused, found.accepted, found.came) == (4131, None, None, 4112)
    assert [record[name] for name in COUNTED] == [4131, None, None, 4112]
    page = fresh(world.address(f"dialogen/{dialogue.public_id}/"))
    method = fresh(world.address("werkwijze/"))
    assert "Invited: 4,131 · Said yes: not told · Came: 4,112." in page
    assert [("4114" in told, "4,114" in told, "not told" in told) for told in (page, method)] == [
        (False, False, True)
    ] * 2


def test_a_role_that_fewer_than_ten_people_have_is_not_named(client, world) -> None:
    table = world.dialogues[0].tables.get()
    Seat.objects.filter(table=table, number=3).update(speaks_as=SECRET)
    leak_of_role = make_contribution(table, "Ik vaar nog elke dag.", seat=3, speaks_as=SECRET)
    make_thread(world.programme, "Nog een draad", said=[leak_of_role], order=9)
    assert pages_with(client, world, "Ik vaar nog elke dag.") != []
    assert pages_with(client, world) == []
