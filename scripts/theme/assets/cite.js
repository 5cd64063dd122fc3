// “Cite”: a dialog at every handle, and for selected text. Data: data/cite.json.

import { passage } from "./passage.js";

const $ = (selector, root = document) => root.querySelector(selector);
const dialog = $("dialog.cite");
const [head, body, said] = [".cite-name", ".cite-body", ".cite-said"].map((s) => $(s, dialog));
const button = $(".cite-selection");
let data;

const home = () => new URL(dialog.dataset.home, pageLink("")).href; // what an entry in a list of works leads to
const pageLink = (id) => ($("link[rel=canonical]")?.href ?? location.href).split("#")[0] + "#" + id;
const capital = (s) => s[0].toUpperCase() + s.slice(1);

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

// What a place is called, and what tells it in a citation.
function described(id, last, called) {
  const note = /^fn-(\d+)$/.exec(id)?.[1].replace(/^0$/, "*");
  const editors = /^fn-ed-(.+)/.exec(id)?.[1];
  const number = /^p(\d+)$/.exec(id)?.[1];
  if (number && last && last !== id) return { name: `¶¶ ${number}–${last.slice(1)}`, remark: `¶¶ ${number}–${last.slice(1)} of the annotated edition` };
  if (number) return { name: `¶ ${number}`, remark: `¶ ${number} of the annotated edition` };
  if (note) return { name: `note ${note}`, note, remark: `note ${note}` };
  if (editors) return { name: `editors’ note ${editors}`, editors: `Editors’ note ${editors} to ` };
  if (/^src-/.test(id)) return { name: "this source", source: true };
  if (/^page-/.test(id)) return { name: called, remark: "" };
  return { name: called, remark: called };
}

const escaped = (s) => s.replace(/[&<>]/g, (c) => `&#${c.charCodeAt()};`);

function fill(template, holes) {
  return template.replace(/⟨(\w+)⟩/g, (_, hole) => holes[hole] ?? "");
}

// One style's citation of a place: HTML for each of its parts.
function cited(style, place, pages, link) {
  const count = !pages ? "none" : pages[1] ? "many" : "one";
  const at = pages ? span(pages, style.span) + (place.note ? style.note.replace("{n}", place.note) : "") : "";
  const remark = place.remark && !(place.note && pages) ? ` (${place.remark})` : "";
  return style.parts.map((part) => ({
    label: part.label,
    html: (part.label ? "" : place.editors ?? "") + fill(part[count] ?? part.none, { pages: escaped(at), url: escaped(part[count] ? link : home()), remark: escaped(remark) }),
  }));
}

function make(tag, className, ...content) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...content);
  return element;
}

// A button that copies `html`, and what it says without markup.
function copies(called, label, { html, text }) {
  const b = make("button", "cite-copy", label);
  b.type = "button";
  b.ariaLabel = label === "Copy" ? `Copy ${called}` : null;
  b.addEventListener("click", () => copy(called, text, html));
  return b;
}

const textOf = (html) => new DOMParser().parseFromString(html.replaceAll("<br>", "\n"), "text/html").body.textContent;

