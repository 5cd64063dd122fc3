"""Numbered releases: their list, what changed between them, their frozen pages, the manifest."""
