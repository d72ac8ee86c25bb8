"""Two checkers of PDF/UA-1 look at a document, as they do at an edition and a kit."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CHECKERS = (["outloud", "--fail-on", "warning"], ["pdfua", "check"])


def problems_in(made: bytes, folder: Path) -> list[str]:
    """What the checkers say of a PDF; nothing when both find nothing."""
    file = folder / "paper.pdf"
    file.write_bytes(made)
    told = []
    for tool, *options in CHECKERS:
        answer = subprocess.run(
            [str(Path(sys.executable).parent / tool), *options, str(file)],
            capture_output=True,
            text=True,
            check=False,
        )
        if answer.returncode:
            told.append(answer.stdout)
    return told
