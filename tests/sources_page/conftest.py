"""The invented edition, read as the build reads it."""

import sys
from pathlib import Path

import pytest

from making.checking import check_folder

sys.path.insert(0, str(Path(__file__).parent))
from invented_edition import write_edition  # noqa: E402


@pytest.fixture(scope="session")
def checked(tmp_path_factory):
    return check_folder(write_edition(tmp_path_factory.mktemp("harbours")))
