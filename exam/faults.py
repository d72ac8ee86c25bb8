"""A network that fails: a small proxy before a house, which answers what it is told to in place of the house.

| fault | what the device meets |
|---|---|
| `dropped` | the house got the request and answered; the answer never arrives |
| `cut` | the connection breaks before the house gets anything |
| `portal` | a hotel's login page, with status 200 |
| `redirect` | a way to that page |
| `500`, `413`, `401` | pages of some box in between, with that status |
"""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<!doctype html><title>Inloggen</title><h1>Welkom in Hotel De Zon</h1>"
PASSED_BACK = {
    "content-type",
    "cache-control",
    "location",
    "service-worker-allowed",
    "content-security-policy",
}


class Network(ThreadingHTTPServer):
    """The proxy; `faults` is what the next requests for notes meet, in order, and `met` what they have met."""

    daemon_threads = True

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.house_port = port
        self.faults: list[str] = []
        self.met: list[str] = []
        self.lock = threading.Lock()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def next_fault(self, path: str) -> str:
        """Only what a sheet speaks with fails; its page comes from the device itself by then."""
        if (
            "/blad/tafel/" not in path
            and "/blad/aantekeningen/" not in path
            and "/blad/ondertekening/" not in path
        ):
            return ""
        with self.lock:
            fault = self.faults.pop(0) if self.faults else ""
            if fault:
                self.met.append(fault)
        return fault


class _Handler(BaseHTTPRequestHandler):
    server: Network
    protocol_version = "HTTP/1.1"

    def log_message(self, *_args: object) -> None:
        """Nothing: the exam tells what happened."""

    def do_GET(self) -> None:
        self._pass()

    def do_POST(self) -> None:
        self._pass()

    def _pass(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        fault = self.server.next_fault(self.path)
        if fault == "cut":
            self._break()
        elif fault == "portal":
            self._answer(200, {"Content-Type": "text/html"}, PAGE)
        elif fault == "redirect":
            self._answer(302, {"Location": "/hotel/", "Content-Type": "text/html"}, PAGE)
        elif fault in {"500", "413", "401"}:
            self._answer(int(fault), {"Content-Type": "text/html"}, PAGE)
        else:
            self._ask_the_house(body, dropped=fault == "dropped")

    def _ask_the_house(self, body: bytes, *, dropped: bool) -> None:
        headers = {
            name: value
            for name, value in self.headers.items()
            if name.lower() not in {"connection", "accept-encoding"}
        }
        try:
            house = http.client.HTTPConnection("127.0.0.1", self.server.house_port, timeout=60)
            house.request(self.command, self.path, body or None, headers)
            response = house.getresponse()
            content = response.read()
        except OSError:
            self._answer(502, {"Content-Type": "text/html"}, PAGE)
            return
        if dropped:
            self._break()
            return
        kept = {name: value for name, value in response.getheaders() if name.lower() in PASSED_BACK}
        self._answer(response.status, kept, content)

    def _answer(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _break(self) -> None:
        self.close_connection = True
        self.connection.close()


@contextmanager
def network(port: int) -> Iterator[Network]:
    """A proxy before the house at `port`, gone afterwards."""
    one = Network(port)
    thread = threading.Thread(target=one.serve_forever, daemon=True)
    thread.start()
    try:
        yield one
    finally:
        one.shutdown()
        one.server_close()
