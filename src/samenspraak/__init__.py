"""The house: a dialogue with society, from the first invitation to the last promise kept."""

__version__ = "0.1.0"
