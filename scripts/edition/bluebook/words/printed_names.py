"""Names: who wrote a work, as printed and as it would be written; a person's from an institution's."""

from __future__ import annotations

import re
from functools import lru_cache

from edition.bluebook.words.bodies_joined import two_bodies
from edition.bluebook.words.family_first import family_first
from edition.bluebook.words.given_names import has_given_name
from edition.bluebook.words.news_agencies import NEWS_AGENCY
from edition.bluebook.words.organisation_words import ORGANISATION
from edition.text.late_patterns import late
from edition.text.small_words import IN_BODIES, IN_NO_PERSON, OF_THE_ABROAD, PARTICLES
from edition.text.title_words import is_capitals, small_letters

_GIVEN = frozenset(
    "Wm. Chas. Geo. Jas. Jos. Jno. Robt. Thos. Benj. Saml. Danl. Edw. Alex. Fred. Fredk. Richd. Hy.".split()
)
"""Given names as older journals shorten them."""
_PERSON = late(
    r"""
    (?:(?:Dr|Prof|Hon|Rev|Sir|Dame|Lord|Lady|Justice|Judge|Adm|Admiral|Amb|Ambassador|Gen|General|Lt|Maj|Capt|Col
        |Cmdr|Sgt|Brig|Honorable)\.?\ )*
    (?:[^\W\d_][\w’'-]*\.?|(?:[^\W\d_]\.)+)                                # Jane, J., Wm.
    (?:\ (?:’?[^\W\d_][\w’'-]*|(?:[^\W\d_]\.-?)+|St\.))*                      # van der, Q., al-Din, St.
    \ [^\W\d_][\w’'-]+                                                     # Roe
    (?:,?\ (?:Jr\.|Sr\.|II|III|IV))?
    """,
    re.X,
)
DEGREE = late(
    r"(?:,|(?<![\s,]))\s+(?:M\.?D|Ph\.?\s?D|J\.?D|LL\.?[MB]|S\.?J\.?D|Esq|R\.?N|M\.?P\.?H|M\.?A|"
    r"Q\.?C|K\.?C|[GK]\.?C\.?B|[COM]\.?B\.?E|F\.?R\.?S)\.?(?=\s*(?:[,&*†‡(]|$)|\s+(?:and|with|et al)\b)|"
    r",\s+(?:(?:(?:Lt|Maj|Brig|Rear|Vice)\.? )?(?:Adm|Gen|Col|Lt|Maj|Capt|Cmdr|Sgt)\.?(?! Couns)|"
    r"U\.?S\.?(?:N|AF|MC|CG)R?\.?|"
    r"U\.S\. (?:Army|Navy|Air Force|Marine Corps|Coast Guard)(?: Reserve)?)(?=[\s,&*†‡]|$)|"
    r"(?<!\s)\s+\((?:ret|retired)\.?\)",
    re.I,
)
"""Letters behind a person's name, or a rank and who serves under it, which are no part of it."""
_INITIALS_LAST = late(r"(?!I{2,3}$)[A-Z]{3,4}")  # Pierland MFA
_RANKS = frozenset("Lt. Maj. Capt. Col. Cmdr. Sgt. Brig.".split())
_TOLERATED = _GIVEN | _RANKS | {"Jr.", "Sr.", "St.", "Dr.", "Prof.", "Hon.", "Rev.", "Adm.", "Amb.", "Gen."}
BEGINS_SMALL = late(r"(?:[a-z]{1,5}’|al-|el-|ul-|ad-|as-|ash-|ibn-)(?=[^\W\d_])")
"""What a family name begins with in small letters: `d’Aubrey`, `al-Tahir`, `dell’Acqua`, `’t Hart`."""
LOWER = IN_BODIES | OF_THE_ABROAD - {"do"} | {"at", "by"}
"""Words between the parts of a name, which no initials spell."""
_NO_PERSONS = IN_BODIES - {"to"} | {"or", "all", "with", "an"}  # To Lam


