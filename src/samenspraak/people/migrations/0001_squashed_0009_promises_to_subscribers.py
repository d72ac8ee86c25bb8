"""All tables of this room as they stand, for a house that begins; one that exists got here step by step."""

import django.contrib.auth.models
import django.contrib.auth.validators
import django.db.models.deletion
import django.utils.timezone
import samenspraak.ground.clock
import samenspraak.ground.ids
import samenspraak.ground.tables
import samenspraak.people.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('people', '0001_initial'), ('people', '0002_rules_that_sqlite_keeps_too'), ('people', '0003_cards'), ('people', '0004_contacts'), ('people', '0005_body_names_and_invitations'), ('people', '0006_no_guardian_on_a_bearer'), ('people', '0007_api_keys'), ('people', '0008_subscribers'), ('people', '0009_promises_to_subscribers')]

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('ground', '0001_squashed_0006_own_look'),
    ]

    operations = [
        samenspraak.ground.tables.CreateTables(
            models=[migrations.CreateModel(
                name='User',
                fields=[
                    ('password', models.CharField(max_length=128, verbose_name='password')),
                    ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                    ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                    ('username', models.CharField(error_messages={'unique': 'A user with that username already exists.'}, help_text='Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.', max_length=150, unique=True, validators=[django.contrib.auth.validators.UnicodeUsernameValidator()], verbose_name='username')),
                    ('first_name', models.CharField(blank=True, max_length=150, verbose_name='first name')),
                    ('last_name', models.CharField(blank=True, max_length=150, verbose_name='last name')),
                    ('email', models.EmailField(blank=True, max_length=254, verbose_name='email address')),
                    ('is_staff', models.BooleanField(default=False, help_text='Designates whether the user can log into this admin site.', verbose_name='staff status')),
                    ('is_active', models.BooleanField(default=True, help_text='Designates whether this user should be treated as active. Unselect this instead of deleting accounts.', verbose_name='active')),
                    ('date_joined', models.DateTimeField(default=django.utils.timezone.now, verbose_name='date joined')),
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                    ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
                ],
                options={
                    'verbose_name': 'user',
                    'verbose_name_plural': 'users',
                    'abstract': False,
                },
                managers=[
                    ('objects', django.contrib.auth.models.UserManager()),
                ],
            ), migrations.CreateModel(
                name='ApiKey',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('name', models.CharField(max_length=100)),
                    ('token_hash', models.CharField(max_length=64, unique=True)),
                    ('ends_on', models.DateField()),
                    ('last_used_on', models.DateField(null=True)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='api_keys', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'ordering': ['-created_at'],
                },
            ), migrations.CreateModel(
                name='Bearer',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('code_hash', models.CharField(max_length=128, null=True, unique=True)),
                    ('under_16', models.BooleanField(default=False, help_text="A guardian's consent is needed.")),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Body',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('kind', models.CharField(choices=[('ministry', 'Ministry'), ('province', 'Province'), ('municipality', 'Municipality'), ('organisation', 'Organisation'), ('programme', 'The programme itself')], max_length=20)),
                    ('name_nl', models.CharField(max_length=200)),
                    ('name_en', models.CharField(blank=True, max_length=200)),
                    ('slug', models.SlugField(max_length=80, unique=True)),
                    ('merged_on', models.DateField(blank=True, null=True)),
                    ('merged_into', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='came_from', to='people.body')),
                ],
                options={
                    'verbose_name_plural': 'bodies',
                    'ordering': ['name_nl'],
                    'constraints': [models.CheckConstraint(condition=models.Q(('merged_into', None), models.Q(('merged_into', models.F('id')), _negated=True), _connector='OR'), name='a_body_does_not_merge_into_itself')],
                },
            ), migrations.CreateModel(
                name='BodyInvitation',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('email', models.EmailField(blank=True, max_length=254)),
                    ('token_hash', models.CharField(max_length=64, unique=True)),
                    ('expires_at', models.DateTimeField()),
                    ('accepted_at', models.DateTimeField(null=True)),
                    ('taken_back_at', models.DateTimeField(null=True)),
                    ('accepted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='people.body')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'ordering': ['-created_at'],
                },
            ), migrations.CreateModel(
                name='BodyName',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('name', models.CharField(max_length=200)),
                    ('folded', models.CharField(max_length=200, unique=True)),
                    ('held_until', models.DateField(blank=True, null=True)),
                    ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='other_names', to='people.body')),
                ],
                options={
                    'ordering': ['name'],
                },
            ), migrations.CreateModel(
                name='CardSession',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('token_hash', models.CharField(max_length=64, unique=True)),
                    ('expires_at', models.DateTimeField(db_index=True)),
                    ('bearer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to='people.bearer')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Contact',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('email', models.EmailField(blank=True, max_length=254)),
                    ('phone', models.CharField(blank=True, max_length=20)),
                    ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English')], default='nl', max_length=2)),
                    ('confirmed_at', models.DateTimeField(blank=True, null=True)),
                    ('confirm_key', models.CharField(default=samenspraak.people.models.new_key, max_length=64, unique=True)),
                    ('stop_key', models.CharField(default=samenspraak.people.models.new_key, max_length=64, unique=True)),
                    ('asked_at', models.DateTimeField(default=samenspraak.ground.clock.now)),
                    ('keep_until', models.DateField()),
                    ('bearer', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='contact', to='people.bearer')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Membership',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('role', models.CharField(choices=[('organiser', 'Organiser'), ('host', 'Host'), ('facilitator', 'Facilitator'), ('note_taker', 'Note taker'), ('moderator', 'Moderator'), ('analyst', 'Analyst'), ('editor', 'Editor'), ('publisher', 'Publisher'), ('body_staff', 'Staff of a body')], max_length=20)),
                    ('body', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.body')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                    ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('programme', 'user', 'role', 'body'), name='one_membership_per_role_and_body'), models.UniqueConstraint(condition=models.Q(('body', None)), fields=('programme', 'user', 'role'), name='one_membership_per_role'), models.CheckConstraint(condition=models.Q(models.Q(('body__isnull', False), ('role', 'body_staff')), models.Q(models.Q(('role', 'body_staff'), _negated=True), ('body__isnull', True)), _connector='OR'), name='body_staff_has_a_body')],
                },
            ), migrations.CreateModel(
                name='RetiredCode',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('code_hash', models.CharField(max_length=128, unique=True)),
                    ('bearer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='retired_codes', to='people.bearer')),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'abstract': False,
                },
            ), migrations.CreateModel(
                name='Subscriber',
                fields=[
                    ('id', models.UUIDField(default=samenspraak.ground.ids.new_id, editable=False, primary_key=True, serialize=False)),
                    ('created_at', models.DateTimeField(default=samenspraak.ground.clock.now, editable=False)),
                    ('email', models.EmailField(max_length=254)),
                    ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English')], default='nl', max_length=2)),
                    ('confirmed_at', models.DateTimeField(blank=True, null=True)),
                    ('confirm_key', models.CharField(default=samenspraak.people.models.new_key, max_length=64, unique=True)),
                    ('stop_key', models.CharField(default=samenspraak.people.models.new_key, max_length=64, unique=True)),
                    ('asked_at', models.DateTimeField(default=samenspraak.ground.clock.now)),
                    ('keep_until', models.DateField()),
                    ('told_until', models.DateTimeField(default=samenspraak.ground.clock.now)),
                    ('promises_asked_at', models.DateTimeField(blank=True, null=True)),
                    ('promises_from', models.DateTimeField(blank=True, null=True)),
                    ('sending_key', models.UUIDField(blank=True, null=True)),
                    ('sending_until', models.DateTimeField(blank=True, null=True)),
                    ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='ground.programme')),
                ],
                options={
                    'constraints': [models.UniqueConstraint(fields=('programme', 'email'), name='one_subscription_per_address')],
                },
            )],
        ),
    ]
