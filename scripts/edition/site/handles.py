"""A handle at everything that has an address: a link to it, which the dialog “Cite” makes its button.

A paragraph's and a note's number, and a star page's, are there already and are made handles; a
heading gets a sign. The sign and the reach of a handle are the stylesheet's, so that no word is
added to the text that is searched, copied or read aloud; its name says what it is.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from edition.cite.dialog_data import section_name
from edition.model import Article, note_name, within

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class Handles(Treeprocessor):
    """Gives headings, notes and star pages their handles.

    `article` knows what the headings are called, `home` gives the link to a thing's own address by its id.

    Runs after the table of contents is made, which would repeat what stands in a heading.
    """

    def __init__(self, md: Markdown, article: Article, home: Callable[[str], str]) -> None:
        super().__init__(md)
        self.home = home
        self.sections = {section.id: section for section in article.sections}

    def run(self, root: Element) -> None:
        """Add a handle to every heading, paragraph and note of a page's tree."""
        for element in root.iter():
            id, classes = element.get("id", ""), element.get("class", "").split()
            if element.tag in _HEADINGS and id in self.sections:
                section = self.sections[id]
                element.set("aria-label", f"{section.before}{section.title}")  # in a list of headings no `Cite …`
                element.append(handle(self.home(id), section_name(section)))
            elif element.tag == "li" and "note" in classes:
                element.insert(0, handle(self.home(id), within(note_name(id.removeprefix("fn-")))))
            elif "star-page" in classes and id:
                _make_page_handle(element, self.home(id))


def handle(href: str, called: str) -> Element:
    """An empty link to what it is the handle of, named `Cite Part II`."""
    return Element("a", {"class": "headerlink handle", "href": href, "aria-label": f"Cite {called}"})


def _make_page_handle(element: Element, href: str) -> None:
    """A star page's number inside a link."""
    number = element.attrib.pop("data-page", "")
    element.append(
        Element("a", {"class": "handle", "href": href, "aria-label": f"Cite page {number}", "data-page": number})
    )
