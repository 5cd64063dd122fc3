"""Files as people have them (Word, PDF, Markdown …) → an article's text in the form that the witness's reader reads."""
