"""The layer: what the editors add beyond notes and apparatus: index, terms, timeline, the author's own map."""
