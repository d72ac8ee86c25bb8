"""One connection of a device to an exam's house."""

from __future__ import annotations

import http.client
import json
import uuid
from typing import Any

from exam.house import SLUG, House
from tests.factories.sheets import id_of


class Caller:
    """Sends notes one by one; a broken connection is made anew with the next one."""

    def __init__(self, house: House, code: str) -> None:
        self.house, self.code = house, code
        self.connection: http.client.HTTPConnection | None = None

    def connect(self) -> http.client.HTTPConnection:
        self.connection = http.client.HTTPConnection("127.0.0.1", self.house.port, timeout=30)
        self.connection.connect()
        return self.connection

    def put(self, body: str) -> tuple[int, dict[str, Any]]:
        """Status and answer; OSError or HTTPException when none came."""
        connection = self.connection or self.connect()
        try:
            connection.request(
                "PUT",
                f"/nl/{SLUG}/blad/aantekeningen/{id_of(body)}/",
                body.encode(),
                {"X-Sheet-Key": self.code, "Content-Type": "application/json"},
            )
            response = connection.getresponse()
            return response.status, json.loads(response.read())
        except (OSError, http.client.HTTPException, ValueError):
            connection.close()
            self.connection = None
            raise


def a_note(table: str, text: str) -> str:
    """A note as a sheet sends it, without a database at hand."""
    fields = {
        "id": str(uuid.uuid4()),
        "table": table,
        "previous": "",
        "order": 1,
        "kind": "worry",
        "text": text,
        "language": "nl",
        "wording": "summary",
    }
    return json.dumps(fields)
