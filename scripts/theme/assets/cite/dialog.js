// The dialog “Cite”: link, citations and records of a place, each with a button that copies it.

import { selectedRange } from "../selected.js";
import { data as fetched } from "../data.js";
import { withNotes } from "../copying/offer.js";
import { rests } from "../lens/rests.js";
import { cited, described, escaped, recorded } from "./citation.js";
import { copyButton } from "./copying.js";
import { inItalics, isQuoted, quotedFrom, quoting } from "../quote/quoted.js";
import { checkable } from "../trust/checkable.js";
import { report } from "../trust/report.js";
import { passage } from "./passage.js";

const $ = (selector, root = document) => root.querySelector(selector);
const dialog = $("dialog.cite");
const [head, body, said] = [".cite-name", ".cite-body", ".cite-said"].map((s) => $(s, dialog));
let data;
let words; // the article's, from the data “quote”: whose those are that it quotes

// A thing's own address, which its handle has: on the page with the whole article, that on the page of its Part.
function pageLink(id) {
  const page = new URL($("link[rel=canonical]")?.href ?? location.href);
  page.searchParams.delete("source"); // which is seen in the text
  return new URL($(`.handle[href$="#${CSS.escape(id)}"]`)?.getAttribute("href") ?? `#${id}`, page).href;
}

function make(tag, className, ...content) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...content);
  return element;
}

const section = (title, ...rows) => make("section", "", make("h3", "", title), ...rows);

const copies = (called, label, what) => copyButton(called, label, what, said);

function row(label, called, html) {
  const words = make("p", "cite-text");
  words.innerHTML = html;
  const line = make("div", "cite-row", words, copies(called, "Copy", { html }));
  if (label) words.prepend(make("span", "cite-label", label), " ");
  return line;
}

function linkRow(link) {
  const words = make("p", "cite-text", Object.assign(make("a", "", link), { href: link }));
  return section("Link", make("div", "cite-row", words, copies("link", "Copy", { text: link })));
}

function styleRows(style, place, pages, link) {
  const rows = cited(data, style, place, pages, link).map(({ label, html }) => row(label, `${style.name}${label && `, ${label.toLowerCase()}`}`, html));
  return section(style.name, ...rows);
}

function recordRow(place, pages, link) {
  const all = data.records.map((record) => copies(record.name, `Copy ${record.name}`, { text: recorded(data, record, place, pages, link) }));
  return section("As a record", make("p", "cite-records", ...all));
}

const unitOf = (id) => words?.units.find((each) => each.id === id);

// Whether what is selected is from beginning to end what the author quotes.
/** @param {{ quote?: unknown, stretches?: any[] }} chosen */
const atSecondHand = ({ quote, stretches = [] }) => Boolean(quote) && stretches.length > 0 && stretches.every(({ id, start, end }) => unitOf(id) && isQuoted(unitOf(id), start, end));

// The works that words of a selection are quoted from.
/** @param {{ stretches?: any[] }} chosen */
const quotedWorks = ({ stretches = [] }) =>
  stretches.flatMap(({ id, start, end }) => {
    const unit = unitOf(id);
    return unit ? quotedFrom(unit, start, end, words.sources) : [];
  });

const quotingIn = (works) => inItalics(works, escaped(quoting(works)), escaped);

// What a record says of words at second hand: that all are, or some, and from which works, in plain letters.
function secondHand(chosen) {
  if (!chosen.quote) return "";
  const works = quoting(quotedWorks(chosen));
  const which = atSecondHand(chosen) ? "quoted at second hand" : works && "quoted in part at second hand";
  return [which, works && `(${works})`].filter(Boolean).join(" ");
}

// A selection with its Bluebook citation; it says which of its words the edition emended, and whose the author quotes.
function quoteRow(chosen, place, pages, link) {
  const { quote } = chosen;
  const [{ html }] = cited(data, data.styles[0], { ...place, isEmended: quote.isEmended }, pages, link);
  const gap = "<br><br>";
  const whole = row("", "quotation with citation", `${quote.join(gap)}${quote.isBlock ? gap : " "}${html}`);
  const told = chosen.hasHeadings ? [make("p", "cite-caveat", "Headings that are selected with the words are left out.")] : [];
  return section("Quotation with citation", whole, ...told);
}

const caveat = ({ pages, place }) => pages && data.caveat && !place.source && !place.editors && make("p", "cite-caveat", data.caveat);
const quotation = ({ chosen, place, pages, link }) => chosen.quote && quoteRow(chosen, place, pages, link + chosen.directive);
const inStyles = ({ place, pages, link }) => (place.source ? [] : data.styles.map((style) => styleRows(style, place, pages, link)));
const asRecord = ({ place, pages, link }) => !place.source && recordRow(place, pages, link);
const copied = ({ id, chosen, place, pages, link }) => withNotes({ id, range: chosen.range, cited: cited(data, data.styles[0], place, pages, link)[0].html, section, make, said });
const restsOn = ({ id, chosen }) => !chosen.quote && rests({ id, section, make, leave: () => dialog.close() });

const article = async () => (words ??= await fetched("quote"));
const trusted = (told) => ({ ...told, release: data.release, edition: data.edition, corrections: data.corrections, article, section, make, said });
const canBeChecked = (told) => checkable(trusted(told));
const reports = (told) => !told.place.source && report(trusted(told));

// The menu of a place, from top to bottom: of what is told of it, each gives what it shows (or several, or nothing).
const OFFERS = [caveat, quotation, ({ link }) => linkRow(link), canBeChecked, restsOn, copied, inStyles, asRecord, reports];

function show(name, ...content) {
  head.textContent = name;
  body.replaceChildren(...content);
  said.textContent = "";
  dialog.showModal();
  body.scrollTop = 0;
}

// Words of several sorts have no citation in common: it is said how each is had.
function apart() {
  const told = [
    "The selection holds words of several sorts: the text’s, notes’ or the editors’. Each is cited in its own way: select words of one of them.",
    "To copy a passage with its notes, select the words of the text alone; their notes are then offered with them.",
  ];
  show("Text, notes and editors’ notes are cited apart", ...told.map((each) => make("p", "cite-apart", each)));
}

// Opens for a place by its id; `chosen` is a selection's passage. Rejects if the data cannot be had.
export async function open(id, called, chosen = {}) {
  if (chosen.isMixed) return apart();
  data ??= await fetched("cite");
  if (chosen.quote) await article();
  const place = { ...described(id, chosen.last, called), isQuoted: atSecondHand(chosen), secondHand: secondHand(chosen), quoting: chosen.quote ? quotingIn(quotedWorks(chosen)) : "" };
  const pages = chosen.pages ? chosen.pages(data.pages) : data.pages[id];
  const told = { id, chosen, place, pages, link: pageLink(id) };
  const name = place.source ? "Link to this source" : chosen.quote ? `Cite the selection in ${place.name}` : `Cite ${place.name}`;
  show(name, ...OFFERS.flatMap((offer) => offer(told)).filter(Boolean));
}

// Opens for a handle; for what is selected, if that is in its place: a keyboard keeps it while it goes to the handle.
export function citeAt(handle) {
  const id = handle.hash.slice(1);
  const range = selectedRange();
  const found = range && passage(range);
  return open(id, handle.ariaLabel.replace("Cite ", ""), found?.id === id && !found.isMixed ? found : {});
}

dialog.addEventListener("click", ({ target }) => (target === dialog || target.closest(".cite-close")) && dialog.close());
