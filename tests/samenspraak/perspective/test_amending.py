"""A new version lists its changes and why; what was withdrawn is not told again, in no version."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from samenspraak.perspective import actions, checking, reading
from samenspraak.perspective.changes import changes_of
from samenspraak.perspective.choices import ChangeReason, EditionState, Part, Sort
from samenspraak.perspective.models import ChangeNote, Edition, Sentence
from samenspraak.perspective.reading import Reader
from samenspraak.trace.actions import withdraw_contribution
from tests.factories.rows import make_sentence, make_thread
from tests.samenspraak.perspective.conftest import SAID, World

OURS = "Wij danken alle tafels."
TOLD = "Een deelnemer zag de buren alleen nog bij de container."


@pytest.fixture
def draft(world: World) -> Edition:
    """A second version, begun from a published first one."""
    make_sentence(world.summary, OURS, sort=Sort.OURS)
    make_sentence(world.story, TOLD, cites=[world.said[0]])
    actions.publish(world.edition, by=world.publisher)
    return actions.amend(world.edition, by=world.editor)


def of(edition: Edition, text: str) -> Sentence:
    return Sentence.objects.get(section__edition=edition, text=text)


def test_a_new_version_says_what_came_what_went_and_what_changed(world: World, draft: Edition) -> None:
    ours = of(draft, OURS)
    actions.change_sentence(ours, text="Wij danken de tafels zeer.", revision=0, by=world.editor)
    added = actions.add_sentence(ours.section, "Wij gaan verder.", sort=Sort.OURS, by=world.editor)
    gone = of(draft, TOLD)
    actions.remove(gone, by=world.editor)
    found = [(change.subject, change.kind, change.label) for change in changes_of(draft)]
    assert found == [
        (f"sentence:{ours.key}", "changed", "Wij danken de tafels zeer."),
        (f"sentence:{added.key}", "added", "Wij gaan verder."),
        (f"sentence:{gone.key}", "removed", TOLD),
    ]


def test_what_stands_beside_the_sentences_is_listed_too(world: World) -> None:
    by = world.editor
    make_sentence(world.summary, OURS, sort=Sort.OURS)
    section = actions.add_section(
        world.edition, Part.STORY, heading="Een plek", challenge=world.challenge, by=by
    )
    make_sentence(section, "Wij schreven dit op.", sort=Sort.OURS)
    make_sentence(section, "Wij lazen alles.", sort=Sort.OURS, order=1)
    actions.add_option(world.challenge, title="Een huiskamer", text="In elk dorp.", by=by)
    actions.add_option(world.challenge, title="Een bank", by=by)
    actions.add_initiative(world.challenge, title="Soep", by=by)
    actions.add_question(world.challenge, title="Waar mist u een plek?", by=by)
    actions.explain(world.edition, term="Kern", meaning="Een dorp of buurt.", by=by)
    actions.add_annex(world.edition, title="Werkwijze", text="Zo werkten wij.", by=by)
    actions.publish(world.edition, by=world.publisher)
    draft = actions.amend(world.edition, by=by)

    challenge = draft.challenges.get()
    actions.describe_edition(draft, title=draft.title, subtitle="", status="Eindstand", by=by)
    actions.change_challenge(
        challenge,
        title=challenge.title,
        why=challenge.why,
        addressees=["province"],
        groups=["jongeren"],
        by=by,
    )
    option = challenge.options.get(title="Een huiskamer")
    actions.change_option(option, title=option.title, text="In elk dorp en elke wijk.", by=by)
    actions.move(option, down=True, by=by)
    actions.remove(challenge.initiatives.get(), by=by)
    actions.change_question(challenge.questions.get(), title="Waar mist u een huiskamer?", by=by)
    actions.change_section(draft.sections.get(heading="Een plek"), heading="Een dak", by=by)
    actions.move(of(draft, "Wij schreven dit op."), down=True, by=by)
    actions.explain(draft, term="Kern", meaning="Een dorp.", by=by)
    annex = draft.annexes.get()
    actions.change_annex(
        annex, title=annex.title, text="Zo werkten wij samen.", accessible_alternative="", by=by
    )
    draft.refresh_from_db()
    assert [(change.part, change.kind, change.label) for change in changes_of(draft)] == [
        ("Over de editie", "changed", "Eindstand"),
        ("Wie aan zet is", "added", "Provincie"),
        ("Voor wie", "added", "jongeren"),
        ("Optie", "changed", "Een huiskamer. In elk dorp en elke wijk."),
        ("Vraag aan lezers", "changed", "Waar mist u een huiskamer?"),
        ("Kop", "added", "Een dak"),
        ("Woordenlijst", "changed", "Kern: Een dorp."),
        ("Bijlage", "inside", "Werkwijze"),
        ("Loopt al", "removed", "Soep"),
        ("Kop", "removed", "Een plek"),
        ("Volgorde", "order", "Een bank · Een huiskamer"),
        ("Volgorde", "order", "Volgorde"),
    ]


def test_other_threads_another_order_and_one_of_two_of_the_same_name_are_listed(world: World) -> None:
    by = world.editor
    make_sentence(world.summary, OURS, sort=Sort.OURS)
    other = actions.add_challenge(world.edition, title="Wonen", by=by)
    make_sentence(
        actions.add_section(world.edition, Part.SUMMARY, heading="", challenge=other, by=by),
        "Wij schreven dit op.",
        sort=Sort.OURS,
    )
    world.challenge.threads.add(world.thread)
    for title in ("Soep", "Bank", "Soep"):
        actions.add_initiative(world.challenge, title=title, by=by)
        actions.add_question(world.challenge, title=f"Waar is {title.lower()}?", by=by)
        actions.add_annex(world.edition, title=title, text="Zo ging het.", by=by)
    actions.publish(world.edition, by=world.publisher)
    draft = actions.amend(world.edition, by=by)

    challenge = draft.challenges.get(key=world.challenge.key)
    challenge.threads.set([make_thread(world.programme, "Vervoer", said=world.said)])
    challenge.see_also.set(draft.challenges.exclude(pk=challenge.pk))
    for rows in (challenge.initiatives, challenge.questions, draft.annexes):
        actions.move(rows.order_by("order")[1], down=False, by=by)
    annex = draft.annexes.order_by("order").last()
    actions.change_annex(annex, title="Soep", text="Zo ging het echt.", accessible_alternative="", by=by)
    assert [(change.part, change.kind, change.label) for change in changes_of(draft)] == [
        ("Rode draden", "changed", "Vervoer"),
        ("Zie ook", "added", "Wonen"),
        ("Bijlage", "inside", "Soep"),
        ("Volgorde", "order", "Bank · Soep · Soep"),
        ("Volgorde", "order", "Waar is bank? · Waar is soep? · Waar is soep?"),
        ("Volgorde", "order", "Bank · Soep · Soep"),
    ]
    findings = checking.findings_of_edition(draft)
    assert [row.code for row in findings].count("change_without_reason") == 6


def test_a_reason_holds_for_what_was_explained_and_nothing_later(world: World, draft: Edition) -> None:
    ours = of(draft, OURS)
    subject = f"sentence:{ours.key}"
    changed = actions.change_sentence(ours, text="Wij danken de tafels.", revision=0, by=world.editor)
    actions.explain_change(draft, subject, reason=ChangeReason.OBJECTION, why="Te veel.", by=world.editor)
    assert [change.why for change in changes_of(draft)] == ["Te veel."]
    actions.change_sentence(changed, text="Wij danken niemand.", revision=1, by=world.editor)
    assert [change.why for change in changes_of(draft)] == [""]
    actions.publish(
        draft, by=world.publisher, note="Er kwamen tafels bij.", reason=ChangeReason.NEW_DIALOGUES
    )
    told = [(change.reason, change.why) for change in changes_of(draft)]
    assert told == [(ChangeReason.NEW_DIALOGUES, "Er kwamen tafels bij.")]


def test_a_change_without_a_reason_stops_publication(world: World, draft: Edition) -> None:
    ours = of(draft, OURS)
    actions.change_sentence(ours, text="Wij danken de tafels zeer.", revision=0, by=world.editor)
    with pytest.raises(actions.NotPublishable) as refusal:
        actions.publish(draft, by=world.publisher)
    assert [(found.code, found.place.anchor) for found in refusal.value.findings] == [
        ("change_without_reason", f"change-sentence:{ours.key}")
    ]
    actions.explain_change(
        draft, f"sentence:{ours.key}", reason=ChangeReason.OBJECTION, why="Dat was te kort.", by=world.editor
    )
    assert actions.publish(draft, by=world.publisher).state == EditionState.PUBLISHED


def test_the_note_explains_what_has_no_reason_of_its_own(world: World, draft: Edition) -> None:
    actions.change_sentence(of(draft, OURS), text="Dank aan de tafels.", revision=0, by=world.editor)
    actions.publish(draft, by=world.publisher, note="Korter gezegd")
    note = ChangeNote.objects.get()
    assert (note.reason, note.why) == (ChangeReason.CORRECTION, "Korter gezegd")


def test_the_page_lets_the_note_explain_them_together(world: World, draft: Edition) -> None:
    actions.change_sentence(of(draft, OURS), text="Dank aan de tafels.", revision=0, by=world.editor)
    paul = Client()
    paul.force_login(world.publisher)
    slug = world.programme.slug
    page = paul.get(reverse("perspective:publish", args=[slug, draft.pk])).content.decode()
    assert 'id="note"' in page
    paul.post(reverse("perspective:publish-now", args=[slug, draft.pk]), {"note": "Korter gezegd"})
    draft.refresh_from_db()
    assert draft.state == EditionState.PUBLISHED


def test_the_outline_reads_each_version_once(
    world: World, draft: Edition, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its list of changes and what stands in the way of publication rest on the same reading."""
    actions.change_sentence(of(draft, OURS), text="Dank aan de tafels.", revision=0, by=world.editor)
    read = []
    monkeypatch.setattr(reading, "Reader", lambda row: read.append(row.number) or Reader(row))
    client.force_login(world.editor)
    page = client.get(reverse("perspective:edition", args=[world.programme.slug, draft.pk]))
    assert (page.status_code, read) == (200, [world.edition.number, draft.number])
    assert [change.label for change in page.context["changes"]] == ["Dank aan de tafels."]
    assert page.context["finding_count"] == 1


