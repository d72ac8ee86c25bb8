"""Themes, dialogues, tables, seats, invitations and conversation guides."""
