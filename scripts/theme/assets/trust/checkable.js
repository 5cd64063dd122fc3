// “Checkable link”, in the menu of a place: its address with the fingerprint of its words, and the release.

import { laterButton } from "../cite/copying.js";
import { fingerprint } from "./fingerprint.js";

// The menu's section, or undefined where there are no words to check. `article` promises data/quote.json.
export function checkable({ id, chosen, link, release, article, section, make, said }) {
  if (chosen.quote || !globalThis.crypto?.subtle || !document.getElementById(id)?.matches("p.para, li.note:not([id^=fn-ed-])")) return;
  const text = async () => {
    const url = new URL(link);
    url.searchParams.set("was", await fingerprint((await article()).units.find((unit) => unit.id === id).text));
    if (release) url.searchParams.set("release", release);
    return url.href;
  };
  const told = make("p", "cite-text", "Opened later, it says whether the words are still these.");
  return section("Checkable link", make("div", "cite-row", told, laterButton("checkable link", "Copy", text, said)));
}
