"""The door of what Pandoc reads: HTML, LaTeX, JATS, ODT, EPUB."""
