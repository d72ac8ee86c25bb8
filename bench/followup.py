"""How quickly the way of a contribution and the board are made in a large programme, and that nobody is told twice.

    nice python -m bench.followup --home var/bench [--contributions 100000] [--people 20000]

Makes a programme of made-up rows (100,000 contributions, 500 red threads, 300 promises), asks pages as a stranger
would with nothing rendered before, and prints the median and the 95th of 100 with the number of questions. Then an
answer reaches 20,000 people who left an address: the notices are made and the mails written to files, and that work
is killed (SIGKILL) again and again on the way and taken up again until it is done.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import signal
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

MADE_UP = ("plek", "bus", "zorg", "huis", "school", "werk", "brief", "buurt", "avond", "sleutel")
AT_ONCE = 2_000


def begin(home: Path) -> None:
    os.environ.update(SAMENSPRAAK_HOME=str(home), DJANGO_SETTINGS_MODULE="samenspraak.settings.house")
    import django

    django.setup()


def fill(contributions: int, people: int) -> None:
    """A programme of made-up rows, in bulk: what counts here is their number."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from samenspraak.analyse.models import RedThread, Run, Strand
    from samenspraak.convene.models import Dialogue, Seat, Table
    from samenspraak.followup.models import Commitment, Progress, Reply, StateChange
    from samenspraak.gather.models import Contribution, ContributionVersion, Support
    from samenspraak.ground import clock
    from samenspraak.ground.models import Programme
    from samenspraak.people.models import Bearer, Body, Contact
    from samenspraak.perspective.models import Challenge, Citation, Edition, Option, Section, Sentence

    dice = random.Random(1)
    programme = Programme.objects.create(
        slug="bench", title_nl="Gemeten", is_public=True, expected_participants=people
    )
    here = {"programme": programme}
    seats, tables = _seats(programme, people, Dialogue, Table, Bearer, Seat)
    print(f"{len(tables)} tables, {len(seats)} seats")
    said = [
        Contribution(**here, door="table", state="open", table=seat.table, dialogue=seat.table.dialogue)
        for seat in (seats[number % len(seats)] for number in range(contributions))
    ]
    Contribution.objects.bulk_create(said, batch_size=AT_ONCE)
    versions = [
        ContributionVersion(
            **here, contribution=row, number=1, wording="verbatim", speaks_as="Student",
            text=" ".join(dice.choices(MADE_UP, k=14)),
        )
        for row in said
    ]  # fmt: skip
    ContributionVersion.objects.bulk_create(versions, batch_size=AT_ONCE)
    for row, version in zip(said, versions, strict=True):
        row.current = version
    Contribution.objects.bulk_update(said, ["current"], batch_size=500)
    Support.objects.bulk_create(
        [
            Support(**here, contribution=row, seat=seats[number % len(seats)])
            for number, row in enumerate(said)
        ],
        batch_size=AT_ONCE,
    )
    Run.objects.create(**here, version_ids=[str(row.pk) for row in versions], finished_at=clock.now())
    threads = [
        RedThread(**here, label_nl=f"Draad {number}", state="confirmed", verdict="firm", stability=0.9)
        for number in range(500)
    ]
    RedThread.objects.bulk_create(threads)
    # Six in ten stand in a thread; the others were read and stand in none.
    strands = [
        Strand(**here, thread=threads[dice.randrange(500)], version=version, stance="with", rank=number)
        for number, version in enumerate(versions)
        if number % 10 < 6
    ]
    Strand.objects.bulk_create(strands, batch_size=AT_ONCE)
    edition = Edition.objects.create(
        **here, number=1, title="Gemeten", status="Proef", state="published", published_at=clock.now()
    )
    challenges = [
        Challenge.objects.create(
            **here, edition=edition, key=f"c{number}", order=number, title=f"Opgave {number}"
        )
        for number in range(12)
    ]
    options = []
    for number, challenge in enumerate(challenges):
        challenge.threads.set(threads[number * 40 : number * 40 + 40])
        options += [
            Option(**here, challenge=challenge, key=f"o{at}", order=at, title=f"Optie {at}")
            for at in range(4)
        ]
        section = Section.objects.create(
            **here, edition=edition, challenge=challenge, part="summary", order=0
        )
        for at in range(20):
            sentence = Sentence.objects.create(
                **here, section=section, order=at, text="Aan veel tafels klonk dit.", sort="heard"
            )
            Citation.objects.create(**here, sentence=sentence, order=0, thread=threads[number * 40 + at])
    Option.objects.bulk_create(options)
    bodies = [
        Body.objects.create(slug=f"bench-{number}", kind="municipality", name_nl=f"Gemeente {number}")
        for number in range(40)
    ]
    promises = [
        Commitment(
            **here, body=bodies[number % 40], challenge=challenges[number % 12], what_nl=f"Toezegging {number}.",
            due=clock.today(), state=("planned", "under_way", "done")[number % 3],
        )
        for number in range(300)
    ]  # fmt: skip
    Commitment.objects.bulk_create(promises)
    StateChange.objects.bulk_create(
        StateChange(**here, commitment=row, state=row.state, due=row.due) for row in promises
    )
    Progress.objects.bulk_create(
        Progress(**here, commitment=row, text="Er is iets gedaan.") for row in promises for _step in range(3)
    )
    Reply.objects.bulk_create(
        Reply(
            **here,
            body=bodies[number % 40],
            option=options[number % 48],
            verdict="partly",
            why="Wij beginnen.",
        )
        for number in range(200)
    )
    bearers = [seat.bearer for seat in seats][:people]
    Contact.objects.bulk_create(
        [
            Contact(
                **here, bearer=bearer, email=f"p{number}@example.org", confirmed_at=clock.now(),
                keep_until=clock.today().replace(year=clock.today().year + 1),
            )
            for number, bearer in enumerate(bearers)
        ],
        batch_size=AT_ONCE,
    )  # fmt: skip


