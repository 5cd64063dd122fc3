"""What every door shares: the text received, and what of a document looks alike in whatever form."""
