"""Editions: challenges, sentences, quotes, options, annexes, and their forms."""
