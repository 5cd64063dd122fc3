"""The files with which an edition stands alone: the engine as a wheel, what it needs locked by digests, a workflow.

Digests cannot cover an engine that is a folder somewhere, so the wheel is kept in the edition's own `engine/`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

ENGINE = "engine"
LOCK = "requirements.txt"


def repository_files(
    title: str, wheel: tuple[str, bytes], lock: str, templates: Mapping[str, str]
) -> dict[str, str | bytes]:
    """Every such file: path in the edition → content.

    `wheel` is the engine's name as a file, and its content; `lock` what the engine needs, in pip's form;
    `templates` are the files an editor may change (path → text, `dot-` for a leading dot).
    """
    name, content = wheel
    path = f"{ENGINE}/{name}"
    files: dict[str, str | bytes] = {
        place.replace("dot-", "."): text.replace("TITLE", title).replace("WHEEL", path)
        for place, text in templates.items()
    }
    digest = hashlib.sha256(content).hexdigest()
    files[LOCK] = f"{lock.rstrip()}\n\n# The engine itself\n./{path} \\\n    --hash=sha256:{digest}\n"
    files[path] = content
    return files
