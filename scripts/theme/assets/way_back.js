// The way back to the place from which a link was followed: a line at the window's foot. Nothing is stored: on the same
// page it is known, and to another the address brings it (`?from=`), which is taken off again on arrival.

import { line } from "./foot.js";

const KINDS = { p: (n) => `¶ ${n}`, "fn-": (n) => `note ${n.replace("ed-", "")}`, "src-": () => "the source", "entry-": () => "the index", "event-": () => "the timeline" };

// Offers the way back to the place of an id, on the page of an address.
export function offer(id, page = location.href) {
  const kind = Object.keys(KINDS).find((prefix) => id.startsWith(prefix) && (prefix !== "p" || /^p\d+$/.test(id)));
  if (!kind) return;
  const link = document.createElement("a");
  link.href = Object.assign(new URL(page), { hash: id });
  link.textContent = `Back to ${KINDS[kind](id.slice(kind.length))}`;
  const bar = line("way-back", "", ["← ", link]);
  link.addEventListener("click", () => bar.remove());
}

export function arrive() {
  const address = new URL(location);
  const from = /^(\/[\w./-]*)#([\w-]+)$/.exec(address.searchParams.get("from"));
  address.searchParams.delete("from");
  history.replaceState(history.state, "", address);
  if (from && from[1][1] !== "/") offer(from[2], new URL(from[1], location));
}
