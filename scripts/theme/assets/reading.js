// “Reading settings”: what is chosen is heeded at once, and kept on the device where that is allowed.

const panel = document.querySelector(".reading");
const KEPT = ["scheme", "footnoteCards", "view", "keepsPlace", "place"];

export function kept(name) {
  try {
    return localStorage[name];
  } catch {
    // refused
  }
}

export function keep(name, value) {
  try {
    if (value) localStorage[name] = value;
    else delete localStorage[name];
  } catch {
    // it holds for this page
  }
}

const radios = panel.querySelectorAll("[name=scheme]");
const cards = panel.querySelector("select");
const place = panel.querySelector("[name=place]");
const said = panel.querySelector("[role=status]");

function show() {
  for (const radio of radios) radio.checked = radio.value === (kept("scheme") ?? "");
  cards.value = kept("footnoteCards") ?? "hover";
  place.checked = !!kept("keepsPlace");
}

for (const radio of radios) radio.addEventListener("change", () => keep("scheme", (document.documentElement.dataset.scheme = radio.value)));
cards.addEventListener("change", () => keep("footnoteCards", cards.value === "hover" ? "" : cards.value));

const follow = (asked) => import("./place.js").then((m) => m.follow(panel, asked)).catch(() => {});

place.addEventListener("change", () => {
  keep("keepsPlace", place.checked && "yes");
  said.textContent = place.checked && !kept("keepsPlace") ? "The browser does not allow it" : "";
  place.checked ? follow(true) : keep("place");
});

panel.querySelector(".forget").addEventListener("click", () => {
  for (const name of KEPT) keep(name);
  try {
    sessionStorage.removeItem("view");
  } catch {
    // refused
  }
  document.documentElement.dataset.scheme = "";
  panel.querySelector(".place-kept").hidden = true;
  show();
  said.textContent = "Nothing is kept on this device";
});

show();
if (place.checked) follow(false);
