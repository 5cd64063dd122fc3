// What is selected, and what of it is copied: the words alone, with their italics, as text and as HTML.

// Stands beside the words and is none of them.
export const APPARATUS = ".marker, .star-page, .para-number, .handle, .moved, .cite-selection, .note-back, .note-next, .notes-saying";
// The edition's lines: left out of what is selected in the text or in notes, kept where only they are.
const EDITORS = ".note-sources, .card-head, .card-label, .card-foot, .archive-word";
const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, blockquote, dt, dd, tr, pre, figcaption";
const INLINE = "em, i, strong, b, cite, sup, sub, code, .journal";

const elementOf = (node) => (node.nodeType === 1 ? node : node.parentElement);

// One range from the first word selected to the last; Firefox has several, one between each two signs that
// cannot be selected. Undefined if nothing is.
export function selectedRange(selection = getSelection()) {
  if (!selection.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0).cloneRange();
  const last = selection.getRangeAt(selection.rangeCount - 1);
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}

// The range's content without apparatus, inside the inline elements that the whole range stands in.
export function wordsOf(range) {
  const home = elementOf(range.commonAncestorContainer);
  let content = range.cloneContents();
  for (let e = home; e.matches(INLINE); e = e.parentElement) {
    const around = e.cloneNode();
    around.append(content);
    content = around;
  }
  const words = document.createElement("div");
  words.append(content);
  const without = home.closest(EDITORS) ? APPARATUS : `${APPARATUS}, ${EDITORS}`;
  for (const e of words.querySelectorAll(without)) e.remove();
  for (const e of words.querySelectorAll("[id]")) e.removeAttribute("id");
  for (const link of words.querySelectorAll("a[href]")) link.setAttribute("href", link.href); // whole addresses
  for (const text of textsIn(words)) text.data = text.data.replaceAll("\u00a0", " ");
  return words;
}

function textsIn(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

// Text, its blocks parted by an empty line.
export function plainOf(words) {
  let text = "";
  let block;
  for (const node of textsIn(words)) {
    const own = node.parentElement.closest(BLOCKS);
    const data = own?.matches("pre, .as-printed") ? node.data : node.data.replace(/\s+/g, " ");
    if (!data.trim() && own !== block) continue; // between blocks
    text += text && own !== block ? `\n\n${data}` : data;
    block = own;
  }
  return text.replace(/ *\n\n */g, "\n\n").trim();
}

document.addEventListener("copy", (event) => {
  const range = selectedRange();
  if (!range || event.target.closest?.("input, textarea") || elementOf(range.commonAncestorContainer).closest("pre, table")) return;
  const words = wordsOf(range);
  event.clipboardData.setData("text/plain", plainOf(words));
  event.clipboardData.setData("text/html", words.innerHTML);
  event.preventDefault();
});
