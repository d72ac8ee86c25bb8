"""The guides that we ship; a guide that was there already gets a name of its own."""

from django.db import migrations

from samenspraak.convene.shipped import ship_guides


def fill(apps, schema_editor):
    guides = apps.get_model("convene", "ConversationGuide").objects
    rounds = apps.get_model("convene", "Round").objects
    for key in guides.filter(slug="").values_list("pk", flat=True):
        guides.filter(pk=key).update(slug=str(key))
    ship_guides(guides, rounds)


class Migration(migrations.Migration):
    dependencies = [("convene", "0005_guides_that_can_be_read")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
