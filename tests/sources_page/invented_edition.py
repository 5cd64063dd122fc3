"""The invented edition of `edition.txt`, as files."""

import re
from pathlib import Path

HERE = Path(__file__).parent
TOP = HERE.parents[1]


def write_edition(root: Path) -> Path:
    """Write the edition's files below `root`."""
    text = (HERE / "edition.txt").read_text(encoding="utf-8")
    parts = re.split(r"^=== (\S+) ===\n", text, flags=re.M)[1:]
    for path, content in zip(parts[::2], parts[1::2], strict=True):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content.strip("\n").replace("{root}", str(TOP)) + "\n", encoding="utf-8")
    return root
