"""The edition as a book: writers of the resolved edition for print, for e-readers and for the ear."""
