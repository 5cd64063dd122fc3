// A note's card and, in a small window, the sheet.

import { find, isHere, markerOf, read, targetOf } from "./content.js";
import { IDLE, step } from "./card_timing.js";

const LINKS = "[role=doc-noteref], [class*=-ref]";
/** @param {ParentNode} [root] */
const $ = (selector, root = document) => root.querySelector(selector);
const card = $(".card");
const sheet = $(".sheet");
const choice = $(".card-setting select");
const asSheet = () => matchMedia("(width < 600px)").matches || !CSS.supports("anchor-name: --a");
const anchor = $(".card-anchor");
const PATIENCE = 50; // ms
let state = IDLE;
let timer;
let opener = card; // whose card or sheet shows

const selecting = () => !getSelection().isCollapsed && card.contains(getSelection().anchorNode);

function open(link) {
  opener.ariaExpanded = null;
  (opener = link).ariaExpanded = true;
}

function halfInView(link) {
  const r = isHere(link) && targetOf(link)?.getBoundingClientRect();
  return r && Math.min(r.bottom, innerHeight) - Math.max(r.top, 0) >= r.height / 2;
}

// What `get` promises, meanwhile that it is fetched, or failed.
async function fill(surface, get, past, called = "") {
  const asked = (surface.asked = get().catch(() => ({ name: called, body: unreachable(() => fill(surface, get, past, called)) })));
  const show = (found) => surface.asked === asked && put(surface, found, past);
  const found = await Promise.race([asked, new Promise((done) => setTimeout(done, PATIENCE))]);
  show(found ?? { name: called, body: ["Fetching …"] });
  if (!found) asked.then(show);
}

function unreachable(onclick) {
  const again = document.createElement("button");
  return ["Not reachable now. ", Object.assign(again, { className: "card-again", textContent: "Try again", onclick })];
}

// Where a card's link leads, by the heading of the list that its target stands in.
function shows(target) {
  const list = target.closest(".notes");
  if (!list) return "Show in the text →";
  return `Show in the ${target.matches(".explained") ? "list of " : ""}${$("h2", list).textContent.toLowerCase()} ↓`;
}

function put(surface, { name, total, body, target, link }, past) {
  const part = (c) => $(".card-" + c, surface);
  surface.now = { name, link, past, target };
  surface.ariaLabel = part("name").textContent = surface === sheet && total ? `${name} of ${total}` : name;
  part("body").replaceChildren(...body);
  part("foot").hidden = !link;
  part("go").href = link;
  part("go").textContent = link && shows(target);
  part("past").hidden = !past;
  part("past").textContent = past?.name.replace(/./, (c) => "← " + c.toLowerCase());
  for (const b of surface.querySelectorAll(".card-turn")) b.disabled = !beside(b);
  part("said").textContent = "";
  part("scroll").scrollTop = 0;
  // Turning stays on its button.
  if (past !== undefined && !document.activeElement.matches(".card-turn:enabled")) part("scroll").focus();
  if (surface === sheet) stage(link);
}

async function send(event) {
  const { shown } = state;
  state = step(state, { now: performance.now(), ...event });
  clearTimeout(timer);
  if (state.due < Infinity) timer = setTimeout(due, state.due - performance.now());
  card.classList.toggle("pinned", !!state.pinned);
  if (state.shown !== shown) return state.shown ? raise(state.shown) : lower();
}

const dismiss = () => send({ type: "dismiss" });

function due() {
  const { shown, wanted } = state;
  if (!wanted && selecting()) send({ type: "click", over: shown });
  else send({ type: "due", inView: wanted && halfInView(wanted) });
}

const called = (link) => link.ariaLabel ?? link.textContent;

async function raise(link) {
  await fill(card, () => read(link), undefined, called(link));
  if (state.shown !== link) return;
  lower();
  const rects = [...link.getClientRects()];
  const r = rects.find((r) => state.y < r.bottom) ?? rects[0];
  for (const [side, by] of [["top", scrollY], ["left", scrollX], ["width", 0], ["height", 0]]) anchor.style[side] = r[side] + by + "px";
  card.classList.toggle("above", r.top > innerHeight / 2);
  open(link);
  card.showPopover({ source: link });
}

function lower() {
  if (card.contains(document.activeElement)) opener.focus({ preventScroll: true });
  opener.ariaExpanded = null;
  card.hidePopover();
}

function raiseSheet(link) {
  dismiss();
  open(link);
  fill(sheet, () => read(link), null, called(link));
}

// One history entry: Back closes the sheet. Its marker stays in view.
function stage(link) {
  if (link?.ownerDocument === document && link.isConnected) open(link);
  history[history.state?.sheet ? "replaceState" : "pushState"]({ sheet: opener.href }, "");
  sheet.returnValue = "";
  if (!sheet.open) sheet.showModal();
  const { top } = sheet.getBoundingClientRect();
  const r = opener.getBoundingClientRect();
  if (r.top < 64 || r.bottom > top) scrollBy(0, r.top - top / 2);
}

