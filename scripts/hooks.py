"""The hooks of MkDocs, by the name that an edition's settings have for them; MkDocs finds what stands beside it."""

from making.mkdocs_hooks import *  # noqa: F403
