// Words by their place in a paragraph's plain text, which has none of what stands beside the author's words.

import { APPARATUS } from "../selected.js";

// The range from one offset to another; of all the words if none is given.
export function plainRange(element, from = 0, to = Infinity) {
  const walker = document.createTreeWalker(element.querySelector(".note-printed") ?? element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  range.selectNodeContents(element);
  let at = 0;
  let begun = false;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(APPARATUS)) continue;
    const end = at + node.data.length;
    if (!begun && end > from) {
      range.setStart(node, from - at);
      begun = true;
    }
    if (begun && end >= to) {
      range.setEnd(node, to - at);
      break;
    }
    at = end;
  }
  return range;
}
