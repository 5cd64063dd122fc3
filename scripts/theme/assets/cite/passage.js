// What is selected: in which paragraphs or note, on which pages, in which words.

import { APPARATUS } from "../selected.js";
import { escaped } from "./citation.js";

const [ITALIC, ROMAN, SIGN] = ["\uE000", "\uE001", "\uE002"]; // stand for <em>, </em> and ‡ while words are worked on
const ASIDE = `${APPARATUS}, .note-type`;
const LONG = 50; // words from which a quotation stands as a block (Bluebook 5.1)
const placeOf = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest("article p.para[id], article .note[id] .note-printed");
const idOf = (place) => (place.id || place.closest("[id]").id);

// A selection that cuts a word has it whole: nobody quotes half a word, and no directive finds it.
function wholeWords(text, from, to) {
  const isLetter = (i) => /[\p{L}\p{N}]/u.test(text[i] ?? "");
  if (from >= to) return "";
  while (isLetter(from - 1) && isLetter(from)) from--;
  while (isLetter(to - 1) && isLetter(to)) to++;
  return text.slice(from, to);
}

// The stretches of text between markers and star pages, paragraph by paragraph.
function stretches(range) {
  const root = range.commonAncestorContainer;
  const walker = document.createTreeWalker(root.nodeType === 1 ? root : root.parentNode, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const found = [];
  let last;
  let emended; // the emendation that the last words are of, where its sign is not selected
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const place = range.intersectsNode(node) && placeOf(node);
    if (!place) continue;
    if (node.nodeType === 1) {
      if (!node.matches(".sign")) continue;
      if (found.at(-1)?.place === place) found.at(-1).text += SIGN;
      emended = null;
      continue;
    }
    emended = node.parentElement.closest(".emendation");
    if (node.parentElement.closest(ASIDE)) {
      last = null; // the next text begins a stretch of its own
      continue;
    }
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    const words = wholeWords(node.data, from, to);
    const text = words && node.parentElement.closest("em") ? ITALIC + words + ROMAN : words;
    if (last?.place === place) last.text += text;
    else if (text) found.push((last = { place, text }));
  }
  if (emended && last) last.text += SIGN;
  return found.filter(({ text }) => text);
}

const tidy = (text) => text.replace(/\s+/g, " ").trim();

// How many quotations end in a text that begin before it, and how many begin in it that end after it.
function cut(text) {
  let [ended, begun] = [0, 0];
  for (const mark of text.match(/[“”]/g) ?? []) {
    if (mark === "“") begun++;
    else if (begun) begun--;
    else ended++;
  }
  return [ended, begun];
}

// Quotation marks inside a quotation, one level down, and those inside them one level up again (Bluebook 5.2(f)).
const inner = (text) => text.replace(/“([^“”]*)”/g, (_, words) => `‘${words.replace(/‘((?:[^‘’]|’(?=\w))*)’/g, "“$1”")}’`);

// The words as HTML, a string for each paragraph; `isBlock` if they stand as a block, without quotation marks.
function quotation(parts) {
  const paragraphs = [];
  for (const { place, text } of parts) {
    if (paragraphs.at(-1)?.place === place) paragraphs.at(-1).text += text;
    else paragraphs.push({ place, text });
  }
  const words = paragraphs.map(({ text }) => tidy(text));
  words[0] = words[0].replace(/^[”\s]+(?=.)/u, ""); // the mark of a quotation none of whose words is selected
  words[words.length - 1] = words.at(-1).replace(/(?<=.)[“\s]+$/u, "");
  words[0] = "“".repeat(cut(words[0])[0]) + words[0]; // a quotation that the selection cuts has its lost mark again
  words[words.length - 1] += "”".repeat(cut(words.at(-1))[1]);
  const isBlock = words.length > 1 || words[0].split(" ").length >= LONG;
  const quoted = isBlock ? words : [`“${inner(words[0])}”`];
  const html = (text) => escaped(text).replaceAll(ITALIC, "<em>").replaceAll(ROMAN, "</em>").replaceAll(SIGN, "‡");
  return Object.assign(quoted.map(html), { isBlock, isEmended: words.some((text) => text.includes(SIGN)) });
}

