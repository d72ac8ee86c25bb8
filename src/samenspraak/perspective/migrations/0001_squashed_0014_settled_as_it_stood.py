"""All tables of this room as they stand, for a house that begins; one that exists got here step by step."""

import django.db.models.deletion
import samenspraak.ground.clock
import samenspraak.ground.ids
import samenspraak.ground.tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('perspective', '0001_initial'), ('perspective', '0002_keys_that_outlive_a_version'), ('perspective', '0003_rules_that_sqlite_keeps_too'), ('perspective', '0004_writing_together'), ('perspective', '0005_in_other_words'), ('perspective', '0006_set_aside_beside_sentences'), ('perspective', '0007_what_annexes_held'), ('perspective', '0008_four_eyes'), ('perspective', '0009_judged_as_it_stood'), ('perspective', '0010_reasons_for_what_it_says_now'), ('perspective', '0011_set_aside_in_other_words'), ('perspective', '0012_corrected_in_other_words'), ('perspective', '0013_older_texts'), ('perspective', '0014_settled_as_it_stood')]

    initial = True

    dependencies = [
        ('analyse', '0001_squashed_0002_initial'),
        ('gather', '0001_squashed_0013_taken_records'),
        ('ground', '0001_squashed_0006_own_look'),
        ('people', '0001_squashed_0009_promises_to_subscribers'),
        ('people', '__first__'),
    ]

    operations = [
        samenspraak.ground.tables.CreateTables(
            models=[migrations.CreateModel(
                name='Edition',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('number', models.PositiveSmallIntegerField()),
                    ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English'), ('fy', 'Frisian'), ('de', 'German'), ('tr', 'Turkish'), ('ar', 'Arabic'), ('uk', 'Ukrainian'), ('pl', 'Polish'), ('und', 'Unknown')], default='nl', max_length=3)),
                    ('title', models.CharField(max_length=200)),
                    ('subtitle', models.CharField(blank=True, max_length=300)),
                    ('status', models.CharField(max_length=200)),
                    ('sponsor', models.CharField(blank=True, max_length=300)),
                    ('state', models.CharField(choices=[('draft', 'Draft'), ('embargoed', 'Under embargo'), ('published', 'Published'), ('replaced', 'Replaced by a newer version')], default='draft', max_length=10)),
                    ('published_at', models.DateTimeField(null=True)),
                    ('note', models.TextField(blank=True)),
                    ('revision', models.PositiveIntegerField(default=0)),
                    ('reviewed_revision', models.PositiveIntegerField(null=True)),
                    ('figures', models.JSONField(default=dict)),
                    ('follows', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='followed_by', to='perspective.edition')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('published_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('reviewer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('translates', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='translations', to='perspective.edition')),
                    ('written_by', models.ManyToManyField(blank=True, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['-number'],
                    'constraints': [models.UniqueConstraint(fields=('programme', 'number', 'language'), name='one_edition_per_number'), models.CheckConstraint(condition=models.Q(('state', 'draft'), ('published_at__isnull', False), _connector='OR'), name='a_published_edition_has_a_date')],
                },
            ), migrations.CreateModel(
                name='CommentRound',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('question', models.CharField(max_length=300)),
                    ('ends_on', models.DateField()),
                    ('closed_at', models.DateTimeField(null=True)),
                    ('opened_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rounds', to='perspective.edition')),
                ],
                options={
                    'ordering': ['created_at'],
                },
            ), migrations.CreateModel(
                name='ChangeNote',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('subject', models.CharField(max_length=80)),
                    ('judged', models.CharField(blank=True, max_length=64)),
                    ('reason', models.CharField(choices=[('correction', 'Correction'), ('withdrawal', 'Words were taken back'), ('objection', 'Objection by those who said it'), ('new_dialogues', 'New dialogues')], max_length=15)),
                    ('why', models.TextField()),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='change_notes', to='perspective.edition')),
                ],
                options={
                    'ordering': ['created_at'],
                    'constraints': [models.UniqueConstraint(fields=('edition', 'subject'), name='one_reason_per_change')],
                },
            ), migrations.CreateModel(
                name='Challenge',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('key', models.SlugField(max_length=60)),
                    ('order', models.PositiveSmallIntegerField()),
                    ('title', models.CharField(max_length=200)),
                    ('why', models.TextField(blank=True)),
                    ('addressees', models.JSONField(default=list)),
                    ('groups', models.JSONField(default=list)),
                    ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('see_also', models.ManyToManyField(blank=True, related_name='seen_from', to='perspective.challenge')),
                    ('threads', models.ManyToManyField(blank=True, related_name='challenges', to='analyse.redthread')),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='challenges', to='perspective.edition')),
                ],
                options={
                    'ordering': ['order'],
                    'constraints': [models.UniqueConstraint(fields=('edition', 'key'), name='one_challenge_per_key')],
                },
            ), migrations.CreateModel(
                name='Annex',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('order', models.PositiveSmallIntegerField()),
                    ('title', models.CharField(max_length=200)),
                    ('kind', models.CharField(choices=[('own', 'Our own'), ('third_party', 'By a third party'), ('records', 'Table records'), ('runs', 'Analysis runs'), ('guides', 'Conversation guides'), ('sources', 'Research used')], max_length=12)),
                    ('text', models.TextField(blank=True)),
                    ('file', models.FileField(blank=True, upload_to='annexes/')),
                    ('kept', models.JSONField(default=None, null=True)),
                    ('accessible_alternative', models.TextField(blank=True)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='annexes', to='perspective.edition')),
                ],
                options={
                    'verbose_name_plural': 'annexes',
                    'ordering': ['order'],
                },
            ), migrations.CreateModel(
                name='GlossaryTerm',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('term', models.CharField(max_length=100)),
                    ('meaning', models.TextField()),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='glossary', to='perspective.edition')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['term'],
                    'constraints': [models.UniqueConstraint(fields=('edition', 'term'), name='a_word_is_explained_once')],
                },
            ), migrations.CreateModel(
                name='Initiative',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('key', models.SlugField(max_length=60)),
                    ('order', models.PositiveSmallIntegerField()),
                    ('title', models.CharField(max_length=200)),
                    ('who', models.CharField(blank=True, max_length=200)),
                    ('text', models.TextField(blank=True)),
                    ('url', models.URLField(blank=True, max_length=500)),
                    ('challenge', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='initiatives', to='perspective.challenge')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['order'],
                },
            ), migrations.CreateModel(
                name='OlderText',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('subject', models.UUIDField()),
                    ('name', models.CharField(max_length=30)),
                    ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English'), ('fy', 'Frisian'), ('de', 'German'), ('tr', 'Turkish'), ('ar', 'Arabic'), ('uk', 'Ukrainian'), ('pl', 'Polish'), ('und', 'Unknown')], max_length=3)),
                    ('text', models.TextField()),
                    ('became', models.TextField(blank=True)),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='older_texts', to='perspective.edition')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('replaced_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['-created_at'],
                },
            ), migrations.CreateModel(
                name='Option',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('key', models.SlugField(max_length=60)),
                    ('order', models.PositiveSmallIntegerField()),
                    ('title', models.CharField(max_length=200)),
                    ('text', models.TextField(blank=True)),
                    ('challenge', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='options', to='perspective.challenge')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['order'],
                },
            ), migrations.CreateModel(
                name='PublicQuestion',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('key', models.SlugField(max_length=60)),
                    ('order', models.PositiveSmallIntegerField()),
                    ('title', models.CharField(max_length=300)),
                    ('challenge', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='questions', to='perspective.challenge')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['order'],
                },
            ), migrations.CreateModel(
                name='Quote',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('key', models.CharField(db_index=True, default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16)),
                    ('order', models.PositiveSmallIntegerField()),
                    ('attribution', models.CharField(blank=True, max_length=200)),
                    ('collective', models.BooleanField(default=False)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('section', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='quotes', to='perspective.section')),
                ],
                options={
                    'ordering': ['order'],
                },
            ), migrations.CreateModel(
                name='QuotePiece',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('order', models.PositiveSmallIntegerField()),
                    ('kind', models.CharField(choices=[('span', 'Words that were said'), ('omission', 'Omission'), ('insertion', 'Insertion')], max_length=10)),
                    ('start', models.PositiveIntegerField(null=True)),
                    ('end', models.PositiveIntegerField(null=True)),
                    ('insertion', models.CharField(blank=True, max_length=200)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('quote', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pieces', to='perspective.quote')),
                    ('version', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='quote_pieces', to='gather.contributionversion')),
                ],
                options={
                    'ordering': ['order'],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'span'), _negated=True), models.Q(('end__gt', models.F('start')), ('start__isnull', False), ('version__isnull', False)), _connector='OR'), name='a_span_says_where_it_stands')],
                },
            ), migrations.CreateModel(
                name='RenderedSentence',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('key', models.CharField(db_index=True, default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16)),
                    ('order', models.PositiveSmallIntegerField(default=0)),
                    ('text', models.TextField()),
                    ('revision', models.PositiveIntegerField(default=0)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('rendering', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sentences', to='perspective.rendering')),
                    ('renders', models.ManyToManyField(related_name='renderings', through='perspective.RenderedFrom', to='perspective.sentence')),
                ],
                options={
                    'ordering': ['order'],
                },
            ), migrations.CreateModel(
                name='RenderedFrom',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('seen', models.CharField(max_length=64)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('rendered', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='origins', to='perspective.renderedsentence')),
                    ('sentence', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='perspective.sentence')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('rendered', 'sentence'), name='a_sentence_is_rendered_once_by_one')],
                },
            ), migrations.CreateModel(
                name='Rendering',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English'), ('fy', 'Frisian'), ('de', 'German'), ('tr', 'Turkish'), ('ar', 'Arabic'), ('uk', 'Ukrainian'), ('pl', 'Polish'), ('und', 'Unknown')], max_length=3)),
                    ('plain', models.BooleanField(default=False)),
                    ('made_by', models.CharField(blank=True, max_length=200)),
                    ('state', models.CharField(choices=[('draft', 'Draft'), ('published', 'Published'), ('replaced', 'Replaced by a newer version')], default='draft', max_length=10)),
                    ('note', models.TextField(blank=True)),
                    ('reason', models.CharField(blank=True, choices=[('correction', 'Correction'), ('withdrawal', 'Words were taken back'), ('objection', 'Objection by those who said it'), ('new_dialogues', 'New dialogues')], max_length=15)),
                    ('number', models.PositiveSmallIntegerField(default=0)),
                    ('published_at', models.DateTimeField(null=True)),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='renderings', to='perspective.edition')),
                    ('follows', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='followed_by', to='perspective.rendering')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('published_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('written_by', models.ManyToManyField(blank=True, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['-plain', 'language'],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'replaced'), _negated=True), fields=('edition', 'language', 'plain', 'state'), name='one_draft_and_one_for_readers'), models.CheckConstraint(condition=models.Q(('state', 'draft'), ('published_at__isnull', False), _connector='OR'), name='a_published_rendering_has_a_date')],
                },
            ), migrations.CreateModel(
                name='RenderedText',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('subject', models.UUIDField()),
                    ('name', models.CharField(max_length=30)),
                    ('text', models.TextField()),
                    ('seen', models.CharField(max_length=64)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('rendering', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='texts', to='perspective.rendering')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('rendering', 'subject', 'name'), name='a_text_is_rendered_once')],
                },
            ), migrations.CreateModel(
                name='RenderedOverruling',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('subject', models.UUIDField()),
                    ('code', models.CharField(max_length=60)),
                    ('words', models.CharField(blank=True, max_length=200)),
                    ('reason', models.TextField()),
                    ('judged', models.CharField(max_length=64)),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('rendering', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='overrulings', to='perspective.rendering')),
                ],
                options={
                    'ordering': ['created_at'],
                },
            ), migrations.CreateModel(
                name='Section',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('part', models.CharField(choices=[('preface', 'Preface'), ('reading_guide', 'Reading guide'), ('method', 'How this was made'), ('summary', 'Summary'), ('story', 'The story behind it'), ('option_for', 'For, as heard'), ('option_against', 'Against, as heard'), ('dilemma', 'Dilemma'), ('unknown', 'What we do not know'), ('principle', 'Principle'), ('next_steps', 'Next steps')], max_length=15)),
                    ('order', models.PositiveSmallIntegerField()),
                    ('heading', models.CharField(blank=True, max_length=200)),
                    ('challenge', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='perspective.challenge')),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='perspective.edition')),
                    ('option', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='perspective.option')),
                    ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='perspective.section')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['order'],
                },
            ), migrations.CreateModel(
                name='Sentence',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('key', models.CharField(db_index=True, default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16)),
                    ('order', models.PositiveSmallIntegerField()),
                    ('text', models.TextField()),
                    ('sort', models.CharField(choices=[('heard', 'Heard at the tables'), ('evidence', 'From research'), ('ours', "The authors' own words")], max_length=10)),
                    ('starts_paragraph', models.BooleanField(default=False)),
                    ('revision', models.PositiveIntegerField(default=0)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('section', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sentences', to='perspective.section')),
                ],
                options={
                    'ordering': ['order'],
                },
            ), migrations.CreateModel(
                name='Overruling',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('subject', models.UUIDField(null=True)),
                    ('code', models.CharField(max_length=60)),
                    ('words', models.CharField(blank=True, max_length=200)),
                    ('reason', models.TextField()),
                    ('judged', models.CharField(blank=True, max_length=64)),
                    ('edition', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='overrulings', to='perspective.edition')),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('sentence', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='overrulings', to='perspective.sentence')),
                ],
                options={
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('edition__isnull', True), ('sentence__isnull', False), ('subject__isnull', True)), models.Q(('edition__isnull', False), ('sentence__isnull', True), ('subject__isnull', False)), _connector='OR'), name='an_overruling_is_about_one_thing')],
                },
            ), migrations.CreateModel(
                name='FactCheck',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('question', models.CharField(max_length=300)),
                    ('due', models.DateField(null=True)),
                    ('asked_about', models.TextField()),
                    ('verdict', models.CharField(blank=True, choices=[('right', 'This is right'), ('partly', 'This is not quite right'), ('wrong', 'This is wrong')], max_length=10)),
                    ('answer', models.TextField(blank=True)),
                    ('answered_at', models.DateTimeField(null=True)),
                    ('settlement', models.TextField(blank=True)),
                    ('settled_at', models.DateTimeField(null=True)),
                    ('settled_about', models.TextField(blank=True)),
                    ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='fact_checks', to='people.body')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('sentence', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='fact_checks', to='perspective.sentence')),
                ],
                options={
                    'ordering': ['created_at'],
                    'constraints': [models.UniqueConstraint(fields=('sentence', 'body'), name='a_body_is_asked_once_a_sentence')],
                },
            ), migrations.CreateModel(
                name='Comment',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('text', models.TextField()),
                    ('resolved_at', models.DateTimeField(null=True)),
                    ('answers', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='perspective.comment')),
                    ('challenge', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='perspective.challenge')),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('resolved_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('round', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='comments', to='perspective.commentround')),
                    ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='perspective.edition')),
                    ('sentence', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='perspective.sentence')),
                ],
                options={
                    'ordering': ['created_at'],
                },
            ), migrations.CreateModel(
                name='Citation',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('order', models.PositiveSmallIntegerField(default=0)),
                    ('passage', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='analyse.evidencepassage')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('thread', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='analyse.redthread')),
                    ('version', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='gather.contributionversion')),
                    ('sentence', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='citations', to='perspective.sentence')),
                ],
                options={
                    'ordering': ['order'],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('passage__isnull', True), ('thread__isnull', True), ('version__isnull', False)), models.Q(('passage__isnull', True), ('thread__isnull', False), ('version__isnull', True)), models.Q(('passage__isnull', False), ('thread__isnull', True), ('version__isnull', True)), _connector='OR'), name='a_citation_points_to_one_thing'), models.UniqueConstraint(fields=('sentence', 'version'), name='words_are_cited_once_a_sentence'), models.UniqueConstraint(fields=('sentence', 'thread'), name='a_thread_is_cited_once_a_sentence'), models.UniqueConstraint(fields=('sentence', 'passage'), name='a_passage_is_cited_once_a_sentence')],
                },
            ), migrations.CreateModel(
                name='SentenceVersion',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('number', models.PositiveIntegerField()),
                    ('text', models.TextField()),
                    ('sort', models.CharField(choices=[('heard', 'Heard at the tables'), ('evidence', 'From research'), ('ours', "The authors' own words")], max_length=10)),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('sentence', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='perspective.sentence')),
                ],
                options={
                    'ordering': ['number'],
                    'constraints': [models.UniqueConstraint(fields=('sentence', 'number'), name='one_version_per_revision')],
                },
            ), migrations.CreateModel(
                name='Typed',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('text', models.TextField()),
                    ('sort', models.CharField(choices=[('heard', 'Heard at the tables'), ('evidence', 'From research'), ('ours', "The authors' own words")], max_length=10)),
                    ('revision', models.PositiveIntegerField(default=0)),
                    ('changed_at', models.DateTimeField()),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('section', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='typed', to='perspective.section')),
                    ('sentence', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='typed', to='perspective.sentence')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('section__isnull', True), ('sentence__isnull', False)), models.Q(('section__isnull', False), ('sentence__isnull', True)), _connector='OR'), name='typed_words_have_one_place'), models.UniqueConstraint(fields=('user', 'sentence'), name='typed_once_a_sentence'), models.UniqueConstraint(fields=('user', 'section'), name='typed_once_a_section')],
                },
            )],
        ),
    ]
