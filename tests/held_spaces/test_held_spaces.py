"""Where a line may end: HTML as given, as shown (~ stands for a space that holds, | for a place to break)."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edition.site.held_spaces import with_line_ends

CASES = """
<p>See § 907.</p> -> <p>See §~907.</p>
<p>§§ 1, 2</p> -> <p>§§~1, 2</p>
<p><em>supra</em> note <a href="#fn-40">40</a></p> -> <p><em>supra</em> note~<a href="#fn-40">40</a></p>
<p>notes 1 and 2</p> -> <p>notes~1 and 2</p>
<p>(Oct. 23, 2020)</p> -> <p>(Oct.~23, 2020)</p>
<p>on 3 May 2020</p> -> <p>on 3~May 2020</p>
<p><a href="#a">A</a> · <a href="#b">B</a> · C</p> -> <p><a href="#a">A</a>~· <a href="#b">B</a>~· C</p>
<p>No. 107</p> -> <p>No.~107</p>
<p>115 Stat. 2118, 70 Fed. Reg. 12</p> -> <p>115 Stat.~2118, 70 Fed. Reg.~12</p>
<p>to do so . . . (A) is; they left. . . . Then</p> -> <p>to do so .~.~. (A) is; they left.~.~.~. Then</p>
<p>a .5 rate</p> -> <p>a .5 rate</p>
<p>No. He left.</p> -> <p>No. He left.</p>
<p>Part III, Part 2, and part of it</p> -> <p>Part~III, Part~2, and part of it</p>
<p>footnote 4, fn. 5</p> -> <p>footnote~4, fn.~5</p>
<p>ch. 3, art. 5, fig. 2, cl. 1, Table 6</p> -> <p>ch.~3, art.~5, fig.~2, cl.~1, Table~6</p>
<p>art. He left. A title VI</p> -> <p>art. He left. A title VI</p>
<p>Title VII, U.S. Const. amend. XIV, Art. IV; the part I play</p> -> <p>Title~VII, U.S. Const. amend.~XIV, Art.~IV; the part I play</p>
<p>headnote 4; keynotes 5</p> -> <p>headnote 4; keynotes 5</p>
<p>a note</p><p>4 more</p> -> <p>a note</p><p>4 more</p>
<pre>note 4</pre><p>note 4</p> -> <pre>note 4</pre><p>note~4</p>
<p title="note 4">x</p> -> <p title="note 4">x</p>
<p>https://a.example/b?c=1&amp;d</p> -> <p>https://a|.example/|b|?c|=1|&amp;d</p>
<p>&#x27;https://a.example/b#c&#x27;, &#34;https://a.example&#34;</p> -> <p>&#x27;https://a|.example/|b|#c&#x27;, &#34;https://a|.example&#34;</p>
<p><a href="https://a.example/b">the page</a></p> -> <p><a href="https://a.example/b">the page</a></p>
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_lines_end_where_they_may(case):
    given_html, shown = case.split(" -> ")
    assert with_line_ends(given_html) == shown.replace("~", "\u00a0").replace("|", "<wbr>")


PIECES = st.sampled_from(["https://a.b/", "&#x27;", "&#34;", "&amp;", "&lt;", "#c", "?d=", " note 4"])


@given(st.text(alphabet="note § 4Id.<>&;/:htps-?=#\n", max_size=80) | st.lists(PIECES, max_size=8).map("".join))
def test_no_word_is_changed(html):
    def said(text: str) -> str:
        return "".join(map(unescape, text.split("<wbr>"))).replace("\u00a0", " ")

    assert re.sub(r"\s", " ", said(with_line_ends(html))) == re.sub(r"\s", " ", said(html))
