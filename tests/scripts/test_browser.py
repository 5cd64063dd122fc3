"""Which Chromium the tests are given, among invented ones."""

from pathlib import Path

import pytest

from machine import browser


def program(path: Path, status: int = 0) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\nexit {status}\n")
    path.chmod(0o755)
    return str(path)


def find(tmp_path: Path, own: str = "") -> str | None:
    search = f"{tmp_path / 'first'}:{tmp_path / 'second'}"
    return browser.find(search, (tmp_path / "root", tmp_path / "home"), lambda: own)


def test_names_come_in_their_order_wherever_they_stand(tmp_path):
    program(tmp_path / "first" / "google-chrome")
    program(tmp_path / "first" / "chromium-browser")
    wanted = program(tmp_path / "second" / "chromium")
    assert find(tmp_path) == wanted
    lighter = program(tmp_path / "second" / "chromium-headless-shell")
    assert find(tmp_path) == lighter


def test_of_one_name_the_first_on_the_path_is_taken(tmp_path):
    wanted = program(tmp_path / "first" / "chromium")
    program(tmp_path / "second" / "chromium")
    assert find(tmp_path) == wanted


def test_one_that_does_not_start_is_passed_over(tmp_path):
    program(tmp_path / "first" / "chromium-browser", status=1)
    wanted = program(tmp_path / "second" / "google-chrome")
    assert find(tmp_path) == wanted


@pytest.mark.parametrize("root", ["root", "home"])
def test_an_application_of_macos_comes_after_the_path(tmp_path, root):
    wanted = program(tmp_path / root / browser.APPLICATIONS[1])
    assert find(tmp_path, own=program(tmp_path / "own")) == wanted
    on_the_path = program(tmp_path / "second" / "google-chrome-stable")
    assert find(tmp_path) == on_the_path


def test_playwrights_own_comes_last(tmp_path):
    wanted = program(tmp_path / "own")
    assert find(tmp_path, own=wanted) == wanted


@pytest.mark.parametrize("own", ["", "/nowhere/chromium"])
def test_there_may_be_none(tmp_path, own):
    assert find(tmp_path, own=own) is None


def test_the_one_that_the_user_names_is_taken(tmp_path, monkeypatch):
    wanted = program(tmp_path / "mine")
    monkeypatch.setenv(browser.VARIABLE, wanted)
    assert browser.chromium() == wanted


def test_the_one_that_the_user_names_must_start(tmp_path, monkeypatch):
    monkeypatch.setenv(browser.VARIABLE, program(tmp_path / "mine", status=1))
    with pytest.raises(browser.BrowserError, match="does not start"):
        browser.chromium()


def test_each_way_to_install_is_tried_until_one_helps(tmp_path, monkeypatch):
    tried = []
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setattr(browser, "install_with_playwright", lambda: tried.append("playwright"))
    monkeypatch.setattr(browser, "install_with_apt", lambda package="chromium": tried.append(package))
    monkeypatch.setattr(browser, "find", lambda *_: "/a/chromium" if "chromium" in tried else None)
    assert browser.chromium() == "/a/chromium"
    assert tried == ["playwright", "chromium-headless-shell", "chromium"]


def test_where_nothing_helps_it_says_what_to_install(monkeypatch):
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setattr(browser, "attempt", lambda *_, **__: None)
    monkeypatch.setattr(browser, "find", lambda *_: None)
    with pytest.raises(browser.BrowserError, match="install chromium") as error:
        browser.chromium()
    assert "\n" not in str(error.value)


def test_nothing_is_installed_for_who_is_not_root(monkeypatch):
    monkeypatch.setattr(browser.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(browser, "attempt", lambda *_, **__: pytest.fail("apt-get was run"))
    browser.install_with_apt()


def test_a_firefox_is_asked_of_the_system_once_and_only_where_there_is_none(tmp_path, monkeypatch):
    asked = []
    monkeypatch.delenv(browser.FIREFOX, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "FIREFOXES", ("firefox-esr", "firefox"))
    monkeypatch.setattr(browser, "install_with_apt", asked.append)
    assert browser.firefox() is None and asked == ["firefox-esr"]
    program(tmp_path / "firefox-esr", status=1)
    wanted = program(tmp_path / "firefox")
    assert browser.firefox() == wanted and asked == ["firefox-esr"]
    monkeypatch.setenv(browser.FIREFOX, str(tmp_path / "firefox-esr"))
    assert browser.firefox() is None and asked == ["firefox-esr"]


def test_who_else_installs_something_meanwhile_is_waited_for(monkeypatch):
    commands = []
    monkeypatch.setattr(browser.os, "geteuid", lambda: 0)
    monkeypatch.setattr(browser.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(browser, "attempt", lambda command, timeout: commands.append(command))
    browser.install_with_apt("firefox-esr")
    assert [command[3] for command in commands] == ["update", "install"]
    assert all(command[1].startswith("-o") and "DPkg::Lock::Timeout=" in command[2] for command in commands)