@lru_cache(4096)  # a note is asked for its persons many times, and a name stands in many notes
def is_person(name: str) -> bool:
    """True if `name` has a person's shape: two to five words, no word of an institution, no abbreviation."""
    name = _TURNED.sub("", _CALLED.sub("", name))
    words = name.split()
    if (
        not 2 <= len(words) <= 6
        or not name.isupper()
        and _INITIALS_LAST.fullmatch(words[-1])
        or any(map(str.isdecimal, name))
        or len(words) == 2
        and _NUMERAL.fullmatch(words[1])
        or _NO_GIVEN_NAME.search(name)
        or len(words) == 2
        and HELD_BEFORE.match(name)
        and words[0] != "H.E."
        or ORGANISATION.search(name)
        and not (has_given_name(name) and _FAMILY_TOO.fullmatch(words[-1]))
        or NEWS_AGENCY.fullmatch(name)
        or not _PERSON.fullmatch(name)
    ):
        return False
    if any(w.casefold() in _NO_PERSONS or w in IN_NO_PERSON for w in words):
        return False
    return not any(re.fullmatch(r"[^\W\d_]{2,}\.", w) and w.title() not in _TOLERATED for w in words)


_CALLED = late(r"(?<=[a-z.]) (?:\([A-Z][\w’-]+\)|“[A-Z][\w’-]+”)(?= [A-Z])")
"""What a person is called, behind the given name: `Kawon (Kathy) Kim`."""
_TURNED = late(r"‘(?=[^\W\d_])(?!.*’$)|^The (?=Hon(?:\.|orable) )")
"""A letter’s mark, and no quotation: `Yo‘ldoshev`, `‘Abd al-Karim`; the article of `The Hon. Jane Roe`."""
_NUMERAL = late(r"(?=..)X{0,3}(?:I[XV]|V?I{0,3})\.?")
"""A numeral where a family name would stand, of a pen name or a series: `Brutus XI`."""
_FAMILY_TOO = late(r"House|Church|Court|Press|Port|Bank|Staff|Law|Branch|Hill", re.I)
"""Words of institutions that are family names too, where a given name stands before them: `Anne House`."""
_NO_GIVEN_NAME = late(
    r"^(?:(?:U\.[NSK]|E\.U)\.|UN|EU|US|UK|OSCE|NATO|ASEAN|AU|Channel|Radio|TV|Television|Free|Open|Independent|Swiss|Frontline|Peacebuilding|Novaya|Rossiya|Sputnik|"
    r"Minist(?:ar|er)stvo|Kancelaria|Kantselariia|D[ée]l[ée]gation|Delegaci[oó]n|D[ée]fense|Save|Stop|Protect|Defend|Keep|Public|Consumers?|Labou?r|Workers|Workplace|Employment|National|American|Global|"
    r"United|Human|Civil|Social|Digital|Climate|Legal|Federal|Local|Voters?|Tenants?|Patients?|Students?|Teachers?|"
    r"Nurses|Drivers|Farmworkers?|Citizens?|Parents|Veterans|Women|Friends|This|Planet|Hidden|Strict|Reply|Fresh|More|"
    r"Morning|Evening|Weekend|Invisible|Modern|Criminal|Political|Inside|Beyond|Behind|Dark|Deep|Rough) |"
    r"^(?:(?:Dr|Mr|Mrs|Ms)\.|Sister|Brother|Mother|Father) \S+$|\b(?:Our|Your|Their|My)\b|"
    r" (?:Lens|Voices?|Insider|Today|Tracker|Monitor|Digest|Review|Reports?|Advocates|Watchdog|Now|Online|Hub|Wire|"
    r"Citizens?|Workers|Justice|Action|Progress|Matters|Alerts?|Resources|Dialogues?|Edition|Diplomat|"
    r"Direct|Editor|Observer|Support|Defenders?|Architecture|Club|Podcasts?|Show|Hour|Tonight|Troika|Weekly|Daily|Blog|Beat|Explained|Uncovered|President|Presidency)$",
    re.I,
)
"""Words with which no person's name begins or ends: `Save Our Shores`, `Labor Lens`."""


