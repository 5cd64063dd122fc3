"""What the scripts do with an edition: check, mend, build, release; MkDocs and the typesetter at work."""
