"""Why an environment could not be set up, in one line for the person who waits.

In syntax that Python 3.6 can still read: environment.py asks for it.
"""

# What pip or venv prints, in lower case, and what it means to the person who waits.
REASONS = (
    (
        ("no space left", "errno 28", "disk quota exceeded", "file too large"),
        "the disk is full, or a limit is reached; free about 500 MB and run it again",
    ),
    (
        ("do not match the hashes",),
        "a package that was downloaded is not the one that was locked; try again, "
        "and if it stays so, trust neither the network nor the package index",
    ),
    (
        ("certificate verify failed", "sslerror"),
        "the package index's certificate is not trusted here; see pip's option --cert",
    ),
    (("failed to parse:",), "an address in https_proxy, http_proxy or pip's settings is none; correct it"),
    (
        (
            "name resolution",
            "nodename nor servname",
            "name or service not known",
            "new connection",
            "network is unreachable",
            "connection refused",
            "proxyerror",
            "timed out",
            "connection broken",
            "connection aborted",
        ),
        "no network, or the package index cannot be reached; connect and run it again",
    ),
    (
        ("require a different python version",),
        "a locked package does not install on this release of Python; run it with a newer one",
    ),
    (("ensurepip is not available",), "this Python has no venv (on Debian and Ubuntu: apt install python3-venv)"),
    (("permission denied", "read-only file system"), "this folder cannot be written to"),
)


class SetupError(Exception):
    """The environment cannot be made. The message is one line and says what to do."""


def reason(output: str) -> str:
    """One line that says why a command failed, from all that it printed."""
    lower = output.lower()
    for signs, meaning in REASONS:
        if any(sign in lower for sign in signs):
            return meaning
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return (errors or lines or ["the command stopped without a word"])[-1]
