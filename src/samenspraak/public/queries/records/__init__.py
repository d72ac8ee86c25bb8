"""What anyone may take along of a programme, as rows: the source of the API, the files and the page about them."""

from samenspraak.public.queries.records.fields import Field, Record
from samenspraak.public.queries.records.programmes import PROGRAMME, programme_row
from samenspraak.public.queries.records.sources import RECORDS, Row, Source, rows_of, source_of

__all__ = [
    "PROGRAMME",
    "RECORDS",
    "Field",
    "Record",
    "Row",
    "Source",
    "programme_row",
    "rows_of",
    "source_of",
]
