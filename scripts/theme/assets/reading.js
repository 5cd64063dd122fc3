// “Reading settings”: what is chosen is heeded at once, and kept on the device where that is allowed.

const panel = document.querySelector(".reading");

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

for (const radio of panel.querySelectorAll("[name=scheme]")) {
  radio.checked = radio.value === (kept("scheme") ?? "");
  radio.addEventListener("change", () => keep("scheme", (document.documentElement.dataset.scheme = radio.value)));
}

const cards = panel.querySelector("select");
cards.value = kept("footnoteCards") ?? "hover";
cards.addEventListener("change", () => keep("footnoteCards", cards.value === "hover" ? "" : cards.value));
