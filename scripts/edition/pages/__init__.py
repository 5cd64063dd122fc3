"""Markdown pages ↔ Article."""
