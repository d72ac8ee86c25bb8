from __future__ import annotations

import hashlib

from django.db import migrations, models


def of_sentences(apps, schema_editor):
    """What was set aside for a sentence holds for its words of now; of other texts a person judges once more."""
    rows = apps.get_model("perspective", "Overruling").objects.exclude(sentence=None)
    for row in rows.select_related("sentence").iterator():
        row.judged = hashlib.sha256(row.sentence.text.encode()).hexdigest()
        row.save(update_fields=["judged"])


class Migration(migrations.Migration):
    dependencies = [("perspective", "0008_four_eyes")]

    operations = [
        migrations.AddField("overruling", "judged", models.CharField(blank=True, max_length=64)),
        migrations.RunPython(of_sentences, migrations.RunPython.noop),
    ]
