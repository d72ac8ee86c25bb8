"""Exams: what would lose or double somebody's words is tried on purpose. See `script/exam`."""
