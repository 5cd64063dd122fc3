// Whose words the author quotes in a stretch of the text, as edition/exports/quoted_words.py tells it.

const SENTENCE = /[.?!][”’)\]]*\s/;
const FEW = 4; // words: fewer are taken for quoted only where the marker follows at once

// Where each outermost quotation begins and ends.
function quotations(text) {
  const found = [];
  let [depth, begins] = [0, 0];
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    if (mark === "“") {
      if (!depth++) begins = index;
    } else if (depth && !--depth) found.push([begins, index + 1]);
  }
  return found;
}

// The label of the note that a quotation rests on, or undefined where that is not certain.
/** @param {number[]} quotation */
function markerBehind(unit, quotation) {
  const { text, markers } = unit;
  const [begins, ends] = quotation;
  const [at, label] = markers.find(([at]) => at >= ends) ?? [];
  if (!label || SENTENCE.test(text.slice(ends - 2, at))) return undefined;
  return at === ends || text.slice(begins, ends).trim().split(/\s+/).length >= FEW ? label : undefined;
}

// The works that the quotations in a stretch of a unit of data/quote.json rest on.
export function quotedFrom(unit, start, end, sources) {
  if (unit.id.startsWith("fn-")) return [];
  const labels = unit.quoted
    ? unit.markers.filter(([at]) => at >= end).map(([, label]) => label).slice(0, 1)
    : quotations(unit.text).filter(([a, b]) => a < end && b > start).map((each) => markerBehind(unit, each));
  return [...new Set(labels)].flatMap((label) => sources[label] ?? []);
}

// What a citation says of the works quoted (Bluebook 10.6.3), or "": of each as the article cites it in full.
export function quoting(works) {
  const cited = [...new Set(works.map((work) => work.cited))];
  if (cited.length < 2) return cited.length ? `quoting ${cited[0]}` : "";
  return `first quoting ${cited.slice(0, -1).join("; then quoting ")}; and then quoting ${cited.at(-1)}`;
}
