"""Runs, red threads with lineage, strands and evidence; passages go to rodedraad."""
