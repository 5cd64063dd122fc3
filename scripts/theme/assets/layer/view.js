// The article alone, or annotated: as the address asks, else as chosen on this device.
// What the address asked for holds while the reader goes on from page to page.

const page = document.documentElement;
const address = new URL(location.href);

function kept(store, value) {
  try {
    const storage = /** @type {any} */ (window)[store];
    return value === undefined ? storage.getItem("view") : storage.setItem("view", value);
  } catch {
    // storage may be refused
  }
}

function show(view) {
  page.dataset.view = view;
  if (view === "text") address.searchParams.set("view", view);
  else address.searchParams.delete("view");
  address.hash = location.hash;
  if (address.href !== location.href) history.replaceState(history.state, "", address);
  for (const button of document.querySelectorAll(".view-switch [value]")) button.ariaPressed = button.value === view;
  // A term is no link where it is not marked.
  for (const a of document.querySelectorAll(".term a")) {
    a.dataset.href ??= a.getAttribute("href");
    a.classList.toggle("term-ref", view !== "text");
    if (view === "text") for (const name of ["href", "role"]) a.removeAttribute(name);
    else Object.assign(a, { href: a.dataset.href, role: "doc-glossref" });
  }
}

const asked = address.searchParams.get("view");
if (asked) kept("sessionStorage", asked);
show((asked ?? kept("sessionStorage") ?? kept("localStorage")) === "text" ? "text" : "annotated");

document.querySelector(".view-switch")?.addEventListener("click", ({ target: { value } }) => {
  if (!value) return;
  kept("localStorage", value);
  kept("sessionStorage", value);
  show(value);
});
