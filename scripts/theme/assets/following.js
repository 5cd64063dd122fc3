// A link that leads elsewhere in the edition is followed: the way back goes with it, and a source is shown in the text.

const plain = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
const addressOf = (link) => new URL(link.getAttribute("href"), location.href); // a figure's links have no other
const isHere = (link) => addressOf(link).pathname === location.pathname;
const internal = (event) => {
  const link = plain(event) && event.target.closest?.("article a[href]");
  return link && addressOf(link).origin === location.origin && !link.matches(".handle, [role], [download]") ? link : null;
};

// The place that holds a link: in a card, that of the marker whose card it is.
const opened = (link) => link.closest(".card, .sheet") && document.querySelector("article [aria-expanded=true]");
const placeOf = (link) => (opened(link) ?? link).closest(":is(p, li, tr)[id]")?.id;

// Where none has an address, the heading above; not on the title page, which is a press away from every page.
function headingOver(link) {
  const isAbove = (heading) => heading.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING;
  const headings = document.querySelector(".article-title") ? [] : [...document.querySelectorAll("article :is(h1, h2, h3, h4)[id]")];
  return headings.findLast(isAbove)?.id;
}
let from;

// A source is to be seen in the text: none of it is the card's, which goes.
function see(event, link) {
  event.preventDefault();
  event.stopImmediatePropagation();
  const key = link.dataset.key ?? link.closest("[data-key]").dataset.key;
  import("./lens/lens.js").then(({ show }) => show(key, link.dataset.note)).catch(() => location.assign(link.href));
}

// The link has the way back while it is followed, and not when it is copied later.
function carry(link) {
  const place = from ?? headingOver(link);
  const address = addressOf(link);
  if (!place || address.search || !address.pathname.endsWith("/")) return; // a search's own, or the way back already; a file
  const written = link.getAttribute("href");
  address.searchParams.set("from", `${location.pathname}#${place}`);
  link.setAttribute("href", address);
  setTimeout(() => link.setAttribute("href", written));
}

// Before the card's script acts, which shuts the card and may itself lead on.
addEventListener("click", (event) => {
  const link = internal(event);
  from = link ? placeOf(link) : undefined;
  if (link?.matches(".lens-link")) return see(event, link);
  if (link && !isHere(link) && !link.matches("[class*=-ref]")) carry(link);
}, true);

// After it: what it has kept for itself leads nowhere.
addEventListener("click", (event) => {
  const link = internal(event);
  const led = link && (!event.defaultPrevented || (link.closest(".sheet") && !link.matches("[class*=-ref]")));
  if (!led) return;
  if (!isHere(link)) return carry(link);
  const to = addressOf(link).hash.slice(1);
  if (from && to && to !== from) import("./way_back.js").then(({ offer }) => offer(from)).catch(() => {});
});
