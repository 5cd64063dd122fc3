"""Cases, enacted law, treaties and what states and their bodies give out by number (rules 10–14, 20, 21)."""
