"""YAML in which each value is written out: of settings and front matter nothing else is read."""

from __future__ import annotations

from typing import Any

import yaml

DEEPEST = 50  # values within one another: an edition's have five


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
    """Reads no key a second time either, of which one reader takes the first and another the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """A mapping's keys and values. Raises YAMLError at a key that stands twice."""
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    raise yaml.MarkedYAMLError(problem=f"{key.value} stands here again", problem_mark=key.start_mark)
                seen.add(key.value)
        return super().construct_mapping(node, deep)
