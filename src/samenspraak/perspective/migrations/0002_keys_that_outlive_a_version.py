"""A sentence and a quote keep a key through all versions of an edition, so that old addresses find the newest."""

import samenspraak.ground.ids
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("perspective", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="sentence",
            name="key",
            field=models.CharField(
                db_index=True, default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16
            ),
        ),
        migrations.AddField(
            model_name="quote",
            name="key",
            field=models.CharField(
                db_index=True, default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16
            ),
        ),
    ]
