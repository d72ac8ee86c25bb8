"""The analysis library: from what people said to red threads, each with the way back to the words.

What is exported here is public; everything else may change from one version to the next.
"""

from typing import TYPE_CHECKING, Any

from rodedraad.disclosure import Disclosed, disclose, disclose_within
from rodedraad.errors import RodedraadError, UnusableInput
from rodedraad.passages import LeftOut, Passage, Reading, Source, load_passages
from rodedraad.readers import ReadOptions, read_files
from rodedraad.redact import Redacted, Redaction, apply_redactions, redact, redact_passages
from rodedraad.report import RunReport
from rodedraad.spread import Spread, Talks, measure_spread

if TYPE_CHECKING:
    from rodedraad.embed import CharNgramSvd, Embedder, Usem3
    from rodedraad.threads import Exemplar, Thread, ThreadsResult, Verdict, analyse_threads, find_threads

__all__ = [
    "CharNgramSvd",
    "Disclosed",
    "Embedder",
    "Exemplar",
    "LeftOut",
    "Passage",
    "ReadOptions",
    "Reading",
    "Redacted",
    "Redaction",
    "RodedraadError",
    "RunReport",
    "Source",
    "Spread",
    "Talks",
    "Thread",
    "ThreadsResult",
    "UnusableInput",
    "Usem3",
    "Verdict",
    "analyse_threads",
    "apply_redactions",
    "disclose",
    "disclose_within",
    "find_threads",
    "load_passages",
    "measure_spread",
    "read_files",
    "redact",
    "redact_passages",
]

# What needs numpy and scipy is imported when it is first asked for, so that a command starts quickly.
_ON_DEMAND = {
    "rodedraad.embed": ("CharNgramSvd", "Embedder", "Usem3"),
    "rodedraad.threads": (
        "Exemplar",
        "Thread",
        "ThreadsResult",
        "Verdict",
        "analyse_threads",
        "find_threads",
    ),
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    for module, names in _ON_DEMAND.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
