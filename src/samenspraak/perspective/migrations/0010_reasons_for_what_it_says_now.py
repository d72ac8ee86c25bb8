from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("perspective", "0009_judged_as_it_stood")]

    operations = [
        migrations.AddField("changenote", "judged", models.CharField(blank=True, max_length=64)),
    ]
