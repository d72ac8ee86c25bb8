"""Readers: one file format each, all giving passages and what was left out."""
