// The search page: what is typed, asked of the index, shown as a list. The index comes when it is first needed.

import { named } from "../goto/box.js";
import { prepare, search } from "./match.js";

const PAUSE = 150; // ms without a key before the results follow
const ROOM = 220; // letters of a text that are shown
const form = document.querySelector(".search-form");
const input = form.elements.q;
const status = document.querySelector(".search-status");
const list = document.querySelector(".search-results");
let index;
let timer;

const load = () => (index ??= fetch(form.dataset.index).then((r) => r.json()).then((found) => prepare(found.docs)));

function element(name, className, ...content) {
  const e = document.createElement(name);
  if (className) e.className = className;
  e.append(...content);
  return e;
}

// A text with its marks, cut to what stands around the first.
function marked(text, ranges, room = Infinity) {
  const long = text.length > room + 40;
  const near = long ? Math.max(0, (ranges[0]?.[0] ?? 0) - room / 3) : 0;
  const from = near ? text.indexOf(" ", near) + 1 : 0;
  const cut = long && from + room < text.length ? text.lastIndexOf(" ", from + room) : text.length;
  const to = Math.max(cut, ranges[0]?.[1] ?? 0);
  const pieces = [from ? "…\u00a0" : ""];
  let at = from;
  for (const [start, end] of ranges) {
    if (start < from || end > to) continue;
    pieces.push(text.slice(at, start), element("mark", "", text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at, to), to < text.length ? "\u00a0…" : ""];
}

function item({ entry, marked: [title, text, ...sources] }) {
  const link = element("a", "", ...marked(entry.title, title));
  const [page, place = ""] = entry.location.split("#");
  link.href = `../${page}?find=${encodeURIComponent(input.value.trim())}#${place}`;
  const cited = text.length ? [] : (entry.sources ?? []);
  const lines = cited.map((source, n) => sources[n].length && element("p", "search-source", ...marked(source, sources[n])));
  return element("li", `search-${entry.kind}`, link, element("p", "search-text", ...marked(entry.text, text, ROOM)), ...lines.filter(Boolean));
}

// The place that the query names by its number, before what holds its words.
function goTo({ url, name, said }) {
  const link = Object.assign(element("a", "", `Go to ${name[0].toLowerCase()}${name.slice(1)}`), { href: `../${url}` });
  return element("li", "search-place", link, ...(said ? [element("p", "search-text", said)] : []));
}

// `2 paragraphs and 1 note`
function counted(hits) {
  const kinds = ["section", "paragraph", "note"].map((kind) => [kind, hits.filter(({ entry }) => entry.kind === kind).length]);
  const said = kinds.filter(([, n]) => n).map(([kind, n]) => `${n} ${kind}${n > 1 ? "s" : ""}`);
  return new Intl.ListFormat("en-GB").format(said);
}

function told(query, { hits, instead }) {
  const other = instead.map(([typed, word]) => ` “${typed}” stands nowhere; “${word}” was searched for instead.`).join("");
  if (hits.length) return `Found in ${counted(hits)}.${other}`;
  return `Nothing found for ${query}.${other}${/["“”„]/.test(query) ? " Try it without quotation marks." : ""}`;
}

async function run() {
  clearTimeout(timer);
  const query = input.value.trim();
  history.replaceState(history.state, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  try {
    const all = query && (await load());
    const found = query && search(all, query);
    const place = query && (await named(query).catch(() => null));
    if (query !== input.value.trim()) return;
    list.replaceChildren(...(place?.id ? [goTo(place)] : []), ...(found ? found.hits.map(item) : []));
    status.textContent = !found ? "" : place?.id && !found.hits.length ? "" : told(query, found);
  } catch {
    index = undefined;
    status.textContent = "The index could not be loaded. Try again when you are online.";
  }
}

// Back from a result leads to where it stood in the list.
list.addEventListener("click", () => history.replaceState({ ...history.state, at: scrollY }, ""));

form.addEventListener("submit", (event) => (event.preventDefault(), run()));
input.addEventListener("focus", () => load().catch(() => (index = undefined)), { once: true });
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(run, PAUSE);
});
input.value ||= new URLSearchParams(location.search).get("q") ?? "";
if (input.value) run().then(() => history.state?.at && scrollTo({ top: history.state.at, behavior: "instant" }));
else input.focus({ preventScroll: true });