// `:~:text=first words,last words`, never across a marker. A hyphen has a meaning there, and brackets end
// an address where others make links of it.
function directive(parts) {
  const bare = (text) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const sign = (c) => "%" + c.charCodeAt().toString(16).toUpperCase();
  const coded = (words) => encodeURIComponent(bare(words.join(" "))).replace(/[-()!'*]/g, sign);
  const plain = (text) => text.replace(/[\uE000-\uE002]/g, "");
  const texts = parts.map(({ text }) => bare(tidy(plain(text)))).filter(Boolean); // marks alone cannot be found
  if (!texts.length) return "";
  const [first, last] = [texts[0].split(" "), texts.at(-1).split(" ")];
  if (texts.length === 1 && texts[0].length <= 80) return `:~:text=${coded(first)}`;
  return `:~:text=${coded(first.slice(0, 5))},${coded(last.slice(-5))}`;
}

// The printed page at a point: that of the last star page before it among `stars`, else the one its place begins on.
function pageAt(node, offset, stars, fallback) {
  const point = document.createRange();
  point.setStart(node, offset);
  const star = [...stars].findLast((page) => point.comparePoint(page, 0) < 0);
  return star ? (star.dataset.page ?? star.querySelector("[data-page]").dataset.page) : fallback;
}

// How many letters of a place's words stand before a point: what data/quote.json counts by.
function lettersBefore(place, node, offset) {
  const before = document.createRange();
  before.setStart(place, 0);
  before.setEnd(node, offset);
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!before.intersectsNode(text) || text.parentElement.closest(ASIDE)) continue;
    count += text === node ? offset : text.data.length;
  }
  return count;
}

// Of each place that a range touches its id, and from where to where it is in the range.
function touched(range, places) {
  return [...new Set(places)].map((place) => ({
    id: idOf(place),
    start: place.contains(range.startContainer) ? lettersBefore(place, range.startContainer, range.startOffset) : 0,
    end: place.contains(range.endContainer) ? lettersBefore(place, range.endContainer, range.endOffset) : Infinity,
  }));
}

// What sort of words stand at a place: the text's, notes' or the editors'.
const sortOf = (place) => (place.matches(".note-printed") ? (idOf(place).startsWith("fn-ed-") ? "editors" : "notes") : "text");

// The passage in a range, or undefined if no words of the article or the editors are in it. One that `isMixed` holds
// words of several sorts, which are cited apart.
export function passage(range) {
  const parts = stretches(range).filter(({ text }) => text.trim());
  if (!parts.length) return;
  const [first, end] = [parts[0].place, parts.at(-1).place];
  const isNote = first.matches(".note-printed");
  const [id, last] = [idOf(first), idOf(end)];
  return {
    id,
    last,
    isMixed: new Set(parts.map(({ place }) => sortOf(place))).size > 1,
    hasHeadings: [...document.querySelectorAll("article :is(h1, h2, h3, h4, h5, h6)[id]")].some((each) => range.intersectsNode(each)),
    block: end,
    range,
    quote: quotation(parts),
    directive: directive(parts),
    stretches: touched(range, parts.map(({ place }) => place)),
    pages(known) {
      if (!known[id] || !known[last]) return;
      const stars = (place) => (isNote ? place.querySelectorAll(".star-page") : document.querySelectorAll("article .star-page[id]"));
      const [from, to] = [known[id][0], known[last][0]]; // a range may begin before the first words, and end behind the last
      const begins = first.contains(range.startContainer) ? pageAt(range.startContainer, range.startOffset, stars(first), from) : from;
      const [node, offset] = end.contains(range.endContainer) ? [range.endContainer, range.endOffset] : [end, end.childNodes.length];
      return [...new Set([begins, pageAt(node, offset, stars(end), to)])];
    },
  };
}
