"""The note sheet (page, worker, manifest), what it speaks with (api), and a table on the workbench."""
