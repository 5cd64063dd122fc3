"""A PDF’s body: title, headings, paragraphs, quotations and lists; and the door itself."""
