// An address with `?cite=`, on any page: to the place that it names, which is told; what names none is searched.

import { go, named, searching } from "./box.js";

const address = new URL(location.href);
const words = address.searchParams.get("cite");
const form = document.querySelector("form.goto");
address.searchParams.delete("cite");
history.replaceState(history.state, "", address);

const place = await named(words).catch(() => null);
if (place?.id) go(place, words, "replace");
else if (form) {
  form.elements.q.value = words;
  form.querySelector(".goto-said").textContent = place?.wrong ?? "";
  if (place === undefined) location.replace(searching(words));
}
