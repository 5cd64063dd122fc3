// A passage with its notes, taken from the page: paragraphs of runs, and the notes whose markers stand in them, each short
// form followed by its source in brackets marked as the edition's.

import { shown } from "../note_marks.js";
import { APPARATUS } from "../selected.js";

const MARKER = ".marker[id^=fnref-]";

// A run is { text, italic, edition } or { note }, the note's label.
function* runsIn(root, range) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (range && !range.intersectsNode(node)) continue;
    if (node.nodeType === 1) {
      if (node.matches(MARKER) && root.matches(".para")) yield { note: node.id.slice(6) };
      continue;
    }
    if (node.parentElement.closest(`${APPARATUS}, .note-type`) || node.parentElement.matches(".note-printed")) continue;
    const from = node === range?.startContainer ? range.startOffset : 0;
    const to = node === range?.endContainer ? range.endOffset : node.data.length;
    const text = node.data.slice(from, to).replace(/\u00a0/g, " ").replace(/[\n\t]/g, " ");
    if (text) yield { text, italic: !!node.parentElement.closest("em, i, cite") };
  }
}

// Runs without what stands about them, and none beside another of its kind.
function tidy(runs) {
  const out = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.text && last?.text && last.italic === run.italic && last.edition === run.edition) last.text += run.text;
    else out.push({ ...run });
  }
  const words = out.filter(({ text }) => text);
  if (words[0]) words[0].text = words[0].text.trimStart();
  if (words.at(-1) === out.at(-1) && words.length) words.at(-1).text = words.at(-1).text.trimEnd();
  return out.filter(({ text, note }) => note || text);
}

// The runs of a text with others put in at an offset of its plain text.
function* withPut(runs, put) {
  let at = 0;
  for (const run of runs) {
    let rest = run.text;
    for (const [offset, added] of put.filter(([offset]) => offset > at && offset <= at + run.text.length)) {
      const cut = offset - at - (run.text.length - rest.length);
      yield { ...run, text: rest.slice(0, cut) };
      yield added;
      rest = rest.slice(cut);
    }
    if (rest) yield { ...run, text: rest };
    at += run.text.length;
  }
}

// The note's words; behind each short form what it stands for.
function noteOf(label) {
  const item = document.getElementById(`fn-${label}`);
  const printed = [...runsIn(item.querySelector(".note-printed"))];
  const sources = [...item.querySelectorAll(".source[data-end]")];
  const plain = printed.map(({ text }) => text).join("");
  const isId = (end) => /\bid$/i.test(plain.slice(0, end)) && plain[end] === "."; // whose stop is its own
  const put = sources.map(({ dataset: { end } }, n) => [+end + Number(isId(+end)), { text: ` [edition: ${sources[n].querySelector(".copy").dataset.copy}]`, italic: false, edition: true }]);
  const isEditors = label.startsWith("ed-");
  const opening = isEditors ? [{ text: "Editors’ note: ", italic: false, edition: true }] : [];
  return { label, mark: shown(label), isEditors, runs: [...opening, ...tidy(withPut(printed, put))] };
}

// A selection that ends where a marker follows: the words are quoted with their note.
function withMarkers(range) {
  const whole = range.cloneRange();
  let at = whole.endContainer;
  if (at.nodeType !== 3 || whole.endOffset < at.data.length) return whole;
  while (!at.nextSibling && !at.parentElement.matches(".para")) at = at.parentElement;
  for (let next = at.nextSibling; next?.matches?.(".marker"); next = next.nextSibling) whole.setEndAfter(next);
  return whole;
}

// The passage of a range, or of a paragraph by its id: `paragraphs`, each with `runs` and `quoted`, and `notes`.
export function noted(selected, id) {
  const range = selected && withMarkers(selected);
  const chosen = [...document.querySelectorAll("article p.para[id]")].filter((p) => (range ? range.intersectsNode(p) : p.id === id));
  const paragraphs = chosen.map((p) => ({ id: p.id, quoted: !!p.closest("blockquote"), runs: tidy(runsIn(p, range)) })).filter(({ runs }) => runs.length);
  const labels = paragraphs.flatMap(({ runs }) => runs.filter(({ note }) => note).map(({ note }) => note));
  return { paragraphs, notes: labels.map(noteOf) };
}