def test_what_is_the_same_needs_no_reason(world: World, draft: Edition) -> None:
    with pytest.raises(actions.Refusal):
        actions.explain_change(
            draft, f"sentence:{of(draft, OURS).key}", reason=ChangeReason.CORRECTION, why="x", by=world.editor
        )


def corrections(world: World, client: Client) -> str:
    return client.get(reverse("public:corrections", args=[world.programme.slug])).content.decode()


def test_readers_see_what_was_corrected_and_why(world: World, draft: Edition, client: Client) -> None:
    actions.change_sentence(of(draft, OURS), text="Wij danken de tafels.", revision=0, by=world.editor)
    actions.publish(draft, by=world.publisher, note="Er stond te veel.")
    page = corrections(world, client)
    assert "Er stond te veel." in page
    assert "<del>alle</del><ins>de</ins>" in page


def test_words_that_were_taken_back_stand_in_no_version(world: World, draft: Edition, client: Client) -> None:
    withdraw_contribution(world.said[0], by=None)
    actions.remove(of(draft, TOLD), by=world.editor)
    # Their own withdrawal explains the change: nobody has to say why.
    published = actions.publish(draft, by=world.publisher)
    assert [(change.reason, change.words) for change in changes_of(published)] == [
        (ChangeReason.WITHDRAWAL, [])
    ]
    slug = world.programme.slug
    addresses = [reverse("public:corrections", args=[slug])]
    for number in (1, 2):
        addresses += [
            reverse("public:edition", args=[slug, number]),
            reverse("public:challenge", args=[slug, number, "ontmoeten"]),
        ]
    for address in addresses:
        page = client.get(address).content.decode()
        assert TOLD not in page
        assert SAID not in page


