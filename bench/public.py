"""How quickly public pages are served at a given rate, and what a page weighs.

    python -m bench.public http://127.0.0.1:8000/nl/dichtbij/ [--rate 200] [--seconds 20] [--pages 60] [--process PID]

Asks for pages that links lead to from the address, at a fixed rate whether or not earlier answers have come (so
waiting counts), after each page was asked for once. Prints p50, p95 and p99 in milliseconds, what was not answered
with 200, the load of the machine, and the heaviest pages as they are sent to a browser that takes gzip, with their
style sheets and scripts and without pictures and fonts. With the number of the web server's process (or of the
process that started it) also the work that a request took of it, which counts on a busy machine too (Linux).
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]+)"')
PART = re.compile(r'<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"')
CONNECTIONS = 16
PACKED = {"Accept-Encoding": "gzip"}


@dataclass
class Measured:
    """What was seen of one run."""

    milliseconds: list[float] = field(default_factory=list)
    wrong: int = 0

    def at(self, share: float) -> float:
        """The time within which this share of the answers came."""
        in_order = sorted(self.milliseconds)
        return in_order[min(len(in_order) - 1, int(len(in_order) * share))] if in_order else float("nan")


def fetched(address: str) -> tuple[str, bytes]:
    """What is sent from an address to whoever takes nothing packed, and of what type it is."""
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.headers.get_content_type(), bytes(answer.read())


def weight(address: str) -> int:
    """How many bytes come over the line for an address."""
    asked = urllib.request.Request(address, headers=PACKED)
    with urllib.request.urlopen(asked, timeout=60) as answer:
        return len(answer.read())


def pages_from(start: str, most: int) -> dict[str, bytes]:
    """Pages under an address that links lead to, each fetched once (and so rendered)."""
    found: dict[str, bytes] = {}
    seen = set[str]()
    waiting = [start]
    while waiting and len(found) < most:
        address = waiting.pop(0)
        if address in seen or "?" in address:
            continue
        seen.add(address)
        try:
            kind, body = fetched(address)
        except OSError:
            continue
        if kind != "text/html":
            continue
        found[address] = body
        for link in LINK.findall(found[address].decode("utf-8", "replace")):
            target, _fragment = urldefrag(urljoin(address, link))
            if target.startswith(start) and "/werkbank/" not in target:
                waiting.append(target)
    return found


def weights(pages: dict[str, bytes]) -> list[tuple[int, str]]:
    """What each page weighs on its way, heaviest first."""
    parts: dict[str, int] = {}
    found = []
    for address, body in pages.items():
        own = weight(address)
        for link in PART.findall(body.decode("utf-8", "replace")):
            part = urljoin(address, link)
            if part not in parts:
                parts[part] = weight(part)
            own += parts[part]
        found.append((own, address))
    return sorted(found, reverse=True)


async def measured(pages: list[str], rate: float, seconds: float) -> Measured:
    """Ask at this rate, over a few connections that stay open."""
    seen, queue = Measured(), asyncio.Queue[tuple[float, str]]()
    clients = [asyncio.create_task(_client(pages[0], queue, seen)) for _ in range(CONNECTIONS)]
    began = time.perf_counter()
    for number in range(int(rate * seconds)):
        due = began + number / rate
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        queue.put_nowait((due, pages[number % len(pages)]))
    await queue.join()
    for client in clients:
        client.cancel()
    await asyncio.gather(*clients, return_exceptions=True)
    return seen


async def _client(base: str, queue: asyncio.Queue[tuple[float, str]], seen: Measured) -> None:
    parts = urlsplit(base)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port or 80)
    while True:
        due, address = await queue.get()
        path = urlsplit(address).path
        asked = f"GET {path} HTTP/1.1\r\nHost: {parts.netloc}\r\nAccept-Encoding: gzip\r\n\r\n"
        writer.write(asked.encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        length = re.search(r"content-length: (\d+)", head)
        await reader.readexactly(int(length[1]) if length else 0)
        seen.milliseconds.append((time.perf_counter() - due) * 1000)
        seen.wrong += not head.startswith("http/1.1 200")
        queue.task_done()


def worked(process: int) -> float:
    """Milliseconds of work that a process and those it started have done so far."""
    ticks, family = 0, {process}
    for stat in sorted(Path("/proc").glob("[0-9]*/stat"), key=lambda path: int(path.parent.name)):
        try:
            after_name = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        number, parent = int(stat.parent.name), int(after_name[1])
        if number in family or parent in family:
            family.add(number)
            ticks += int(after_name[11]) + int(after_name[12])
    return ticks * 1000 / os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("address")
    parser.add_argument("--rate", type=float, default=200)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--process", type=int, metavar="PID", help="also the work of this process")
    options = parser.parse_args()
    pages = pages_from(options.address, options.pages)
    load = os.getloadavg()[0]
    before = worked(options.process) if options.process else 0.0
    seen = asyncio.run(measured(list(pages), options.rate, options.seconds))
    print(f"{len(pages)} pages, {len(seen.milliseconds)} requests at {options.rate:g}/s")
    print(
        f"p50 {seen.at(0.5):.1f} ms, p95 {seen.at(0.95):.1f} ms, p99 {seen.at(0.99):.1f} ms, not 200: {seen.wrong}"
    )
    if options.process:
        work = (worked(options.process) - before) / max(1, len(seen.milliseconds))
        print(f"work of the server: {work:.2f} ms a request")
    print(f"load before: {load:.1f} on {os.cpu_count()} cores")
    for weight, address in weights(pages)[:3]:
        print(f"{weight / 1024:.1f} KB: {urlsplit(address).path}")


if __name__ == "__main__":
    main()
