// A note's card beside its marker: on a click, or where a mouse rests. Without this the marker leads to the note.
const MARKER = 'a[role="doc-noteref"]';
const REST = 300; // ms that a mouse rests on a marker before its card opens, and is away from both before it closes
const card = document.getElementById("card");
let marker; // the one whose card is shown
let byClick; // then the card has the focus, and stays until it is closed
let waiting;

function open(chosen, isClick) {
  const note = document.getElementById(chosen.getAttribute("href").slice(1)).cloneNode(true);
  for (const element of [note, ...note.querySelectorAll("[id]")]) element.removeAttribute("id");
  if (!card.contains(chosen)) marker = chosen; // a marker within the card puts its note in the card's place
  byClick = isClick;
  card.replaceChildren(note);
  card.showPopover();
  place();
  if (isClick) card.focus();
}

function place() {
  if (!marker) return;
  const at = marker.getBoundingClientRect();
  const isAbove = at.bottom + 8 + card.offsetHeight > innerHeight && at.top > card.offsetHeight + 16;
  card.style.top = `${isAbove ? at.top - 8 - card.offsetHeight : Math.min(at.bottom + 8, innerHeight - card.offsetHeight - 8)}px`;
  card.style.left = `${Math.max(8, Math.min(at.left - 40, innerWidth - card.offsetWidth - 8))}px`;
}

new ResizeObserver(place).observe(card); // its words may be set in a face that is there only now

addEventListener("click", (event) => {
  const chosen = event.target.closest(MARKER);
  clearTimeout(waiting);
  if (!chosen || !card.showPopover || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open(chosen, true);
});

card.addEventListener("click", ({ target }) => {
  const link = target.closest('a[href^="#"]');
  if (!link || link.matches(MARKER)) return;
  byClick = false; // the focus goes where the link leads, not back to the marker
  card.hidePopover(); // it would cover that place
});

addEventListener("pointerover", ({ target, pointerType }) => {
  if (pointerType !== "mouse" || !card.showPopover) return;
  const chosen = target.closest(MARKER);
  clearTimeout(waiting);
  if (card.contains(target) || (chosen && chosen === marker)) return;
  if (chosen) waiting = setTimeout(open, REST, chosen, false);
  else if (marker && !byClick) waiting = setTimeout(() => card.hidePopover(), REST);
});

addEventListener("scroll", () => clearTimeout(waiting), { passive: true }); // text that slides by opens nothing

card.addEventListener("toggle", ({ newState }) => {
  if (newState === "open") return;
  if (byClick && (document.activeElement === document.body || card.contains(document.activeElement))) marker?.focus({ preventScroll: true });
  marker = undefined;
});
