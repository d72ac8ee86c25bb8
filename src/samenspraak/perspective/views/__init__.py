"""Pages of the editor and the publisher."""
