"""What is public as files: CSV, Parquet, JSON-LD, a ZIP for each edition, and the way back in (docs/open-data.md)."""
