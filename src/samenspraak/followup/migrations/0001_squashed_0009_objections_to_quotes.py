"""All tables of this room as they stand, for a house that begins; one that exists got here step by step."""

import django.db.models.deletion
import samenspraak.ground.clock
import samenspraak.ground.ids
import samenspraak.ground.tables
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('followup', '0001_initial'), ('followup', '0002_initial'), ('followup', '0003_objections'), ('followup', '0004_answers_promises_meetings'), ('followup', '0005_sheets_and_reminders'), ('followup', '0006_telling_and_heard'), ('followup', '0007_accounting'), ('followup', '0008_mails_that_can_be_taken_up'), ('followup', '0009_objections_to_quotes')]

    initial = True

    dependencies = [
        ('analyse', '0001_squashed_0002_initial'),
        ('convene', '0001_squashed_0015_organisations_of_a_dialogue'),
        ('gather', '0001_squashed_0013_taken_records'),
        ('ground', '0001_squashed_0006_own_look'),
        ('people', '0001_squashed_0009_promises_to_subscribers'),
        ('people', '__first__'),
        ('perspective', '0001_squashed_0014_settled_as_it_stood'),
    ]

    operations = [
        samenspraak.ground.tables.CreateTables(
            models=[migrations.CreateModel(
                name='ChannelReach',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('channel', models.CharField(max_length=120)),
                    ('number', models.PositiveIntegerField()),
                    ('source', models.CharField(max_length=300)),
                    ('on', models.DateField()),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['channel', 'on'],
                },
            ), migrations.CreateModel(
                name='Commitment',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('office', models.CharField(blank=True, max_length=200)),
                    ('what_nl', models.TextField()),
                    ('what_en', models.TextField(blank=True)),
                    ('means', models.TextField(blank=True)),
                    ('due', models.DateField()),
                    ('due_precision', models.CharField(choices=[('day', 'Day'), ('month', 'Month'), ('quarter', 'Quarter')], default='day', max_length=10)),
                    ('state', models.CharField(choices=[('planned', 'Planned'), ('under_way', 'Under way'), ('done', 'Done'), ('changed', 'Changed, because'), ('not_done', 'Not done, because')], default='planned', max_length=10)),
                    ('reason', models.TextField(blank=True)),
                    ('body', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='commitments', to='people.body')),
                    ('challenge', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='commitments', to='perspective.challenge')),
                    ('contribution', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='commitments', to='gather.contribution')),
                    ('option', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='commitments', to='perspective.option')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('table', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='commitments', to='convene.table')),
                    ('initiative', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='commitments', to='followup.ongoinginitiative')),
                ],
                options={
                    'ordering': ['due'],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['changed', 'not_done']), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='changed_and_not_done_say_why'), models.CheckConstraint(condition=models.Q(models.Q(('body__isnull', False), ('initiative__isnull', True), ('table__isnull', True)), models.Q(('body__isnull', True), ('initiative__isnull', True), ('table__isnull', False)), models.Q(('body__isnull', True), ('initiative__isnull', False), ('table__isnull', True)), _connector='OR'), name='a_promise_has_one_owner')],
                },
            ), migrations.CreateModel(
                name='HandOver',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('held_on', models.DateField()),
                    ('place', models.CharField(blank=True, max_length=200)),
                    ('state', models.CharField(choices=[('planned', 'Planned'), ('held', 'Held')], default='planned', max_length=10)),
                    ('offices', models.TextField(blank=True)),
                    ('participants', models.PositiveSmallIntegerField(default=0)),
                    ('record', models.TextField(blank=True)),
                    ('next_on', models.DateField(blank=True, null=True)),
                    ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hand_overs', to='people.body')),
                    ('challenges', models.ManyToManyField(blank=True, related_name='hand_overs', to='perspective.challenge')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['-held_on'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('state', 'planned'), models.Q(('record', ''), _negated=True), _connector='OR'), name='a_meeting_that_was_held_has_a_record')],
                },
            ), migrations.CreateModel(
                name='HandOverPoint',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('order', models.PositiveSmallIntegerField(default=0)),
                    ('what', models.TextField()),
                    ('office', models.CharField(max_length=200)),
                    ('challenge', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='perspective.challenge')),
                    ('commitment', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='agreed_at', to='followup.commitment')),
                    ('hand_over', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='points', to='followup.handover')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['order', 'created_at'],
                },
            ), migrations.CreateModel(
                name='HeardSurvey',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('moment', models.CharField(choices=[('after_talk', 'After the talk'), ('after_report', 'After the report'), ('after_year', 'After a year')], max_length=12)),
                    ('opens_on', models.DateField()),
                    ('closes_on', models.DateField()),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['opens_on'],
                    'constraints': [models.UniqueConstraint(fields=('programme', 'moment'), name='each_moment_is_asked_once'), models.CheckConstraint(condition=models.Q(('closes_on__gte', models.F('opens_on'))), name='a_survey_closes_after_it_opens')],
                },
            ), migrations.CreateModel(
                name='HeardAnswer',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('kind', models.CharField(blank=True, choices=[('exploratory', 'Exploratory dialogue'), ('theme', 'Theme dialogue'), ('civil_society', 'Civil-society dialogue'), ('science', 'Science dialogue'), ('self_organised', 'Self-organised dialogue')], max_length=20)),
                    ('manner', models.CharField(choices=[('paper', 'On paper'), ('screen', 'On screen'), ('upload', 'Stated with an upload')], default='screen', max_length=8)),
                    ('heard', models.PositiveSmallIntegerField(blank=True, null=True)),
                    ('shaped', models.PositiveSmallIntegerField(blank=True, null=True)),
                    ('met', models.PositiveSmallIntegerField(blank=True, null=True)),
                    ('hope', models.PositiveSmallIntegerField(blank=True, null=True)),
                    ('again', models.PositiveSmallIntegerField(blank=True, null=True)),
                    ('bearer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.bearer')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('table', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='convene.table')),
                    ('survey', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='followup.heardsurvey')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('survey', 'bearer'), name='a_card_answers_a_survey_once')],
                },
            ), migrations.CreateModel(
                name='KeptLine',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('file_name', models.CharField(max_length=200)),
                    ('line', models.PositiveIntegerField()),
                    ('cells', models.JSONField(default=dict)),
                    ('question', models.CharField(choices=[('date', 'This is not a date. Until when? A day, a month or a quarter such as “Q3” will do.'), ('body', 'We do not know this body. Which one is meant?'), ('owner', 'This line does not say whose promise it is.'), ('what', 'This line does not say what is promised.'), ('state', 'We do not know this state. Write planned, under way, done, changed or not done.'), ('reason', 'Say why it was changed or not done.'), ('other', 'This is not a promise of yours, or it does not exist.')], max_length=10)),
                    ('body', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.body')),
                    ('brought_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['created_at', 'line'],
                },
            ), migrations.CreateModel(
                name='Milestone',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('order', models.PositiveSmallIntegerField(default=0)),
                    ('what', models.CharField(max_length=300)),
                    ('due', models.DateField(blank=True, null=True)),
                    ('due_precision', models.CharField(choices=[('day', 'Day'), ('month', 'Month'), ('quarter', 'Quarter')], default='day', max_length=10)),
                    ('reached_on', models.DateField(blank=True, null=True)),
                    ('commitment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='milestones', to='followup.commitment')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['order', 'created_at'],
                },
            ), migrations.CreateModel(
                name='Notice',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('kind', models.CharField(choices=[('used', 'Your words are used in the perspective'), ('answered', 'A body answered'), ('promised', 'Something was promised'), ('changed', 'A promise changed'), ('progress', 'Something was done')], max_length=10)),
                    ('object_id', models.UUIDField()),
                    ('on', models.DateField(default=samenspraak.ground.clock.today)),
                    ('mail', models.UUIDField(null=True)),
                    ('told_at', models.DateTimeField(null=True)),
                    ('bearer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notices', to='people.bearer')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['-on', '-created_at'],
                    'indexes': [models.Index(fields=['programme', 'told_at'], name='followup_no_program_13381b_idx'), models.Index(fields=['mail'], name='followup_no_mail_a35c3a_idx')],
                    'constraints': [models.UniqueConstraint(fields=('bearer', 'kind', 'object_id'), name='somebody_is_told_of_something_once')],
                },
            ), migrations.CreateModel(
                name='Objection',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('text', models.TextField(blank=True)),
                    ('shown', models.TextField(blank=True)),
                    ('state', models.CharField(choices=[('waiting', 'Waiting for an answer'), ('honoured', 'Honoured: the use is changed'), ('declined', 'Not followed, because')], default='waiting', max_length=10)),
                    ('outcome', models.TextField(blank=True)),
                    ('decided_at', models.DateTimeField(null=True)),
                    ('bearer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.bearer')),
                    ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='objections', to='gather.contribution')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('quote', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='perspective.quote')),
                    ('sentence', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='perspective.sentence')),
                    ('thread', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='analyse.redthread')),
                ],
                options={
                    'ordering': ['-created_at'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('state', 'waiting'), models.Q(('outcome', ''), _negated=True), _connector='OR'), name='an_outcome_says_why')],
                },
            ), migrations.CreateModel(
                name='OngoingInitiative',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('key', models.SlugField(blank=True, max_length=60)),
                    ('title', models.CharField(max_length=200)),
                    ('who', models.CharField(blank=True, max_length=200)),
                    ('text', models.TextField(blank=True)),
                    ('url', models.URLField(blank=True, max_length=500)),
                    ('body', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='initiatives', to='people.body')),
                    ('challenge', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='ongoing', to='perspective.challenge')),
                    ('contribution', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='ongoing', to='gather.contribution')),
                    ('option', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='ongoing', to='perspective.option')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['title'],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('key', ''), _negated=True), fields=('programme', 'key'), name='an_initiative_is_kept_once')],
                },
            ), migrations.CreateModel(
                name='InitiativeNews',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('on', models.DateField(default=samenspraak.ground.clock.today)),
                    ('text', models.TextField()),
                    ('url', models.URLField(blank=True)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('initiative', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='news', to='followup.ongoinginitiative')),
                ],
                options={
                    'verbose_name_plural': 'initiative news',
                    'ordering': ['-on', '-created_at'],
                },
            ), migrations.CreateModel(
                name='Progress',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('on', models.DateField(default=samenspraak.ground.clock.today)),
                    ('text', models.TextField()),
                    ('url', models.URLField(blank=True)),
                    ('commitment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='progress', to='followup.commitment')),
                    ('milestone', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='progress', to='followup.milestone')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'verbose_name_plural': 'progress',
                    'ordering': ['-on'],
                },
            ), migrations.CreateModel(
                name='Reminder',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('key', models.CharField(max_length=120)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('user', 'key'), name='a_reminder_goes_out_once')],
                },
            ), migrations.CreateModel(
                name='Reply',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('verdict', models.CharField(choices=[('adopted', 'Adopted'), ('partly', 'Partly adopted'), ('not', 'Not adopted'), ('later', 'Later')], max_length=10)),
                    ('why', models.TextField()),
                    ('given_on', models.DateField(default=samenspraak.ground.clock.today)),
                    ('state', models.CharField(choices=[('draft', 'Prepared, not published'), ('published', 'Published')], default='published', max_length=10)),
                    ('part', models.CharField(blank=True, max_length=300)),
                    ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='replies', to='people.body')),
                    ('challenge', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='perspective.challenge')),
                    ('drafted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('only', models.ManyToManyField(blank=True, related_name='replies_of_its_own', to='gather.contribution')),
                    ('option', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='perspective.option')),
                    ('part_of', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='followup.reply')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('thread', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='analyse.redthread')),
                ],
                options={
                    'ordering': ['-given_on'],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('challenge__isnull', False), ('option__isnull', True), ('thread__isnull', True)), models.Q(('challenge__isnull', True), ('option__isnull', False), ('thread__isnull', True)), models.Q(('challenge__isnull', True), ('option__isnull', True), ('thread__isnull', False)), _connector='OR'), name='a_reply_answers_one_thing'), models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='a_reply_says_why'), models.CheckConstraint(condition=models.Q(('part_of__isnull', True), models.Q(('part', ''), _negated=True), _connector='OR'), name='a_reply_for_a_part_says_which')],
                },
            ), migrations.CreateModel(
                name='StateChange',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('on', models.DateField(default=samenspraak.ground.clock.today)),
                    ('state', models.CharField(choices=[('planned', 'Planned'), ('under_way', 'Under way'), ('done', 'Done'), ('changed', 'Changed, because'), ('not_done', 'Not done, because')], max_length=10)),
                    ('reason', models.TextField(blank=True)),
                    ('due', models.DateField()),
                    ('due_precision', models.CharField(choices=[('day', 'Day'), ('month', 'Month'), ('quarter', 'Quarter')], default='day', max_length=10)),
                    ('commitment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='followup.commitment')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['on', 'created_at'],
                },
            ), migrations.CreateModel(
                name='TakenUp',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('key', models.CharField(max_length=60)),
                    ('title', models.CharField(max_length=200)),
                    ('earlier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ground.programme')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('question', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='gather.question')),
                ],
                options={
                    'ordering': ['created_at'],
                    'constraints': [models.UniqueConstraint(fields=('programme', 'earlier', 'key'), name='a_challenge_is_taken_up_once')],
                },
            ), migrations.CreateModel(
                name='Ask',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('asked_on', models.DateField(default=samenspraak.ground.clock.today)),
                    ('answer_by', models.DateField()),
                    ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='asks', to='people.body')),
                    ('challenge', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='asks', to='perspective.challenge')),
                    ('option', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='asks', to='perspective.option')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('thread', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='asks', to='analyse.redthread')),
                ],
                options={
                    'ordering': ['answer_by', 'created_at'],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('challenge__isnull', False), ('option__isnull', True), ('thread__isnull', True)), models.Q(('challenge__isnull', True), ('option__isnull', False), ('thread__isnull', True)), models.Q(('challenge__isnull', True), ('option__isnull', True), ('thread__isnull', False)), _connector='OR'), name='an_ask_is_about_one_thing'), models.CheckConstraint(condition=models.Q(('answer_by__gte', models.F('asked_on'))), name='an_ask_leaves_time')],
                },
            )],
        ),
    ]
