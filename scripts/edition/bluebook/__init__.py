"""Bluebook notes: the text of a note → its citations, and a full citation → the fields of its source."""
