"""Forms of an edition, each made from the same tree: PDF here, the web page by template parts."""
