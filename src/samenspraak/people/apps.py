from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "samenspraak.people"
    label = "people"
