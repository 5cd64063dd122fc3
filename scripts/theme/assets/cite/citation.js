// What a place is called, and its citation in each style, from the templates in data/cite.json.

import { shown } from "../note_marks.js";

// A range of pages as a style shortens it.
export function span([first, last = first], how) {
  if (first === last) return first;
  let tail = last;
  if (how !== "full" && first.length > 2 && first.length === last.length) {
    const changed = [...first].findIndex((c, i) => c !== last[i]);
    if (how === "chicago") {
      if (!first.endsWith("00")) tail = last.slice(Math.min(changed, last.length - (first.at(-2) === "0" ? 1 : 2)));
    } else if (changed >= first.length - 2) tail = last.slice(-2);
  }
  return `${first}–${tail}`;
}

// `name` is for the dialog, `remark` for a citation that does not tell the place by its page alone.
export function described(id, last, called) {
  const own = /^fn-(?!ed-)(.+)/.exec(id)?.[1];
  const note = own && shown(own);
  const editors = /^fn-ed-(.+)/.exec(id)?.[1];
  const end = last !== id && /^fn-(?:ed-)?(.+)/.exec(last)?.[1]; // of several notes, the last
  const number = /^p(\d+)$/.exec(id)?.[1];
  if (number) {
    const numbers = [number, ...(last && last !== id ? [last.slice(1)] : [])];
    const name = `${"¶".repeat(numbers.length)} ${numbers.join("–")}`;
    return { name, numbers, remark: name };
  }
  if (note && end) {
    const several = note === own ? `${note}–${end}` : /^[1-9]/.test(end) ? `${note}, ${["1", ...(end === "1" ? [] : [end])].join("–")}` : `${note}, ${shown(end)}`;
    return { name: `notes ${several}`, note: several, isSeveral: true, remark: `notes ${several}` };
  }
  if (note) return { name: `note ${note}`, note, remark: `note ${note}` };
  if (editors) {
    const label = end ? `${editors}–${end}` : editors;
    return { name: `editors’ note${end ? "s" : ""} ${label}`, editors: { label, many: end ? "s" : "" } };
  }
  if (/^src-/.test(id)) return { name: "this source", source: true };
  if (/^page-/.test(id)) return { name: called, remark: "" };
  return { name: called, remark: called.replace(/^Part /, "pt. ").replace(/^Section /, "§ ") }; // as rule 3 has them
}

export const escaped = (s) => s.replace(/[&<>]/g, (c) => `&#${c.charCodeAt()};`);

const fill = (template, holes) => template.replace(/⟨(\w+)⟩/g, (_, hole) => holes[hole] ?? "");

// Where a citation leads: to the journal's copy, and behind it, as what it is, to the place in this edition.
export function address(data, place, pages, link) {
  const told = place.remark && !(place.note && pages) ? [place.remark] : [];
  const signed = place.isEmended ? ["‡ marks its emendation"] : [];
  const here = [data.edition, ...told, ...signed, link].join(", ");
  return data.home ? `${data.home} (${here})` : here;
}

// One style's citation of a place: HTML for each of its parts. The editors' words are cited as the edition's.
export function cited(data, style, place, pages, link) {
  if (place.editors) return style.parts.map(({ label, own }) => ({ label, html: fill(own, { ...place.editors, url: escaped(link) }) }));
  const url = escaped(address(data, place, pages, link));
  return style.parts.map((part, i) => {
    const [template, at] = located(part, style, place, pages);
    const begun = place.isQuoted && !i && style.quoted ? atSecondHand(template, style.quoted) : template;
    return { label: part.label, html: fill(begun, { pages: escaped(at), url, remark: quotedFrom(style, place) }) };
  });
}

// What a style says behind its citation of whose words a selection holds; those with a phrase of their own say it before.
const quotedFrom = (style, place) => (place.quoting && !style.quoted ? ` (${place.quoting})` : "");

// The citation of words that the author quotes: it says so behind its bracket, if it stands in one.
const atSecondHand = (template, quoted) => template.replace(/^\(?/, (bracket) => bracket + quoted);

// A part's template and what its hole for pages holds: pages, else paragraphs where the style has them.
function located(part, style, place, pages) {
  const paragraphs = place.numbers && part[place.numbers[1] ? "paragraphs" : "paragraph"];
  if (!pages) return paragraphs ? [paragraphs, place.numbers.join("–")] : [part.none, ""];
  const note = place.note ? style[place.isSeveral ? "notes" : "note"].replace("{n}", place.note) : "";
  return [part[pages[1] ? "many" : "one"] ?? part.none, span(pages, style.span) + note];
}

const ESCAPES = {
  tex: (s) => s.replace(/[$&#%_{}]/g, "\\$&"),
  json: (s) => JSON.stringify(s).slice(1, -1),
};

// A record of the article whose address and note tell the place, and whose words are cited there if not the author's.
export function recorded(data, { escapes, text, own }, place, pages, link) {
  if (place.editors) return fill(own, { ...place.editors, url: link });
  const at = pages && `${pages[1] ? "pp." : "p."} ${span(pages, "full")}`;
  const remark = [place.secondHand, at, data.edition, place.remark, link].filter(Boolean).join(", ");
  return fill(text, { url: data.home || link, remark: ESCAPES[escapes]?.(remark) ?? remark });
}
