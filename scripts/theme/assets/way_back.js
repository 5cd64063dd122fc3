// The way back to the place from which a link was followed: a line at the window's foot. Nothing is stored: on the same
// page it is known, and to another the address brings it (`?from=`), which is taken off again on arrival.

import { line } from "./foot.js";
import { shown } from "./note_marks.js";

const root = new URL("../", import.meta.url); // of the site: this file is assets/way_back.js

const KINDS = {
  p: (n) => /^\d+$/.test(n) && `¶ ${n}`,
  "fn-": (n) => `note ${shown(n)}`,
  "src-": () => "the source",
  "term-": () => "the term",
  "mended-": () => "the emendation",
  "emendation-": () => "the emendation",
  "entry-": () => "the index",
  "event-": () => "the timeline",
};

// What a place is called: by its kind, else as the menu calls its page.
function named(id, page) {
  const kind = Object.keys(KINDS).find((prefix) => id.startsWith(prefix) && KINDS[prefix](id.slice(prefix.length)));
  if (kind) return KINDS[kind](id.slice(kind.length));
  const inMenu = [...document.querySelectorAll("nav.md-nav--primary .md-nav__item > a")].find(({ pathname }) => pathname === page.pathname);
  return inMenu?.textContent.trim() ?? "where you were";
}

// Offers the way back to the place of an id, on the page of an address.
/** @param {string | URL} [address] */
export function offer(id, address = location.href) {
  const page = new URL(address);
  const link = document.createElement("a");
  link.href = Object.assign(new URL(page), { hash: id }).href;
  link.textContent = `Back to ${named(id, page)}`;
  const bar = line("way-back", "", ["← ", link]);
  link.addEventListener("click", () => bar.remove());
}

export function arrive() {
  const address = new URL(location.href);
  const from = /^(\/[\w./-]*)#([\w-]+)$/.exec(address.searchParams.get("from"));
  address.searchParams.delete("from");
  history.replaceState(history.state, "", address);
  const page = from && from[1][1] !== "/" && new URL(from[1], location.href);
  if (page?.pathname.startsWith(root.pathname)) offer(from[2], page);
}