async function copy(called, text, html) {
  said.textContent = "";
  try {
    const kinds = { "text/plain": text, ...(html && { "text/html": html.replaceAll('class="journal"', 'style="font-variant:small-caps"') }) };
    const blobs = Object.entries(kinds).map(([type, value]) => [type, new Blob([value], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    said.textContent = `${capital(called)} copied`;
  } catch {
    said.textContent = "The browser did not allow copying: select the text and copy it";
  }
}

function row(label, called, html, className = "") {
  const words = make("p", "cite-text");
  words.innerHTML = html;
  const line = make("div", `cite-row ${className}`, words, copies(called, "Copy", { html, text: textOf(html) }));
  if (label) words.prepend(make("span", "cite-label", label), " ");
  return line;
}

function linkRow(link) {
  const words = make("p", "cite-text");
  words.append(Object.assign(make("a", "cite-link", link), { href: link }));
  return make("section", "", make("h3", "", "Link"), make("div", "cite-row", words, copies("link", "Copy", { text: link })));
}

function styleRows(style, place, pages, link) {
  const parts = cited(style, place, pages, link);
  const rows = parts.map(({ label, html }) => row(label, `${style.name}${label && `, ${label.toLowerCase()}`}`, html));
  return make("section", "", make("h3", "", style.name), ...rows);
}

function recordRow(place, pages, link) {
  const remark = [pages && `p. ${span(pages, "full")}`, place.remark].filter(Boolean).join(", ");
  const all = data.records.map(({ name, text }) => copies(name, `Copy ${name}`, { text: fill(text, { url: link, remark }) }));
  return make("section", "", make("h3", "", "As a record"), make("p", "cite-records", ...all));
}

function quoteRow(quote, place, pages, link) {
  const [{ html }] = cited(data.styles[0], place, pages, link);
  const gap = "<br><br>";
  const blocks = quote.map(escaped).join(gap);
  return make("section", "", make("h3", "", "Quotation with citation"), row("", "quotation with citation", `${blocks}${quote.isBlock ? gap : " "}${html}`, "cite-quotation"));
}

// Opens for a place by its id; `chosen` is a selection's {last, pages, quote, link}.
async function open(id, called, chosen = {}) {
  data ??= await (await fetch(dialog.dataset.from)).json();
  const place = described(id, chosen.last, called);
  const pages = chosen.pages ? chosen.pages(data.pages) : data.pages[id];
  const link = pageLink(id);
  head.textContent = place.source ? "Link to this source" : chosen.quote ? `Cite the selection in ${place.name}` : `Cite ${place.name}`;
  const styles = place.source ? [] : data.styles.filter((_, i) => !place.editors || !i);
  body.replaceChildren(
    ...(chosen.quote ? [quoteRow(chosen.quote, place, pages, pageLink(id + chosen.directive))] : []),
    linkRow(link),
    ...styles.map((style) => styleRows(style, place, pages, link)),
    ...(place.source || place.editors ? [] : [recordRow(place, pages, link)]),
    ...(pages && data.caveat && !place.source ? [make("p", "cite-caveat", data.caveat)] : []),
  );
  said.textContent = "";
  dialog.showModal();
  body.scrollTop = 0;
}

document.addEventListener("click", (event) => {
  const handle = event.target.closest("a.handle");
  if (!handle || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.replaceState(history.state, "", handle.hash);
  const id = handle.hash.slice(1);
  const selection = getSelection(); // a keyboard keeps it while it goes to the handle
  const found = !selection.isCollapsed && passage(selection.getRangeAt(0));
  open(id, handle.ariaLabel.replace("Cite ", ""), found?.id === id ? found : {}).catch(() => (location = handle));
});

dialog.addEventListener("click", ({ target }) => (target === dialog || target.closest(".cite-close")) && dialog.close());

// The button beside a selection: in the block where the selection ends, so that Tab finds it.
let range;
let waiting;

function offer() {
  const chosen = getSelection();
  if (dialog.open || document.activeElement === button) return;
  range = chosen.rangeCount && !chosen.isCollapsed ? chosen.getRangeAt(0).cloneRange() : null;
  const found = range && passage(range);
  button.hidden = !found;
  if (!found) return document.body.append(button); // out of the text, which others copy
  if (button.parentNode !== found.block) found.block.append(button);
  const box = found.block.getBoundingClientRect();
  const end = [...range.getClientRects()].findLast((r) => r.width > 1) ?? range.getBoundingClientRect();
  button.style.insetBlockStart = `${end.bottom - box.top + 6}px`;
  button.style.insetInlineStart = `${Math.max(0, Math.min(end.right - box.left - 20, box.width - button.offsetWidth))}px`;
}

document.addEventListener("selectionchange", () => {
  clearTimeout(waiting);
  waiting = setTimeout(offer, 200);
});
button.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the selection
button.addEventListener("click", () => {
  const found = passage(range);
  open(found.id, "", found).catch(() => (location = "#" + found.id));
});
dialog.addEventListener("close", () => (button.hidden = !range));

// An address with a text directive that the browser does not know, and a place that has moved.
const [plain, directive] = location.hash.split(":~:");
if (directive) location.replace(plain);
const moved = plain && $(".moved-to", document.getElementById(decodeURIComponent(plain.slice(1))) ?? button);
if (moved) location.replace(moved);
