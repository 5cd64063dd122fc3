"""A text as received → a new edition's files."""
