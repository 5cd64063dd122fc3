// A note's card and, in a small window, the sheet.

import { find, isHere, markerOf, read, targetOf } from "./content.js";
import { IDLE, step } from "./pointer.js";

const LINKS = "[role=doc-noteref], [class*=-ref]";
const $ = (selector, root = document) => root.querySelector(selector);
const card = $(".card");
const sheet = $(".sheet");
const setting = $(".card-setting");
const choice = $("select", setting);
const asSheet = () => matchMedia("(width < 600px)").matches || !CSS.supports("anchor-name: --a");
let state = IDLE;
let timer;
let opener = card; // whose card or sheet shows

const go = (link) => (location = link);

const selecting = () => !getSelection().isCollapsed && card.contains(getSelection().anchorNode);

function open(link) {
  opener.ariaExpanded = null;
  (opener = link).ariaExpanded = true;
}

function halfInView(link) {
  const r = isHere(link) && targetOf(link)?.getBoundingClientRect();
  return r && Math.min(r.bottom, innerHeight) - Math.max(r.top, 0) >= r.height / 2;
}

async function fill(surface, link, past) {
  const part = (c) => $(".card-" + c, surface);
  surface.link = link;
  const { name, total, body, target } = await read(link);
  if (surface.link !== link) return; // too late
  surface.now = { name, link, past, target };
  surface.ariaLabel = part("name").textContent = surface === sheet && total ? `${name} of ${total}` : name;
  part("body").replaceChildren(...body);
  part("go").href = link;
  part("go").textContent = "value" in target ? "Show in the notes ↓" : "Show in the text →";
  part("past").hidden = !past;
  part("past").textContent = past?.name.replace(/./, (c) => "← " + c.toLowerCase());
  for (const b of surface.querySelectorAll(".card-turn")) b.disabled = !beside(b);
  part("said").textContent = "";
  part("scroll").scrollTop = 0;
  // Turning stays on its button.
  if (past !== undefined && !document.activeElement.matches(".card-turn:enabled")) part("scroll").focus();
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

async function raise(link) {
  try {
    await fill(card, link);
    if (state.shown !== link) return;
    lower();
    card.classList.toggle("above", link.getBoundingClientRect().top > innerHeight / 2);
    open(link);
    card.showPopover({ source: link });
  } catch {
    state.pinned ? go(link) : dismiss();
  }
}

function lower() {
  if (card.contains(document.activeElement)) opener.focus({ preventScroll: true });
  opener.ariaExpanded = null;
  card.hidePopover();
}

// One history entry: Back closes the sheet. Its marker stays in view.
async function raiseSheet(link) {
  await fill(sheet, link, null);
  if (link.ownerDocument === document) open(link);
  history[history.state?.sheet ? "replaceState" : "pushState"]({ sheet: opener.href }, "");
  if (!sheet.open) sheet.showModal();
  const { top } = sheet.getBoundingClientRect();
  const r = opener.getBoundingClientRect();
  if (r.top < 64 || r.bottom > top) scrollBy(0, r.top - top / 2);
}

// Notes run on through the Parts.
function beside({ value }) {
  const { target } = sheet.now;
  const n = target.value + +value;
  return n <= target.dataset.total && n;
}

// Forward or a reload may find the sheet gone.
function follow() {
  const link = [...document.querySelectorAll(LINKS)].find((a) => a.href === history.state?.sheet);
  link ? raiseSheet(link) : sheet.close();
}

addEventListener("popstate", follow);
sheet.addEventListener("close", () => {
  opener.ariaExpanded = null;
  history.state?.sheet && history.back();
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

async function copy(button, surface) {
  const said = $(".card-said", surface ?? setting);
  said.textContent = "";
  const text = navigator.clipboard.writeText(button.dataset.copy);
  said.textContent = await text.then(() => "Citation copied", () => "Not copied");
}

// True leaves the click to the browser.
function inside(surface, hit) {
  const { past } = surface.now;
  if (!hit) return;
  if (hit.matches(".card-close")) sheet.close();
  else if (hit.matches(".card-turn"))
    find("fn-" + beside(hit), sheet.now.target.ownerDocument, hit.name).then((li) => raiseSheet(markerOf(li)));
  else if (hit.matches(".card-past")) fill(surface, past.link, past.past ?? null);
  else if (hit.matches(LINKS)) fill(surface, hit, surface.now).catch(() => go(hit));
  else if (hit.href) {
    leave(hit, opener);
    if (surface === card) return hit.matches(".card-go") && dismiss(), true;
    history.replaceState(null, "");
    sheet.close();
    location.replace(hit);
  }
}

function outside(hit, { pointerType }) {
  if (hit?.matches("[role=doc-backlink]")) return comeBack(hit);
  if (!hit?.matches(LINKS)) return selecting() || dismiss(), true;
  if (choice.value === "off" || halfInView(hit)) return leave(hit, hit), true;
  if (pointerType === "touch" || asSheet()) raiseSheet(hit).catch(() => go(hit));
  else send({ type: "click", over: hit }).then(() => pointerType || $(".card-scroll").focus());
}

addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const hit = event.target.closest("a, button");
  const surface = event.target.closest(".card, .sheet");
  if (event.target === sheet) sheet.close();
  else if (hit?.matches(".copy")) copy(hit, surface);
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

$(".notes h2")?.after(setting);
document.body.classList.toggle("copies", !!navigator.clipboard);
follow();
choice.addEventListener("change", () => (localStorage.footnoteCards = choice.value));
choice.value = localStorage.footnoteCards ?? "hover"; // last: it may be refused
