"""A full citation: where its body ends, what follows it, and the fields of its source."""
