"""What every test can ask for: the database that was chosen, a real browser, the real data sets.

The database is the one that SAMENSPRAAK_DATABASE names (script/test runs the suite on SQLite and, with
`--database-only`, what touches the database once more on PostgreSQL).
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings as house
from hypothesis import HealthCheck, settings

from tests import migrated

pytest_plugins = ["tests.browsing"]

# The same examples everywhere: a test that fails on one machine fails on all.
settings.register_profile(
    "house",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow],
)
# To look further than that by hand: pytest --hypothesis-profile=search
settings.register_profile(
    "search", parent=settings.get_profile("house"), derandomize=False, max_examples=2000
)
settings.load_profile("house")

DATABASE_FIXTURES = {
    "live_server",
    "page_at",
    "db",
    "transactional_db",
    "django_db_reset_sequences",
    "django_db_serialized_rollback",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database-only",
        action="store_true",
        help="run only the tests that touch the database and need no browser",
    )
    parser.addoption(
        "--rewrite-permissions", action="store_true", help="write tests/contracts/permissions.csv anew"
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--database-only"):
        elsewhere = ("browser", "one_database")
        kept = [
            item
            for item in items
            if touches_database(item) and not any(item.get_closest_marker(name) for name in elsewhere)
        ]
        config.hook.pytest_deselected(items=[item for item in items if item not in set(kept)])
        items[:] = kept
    items[:] = walks_in_time(items)


def walks_in_time(items: list[pytest.Item]) -> list[pytest.Item]:
    """The long walks through the whole house come before the others that empty the database behind them.

    They took minutes at the very end, when one process waited for the other.
    """
    whole_house = Path(__file__).parent / "samenspraak"
    walks = [item for item in items if item.path.parent == whole_house]
    others = [item for item in items if item.path.parent != whole_house]
    first = (place for place, item in enumerate(others) if empties_database(item))
    place = next(first, len(others))
    return [*others[:place], *walks, *others[place:]]


def empties_database(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    fixtures = set(getattr(item, "fixturenames", ()))
    return bool(marker and marker.kwargs.get("transaction")) or bool(
        fixtures & {"live_server", "transactional_db"}
    )


def pytest_sessionstart() -> None:
    # Where collected static files would stand: empty here, pages take them from the source.
    Path(house.STATIC_ROOT).mkdir(exist_ok=True)


def touches_database(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(fixtures & DATABASE_FIXTURES)


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_test_environment: None,
    django_db_blocker: Any,
    django_db_modify_db_settings: None,
) -> Iterator[None]:
    """The tests' database, as pytest-django sets it up, but migrated once and then copied (tests/migrated.py)."""
    from django.test.utils import setup_databases, teardown_databases

    def make(there_already: bool) -> Any:
        return setup_databases(verbosity=0, interactive=False, keepdb=there_already, serialized_aliases=set())

    with django_db_blocker.unblock():
        made = migrated.set_up(make)
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture
def data_folder() -> Path | None:
    """The folder of real data sets that SAMENSPRAAK_DATA names, or None: then a test takes our own texts."""
    named = os.environ.get("SAMENSPRAAK_DATA", "")
    return Path(named) if named else None


@pytest.fixture(autouse=True)
def in_dutch() -> Iterator[None]:
    """Each test begins in Dutch: the last request of the one before it may have been for an English page."""
    from django.utils import translation

    translation.activate("nl")
    yield
    translation.activate("nl")


@pytest.fixture(autouse=True)
def what_migrations_put_in(request: pytest.FixtureRequest) -> None:
    """What migrations put in is there for every test, also after one that emptied the database behind it.

    This and not Django's serialized rollback, which fails where the test before did not ask for it.
    """
    if not touches_database(request.node):
        return
    request.getfixturevalue("db")
    from samenspraak.gather.models import ContributionKind

    if not ContributionKind.objects.exists():
        import_module("samenspraak.gather.migrations.0003_default_kinds").add_kinds(apps, None)
        import_module("samenspraak.convene.migrations.0006_shipped_guides").fill(apps, None)


@pytest.fixture(autouse=True, scope="session")
def each_document_printed_once() -> Iterator[None]:
    """The same template with the same data gives the same bytes, so that fourteen readers need one printing."""
    import typst

    real, printed = typst.compile, dict[str, Any]()

    def once(*args: Any, **options: Any) -> Any:
        key = hashlib.sha256(repr((args, sorted(options.items()))).encode()).hexdigest()
        if key not in printed:
            printed[key] = real(*args, **options)
        return printed[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typst, "compile", once)
        yield


@pytest.fixture(autouse=True, scope="session")
def each_file_read_once() -> Iterator[None]:
    """See tests/read_once.py."""
    from tests.read_once import each_file_once

    with each_file_once():
        yield
