"""Python's own reading of a code, once for all tests that look at it."""

import ast
from functools import cache

parsed = cache(ast.parse)