def is_organisation(name: str) -> bool:
    """True if a word of an institution, or an abbreviation as institutions have them, stands in a name."""
    return bool(ORGANISATION.search(name)) or any(
        re.fullmatch(r"[^\W\d_]{3,}\.", w) and w not in _TOLERATED for w in name.split()
    )


def without_office(name: str) -> str:
    """A person without the office before the whole name: `Governor Ann Roe`; other names as they are."""
    held = HELD_BEFORE.match(name)
    return name[held.end() :] if held and is_person(name[held.end() :]) else name


def split_authors(printed: str, small_caps_are_persons: bool) -> tuple[str, ...]:
    """The authors in a citation's head: `A, B & C` → three persons; an institution stays whole.

    Periodicals print persons in ordinary type and institutions in small capitals; books print
    both in small capitals, which `small_caps_are_persons` says.
    """
    printed = _HANDLE.sub("", DEGREE.sub("", _ET_AL.sub("", without_offices(printed.strip(" ,:")))))
    printed = without_office(printed)
    if not printed:
        return ()
    if printed.isupper() and not small_caps_are_persons:
        return (printed,)
    bodies = printed.split(" & ")
    if len(bodies) == 2 and two_bodies(*bodies):
        return tuple(bodies)
    pieces = [without_office(p.strip()) for p in _BETWEEN_PERSONS.split(printed) if p.strip()]
    if len(pieces) > 1 and all(is_person(headline(p)) or NEWS_AGENCY.fullmatch(p) for p in pieces):
        return tuple(pieces)
    behind = printed[len(pieces[0]) :].startswith(",") if pieces else False
    if len(pieces) > 1 and behind and "&" not in printed and is_person(headline(pieces[0])):
        return (pieces[0],)  # an office or a house stands behind the name
    return (printed,)


def without_others(name: str) -> str:
    """A name without the *et al.* behind it: `Pier Watch et al.`"""
    return _ET_AL.sub("", name)


def without_offices(printed: str) -> str:
    """What begins with persons, without the offices in brackets behind them: `Jane Roe (Minister of Piers), Title`.

    Of a list's later names only those are surely persons that stand beside its *and*.
    """
    kept, offices, position, joined = "", [], 0, True
    while named := _NAMED_WITH_OFFICE.match(printed, position):
        if not is_person(headline(re.sub(r"^\d{1,3} ", "", named["name"]))):
            break
        joined = joined or named["behind"] != ", "
        if named["office"] and (not position or joined):
            offices.append(named.span("office"))
        position, joined = named.end(), named["behind"] not in {"", ", "}
    at = 0
    for start, end in offices:
        kept, at = kept + printed[at:start], end
    return kept + printed[at:]


_NAMED_WITH_OFFICE = late(
    r"(?P<name>(?:\d{1,3} )?[^\W\d_][^,()&]{1,60}?)"
    r"(?P<office> \((?!(?i:eds?|trans|comps?)\.)[^\W\d_][^()\d@]{2,120}\))?(?P<behind>,? & |,? and |, |,?$)",
    re.I,
)
HELD_BEFORE = late(
    r"(?:(?:(?:U\.S|U\.N|E\.U)\.|Former|Acting|Deputy|Vice|Prime|Foreign|Defen[cs]e|First|H\.E\.) )*"
    r"(?:President|Minister|Senator|Sen\.|Rep\.|Gov\.|Chancellor|Governor|Premier|Secretary(?:-General| of State)?|"
    r"H\.E\.|Ambassador|Mayor|Attorney General|Congress(?:wo)?man) "
)
"""The office before a person's whole name: `Prime Minister Jane Roe`."""
_HANDLE = late(r" \(@[\w.-]+\)$")  # Jane Roe (@jroe)
_ET_AL = late(r"(?:,|(?<![\s,]))\s+et al\.?$", re.I)
OF_ONE_NAME = r"(?:(?:Jr|Sr)\.|I+\b|IV\b|(?:LLC|LLP|PLLC|L\.L\.[CP]|Inc|Ltd|Corp|P\.[CA])\b)"
"""What stands behind a comma in one name, a person's or a firm's."""
_BETWEEN_PERSONS = late(rf",? & |,? and | with |, (?!{OF_ONE_NAME})", re.I)


