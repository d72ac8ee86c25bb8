from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("perspective", "0011_set_aside_in_other_words")]

    operations = [
        migrations.AddField(
            "rendering",
            "follows",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="followed_by",
                to="perspective.rendering",
            ),
        ),
        migrations.AddField("rendering", "note", models.TextField(blank=True)),
        migrations.AddField(
            "rendering",
            "reason",
            models.CharField(
                blank=True,
                choices=[
                    ("correction", "Correction"),
                    ("withdrawal", "Words were taken back"),
                    ("objection", "Objection by those who said it"),
                    ("new_dialogues", "New dialogues"),
                ],
                max_length=15,
            ),
        ),
        migrations.AlterField(
            "rendering",
            "state",
            models.CharField(
                choices=[
                    ("draft", "Draft"),
                    ("published", "Published"),
                    ("replaced", "Replaced by a newer version"),
                ],
                default="draft",
                max_length=10,
            ),
        ),
        migrations.RemoveConstraint("rendering", "one_rendering_of_a_kind"),
        migrations.AddConstraint(
            "rendering",
            models.UniqueConstraint(
                condition=~models.Q(state="replaced"),
                fields=("edition", "language", "plain", "state"),
                name="one_draft_and_one_for_readers",
            ),
        ),
    ]
