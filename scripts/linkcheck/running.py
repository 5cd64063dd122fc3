"""A run: which addresses to ask, in which order, and the answers as they come."""

from __future__ import annotations

import datetime
import queue
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from edition.model import Edition, LinkCheck
from edition.sources.link_status import urls_of
from edition.sources.web_archive import version_date
from linkcheck.archive import NoAnswer, nearest_capture
from linkcheck.asking import Asker
from linkcheck.judging import Answer, trouble


@dataclass(frozen=True, slots=True)
class Task:
    """An address to ask: the source's key, the day whose state is meant, and what was found before."""

    url: str
    key: str
    date: str = ""
    before: LinkCheck | None = None


def tasks(edition: Edition, only: Iterable[str], since: int, today: datetime.date) -> list[Task]:
    """What there is to ask: the addresses of the sources `only` (all if it is empty), hosts together.

    Those checked less than `since` days ago are left out, which is how a run that was interrupted goes on.
    """
    only = frozenset(only)
    found = []
    for url, source in urls_of(edition.sources).items():
        before = edition.links.get(url)
        fresh = before is not None and (today - datetime.date.fromisoformat(before.checked)).days < since
        if not fresh and (not only or source.key in only):
            found.append(Task(url, source.key, version_date(source, edition.article.meta.year), before))
    return [task for host in by_host(found).values() for task in host]


def by_host(tasks: Iterable[Task]) -> dict[str, list[Task]]:
    """The tasks of each host, in the order in which the hosts first occur."""
    hosts: dict[str, list[Task]] = {}
    for task in tasks:
        hosts.setdefault(urlsplit(task.url).netloc.lower(), []).append(task)
    return hosts


def check(asker: Asker, task: Task, archive: str) -> LinkCheck:
    """Ask one address, and the `archive` (its API's address, "" for none) for a capture. Raises for nothing they do."""
    answer = asker.ask(task.url) if asker.welcomes(task.url) else Answer(task.url, failure="robots")
    found = trouble(task.url, answer)
    final = answer.url if answer.url != task.url else ""
    capture, sought = (task.before.capture, task.before.sought) if task.before else (None, False)
    if archive:
        try:
            capture, sought = nearest_capture(asker, archive, task.url, task.date), True
        except NoAnswer:
            pass  # what was known of a capture stays
    today = asker.clock.now().date().isoformat()
    return LinkCheck(task.url, today, answer.status, found, final, capture, sought)


def run(wanted: Iterable[Task], at_once: int, check: Callable[[Task], LinkCheck]) -> Iterator[LinkCheck]:
    """The checks as they are done, `at_once` hosts at a time. An exception of `check` is raised here.

    The threads are daemons: whoever stops reading, or is interrupted, need not wait for slow hosts.
    """
    hosts: queue.SimpleQueue[list[Task]] = queue.SimpleQueue()
    done: queue.SimpleQueue[LinkCheck | BaseException] = queue.SimpleQueue()
    groups = by_host(wanted)
    for group in groups.values():
        hosts.put(group)
    for _ in range(min(at_once, len(groups))):
        threading.Thread(target=_work, args=(hosts, done, check), daemon=True).start()
    for _ in range(sum(map(len, groups.values()))):
        result = done.get()
        if isinstance(result, BaseException):
            raise result
        yield result


def _work(hosts: queue.SimpleQueue[Any], done: queue.SimpleQueue[Any], check: Callable[[Task], LinkCheck]) -> None:
    """Take host after host until none is left."""
    while True:
        try:
            group = hosts.get_nowait()
        except queue.Empty:
            return
        for task in group:
            try:
                done.put(check(task))
            except BaseException as error:  # noqa: BLE001  (raised again where the results are read)
                done.put(error)
                return


def is_online(edition: Edition, new: Mapping[str, LinkCheck]) -> bool:
    """Whether anyone answered at all. If no host and no archive did, it is this machine that is cut off."""

    def answered(check: LinkCheck) -> bool:
        before = edition.links.get(check.url)
        archive = check.sought and not (before and before.sought)
        return bool(check.status) or archive or check.trouble not in ("unreachable", "timeout")

    return any(map(answered, new.values()))


def merged(edition: Edition, new: Mapping[str, LinkCheck]) -> list[LinkCheck]:
    """What the file shall hold: the new checks, and the old ones of addresses that sources still have."""
    known = urls_of(edition.sources)
    return [check for url, check in {**edition.links, **new}.items() if url in known]
