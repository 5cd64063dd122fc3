// Words of a quotation as they were received, where the edition emends them, as edition/exports/received_words.py tells.

// The first token from which a text goes on as the quotation does, or -1.
const place = (given, read) => read.findIndex((_, at) => given.every(({ said }, i) => read[at + i]?.said === said));

// A unit's text as received; and each emendation: where its words stand there, and in the edition's.
function received({ text, emended }) {
  let [whole, at] = ["", 0];
  const spans = [];
  for (const [start, end, was] of emended) {
    whole += text.slice(at, start);
    spans.push([whole.length, whole.length + was.length, start, end]);
    whole += was;
    at = end;
  }
  return { whole: whole + text.slice(at), spans };
}

// An offset of the text received in the edition's; within an emendation that one's edge.
function inEdition(offset, spans, edge) {
  let shift = 0;
  for (const span of spans) {
    if (offset >= span[1]) shift = span[3] - span[1];
    else if (offset > span[0]) return span[edge];
  }
  return offset + shift;
}

// Where in a unit's text the edition emends what a quotation has as received, to the letter; null if nowhere.
export function asReceived(unit, given, printed, tokens) {
  if (!unit.emended.length || place(given, printed) >= 0) return null;
  const { whole, spans } = received(unit);
  const read = tokens(whole);
  const at = place(given, read);
  return at < 0 ? null : [inEdition(read[at].start, spans, 2), inEdition(read[at + given.length - 1].end, spans, 3)];
}
