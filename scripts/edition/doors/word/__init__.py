"""The door of Word files."""
