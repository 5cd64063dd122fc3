"""What a repository's cover sheet says in front of an article, and no article says of itself."""

from __future__ import annotations

import re

REPOSITORY = re.compile(
    r"Follow this and additional works|Recommended Citation|"
    r"JSTOR is a not-for-profit|indicates your acceptance of the Terms|extend access to|jstor\.org/(?:stable|terms)|"
    r"acceptance of HeinOnline|(?:downloaded|printed)(?:/printed)? from\W+HeinOnline|"
    r"has made this (?:article|paper|work|thesis) openly available|Citable (?:link|url)|"
    r"Persistent (?:link|URL)|(?:View|Download) (?:this )?(?:item|paper) (?:in|from) .{0,60}\b(?:DSpace|repository)|"
    r"Powered by the California Digital Library|"
    r"can be downloaded (?:without|free of) charge",
    re.I,
)
"""Words of Digital Commons, JSTOR, HeinOnline, DSpace, eScholarship and SSRN."""
