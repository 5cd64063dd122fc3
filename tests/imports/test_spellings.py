"""How words in small capitals are spelled, as far as the file and the article tell."""

import pytest

from edition.importing.spellings import spellings
from edition.text.inline import read


@pytest.mark.parametrize(
    ("printed", "in_file", "spelled"),
    [
        ("HARBOURS OF THE WEST", "HArbours of the West", "Harbours of the West"),
        ("PIERS OF THE WEST", "PIers of the West", "PIers of the West"),  # a name, for all that the article tells
        ("HARBOURS AND LLMS", "Harbours and LLMs", "Harbours and LLMs"),
    ],
)
def test_a_large_letter_too_many_is_none_of_a_word_that_the_article_has(printed, in_file, spelled):
    found = spellings([read("The old harbours and the llms fell.")], [], [in_file])
    assert found.cased(printed) == spelled
