"""Text: what a run of words says and how words are put together; knows no article, no page, no database."""
