"""What the pages' heads tell machines: of the article on its own pages, of the sources on theirs."""

import json
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
import yaml
from invented_sources import every_kind
from lxml import html
from PIL import Image, ImageFont

from edition.exports.cff import cff, differences
from edition.exports.coins import coins
from edition.exports.downloads import DOWNLOADS, download_files, downloads_markdown
from edition.exports.head import Site, citation_line, head, record_line
from edition.exports.picture import lines_of, picture
from edition.model import Meta, Source
from edition.sources.beside_titles import whole_title
from edition.sources.kinds import KINDS, title

TOP = Path(__file__).parents[2]
FONT = (TOP / "scripts/theme/assets/fonts/roman.woff2").read_bytes()
SITE = Site("en", "https://example.org/e/")


@pytest.fixture(scope="session")
def real(checked_edition):
    return checked_edition.edition


def tags(edition, path="docs/index.md", url="", site=SITE) -> list[tuple[str, str]]:
    found = html.fromstring(f"<div>{head(edition, path, 'I. A & B', url, site)}</div>").iter("meta")
    return [(each.get("name") or each.get("property"), each.get("content")) for each in found]


def linked_data(edition, site=SITE) -> dict:
    text = head(edition, "docs/index.md", "Title page", "", site)
    return json.loads(re.search(r'<script type="application/ld\+json">(.*)</script>', text)[1])


# --- Highwire --------------------------------------------------------------------------


def test_highwire_describes_the_original(small_edition):
    assert [each for each in tags(small_edition) if each[0].startswith("citation_")] == [
        ("citation_title", "Harbours at War"),
        ("citation_author", "Jane Doe"),
        ("citation_publication_date", "2023"),
        ("citation_journal_title", "Ex. L.J."),
        ("citation_journal_abbrev", "Ex. L.J."),
        ("citation_volume", "7"),
        ("citation_firstpage", "34"),
        ("citation_language", "en"),
        ("citation_public_url", "https://example.org/a"),
    ]


def test_what_is_known_besides_is_told(small_edition):
    meta = replace(
        small_edition.article.meta,
        journal_title="Example Law Journal",
        issue="2",
        last_page="60",
        authors=("A B", "C <D>"),
    )
    found = tags(replace(small_edition, article=replace(small_edition.article, meta=meta)))
    assert {
        ("citation_journal_title", "Example Law Journal"),
        ("citation_issue", "2"),
        ("citation_lastpage", "60"),
    } <= set(found)
    assert [value for name, value in found if name == "citation_author"] == ["A B", "C <D>"]


def test_a_family_name_of_several_words_goes_before(small_edition):
    """Zotero and Google Scholar take the last word of `Ana de la Cruz` for the family name."""
    meta = replace(small_edition.article.meta, authors=("Ana de la Cruz", "José Ortega y Prado"))
    odd = replace(small_edition, article=replace(small_edition.article, meta=meta))
    found = [value for name, value in tags(odd) if name == "citation_author"]
    assert found == ["de la Cruz, Ana", "Ortega y Prado, José"]


def test_an_author_may_be_a_body(small_edition):
    meta = replace(small_edition.article.meta, authors=("{Harbour Board}", "Tom Reed, Jr."))
    odd = replace(small_edition, article=replace(small_edition.article, meta=meta))
    assert [value for name, value in tags(odd) if name == "citation_author"] == ["Harbour Board", "Tom Reed, Jr."]
    assert [(each["@type"], each["name"]) for each in linked_data(odd)["author"]] == [
        ("Organization", "Harbour Board"),
        ("Person", "Tom Reed, Jr."),
    ]


@pytest.mark.parametrize(
    "path, has",
    [("docs/index.md", True), ("docs/iv.md", False), ("docs/sources/index.md", False), ("docs/about/index.md", False)],
)
def test_only_the_title_page_claims_to_be_the_article(small_edition, path, has):
    assert any(name.startswith("citation_") for name, _ in tags(small_edition, path)) is has


def test_an_article_nobody_has_described_claims_nothing(small_edition):
    unknown = replace(small_edition, article=replace(small_edition.article, meta=Meta()))
    assert not [name for name, _ in tags(unknown) if name.startswith(("citation_", "DCTERMS"))]


