"""Rows as linked data: JSON-LD in the words of schema.org, PROV and DCAT where they have one, in our own elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from samenspraak.ground.models import Programme
from samenspraak.public.queries.records import PROGRAMME, RECORDS, Field, Record, Row

CONTEXT = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    # Our own words, each explained on the page about the fields.
    "sam": "urn:samenspraak:field:",
}
XSD = {"date": "xsd:date", "date-time": "xsd:dateTime"}
# Fields that hold the id of another row.
POINTERS = {
    "saysSo",
    "saysOtherwise",
    "threads",
    "wentOnIn",
    "citesContributions",
    "citesThreads",
    "citesSources",
}


def as_json_ld(programme: Programme, rows: Mapping[str, Sequence[Row]], *, about: Row) -> bytes:
    """One graph: the dataset as DCAT describes it (`about`), the programme, and every row."""
    graph: list[dict[str, object]] = [about]
    for plural, found in rows.items():
        record = PROGRAMME if plural == PROGRAMME.plural else RECORDS[plural].record
        graph += [_node(programme, record, row) for row in found]
    document = {"@context": CONTEXT, "@graph": graph}
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def urn(programme: Programme, key: object) -> str:
    """A name for a row that does not depend on where it is served."""
    return f"urn:samenspraak:{programme.slug}:{key}"


def _node(programme: Programme, record: Record, row: Row) -> dict[str, object]:
    node: dict[str, object] = {"@type": record.term or f"sam:{record.singular}"}
    if record.has_id:
        node = {"@id": urn(programme, row["id"]), **node}
    for field in record.fields:
        value = row[field.name]
        if value is None or value == []:
            continue
        term = field.term or f"sam:{field.name}"
        values = [_value(programme, field, one) for one in (value if field.many else [value])]
        node[term] = _joined(node.get(term), values)
    return node


def _joined(there: object, values: list[object]) -> object:
    """Two fields may share a term (a title in two languages): then both values stand under it."""
    known = there if isinstance(there, list) else [] if there is None else [there]
    together = [*known, *values]
    return together[0] if len(together) == 1 else together


def _value(programme: Programme, field: Field, value: object) -> object:
    points = field.name in POINTERS or (field.name.endswith("Id") and field.name != "id")
    if points or (field.name == "contributions" and field.many):
        return {"@id": urn(programme, value)}
    if field.type in XSD:
        return {"@value": value, "@type": XSD[field.type]}
    if field.name.endswith(("Nl", "En")) and field.type == "string":
        return {"@value": value, "@language": field.name[-2:].lower()}
    return value


def described(programme: Programme, *, title: str, licence: str, made_on: str, files: Iterable[str]) -> Row:
    """The dataset itself, as DCAT describes one."""
    return {
        "@id": urn(programme, "dataset"),
        "@type": "dcat:Dataset",
        "dcterms:title": title,
        "dcterms:description": {"@value": programme.summary_nl, "@language": "nl"},
        "dcterms:publisher": programme.organiser_nl,
        "dcterms:license": {"@id": licence},
        "dcterms:modified": {"@value": made_on, "@type": "xsd:date"},
        "dcat:distribution": [
            {"@type": "dcat:Distribution", "dcterms:title": name, "dcat:mediaType": _media(name)}
            for name in files
        ],
    }


def _media(name: str) -> str:
    return {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}.get(
        name.rpartition(".")[2], "application/octet-stream"
    )
