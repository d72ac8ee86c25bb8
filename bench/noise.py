"""What the method finds where there is nothing to find: noise with the covariance of real comments.

    SAMENSPRAAK_DATA=... python bench/noise.py

The vectors of three Polis comment sets are replaced by Gaussian noise that keeps their main directions and loses
every group (three draws each). Prints how many wide and narrow threads reach the limits of the verdicts, for
the real vectors and for the noise.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np

from rodedraad import read_files
from rodedraad.embed import Vectors, default_embedder, embed_all, unit_rows
from rodedraad.progress import Silent
from rodedraad.threads.find import COARSE_RESOLUTION, FINE_RESOLUTION, FLOOR_SHARE, SPARE
from rodedraad.threads.graph import background, nearest, neighbours_to_keep
from rodedraad.threads.material import gather_material
from rodedraad.threads.partition import partition
from rodedraad.threads.stability import FIRM_FROM, TENTATIVE_FROM, Cut

SETS = ("scoop-hivemind.biodiversity", "canadian-electoral-reform", "american-assembly.bowling-green")
DRAWS = (1, 2, 3)


def vectors_of(path: Path) -> Vectors:
    material = gather_material(read_files([path]).passages, "en")
    texts = [material.texts[row] for row in material.compared]
    return embed_all(texts, default_embedder(), [material.languages[row] for row in material.compared])[0]


def noise_like(vectors: Vectors, seed: int) -> Vectors:
    chance = np.random.default_rng(seed)
    _, strengths, directions = np.linalg.svd(vectors - vectors.mean(axis=0), full_matrices=False)
    drawn = chance.normal(size=(len(vectors), len(strengths))) * strengths @ directions
    return unit_rows(drawn.astype(np.float32))


def stabilities(vectors: Vectors) -> tuple[list[float], list[float]]:
    kept = neighbours_to_keep(len(vectors))
    neighbours = nearest(vectors, round(SPARE * kept) + 2, Silent())
    cut = Cut(kept, background(vectors, FLOOR_SHARE, 0), COARSE_RESOLUTION, FINE_RESOLUTION)
    found = partition(neighbours, cut, 0, Silent())
    return found.coarse_stability.tolist(), found.fine_stability.tolist()


def row(name: str, figures: list[float]) -> str:
    rounded = np.round(figures, 2)
    firm, told = int((rounded >= FIRM_FROM).sum()), int((rounded >= TENTATIVE_FROM).sum())
    return f"| {name} | {len(figures)} | {firm} | {told - firm} |"


def main() -> int:
    data = os.environ.get("SAMENSPRAAK_DATA")
    if not data:
        print("SAMENSPRAAK_DATA is not set: say where the sets are.", file=sys.stderr)
        return 2
    totals: dict[str, list[float]] = {
        f"{kind}, {width}": [] for kind in ("real", "noise") for width in ("wide", "narrow")
    }
    for name in SETS:
        vectors = vectors_of(Path(data) / "polis" / name / "comments.csv")
        tried = [("real", vectors), *(("noise", noise_like(vectors, seed)) for seed in DRAWS)]
        for kind, some in tried:
            for width, figures in zip(("wide", "narrow"), stabilities(some), strict=True):
                totals[f"{kind}, {width}"] += figures
    print("| threads | number | stability from .75 | from .60 |\n|---|---|---|---|")
    for name, figures in totals.items():
        print(row(name, figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
