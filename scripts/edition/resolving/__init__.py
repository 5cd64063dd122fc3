"""Article and sources → Edition: what every citation means."""
