"""Ctrl-C before a script can answer it. Every script begins with it, before it imports anything else.

Until `command.run` begins, Ctrl-C ends the process in silence, as it ends any program; Python would show how far it
had come. While the process is replaced by the one in `.venv`, it is held back, and answered there; so is the system's
wish that the process end.
"""

import signal

HELD = {signal.SIGINT, signal.SIGTERM}


def end_in_silence() -> None:
    """Let Ctrl-C end the process without a word, unless whoever began it wants Ctrl-C to do nothing."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def answer() -> None:
    """Let Ctrl-C be Python's KeyboardInterrupt again."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def hold() -> None:
    """Keep both back until `let_go`; a process that takes the place of this one keeps them back as well."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, HELD)


def let_go() -> None:
    """Answer what was held back."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, HELD)
