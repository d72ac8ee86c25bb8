"""The default list of kinds of contribution; a programme may keep a list of its own beside it."""

from django.db import migrations

KINDS = [
    ("experience", "Ervaring", "Experience"),
    ("seed_story", "Kiemverhaal", "Seed story"),
    ("worry", "Zorg", "Worry"),
    ("opportunity", "Kans", "Opportunity"),
    ("keep", "Behouden", "Keep"),
    ("wish", "Wens", "Wish"),
    ("dream", "Droom", "Dream"),
    ("idea", "Idee", "Idea"),
    ("dilemma", "Dilemma", "Dilemma"),
    ("question", "Vraag", "Question"),
    ("agreed_action", "Vervolgactie", "Agreed action"),
]


def add_kinds(apps, schema_editor):
    kind = apps.get_model("gather", "ContributionKind")
    for order, (slug, dutch, english) in enumerate(KINDS):
        kind.objects.get_or_create(
            programme=None, slug=slug, defaults={"name_nl": dutch, "name_en": english, "order": order}
        )


class Migration(migrations.Migration):
    dependencies = [("gather", "0002_initial")]
    operations = [migrations.RunPython(add_kinds, migrations.RunPython.noop)]
