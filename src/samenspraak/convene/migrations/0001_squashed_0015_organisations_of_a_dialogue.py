"""All tables of this room as they stand, for a house that begins; one that exists got here step by step."""

import django.db.models.deletion
import samenspraak.ground.clock
import samenspraak.ground.ids
import samenspraak.ground.tables
from django.conf import settings
from django.db import migrations, models

from samenspraak.convene.shipped import ship_guides


def fill(apps, schema_editor):
    ship_guides(apps.get_model('convene', 'ConversationGuide').objects, apps.get_model('convene', 'Round').objects)


class Migration(migrations.Migration):

    replaces = [('convene', '0001_initial'), ('convene', '0002_initial'), ('convene', '0003_conversations_in_two_languages'), ('convene', '0004_rules_that_sqlite_keeps_too'), ('convene', '0005_guides_that_can_be_read'), ('convene', '0006_shipped_guides'), ('convene', '0007_one_guide_per_version'), ('convene', '0008_draws'), ('convene', '0009_registrations'), ('convene', '0010_seating'), ('convene', '0011_mail'), ('convene', '0012_replacements_and_terms_of_draws'), ('convene', '0013_mail_of_the_waiting_list'), ('convene', '0014_how_many_speak_in_a_role'), ('convene', '0015_organisations_of_a_dialogue')]

    initial = True

    dependencies = [
        ('ground', '0001_squashed_0006_own_look'),
        ('people', '0001_squashed_0009_promises_to_subscribers'),
        ('people', '__first__'),
    ]

    operations = [
        samenspraak.ground.tables.CreateTables(
            models=[migrations.CreateModel(
                name='ConversationGuide',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('slug', models.SlugField(max_length=80)),
                    ('title', models.CharField(max_length=200)),
                    ('summary', models.TextField(blank=True)),
                    ('preparation', models.JSONField(default=list)),
                    ('is_plain', models.BooleanField(default=False)),
                    ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English'), ('fy', 'Frisian'), ('de', 'German'), ('tr', 'Turkish'), ('ar', 'Arabic'), ('uk', 'Ukrainian'), ('pl', 'Polish'), ('und', 'Unknown')], default='nl', max_length=3)),
                    ('version', models.PositiveSmallIntegerField(default=1)),
                    ('follows', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='followed_by', to='convene.conversationguide')),
                    ('programme', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('translates', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='translations', to='convene.conversationguide')),
                ],
                options={
                    'ordering': ['slug', 'language', '-version'],
                    'constraints': [models.UniqueConstraint(fields=('programme', 'slug', 'language', 'version'), name='one_guide_per_version'), models.UniqueConstraint(condition=models.Q(('programme', None)), fields=('slug', 'language', 'version'), name='one_shipped_guide_per_version')],
                },
            ), migrations.CreateModel(
                name='Dialogue',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('kind', models.CharField(choices=[('exploratory', 'Exploratory dialogue'), ('theme', 'Theme dialogue'), ('civil_society', 'Civil-society dialogue'), ('science', 'Science dialogue'), ('self_organised', 'Self-organised dialogue')], max_length=20)),
                    ('title_nl', models.CharField(max_length=200)),
                    ('title_en', models.CharField(blank=True, max_length=200)),
                    ('summary_nl', models.TextField(blank=True)),
                    ('summary_en', models.TextField(blank=True)),
                    ('setting', models.CharField(choices=[('in_person', 'In person'), ('online', 'Online'), ('blended', 'Blended')], default='in_person', max_length=10)),
                    ('place', models.CharField(blank=True, max_length=200)),
                    ('host', models.CharField(blank=True, max_length=200)),
                    ('held_on', models.DateField()),
                    ('starts_at', models.TimeField(blank=True, null=True)),
                    ('ends_at', models.TimeField(blank=True, null=True)),
                    ('places', models.PositiveIntegerField(default=0)),
                    ('registers_until', models.DateField(blank=True, null=True)),
                    ('organisations', models.PositiveSmallIntegerField(blank=True, null=True)),
                    ('contact_days', models.PositiveSmallIntegerField(default=30)),
                    ('is_public', models.BooleanField(default=True)),
                    ('guide', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='convene.conversationguide')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('theme', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='dialogues', to='convene.theme')),
                ],
                options={
                    'ordering': ['held_on', 'title_nl'],
                },
            ), migrations.CreateModel(
                name='Draw',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('title_nl', models.CharField(max_length=200)),
                    ('title_en', models.CharField(blank=True, max_length=200)),
                    ('seats', models.PositiveIntegerField()),
                    ('household', models.CharField(blank=True, max_length=100)),
                    ('eligible', models.CharField(blank=True, max_length=100)),
                    ('randomness_from', models.CharField(max_length=300)),
                    ('stage', models.CharField(choices=[('frozen', 'The list is frozen'), ('published', 'The panels are published'), ('drawn', 'The panel is drawn')], default='frozen', max_length=10)),
                    ('published_at', models.DateTimeField(null=True)),
                    ('drawn_at', models.DateTimeField(null=True)),
                    ('keep_days', models.PositiveSmallIntegerField(default=365)),
                    ('erased_at', models.DateTimeField(null=True)),
                    ('result', models.JSONField(default=dict)),
                    ('job', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='ground.job')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('replaces', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='replacements', to='convene.draw')),
                ],
                options={
                    'ordering': ['-created_at'],
                },
            ), migrations.CreateModel(
                name='DrawFile',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('name', models.CharField(max_length=60)),
                    ('content', models.BinaryField()),
                    ('draw', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='convene.draw')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['name'],
                    'constraints': [models.UniqueConstraint(fields=('draw', 'name'), name='one_file_per_name_in_a_draw')],
                },
            ), migrations.CreateModel(
                name='Feature',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('slug', models.SlugField(max_length=40)),
                    ('name_nl', models.CharField(max_length=80)),
                    ('name_en', models.CharField(blank=True, max_length=80)),
                    ('question_nl', models.CharField(max_length=200)),
                    ('question_en', models.CharField(blank=True, max_length=200)),
                    ('answers', models.JSONField(default=list)),
                    ('order', models.PositiveSmallIntegerField(default=0)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['order', 'slug'],
                    'constraints': [models.UniqueConstraint(fields=('programme', 'slug'), name='one_feature_per_slug')],
                },
            ), migrations.CreateModel(
                name='Intermediary',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('name', models.CharField(max_length=200)),
                    ('code_hash', models.CharField(max_length=128, unique=True)),
                    ('dialogue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='intermediaries', to='convene.dialogue')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['name'],
                    'constraints': [models.UniqueConstraint(fields=('dialogue', 'name'), name='one_code_per_intermediary')],
                },
            ), migrations.CreateModel(
                name='NoMail',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('address_hash', models.CharField(max_length=64)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('programme', 'address_hash'), name='one_no_per_address')],
                },
            ), migrations.CreateModel(
                name='OtherConversation',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('title_nl', models.CharField(max_length=200)),
                    ('title_en', models.CharField(blank=True, max_length=200)),
                    ('with_whom', models.CharField(max_length=200)),
                    ('held_on', models.DateField()),
                    ('summary_nl', models.TextField(blank=True)),
                    ('summary_en', models.TextField(blank=True)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['held_on'],
                },
            ), migrations.CreateModel(
                name='Registration',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('number', models.PositiveIntegerField()),
                    ('state', models.CharField(choices=[('registered', 'Takes part'), ('waiting', 'On the waiting list'), ('cancelled', 'Cancelled')], default='registered', max_length=12)),
                    ('presence', models.CharField(choices=[('expected', 'Expected'), ('here', 'Here'), ('absent', 'Did not come')], default='expected', max_length=10)),
                    ('arrived_at', models.DateTimeField(null=True)),
                    ('channel', models.CharField(choices=[('host', 'By the host'), ('organisation', 'Through an organisation'), ('intermediary', 'Through a trusted intermediary'), ('open_call', 'Open call'), ('draw', 'By draw')], default='open_call', max_length=20)),
                    ('speaks_as', models.CharField(blank=True, max_length=120)),
                    ('features', models.JSONField(default=dict)),
                    ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English'), ('fy', 'Frisian'), ('de', 'German'), ('tr', 'Turkish'), ('ar', 'Arabic'), ('uk', 'Ukrainian'), ('pl', 'Polish'), ('und', 'Unknown')], default='nl', max_length=3)),
                    ('languages', models.JSONField(default=list)),
                    ('needs_interpreter', models.BooleanField(default=False)),
                    ('needs_wheelchair', models.BooleanField(default=False)),
                    ('needs', models.JSONField(default=list)),
                    ('needs_childcare', models.BooleanField(default=False)),
                    ('needs_travel', models.BooleanField(default=False)),
                    ('part_of_day', models.CharField(choices=[('either', 'Both are fine'), ('day', 'During the day'), ('evening', 'In the evening')], default='either', max_length=10)),
                    ('setting', models.CharField(choices=[('in_person', 'In person'), ('online', 'Online'), ('blended', 'Blended')], default='in_person', max_length=10)),
                    ('under_16', models.BooleanField(default=False)),
                    ('guardian_agreed', models.BooleanField(default=False)),
                    ('code_hash', models.CharField(max_length=128, null=True, unique=True)),
                    ('dialogue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='registrations', to='convene.dialogue')),
                    ('intermediary', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='registrations', to='convene.intermediary')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['number'],
                    'constraints': [models.UniqueConstraint(fields=('dialogue', 'number'), name='one_registration_per_number'), models.CheckConstraint(condition=models.Q(('under_16', False), ('guardian_agreed', True), _connector='OR'), name='a_minor_comes_with_a_guardian')],
                },
            ), migrations.CreateModel(
                name='Contact',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('channel', models.CharField(choices=[('host', 'By the host'), ('organisation', 'Through an organisation'), ('intermediary', 'Through a trusted intermediary'), ('open_call', 'Open call'), ('draw', 'By draw')], default='open_call', max_length=20)),
                    ('name', models.CharField(blank=True, max_length=120)),
                    ('email', models.EmailField(blank=True, max_length=254)),
                    ('phone', models.CharField(blank=True, max_length=40)),
                    ('guardian_name', models.CharField(blank=True, max_length=120)),
                    ('guardian_phone', models.CharField(blank=True, max_length=120)),
                    ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English'), ('fy', 'Frisian'), ('de', 'German'), ('tr', 'Turkish'), ('ar', 'Arabic'), ('uk', 'Ukrainian'), ('pl', 'Polish'), ('und', 'Unknown')], default='nl', max_length=3)),
                    ('erase_on', models.DateField(db_index=True)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('dialogue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contacts', to='convene.dialogue')),
                    ('registration', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='contact', to='convene.registration')),
                ],
                options={
                    'ordering': ['created_at'],
                },
            ), migrations.CreateModel(
                name='Round',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('order', models.PositiveSmallIntegerField()),
                    ('title', models.CharField(max_length=80)),
                    ('purpose', models.CharField(max_length=300)),
                    ('opening_question', models.TextField(blank=True)),
                    ('follow_ups', models.JSONField(default=list)),
                    ('guidance', models.TextField(blank=True)),
                    ('minutes', models.PositiveSmallIntegerField()),
                    ('kinds', models.JSONField(default=list)),
                    ('pictogram', models.CharField(blank=True, choices=[('welcome', 'People come in and greet each other'), ('talk', 'One person talks, the others listen'), ('heart', 'A heart: this touches me'), ('seed', 'A small plant that grows'), ('cloud', 'A dark cloud with rain'), ('cup', 'A cup of coffee: a break'), ('keep', 'Two hands that hold something'), ('dream', 'A moon and stars: a dream'), ('lamp', 'A lamp that lights up: an idea'), ('steps', 'Footsteps: this is what we do'), ('read', 'A sheet of paper with a tick: this is right')], max_length=20)),
                    ('guide', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rounds', to='convene.conversationguide')),
                ],
                options={
                    'ordering': ['order'],
                    'constraints': [models.UniqueConstraint(fields=('guide', 'order'), name='one_round_per_place')],
                },
            ), migrations.CreateModel(
                name='SeatingPlan',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('number', models.PositiveIntegerField()),
                    ('kind', models.CharField(choices=[('plan', 'Seating plan'), ('repair', 'Repair')], default='plan', max_length=10)),
                    ('state', models.CharField(choices=[('making', 'Being made'), ('proposed', 'Proposal'), ('current', 'The plan that holds'), ('past', 'Earlier plan')], default='making', max_length=10)),
                    ('rounds', models.PositiveSmallIntegerField(default=1)),
                    ('mixing', models.CharField(default='balanced', max_length=20)),
                    ('from_round', models.PositiveSmallIntegerField(default=1)),
                    ('result', models.JSONField(default=dict)),
                    ('dialogue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seating_plans', to='convene.dialogue')),
                    ('follows', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='followed_by', to='convene.seatingplan')),
                    ('job', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='ground.job')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['-number'],
                    'constraints': [models.UniqueConstraint(fields=('dialogue', 'number'), name='one_plan_per_number'), models.UniqueConstraint(condition=models.Q(('state', 'current')), fields=('dialogue',), name='one_current_plan')],
                },
            ), migrations.CreateModel(
                name='SentMail',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('kind', models.CharField(choices=[('invitation', 'Invitation'), ('confirmation', 'Confirmation'), ('waiting', 'On the waiting list'), ('place', 'A place came free'), ('reminder', 'Reminder')], max_length=12)),
                    ('contact', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mails', to='convene.contact')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('contact', 'kind'), name='one_mail_of_a_kind')],
                },
            ), migrations.CreateModel(
                name='Table',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('public_id', models.CharField(default=samenspraak.ground.ids.new_public_id, editable=False, max_length=16, unique=True)),
                    ('number', models.PositiveSmallIntegerField()),
                    ('video_link', models.URLField(blank=True)),
                    ('room', models.CharField(blank=True, max_length=80)),
                    ('language', models.CharField(blank=True, max_length=3)),
                    ('is_reachable', models.BooleanField(default=True, help_text='With a wheelchair.')),
                    ('is_online', models.BooleanField(default=False)),
                    ('dialogue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tables', to='convene.dialogue')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['dialogue__held_on', 'dialogue', 'number'],
                    'constraints': [models.UniqueConstraint(fields=('dialogue', 'number'), name='one_table_per_number')],
                },
            ), migrations.CreateModel(
                name='SeatingWish',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('wish', models.CharField(choices=[('fixed_table', 'At this table'), ('together', 'Together'), ('apart', 'Apart')], max_length=12)),
                    ('dialogue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seating_wishes', to='convene.dialogue')),
                    ('other', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='convene.registration')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('registration', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='wishes', to='convene.registration')),
                    ('table', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='convene.table')),
                ],
                options={
                    'ordering': ['created_at'],
                    'constraints': [models.UniqueConstraint(condition=models.Q(('wish', 'fixed_table')), fields=('registration',), name='one_fixed_table'), models.UniqueConstraint(condition=models.Q(('wish', 'fixed_table'), _negated=True), fields=('registration', 'other'), name='one_wish_about_two_people')],
                },
            ), migrations.CreateModel(
                name='Seat',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('number', models.PositiveSmallIntegerField()),
                    ('speaks_as', models.CharField(blank=True, max_length=120)),
                    ('speaks_in_office', models.BooleanField(default=False)),
                    ('bearer', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='seat', to='people.bearer')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('table', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='convene.table')),
                ],
                options={
                    'ordering': ['number'],
                    'indexes': [models.Index(fields=['programme', 'speaks_as'], name='seat_by_role')],
                    'constraints': [models.UniqueConstraint(fields=('table', 'number'), name='one_seat_per_number')],
                },
            ), migrations.CreateModel(
                name='PlannedSeat',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('round', models.PositiveSmallIntegerField()),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('registration', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='places', to='convene.registration')),
                    ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='places', to='convene.seatingplan')),
                    ('table', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='planned', to='convene.table')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('plan', 'registration', 'round'), name='nobody_is_seated_twice')],
                },
            ), migrations.CreateModel(
                name='TableRole',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('role', models.CharField(choices=[('host', 'Host'), ('facilitator', 'Facilitator'), ('note_taker', 'Note taker')], max_length=20)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('table', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='roles', to='convene.table')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='table_roles', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('table', 'role', 'user'), name='one_role_per_person_at_a_table')],
                },
            ), migrations.CreateModel(
                name='TargetGroup',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('name_nl', models.CharField(max_length=200)),
                    ('name_en', models.CharField(blank=True, max_length=200)),
                    ('conditions', models.JSONField(default=dict)),
                    ('least', models.PositiveIntegerField(blank=True, null=True)),
                    ('most', models.PositiveIntegerField(blank=True, null=True)),
                    ('share', models.PositiveSmallIntegerField(blank=True, null=True)),
                    ('tolerance', models.PositiveSmallIntegerField(default=0)),
                    ('order', models.PositiveSmallIntegerField(default=0)),
                    ('dialogue', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='target_groups', to='convene.dialogue')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['order', 'name_nl'],
                },
            ), migrations.CreateModel(
                name='Invitation',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('channel', models.CharField(choices=[('host', 'By the host'), ('organisation', 'Through an organisation'), ('intermediary', 'Through a trusted intermediary'), ('open_call', 'Open call'), ('draw', 'By draw')], default='host', max_length=20)),
                    ('invited', models.PositiveIntegerField(default=0)),
                    ('refused', models.PositiveIntegerField(default=0)),
                    ('accepted', models.PositiveIntegerField(default=0)),
                    ('came', models.PositiveIntegerField(default=0)),
                    ('dialogue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='convene.dialogue')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('target_group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='convene.targetgroup')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('dialogue', 'channel', 'target_group'), name='one_count_per_channel_and_group'), models.UniqueConstraint(condition=models.Q(('target_group', None)), fields=('dialogue', 'channel'), name='one_count_per_channel')],
                },
            ), migrations.CreateModel(
                name='TeamMember',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('role', models.CharField(choices=[('host', 'Host'), ('facilitator', 'Facilitator'), ('note_taker', 'Note taker')], max_length=20)),
                    ('available', models.CharField(choices=[('asked', 'Has not answered'), ('yes', 'Can come'), ('no', 'Cannot come')], default='asked', max_length=10)),
                    ('languages', models.JSONField(default=list)),
                    ('briefed_at', models.DateTimeField(null=True)),
                    ('dialogue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='team', to='convene.dialogue')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='team_parts', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['role', 'created_at'],
                    'constraints': [models.UniqueConstraint(fields=('dialogue', 'user', 'role'), name='one_part_per_person')],
                },
            ), migrations.CreateModel(
                name='Theme',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('title_nl', models.CharField(max_length=200)),
                    ('title_en', models.CharField(blank=True, max_length=200)),
                    ('order', models.PositiveSmallIntegerField(default=0)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['order', 'title_nl'],
                },
            )],
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
