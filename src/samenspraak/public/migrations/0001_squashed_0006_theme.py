"""All tables of this room as they stand, for a house that begins; one that exists got here step by step."""

import django.db.models.deletion
import samenspraak.ground.clock
import samenspraak.ground.ids
import samenspraak.ground.tables
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('public', '0001_initial'), ('public', '0002_a_page_holds_for_a_day'), ('public', '0003_open_data_releases'), ('public', '0004_site_texts'), ('public', '0005_pages_packed_for_the_way'), ('public', '0006_theme')]

    initial = True

    dependencies = [
        ('ground', '0001_squashed_0006_own_look'),
    ]

    operations = [
        samenspraak.ground.tables.CreateTables(
            models=[migrations.CreateModel(
                name='OpenDataRelease',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('number', models.PositiveSmallIntegerField()),
                    ('ids', models.JSONField(default=dict)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['number'],
                    'constraints': [models.UniqueConstraint(fields=('programme', 'number'), name='one_open_data_release_per_edition')],
                },
            ), migrations.CreateModel(
                name='RenderedPage',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('path', models.CharField(max_length=300)),
                    ('language', models.CharField(max_length=3)),
                    ('public_version', models.PositiveIntegerField()),
                    ('rendered_on', models.DateField(default=samenspraak.ground.clock.today)),
                    ('body', models.BinaryField()),
                    ('zipped', models.BinaryField(default=b'')),
                    ('etag', models.CharField(max_length=64)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('programme', 'path', 'public_version'), name='one_page_per_version')],
                },
            ), migrations.CreateModel(
                name='SiteText',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('key', models.CharField(choices=[('home', 'Home page: a few words under the question'), ('about', 'About: who is behind it, and why'), ('take_part', 'Take part: what people should know first'), ('contact', 'Contact: how people reach the organiser'), ('press', 'Press: who to call, and what is under embargo until when'), ('accessibility', 'Accessibility: what does not work yet, why, and until when'), ('examined', 'Accessibility: who examined it, how and when'), ('privacy', 'Privacy: who to ask, and what else people should know')], max_length=20)),
                    ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English'), ('fy', 'Frisian'), ('de', 'German'), ('tr', 'Turkish'), ('ar', 'Arabic'), ('uk', 'Ukrainian'), ('pl', 'Polish'), ('und', 'Unknown')], max_length=3)),
                    ('text', models.TextField(blank=True)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('programme', 'key', 'language'), name='one_site_text_per_place_and_language')],
                },
            ), migrations.CreateModel(
                name='Theme',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('css', models.TextField(blank=True)),
                    ('tokens', models.JSONField(blank=True, default=dict)),
                    ('mark', models.BinaryField(blank=True, default=b'')),
                    ('mark_type', models.CharField(blank=True, max_length=20)),
                    ('mark_alt_nl', models.CharField(blank=True, max_length=200)),
                    ('mark_alt_en', models.CharField(blank=True, max_length=200)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('programme',), name='one_theme_per_programme')],
                },
            )],
        ),
    ]
