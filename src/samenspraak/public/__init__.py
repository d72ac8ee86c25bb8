"""The public site: everyone may read what was heard and what became of it."""
