"""A real Firefox for the tests, driven by the protocol it has built in (Marionette): JSON over a socket, no package needed."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from patience import SECONDS

from machine.browser import FIREFOX

MISSING = (
    f"no Firefox found, and none could be installed; install firefox-esr, or name one with {FIREFOX}=/path/to/firefox"
)
KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "Tab": "\ue004", "Backspace": "\ue003", "Control": "\ue009"}
UNASKED = {
    "dom.ipc.processPrelaunch.enabled": False,
    "browser.newtab.preload": False,
    "browser.newtabpage.enabled": False,
    "browser.cache.disk.enable": False,
    "browser.ml.enable": False,
}
"""What a Firefox makes ready beforehand, in processes of their own, and no test asks for: a quarter of its start."""
SAID = """(start) => Services.console.getMessageArray()
  .filter((each) => each instanceof Ci.nsIScriptError && each.sourceName.startsWith(start))
  .map((each) => `${each.sourceName}: ${each.errorMessage}`)"""
MIDDLE = """async (e) => {
  e.scrollIntoView({ block: "center", behavior: "instant" });
  for (let n = 0; n < 2; n++) await new Promise((done) => requestAnimationFrame(done));
  const r = e.getBoundingClientRect();
  return [r.left + r.width / 2, r.top + r.height / 2];
}"""


class Firefox:
    """One window. `preferences` are set before it starts."""

    def __init__(self, path: str, profile: Path, **preferences: object) -> None:
        told = {
            "marionette.port": 0,
            **UNASKED,
            **{name.replace("__", "."): value for name, value in preferences.items()},
        }
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in told.items()]
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        asked = ["--headless", "--marionette", "-remote-allow-system-access"]  # the last for the window's own settings
        command = [path, *asked, "--no-remote", "--profile", str(profile)]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.process = subprocess.Popen(command, env={**os.environ, "HOME": str(profile)}, **quiet)
        self.count = 0
        try:
            port = until(lambda: self._port(profile))
            self.socket = socket.create_connection(("127.0.0.1", port), timeout=SECONDS)
            self.stream = self.socket.makefile("rb")
            self._read()  # its greeting
            self.call("WebDriver:NewSession")
        except BaseException:
            self.process.kill()
            raise

    def _port(self, profile: Path) -> int:
        assert self.process.poll() is None, "Firefox ended at once"
        file = profile / "MarionetteActivePort"
        return int(file.read_text() or 0) if file.exists() else 0

    def _read(self) -> object:
        size = b""
        while not size.endswith(b":"):
            size += self.stream.read(1)
        return json.loads(self.stream.read(int(size[:-1])))

    def call(self, command: str, **parameters: object) -> object:
        """Send a command, and give its value."""
        self.count += 1
        message = json.dumps([0, self.count, command, parameters]).encode()
        self.socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._read()
        assert not error, f"{command}: {error}"
        return result["value"] if isinstance(result, dict) and "value" in result else result

    def quit(self) -> None:
        self.stream.close()
        self.socket.close()
        self.process.terminate()
        self.process.wait(timeout=SECONDS)

    def visit(self, url: str, size: tuple[int, int]) -> None:
        """Open an address in a window whose page is `size`."""
        self.call("WebDriver:Navigate", url="about:blank")
        width, height = self.js("[innerWidth, innerHeight]")
        outer = self.call("WebDriver:GetWindowRect")
        self.call(
            "WebDriver:SetWindowRect", width=outer["width"] - width + size[0], height=outer["height"] - height + size[1]
        )
        self.call("WebDriver:Navigate", url=url)

    def zoom_text(self, times: float) -> None:
        """Enlarge the letters alone, as “Zoom Text Only” does; it holds for this host's next pages too.

        The browser's own zoom is asked: letters enlarged behind its back are as they were when it next looks.
        """
        self._browsers(f"FullZoom.setZoom({times}, gBrowser.selectedBrowser)")
        self.wait("parseFloat(getComputedStyle(document.documentElement).fontSize)", 16 * times)

    @contextmanager
    def set_to(self, preference: str, value: bool) -> Iterator[None]:
        """With a preference that holds from the next page on, as if it had been set before the start."""
        self._browsers(f"Services.prefs.setBoolPref({json.dumps(preference)}, {json.dumps(value)})")
        try:
            yield
        finally:
            self._browsers(f"Services.prefs.clearUserPref({json.dumps(preference)})")

    @contextmanager
    def offline(self) -> Iterator[None]:
        """As with “Work Offline”: nothing is asked of any host meanwhile."""
        self._browsers("(Services.io.offline = true)")
        try:
            yield
        finally:
            self._browsers("(Services.io.offline = false)")

    def said(self, start: str) -> list[str]:
        """What the browser's console holds of pages whose address starts so."""
        return self._browsers(f"({SAID})({json.dumps(start)})")

    def _browsers(self, expression: str) -> object:
        """The value of an expression not in the page, but in the browser's own window."""
        self.call("Marionette:SetContext", value="chrome")
        value = self.call("WebDriver:ExecuteScript", script=f"return {expression}", args=[])
        self.call("Marionette:SetContext", value="content")
        return value

    @property
    def url(self) -> str:
        return self.call("WebDriver:GetCurrentURL")

    def js(self, expression: str) -> object:
        """The value of an expression in the page."""
        return self.call("WebDriver:ExecuteScript", script=f"return {expression}", args=[])

    def wait(self, expression: str, value: object = True) -> None:
        """Wait until an expression in the page has a value."""
        until(lambda: self.js(expression) == value, lambda: f"{expression} is {self.js(expression)!r}, not {value!r}")

    def middle(self, selector: str) -> tuple[int, int]:
        """Scroll to an element until the page has been told of it; the middle of what is there."""
        x, y = self.js(f"({MIDDLE})(document.querySelector({json.dumps(selector)}))")
        return round(x), round(y)

    def point(self, x: int, y: int, pointer: str = "mouse", press: bool = False) -> None:
        """Move the pointer there, and click or tap if asked to."""
        steps: list[dict[str, object]] = [{"type": "pointerMove", "x": x, "y": y, "duration": 0}]
        if press:
            steps += [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self._perform({"type": "pointer", "id": pointer, "parameters": {"pointerType": pointer}, "actions": steps})

    def drag(self, begin: list[float], end: list[float]) -> None:
        """Press the mouse at one place, and let it go at another."""
        moves = [{"type": "pointerMove", "x": round(x), "y": round(y), "duration": 60} for x, y in (begin, end)]
        steps = [moves[0], {"type": "pointerDown", "button": 0}, moves[1], {"type": "pointerUp", "button": 0}]
        self._perform({"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": steps})

    def press(self, *keys: str) -> None:
        """Press keys together, as in `press("Control", "c")`."""
        values = [KEYS.get(key, key) for key in keys]
        down = [{"type": "keyDown", "value": value} for value in values]
        up = [{"type": "keyUp", "value": value} for value in reversed(values)]
        self._perform({"type": "key", "id": "keys", "actions": [*down, *up]})

    def _perform(self, source: dict[str, object]) -> None:
        self.call("WebDriver:PerformActions", actions=[source])


def until(asked: Callable[[], object], told: Callable[[], str] = lambda: "Firefox did not answer") -> object:
    """Ask until the answer is true, and give it."""
    end = time.monotonic() + SECONDS
    while not (answer := asked()):
        assert time.monotonic() < end, told()
        time.sleep(0.03)
    return answer
