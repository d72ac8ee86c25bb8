"""What is written down at the table: raw notes, shielded, and the signed table record."""
