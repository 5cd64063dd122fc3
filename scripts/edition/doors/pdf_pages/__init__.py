"""A PDF’s pages: which lines are text, notes, tables, running heads, and what numbers the pages bear."""
