"""How words in small capitals are spelled, as far as the file and the article tell."""

import pytest

from edition.importing.spellings import spellings
from edition.text.inline import read
from edition.text.title_words import title_case


@pytest.mark.parametrize(
    ("printed", "in_file", "spelled"),
    [
        ("HARBOURS OF THE WEST", "HArbours of the West", "Harbours of the West"),
        ("PIERS OF THE WEST", "PIers of the West", "PIers of the West"),  # a name, for all that the article tells
        ("HARBOURS AND LLMS", "Harbours and LLMs", "Harbours and LLMs"),
        ("EPA", "The Department of Tides", "EPA"),  # no part of a word
    ],
)
def test_a_large_letter_too_many_is_none_of_a_word_that_the_article_has(printed, in_file, spelled):
    found = spellings([read("The old harbours and the llms fell.")], [], [in_file])
    assert found.cased(printed) == spelled


@pytest.mark.parametrize(
    ("printed", "spelled"),
    [
        ("IISD", "IISD"),
        ("HETQ", "Hetq"),
        ("THE USSR’S LAST TIDE", "The USSR’s Last Tide"),
        ("THE DOJ’S CPI-U RISE", "The DOJ’s CPI-U Rise"),
        ("WE DIDN’T ASK MUCH OF SPEECH", "We Didn’t Ask Much of Speech"),
        ("LENGTH, DEPTH, AND THE CZECH FJORD", "Length, Depth, and the Czech Fjord"),
        ("INFO. COMMC’NS & DEP’T OF PIERS", "Info. Commc’ns & Dep’t of Piers"),
        ("D’ARCY AND O’BRIEN", "D’Arcy and O’Brien"),
        ("ESSAI SUR LES DROITS D’ACCÈS AU RIVAGE", "Essai sur les Droits d’Accès au Rivage"),
        ("IL DIRITTO DELL’ACQUA E DEI PORTI", "Il Diritto dell’Acqua e dei Porti"),
        ("LA LEY DE LAS AGUAS Y EL PODER", "La Ley de las Aguas y el Poder"),
        ("O DIREITO DO MAR E AS CIDADES", "O Direito do Mar e as Cidades"),
        ("DAS RECHT UND DIE PFLICHT ZUR HILFE", "Das Recht und die Pflicht zur Hilfe"),
        ("UC PIER L. REV.", "UC Pier L. Rev."),
        ("PLOS ONE", "PLOS ONE"),
        ("THE UN AND THE SEA", "The UN and the Sea"),
        ("UN ESSAI SUR LA MER", "Un Essai sur la Mer"),
        ("A PIER OF PART A AND OF CLASS B: PART A: THE PIERS", "A Pier of Part A and of Class B: Part A: The Piers"),
    ],
)
def test_initials_and_small_words_abroad_are_told_by_their_letters(printed, spelled):
    assert spellings([], []).cased(printed) == spelled


def test_an_abbreviation_is_no_acronym_of_the_text():
    body = read("The VA has a plan, and the VA has none.")
    assert spellings([body], []).cased("VA. L. REV. AT THE VA") == "Va. L. Rev. at the VA"


def test_a_word_that_is_cut_short_is_no_acronym_of_the_texts():
    assert title_case("PIER COLL. MED. DEPOT OF MED", frozenset({"MED"})) == "Pier Coll. Med. Depot of MED"
    assert title_case("CTR. FOR MED.", frozenset({"MED"})) == "Ctr. for Med."


def test_a_gaelic_name_keeps_its_second_capital():
    assert title_case("MCGEORGE L. REV.") == "McGeorge L. Rev."
    assert title_case("MCKINLEY’S PIERS AND MCIX") == "McKinley’s Piers and Mcix"
