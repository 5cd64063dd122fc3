// Lays a quotation beside the article, as edition/exports/quotation_check.py does; data/quote.json tells of the article.

import { inLetters } from "./pasted.js";
import { quotedFrom, quotedIn } from "./quoted.js";
import { asReceived } from "./received.js";

const WORD = "[\\p{L}\\p{N}]+"; // with letters that somebody put in brackets in it: [T]here, rampag[ing]
const TOKEN = new RegExp(`(?:\\[${WORD}\\])?${WORD}(?:[’']${WORD}|\\[${WORD}\\](?:${WORD})?)*|[^\\s\\p{L}\\p{N}]`, "gu");
const OMITTED = /(?:\.\s?){2,}\.|…|\[\s*(?:…|\.\s?\.\s?\.)\s*\]/;
const [DOUBLE, SINGLE] = [/[“”„‟«»″]/g, /[‘’‚‛‹›`′]/g];
const AROUND = /^[“”„‟«»"]+|[“”„‟«»"]+$/g;
const OF_THE_SENTENCE = `"'.,()[]`; // marks at a quotation's ends that may be those of the sentence that it stands in
const [LEAST, SAME, OTHER, GAP] = [4, 2, -1, -1]; // words alike, or all
export const LONGEST = 2000; // words and marks of a quotation

const isWord = (text) => /[\p{L}\p{N}]/u.test(text);
const folded = (text) => (isWord(text) ? text.toLowerCase().replace(/[[\]]/g, "") : text);

export const tokens = (text) =>
  [...text.matchAll(TOKEN)].map((m) => ({ written: m[0], said: m[0].replace(DOUBLE, '"').replace(SINGLE, "'"), start: m.index, end: m.index + m[0].length }));

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

// Tokens that follow one another in a text, with the letters and quotation marks that they have there.
const asWritten = (run) => run.map(({ written, start }, i) => (i && run[i - 1].end !== start ? " " : "") + written).join("");

function deviations(given, printed, pairs) {
  const found = [];
  let here = [[], []];
  for (const [i, j] of [...pairs, [null, null]]) {
    const differs = (i === null) !== (j === null) || (i !== null && given[i].said !== printed[j].said);
    if (differs) {
      if (i !== null) here[0].push(given[i]);
      if (j !== null) here[1].push(printed[j]);
    } else if (here[0].length || here[1].length) {
      found.push({ given: asWritten(here[0]), printed: asWritten(here[1]) });
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

const fromWordToWord = (read) => read.slice(read.findIndex(({ said }) => isWord(said)), read.findLastIndex(({ said }) => isWord(said)) + 1);

// Words with which the unit beside (before: -1, behind: 1) goes on, to the letter; undefined if it does not.
function beside(piece, left, here, way, indexed, sources) {
  const next = indexed[indexed.findIndex(({ unit }) => unit === here.unit) + way];
  const given = fromWordToWord(left);
  const there = next ? fromWordToWord(next.printed) : [];
  const part = way > 0 ? there.slice(0, given.length) : there.slice(-given.length);
  if (!given.length || part.length !== given.length || part.some(({ said }, i) => said !== given[i].said)) return;
  return located(piece.trim(), next.unit, part[0].start, part.at(-1).end, sources, {});
}

// What is left of a piece before (-1) or behind (1) what was found: parts of their own, or added to it.
function leftOf(piece, here, way, indexed, sources) {
  const left = tokens(piece);
  const words = left.filter(({ said }) => isWord(said)).length;
  if (words >= LEAST) return [sought(piece, indexed, sources, here.unit), here];
  const more = words && beside(piece, left, here, way, indexed, sources);
  if (more) return [[more], here];
  if (!words && left.every(({ said }) => OF_THE_SENTENCE.includes(said))) return [[], here];
  const added = { given: asWritten(left), printed: "" };
  const before = way < 0;
  const given = before ? piece.trimStart() + here.given : here.given + piece.trimEnd();
  return [[], { ...here, given, deviations: before ? [added, ...here.deviations] : [...here.deviations, added] }];
}

// The parts of a piece; of places that fit alike the unit `near` is taken.
function sought(piece, indexed, sources, near) {
  if (!isWord(piece)) return [];
  const given = tokens(piece);
  const first = [...indexed.filter(({ unit }) => unit === near), ...indexed.filter(({ unit }) => unit !== near)];
  for (const { unit, printed } of first) {
    const span = asReceived(unit, given, printed, tokens);
    if (span) return [located(piece.trim(), unit, ...span, sources, { isEmended: true, edition: unit.text.slice(...span) })];
  }
  const best = bestOf(given, first);
  if (!best) return [{ given: piece.trim(), unit: null }];
  const [start, end] = [given[best.pairs[0][0]].start, given[best.pairs.at(-1)[0]].end];
  const found = stretch(piece, given, best, sources);
  const [before, begun] = leftOf(piece.slice(0, start), found, -1, indexed, sources);
  const [behind, here] = leftOf(piece.slice(end), begun, 1, indexed, sources);
  return [...before, here, ...behind];
}

// The parts of a quotation in order, each where it stands; `unit` is null of one that stands nowhere.
export function check(text, data) {
  const indexed = data.units.map((unit) => {
    const printed = tokens(unit.text);
    return { unit, printed, counts: counted(printed) };
  });
  const known = new Set(indexed.flatMap(({ printed }) => printed.map(({ said }) => folded(said))));
  const found = [];
  for (const piece of inLetters(text, known).trim().replace(AROUND, "").split(OMITTED)) {
    found.push(...sought(piece, indexed, data.sources, found.at(-1)?.unit));
  }
  return found;
}
