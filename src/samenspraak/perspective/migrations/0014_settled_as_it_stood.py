from __future__ import annotations

from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def as_they_stand(apps, schema_editor) -> None:  # type: ignore[no-untyped-def]
    """Of what was settled before, the words of today are the ones that were settled."""
    checks, sentences = (apps.get_model("perspective", name) for name in ("FactCheck", "Sentence"))
    text = sentences.objects.filter(pk=OuterRef("sentence")).values("text")
    checks.objects.filter(settled_at__isnull=False).update(settled_about=Subquery(text))


class Migration(migrations.Migration):
    dependencies = [("perspective", "0013_older_texts")]

    operations = [
        migrations.AddField("factcheck", "settled_about", models.TextField(blank=True)),
        migrations.RunPython(as_they_stand, migrations.RunPython.noop),
    ]
