from __future__ import annotations

from django.conf import settings
from django.db import migrations, models


def keep_the_last(apps, schema_editor):
    """Of what was begun earlier only the last writer is known."""
    for name in ("Edition", "Rendering"):
        model = apps.get_model("perspective", name)
        for row in model.objects.exclude(last_writer=None).only("pk", "last_writer_id").iterator():
            row.written_by.add(row.last_writer_id)


def written_by():
    return models.ManyToManyField(blank=True, related_name="+", to=settings.AUTH_USER_MODEL)


class Migration(migrations.Migration):
    dependencies = [
        ("perspective", "0007_what_annexes_held"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField("edition", "written_by", written_by()),
        migrations.AddField("rendering", "written_by", written_by()),
        migrations.RunPython(keep_the_last, migrations.RunPython.noop),
        migrations.RemoveField("edition", "last_writer"),
        migrations.RemoveField("rendering", "last_writer"),
    ]