def test_no_description_becomes_an_abstract(small_edition):
    assert not [name for name, _ in tags(small_edition) if "description" in name or "abstract" in name.lower()]


def test_the_page_of_a_part_says_that_it_is_a_part(small_edition):
    found = [each for each in tags(small_edition, "docs/i.md", "i/") if each[0].startswith("DC")]
    assert ("DC.title", "I. A & B (Harbours at War)") in found
    assert ("DCTERMS.isPartOf", "https://example.org/a") in found


def test_every_pages_foot_names_the_journals_copy_as_what_is_cited(small_edition):
    link = html.fromstring(record_line(small_edition.article.meta)).xpath("//a[@rel='cite-as']")[0]
    assert (link.get("href"), link.text) == ("https://example.org/a", "7 Ex. L.J. 34 (2023)")
    assert record_line(Meta()) == ""


def test_nobody_is_said_to_hold_rights_that_are_not_proved(small_edition):
    said = "".join(head(small_edition, path, "A", "", SITE) for path in ("docs/index.md", "docs/i.md"))
    assert not re.search("rightsHolder|copyrightHolder", said)


# --- Open Graph ------------------------------------------------------------------------


def test_open_graph_on_a_page(small_edition):
    found = dict(tags(small_edition, "docs/i.md", "i/"))
    assert found["og:title"] == "I. A & B · Harbours at War"
    assert found["og:url"] == "https://example.org/e/i/"
    assert found["og:image"] == "https://example.org/e/assets/picture.png"


def test_without_a_known_address_none_is_made_up(small_edition):
    found = dict(tags(small_edition, site=Site()))
    assert not [name for name in found if name.startswith(("og:", "twitter:"))]  # the picture's must be whole too
    assert "@id" not in linked_data(small_edition, Site())


def test_the_picture(small_edition):
    data = picture(small_edition.article.meta, FONT)
    image = Image.open(BytesIO(data))
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert data == picture(small_edition.article.meta, FONT)
    assert data != picture(replace(small_edition.article.meta, title="Piers"), FONT)


def test_no_word_of_the_picture_stands_alone_on_its_line():
    font = ImageFont.truetype(BytesIO(FONT), 46)
    text = "A subtitle of some length that goes on over a line and over another (Harbour)"
    lines = lines_of(text, font)
    assert " ".join(lines) == text and len(lines) == 2
    assert min(map(font.getlength, lines)) > 0.7 * max(map(font.getlength, lines))


@pytest.mark.parametrize(
    "meta", [Meta(), Meta(title="Word " * 200 + ": " + "more " * 200, authors=("A Name",) * 12), Meta(title="A" * 300)]
)
def test_a_picture_of_anything(meta):
    image = Image.open(BytesIO(picture(meta, FONT))).convert("RGB")
    edges = [image.getpixel((x, y)) for x in range(20, 1200) for y in (2, 627)]
    assert len(set(edges)) == 1, "the words run out of the picture"


# --- JSON-LD ---------------------------------------------------------------------------


def test_json_ld_is_an_article_based_on_the_original(small_edition):
    data = linked_data(small_edition)
    assert (data["@context"], data["@type"], data["@id"]) == (
        "https://schema.org",
        "ScholarlyArticle",
        "https://example.org/e/",
    )
    assert (data["isBasedOn"]["url"], data["isBasedOn"]["author"][0]["name"]) == ("https://example.org/a", "Jane Doe")
    assert data["isPartOf"]["isPartOf"]["name"] == "Ex. L.J."
    assert "license" not in data


def test_it_cites_what_the_notes_cite(real, small_edition):
    assert [each["name"] for each in linked_data(small_edition)["citation"]] == ["Unused", "Harbour Act", "Tolls"]
    assert [each["name"] for each in linked_data(real)["citation"]] == [title(source) for source in real.sources]


def test_it_cannot_end_its_own_script(small_edition):
    meta = replace(small_edition.article.meta, title="</script><b>")
    odd = replace(small_edition, article=replace(small_edition.article, meta=meta))
    assert linked_data(odd)["name"] == "</script><b>"


# --- COinS -----------------------------------------------------------------------------


