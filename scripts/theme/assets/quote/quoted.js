// Whose words the author quotes, as data/quote.json tells it of each paragraph's quotations.

// The labels of what the quotations in a stretch of a unit of data/quote.json rest on; a quotation of which only a mark is
// in the stretch is none.
function restsOn(unit, start, end) {
  const hasWords = ([begins, ends]) => /[\p{L}\p{N}]/u.test(unit.text.slice(Math.max(begins, start), Math.min(ends, end)));
  return [...new Set(unit.rests.filter(hasWords).map(([, , label]) => label))];
}

// The works that are quoted in a stretch.
export const quotedFrom = (unit, start, end, sources) => restsOn(unit, start, end).flatMap((label) => sources[label] ?? []);

// The notes on which quotations in a stretch rest without its being certain which of their works they are from.
export const quotedIn = (unit, start, end, sources) =>
  restsOn(unit, start, end).filter((label) => !sources[label]).map((label) => `note ${label.split("/")[0]}`);

// Whether a stretch of a unit is nothing but words that the author quotes.
export const isQuoted = (unit, start, end) => unit.rests.some(([begins, ends]) => begins <= start && Math.min(end, unit.text.length) <= ends);

// What a citation says of the works quoted (Bluebook 10.6.3), or "": of each as the article cites it in full.
export function quoting(works) {
  const cited = [...new Set(works.map((work) => work.cited))];
  if (cited.length < 2) return cited.length ? `quoting ${cited[0]}` : "";
  return `first quoting ${cited.slice(0, -1).join("; then quoting ")}; and then quoting ${cited.at(-1)}`;
}

// A text about works as HTML: what is in italics in the article's citations of them is so here.
export function inItalics(works, html, escaped) {
  const titles = works.flatMap((work) => work.italics ?? []).map(escaped);
  return [...new Set(titles)].reduce((text, title) => text.replaceAll(title, () => `<em>${title}</em>`), html);
}
