"""What became of it: replies, commitments, progress."""
