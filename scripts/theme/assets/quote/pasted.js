// A text as somebody pastes it, in plain letters, as edition/exports/pasted_words.py makes it.

const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;
const CUT = /(?<!\p{L})(\p{L}+)-[^\S\n]*\n\s*(\p{L}+)/gu; // a word at a line's end, whole where `known` has it

export const inLetters = (text, known) =>
  text
    .replace(UNSEEN, "")
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"))
    .normalize("NFC")
    .replace(CUT, (_, first, second) => (known.has((first + second).toLowerCase()) ? first + second : `${first}-${second}`));
