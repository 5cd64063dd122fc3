"""The database of sources: its entries, what follows from a kind, names of persons and bodies, links."""
