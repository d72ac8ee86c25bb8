"""The analysis library: from what people said to red threads, each with the way back to the words.

What is exported here is public; everything else may change from one version to the next.
"""

from rodedraad.errors import RodedraadError, UnusableInput
from rodedraad.passages import LeftOut, Passage, Reading, Source, load_passages
from rodedraad.readers import ReadOptions, read_files

__all__ = [
    "LeftOut",
    "Passage",
    "ReadOptions",
    "Reading",
    "RodedraadError",
    "Source",
    "UnusableInput",
    "load_passages",
    "read_files",
]
