"""Accounts, bodies, bearers of a card, and who may do what where."""
