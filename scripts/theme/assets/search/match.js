// What a query finds: pure. An entry's parts are its title, its text and its sources.

const PLAIN = { "’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-" };
const LETTER = /[\p{L}\p{N}]/u;
const WORD = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu;

const LETTERS = { ı: "i", ł: "l", ø: "o", đ: "d", æ: "ae", œ: "oe", ð: "d", þ: "th" };

const plain = (c) => (PLAIN[c] ?? c).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const bare = (c) => (c < "\x80" ? c.toLowerCase() : (LETTERS[plain(c)] ?? plain(c)));

// A text without capitals, diacritics and the shapes of quotes; `at` tells where each letter of it stood.
export function fold(text) {
  let folded = "";
  const at = [];
  let i = 0;
  for (const c of text) {
    const isSpace = /\s/.test(c);
    const letters = isSpace ? (folded.endsWith(" ") ? "" : " ") : bare(c);
    for (let n = 0; n < letters.length; n++) at.push(i);
    folded += letters;
    i += c.length;
  }
  return { text, folded, at: [...at, i] };
}

// The index made ready: every part folded, and the words there are.
export function prepare(docs) {
  const words = new Map();
  const entries = docs.map((doc) => {
    const parts = [doc.title, doc.text, ...(doc.sources ?? [])].map(fold);
    for (const { text, folded, at } of parts)
      for (const { 0: word, index } of folded.matchAll(WORD))
        words.set(word, words.get(word) ?? text.slice(at[index], at[index + word.length]));
    return { ...doc, parts };
  });
  return { entries, words };
}

// The query's terms: words, which may go on, and quoted phrases, which may not.
export function parse(query) {
  const terms = [];
  const { text: written, folded, at } = fold(query);
  for (const { 0: found, 1: phrase, 2: word, index } of folded.matchAll(/"([^"]*)"?|([^\s"]+)/g)) {
    const text = (phrase ?? word).replace(/^[^\p{L}\p{N}§$]+|[^\p{L}\p{N}]+$/gu, "");
    const from = index + found.indexOf(text);
    if (text) terms.push({ text, whole: phrase !== undefined, typed: written.slice(at[from], at[from + text.length]) });
  }
  return terms;
}

// Where a term begins a word in a folded text (a phrase must end one too).
function places(folded, { text, whole }) {
  const found = [];
  for (let i = folded.indexOf(text); i >= 0; i = folded.indexOf(text, i + 1)) {
    const end = i + text.length;
    if ((i && LETTER.test(folded[i - 1]) && LETTER.test(text[0])) || (whole && LETTER.test(folded[end] ?? " "))) continue;
    found.push([i, end]);
  }
  return found;
}

// What of an entry the terms mark, part by part; null if a term is nowhere in it.
function marks({ parts }, terms) {
  const marked = parts.map(() => []);
  for (const term of terms) {
    let found = false;
    parts.forEach(({ folded, at }, n) => {
      for (const [from, to] of places(folded, term)) {
        marked[n].push([at[from], at[to - 1] + 1]);
        found = true;
      }
    });
    if (!found) return null;
  }
  return marked.map(joined);
}

// Ranges in order, those that touch made one.
function joined(ranges) {
  const out = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

// Azerbaijani’s ə is written as a or as e by those who do not have it.
const SOUNDS = new Set(["əa", "əe", "aə", "eə"]);

// How many letters must change, be added, left out or swapped; more than `most` is Infinity.
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before = [], last = [], row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] || SOUNDS.has(a[i - 1] + b[j - 1]);
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + Number(!same));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return Infinity;
  }
  return row[b.length] <= most ? row[b.length] : Infinity;
}

// The word of the index that was probably meant; undefined if none is near.
function nearest(text, words) {
  const most = text.length < 4 ? 0 : text.length < 8 ? 1 : 2;
  let best, least = Infinity;
  for (const word of words.keys()) {
    const far = distance(text, word, most) + Number(word[0] !== text[0]) / 2;
    if (far < least) [best, least] = [word, far];
  }
  return best;
}

// The entries that hold every term, those first that hold them as they were typed.
// `instead` lists the words taken for others that stand nowhere.
export function search({ entries, words }, query) {
  const instead = [];
  const terms = parse(query).map((term) => {
    if (term.whole || entries.some(({ parts }) => parts.some(({ folded }) => places(folded, term).length))) return term;
    const word = nearest(term.text, words);
    if (word) instead.push([term.typed, words.get(word)]);
    return word ? { text: word, whole: true } : term;
  });
  if (!terms.length) return { hits: [], instead };
  const typed = { text: terms.map((term) => term.text).join(" "), whole: true };
  const hits = [];
  for (const entry of entries) {
    const marked = marks(entry, terms);
    if (marked) hits.push({ entry, marked, exact: entry.parts.some(({ folded }) => places(folded, typed).length) });
  }
  return { hits: hits.sort((a, b) => b.exact - a.exact), instead };
}