def pairs(source: Source) -> list[tuple[str, str]]:
    span = html.fromstring(coins(source))
    assert span.get("class") == "Z3988" and not span.text_content()
    return parse_qsl(span.get("title"), strict_parsing=True)


def test_coins_of_a_statute():
    source = Source(
        "k",
        "statute",
        {"title": "Harbour & Pier Act", "code": "1 U.S.C. § 1", "publaw": "Pub. L. No. 1-1", "date": "2020"},
    )
    assert pairs(source) == [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
        ("rft.title", "Harbour & Pier Act"),
        ("rft.type", "statute"),
        ("rft.source", "Pub. L. No. 1-1, 1 U.S.C. § 1"),
        ("rft.date", "2020"),
    ]


def test_coins_keep_persons_and_bodies_apart():
    source = Source(
        "k", "news", {"author": "de la Cruz, Ana and {Al Example}", "title": "A", "url": "https://example.org/?a=1&b=2"}
    )
    assert [each for each in pairs(source) if each[0] in ("rft.aulast", "rft.aufirst", "rft.aucorp", "rft_id")] == [
        ("rft.aulast", "de la Cruz"),
        ("rft.aufirst", "Ana"),
        ("rft.aucorp", "Al Example"),
        ("rft_id", "https://example.org/?a=1&b=2"),
    ]


def test_coins_have_a_date_that_readers_know_and_tell_the_rest():
    fields = {"title": "Seasons", "journaltitle": "Pier Q.", "date": "2014-24", "number": "3", "editor": "van Roe, Ann"}
    assert pairs(Source("k", "journal-article", fields))[4:] == [
        ("rft.source", "Pier Q."),
        ("rft.date", "2014"),
        ("rft.contributor", "van Roe, Ann"),
        ("rft.description", "editor: van Roe, Ann; number: 3; date: 2014-24"),
    ]


@pytest.mark.parametrize("source", every_kind(), ids=list(KINDS))
def test_every_kind_has_coins(source):
    assert ("rft.title", whole_title(source)) in pairs(source)


# --- Files -----------------------------------------------------------------------------


def test_every_download_is_made_and_listed(small_edition):
    files = download_files(small_edition, SITE)
    assert list(files) == [each.path for each in DOWNLOADS]
    listed = downloads_markdown(DOWNLOADS, "docs/data/index.md")
    assert all(f"](../{path})" in listed for path in files)


def test_the_citation_file_says_what_the_title_page_says(real):
    text = (TOP / "CITATION.cff").read_text(encoding="utf-8")
    assert text == cff(real.article.meta), "CITATION.cff is not what the title page says; expected the text above"


def test_a_citation_file_names_authors_in_their_parts():
    data = yaml.safe_load(cff(Meta(title="A", authors=("Ana de la Cruz", "Tom Reed, Jr.", "{Harbour Board}"))))
    assert data["preferred-citation"]["authors"] == [
        {"given-names": "Ana", "name-particle": "de la", "family-names": "Cruz"},
        {"given-names": "Tom", "family-names": "Reed", "name-suffix": "Jr."},
        {"name": "Harbour Board"},
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n", [1]), ("a: [\n", [1]), ("year: 2020-99-99\n", [1]),
        ("title: An edition\n", []), ("title: A\npreferred-citation: none\n", [2]),
    ],
)  # fmt: skip
def test_any_text_may_stand_in_a_citation_file(text, expected):
    assert [line for line, _ in differences(text, Meta(title="A"))] == expected


def test_a_citation_file(small_edition):
    data = yaml.safe_load(cff(small_edition.article.meta))
    assert data["cff-version"] == "1.2.0" and data["authors"] and data["message"]
    assert data["preferred-citation"] == {
        "type": "article",
        "title": "Harbours at War",
        "authors": [{"given-names": "Jane", "family-names": "Doe"}],
        "journal": "Ex. L.J.",
        "volume": "7",
        "start": "34",
        "year": 2023,
        "url": "https://example.org/a",
    }


def test_the_citation_line():
    assert citation_line(Meta(journal="Ex. L.J.", volume="7", first_page="34", year=2023)) == "7 Ex. L.J. 34 (2023)"
    assert citation_line(Meta()) == ""
