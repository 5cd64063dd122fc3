// What a card shows of the text: a section's or paragraph's first lines, the sentence that a note is for.

import { copy, element } from "./content.js";

const HEADING = "h1, h2, h3, h4, h5, h6";
const APPARATUS = ".headerlink, .para-number, .star-page, .marker";

// A heading, or a paragraph's, and the first lines.
export function passage(target) {
  const blocks = [...target.ownerDocument.querySelectorAll(`article :is(${HEADING}, p)`)];
  const at = blocks.indexOf(target.closest(`${HEADING}, p`));
  const heading = blocks.findLast((b, i) => i <= at && b.matches(HEADING));
  const lines = blocks.find((b, i) => i >= at && b.matches("p"));
  const part = (className, of) => element(className, ...copy(of, APPARATUS));
  return [part("card-heading", heading), part("card-lines", lines)];
}

// The build says how much of the sentence stands before and behind the marker.
export function citing(marker) {
  const [before, behind] = marker.dataset.sentence.split(" ").map(Number);
  const twin = marker.closest(`p, ${HEADING}`).cloneNode(true);
  twin.querySelector("#" + marker.id).replaceWith("\0");
  const text = element("", ...copy(twin, APPARATUS)).textContent;
  const at = text.indexOf("\0");
  return text.slice(at - before, at) + text.slice(at + 1, at + 1 + behind);
}
