"""Who is drawn: the fairest lottery that the quotas allow, with a public proof that anyone can check.

Pure calculation, no Django: the command line, a notebook and the house use this one face.

    quotas = read_quotas(Path("quotas.csv"))
    pool = read_pool(Path("pool.csv"), quotas, seats=30)
    hold_draw(Path("draw"), Request(pool))                            # freeze, publish, name the randomness
    hold_draw(Path("draw"), Request(pool, randomness="4 0 7"))        # and draw
"""

from samenspraak.convene.lottery.chances import Chances, fairest_chances, gini
from samenspraak.convene.lottery.drawing import Request, hold_draw
from samenspraak.convene.lottery.pool import Asked, Kinds, Pool, read_pool
from samenspraak.convene.lottery.quotas import Quota, Quotas, read_quotas, write_quotas
from samenspraak.convene.lottery.record import Terms
from samenspraak.convene.lottery.relax import Change, QuotasUnmet
from samenspraak.convene.lottery.verifier import index_of, verify

__all__ = [
    "Asked",
    "Chances",
    "Change",
    "Kinds",
    "Pool",
    "Quota",
    "Quotas",
    "QuotasUnmet",
    "Request",
    "Terms",
    "fairest_chances",
    "gini",
    "hold_draw",
    "index_of",
    "read_pool",
    "read_quotas",
    "verify",
    "write_quotas",
]
