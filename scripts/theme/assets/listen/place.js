// Where in the text a sentence stands: from one offset of its unit's plain text to another.

import { APPARATUS } from "../selected.js";

function words(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node.nodeType === 1 ? (node.matches(APPARATUS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP) : NodeFilter.FILTER_ACCEPT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

// The range; of a heading behind its number. Where the page has other letters than the text, all of the element.
export function rangeOf(element, { length, kind }, start, end) {
  const nodes = words(element);
  const before = nodes.reduce((sum, node) => sum + node.length, 0) - length;
  const range = document.createRange();
  range.selectNodeContents(element);
  if (before < 0 || (before > 0 && kind !== "heading")) return range;
  let from = 0;
  for (const node of nodes) {
    const to = from + node.length;
    if (from <= start + before && start + before < to) range.setStart(node, start + before - from);
    if (from < end + before && end + before <= to) range.setEnd(node, end + before - from);
    from = to;
  }
  return range;
}
