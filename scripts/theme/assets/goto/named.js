// Which place of the article words name: `44`, `p. 44`, `¶ 23`, `n. 55`, `III.C.1`, an address, or a whole citation.
// Pure; all that it knows of the article is the data “places”. Gives { id, url, name, said }, `said` being what a
// reader must know of it or ""; or { wrong } for what is named and is not there; or undefined for words that name no
// place: they are to be searched.

import { labelOf } from "../note_marks.js";
import { cited } from "./cited.js";

const SIGNAL = /^(?:(?:but )?(?:see|cf\.?|compare)(?: also| generally)?,?|accord|contra|e\.g\.,?)\s+/i;
const RANGE = "(?:(?:\\s?[-–—]\\s?|\\s+(?:to|and|&)\\s+)\\d+)?";
const LIST = `(?:${RANGE}(?:,\\s?\\d+${RANGE})*)`;
const NOTE = "(?:\\[?\\^|(?:nn?\\b\\.?|nn?(?=\\d)|nts?\\.|(?:foot|end)? ?notes?|fnn?\\.?)\\s*(?:nos?\\.\\s*)?)";
const SIGN = "(?:¶+|par(?:a(?:graph)?)?s?\\.?)\\s*";
const STAR = "(?:pp?\\.?|pages?|pgs?\\.?|(?:star pages?)?\\s*\\[?\\*|star pages?)?\\s*";
const PARAGRAPH = new RegExp(`^${SIGN}(\\d+)${LIST}$`, "i");
const AUTHORS_NOTE = new RegExp(`^(?:supra\\s+|infra\\s+)?${NOTE}(\\d+)\\]?${LIST}$`, "i");
const SIGNED = new RegExp(`^${NOTE}([*†‡§]+)\\]?$`, "i");
const EDITORS_NOTE = /^(?:(?:editor’?s?’?|eds?\.)\s+(?:notes?\s+|nn?\.\s*)|note\s+|n\.\s*)([a-z]{1,2})$/i;
const PAGE = new RegExp(`^${STAR}((?!0)\\d+)\\]?${RANGE}$`, "i");
const ON_PAGE = new RegExp(`^${STAR}((?!0)\\d+)\\]?${RANGE},?\\s*(?:&|and)?\\s*((?:${NOTE}|${SIGN})\\d+${LIST})$`, "i");
const THEN_PAGE = new RegExp(`^((?:${NOTE}|${SIGN})\\d+),?\\s+(?:(?:at|on)\\s+|(?=p))${STAR}((?!0)\\d+)\\]?${RANGE}$`, "i");
const SECTION = /^(?:supra\s+|infra\s+)?(?:(parts?|pts?\.|sections?|secs?\.|§+)\s*)?(.+?)\.?$/i;
const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"];

