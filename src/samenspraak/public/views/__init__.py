"""Pages for everyone: what was heard, what was made of it, and what became of it."""
