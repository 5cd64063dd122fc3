// “Report an error”, in the menu of a place: a text ready to be sent, with the words as they stand here and as received.

import { laterButton } from "../cite/copying.js";

const ROOM = 1200; // letters of a text that a mail takes everywhere

// The words of a stretch as the witness has them.
export function received({ text, emended }, start, end) {
  const pieces = [];
  let at = start;
  for (const [from, to, was] of emended) {
    if (to < start || from > end) continue;
    pieces.push(text.slice(at, from), was);
    at = to;
  }
  return pieces.join("") + text.slice(at, end);
}

function words(unit, stretch) {
  const { start, end } = stretch ?? { start: 0, end: unit.text.length };
  const [here, there] = [unit.text.slice(start, end), received(unit, start, end)];
  return [`Words here: “${here}”`, here === there ? "Words received: the same" : `Words received: “${there}”`];
}

function reported({ id, chosen, place, link, edition }, { units }) {
  const stretches = chosen.stretches ?? [{ id }];
  const told = stretches.flatMap((each) => {
    const unit = units.find((unit) => unit.id === each.id);
    return unit ? words(unit, chosen.quote && each) : [];
  });
  return [`An error in ${place.name}`, `Address: ${link}`, `Edition: ${edition}`, ...told, "What is wrong: "].join("\n");
}

// The menu's section. `corrections` is where the publisher takes reports: by mail, on the web, or "" if nowhere said.
export function report(told) {
  const { section, make, said, article, corrections } = told;
  const text = async () => reported(told, await article());
  const buttons = make("p", "cite-records", laterButton("report", "Copy the report", text, said));
  if (corrections) {
    const send = Object.assign(make("a", "", corrections.includes("@") ? "Send it by mail" : "Send it here"), { href: corrections });
    if (corrections.includes("@")) {
      send.href = `mailto:${corrections}`;
      text().then((body) => (send.href += `?subject=${encodeURIComponent(body.split("\n")[0])}&body=${encodeURIComponent(body.slice(0, ROOM))}`), () => {});
    }
    buttons.append(" ", send);
  }
  return section("Report an error", make("p", "cite-text", "A text with this place and its words, here and as received."), buttons);
}
