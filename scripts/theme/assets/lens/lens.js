// A source, seen in the text: the words that rest on it are washed, and a line at the window's foot goes through them.
// The address keeps which source it is (`?source=`), so that it holds from Part to Part, on reload and on Back.

import { data } from "../data.js";
import { line } from "../foot.js";
import { canWash, unwash, wash } from "./washed.js";
import { plainRange } from "./words.js";

const root = new URL("../../", import.meta.url); // of the site: this file is assets/lens/lens.js
let all;

// The source of a key: its name and its uses, or undefined. Rejects if the data cannot be had.
export async function sourceOf(key) {
  all ??= await data("lens");
  return all[key];
}

const isHere = ([, id]) => document.getElementById(id);

// Shows the source of a key from its use in a note on, or from its first.
export async function show(key, label) {
  const source = await sourceOf(key);
  if (!source?.uses.length) return;
  await bare();
  turn(key, source, Math.max(0, source.uses.findIndex(([, , note]) => note === label)));
}

// Card and sheet go; the sheet's entry in the history too, before the address is written.
async function bare() {
  const sheet = document.querySelector(".sheet[open]");
  if (!sheet) return document.body.click();
  const gone = new Promise((done) => addEventListener("popstate", done, { once: true }));
  sheet.close();
  await gone;
}

// On a page whose address asks for a source: from the note that it names on, else from the first here.
export async function arrive() {
  const key = new URL(location.href).searchParams.get("source");
  const source = await sourceOf(key);
  const named = source?.uses.findIndex(([, , note]) => location.hash === `#fnref-${note}`) ?? -1;
  const at = named >= 0 ? named : (source?.uses.findIndex(isHere) ?? -1);
  if (at >= 0) turn(key, source, at);
}

function turn(key, source, at) {
  const [url, id, note] = source.uses[at];
  const address = new URL(isHere(source.uses[at]) ? location.href : new URL(url, root));
  address.searchParams.set("source", key);
  address.hash = `fnref-${note}`;
  if (!document.getElementById(id)) return location.assign(address);
  history.replaceState(history.state, "", address);
  mark(source.uses, at);
  bar(key, source, at);
  bringIntoView(document.getElementById(`fnref-${note}`) ?? document.getElementById(id));
}

// A second time when what is now in the window is laid out: notes that come near take up what they need, not a guess.
function bringIntoView(place) {
  const go = () => place.scrollIntoView({ block: "center" });
  go();
  requestAnimationFrame(() => requestAnimationFrame(go));
}

// Without highlights the paragraph alone is marked.
function mark(uses, at) {
  clear();
  const here = uses.filter(isHere).map((use) => [use === uses[at], document.getElementById(use[1]), use]);
  if (!canWash) return here.forEach(([, element]) => element.classList.add("lens-marked"));
  const ranges = (isNow) => here.filter(([now]) => now === isNow).map(([, element, use]) => plainRange(element, use[3], use[4]));
  wash("source", ranges(false));
  wash("source-now", ranges(true));
}

function clear() {
  for (const name of ["source", "source-now"]) unwash(name);
  for (const each of document.querySelectorAll(".lens-marked")) each.classList.remove("lens-marked");
}

function leave() {
  clear();
  const address = new URL(location.href);
  address.searchParams.delete("source");
  history.replaceState(history.state, "", address);
}

function make(tag, properties, ...content) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

function bar(key, source, at) {
  const { uses, name } = source;
  const pressed = document.activeElement?.closest(".lens-turn")?.ariaLabel;
  const entry = make("a", { href: new URL(`sources/#src-${key}`, root) }, name);
  const where = make("span", { className: "lens-where" });
  const words = make("p", {}, entry, " ", where);
  where.setAttribute("role", "status");
  const step = (by, sign, label) => make("button", { type: "button", className: "lens-turn", ariaLabel: label, disabled: !uses[at + by], onclick: () => turn(key, source, at + by) }, sign);
  const turns = [step(-1, "‹", "Previous words"), step(1, "›", "Next words")];
  line("lens", "A source in the text", [words, ...turns], leave);
  where.textContent = `note ${uses[at][2]}, ${at + 1} of ${uses.length}`;
  if (pressed) (turns.find((b) => b.ariaLabel === pressed && !b.disabled) ?? turns.find((b) => !b.disabled))?.focus();
}
