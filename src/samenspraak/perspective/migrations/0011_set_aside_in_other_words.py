from __future__ import annotations

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import samenspraak.ground.clock
import samenspraak.ground.ids


class Migration(migrations.Migration):
    dependencies = [
        ("ground", "0006_own_look"),
        ("perspective", "0010_reasons_for_what_it_says_now"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RenderedOverruling",
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
                ("code", models.CharField(max_length=60)),
                ("words", models.CharField(blank=True, max_length=200)),
                ("reason", models.TextField()),
                ("judged", models.CharField(max_length=64)),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="ground.programme"
                    ),
                ),
                (
                    "rendering",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="overrulings",
                        to="perspective.rendering",
                    ),
                ),
            ],
            options={"ordering": ["created_at"]},
        ),
    ]
