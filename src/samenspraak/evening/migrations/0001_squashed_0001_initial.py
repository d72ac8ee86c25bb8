"""All tables of this room as they stand, for a house that begins; one that exists got here step by step."""

import django.db.models.deletion
import samenspraak.ground.clock
import samenspraak.ground.ids
import samenspraak.ground.tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('evening', '0001_initial')]

    initial = True

    dependencies = [
        ('convene', '0001_squashed_0015_organisations_of_a_dialogue'),
        ('ground', '0001_squashed_0006_own_look'),
        ('people', '0001_squashed_0009_promises_to_subscribers'),
        ('people', '__first__'),
    ]

    operations = [
        samenspraak.ground.tables.CreateTables(
            models=[migrations.CreateModel(
                name='OwnDialogue',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('state', models.CharField(choices=[('waiting', 'Waiting for moderation'), ('shown', 'Let through'), ('refused', 'Refused, with a reason')], default='waiting', max_length=10)),
                    ('state_reason', models.CharField(blank=True, max_length=300)),
                    ('handed_in_at', models.DateTimeField(null=True)),
                    ('dialogue', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='own', to='convene.dialogue')),
                    ('holder', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='own_dialogue', to='people.bearer')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['created_at'],
                },
            ), migrations.CreateModel(
                name='TableRound',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('began_at', models.DateTimeField(default=samenspraak.ground.clock.now)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='convene.round')),
                    ('table', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='begun_rounds', to='convene.table')),
                ],
                options={
                    'ordering': ['-began_at'],
                },
            ), migrations.CreateModel(
                name='Wall',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('dialogue', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='wall', to='convene.dialogue')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='WallLine',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('note_id', models.UUIDField(unique=True)),
                    ('sha256', models.CharField(max_length=64)),
                    ('table_number', models.PositiveSmallIntegerField()),
                    ('kind', models.CharField(max_length=40)),
                    ('text', models.TextField()),
                    ('state', models.CharField(choices=[('waiting', 'Waiting for moderation'), ('shown', 'On the wall'), ('refused', 'Left out')], max_length=10)),
                    ('decided_at', models.DateTimeField(default=samenspraak.ground.clock.now)),
                    ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('dialogue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wall_lines', to='convene.dialogue')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['-decided_at'],
                },
            ), migrations.CreateModel(
                name='Safeguarding',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('who_nl', models.TextField(blank=True)),
                    ('who_en', models.TextField(blank=True)),
                    ('more_nl', models.TextField(blank=True)),
                    ('more_en', models.TextField(blank=True)),
                    ('help_nl', models.TextField(blank=True)),
                    ('help_en', models.TextField(blank=True)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('programme',), name='one_safeguarding_page')],
                },
            )],
        ),
    ]
