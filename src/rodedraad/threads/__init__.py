"""Red threads: what recurs in what people said, held stable, labelled, with the way back to the words."""

from rodedraad.threads.find import analyse_threads, find_threads
from rodedraad.threads.result import Exemplar, Thread, ThreadsResult, Verdict

__all__ = ["Exemplar", "Thread", "ThreadsResult", "Verdict", "analyse_threads", "find_threads"]
