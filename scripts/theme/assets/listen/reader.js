// Reads a Part aloud, sentence by sentence, and marks in the text what is heard. To pause is to be silent and to begin
// the sentence again: browsers lose their place in a long pause.

import { addressed } from "../content.js";
import { data } from "../data.js";
import { keep, kept } from "../reading.js";
import { canWash, unwash, wash } from "../lens/washed.js";
import { voice } from "./button.js";
import { rangeOf } from "./place.js";

const NOTES = { none: "left out", printed: "as printed", meant: "with their sources" };
const SPEEDS = { 0.8: "slower", 1: "as usual", 1.25: "faster", 1.6: "fast" };

let spoken;
let steps = [];
let at = 0;
let speaking; // the utterance that is heard now

const bar = document.createElement("section");
const button = (name, said, press) => {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", textContent: name, ariaLabel: said });
  made.addEventListener("click", press);
  return made;
};
/** @returns {[HTMLLabelElement, HTMLSelectElement]} */
const select = (name, choices, chosen, change) => {
  const [label, made] = [document.createElement("label"), document.createElement("select")];
  made.append(...Object.entries(choices).map(([value, said]) => new Option(said, value, false, value === chosen)));
  made.addEventListener("change", change);
  label.append(name, " ", made);
  return [label, made];
};

const pause = button("Pause", null, () => (speaking ? hush() : say()));
const [notesLabel, notes] = select("Notes", NOTES, kept("listenNotes") ?? "none", () => {
  keep("listenNotes", notes.value);
  const { unit, sentence } = steps[at] ?? {};
  plan();
  at = Math.max(0, steps.findIndex((step) => step.unit === unit && step.sentence === sentence));
  if (speaking) say();
});
const [speedLabel, speed] = select("Speed", SPEEDS, kept("listenSpeed") ?? "1", () => {
  keep("listenSpeed", speed.value);
  if (speaking) say();
});
Object.assign(bar, { className: "listen-bar", ariaLabel: "Listen" });
bar.append(
  button("‹ ¶", "Previous paragraph", () => turn(-1)), pause, button("¶ ›", "Next paragraph", () => turn(1)),
  notesLabel, speedLabel, button("×", "Stop listening", close),
);
bar.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return close();
  const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!way || event.target.matches("select")) return;
  event.preventDefault();
  turn(way);
});
addEventListener("pagehide", hush); // whoever comes back goes on by hand

let opener;

export async function listen(from) {
  opener = from;
  spoken ??= await data("listen");
  await styled();
  plan();
  const target = addressed();
  at = Math.max(0, steps.findIndex((step) => target && (step.element === target || step.element.contains(target))));
  document.querySelector(".view-switch").after(bar);
  pause.focus({ preventScroll: true });
  say(true);
}

// Awaited before the bar is there, so that nothing moves when its styles come. Without them it speaks as well.
function styled() {
  if (document.querySelector("link[href$='listen.css']")) return undefined;
  const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("listen.css", import.meta.url) });
  return new Promise((done) => {
    Object.assign(styles, { onload: done, onerror: done });
    document.head.append(styles);
  });
}

// Everything to be said on this page, in order: a sentence, then its notes as they are wanted.
function plan() {
  const isBare = document.documentElement.dataset.view === "text"; // the article alone has no editors' notes
  steps = spoken.units.flatMap((unit) => {
    const element = document.getElementById(unit.id);
    if (!element) return [];
    return unit.said.flatMap(([start, end, text, labels], sentence) => [
      { unit, element, sentence, text, start, end },
      ...(notes.value === "none" ? [] : labels.filter((label) => !isBare || !label.startsWith("ed-")).map((label) => ({
        unit, sentence, note: label, element: document.getElementById(`fnref-${label}`) ?? element,
        text: spoken.notes[label][notes.value === "meant" ? 1 : 0],
      }))),
    ]);
  });
}

function say(isFirst = false) {
  hush();
  const step = steps[at];
  if (!step) return close();
  follow(step, isFirst);
  const own = voice();
  const utterance = Object.assign(new SpeechSynthesisUtterance(step.text), { voice: own, lang: own.lang, rate: Number(speed.value) });
  utterance.onend = () => {
    if (speaking !== utterance) return;
    at += 1;
    say();
  };
  utterance.onerror = () => speaking === utterance && hush();
  speaking = utterance;
  pause.textContent = "Pause";
  speechSynthesis.speak(utterance);
}

function hush() {
  speaking = undefined;
  pause.textContent = "Go on";
  speechSynthesis.cancel();
}

// To the beginning of a paragraph: the next, or this one's, or, from there, the one before.
function turn(way) {
  const first = (index) => steps.findIndex((step) => step.unit === steps[index]?.unit);
  const here = first(at);
  const next = way > 0 ? steps.findIndex((step, index) => index > at && step.unit !== steps[at].unit) : at > here ? here : first(here - 1);
  if (next < 0) return;
  at = next;
  say(true);
}

function close() {
  hush();
  unmark();
  bar.remove();
  opener.focus({ preventScroll: true });
}

// --- in the text ---

let heard;
let left; // where the page stood when `heard` was marked, in pixels from its top

const isInView = ({ top, bottom }) => top >= 60 && bottom <= innerHeight - bar.offsetHeight;

// Marked; and brought into view, unless the reader has gone elsewhere meanwhile: a page that grew moved nobody.
function follow(step, isWanted) {
  const isFollowed = isWanted || !heard || scrollY === left || isInView(heard.getBoundingClientRect());
  unmark();
  step.element.classList.add("heard");
  const range = step.note ? undefined : rangeOf(step.element, step.unit, step.start, step.end);
  if (range && canWash) wash("heard", [range]);
  heard = range ?? step.element;
  const place = heard.getBoundingClientRect();
  if (isFollowed && !isInView(place)) scrollBy({ top: place.top - innerHeight / 3 });
  if (isFollowed) left = scrollY;
}

function unmark() {
  for (const element of document.querySelectorAll(".heard")) element.classList.remove("heard");
  unwash("heard");
}
