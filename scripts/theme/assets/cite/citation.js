// What a place is called, and its citation in each style, from the templates in data/cite.json.

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
  const note = /^fn-(\d+)$/.exec(id)?.[1].replace(/^0$/, "*");
  const editors = /^fn-ed-(.+)/.exec(id)?.[1];
  const number = /^p(\d+)$/.exec(id)?.[1];
  if (number) {
    const numbers = [number, ...(last && last !== id ? [last.slice(1)] : [])];
    const name = `${"¶".repeat(numbers.length)} ${numbers.join("–")}`;
    return { name, numbers, remark: `${name} of the annotated edition` };
  }
  if (note) return { name: `note ${note}`, note, remark: `note ${note}` };
  if (editors) return { name: `editors’ note ${editors}`, editors: `Editors’ note ${editors} to ` };
  if (/^src-/.test(id)) return { name: "this source", source: true };
  if (/^page-/.test(id)) return { name: called, remark: "" };
  return { name: called, remark: called };
}

export const escaped = (s) => s.replace(/[&<>]/g, (c) => `&#${c.charCodeAt()};`);

const fill = (template, holes) => template.replace(/⟨(\w+)⟩/g, (_, hole) => holes[hole] ?? "");

// One style's citation of a place: HTML for each of its parts. An entry in a list of works leads to `home`.
export function cited(style, place, pages, link, home) {
  const remark = place.remark && !(place.note && pages) ? ` (${place.remark})` : "";
  return style.parts.map((part) => {
    const [template, at] = located(part, style, place, pages);
    const holes = { pages: escaped(at), url: escaped(part.one ? link : home), remark: escaped(remark) };
    return { label: part.label, html: (part.label ? "" : place.editors ?? "") + fill(template, holes) };
  });
}

// A part's template and what its hole for pages holds: pages, else paragraphs where the style has them.
function located(part, style, place, pages) {
  const paragraphs = place.numbers && part[place.numbers[1] ? "paragraphs" : "paragraph"];
  if (!pages) return paragraphs ? [paragraphs, place.numbers.join("–")] : [part.none, ""];
  const note = place.note ? style.note.replace("{n}", place.note) : "";
  return [part[pages[1] ? "many" : "one"] ?? part.none, span(pages, style.span) + note];
}

const ESCAPES = {
  BibTeX: (s) => s.replace(/[$&#%_{}]/g, "\\$&"),
  "CSL-JSON": (s) => JSON.stringify(s).slice(1, -1),
};

// A record of the article whose address and note tell the place.
export function recorded({ name, text }, place, pages, link) {
  const at = pages && `${pages[1] ? "pp." : "p."} ${span(pages, "full")}`;
  const remark = [at, place.remark].filter(Boolean).join(", ");
  return fill(text, { url: link, remark: ESCAPES[name]?.(remark) ?? remark });
}
