"""A fictional programme, whole, to look around in."""
