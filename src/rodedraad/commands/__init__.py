"""The commands of the CLI, one file each: a thin wrapper on the function of the same name."""
