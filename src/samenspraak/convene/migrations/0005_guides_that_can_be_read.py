from django.db import migrations, models

PICTOGRAMS = [
    ("welcome", "People come in and greet each other"),
    ("talk", "One person talks, the others listen"),
    ("heart", "A heart: this touches me"),
    ("seed", "A small plant that grows"),
    ("cloud", "A dark cloud with rain"),
    ("cup", "A cup of coffee: a break"),
    ("keep", "Two hands that hold something"),
    ("dream", "A moon and stars: a dream"),
    ("lamp", "A lamp that lights up: an idea"),
    ("steps", "Footsteps: this is what we do"),
    ("read", "A sheet of paper with a tick: this is right"),
]


class Migration(migrations.Migration):
    dependencies = [("convene", "0004_rules_that_sqlite_keeps_too")]

    operations = [
        migrations.AlterModelOptions(
            name="conversationguide", options={"ordering": ["slug", "language", "-version"]}
        ),
        migrations.AddField("conversationguide", "slug", models.SlugField(default="", max_length=80), False),
        migrations.AddField("conversationguide", "summary", models.TextField(blank=True, default=""), False),
        migrations.AddField("conversationguide", "preparation", models.JSONField(default=list)),
        migrations.AddField("conversationguide", "is_plain", models.BooleanField(default=False)),
        migrations.AddField("round", "title", models.CharField(default="", max_length=80), False),
        migrations.AddField("round", "guidance", models.TextField(blank=True, default=""), False),
        migrations.AddField(
            "round",
            "pictogram",
            models.CharField(blank=True, choices=PICTOGRAMS, default="", max_length=20),
            False,
        ),
        migrations.AlterField("round", "opening_question", models.TextField(blank=True)),
    ]
