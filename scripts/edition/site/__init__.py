"""Edition → what a reader sees: cards, pages, search."""
