"""How the parts of a citation are printed: reporters, codes, places cited, dates in brackets, numbers."""
