// “Go to”: where the words of a box lead. What names no place is searched.

import { data } from "../data.js";
import { tell } from "../foot.js";
import { placeNamed } from "./named.js";

const root = new URL("../../", import.meta.url); // of the site: this file is assets/goto/box.js
let places;

// The place that words name, or undefined. Rejects if the data cannot be had.
export async function named(words) {
  places ??= await data("places");
  return placeNamed(words, places);
}

// To a place: on this page if it is here, else on its own, which then says the same. `how` is `assign` or `replace`.
export function go(place, words, how = "assign") {
  const here = document.getElementById(place.id);
  if (here) {
    if (location.hash === `#${place.id}`) here.scrollIntoView();
    else location[how](`#${place.id}`);
    return place.said && tell(`${place.name}. ${place.said}`);
  }
  const url = new URL(place.url, root);
  url.searchParams.set("cite", words);
  location[how](url);
}

// What is asked in a box's form.
export async function answer(form) {
  const words = form.elements.q.value;
  const said = form.querySelector(".goto-said");
  const place = words.trim() && (await named(words));
  said.textContent = place?.wrong ?? "";
  if (place?.wrong) return said.append(" ", Object.assign(document.createElement("a"), { textContent: "Search for it", href: searching(words) }));
  if (!place) return location.assign(searching(words));
  form.elements.q.blur();
  form.dispatchEvent(new Event("goto-done", { bubbles: true }));
  go(place, words);
}

// Where words are searched.
export const searching = (words) => new URL(`search/?q=${encodeURIComponent(words)}`, root).href;
