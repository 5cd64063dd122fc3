"""MkDocs runs what an edition's settings name as soon as it reads them: it reads none that a check refuses."""

from __future__ import annotations

import sys

import pytest

from machine.environment import TOP
from making import mkdocs_build


@pytest.mark.parametrize(
    "setting",
    [
        "hooks: [run.py]",
        "hooks: [!ENV [NONE, run.py]]",
        "INHERIT: !ENV [NONE, more.yml]",
        "site_url: !ENV [NONE, 'https://example.org/']",
        "site_url: !ENV [SITE_URL, 'javascript:run()']",
        "extra: {terms: !!python/object/apply:os.mkdir [ran]}",
        "other: !!python/object/apply:os.mkdir [ran]",
    ],
)
def test_nothing_that_the_settings_would_have_run_is_run(tmp_path, monkeypatch, setting):
    root = tmp_path
    monkeypatch.chdir(root)
    (root / "run.py").write_text("import os\nos.mkdir('ran')\n")
    (root / "more.yml").write_text("hooks: [run.py]\n")
    (root / "mkdocs.yml").write_text(f"site_name: Lamps\n{setting}\n")
    mkdocs_build.make_ready(root)
    found = mkdocs_build.run_mkdocs(root, root / "made").findings
    assert [(each.rule in ("settings", "setting-unknown"), each.place.line) for each in found] == [(True, 2)]
    with pytest.raises(mkdocs_build.SettingsRefused, match="^mkdocs.yml:2: "):
        mkdocs_build.load(str(root / "mkdocs.yml"))
    assert not (root / "ran").exists()


def test_where_the_settings_stand_is_known_without_an_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)  # closed by who began the process
    assert mkdocs_build.settings_of(TOP).config_file_path == str(TOP / "mkdocs.yml")
