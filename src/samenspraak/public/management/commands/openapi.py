"""`samenspraak openapi`: the API's description as it stands in the repository."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand

from samenspraak.public.api.document import openapi


class Command(BaseCommand):
    help = (
        "Writes the OpenAPI document of the API to standard output: samenspraak openapi > docs/openapi.json"
    )
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(json.dumps(openapi(), ensure_ascii=False, indent=1))
