"""The pages of gather: bringing files, reviewing what was found in them, and the contributions themselves."""
