// Which place of the article words name: `44`, `p. 44`, `¶ 23`, `n. 55`, `III.C.1`, an address, or a whole citation.
// Pure; all that it knows of the article is data/places.json. Gives { id, url, name, said }, `said` being what a
// reader must know of it or ""; or { wrong } for what is named and is not there; or undefined for words that name no
// place: they are to be searched.

const SIGNAL = /^(?:(?:but )?(?:see|cf\.?)(?: also| generally)?,?|accord|contra|e\.g\.,?)\s+/i;
const RANGE = "(?:\\s?[-–—]\\s?\\d+)?";
const NOTE = "(?:nn?\\.|notes?|fnn?\\.?|foot ?notes?)\\s*";
const PARAGRAPH = new RegExp(`^(?:¶+|par(?:a(?:graph)?)?s?\\.?)\\s*(\\d+)${RANGE}$`, "i");
const AUTHORS_NOTE = new RegExp(`^(?:supra\\s+|infra\\s+)?${NOTE}(\\d+)${RANGE}$`, "i");
const STARRED = new RegExp(`^${NOTE}[*†]$`, "i");
const EDITORS_NOTE = /^(?:editors’\s+)?note\s+([a-z]{1,2})$/i;
const PAGE = new RegExp(`^(?:pp?\\.?|pages?|pgs?\\.?|\\[?\\*)?\\s*(\\d+)\\]?${RANGE}(?:,?\\s*(?:&|and)?\\s*${NOTE}(\\d+)${RANGE})?$`, "i");
const SECTION = /^(?:supra\s+|infra\s+)?(?:(?:parts?|pts?\.|sections?|secs?\.|§+)\s*)?(.+?)\.?$/i;
const YEAR = /[[(](?:\D{0,12}\s)?(?:1[5-9]|20)\d\d[\])]/g;
const SMALL = new Set(["of", "the", "and", "&", "on", "for", "in"]);

