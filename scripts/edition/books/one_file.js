// A note's card beside its marker. Without this the marker leads to the note at the end of its Part.
const card = document.getElementById("card");
addEventListener("click", (event) => {
  const marker = event.target.closest('a[role="doc-noteref"]');
  if (!marker || !card.showPopover) return;
  event.preventDefault();
  const note = document.getElementById(marker.getAttribute("href").slice(1)).cloneNode(true);
  for (const element of [note, ...note.querySelectorAll("[id]")]) element.removeAttribute("id");
  card.replaceChildren(note);
  card.showPopover();
  const at = marker.getBoundingClientRect();
  card.style.top = `${Math.min(at.bottom + 8, innerHeight - card.offsetHeight - 8)}px`;
  card.style.left = `${Math.max(8, Math.min(at.left - 40, innerWidth - card.offsetWidth - 8))}px`;
  card.focus();
  card.addEventListener("toggle", () => marker.focus({ preventScroll: true }), { once: true });
});
