"""A note: its clauses, signals, short forms, and what no reader took."""
