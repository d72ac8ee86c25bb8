"""All tables of this room as they stand, for a house that begins; one that exists got here step by step."""

import django.db.models.deletion
import samenspraak.ground.clock
import samenspraak.ground.ids
import samenspraak.ground.tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('converse', '0001_initial'), ('converse', '0002_note_sheets')]

    initial = True

    dependencies = [
        ('convene', '0001_squashed_0015_organisations_of_a_dialogue'),
        ('ground', '0001_squashed_0006_own_look'),
        ('people', '__first__'),
    ]

    operations = [
        samenspraak.ground.tables.CreateTables(
            models=[migrations.CreateModel(
                name='Note',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('order', models.FloatField(default=0)),
                    ('kind', models.CharField(blank=True, max_length=40)),
                    ('text', models.TextField()),
                    ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English'), ('fy', 'Frisian'), ('de', 'German'), ('tr', 'Turkish'), ('ar', 'Arabic'), ('uk', 'Ukrainian'), ('pl', 'Polish'), ('und', 'Unknown')], default='nl', max_length=3)),
                    ('wording', models.CharField(choices=[('verbatim', 'Word for word'), ('read_back', 'Read back and agreed'), ('summary', "The note taker's summary")], default='summary', max_length=10)),
                    ('speaks_as', models.CharField(blank=True, max_length=120)),
                    ('several', models.BooleanField(default=False)),
                    ('disagreement', models.BooleanField(default=False)),
                    ('who', models.CharField(blank=True, max_length=200)),
                    ('by_when', models.DateField(null=True)),
                    ('by_when_precision', models.CharField(blank=True, max_length=10)),
                    ('struck', models.BooleanField(default=False)),
                    ('sha256', models.CharField(max_length=64)),
                    ('received_at', models.DateTimeField(default=samenspraak.ground.clock.now)),
                    ('erased_at', models.DateTimeField(null=True)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('round', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='convene.round')),
                    ('seats', models.ManyToManyField(blank=True, related_name='+', to='convene.seat')),
                    ('table', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='convene.table')),
                ],
                options={
                    'db_table': 'converse_note',
                    'ordering': ['table', 'order', 'received_at'],
                },
            ), migrations.CreateModel(
                name='NoteRevision',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('number', models.PositiveIntegerField()),
                    ('sha256', models.CharField(max_length=64)),
                    ('body', models.TextField()),
                    ('note', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='revisions', to='converse.note')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'db_table': 'converse_note_revision',
                    'ordering': ['note', 'number'],
                    'constraints': [models.UniqueConstraint(fields=('note', 'number'), name='one_revision_per_number'), models.UniqueConstraint(fields=('note', 'sha256'), name='a_revision_is_kept_once')],
                },
            ), migrations.CreateModel(
                name='SheetKey',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('code_hash', models.CharField(max_length=64, unique=True)),
                    ('ends_at', models.DateTimeField()),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('opened_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('table', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sheet_keys', to='convene.table')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='TableRecord',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('version', models.PositiveSmallIntegerField(default=1)),
                    ('state', models.CharField(choices=[('open', 'Open'), ('signed', 'Signed')], default='open', max_length=10)),
                    ('signed_at', models.DateTimeField(null=True)),
                    ('reason', models.CharField(blank=True, max_length=300)),
                    ('signing_id', models.UUIDField(null=True, unique=True)),
                    ('sha256', models.CharField(blank=True, max_length=64)),
                    ('lines', models.ManyToManyField(related_name='+', to='converse.noterevision')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('table', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='records', to='convene.table')),
                ],
                options={
                    'ordering': ['table', 'version'],
                    'constraints': [models.UniqueConstraint(fields=('table', 'version'), name='one_record_per_version'), models.CheckConstraint(condition=models.Q(('state', 'open'), ('signed_at__isnull', False), _connector='OR'), name='a_signed_record_has_a_date')],
                },
            ), migrations.CreateModel(
                name='Signature',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('agreement', models.CharField(choices=[('agreed', 'Agreed'), ('with_remark', 'Agreed with a remark'), ('not_agreed', 'Not agreed')], max_length=12)),
                    ('remark', models.TextField(blank=True)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('seat', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='convene.seat')),
                    ('record', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='signatures', to='converse.tablerecord')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('record', 'seat'), name='one_signature_per_seat')],
                },
            )],
        ),
    ]
