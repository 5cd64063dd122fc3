"""A PDF’s letters, put together to lines of runs."""
