"""YAML in which each value is written out: of settings and front matter nothing else is read."""

from __future__ import annotations

from typing import Any

import yaml

DEEPEST = 50  # values within one another: an edition's have five
_VARIABLE = "!ENV"
_EXAMPLE = 'site_url: !ENV [SITE_URL, "https://example.org/"]'


class PlainLoader(yaml.SafeLoader):
    """Reads no alias, of which a kilobyte may stand for more than a machine holds, and nothing nested so deep that
    reading it would end the program."""

    _depth = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        """The next node. Raises YAMLError at an alias, and where values stand too deep in one another."""
        if self.check_event(yaml.AliasEvent):
            alias: Any = self.peek_event()  # type: ignore[no-untyped-call]
            why = "an alias (*name) stands here; expected each value written out"
            raise yaml.MarkedYAMLError(problem=why, problem_mark=alias.start_mark)
        self._depth += 1
        if self._depth > DEEPEST:
            event: Any = self.peek_event()  # type: ignore[no-untyped-call]
            why = f"values stand in one another more than {DEEPEST} deep"
            raise yaml.MarkedYAMLError(problem=why, problem_mark=event.start_mark)
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node


class SettingsLoader(PlainLoader):
    """Reads no key a second time either, of which one reader takes the first and another the last; and no tag, by which
    MkDocs runs code, or takes a value of the environment that nobody has looked at. `site_url` alone may name a
    variable: of `!ENV [SITE_URL, "https://example.org/"]` the address is read that stands there.
    """

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        """The next node. Raises YAMLError at an alias, and at a tag."""
        event: Any = self.peek_event()  # type: ignore[no-untyped-call]
        is_address = isinstance(index, yaml.ScalarNode) and index.value == "site_url"
        if (tag := getattr(event, "tag", None)) and not (is_address and tag == _VARIABLE):
            why = f"the tag {tag!s:.40} stands here; expected plain values, and no tag but {_EXAMPLE}"
            raise yaml.MarkedYAMLError(problem=why, problem_mark=event.start_mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """A mapping's keys and values. Raises YAMLError at a key that stands twice."""
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    raise yaml.MarkedYAMLError(problem=f"{key.value} stands here again", problem_mark=key.start_mark)
                seen.add(key.value)
        return super().construct_mapping(node, deep)


def _from_environment(loader: SettingsLoader, node: yaml.Node) -> Any:
    """What stands there for where the variable is not set. Raises YAMLError at another variable than SITE_URL."""
    named: list[Any] = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else [node.value]
    if named[:1] != ["SITE_URL"] or len(named) > 2:
        raise yaml.MarkedYAMLError(problem=f"expected {_EXAMPLE}", problem_mark=node.start_mark)
    return named[1] if len(named) > 1 else None


SettingsLoader.add_constructor(_VARIABLE, _from_environment)
