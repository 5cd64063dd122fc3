// What follows the name of the article in words that cite it, by its journal or by its author: a pinpoint, or nothing.
// Pure. Gives { rest, said }, `said` being what is amiss in the citation or ""; or { wrong }; or undefined for words
// that cite something else, or nothing.

const SMALL = new Set(["of", "the", "and", "&", "on", "for", "in", "et", "al"]);
const BRACKETED = /[[(](?:\D{0,12}\s)?((?:1[5-9]|20)\d\d)[\])]/g;
const RUN_TOGETHER = /^[JLQR]{2,3}$/; // `LJ` for `L.J.`
const ISSUE = "(?:\\s*\\((?:\\d+|[^\\d()]{1,12}\\d*)\\)|,?\\s*no\\.\\s*\\d+)?";
const VOLUME = new RegExp(`^(?:vol\\.\\s*)?(\\d+)${ISSUE}(?=\\s*[,:;]|\\s*$|\\s+\\()`, "i");
const FIRST = /^[\s,:;]*(?:pp?\.\s*)?(\d+)(?:\s?[-–—]\s?\d+)?\s*(?:[,:]\s*(?=\S)|$)/;
const ARTICLE = /^[\s,:;]*(?:article|art\.)\s+\d+[\s.]*$/i; // its number in the issue, of which no data knows

const letters = (word) => word.toLowerCase().normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "");

export function cited(said, article) {
  const plain = said.replace(/https?:\S+/g, " ");
  const years = [...plain.matchAll(BRACKETED)].map(([, year]) => year);
  const bare = plain.replace(BRACKETED, " ").replace(/\s+/g, " ").replace(/[\s.]+$/, "");
  const isOther = article.year && years.length && !years.includes(article.year);
  const slip = isOther ? `It is of ${article.year}, not of ${years[0]}.` : "";
  const byJournal = afterJournal(bare, article);
  if (byJournal !== undefined) return typeof byJournal === "string" ? { rest: byJournal, said: slip } : byJournal;
  const rest = isOther ? undefined : afterAuthor(bare, article, years.length > 0);
  return rest === undefined ? undefined : { rest, said: "" };
}

// Words that may abbreviate one another: `Resol.` and `Resolution`, `L` and `Law`.
function alike(one, other) {
  const [short, long] = [letters(one), letters(other)].sort((a, b) => a.length - b.length);
  if (!short || short[0] !== long[0]) return false;
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}

// The words of a text with where each begins and ends: `L.J.` is two, and so is `LJ`.
function wordsIn(text) {
  const all = [...text.matchAll(/[^\s.,:;()“”]+\.?/g)].flatMap(({ 0: word, index }) => {
    const parts = RUN_TOGETHER.test(word) ? [...word] : [word];
    return parts.map((part, n) => ({ word: part, from: index + (n && n), to: index + (parts.length > 1 ? n + 1 : word.length) }));
  });
  return all.filter(({ word }) => !SMALL.has(word.toLowerCase()));
}

function journalIn(words, journal) {
  const wanted = wordsIn(journal).map(({ word }) => word);
  const at = words.findIndex((_, i) => wanted.every((word, n) => words[i + n] && alike(word, words[i + n].word)));
  return at < 0 ? null : { at, end: at + wanted.length };
}

// What follows journal, volume and first page; `wrong` if these are another article's.
function afterJournal(said, article) {
  const words = wordsIn(said);
  const match = article.journal.map((journal) => journalIn(words, journal)).find(Boolean);
  if (!match) return;
  const other = { wrong: `This is not the article cited: it is ${citation(article)}.` };
  let rest = withoutYear(said.slice(words[match.end - 1].to), article);
  let volume = words[match.at - 1]?.word;
  if (!/^\d+$/.test(volume ?? "")) {
    const behind = VOLUME.exec(rest);
    volume = behind?.[1] === article.volume ? behind[1] : undefined;
    if (volume) rest = withoutYear(rest.slice(behind[0].length), article);
  }
  if (volume !== undefined && article.volume && volume !== article.volume) return other;
  if (volume && ARTICLE.test(rest)) return isOf(words.slice(0, match.at), article) ? "" : undefined;
  const first = FIRST.exec(rest);
  if (!first || first[1] !== article.first) return isWithin(rest, article) ? rest : other;
  return rest.slice(first[0].length);
}

// What stands behind a year without brackets: `, 2020, pp. 101–04`, `2020;7(1):103`.
function withoutYear(rest, { year }) {
  const behind = rest.replace(/^[\s,;:.]+/, "");
  const match = year && new RegExp(`^${year}\\s*[,;:]\\s*`).exec(behind);
  return match ? behind.slice(match[0].length) : behind;
}

const isWithin = (rest, { span: [first, last] }) => {
  const number = /^[\s,:]*(?:at\s+|pp?\.\s*)?(\d+)/.exec(rest)?.[1];
  return number === undefined || first === undefined || (+number >= first && +number <= last);
};

const citation = ({ volume, journal, first, year }) => [volume, journal[0], first, year && `(${year})`].filter(Boolean).join(" ");

const family = (name) => letters(name.split(" ").at(-1));
const isOf = (words, { authors }) => words.some(({ word }) => authors.some((name) => family(name) === letters(word)));

// Whether all the words are the authors' names and initials: `Ana Ibarra Quintana`, `M. Quill`.
const areNames = (words, { authors }) => {
  const names = authors.flatMap((name) => name.split(" ").map(letters));
  return words.every(({ word }) => names.some((name) => letters(word) === name || (letters(word).length === 1 && name[0] === letters(word))));
};

// `Quill, supra note 3, at 45`; `(Quill, 2020, p. 45)`; `Id. at 45`. The note is one of those who cite.
function afterAuthor(said, article, isDated) {
  const bare = said.replace(/^[[(]|[\])]$/g, "");
  const same = /^(?:id|ibid)\.?,?\s+(?:at\s+)?(?=[\d¶pn])/i.exec(bare);
  if (same) return bare.slice(same[0].length);
  const words = wordsIn(bare);
  const names = article.authors.map(family);
  const at = words.findLastIndex(({ word }) => names.includes(letters(word.replace(/’s$/, ""))));
  if (at < 0 || !areNames(words.slice(0, at), article)) return;
  const behind = bare.slice(words[at].to);
  const supra = /\bsupra(?:,?\s+note\s+\d+|\s+n\.\s*\d+)?(.*)$/i.exec(behind);
  if (supra) return supra[1];
  const year = article.year && new RegExp(`^[\\s,(]*${article.year}[a-z]?(?=\\W|$)`).exec(behind)?.[0];
  const rest = afterTitle(behind.slice(year?.length ?? 0), article);
  const begins = year || isDated ? /^[\s,:]*(?:at\s|pp?\.|page|¶|para|nn?\.|note|\d|$)/i : /^[\s,:]*(?:at\s+|pp?\.\s*)?\d/;
  return begins.test(rest) ? rest : undefined;
}

// What stands behind the title, or its first words: `, “Of Harbours,” 103`.
function afterTitle(rest, { title }) {
  const wanted = wordsIn(title ?? "");
  const words = wordsIn(rest);
  let n = 0;
  while (wanted[n] && words[n] && letters(words[n].word) === letters(wanted[n].word)) n++;
  const main = wordsIn((title ?? "").split(":")[0]).length;
  return n && n >= Math.min(main, 2) ? rest.slice(words[n - 1].to).replace(/^[\s,.:”"’]+/, " ") : rest;
}
