"""All tables of a room at once: they may point to each other, and can be dropped again."""

from __future__ import annotations

import pytest
from django.db import connection, models
from django.db.migrations import CreateModel
from django.db.migrations.state import ProjectState

from samenspraak.ground.tables import CreateTables

KEY = ("id", models.BigAutoField(primary_key=True))


@pytest.mark.django_db(transaction=True)
def test_tables_that_point_to_each_other_are_made_and_dropped() -> None:
    made = CreateTables(
        [
            CreateModel("Answer", [KEY, ("question", models.ForeignKey("ground.Question", models.CASCADE))]),
            CreateModel(
                "Question",
                [KEY, ("best", models.ForeignKey("ground.Answer", models.SET_NULL, null=True))],
            ),
        ]
    )
    before, after = ProjectState(), ProjectState()
    made.state_forwards("ground", after)
    ours = {"ground_answer", "ground_question"}
    with connection.schema_editor() as editor:
        made.database_forwards("ground", editor, before, after)
    try:
        question = after.apps.get_model("ground", "Question").objects.create()
        answer = after.apps.get_model("ground", "Answer").objects.create(question=question)
        question.best = answer
        question.save()
        assert ours <= set(connection.introspection.table_names())
    finally:
        with connection.schema_editor() as editor:
            made.database_backwards("ground", editor, after, before)
    assert not ours & set(connection.introspection.table_names())


def test_it_says_what_it_makes() -> None:
    made = CreateTables([CreateModel("Answer", [KEY])])
    assert made.describe() == "Create tables Answer"
    assert made.deconstruct() == ("CreateTables", [made.models], {})
