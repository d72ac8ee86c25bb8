from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import samenspraak.ground.clock
import samenspraak.ground.ids


class Migration(migrations.Migration):
    dependencies = [
        ("ground", "0006_own_look"),
        ("perspective", "0012_corrected_in_other_words"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="OlderText",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=samenspraak.ground.ids.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("created_at", models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                ("subject", models.UUIDField()),
                ("name", models.CharField(max_length=30)),
                ("language", models.CharField(choices=[("nl", "Dutch"), ("en", "English"), ("fy", "Frisian"), ("de", "German"), ("tr", "Turkish"), ("ar", "Arabic"), ("uk", "Ukrainian"), ("pl", "Polish"), ("und", "Unknown")], max_length=3)),
                ("text", models.TextField()),
                ("became", models.TextField(blank=True)),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="older_texts",
                        to="perspective.edition",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="ground.programme"
                    ),
                ),
                (
                    "replaced_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"ordering": ["-created_at"]},
        ),
    ]
