// Where the reader was: kept on the device by paragraph once the reader has asked for it, and offered, never imposed.

import { keep, kept } from "./reading.js";

const root = new URL("../", import.meta.url); // of the site: this file is assets/place.js
const PAUSE = 500; // ms that the page stands still before the place is kept
const paragraphs = [...document.querySelectorAll("article p.para[id]")];
const arrivedAt = location.hash.slice(1);
let following = false;

// The paragraph at the upper third of the window.
const here = () => paragraphs.findLast((p) => p.getBoundingClientRect().top < innerHeight / 3);

function remember() {
  const id = here()?.id;
  if (kept("keepsPlace") && id && id !== arrivedAt) keep("place", location.pathname.slice(root.pathname.length) + `#${id}`);
}

// A link to the place kept, or undefined; not on a page that an address has led into.
function link() {
  const place = /^([\w./-]*)#p(\d+)$/.exec(kept("place") ?? "");
  return place && Object.assign(document.createElement("a"), { href: new URL(place[0], root), textContent: `Continue at ¶ ${place[2]}` });
}

function offer(panel) {
  const [inPanel, onTitle] = [link(), link()];
  const line = panel.querySelector(".place-kept");
  line.hidden = !inPanel;
  if (!inPanel) return;
  line.replaceChildren(inPanel);
  if (!location.hash) document.querySelector(".article-begin")?.append(" · ", onTitle);
}

let waiting;
function rememberSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(remember, PAUSE);
}

// Offers what is kept, and keeps what is read from now on; where the reader asks for it just now, also where they are.
export function follow(panel, asked) {
  if (asked) rememberSoon();
  if (following) return;
  following = true;
  offer(panel);
  addEventListener("scroll", rememberSoon, { passive: true });
}
