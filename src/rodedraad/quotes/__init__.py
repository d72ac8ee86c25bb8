"""Exact in sense: does a quote equal its source in wording and in meaning?

Objective: nothing stands between quotation marks that was not said, and nothing that was said is cut into its
opposite. When to use: while writing, and as a gate before publication. Trade-offs: exactness alone lets 2.6% of
cut negations pass ("muffins should not" quoted as "muffins should"; 7,026 real comments), so a quote must also
begin and end where a clause does and may not lose a negation, condition, reservation or attribution. The gate
needs no model and no network; where it cannot see that a cut is safe it refuses, and the writer quotes more.

What may differ: letter case, white space, the kind of quotation marks (also around the whole) and a closing full
stop. `[...]` marks an omission; other square brackets hold an insertion.
"""

from __future__ import annotations

from rodedraad.quotes.gate import QuoteVerdict, check_quote

__all__ = ["QuoteVerdict", "check_quote"]