def headline(name: str) -> str:
    """A person's name printed in small capitals, in ordinary letters: `ANNA DE LA CRUZ` → `Anna de la Cruz`.

    What capitals do not tell is not guessed (`MACDONALD` → `Macdonald`), but for `MC` and `O’`.
    """
    if not is_capitals(name):
        return name
    words = name.split(" ")
    whole = [_headline_word(word, opens=i == 0) for i, word in enumerate(words)]
    if whole[-1] in PARTICLES:  # ANN DAS: no particle ends a name
        whole[-1] = _capitalised(words[-1])
    return " ".join(whole)


def _headline_word(word: str, opens: bool) -> str:
    if re.fullmatch(r"(?:[^\W\d_]\.-?)+|I{2,3}|I?V", word.strip(",")) or not opens and word in _OF_RULERS:
        return word
    if small_letters(word) in PARTICLES and not opens:
        return small_letters(word)
    pieces = re.split(r"([-’'‘])", word)
    for i in range(0, len(pieces), 2):
        article = i == 0 and not opens and pieces[0] in {"AL", "EL"} and pieces[1:2] == ["-"]
        pieces[i] = small_letters(pieces[i]) if article else _capitalised(pieces[i])
    if pieces[1:2] in (["’"], ["'"], ["‘"]) and (pieces[0] not in {"O", "D", "L"} or pieces[1] == "‘"):
        pieces[2] = small_letters(pieces[2])  # no O’Brien, no D’Arcy: an apostrophe within a word
    return "".join(pieces)


_OF_RULERS = frozenset("VI VII VIII IX XII XIII XIV XV XVI".split())
"""Numerals of popes and kings that are no family names, as Xi is: `LEO XIII`."""


def _capitalised(piece: str) -> str:
    if gaelic := re.fullmatch(r"(M[Cc])([^\W\d_]{3,}.*)", piece):
        return f"Mc{_capitalised(gaelic[2])}"
    return piece[:1] + small_letters(piece[1:])


def family_name(person: str) -> str:
    """The family name of a person as printed, particles included."""
    if first := family_first(person):
        return first
    words = re.sub(r",? (?:Jr\.|Sr\.|II|III|IV)$", "", person, flags=re.I).split()
    start = len(words) - 1
    if len(words) == 2 and small_letters(words[0]) in _BEFORE_ONE_NAME:
        return " ".join(words)
    while start > 1 and (
        words[start - 1].islower()
        or small_letters(words[start - 1]) in PARTICLES
        or words[start - 1] in {"St.", "Ní", "Nic", "Ó"}
        or small_letters(words[start - 1]).endswith(("-de", "-del", "-van", "-von"))  # Beliso-De Jesús
    ):
        start -= 2 if words[start - 1] in {"y", "e"} and start > 2 else 1  # Ortega y Gasset, Silva e Souza
    return " ".join(words[start:])


_BEFORE_ONE_NAME = frozenset("ibn abu abū bint umm".split())
"""What makes one name of two words: Ibn Khaldun has no family name."""


def fold(name: str) -> str:
    """A name for comparing: case, quotes, spaces, final commas and the sign for *and* make no difference."""
    name = name.replace("'", "’").replace("*", "").replace(" & ", " and ")
    return re.sub(r"\s+", " ", name).strip(" ,.:").casefold().replace("i\u0307", "i").replace("ı", "i")


def without_article(name: str) -> str:
    """A body without the article that a sentence gives it: `from the U.S. Embassy`; `the Prime Minister` keeps its."""
    bare = name.removeprefix("the ")
    return name if is_person(bare) else bare
