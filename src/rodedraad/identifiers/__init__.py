"""Finders of what identifies a person in Dutch text, one file per family; `rodedraad.redact` puts them together."""
