"""Settings: `base` holds what is always so, `house` reads the environment, `test` is for the suite."""