const tidy = (words) => words.replace(/[‘']/g, "’").replace(/\s+/g, " ").replace(/^[\s"“”„«»,;]+|[\s"“”„«»,;]+$/g, "");

export function placeNamed(words, data) {
  const article = read(data);
  const said = tidy(words).replace(SIGNAL, "");
  return byAddress(said, article) ?? byPinpoint(said, article, /^(p?)\d+$/i.exec(said)?.[1]) ?? byCitation(said, article);
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
  const id = (/\/[^\s#]*#([\w-]+)(?=[\s,;.)\]]*$|:~:)/.exec(said) ?? /^#([\w-]+)$/.exec(said) ?? /^((?:fn|page)-[\w-]+)$/.exec(said.toLowerCase()))?.[1];
  return found(at.get(id), "The place of that address");
}

// `44`, `at 44 n.55`, `¶ 23`, `III.C.1`: the place alone.
function byPinpoint(said, article, sign) {
  const bare = said.replace(/^at\s+/i, "").replace(/\.$/, "");
  const [, before, on] = ON_PAGE.exec(bare) ?? [];
  const [, behind, then] = THEN_PAGE.exec(bare) ?? [];
  if (on ?? behind) return byNumber(on ?? behind, article, before ?? then);
  const page = PAGE.exec(bare);
  return byNumber(bare, article) ?? (page ? paged(page[1], sign, article) : lettered(bare, article) ?? section(bare, article));
}

// A paragraph or a note of the author's, and whether it stands on the page that was given with it.
function byNumber(bare, article, page) {
  const paragraph = PARAGRAPH.exec(bare);
  if (paragraph) return numbered("p", +paragraph[1], ["¶", "paragraph"], article, page);
  const note = AUTHORS_NOTE.exec(bare);
  return note && numbered("fn-", +note[1], ["Note", "note"], article, page);
}

function lettered(bare, { at }) {
  const sign = SIGNED.exec(bare)?.[1];
  if (sign) return found(at.get(`fn-${labelOf(sign)}`), `The author’s note ${sign}`);
  const editors = at.get(`fn-ed-${EDITORS_NOTE.exec(bare)?.[1].toLowerCase()}`);
  return found(editors, `Editors’ note ${editors?.id.slice(6)}`);
}

// `III.C.1`, `III(C)(1)`, `IIIC1`, `Part 3`. What begins as one of the article's divisions and is none of them is told.
function section(said, { at, sections }) {
  const [, kind = "", words] = SECTION.exec(said) ?? [];
  if (words === undefined) return;
  const [first, ...deeper] = steps(words);
  const asked = [/^pa?r?t/i.test(kind) && /^\d+$/.test(first) ? ROMAN[first - 1] ?? first : first, ...deeper];
  const numbers = Object.keys(sections);
  const named = numbers.find((number) => [asked, steps(said)].some((all) => steps(number).join(".") === all.join(".")));
  const joined = numbers.filter((number) => !deeper.length && steps(number).join("") === first);
  const number = named ?? (joined.length === 1 ? joined[0] : undefined);
  if (number) return found(at.get(sections[number]), number);
  const isDivision = /^[ivx]+$/.test(asked[0]) && asked.slice(1).every((step) => /^(?:[a-z]|\d{1,2})$/.test(step));
  if (isDivision && (/^pa?r?t/i.test(kind) || (deeper.length && numbers.some((each) => steps(each)[0] === asked[0])))) return { wrong: `There is no division ${words}.` };
}

const steps = (words) => words.toLowerCase().split(/[\s.,()[\]–-]+/).filter(Boolean);

function numbered(prefix, number, [sign, kind], { at, caveat }, page) {
  const place = at.get(prefix + number);
  if (place) return found(place, `${sign} ${number}`, where(place, page, caveat));
  const all = [...at.keys()].filter((id) => id.startsWith(prefix)).map((id) => +id.slice(prefix.length));
  const last = Math.max(...all.filter(Boolean));
  return { wrong: last > 0 ? `There is no ${kind} ${number}: the last is ${last}.` : `There is no ${kind} ${number}.` };
}

function where({ pages }, page, caveat) {
  if (!pages.length || page === undefined) return "";
  const on = `${pages.length > 1 ? "pages" : "page"} ${pages.join("–")}`;
  const isThere = pages.includes(page) || isBetween(+page, pages);
  return [isThere ? `On ${on}.` : `It is taken to be on ${on}, not on ${page}.`, caveat].join(" ").trim();
}

const isBetween = (page, [first, last = first]) => page >= +first && page <= +last;

// A page begins at its star; one that has none, at the first thing on it. A figure that is no page may be another's, if
// nothing but a `p` stands before it: `sign` is that, or "".
function paged(number, sign, article) {
  const places = [...article.at.values()];
  const on = places.find(({ pages }) => pages[0] === number) ?? places.find(({ pages }) => isBetween(+number, pages));
  const place = article.at.get(`page-${number}`) ?? (/^\d+$/.test(number) ? on : undefined);
  if (place) return found(place, `Page ${number}`, article.caveat);
  const other = sign !== undefined && (article.at.has(`p${number}`) ? ["¶", `p${number}`] : !sign && article.at.has(`fn-${number}`) && ["Note", `fn-${number}`]);
  if (other) return found(article.at.get(other[1]), `${other[0]} ${number}`, `The article has no page ${number}.`);
  if (sign === "") return;
  const [first, last] = article.span;
  return { wrong: `There is no page ${number}${first ? `: the article has pages ${first} to ${last}` : ""}.` };
}

// A whole citation: what is left of it names the place; nothing, the article.
function byCitation(said, article) {
  const citation = cited(said, article);
  if (!citation || citation.wrong) return citation;
  const pinpoint = citation.rest.replace(/\b(?:at|annotated|available)\b.*?,\s*(?=¶)/i, "").replace(/^[\s,:;.)”]+|[\s,;.()]+$/g, "");
  const place = pinpoint ? byPinpoint(pinpoint, article) : found([...article.at.values()][0], "The article’s beginning");
  return place?.id ? { ...place, said: [citation.said, place.said].filter(Boolean).join(" ") } : place;
}
