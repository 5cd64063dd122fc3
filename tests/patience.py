"""How long a test waits for what must come.

A limit against a hang, and no more: it is far longer than a loaded machine needs, and no test passes
or fails by how fast something is.
"""

SECONDS = 120
