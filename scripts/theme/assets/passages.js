// What a card shows of the text: a section's or paragraph's first lines, the sentence that a note is for.

import { copy, element } from "./content.js";

const HEADING = "h1, h2, h3, h4, h5, h6";
const APPARATUS = ".headerlink, .para-number, .star-page, .marker";
// Where a sentence ends: not at v. Jr. U.S. unless the marker (\0) stands there.
const END = /(?<=[.?!][”’)]*\0?)(?<!\b(?:v|\p{Lu}\p{Ll}?|Gen|Rep|Sen)\.)\s+(?=[“‘(]*\p{Lu})/u;

// A heading, or a paragraph's, and the first lines.
export function passage(target) {
  const blocks = [...target.ownerDocument.querySelectorAll(`article :is(${HEADING}, p)`)];
  const at = blocks.indexOf(target.closest(`${HEADING}, p`));
  const heading = blocks.findLast((b, i) => i <= at && b.matches(HEADING));
  const lines = blocks.find((b, i) => i >= at && b.matches("p"));
  const part = (className, of) => element(className, ...copy(of, APPARATUS));
  return [part("card-heading", heading), part("card-lines", lines)];
}

export function citing(marker) {
  const twin = marker.closest("p").cloneNode(true);
  twin.querySelector("#" + marker.id).before("\0");
  const sentences = element("", ...copy(twin, APPARATUS)).textContent.split(END);
  return sentences.find((s) => s.includes("\0")).replace("\0", "");
}