def _seats(programme, people, dialogue, table, bearer, seat):  # type: ignore[no-untyped-def]
    """Dialogues of twenty tables of ten, for as many people."""
    from samenspraak.ground import clock

    here = {"programme": programme}
    tables = []
    for number in range(-(-people // 200)):
        held = dialogue.objects.create(
            **here, title_nl=f"Dialoog {number}", kind="theme", held_on=clock.today(), is_public=True
        )
        tables += [table(**here, dialogue=held, number=at + 1) for at in range(20)]
    table.objects.bulk_create(tables)
    bearers = [bearer(**here) for _one in range(people)]
    bearer.objects.bulk_create(bearers, batch_size=AT_ONCE)
    seats = [
        seat(**here, table=tables[number // 10], number=number % 10 + 1, speaks_as="Student", bearer=one)
        for number, one in enumerate(bearers)
    ]
    seat.objects.bulk_create(seats, batch_size=AT_ONCE)
    return seats, tables


def measured(name: str, ask: Callable[[], None], times: int) -> None:
    """Print the median and the 95th of 100 in CPU milliseconds, and the fewest and most questions.

    CPU time: on SQLite everything happens in this process, and what else the machine does then counts for nothing.
    """
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    took, questions = [], []
    ask()
    for _time in range(times):
        began = time.process_time()
        ask()
        took.append((time.process_time() - began) * 1000)
    for _time in range(5):
        with CaptureQueriesContext(connection) as asked:
            ask()
        questions.append(len(asked))
    p95 = statistics.quantiles(took, n=20)[-1]
    print(
        f"{name}: median {statistics.median(took):.0f} ms CPU, p95 {p95:.0f} ms CPU, "
        f"{min(questions)}-{max(questions)} questions"
    )


def pages(times: int) -> None:
    """Ask the pages with nothing rendered before."""
    from django.test import Client

    from samenspraak.followup.models import Commitment
    from samenspraak.gather.models import Contribution
    from samenspraak.ground.models import Programme
    from samenspraak.public.models import RenderedPage
    from samenspraak.trace.queries import journeys

    client, dice = Client(HTTP_HOST="localhost"), random.Random(2)
    rows = list(Contribution.objects.values_list("public_id", flat=True)[:5000])
    promises = list(Commitment.objects.values_list("public_id", flat=True))

    def page(choose: Callable[[], str]) -> Callable[[], None]:
        def ask() -> None:
            RenderedPage.objects.all().delete()
            answer = client.get(f"/nl/bench/{choose()}")
            assert answer.status_code == 200, answer.status_code

        return ask

    measured("the page of a contribution", page(lambda: f"bijdrage/{dice.choice(rows)}/"), times)
    measured("its way as data", page(lambda: f"bijdrage/{dice.choice(rows)}/doorwerking.json"), times)
    measured("the board", page(lambda: "toezeggingen/"), times)
    measured("a promise, back to the words", page(lambda: f"toezeggingen/{dice.choice(promises)}/"), times)
    table = list(
        Contribution.objects.filter(programme=Programme.objects.get(slug="bench"))
        .select_related("programme", "table__dialogue", "dialogue", "current")
        .order_by("table")[:40]
    )
    measured("the ways of 40 contributions at once", lambda: journeys(table) and None, times)


def work() -> None:
    """Make the notices of one answer and send the mails; this process may be killed at any moment."""
    from rodedraad.progress import Silent
    from samenspraak.analyse.models import RedThread
    from samenspraak.followup import telling
    from samenspraak.followup.choices import NewsKind
    from samenspraak.followup.models import Reply
    from samenspraak.ground.models import Programme
    from samenspraak.people.models import Body

    programme = Programme.objects.get(slug="bench")
    thread = RedThread.objects.get(label_nl="Draad voor allen")
    reply, _made = Reply.objects.get_or_create(
        programme=programme,
        thread=thread,
        verdict="adopted",
        defaults={"body": Body.objects.first(), "why": "Ja."},
    )
    telling.note(programme, NewsKind.ANSWERED, reply.pk, Silent())
    telling.send_digests(programme, Silent())


def tell(home: Path, people: int, kills: int) -> None:
    """Tell everyone, killed on the way; count who got how many mails."""
    from samenspraak.analyse.models import RedThread, Strand
    from samenspraak.followup.models import Notice
    from samenspraak.gather.models import Support
    from samenspraak.ground.models import Programme

    programme = Programme.objects.get(slug="bench")
    thread, made = RedThread.objects.get_or_create(
        programme=programme, label_nl="Draad voor allen", defaults={"state": "confirmed", "stability": 0.9}
    )
    if made:
        seen: set[object] = set()
        strands = []
        rows = Support.objects.select_related("contribution").order_by("pk")
        for support in rows.iterator(chunk_size=AT_ONCE):
            if support.seat_id not in seen:
                seen.add(support.seat_id)
                version = support.contribution.current_id
                strands.append(Strand(programme=programme, thread=thread, version_id=version, stance="with"))
        Strand.objects.bulk_create(strands, batch_size=AT_ONCE)

    def told() -> int:
        return Notice.objects.filter(programme=programme).exclude(told_at=None).count()

    dice, began = random.Random(3), time.perf_counter()
    command = [sys.executable, "-m", "bench.followup", "--home", str(home), "--work"]
    for _kill in range(kills):
        process, before = subprocess.Popen(command), told()
        while process.poll() is None and told() < before + people // (kills * 2):
            time.sleep(0.2)
        time.sleep(dice.uniform(0, 1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        print(f"killed; told so far {told()}", flush=True)
    subprocess.run(command, check=True)
    took = time.perf_counter() - began
    to = re.compile(r"^To: (.+)$", re.MULTILINE)
    files = (file.read_text("utf-8", "replace") for file in (home / "mail").iterdir())
    mails = Counter(address for text in files for address in to.findall(text))
    twice = sum(number > 1 for number in mails.values())
    print(
        f"{Notice.objects.count()} notices for {people} people, {len(mails)} people got a mail, {twice} of them two; "
        f"{kills} kills, {took:.0f} s in all"
    )


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--home", type=Path, required=True)
    asked.add_argument("--contributions", type=int, default=100_000)
    asked.add_argument("--people", type=int, default=20_000)
    asked.add_argument("--times", type=int, default=60)
    asked.add_argument("--kills", type=int, default=5)
    asked.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    given = asked.parse_args()
    begin(given.home)
    if given.work:
        work()
        return
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    from samenspraak.ground import upkeep
    from samenspraak.ground.models import Programme

    if not Programme.objects.filter(slug="bench").exists():
        began = time.perf_counter()
        fill(given.contributions, given.people)
        print(f"filled in {time.perf_counter() - began:.0f} s")
    # As the house does once a day.
    upkeep.know_sizes()
    pages(given.times)
    tell(given.home, given.people, given.kills)


if __name__ == "__main__":
    main()
