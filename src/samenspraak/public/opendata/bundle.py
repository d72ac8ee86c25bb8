"""One ZIP for an edition: every list as CSV and Parquet, linked data, the fields, a word about it, and checksums."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Iterator

from django.template.loader import render_to_string
from django.utils import translation

from samenspraak.ground import clock, disclosure
from samenspraak.ground.models import Programme
from samenspraak.perspective.annex_files import bytes_of, file_of
from samenspraak.perspective.choices import AnnexKind
from samenspraak.perspective.models import Annex
from samenspraak.public.opendata.chosen import Rows, rows_of_edition
from samenspraak.public.opendata.linked import as_json_ld, described
from samenspraak.public.opendata.tables import as_csv, as_parquet
from samenspraak.public.queries.records import PROGRAMME, RECORDS, Record

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
FORMAT = "samenspraak-open-data/1"
ALL_RECORDS: tuple[Record, ...] = (PROGRAMME, *(source.record for source in RECORDS.values()))
# ZIP files know no time zones and begin in 1980: one moment for all, so that the same rows give the same bytes.
MOMENT = (1980, 1, 1, 0, 0, 0)


def edition_zip(programme: Programme, number: int) -> bytes | None:
    """The ZIP of an edition; None where there is none of this number."""
    rows = rows_of_edition(programme, number)
    if rows is None:
        return None
    files = dict(sorted(_files(programme, number, rows)))
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in files.items())
    return zipped({**files, "SHA256SUMS": sums.encode()})


def zipped(files: dict[str, bytes]) -> bytes:
    """Files as one ZIP, the same bytes for the same files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return stream.getvalue()


def _files(programme: Programme, number: int, rows: Rows) -> Iterator[tuple[str, bytes]]:
    names = [f"{form}/{record.plural}.{form}" for record in ALL_RECORDS for form in ("csv", "parquet")]
    for record in ALL_RECORDS:
        yield f"csv/{record.plural}.csv", as_csv(record, rows[record.plural])
        yield f"parquet/{record.plural}.parquet", as_parquet(record, rows[record.plural])
    about = described(
        programme,
        title=f"{programme.title_nl}: open data, {number}",
        licence=LICENCE,
        made_on=clock.today().isoformat(),
        files=names,
    )
    yield "data.jsonld", as_json_ld(programme, rows, about=about)
    yield from _annex_files(programme, rows)
    yield "fields.csv", fields_csv()
    yield "manifest.json", _manifest(programme, number, rows)
    yield "README.md", _readme(programme, number, rows).encode()
    yield "LICENCE.txt", _licence(programme).encode()


def _annex_files(programme: Programme, rows: Rows) -> Iterator[tuple[str, bytes]]:
    """The files of our own annexes; what others wrote is theirs to pass on."""
    listed = Annex.objects.filter(programme=programme, public_id__in=[row["id"] for row in rows["annexes"]])
    for annex in listed.exclude(kind=AnnexKind.THIRD_PARTY):
        file = file_of(annex)
        if file is not None:
            yield f"annexes/{file.download_name}", bytes_of(annex)


def fields_csv() -> bytes:
    """Every field of every list, explained in both languages."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(["list", "field", "type", "many", "nullable", "values", "term", "aboutNl", "aboutEn"])
    for record in ALL_RECORDS:
        for field in record.fields:
            told = []
            for language in ("nl", "en"):
                with translation.override(language):
                    told.append(str(field.about))
            flags = [str(flag).lower() for flag in (field.many, field.nullable)]
            values = "|".join(field.values)
            writer.writerow([record.plural, field.name, field.type, *flags, values, field.term, *told])
    return stream.getvalue().encode()


def _manifest(programme: Programme, number: int, rows: Rows) -> bytes:
    found = {
        "format": FORMAT,
        "programme": programme.slug,
        "edition": number,
        "madeOn": clock.today().isoformat(),
        "version": programme.public_version,
        "licence": LICENCE,
        "counts": {plural: len(found) for plural, found in rows.items()},
    }
    return json.dumps(found, indent=1).encode()


def _readme(programme: Programme, number: int, rows: Rows) -> str:
    context = {
        "programme": programme,
        "number": number,
        "day": clock.today().isoformat(),
        "minimum": disclosure.minimum(),
        "counts": [(plural, len(found)) for plural, found in rows.items()],
    }
    return render_to_string("public/files/readme.txt", context)


def _licence(programme: Programme) -> str:
    dutch = programme.organiser_nl or programme.title_nl
    context = {"licence": LICENCE, "dutch": dutch, "english": programme.organiser_en or dutch}
    return render_to_string("public/files/licence.txt", context)
