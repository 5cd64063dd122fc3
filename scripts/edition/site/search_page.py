"""The page that searches. Every edition has it; the theme's header leads there."""

from __future__ import annotations

PAGE = "search/index.md"
INDEX = "search/search_index.json"

SEARCH_PAGE = """---
title: Search
hide: [toc, footer]
---

# Search {#search}

<div class="search-page">
<link rel="stylesheet" href="../assets/search/search.css">
<form class="search-form" role="search" data-index="search_index.json">
<label for="query">Words of the text or of a note, an author, or a title</label>
<input type="search" id="query" name="q" autocomplete="off" spellcheck="false" enterkeyhint="search"
 aria-describedby="search-hint">
<button type="submit">Search</button>
</form>
<p class="search-hint" id="search-hint">An author or a title finds every note that cites the work,
also where the note says only <em>Id.</em> Put a phrase in quotation marks. Accents may be left out.</p>
<p class="search-without">The search needs JavaScript. Without it, the browser’s own search finds what stands
on a page, and the page of sources lists every note that cites a work.</p>
<p class="search-status" role="status"></p>
<ol class="search-results"></ol>
<script type="module" src="../assets/search/page.js"></script>
</div>
"""
