"""Prints what an exam's database holds: every note, the hashes of its revisions, and whether the file is sound."""

from __future__ import annotations

import json

import django


def main() -> None:
    django.setup()
    from django.db import connection

    from samenspraak.converse.raw import Note, NoteRevision

    sound = "ok"
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            sound = cursor.execute("PRAGMA integrity_check").fetchone()[0]
    revisions: dict[str, list[str]] = {}
    for note, digest in NoteRevision.objects.order_by("number").values_list("note_id", "sha256"):
        revisions.setdefault(str(note), []).append(digest)
    notes = [
        {"id": str(key), "text": text, "sha256": digest}
        for key, text, digest in Note.objects.values_list("pk", "text", "sha256")
    ]
    print(json.dumps({"sound": sound, "database": connection.vendor, "notes": notes, "revisions": revisions}))


if __name__ == "__main__":
    main()
