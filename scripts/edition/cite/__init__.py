"""Citing the article: in words, by style, and as records that machines read."""
