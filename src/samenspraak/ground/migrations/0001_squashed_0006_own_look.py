"""All tables of this room as they stand, for a house that begins; one that exists got here step by step."""

from importlib import import_module

import django.db.models.deletion
import samenspraak.ground.clock
import samenspraak.ground.ids
import samenspraak.ground.models
import samenspraak.ground.tables
from django.db import migrations, models

search = import_module('samenspraak.ground.migrations.0003_search')


class Migration(migrations.Migration):

    replaces = [('ground', '0001_initial'), ('ground', '0002_one_end_of_the_audit_chain'), ('ground', '0003_search'), ('ground', '0004_jobs_for_later'), ('ground', '0005_selection_list'), ('ground', '0006_own_look')]

    initial = True

    dependencies = [
    ]

    operations = [
        samenspraak.ground.tables.CreateTables(
            models=[migrations.CreateModel(
                name='AuditHead',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('number', models.PositiveBigIntegerField(default=0)),
                    ('hash', models.CharField(max_length=64)),
                ],
            ), migrations.CreateModel(
                name='Programme',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('slug', models.SlugField(unique=True)),
                    ('title_nl', models.CharField(max_length=200)),
                    ('title_en', models.CharField(blank=True, max_length=200)),
                    ('summary_nl', models.TextField(blank=True)),
                    ('summary_en', models.TextField(blank=True)),
                    ('question_nl', models.CharField(blank=True, max_length=300)),
                    ('question_en', models.CharField(blank=True, max_length=300)),
                    ('organiser_nl', models.CharField(blank=True, max_length=200)),
                    ('organiser_en', models.CharField(blank=True, max_length=200)),
                    ('zone', models.CharField(default='Europe/Amsterdam', max_length=50, validators=[samenspraak.ground.models.check_zone])),
                    ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English'), ('fy', 'Frisian'), ('de', 'German'), ('tr', 'Turkish'), ('ar', 'Arabic'), ('uk', 'Ukrainian'), ('pl', 'Polish'), ('und', 'Unknown')], default='nl', max_length=3)),
                    ('expected_participants', models.PositiveIntegerField(default=0)),
                    ('is_public', models.BooleanField(default=False)),
                    ('is_demo', models.BooleanField(default=False)),
                    ('outside_endpoint_allowed', models.BooleanField(default=False)),
                    ('public_version', models.PositiveIntegerField(default=0)),
                    ('withdrawal_number', models.PositiveIntegerField(default=0)),
                    ('look', models.JSONField(blank=True, default=dict)),
                ],
                options={
                    'ordering': ['slug'],
                },
            ), migrations.CreateModel(
                name='AuditLine',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('number', models.PositiveBigIntegerField(unique=True)),
                    ('actor_id', models.UUIDField(null=True)),
                    ('verb', models.CharField(max_length=60)),
                    ('object_type', models.CharField(max_length=60)),
                    ('object_id', models.UUIDField()),
                    ('detail', models.JSONField(default=dict)),
                    ('previous_hash', models.CharField(max_length=64)),
                    ('hash', models.CharField(max_length=64, unique=True)),
                    ('programme', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['number'],
                },
            ), migrations.CreateModel(
                name='SearchState',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('public_version', models.PositiveIntegerField()),
                    ('programme', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
            ), migrations.CreateModel(
                name='SelectionList',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('name', models.CharField(max_length=200)),
                    ('raw_notes_days', models.PositiveIntegerField(blank=True, null=True)),
                    ('source_files_days', models.PositiveIntegerField(blank=True, null=True)),
                    ('chosen_by', models.UUIDField(null=True)),
                    ('programme', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='selection_list', to='ground.programme')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Tombstone',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('object_type', models.CharField(max_length=60)),
                    ('object_id', models.UUIDField(unique=True)),
                    ('public_id', models.CharField(blank=True, max_length=16)),
                    ('reason', models.CharField(max_length=60)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='OutboxMessage',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('name', models.CharField(max_length=60)),
                    ('payload', models.JSONField(default=dict)),
                    ('handled_at', models.DateTimeField(null=True)),
                    ('attempts', models.PositiveSmallIntegerField(default=0)),
                    ('programme', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['created_at'],
                    'indexes': [models.Index(fields=['handled_at', 'created_at'], name='ground_outb_handled_e7300b_idx')],
                },
            ), migrations.CreateModel(
                name='Job',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('name', models.CharField(max_length=80)),
                    ('arguments', models.JSONField(default=dict)),
                    ('state', models.CharField(choices=[('queued', 'Waiting'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed'), ('cancelled', 'Cancelled')], default='queued', max_length=10)),
                    ('step', models.CharField(blank=True, max_length=80)),
                    ('done', models.PositiveIntegerField(default=0)),
                    ('total', models.PositiveIntegerField(null=True)),
                    ('cancel_wished', models.BooleanField(default=False)),
                    ('started_by', models.UUIDField(null=True)),
                    ('started_at', models.DateTimeField(null=True)),
                    ('step_started_at', models.DateTimeField(null=True)),
                    ('heartbeat_at', models.DateTimeField(null=True)),
                    ('finished_at', models.DateTimeField(null=True)),
                    ('attempt', models.PositiveSmallIntegerField(default=0)),
                    ('claim', models.UUIDField(null=True)),
                    ('result', models.JSONField(default=dict)),
                    ('problem', models.TextField(blank=True)),
                    ('not_before', models.DateTimeField(null=True)),
                    ('next_address', models.CharField(blank=True, max_length=300)),
                    ('programme', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['-created_at'],
                    'indexes': [models.Index(fields=['state', 'heartbeat_at'], name='ground_job_state_360514_idx')],
                },
            ), migrations.CreateModel(
                name='SearchDocument',
                fields=[
                    ('id', models.BigAutoField(primary_key=True, serialize=False)),
                    ('kind', models.CharField(max_length=20)),
                    ('object_id', models.UUIDField()),
                    ('stems', models.TextField()),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'indexes': [models.Index(fields=['programme', 'kind'], name='ground_sear_program_735ef5_idx')],
                    'constraints': [models.UniqueConstraint(fields=('kind', 'object_id'), name='one_document_per_object_and_kind')],
                },
            )],
        ),
        migrations.RunPython(search.make_index, search.drop_index),
    ]
