"""The analysis library: from what people said to red threads, each with the way back to the words.

What is exported here is public; everything else may change from one version to the next.
"""

from rodedraad.errors import RodedraadError, UnusableInput
from rodedraad.passages import LeftOut, Passage, Reading, Source, load_passages
from rodedraad.readers import ReadOptions, read_files
from rodedraad.redact import Redacted, Redaction, apply_redactions, redact, redact_passages

__all__ = [
    "LeftOut",
    "Passage",
    "ReadOptions",
    "Reading",
    "Redacted",
    "Redaction",
    "RodedraadError",
    "Source",
    "UnusableInput",
    "apply_redactions",
    "load_passages",
    "read_files",
    "redact",
    "redact_passages",
]
