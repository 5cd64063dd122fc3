"""The text as received → Article."""
