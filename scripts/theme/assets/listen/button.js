// The button “Listen”: only where a voice of the device itself speaks the page's language. A voice that is not local
// would send the text to somebody.

import { awaited } from "../foot.js";

const language = document.documentElement.lang.slice(0, 2);

// The device's own choice among its voices, or its first. Undefined if it has none.
export function voice() {
  const own = speechSynthesis.getVoices().filter((each) => each.localService && each.lang.slice(0, 2) === language);
  return own.find((each) => each.default) ?? own[0];
}

export function offer() {
  if (document.querySelector(".listen") || !voice()) return;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "listen", textContent: "Listen" });
  button.addEventListener("click", () => awaited(() => import("./reader.js").then(({ listen }) => listen(button))));
  document.querySelector(".view-switch").append(" ", button);
}
