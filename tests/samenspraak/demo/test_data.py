"""The demo programme keeps the promises that the product makes.

The texts are our own and written by hand. These tests read them as plain files, without Django, so that a
slip of the pen (a quote that is not exact, a number of tables that does not hold) is found where it is made.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

import samenspraak

Row = dict[str, Any]

DATA = Path(next(iter(samenspraak.__path__))) / "demo" / "data"
KINDS = {
    "agreed_action",
    "dilemma",
    "dream",
    "experience",
    "idea",
    "keep",
    "opportunity",
    "question",
    "seed_story",
    "wish",
    "worry",
}
ADDRESSEES = {"self", "society", "employer", "municipality", "province", "state", "EU"}
QUOTABLE = {"verbatim", "read_back"}
TODAY_IN_THE_DEMO = date(2026, 11, 24)
CONTACT = re.compile(r"\S@\S|https?:|www\.|\+31|\b0\d(?:[ -]?\d){7,}")
# What the counts of a demo cannot carry; a number of tables is always better.
LOOSE_QUANTITY = re.compile(
    r"\b(veel|vele|vaak|soms|sommigen?|de meeste|meestal|bijna|vrijwel|iedereen|allemaal|regelmatig|nadrukkelijk)\b",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"\b(deelnemers?|vertelden?|zeiden|gezegd|aan tafel|tafels|gehoord|noemden)\b", re.IGNORECASE
)
OF_THE_TABLES = re.compile(r"\b[Aa]an (\d+) van de 24 tafels\b")


def read(name: str) -> Any:
    return json.loads((DATA / name).read_text(encoding="utf-8"))


PROGRAMME: Row = read("programme.json")
CONTRIBUTIONS: list[Row] = [
    row
    for path in sorted((DATA / "contributions").glob("*.json"))
    for row in read(f"contributions/{path.name}")
]
THREADS: list[Row] = read("threads.json")
EVIDENCE: list[Row] = read("evidence.json")
EDITION: Row = read("edition.json")
FOLLOWUP: Row = read("followup.json")

BY_KEY = {row["key"]: row for row in CONTRIBUTIONS}
THREAD_BY_KEY = {row["key"]: row for row in THREADS}
PASSAGES = {passage["key"] for source in EVIDENCE for passage in source["passages"]}
CHALLENGES: list[Row] = EDITION["challenges"]
TABLES = {table["key"]: table for dialogue in PROGRAMME["dialogues"] for table in dialogue["tables"]}
OWN_TABLES = {
    table["key"]
    for dialogue in PROGRAMME["dialogues"]
    if dialogue["kind"] == "self_organised"
    for table in dialogue["tables"]
}
INVITED_TABLES = set(TABLES) - OWN_TABLES


def walk(sections: list[Row]) -> Iterator[Row]:
    """Give every section with its sub-sections, in reading order."""
    for section in sections:
        yield section
        yield from walk(section["sections"])


def sentences_of(challenge: Row) -> list[Row]:
    return [
        row
        for layer in ("summary", "story")
        for section in walk(challenge[layer])
        for row in section["sentences"]
    ]


def quotes_of(challenge: Row) -> list[Row]:
    return [
        row
        for layer in ("summary", "story")
        for section in walk(challenge[layer])
        for row in section["quotes"]
    ]


SENTENCES = [sentence for challenge in CHALLENGES for sentence in sentences_of(challenge)]
QUOTES = [quote for challenge in CHALLENGES for quote in quotes_of(challenge)]
ARGUMENTS: list[Row] = [
    words
    for challenge in CHALLENGES
    for option in challenge["options"]
    for side in ("for", "against")
    for words in option[side]
]
DILEMMAS: list[Row] = [dilemma for challenge in CHALLENGES for dilemma in challenge["dilemmas"]]


def tables_heard(keys: list[str], among: set[str]) -> set[str]:
    return {BY_KEY[key]["table"] for key in keys} & among


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + length]) for i in range(len(found) - length + 1)}


def all_strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from all_strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from all_strings(item)


def all_keys() -> list[str]:
    dialogues = PROGRAMME["dialogues"]
    options = [row for challenge in CHALLENGES for name in ("options", "dilemmas") for row in challenge[name]]
    rows = [
        *PROGRAMME["themes"],
        *PROGRAMME["bodies"],
        *dialogues,
        *PROGRAMME["other_conversations"],
        *TABLES.values(),
        *(seat for table in TABLES.values() for seat in table["seats"]),
        *CONTRIBUTIONS,
        *EVIDENCE,
        *CHALLENGES,
        *SENTENCES,
        *QUOTES,
        *options,
        *EDITION["annexes"],
        *FOLLOWUP["replies"],
        *FOLLOWUP["commitments"],
    ]
    return [row["key"] for row in rows] + sorted(PASSAGES)


# The programme


def test_the_programme_has_eight_dialogues_of_all_five_kinds() -> None:
    kinds = Counter(dialogue["kind"] for dialogue in PROGRAMME["dialogues"])
    assert kinds == {"exploratory": 1, "theme": 4, "civil_society": 1, "science": 1, "self_organised": 1}


def test_twenty_four_tables_were_invited_and_two_more_were_self_organised() -> None:
    assert (len(INVITED_TABLES), len(OWN_TABLES)) == (24, 2)


def test_every_table_has_six_to_nine_seats() -> None:
    assert {table["key"] for table in TABLES.values() if not 6 <= len(table["seats"]) <= 9} == set()


def test_recruitment_adds_up_to_the_seats_that_were_taken() -> None:
    for dialogue in PROGRAMME["dialogues"]:
        counts = dialogue["recruitment"]
        assert counts["came"] == sum(len(table["seats"]) for table in dialogue["tables"])
        assert counts["came"] <= counts["accepted"] <= counts["invited"] - counts["refused"]


def test_dialogues_were_held_in_the_first_half_of_2026_and_signed_afterwards() -> None:
    for dialogue in PROGRAMME["dialogues"]:
        assert "2026-02-01" <= dialogue["date"] <= "2026-06-30"
        assert [table["key"] for table in dialogue["tables"] if table["signed"] < dialogue["date"]] == []


def test_a_theme_dialogue_has_a_theme_of_the_programme() -> None:
    themes = {theme["key"] for theme in PROGRAMME["themes"]}
    assert {dialogue["theme"] for dialogue in PROGRAMME["dialogues"]} <= {*themes, None}
    assert [d["key"] for d in PROGRAMME["dialogues"] if d["kind"] == "theme" and d["theme"] is None] == []


def test_the_programme_is_large_enough_to_attribute_by_role() -> None:
    assert PROGRAMME["expected_participants"] >= 100


def test_every_text_for_the_screen_stands_in_dutch_and_english() -> None:
    def pairs(value: Any) -> Iterator[Row]:
        if isinstance(value, dict):
            if "nl" in value or "en" in value:
                yield value
            for item in value.values():
                yield from pairs(item)
        elif isinstance(value, list):
            for item in value:
                yield from pairs(item)

    found = list(pairs([PROGRAMME, THREADS, EVIDENCE, FOLLOWUP]))
    assert len(found) > 60
    assert [pair for pair in found if set(pair) != {"nl", "en"} or not all(pair.values())] == []


# The contributions


def test_keys_are_unique_throughout() -> None:
    assert [key for key, times in Counter(all_keys()).items() if times > 1] == []
    assert len(THREAD_BY_KEY) == len(THREADS)


def test_there_are_at_least_260_contributions_of_all_kinds() -> None:
    assert len(CONTRIBUTIONS) >= 260
    assert {row["kind"] for row in CONTRIBUTIONS} == KINDS


@pytest.mark.parametrize("table", sorted(TABLES))
def test_a_table_has_at_least_nine_contributions_of_several_kinds(table: str) -> None:
    kinds = [row["kind"] for row in CONTRIBUTIONS if row["table"] == table]
    assert len(kinds) >= 9
    assert len(set(kinds)) >= 6


def test_a_contribution_belongs_to_one_table_or_to_one_other_conversation() -> None:
    conversations = {row["key"] for row in PROGRAMME["other_conversations"]}
    at_tables = [row for row in CONTRIBUTIONS if row["conversation"] is None]
    elsewhere = [row for row in CONTRIBUTIONS if row["table"] is None]
    assert len(at_tables) + len(elsewhere) == len(CONTRIBUTIONS)
    assert {row["table"] for row in at_tables} == set(TABLES)
    assert {row["conversation"] for row in elsewhere} == conversations
    assert [n for n in Counter(row["conversation"] for row in elsewhere).values() if not 3 <= n <= 5] == []


def test_seats_belong_to_the_table_of_the_contribution() -> None:
    for row in CONTRIBUTIONS:
        seats = (
            {seat["key"]: seat["speaks_as"] for seat in TABLES[row["table"]]["seats"]} if row["table"] else {}
        )
        assert set(row["seats"]) <= set(seats)
        if len(row["seats"]) == 1:
            assert row["speaks_as"] == seats[row["seats"][0]]


def test_what_may_not_be_quoted_has_a_paraphrase_in_other_words() -> None:
    closed = [row for row in CONTRIBUTIONS if not row["consents"]["quote"]]
    assert [row["key"] for row in closed if not row["paraphrase"]] == []
    assert [row["key"] for row in closed if runs(row["paraphrase"], 8) & runs(row["text"], 8)] == []


def test_between_sixty_and_seventy_per_cent_agreed_to_be_quoted() -> None:
    share = sum(row["consents"]["quote"] for row in CONTRIBUTIONS) / len(CONTRIBUTIONS)
    assert 0.6 <= share <= 0.7


def test_an_agreed_action_says_who_and_by_when_and_nothing_else_does() -> None:
    named = {
        row["key"]
        for row in CONTRIBUTIONS
        if row["who"] and re.fullmatch(r"20\d\d-\d\d", row["by_when"] or "")
    }
    assert named == {row["key"] for row in CONTRIBUTIONS if row["kind"] == "agreed_action"}
    assert {row["key"] for row in CONTRIBUTIONS if row["who"] or row["by_when"]} == named


def test_texts_are_from_a_sentence_to_a_long_story() -> None:
    lengths = sorted(len(row["text"].split()) for row in CONTRIBUTIONS)
    assert lengths[0] >= 6
    assert sum(length >= 80 for length in lengths) >= 5
    assert lengths[len(lengths) // 2] <= 60


def test_no_two_contributions_are_nearly_the_same() -> None:
    # Characters are compared only where words overlap: two texts at .8 cannot share fewer than a third of them.
    bags = {row["key"]: Counter(words(row["text"])) for row in CONTRIBUTIONS}
    near = []
    for one, other in combinations(sorted(BY_KEY), 2):
        shared = (bags[one] & bags[other]).total()
        if shared * 3 >= min(bags[one].total(), bags[other].total()):
            ratio = SequenceMatcher(None, BY_KEY[one]["text"], BY_KEY[other]["text"], autojunk=False).ratio()
            if ratio >= 0.8:
                near.append((one, other))
    assert near == []


def test_no_run_of_seven_words_comes_back_in_another_contribution() -> None:
    times = Counter(run for row in CONTRIBUTIONS for run in runs(row["text"], 7))
    assert [" ".join(run) for run, n in times.items() if n > 1] == []


def test_no_text_holds_a_contact() -> None:
    everything = [PROGRAMME, CONTRIBUTIONS, THREADS, EVIDENCE, EDITION, FOLLOWUP]
    assert [text for text in all_strings(everything) if CONTACT.search(text)] == []


# The red threads


def test_the_main_thread_is_heard_at_14_of_24_tables_and_at_one_of_the_two_own_tables() -> None:
    main = THREADS[0]
    assert len(tables_heard(main["said"], INVITED_TABLES)) == 14
    assert len(tables_heard(main["said"], OWN_TABLES)) == 1
    assert 4 <= len(main["otherwise"]) <= 6


def test_threads_are_narrow_and_wide() -> None:
    spread = [len(tables_heard(thread["said"], INVITED_TABLES)) for thread in THREADS]
    assert 12 <= len(spread) <= 16
    assert min(spread) >= 3
    assert max(spread) <= 19
    assert len(set(spread)) >= 6


def test_every_thread_leads_to_contributions_and_no_one_says_both() -> None:
    for thread in THREADS:
        said, otherwise = thread["said"], thread["otherwise"]
        assert set(said) | set(otherwise) <= set(BY_KEY)
        assert len(said + otherwise) == len(set(said + otherwise))


def test_threads_have_known_addressees_levels_and_states() -> None:
    for thread in THREADS:
        assert set(thread["addressees"]) <= ADDRESSEES
        assert thread["addressees"] != []
        assert thread["level"] in {"neighbourhood", "municipality", "province", "state"}
    states = Counter(thread["status"] for thread in THREADS)
    assert set(states) == {"confirmed", "proposed"}
    assert states["proposed"] <= 2


def test_about_a_quarter_of_what_was_said_stays_outside_the_threads() -> None:
    inside = {key for thread in THREADS for key in thread["said"] + thread["otherwise"]}
    assert 0.7 <= len(inside) / len(CONTRIBUTIONS) <= 0.85


# The evidence


def test_evidence_comes_in_all_four_types_and_says_that_it_is_invented() -> None:
    assert {source["type"] for source in EVIDENCE} == {
        "commissioned_advice",
        "research",
        "statistics",
        "media",
    }
    assert 6 <= len(EVIDENCE) <= 8
    assert [
        source["key"] for source in EVIDENCE if "verzonnen" not in source["publisher"] or source["url"]
    ] == []


# The perspective


def test_there_are_six_challenges_in_two_layers_with_sub_sections() -> None:
    assert len(CHALLENGES) == 6
    for challenge in CHALLENGES:
        assert 12 <= len(sentences_of(challenge)) <= 18
        assert [section for section in challenge["story"] if section["sections"]] != []
        assert len(challenge["options"]) >= 2
        assert all(option["for"] and option["against"] for option in challenge["options"])
        assert challenge["unknown"]


def test_everything_in_the_edition_resolves_to_confirmed_threads_and_known_sources() -> None:
    confirmed = {thread["key"] for thread in THREADS if thread["status"] == "confirmed"}
    for challenge in CHALLENGES:
        assert set(challenge["threads"]) <= confirmed
        assert set(challenge["addressees"]) <= ADDRESSEES
        for dilemma in challenge["dilemmas"]:
            assert set(dilemma["contributions"]) <= set(BY_KEY)
        for sentence in sentences_of(challenge):
            assert set(sentence["threads"]) <= set(challenge["threads"])


def test_a_heard_sentence_cites_contributions() -> None:
    heard = [sentence for sentence in SENTENCES if sentence["sort"] == "heard"]
    assert [row["key"] for row in heard if not row["cites"] or not set(row["cites"]) <= set(BY_KEY)] == []


def test_an_evidence_sentence_cites_passages_and_an_own_sentence_cites_nothing() -> None:
    evidence = [row for row in SENTENCES if row["sort"] == "evidence"]
    ours = [row for row in SENTENCES if row["sort"] == "ours"]
    assert {row["sort"] for row in SENTENCES} == {"heard", "evidence", "ours"}
    assert [row["key"] for row in evidence if not row["cites"] or not set(row["cites"]) <= PASSAGES] == []
    assert [row["key"] for row in ours if row["cites"] or row["threads"] or TOLD.search(row["text"])] == []


def test_what_is_heard_for_or_against_an_option_cites_one_to_three_contributions() -> None:
    heard = [row for row in ARGUMENTS if row["sort"] == "heard"]
    assert [row["text"] for row in heard if not 1 <= len(row["cites"]) <= 3] == []
    assert {key for row in heard for key in row["cites"]} - set(BY_KEY) == set()
    assert len(heard) * 4 >= len(ARGUMENTS) * 3


def test_an_argument_is_heard_evidence_or_our_own_and_shows_which() -> None:
    assert [row for row in ARGUMENTS if set(row) != {"text", "sort", "cites", "threads"}] == []
    assert {row["sort"] for row in ARGUMENTS} == {"heard", "evidence", "ours"}
    evidence = [row for row in ARGUMENTS if row["sort"] == "evidence"]
    assert [row["text"] for row in evidence if not row["cites"] or not set(row["cites"]) <= PASSAGES] == []
    ours = [row for row in ARGUMENTS if row["sort"] == "ours"]
    assert [row["text"] for row in ours if row["cites"] or TOLD.search(row["text"])] == []


def test_every_dilemma_was_raised_in_a_contribution() -> None:
    assert [row["key"] for row in DILEMMAS if not row["contributions"]] == []


def test_the_number_of_tables_in_a_sentence_is_the_number_counted() -> None:
    stated = {}
    counted = {}
    for sentence in SENTENCES:
        for number in OF_THE_TABLES.findall(sentence["text"]):
            (thread,) = sentence["threads"]
            stated[sentence["key"]] = int(number)
            counted[sentence["key"]] = len(tables_heard(THREAD_BY_KEY[thread]["said"], INVITED_TABLES))
            assert set(sentence["cites"]) <= set(THREAD_BY_KEY[thread]["said"])
    assert len(stated) >= 10
    assert stated == counted


def test_heard_sentences_use_no_quantity_word_without_a_count() -> None:
    heard = [sentence for sentence in SENTENCES + ARGUMENTS if sentence["sort"] == "heard"]
    assert [row["text"] for row in heard + DILEMMAS if LOOSE_QUANTITY.search(row["text"])] == []


def test_a_sentence_does_not_give_away_words_that_may_not_be_quoted() -> None:
    told = [(row["text"], row["cites"]) for row in SENTENCES + ARGUMENTS]
    told += [(row["text"], row["contributions"]) for row in DILEMMAS]
    given_away = [
        (text, key)
        for text, keys in told
        for key in keys
        if key in BY_KEY and not BY_KEY[key]["consents"]["quote"]
        if runs(text, 6) & runs(BY_KEY[key]["text"], 6)
    ]
    assert given_away == []


def test_the_demo_opens_on_the_main_thread() -> None:
    first = sentences_of(CHALLENGES[0])[0]
    assert first["text"].startswith("Aan 14 van de 24 tafels vertelden deelnemers dat ")
    assert first["sort"] == "heard"
    assert first["threads"] == [THREADS[0]["key"]]


def test_quotes_are_exact_pieces_of_contributions_that_may_be_quoted() -> None:
    parts = [part for quote in QUOTES for part in quote["parts"] if "contribution" in part]
    for part in parts:
        source = BY_KEY[part["contribution"]]
        assert source["consents"]["quote"]
        assert source["wording"] in QUOTABLE
        assert part["text"] in source["text"]


def test_quote_parts_stand_in_the_order_in_which_they_were_said() -> None:
    for quote in QUOTES:
        after: Counter[str] = Counter()
        for part in quote["parts"]:
            if "contribution" in part:
                at = BY_KEY[part["contribution"]]["text"].index(part["text"], after[part["contribution"]])
                after[part["contribution"]] = at + len(part["text"])


def test_quotes_show_an_omission_an_insertion_a_collective_voice_and_one_used_twice() -> None:
    shapes = {name for quote in QUOTES for part in quote["parts"] for name in part}
    assert shapes == {"contribution", "text", "omission", "insertion"}
    collective = [quote for quote in QUOTES if quote["collective"]]
    assert len(collective) >= 1
    for quote in collective:
        assert quote["attribution"].startswith("Meerdere deelnemers, ")
        assert all(len(BY_KEY[part["contribution"]]["seats"]) > 1 for part in quote["parts"])
    homes: dict[str, set[str]] = {}
    for challenge in CHALLENGES:
        for quote in quotes_of(challenge):
            for part in quote["parts"]:
                if "contribution" in part:
                    homes.setdefault(part["contribution"], set()).add(challenge["key"])
    assert [key for key, found in homes.items() if len(found) > 1] == ["v1-t2-07"]


def test_the_edition_has_annexes_of_its_own_and_of_others() -> None:
    kinds = {"own", "third_party", "records", "runs", "guides", "sources"}
    assert {annex["kind"] for annex in EDITION["annexes"]} == kinds
    assert EDITION["status"] == "Reflectiedocument, geen besluit"


# What became of it


def test_replies_and_commitments_resolve() -> None:
    bodies = {body["key"] for body in PROGRAMME["bodies"]}
    options = {option["key"] for challenge in CHALLENGES for option in challenge["options"]}
    challenges = {challenge["key"] for challenge in CHALLENGES}
    known = {"challenge": challenges, "option": options, "thread": set(THREAD_BY_KEY)}
    for reply in FOLLOWUP["replies"]:
        ((sort, key),) = reply["to"].items()
        assert key in known[sort]
        assert reply["body"] in bodies
        assert EDITION["published"] <= reply["date"] <= TODAY_IN_THE_DEMO.isoformat()
    for commitment in FOLLOWUP["commitments"]:
        assert commitment["body"] in bodies
        assert commitment["challenge"] in challenges
        assert commitment["option"] is None or commitment["option"].startswith(commitment["challenge"] + "-")
        assert commitment["option"] in {*options, None}


def test_every_verdict_and_every_state_occurs() -> None:
    replies, commitments = FOLLOWUP["replies"], FOLLOWUP["commitments"]
    assert 8 <= len(replies) <= 12
    assert 9 <= len(commitments) <= 12
    assert {reply["verdict"] for reply in replies} == {"adopted", "partly", "not", "later"}
    assert {row["state"] for row in commitments} == {"planned", "under_way", "done", "changed", "not_done"}
    assert {row["precision"] for row in commitments} == {"day", "month", "quarter"}


def test_a_commitment_that_was_changed_or_not_kept_says_why() -> None:
    given = {row["key"] for row in FOLLOWUP["commitments"] if row["reason"]}
    assert given == {row["key"] for row in FOLLOWUP["commitments"] if row["state"] in {"changed", "not_done"}}


def test_a_municipality_is_overdue_on_the_main_challenge() -> None:
    municipalities = {body["key"] for body in PROGRAMME["bodies"] if body["kind"] == "municipality"}
    overdue = [
        row
        for row in FOLLOWUP["commitments"]
        if row["state"] in {"planned", "under_way"} and date.fromisoformat(row["due"]) < TODAY_IN_THE_DEMO
    ]
    assert [(row["challenge"], row["due"], row["state"], row["precision"]) for row in overdue] == [
        ("c1", "2026-10-01", "under_way", "day")
    ]
    assert {row["body"] for row in overdue} <= municipalities


def test_progress_was_reported_in_order_and_not_in_the_future() -> None:
    for commitment in FOLLOWUP["commitments"]:
        dates = [step["date"] for step in commitment["progress"]]
        assert dates == sorted(dates)
        assert [day for day in dates if day > TODAY_IN_THE_DEMO.isoformat()] == []


def test_some_challenges_have_no_reply_yet() -> None:
    answered: set[str] = set()
    for reply in FOLLOWUP["replies"]:
        ((sort, key),) = reply["to"].items()
        if sort == "thread":
            answered |= {challenge["key"] for challenge in CHALLENGES if key in challenge["threads"]}
        else:
            answered.add(key.split("-")[0])
    assert {challenge["key"] for challenge in CHALLENGES} - answered == {"c4", "c5"}