def test_an_edition_that_was_replaced_has_no_new_version_so_that_no_correction_is_undone(
    world: World, draft: Edition, client: Client
) -> None:
    actions.change_sentence(of(draft, OURS), text="Wij danken de tafels.", revision=0, by=world.editor)
    current = actions.publish(draft, by=world.publisher, note="Er stond te veel.")
    with pytest.raises(actions.Replaced) as refusal:
        actions.amend(world.edition, by=world.editor)
    assert (refusal.value.current, "2" in str(refusal.value)) == (current, True)
    client.force_login(world.editor)
    here, there = (
        reverse("perspective:edition", args=[world.programme.slug, row.pk])
        for row in (world.edition, current)
    )
    amend = reverse("perspective:amend", args=[world.programme.slug, world.edition.pk])
    page = client.get(here).content.decode()
    assert (amend in page, there in page) == (False, True)
    told = client.post(amend, follow=True).content.decode()
    assert f'<a class="nl-link" href="{there}">' in told
    assert Edition.objects.count() == 2
    # The one that holds today has one.
    assert actions.amend(current, by=world.editor).sections.exists()


def test_both_versions_and_the_gates_ask_once_what_sentences_rest_on(
    world: World, draft: Edition, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The outline reads two versions and looks the new one over; most of what they rest on is the same."""
    asked = []
    for module in (reading, checking):
        real = module.load
        monkeypatch.setattr(
            module, "load", lambda *given, real=real, **named: asked.append(1) or real(*given, **named)
        )
    client.force_login(world.publisher)
    for page in ("edition", "publish"):
        asked.clear()
        address = reverse(f"perspective:{page}", args=[world.programme.slug, draft.pk])
        assert (client.get(address).status_code, len(asked)) == (200, 1)


def test_what_is_read_together_is_what_is_read_alone(world: World, draft: Edition) -> None:
    added = actions.add_sentence(of(draft, TOLD).section, TOLD + " Ook nu.", sort=Sort.OURS, by=world.editor)
    actions.cite(added, world.thread, by=world.editor)
    before, after = reading.read_together(draft.follows, draft)
    assert (before.tree(), after.tree()) == (Reader(draft.follows).tree(), Reader(draft).tree())
