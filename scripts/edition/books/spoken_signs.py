"""What is said for a sign: of money, of a fraction, of anything else that stands between words."""

from __future__ import annotations

CURRENCIES = {
    "$": ("dollar", "dollars"), "US$": ("US dollar", "US dollars"), "C$": ("Canadian dollar", "Canadian dollars"),
    "A$": ("Australian dollar", "Australian dollars"), "NZ$": ("New Zealand dollar", "New Zealand dollars"),
    "£": ("pound", "pounds"), "€": ("euro", "euros"), "¥": ("yen", "yen"), "₽": ("rouble", "roubles"),
    "₼": ("manat", "manat"), "֏": ("dram", "dram"), "₺": ("lira", "lira"), "₾": ("lari", "lari"),
    "₴": ("hryvnia", "hryvnias"), "₹": ("rupee", "rupees"), "₩": ("won", "won"), "₪": ("shekel", "shekels"),
}  # fmt: skip
"""What stands before an amount → one of it, several."""

FRACTIONS = {
    "1/2": "one half", "1/3": "one third", "2/3": "two thirds", "1/4": "one quarter", "3/4": "three quarters",
    "1/5": "one fifth", "1/8": "one eighth", "1/10": "one tenth",
}  # fmt: skip

SIGNS = {
    "&": " and ", "%": " percent", "‰": " per mille", "°": " degrees", "+": " plus ", "=": " equals ", "×": " times ",
    "÷": " divided by ", "<": " less than ", ">": " more than ", "≤": " at most ", "≥": " at least ", "−": " minus ",
    "±": " plus or minus ", "≈": " about ", "~": " about ", "→": " to ", "@": " at ", "_": " ", "|": ", ", "•": "; ",
    "·": ", ", "*": "", "†": "", "‡": "", "™": "", "®": "", "©": " copyright ", "«": "“", "»": "”", "`": "‘",
    "½": " one half ", "⅓": " one third ", "⅔": " two thirds ", "¼": " one quarter ", "¾": " three quarters ",
    "⅛": " one eighth ", "²": " squared", "³": " cubed", "–": "-", "‐": "-", "‑": "-", "{": "(", "}": ")",
    "[": "", "]": "", "„": "“", "‹": "‘", "›": "’", "′": " minutes ", "″": " seconds ", "^": " ",
}  # fmt: skip
"""A sign → what is said for it."""
