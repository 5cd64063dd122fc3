// Lays a quotation beside the article, as edition/exports/quotation_check.py does; data/quote.json tells of the article.

import { quotedFrom, quotedIn } from "./quoted.js";
import { asReceived } from "./received.js";

const WORD = "[\\p{L}\\p{N}]+"; // with letters that somebody put in brackets in it: [T]here, rampag[ing]
const TOKEN = new RegExp(`(?:\\[${WORD}\\])?${WORD}(?:[’']${WORD}|\\[${WORD}\\](?:${WORD})?)*|[^\\s\\p{L}\\p{N}]`, "gu");
const OMITTED = /(?:\. ?){2,}\.|…|\[\s*(?:…|\. ?\. ?\.)\s*\]/;
const SHAPES = { "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "`": "'" };
const [LEAST, SAME, OTHER, GAP] = [4, 2, -1, -1]; // words alike, or all
export const LONGEST = 2000; // words and marks of a quotation

const isWord = (text) => /[\p{L}\p{N}]/u.test(text);
const folded = (text) => (isWord(text) ? text.toLowerCase().replace(/[[\]]/g, "") : text);

export const tokens = (text) =>
  [...text.matchAll(TOKEN)].map((m) => ({ said: m[0].replace(/[“”„‘’`]/g, (c) => SHAPES[c]), start: m.index, end: m.index + m[0].length }));

function counted(list) {
  const counts = new Map();
  for (const { said } of list) if (isWord(said)) counts.set(folded(said), (counts.get(folded(said)) ?? 0) + 1);
  return counts;
}

const score = (a, b) => (a === b ? SAME : folded(a) === folded(b) ? 1 : OTHER);

// The best local alignment: pairs of indices, null where one side has nothing; and its score.
/** @returns {[number[][], number]} */
function aligned(given, printed) {
  const rows = [new Int32Array(printed.length + 1)];
  let [top, i, j] = [0, 0, 0];
  for (let a = 1; a <= given.length; a++) {
    const [row, above] = [new Int32Array(printed.length + 1), rows[a - 1]];
    for (let b = 1; b <= printed.length; b++) {
      row[b] = Math.max(0, above[b - 1] + score(given[a - 1].said, printed[b - 1].said), above[b] + GAP, row[b - 1] + GAP);
      if (row[b] > top) [top, i, j] = [row[b], a, b];
    }
    rows.push(row);
  }
  const pairs = [];
  while (i && j && rows[i][j]) {
    const here = rows[i][j];
    if (here === rows[i - 1][j - 1] + score(given[i - 1].said, printed[j - 1].said)) pairs.push([--i, --j]);
    else if (here === rows[i - 1][j] + GAP) pairs.push([--i, null]);
    else pairs.push([null, --j]);
  }
  return [pairs.reverse(), top];
}

function bestOf(given, indexed) {
  const wanted = counted(given);
  const alike = ({ counts }) => [...wanted].reduce((sum, [word, count]) => sum + Math.min(count, counts.get(word) ?? 0), 0);
  const ranked = indexed.map((each) => [alike(each), each]).sort(([a], [b]) => b - a).slice(0, 8);
  const least = [...wanted.values()].reduce((sum, count) => sum + count, 0);
  let [best, most] = [null, 0];
  for (const [, each] of ranked) {
    const [pairs, top] = aligned(given, each.printed);
    const isAlike = ([i, j]) => i !== null && j !== null && isWord(given[i].said) && folded(given[i].said) === folded(each.printed[j].said);
    if (top > most && pairs.filter(isAlike).length >= Math.min(LEAST, least)) [best, most] = [{ ...each, pairs }, top];
  }
  return best;
}

function deviations(given, printed, pairs) {
  const found = [];
  let here = [[], []];
  for (const [i, j] of [...pairs, [null, null]]) {
    const differs = (i === null) !== (j === null) || (i !== null && given[i].said !== printed[j].said);
    if (differs) {
      if (i !== null) here[0].push(given[i].said);
      if (j !== null) here[1].push(printed[j].said);
    } else if (here[0].length || here[1].length) {
      found.push({ given: here[0].join(" "), printed: here[1].join(" ") });
      here = [[], []];
    }
  }
  return found;
}

// Words that stand in a unit from `start` to `end`, with the pages, and whose they are.
function located(words, unit, start, end, sources, more) {
  const page = unit.pages.findLast(([at]) => at <= start)?.[1] ?? unit.page;
  const last = unit.pages.findLast(([at]) => at < end)?.[1] ?? page;
  return {
    given: words,
    unit,
    deviations: [],
    page: page === last ? page : `${page}–${last}`,
    isEmended: unit.emended.some(([from, to]) => (from < end && to > start) || (from === to && start < from && from <= end)),
    quotedFrom: quotedFrom(unit, start, end, sources),
    quotedIn: quotedIn(unit, start, end, sources),
    ...more,
  };
}

function stretch(piece, given, { unit, printed, pairs }, sources) {
  const [[a, b], [c, d]] = [pairs[0], pairs.at(-1)];
  const words = piece.slice(given[a].start, given[c].end);
  return located(words, unit, printed[b].start, printed[d].end, sources, { deviations: deviations(given, printed, pairs) });
}

function sought(piece, indexed, sources) {
  if (!isWord(piece)) return [];
  const given = tokens(piece);
  for (const { unit, printed } of indexed) {
    const span = asReceived(unit, given, printed, tokens);
    if (span) return [located(piece.trim(), unit, ...span, sources, { isEmended: true, edition: unit.text.slice(...span) })];
  }
  const best = bestOf(given, indexed);
  if (!best) return [{ given: piece.trim(), unit: null }];
  const [first, last] = [given[best.pairs[0][0]], given[best.pairs.at(-1)[0]]];
  return [
    ...sought(piece.slice(0, first.start), indexed, sources),
    stretch(piece, given, best, sources),
    ...sought(piece.slice(last.end), indexed, sources),
  ];
}

// The parts of a quotation in order, each where it stands; `unit` is null of one that stands nowhere.
export function check(text, data) {
  const indexed = data.units.map((unit) => {
    const printed = tokens(unit.text);
    return { unit, printed, counts: counted(printed) };
  });
  const bare = text.trim().replace(/^[“”"]+|[“”"]+$/g, "");
  return bare.split(OMITTED).flatMap((piece) => sought(piece, indexed, data.sources));
}
