"""The files of an edition, by their paths in its folder."""

from __future__ import annotations

SOURCES = "citations/sources.bib"
WITNESS = "docs/witness/article.txt"
LINKS = "citations/links.json"
ABBREVIATIONS = "citations/abbreviations.tsv"
REGISTER = "citations/register.yml"
TIMELINE = "citations/timeline.yml"
MAP = "citations/map.yml"
LEDGER = "citations/permalinks.tsv"
REDIRECTS = "citations/redirects.tsv"
READINGS_KEPT = "citations/readings-kept.tsv"
LAYER = (REGISTER, TIMELINE, MAP)
"""What the editors add beyond notes and apparatus."""
