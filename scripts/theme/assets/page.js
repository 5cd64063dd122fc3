// The stock theme cured: no single-key shortcuts, a button for its menu.

addEventListener("keydown", (event) => {
  const typed = event.target.closest("input, select, textarea");
  if (/^\S$/.test(event.key) && !event.ctrlKey && !typed) event.stopPropagation();
}, true);

// The menu is a drawer: focus moves in and comes back; Escape closes it, and so does leaving it.
for (const button of document.querySelectorAll("[data-box]")) {
  const box = document.getElementById(button.dataset.box);
  const drawer = document.querySelector(".md-sidebar--primary");
  const close = () => box.checked && box.click();
  button.addEventListener("click", () => box.click());
  box.addEventListener("change", () => {
    button.ariaExpanded = box.checked;
    (box.checked ? (drawer.querySelector("[aria-current]") ?? drawer.querySelector("a")) : button).focus();
  });
  drawer.addEventListener("focusout", ({ relatedTarget: to }) => to && !drawer.contains(to) && close());
  addEventListener("keydown", ({ key }) => key === "Escape" && close());
}

if (new URLSearchParams(location.search).has("find")) import("./search/arrival.js").catch(() => {});

// “Listen”, on a Part: asked for only where the device has voices.
const speech = document.querySelector(".view-switch") && window.speechSynthesis;
const offer = () => speech.getVoices().length && import("./listen/button.js").then((listen) => listen.offer()).catch(() => {});
if (speech) offer();
speech?.addEventListener?.("voiceschanged", offer);
