"""Both ways along the thread: journey, sources, withdrawal. No models of its own."""
