"""Secondary works: books, chapters, articles, news, papers, letters, posts (rules 14–19)."""
