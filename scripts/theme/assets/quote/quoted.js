// Whose words the author quotes, as data/quote.json tells it of each paragraph's quotations.

// The works that the quotations in a stretch of a unit of data/quote.json rest on.
export function quotedFrom(unit, start, end, sources) {
  const labels = unit.rests.filter(([begins, ends]) => begins < end && ends > start).map(([, , label]) => label);
  return [...new Set(labels)].flatMap((label) => sources[label] ?? []);
}

// Whether a stretch of a unit is nothing but words that the author quotes.
export const isQuoted = (unit, start, end) => unit.rests.some(([begins, ends]) => begins <= start && end <= ends);

// What a citation says of the works quoted (Bluebook 10.6.3), or "": of each as the article cites it in full.
export function quoting(works) {
  const cited = [...new Set(works.map((work) => work.cited))];
  if (cited.length < 2) return cited.length ? `quoting ${cited[0]}` : "";
  return `first quoting ${cited.slice(0, -1).join("; then quoting ")}; and then quoting ${cited.at(-1)}`;
}
