"""The page that checks a quotation, and the words in which the command `scripts/quote` answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from edition.exports.quotation_check import Stretch
from edition.exports.quote_alignment import Deviation
from edition.exports.quoted_words import quoting

PAGE = "quote/index.md"

QUOTE_PAGE = """---
title: Is this quotation right?
hide: [toc, footer]
---

# Is this quotation right? {#quote}

<div class="quote-page">
<link rel="stylesheet" href="../assets/quote/quote.css">
<form class="quote-form">
<label for="quoted">Words said to be the article’s</label>
<textarea id="quoted" name="quoted" rows="6" autocomplete="off" spellcheck="false"
 aria-describedby="quote-hint"></textarea>
<button type="submit">Check</button>
</form>
<p class="quote-hint" id="quote-hint">Every deviation is listed: a word, a mark, a capital. The shape of quotation
marks makes no difference. Nothing that you enter leaves this device.</p>
<p class="quote-without">The check needs JavaScript. Without it, the browser’s own search finds words on a page.</p>
<p class="quote-status" role="status"></p>
<ol class="quote-results"></ol>
<script type="module" src="../assets/quote/page.js"></script>
</div>
"""


def told(stretch: Stretch, templates: Mapping[str, str], site: str = "") -> str:
    """What was found of a part of a quotation, in lines of plain text; `templates` are those of `quote_data`, `site` is
    the address at which the edition is published, "" if it is not known."""
    if stretch.unit is None:
        return f"not in the article: “{stretch.given}”"
    verdict = "exact" if stretch.is_exact else "as received" if stretch.edition else "not exact"
    lines = [f"{verdict}: “{stretch.given}”"]
    lines += [f"  {_deviation(each)}" for each in stretch.deviations]
    pages = f", page{'s' if '–' in stretch.page else ''} {stretch.page}" if stretch.page else ""
    lines.append(f"  {stretch.unit['name']}{pages}")
    if stretch.edition:
        lines.append(f"  so in the text received; the edition emends it: “{stretch.edition}”")
    elif stretch.is_emended:
        lines.append("  the edition emends these words; the apparatus has the reading received")
    if stretch.quoted_from:
        lines += [f"  the author quotes {_work(each)}" for each in stretch.quoted_from]
    lines += [f"  the author quotes, and {each} cites several works" for each in stretch.quoted_in]
    lines.append(f"  {citation(stretch, templates, site)}")
    return "\n".join(lines)


def _deviation(each: Deviation) -> str:
    if not each.given:
        return f"leaves out “{each.printed}”"
    if not each.printed:
        return f"adds “{each.given}”"
    return f"has “{each.given}” where the article has “{each.printed}”"


def citation(stretch: Stretch, templates: Mapping[str, str], site: str = "") -> str:
    """The right citation in plain text; of words that the author quotes it says whose they are. Half an address leads
    nowhere: where that of the `site` is not known, the place stands alone."""
    unit = stretch.unit or {}
    pin, page = unit.get("pin", ""), stretch.page
    template = templates["paged"].replace("⟨pages⟩", page + pin) if page else templates["none"]
    told = ["" if pin and page else unit.get("place", ""), site.rstrip("/") + unit.get("url", "") if site else ""]
    plain = unescape(re.sub(r"<[^>]*>", "", template))
    whole = plain.replace(", ⟨place⟩", "".join(f", {each}" for each in told if each))
    said = quoting(stretch.quoted_from)
    return f"{whole[:-1]} ({said})." if said else whole


def _work(source: Mapping[str, str]) -> str:
    return source["cited"] + (f" (over {source['over']})" if source["over"] else "")