const tidy = (words) => words.replace(/[‘']/g, "’").replace(/\s+/g, " ").replace(/^[\s"“”,;]+|[\s"“”,;]+$/g, "");
const letters = (word) => word.toLowerCase().normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "");

export function placeNamed(words, data) {
  const article = read(data);
  const said = tidy(words).replace(SIGNAL, "");
  return byAddress(said, article) ?? byPinpoint(said, article, /^\d+$/.test(said)) ?? byCitation(said, article);
}

// The data made ready: `at` has each place by its id.
function read(data) {
  const at = new Map();
  for (const [url, ids] of Object.entries(data.places))
    for (const [id, pages] of Object.entries(ids)) at.set(id, { id, url: `${url}#${id}`, pages: pages ? pages.split("-") : [] });
  const numbers = [...at.values()].flatMap(({ pages }) => pages.map(Number)).filter(Boolean);
  return { ...data, at, span: numbers.length ? [Math.min(...numbers), Math.max(...numbers)] : [] };
}

const found = (place, name, said = "") => place && { id: place.id, url: place.url, name, said };

function byAddress(said, { at }) {
  const id = /\/[^\s#]*#([\w-]+)(?=[\s,;.)\]]*$|:~:)/.exec(said)?.[1];
  return found(at.get(id), "The place of that address");
}

// `44`, `at 44 n.55`, `¶ 23`, `III.C.1`: the place alone.
function byPinpoint(said, article, isBare) {
  const bare = said.replace(/^at\s+/i, "").replace(/\.$/, "");
  const paragraph = PARAGRAPH.exec(bare);
  if (paragraph) return numbered("p", +paragraph[1], "¶", "paragraph", article);
  if (STARRED.test(bare)) return found(article.at.get("fn-0"), "The author’s note *");
  const single = AUTHORS_NOTE.exec(bare);
  if (single) return note(+single[1], undefined, article);
  const page = PAGE.exec(bare);
  if (page) return page[2] ? note(+page[2], page[1], article) : paged(page[1], isBare, article);
  const editors = article.at.get(`fn-ed-${EDITORS_NOTE.exec(bare)?.[1].toLowerCase()}`);
  return found(editors, `Editors’ note ${editors?.id.slice(6)}`) ?? section(bare, article);
}

function section(said, { at, sections }) {
  const flat = (number) => number.toLowerCase().replace(/[\s.]/g, "");
  const named = Object.keys(sections).find((number) => [said, SECTION.exec(said)?.[1] ?? ""].some((s) => flat(s) === flat(number)));
  return found(at.get(sections[named]), named);
}

function numbered(prefix, number, sign, kind, { at }) {
  const place = at.get(prefix + number);
  if (place) return found(place, `${sign} ${number}`);
  const all = [...at.keys()].filter((id) => id.startsWith(prefix)).map((id) => +id.slice(prefix.length));
  const last = Math.max(...all.filter(Boolean));
  return { wrong: last > 0 ? `There is no ${kind} ${number}: the last is ${last}.` : `There is no ${kind} ${number}.` };
}

// A note, and whether it stands on the page that was given with it.
function note(number, page, article) {
  const place = article.at.get(`fn-${number}`);
  if (!place) return numbered("fn-", number, "Note", "note", article);
  const on = place.pages.join("–");
  const isThere = page === undefined || !on || place.pages.includes(page) || isBetween(+page, place.pages);
  const where = !on || page === undefined ? "" : isThere ? `On page ${on}.` : `It is taken to be on page ${on}, not on ${page}.`;
  return found(place, `Note ${number}`, where && [where, article.caveat].join(" ").trim());
}

const isBetween = (page, [first, last = first]) => page >= +first && page <= +last;

// A page begins at its star; one that has none, at the first thing on it. A bare figure that is no page may be another's.
function paged(number, isBare, article) {
  const places = [...article.at.values()];
  const on = places.find(({ pages }) => pages[0] === number) ?? places.find(({ pages }) => isBetween(+number, pages));
  const place = article.at.get(`page-${number}`) ?? (/^\d+$/.test(number) ? on : undefined);
  if (place) return found(place, `Page ${number}`, article.caveat);
  const other = isBare && (article.at.has(`p${number}`) ? ["¶", `p${number}`] : article.at.has(`fn-${number}`) && ["Note", `fn-${number}`]);
  if (other) return found(article.at.get(other[1]), `${other[0]} ${number}`, `The article has no page ${number}.`);
  if (isBare) return;
  const [first, last] = article.span;
  return { wrong: `There is no page ${number}${first ? `: the article has pages ${first} to ${last}` : ""}.` };
}

// A whole citation: by journal and volume, else by the author. What is left names the place; nothing, the article.
function byCitation(said, article) {
  const bare = said.replace(/https?:\S+/g, " ").replace(YEAR, " ").replace(/\s+/g, " ").replace(/[\s.]+$/, "");
  const rest = afterJournal(bare, article) ?? afterAuthor(bare, article);
  if (rest === undefined || rest.wrong) return rest;
  const pinpoint = rest.replace(/\b(?:at|annotated|available)\b.*?,\s*(?=¶)/i, "").replace(/^[\s,:;.)]+|[\s,;.(]+$/g, "");
  if (pinpoint) return byPinpoint(pinpoint, article);
  return found([...article.at.values()][0], "The article’s beginning");
}

// Words that may abbreviate one another: `Resol.` and `Resolution`, `L` and `Law`.
function alike(one, other) {
  const [short, long] = [letters(one), letters(other)].sort((a, b) => a.length - b.length);
  if (!short || short[0] !== long[0]) return false;
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}

// The words of a text with where each ends: `L.J.` is two.
function wordsIn(text) {
  const all = [...text.matchAll(/[^\s.,:;()]+\.?/g)].map((m) => ({ word: m[0], from: m.index, to: m.index + m[0].length }));
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
  let rest = said.slice(words[match.end - 1].to);
  let volume = words[match.at - 1]?.word;
  if (!/^\d+$/.test(volume ?? "")) {
    const behind = /^[\s,]*(?:vol\.\s*)?(\d+)(?:\s*\(\d+\)|,?\s*no\.\s*\d+)?(?=\s*[,:;]|\s*$|\s+\()/.exec(rest);
    volume = behind?.[1] === article.volume ? behind[1] : undefined;
    if (volume) rest = rest.slice(behind[0].length);
  }
  if (volume !== undefined && article.volume && volume !== article.volume) return other;
  const first = /^[\s,:]*(?:pp?\.\s*)?(\d+)(?:\s?[-–—]\s?\d+)?\s*(?:[,:]\s*(?=\S)|$)/.exec(rest);
  if (!first || first[1] !== article.first) return isWithin(rest, article) ? rest : other;
  return rest.slice(first[0].length);
}

const isWithin = (rest, { span: [first, last] }) => {
  const number = /^[\s,:]*(?:at\s+|pp?\.\s*)?(\d+)/.exec(rest)?.[1];
  return number === undefined || first === undefined || (+number >= first && +number <= last);
};

const citation = ({ volume, journal, first, year }) => [volume, journal[0], first, year && `(${year})`].filter(Boolean).join(" ");

// `Quill, supra note 3, at 45`; `(Quill, 2020, p. 45)`; `Id. at 45`. The note is one of those who cite.
function afterAuthor(said, article) {
  const bare = said.replace(/^[[(]|[\])]$/g, "");
  const same = /^(?:id|ibid)\.?,?\s+(?:at\s+)?(?=[\d¶pn])/i.exec(bare);
  if (same) return bare.slice(same[0].length);
  const words = wordsIn(bare);
  const names = article.authors.map((name) => letters(name.split(" ").at(-1)));
  const author = words.findLast(({ word }) => names.includes(letters(word.replace(/’s$/, ""))));
  if (!author) return;
  const supra = /\bsupra(?:,?\s+note\s+\d+|\s+n\.\s*\d+)?(.*)$/i.exec(bare);
  if (supra) return supra[1];
  const behind = bare.slice(author.to);
  const year = article.year && new RegExp(`^[\\s,]*${article.year}[a-z]?(?=\\W|$)`).exec(behind)?.[0];
  const rest = behind.slice(year?.length ?? 0);
  return (year ? /^[\s,:]*(?:at\s|pp?\.|page|¶|para|nn?\.|note|\d|$)/i : /^[\s,:]*(?:at\s+|pp?\.\s*)?\d/).test(rest) ? rest : undefined;
}
