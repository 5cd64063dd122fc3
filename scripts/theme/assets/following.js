// A link that leads elsewhere in the edition is followed: the way back goes with it, and a source is shown in the text.

const plain = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
const internal = (event) => {
  const link = plain(event) && event.target.closest?.("article a[href]");
  return link && link.origin === location.origin && !link.matches(".handle, [role], [download]") ? link : null;
};
// The place that holds a link: in a card, that of the marker whose card it is.
function placeOf(link) {
  const opener = link.closest(".card, .sheet") && document.querySelector("article [aria-expanded=true]");
  return (opener ?? link).closest("p[id], li[id]")?.id;
}
let from;

// A source is to be seen in the text: none of it is the card's, which goes.
function see(event, link) {
  event.preventDefault();
  event.stopImmediatePropagation();
  const key = link.dataset.key ?? link.closest("[data-key]").dataset.key;
  import("./lens/lens.js").then(({ show }) => show(key, link.dataset.note)).catch(() => location.assign(link.href));
}

const isHere = (link) => link.pathname === location.pathname;
const carry = (link) => (link.search = `?from=${encodeURIComponent(`${location.pathname}#${from}`)}`);

// Before the card's script acts, which shuts the card and may itself lead on.
addEventListener("click", (event) => {
  const link = internal(event);
  from = link && placeOf(link);
  if (link?.matches(".lens-link")) return see(event, link);
  if (from && !isHere(link) && !link.matches("[class*=-ref]")) carry(link);
}, true);

// After it: what it has kept for itself leads nowhere.
addEventListener("click", (event) => {
  const link = internal(event);
  const led = link && (!event.defaultPrevented || (link.closest(".sheet") && !link.matches("[class*=-ref]")));
  if (!led) return;
  if (from && !isHere(link)) carry(link);
  else if (from && link.hash && link.hash !== `#${from}`) import("./way_back.js").then(({ offer }) => offer(from)).catch(() => {});
});
