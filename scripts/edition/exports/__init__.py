"""Edition → the formats that machines read."""
