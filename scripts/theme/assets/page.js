// The frame's controls: the menu, the box “Go to”, and what an address asks for.

import { awaited } from "./foot.js";

// The menu is a drawer: focus moves in and comes back; Escape closes it, and so does leaving it.
for (const button of document.querySelectorAll("[data-box]")) {
  const menu = /** @type {HTMLInputElement} */ (document.getElementById(button.dataset.box));
  const drawer = document.querySelector(".md-sidebar--primary");
  const close = () => menu.checked && menu.click();
  button.addEventListener("click", () => menu.click());
  menu.addEventListener("change", () => {
    button.ariaExpanded = menu.checked;
    (menu.checked ? (drawer.querySelector("[aria-current]") ?? drawer.querySelector("a")) : button).focus();
  });
  drawer.addEventListener("focusout", ({ relatedTarget: to }) => to && !drawer.contains(to) && close());
  addEventListener("keydown", ({ key }) => key === "Escape" && close());
}

// “Go to”: in a narrow header behind a button; Ctrl-K anywhere. What answers is fetched when something is asked.
const header = document.querySelector(".md-header");
const box = header.querySelector(".goto input");
const opener = header.querySelector(".goto-button");
const isOpen = (open) => (opener.ariaExpanded = header.classList.toggle("asking", open));

opener?.addEventListener("click", () => isOpen() && box.focus());
box?.form.addEventListener("focusout", ({ relatedTarget: to }) => to && !box.form.contains(to) && to !== opener && isOpen(false));
addEventListener("goto-done", () => isOpen(false));
addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key === "Escape" && box?.form.contains(document.activeElement)) {
    isOpen(false);
    opener.checkVisibility() ? opener.focus() : box.blur();
  }
  if (!box || key.toLowerCase() !== "k" || !(ctrlKey || metaKey) || altKey || shiftKey) return;
  event.preventDefault();
  isOpen(true);
  box.select();
});

for (const form of document.querySelectorAll("form.goto")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    awaited(() => import("./goto/box.js").then(({ answer }) => answer(form)));
  });
}

const asked = new URLSearchParams(location.search);
if (asked.has("find")) import("./search/arrival.js").catch(() => {});
if (asked.has("cite")) import("./goto/arrive.js").catch(() => {});
if (asked.has("was")) import("./trust/unchanged.js").then(({ arrive }) => arrive()).catch(() => {});
if (asked.has("from")) import("./way_back.js").then(({ arrive }) => arrive()).catch(() => {});
if (asked.has("source")) import("./lens/lens.js").then(({ arrive }) => arrive()).catch(() => {});

// “Listen”, on a Part: asked for only where the device has voices.
const speech = document.querySelector(".view-switch") && window.speechSynthesis;
const offer = () => speech.getVoices().length && import("./listen/button.js").then((listen) => listen.offer()).catch(() => {});
if (speech) offer();
speech?.addEventListener?.("voiceschanged", offer);
