"""The pages that a new edition begins with, as `scripts/import` reads them."""

from pathlib import Path

SCRIPTS = Path(__file__).parents[1] / "scripts"
TEMPLATES = {
    path.relative_to(SCRIPTS / "templates").as_posix(): path.read_text(encoding="utf-8")
    for path in (SCRIPTS / "templates").rglob("*.md")
}
