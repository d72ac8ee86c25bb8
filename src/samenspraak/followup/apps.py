from django.apps import AppConfig


class FollowupConfig(AppConfig):
    name = "samenspraak.followup"
    label = "followup"
