// The sources page: sorting, filtering, unfolding, copying. Without this script everything is there, in its groups.

import { addressed } from "../content.js";
import { fold } from "../search/match.js";

const tools = document.querySelector(".sources-tools");
const status = document.querySelector(".sources-status");
const entries = [...document.querySelectorAll(".entry")];
const uses = [...document.querySelectorAll(".entry-uses")];
const lists = [...document.querySelectorAll(".sources-group")];
const homes = new Map(entries.map((entry) => [entry, entry.parentElement]));
const described = (entry) => [...entry.querySelectorAll(":scope > :is(.entry-printed, .entry-remark, .source-spelled)")].map((line) => line.textContent);
const texts = new Map(entries.map((entry) => [entry, fold(described(entry).join(" ")).folded]));
const byAuthor = (a, b) => a.dataset.author.localeCompare(b.dataset.author, "en", { numeric: true });
const ORDERS = {
  author: byAuthor,
  count: (a, b) => b.dataset.count - a.dataset.count || byAuthor(a, b),
  first: (a, b) => a.dataset.first - b.dataset.first,
};
const all = Object.assign(document.createElement("ol"), { className: "sources sources-group", hidden: true });
const copied = Object.assign(document.createElement("p"), { className: "sources-copied", role: "status" });

function wanted(entry, { kind, count, words }) {
  const sought = fold(words.value).folded.split(" ");
  return (!kind.value || entry.dataset.kind === kind.value) && +entry.dataset.count >= +count.value
    && sought.every((word) => texts.get(entry).includes(word) || entry.dataset.author.includes(word));
}

// Sorted, all entries stand in one list; by kind of authority, each in its own.
function arrange() {
  const order = ORDERS[tools.elements.sort.value];
  if (order) lists.at(-1).after(all); // put in when first asked for: a new child of the article has all of it styled again
  all.hidden = !order;
  all.ariaLabel = `Sources, by ${tools.elements.sort.selectedOptions[0].text}`;
  if (order) all.append(...[...entries].sort(order));
  // What stands where it belongs is not moved: it would be styled and laid out again.
  else for (const entry of entries) if (entry.parentElement === all) homes.get(entry).append(entry);
  let shown = 0;
  for (const entry of entries) {
    entry.hidden = !wanted(entry, tools.elements);
    shown += Number(!entry.hidden);
  }
  for (const list of lists) {
    const empty = !list.querySelector(".entry:not([hidden])");
    list.hidden = document.getElementById(list.getAttribute("aria-labelledby")).hidden = empty;
  }
  const total = `${entries.length} source${entries.length === 1 ? "" : "s"}`;
  const sorted = order ? `, by ${tools.elements.sort.selectedOptions[0].text}` : "";
  status.textContent = (shown < entries.length ? `${shown} of ${total}` : total) + sorted;
}

function unfold({ target: button }) {
  const open = button.textContent.startsWith("Unfold");
  button.textContent = open ? "Fold all citations" : "Unfold all citations";
  for (const each of uses) each.open = open;
}

// Paper has all citations; afterwards those are open that were.
function unfoldForPrint() {
  const closed = uses.filter((each) => !each.open);
  for (const each of closed) each.open = true;
  addEventListener("afterprint", () => closed.forEach((each) => (each.open = false)), { once: true });
}

// A link to an entry, or to a heading that is put away, shows it, with its citations.
function arrive() {
  const target = addressed();
  if (!target) return;
  const own = target.querySelector?.(":scope > .entry-uses");
  if (own) own.open = true;
  if (!target.closest("[hidden]")) return;
  tools.reset();
  arrange();
  target.scrollIntoView(); // when the browser looked for it, it was not there
}

// What is printed is copied with its italics, for those programs that take them.
async function put(record) {
  const text = record.querySelector(".record-text");
  const plain = (said) => said.replaceAll(/\u00a0|&nbsp;/g, " "); // spaces are held on the page, never in what is taken from it
  if (text.localName === "pre" || !window.ClipboardItem) return navigator.clipboard.writeText(plain(text.textContent));
  const kinds = { "text/plain": plain(text.textContent), "text/html": plain(text.innerHTML) };
  const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

async function copy(button) {
  const record = button.closest(".record");
  const name = record.firstElementChild.firstChild.textContent.trim();
  copied.textContent = "";
  try {
    await put(record);
    copied.textContent = `${name}: copied`;
    button.textContent = "Copied";
  } catch {
    copied.textContent = button.textContent = "The browser did not allow copying";
  }
  setTimeout(() => (button.textContent = "Copy"), 2000);
}

if (tools) {
  tools.append(copied);
  tools.hidden = false;
  tools.addEventListener("input", arrange);
  tools.addEventListener("reset", () => setTimeout(arrange));
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.elements.unfold.addEventListener("click", unfold);
  document.querySelector("article").addEventListener("click", (event) => {
    const button = event.target.closest(".record .copy");
    if (event.target.closest("a")?.getAttribute("href") === location.hash) arrive();
    if (!button) return;
    event.stopPropagation();
    copy(button);
  });
  addEventListener("hashchange", arrive);
  addEventListener("beforeprint", unfoldForPrint);
  arrange();
  arrive();
}
