from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("convene", "0002_initial")]

    operations = [
        migrations.RenameField(model_name="otherconversation", old_name="summary", new_name="summary_nl"),
        migrations.AddField(
            model_name="otherconversation", name="summary_en", field=models.TextField(blank=True, default=""), preserve_default=False
        ),
    ]
