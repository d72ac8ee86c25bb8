"""All tables of this room as they stand, for a house that begins; one that exists got here step by step."""

import django.db.models.deletion
import samenspraak.ground.clock
import samenspraak.ground.ids
import samenspraak.ground.tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('analyse', '0001_initial'), ('analyse', '0002_initial')]

    initial = True

    dependencies = [
        ('gather', '0001_squashed_0013_taken_records'),
        ('ground', '0001_squashed_0006_own_look'),
        ('people', '__first__'),
    ]

    operations = [
        samenspraak.ground.tables.CreateTables(
            models=[migrations.CreateModel(
                name='Evidence',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('type', models.CharField(choices=[('commissioned_advice', 'Commissioned advice'), ('research', 'Research'), ('statistics', 'Statistics'), ('media', 'Media')], max_length=20)),
                    ('title_nl', models.CharField(max_length=300)),
                    ('title_en', models.CharField(blank=True, max_length=300)),
                    ('publisher', models.CharField(blank=True, max_length=200)),
                    ('year', models.PositiveSmallIntegerField(blank=True, null=True)),
                    ('url', models.URLField(blank=True)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['title_nl'],
                },
            ), migrations.CreateModel(
                name='EvidencePassage',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('text', models.TextField()),
                    ('locator', models.CharField(blank=True, max_length=200)),
                    ('language', models.CharField(default='nl', max_length=3)),
                    ('evidence', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='passages', to='analyse.evidence')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Run',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('seed', models.PositiveIntegerField(default=0)),
                    ('language', models.CharField(default='nl', max_length=3)),
                    ('run_id', models.CharField(blank=True, max_length=64)),
                    ('embedder', models.CharField(blank=True, max_length=200)),
                    ('version_ids', models.JSONField(default=list)),
                    ('report', models.JSONField(default=dict)),
                    ('unassigned', models.JSONField(default=list)),
                    ('finished_at', models.DateTimeField(null=True)),
                    ('not_repeatable_since', models.DateTimeField(null=True)),
                    ('job', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='ground.job')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('started_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['-created_at'],
                },
            ), migrations.CreateModel(
                name='RedThread',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('key_in_run', models.CharField(blank=True, max_length=20)),
                    ('state', models.CharField(choices=[('proposed', 'Proposed by the machine'), ('confirmed', 'Confirmed by a person'), ('set_aside', 'Set aside')], db_index=True, default='proposed', max_length=10)),
                    ('label_nl', models.CharField(max_length=200)),
                    ('label_en', models.CharField(blank=True, max_length=200)),
                    ('sentence_nl', models.TextField(blank=True)),
                    ('sentence_en', models.TextField(blank=True)),
                    ('terms', models.JSONField(default=list)),
                    ('verdict', models.CharField(blank=True, choices=[('firm', 'Firm'), ('tentative', 'Tentative'), ('do not report', 'Do not report')], max_length=15)),
                    ('stability', models.FloatField(null=True)),
                    ('addressees', models.JSONField(default=list)),
                    ('level', models.CharField(blank=True, choices=[('neighbourhood', 'Neighbourhood'), ('municipality', 'Municipality'), ('province', 'Province'), ('state', 'Country')], max_length=15)),
                    ('place', models.CharField(blank=True, max_length=200)),
                    ('order', models.PositiveSmallIntegerField(default=0)),
                    ('decided_at', models.DateTimeField(null=True)),
                    ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='children', to='analyse.redthread')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('run', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='threads', to='analyse.run')),
                ],
                options={
                    'ordering': ['order', 'label_nl'],
                },
            ), migrations.CreateModel(
                name='Lineage',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('descent', models.CharField(choices=[('same', 'The same thread'), ('merged', 'Merged from'), ('split', 'Split from')], max_length=10)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('newer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='comes_from', to='analyse.redthread')),
                    ('older', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='went_into', to='analyse.redthread')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('newer', 'older'), name='one_descent_per_pair')],
                },
            ), migrations.CreateModel(
                name='Strand',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('stance', models.CharField(choices=[('with', 'Says so'), ('otherwise', 'Says otherwise')], default='with', max_length=10)),
                    ('origin', models.CharField(choices=[('machine', 'Proposed by the machine'), ('person', 'Placed by a person')], default='machine', max_length=10)),
                    ('rank', models.PositiveSmallIntegerField(null=True)),
                    ('removed_at', models.DateTimeField(null=True)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('thread', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='strands', to='analyse.redthread')),
                    ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='strands', to='gather.contributionversion')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('thread', 'version'), name='one_strand_per_version')],
                },
            ), migrations.CreateModel(
                name='Vector',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('embedder', models.CharField(max_length=200)),
                    ('values', models.BinaryField()),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vectors', to='gather.contributionversion')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('version', 'embedder'), name='one_vector_per_embedder')],
                },
            )],
        ),
    ]
