"""Witness × pages → where they differ."""
