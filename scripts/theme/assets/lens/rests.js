// What a paragraph rests on: its notes and the sources behind them, counted; each source can be seen in the text.

import { awaited } from "../foot.js";
import { show } from "./lens.js";

const counted = (n, what) => `${n} ${what}${n === 1 ? "" : "s"}`;

// The notes of the author's in a paragraph, and their sources: key → title, and the first of those notes.
export function restsOn(paragraph) {
  const labels = [...paragraph.querySelectorAll(".marker[id^=fnref-]")].map(({ id }) => id.slice(6)).filter((label) => !label.startsWith("ed-"));
  const sources = new Map();
  for (const label of labels) {
    for (const source of document.querySelectorAll(`[id="fn-${label}"] .source`)) {
      const title = source.querySelector("cite").textContent;
      if (!sources.has(source.dataset.key)) sources.set(source.dataset.key, { title, label });
    }
  }
  return { labels, sources };
}

// The section of a paragraph's menu, or undefined where there is nothing to count. `leave` shuts the menu.
export function rests({ id, section, make, leave }) {
  const paragraph = document.getElementById(id);
  if (!paragraph?.matches(".para")) return;
  const { labels, sources } = restsOn(paragraph);
  if (!labels.length) return;
  const seen = ([key, { title, label }]) => {
    const button = make("button", "cite-copy", "Show in the text");
    Object.assign(button, { type: "button", ariaLabel: `Show in the text: ${title}` });
    button.addEventListener("click", () => (leave(), awaited(() => show(key, label))));
    return make("div", "cite-row", make("p", "cite-text", title), button);
  };
  const told = make("p", "cite-text", `${counted(labels.length, "note")}, ${counted(sources.size, "source")}`);
  return section("Rests on", told, ...[...sources].map(seen));
}
