"""All tables of this room as they stand, for a house that begins; one that exists got here step by step."""

from importlib import import_module

import django.db.models.deletion
import samenspraak.ground.clock
import samenspraak.ground.ids
import samenspraak.ground.tables
from django.conf import settings
from django.db import migrations, models

add_kinds = import_module('samenspraak.gather.migrations.0003_default_kinds').add_kinds


class Migration(migrations.Migration):

    replaces = [('gather', '0001_initial'), ('gather', '0002_initial'), ('gather', '0003_default_kinds'), ('gather', '0004_consent_for_one_contribution'), ('gather', '0005_keep_the_unit_and_both_refusals'), ('gather', '0006_rules_that_sqlite_keeps_too'), ('gather', '0007_cards'), ('gather', '0008_idea_box'), ('gather', '0009_twins_claims_and_hints'), ('gather', '0010_office_holders'), ('gather', '0011_several_people'), ('gather', '0012_question_of_an_edition'), ('gather', '0013_taken_records')]

    initial = True

    dependencies = [
        ('convene', '0001_squashed_0015_organisations_of_a_dialogue'),
        ('converse', '0001_squashed_0002_note_sheets'),
        ('ground', '0001_squashed_0006_own_look'),
        ('people', '0001_squashed_0009_promises_to_subscribers'),
        ('people', '__first__'),
    ]

    operations = [
        samenspraak.ground.tables.CreateTables(
            models=[migrations.CreateModel(
                name='Contribution',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('door', models.CharField(choices=[('table', 'At the table'), ('file', 'From a file'), ('idea_box', 'From the idea box'), ('own_dialogue', 'From a self-organised dialogue')], max_length=12)),
                    ('state', models.CharField(choices=[('hidden', 'Waiting for moderation'), ('open', 'Open'), ('struck', 'Struck by the table'), ('refused', 'Refused, with a reason'), ('withdrawn', 'Withdrawn by those who said it'), ('erased', 'Erased')], db_index=True, default='hidden', max_length=10)),
                    ('state_reason', models.CharField(blank=True, max_length=300)),
                    ('state_changed_at', models.DateTimeField(default=samenspraak.ground.clock.now)),
                    ('sha256', models.CharField(blank=True, max_length=64)),
                    ('conversation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='convene.otherconversation')),
                    ('dialogue', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='convene.dialogue')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('table', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contributions', to='convene.table')),
                    ('current', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='gather.contributionversion')),
                ],
                options={
                    'ordering': ['created_at', 'id'],
                    'indexes': [models.Index(fields=['programme', 'state'], name='gather_cont_program_779bcf_idx')],
                    'constraints': [models.CheckConstraint(condition=models.Q(('conversation__isnull', True), models.Q(('dialogue__isnull', True), ('table__isnull', True)), _connector='OR'), name='table_talk_and_other_talk_are_apart')],
                },
            ), migrations.CreateModel(
                name='ContributionKind',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('slug', models.SlugField(max_length=40)),
                    ('name_nl', models.CharField(max_length=60)),
                    ('name_en', models.CharField(max_length=60)),
                    ('order', models.PositiveSmallIntegerField(default=0)),
                    ('programme', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['order'],
                    'constraints': [models.UniqueConstraint(fields=('programme', 'slug'), name='one_kind_per_slug_and_programme'), models.UniqueConstraint(condition=models.Q(('programme', None)), fields=('slug',), name='one_kind_per_slug')],
                },
            ), migrations.CreateModel(
                name='ContributionVersion',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('number', models.PositiveSmallIntegerField()),
                    ('text', models.TextField()),
                    ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English'), ('fy', 'Frisian'), ('de', 'German'), ('tr', 'Turkish'), ('ar', 'Arabic'), ('uk', 'Ukrainian'), ('pl', 'Polish'), ('und', 'Unknown')], default='nl', max_length=3)),
                    ('translated_by', models.CharField(blank=True, max_length=120)),
                    ('wording', models.CharField(choices=[('verbatim', 'Word for word'), ('read_back', 'Read back and agreed'), ('summary', "The note taker's summary")], default='summary', max_length=10)),
                    ('speaks_as', models.CharField(blank=True, max_length=120)),
                    ('in_office', models.BooleanField(default=False)),
                    ('several', models.BooleanField(default=False)),
                    ('disagreement', models.BooleanField(default=False)),
                    ('who', models.CharField(blank=True, max_length=200)),
                    ('by_when', models.DateField(blank=True, null=True)),
                    ('by_when_precision', models.CharField(blank=True, choices=[('day', 'Day'), ('month', 'Month'), ('quarter', 'Quarter')], max_length=10)),
                    ('reason', models.CharField(blank=True, max_length=300)),
                    ('erased_at', models.DateTimeField(null=True)),
                    ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='gather.contribution')),
                    ('kind', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gather.contributionkind')),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('translates', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='translations', to='gather.contributionversion')),
                ],
                options={
                    'ordering': ['contribution', 'number'],
                    'constraints': [models.UniqueConstraint(fields=('contribution', 'number'), name='one_version_per_number')],
                },
            ), migrations.CreateModel(
                name='Correction',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('text', models.TextField(blank=True)),
                    ('state', models.CharField(choices=[('waiting', 'Waiting for moderation'), ('taken', 'Taken over'), ('refused', 'Refused, with a reason')], default='waiting', max_length=10)),
                    ('reason', models.CharField(blank=True, max_length=300)),
                    ('decided_at', models.DateTimeField(null=True)),
                    ('bearer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.bearer')),
                    ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='corrections', to='gather.contribution')),
                    ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='gather.contributionversion')),
                ],
                options={
                    'ordering': ['created_at'],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'waiting')), fields=('contribution', 'bearer'), name='one_correction_waits_at_a_time')],
                },
            ), migrations.CreateModel(
                name='Intake',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='gather.contribution')),
                    ('note', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='converse.note')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
            ), migrations.CreateModel(
                name='OfficeHolder',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('name', models.CharField(max_length=120)),
                    ('folded', models.CharField(editable=False, max_length=120)),
                    ('office', models.CharField(max_length=200)),
                    ('added_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['folded'],
                    'constraints': [models.UniqueConstraint(fields=('programme', 'folded'), name='an_office_holder_is_listed_once_a_programme')],
                },
            ), migrations.CreateModel(
                name='Paraphrase',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('text', models.TextField()),
                    ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English'), ('fy', 'Frisian'), ('de', 'German'), ('tr', 'Turkish'), ('ar', 'Arabic'), ('uk', 'Ukrainian'), ('pl', 'Polish'), ('und', 'Unknown')], default='nl', max_length=3)),
                    ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='paraphrases', to='gather.contributionversion')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('version', 'language'), name='one_paraphrase_per_language')],
                },
            ), migrations.CreateModel(
                name='Proposal',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('order', models.PositiveIntegerField()),
                    ('passage', models.CharField(max_length=300)),
                    ('text', models.TextField()),
                    ('unit_file', models.CharField(max_length=300)),
                    ('locator', models.CharField(max_length=300)),
                    ('start', models.PositiveIntegerField()),
                    ('end', models.PositiveIntegerField()),
                    ('unit_text', models.TextField(blank=True)),
                    ('unit_offset', models.PositiveIntegerField(default=0)),
                    ('kind', models.CharField(blank=True, max_length=40)),
                    ('role', models.CharField(blank=True, max_length=120)),
                    ('table_label', models.CharField(blank=True, max_length=120)),
                    ('kind_hint', models.CharField(blank=True, max_length=40)),
                    ('language', models.CharField(blank=True, choices=[('nl', 'Dutch'), ('en', 'English'), ('fy', 'Frisian'), ('de', 'German'), ('tr', 'Turkish'), ('ar', 'Arabic'), ('uk', 'Ukrainian'), ('pl', 'Polish'), ('und', 'Unknown')], max_length=3)),
                    ('fingerprint', models.CharField(blank=True, max_length=32)),
                    ('twin_is_exact', models.BooleanField(default=False)),
                    ('claimed_until', models.DateTimeField(null=True)),
                    ('reason', models.CharField(blank=True, max_length=300)),
                    ('left_out', models.CharField(blank=True, max_length=60)),
                    ('state', models.CharField(choices=[('proposed', 'Proposed'), ('accepted', 'Accepted'), ('edited', 'Accepted after a change'), ('split', 'Split'), ('rejected', 'Left out')], default='proposed', max_length=10)),
                    ('decided_at', models.DateTimeField(null=True)),
                    ('claimed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('contributions', models.ManyToManyField(blank=True, related_name='proposals', to='gather.contribution')),
                    ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('twin', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='gather.proposal')),
                    ('source_file', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='gather.sourcefile')),
                ],
                options={
                    'ordering': ['order'],
                    'indexes': [models.Index(fields=['source_file', 'state'], name='gather_prop_source__10a7ff_idx'), models.Index(fields=['programme', 'fingerprint'], name='gather_prop_program_936bfb_idx')],
                    'constraints': [models.UniqueConstraint(fields=('source_file', 'order'), name='one_proposal_per_place')],
                },
            ), migrations.CreateModel(
                name='NearKey',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('key', models.CharField(max_length=12)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='near_keys', to='gather.proposal')),
                ],
                options={
                    'indexes': [models.Index(fields=['programme', 'key'], name='gather_near_program_9bd68b_idx')],
                },
            ), migrations.CreateModel(
                name='FoundIdentifier',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('start', models.PositiveIntegerField()),
                    ('end', models.PositiveIntegerField()),
                    ('type', models.CharField(max_length=20)),
                    ('doubtful', models.BooleanField(default=False)),
                    ('kept', models.BooleanField(default=False)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='identifiers', to='gather.proposal')),
                ],
                options={
                    'ordering': ['start'],
                },
            ), migrations.CreateModel(
                name='Question',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('text_nl', models.CharField(max_length=300)),
                    ('text_en', models.CharField(blank=True, max_length=300)),
                    ('order', models.PositiveSmallIntegerField(default=0)),
                    ('is_open', models.BooleanField(default=True)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['order', 'created_at'],
                },
            ), migrations.CreateModel(
                name='Idea',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('asked_in', models.CharField(blank=True, db_index=True, max_length=16)),
                    ('signs', models.JSONField(default=list)),
                    ('replaced', models.PositiveSmallIntegerField(default=0)),
                    ('contribution', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='idea', to='gather.contribution')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('question', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='ideas', to='gather.question')),
                ],
            ), migrations.CreateModel(
                name='SourceFile',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('name', models.CharField(max_length=255)),
                    ('stored', models.FileField(max_length=300, upload_to='sources/%Y/')),
                    ('sha256', models.CharField(max_length=64)),
                    ('size', models.PositiveBigIntegerField()),
                    ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English'), ('fy', 'Frisian'), ('de', 'German'), ('tr', 'Turkish'), ('ar', 'Arabic'), ('uk', 'Ukrainian'), ('pl', 'Polish'), ('und', 'Unknown')], default='nl', max_length=3)),
                    ('state', models.CharField(choices=[('waiting', 'Waiting to be read'), ('reading', 'Being read'), ('review', 'In review'), ('done', 'Reviewed'), ('refused', 'Cannot be read')], default='waiting', max_length=10)),
                    ('refusal_nl', models.TextField(blank=True)),
                    ('refusal_en', models.TextField(blank=True)),
                    ('wording', models.CharField(choices=[('verbatim', 'Word for word'), ('read_back', 'Read back and agreed'), ('summary', "The note taker's summary")], default='summary', max_length=10)),
                    ('door', models.CharField(choices=[('table', 'At the table'), ('file', 'From a file'), ('idea_box', 'From the idea box'), ('own_dialogue', 'From a self-organised dialogue')], default='file', max_length=12)),
                    ('columns', models.JSONField(default=dict)),
                    ('column_choice', models.JSONField(default=dict)),
                    ('role_choice', models.JSONField(default=dict)),
                    ('table_choice', models.JSONField(default=dict)),
                    ('notes', models.JSONField(default=dict)),
                    ('conversation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='convene.otherconversation')),
                    ('dialogue', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='convene.dialogue')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('table', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='convene.table')),
                    ('uploaded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['-created_at'],
                    'constraints': [models.UniqueConstraint(fields=('programme', 'sha256'), name='a_file_is_brought_once')],
                },
            ), migrations.CreateModel(
                name='Consent',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('purpose', models.CharField(choices=[('analyse', 'Analyse'), ('paraphrase', 'Tell in other words'), ('quote', 'Quote with role'), ('open_data', 'Open data'), ('archive', 'Archive'), ('call_back', 'Be called back'), ('describe', 'Be described closely')], max_length=12)),
                    ('given', models.BooleanField()),
                    ('version', models.PositiveSmallIntegerField(default=1)),
                    ('manner', models.CharField(choices=[('paper', 'On paper'), ('screen', 'On screen'), ('upload', 'Stated with an upload')], max_length=8)),
                    ('by_guardian', models.BooleanField(default=False)),
                    ('bearer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='consents', to='people.bearer')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('contribution', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='consents', to='gather.contribution')),
                    ('source_file', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='consents', to='gather.sourcefile')),
                ],
                options={
                    'ordering': ['version'],
                    'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('bearer__isnull', False), ('source_file__isnull', True)), models.Q(('bearer__isnull', True), ('source_file__isnull', False)), _connector='OR'), name='consent_is_of_a_bearer_or_of_a_file'), models.UniqueConstraint(condition=models.Q(('contribution', None)), fields=('bearer', 'purpose', 'version'), name='one_word_of_a_bearer_per_version'), models.UniqueConstraint(fields=('bearer', 'contribution', 'purpose', 'version'), name='one_word_about_a_contribution_per_version'), models.UniqueConstraint(fields=('source_file', 'purpose', 'version'), name='one_word_of_a_file_per_version')],
                },
            ), migrations.CreateModel(
                name='Support',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('withdrawn_at', models.DateTimeField(null=True)),
                    ('bearer', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='supports', to='people.bearer')),
                    ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='supports', to='gather.contribution')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('seat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='supports', to='convene.seat')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('contribution', 'seat'), name='one_support_per_seat'), models.UniqueConstraint(fields=('contribution', 'bearer'), name='one_support_per_bearer'), models.CheckConstraint(condition=models.Q(models.Q(('bearer__isnull', True), ('seat__isnull', False)), models.Q(('bearer__isnull', False), ('seat__isnull', True)), _connector='OR'), name='a_support_is_of_a_seat_or_of_a_bearer')],
                },
            ), migrations.CreateModel(
                name='TakenRecord',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('record', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='converse.tablerecord')),
                ],
            ), migrations.CreateModel(
                name='Appeal',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('text', models.TextField(blank=True)),
                    ('state', models.CharField(choices=[('waiting', 'Waiting for a second look'), ('granted', 'Granted: it is shown'), ('kept', 'The refusal stays, with a reason')], default='waiting', max_length=10)),
                    ('reason', models.CharField(blank=True, max_length=300)),
                    ('decided_at', models.DateTimeField(null=True)),
                    ('bearer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.bearer')),
                    ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='appeals', to='gather.contribution')),
                ],
                options={
                    'ordering': ['created_at'],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'waiting')), fields=('contribution',), name='one_appeal_waits_at_a_time')],
                },
            )],
        ),
        migrations.RunPython(add_kinds, migrations.RunPython.noop),
    ]