visualViewport.addEventListener("resize", () => visualViewport.scale > 1 && import("./pinched.js").catch(() => {}));

// Notes run on through the Parts.
function beside({ value }) {
  const { target } = sheet.now;
  const n = target?.value + +value;
  return n <= target?.dataset.total && n;
}

const turn = (n, doc, way) =>
  fill(sheet, () => find("fn-" + n, doc, way).then((li) => read(markerOf(li))), null, `Note ${n}`);

// Forward or a reload may find the sheet gone.
function follow() {
  const link = [...document.querySelectorAll(LINKS)].find((a) => a.href === history.state?.sheet);
  link ? raiseSheet(link) : sheet.close("left");
}

addEventListener("popstate", follow);
// Told a frame later: Back and Forward may have left it, and be here again, by then.
sheet.addEventListener("close", () => {
  if (sheet.open) return;
  opener.ariaExpanded = null;
  if (!sheet.returnValue && history.state?.sheet) history.back();
});
addEventListener("pagehide", dismiss);

// To the marker the reader came from.
function comeBack(link) {
  const to = link.closest("li").from ?? $("a", targetOf(link));
  history.pushState(null, "", link.hash);
  to.focus();
  to.classList.add("returned");
  setTimeout(() => to.classList.remove("returned"), 2000);
}

const leave = (link, from) => isHere(link) && Object.assign(targetOf(link) ?? {}, { from });

// True leaves the click to the browser.
function inside(surface, hit) {
  const { past } = surface.now;
  if (!hit) return;
  if (hit.matches(".card-close")) sheet.close();
  else if (hit.matches(".card-turn"))
    turn(beside(hit), sheet.now.target.ownerDocument, hit.name);
  else if (hit.matches(".card-past")) fill(surface, () => read(past.link), past.past ?? null, past.name);
  else if (hit.matches(LINKS)) fill(surface, () => read(hit), surface.now, called(hit));
  else if (hit.href) {
    leave(hit, opener);
    if (surface === card) return hit.matches(".card-go") && dismiss(), true;
    history.replaceState(null, "");
    sheet.close();
    location.replace(hit);
  }
}

function outside(hit, event) {
  const { pointerType } = event;
  if (hit?.matches("[role=doc-backlink]")) return comeBack(hit);
  if (!hit?.matches(LINKS)) return selecting() || dismiss(), true;
  if (choice.value === "off" || halfInView(hit)) return leave(hit, hit), true;
  if (pointerType === "touch" || asSheet()) raiseSheet(hit);
  else send({ type: "click", over: hit, x: event.clientX, y: event.clientY }).then(() => pointerType || $(".card-scroll").focus());
}

// A citation for the clipboard: as text and, where it has italics, with them.
function citation({ copy: text, italics = "" }) {
  const [words, signs] = [document.createElement("p"), [...text]];
  let at = 0;
  for (const [start, end] of italics.split(" ").filter(Boolean).map((span) => span.split("-"))) {
    const title = document.createElement("em");
    title.append(signs.slice(+start, +end).join(""));
    words.append(signs.slice(at, +start).join(""), title);
    at = +end;
  }
  words.append(signs.slice(at).join(""));
  const kinds = { "text/plain": text, "text/html": words.innerHTML };
  return new ClipboardItem(Object.fromEntries(Object.entries(kinds).map(([type, said]) => [type, new Blob([said], { type })])));
}

// “Copy citation”: said in the card, the sheet, or over the page.
async function copy({ dataset }, said) {
  said.textContent = "";
  const { clipboard } = navigator;
  const written = window.ClipboardItem ? clipboard.write([citation(dataset)]) : clipboard.writeText(dataset.copy);
  said.textContent = await written.then(() => "Citation copied", () => "Not copied");
}

addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const hit = event.target.closest("a, button");
  const surface = event.target.closest(".card, .sheet");
  if (event.target === sheet) sheet.close();
  else if (hit?.matches(".copy")) copy(hit, $(".card-said", surface ?? document));
  else if (!(surface ? inside(surface, hit) : outside(hit, event))) event.preventDefault();
});

addEventListener("pointermove", ({ target, pointerType, buttons, clientX: x, clientY: y }) => {
  if (buttons || pointerType === "touch" || asSheet() || choice.value !== "hover") return;
  const over = card.contains(target) ? state.shown : target.closest(LINKS + ", [role=doc-backlink]");
  const { top, bottom } = state.shown ? card.getBoundingClientRect() : {};
  send({ type: "point", x, y, over, gap: Math.max(top - y, y - bottom) });
});
document.documentElement.addEventListener("pointerleave", () => send({ type: "point", over: null }));
addEventListener("scroll", ({ target }) => target.contains(state.wanted) && send({ type: "scroll" }), true);

addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !state.shown) return;
  event.stopPropagation();
  event.preventDefault();
  dismiss();
}, true);

card.addEventListener("focusout", ({ relatedTarget: to }) => to && to !== opener && !card.contains(to) && dismiss());

document.body.toggleAttribute("data-copies", !!navigator.clipboard); // a class here would restyle the whole page
follow();
