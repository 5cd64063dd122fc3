"""What a page of the site may do in a browser: show and run the site's own files, and nothing else.

The rules stand on each page, so that they hold wherever it is published, and in `_headers` for hosts that read
such a file (Netlify, Cloudflare Pages), which may say what a page cannot. Whatever of other people's text came
through everything before would not run: no script and no style stands in a page itself.
"""

from __future__ import annotations

HEADERS = "_headers"
_RULES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the theme's style sheets draw their icons so
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
POLICY = "; ".join(f"{name} {allowed}" for name, allowed in _RULES.items())
"""The Content-Security-Policy (W3C, level 3) as each page has it."""

META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'


def headers_file() -> str:
    """The same for a host that sends headers, with what only a header can say."""
    lines = (
        f"Content-Security-Policy: {POLICY}; frame-ancestors 'none'",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: strict-origin-when-cross-origin",
    )
    return "\n".join(["/*", *(f"  {line}" for line in lines)]) + "\n"
