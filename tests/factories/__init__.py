"""Real rows for tests, no surprises: each function makes one thing and says what it leaves at its default."""
