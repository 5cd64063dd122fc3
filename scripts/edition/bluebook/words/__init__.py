"""What single words and names tell: a person’s name from a body’s, an office, a country, a capital letter."""
