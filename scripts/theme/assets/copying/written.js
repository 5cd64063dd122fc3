// A passage with its notes (noted.js), written: as Markdown, as HTML for the clipboard. Pure.

const plain = (text) => text.replace(/([\\`*_[\]<>])/g, "\\$1");
const escaped = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt()};`);

// Italics around words, never around the spaces beside them.
const stressed = (text, around) => text.replace(/^(\s*)(.*?)(\s*)$/s, (_, before, words, after) => before + (words ? around(words) : "") + after);

const named = ({ mark, isEditors }) => (isEditors ? `ed-${mark}` : mark);

export function markdown({ paragraphs, notes }, source) {
  const names = new Map(notes.map((note) => [note.label, named(note)]));
  const runs = (all) => all.map(({ text, italic, note }) => (note ? `[^${names.get(note)}]` : italic ? stressed(plain(text), (words) => `*${words}*`) : plain(text))).join("");
  const body = paragraphs.map((each) => (each.quoted ? "> " : "") + runs(each.runs));
  return [...body, plain(source), ...notes.map((note) => `[^${named(note)}]: ${runs(note.runs)}`)].join("\n\n") + "\n";
}

export function html({ paragraphs, notes }, source) {
  const marks = new Map(notes.map((note) => [note.label, note.mark]));
  const runs = (all) => all.map(({ text, italic, note }) => (note ? `<sup>${escaped(marks.get(note))}</sup>` : italic ? `<em>${escaped(text)}</em>` : escaped(text))).join("");
  const body = paragraphs.map((each) => (each.quoted ? `<blockquote><p>${runs(each.runs)}</p></blockquote>` : `<p>${runs(each.runs)}</p>`));
  const list = notes.map((note) => `<p><sup>${escaped(note.mark)}</sup> ${runs(note.runs)}</p>`);
  return [...body, `<p>${escaped(source)}</p>`, ...(list.length ? ["<hr>", ...list] : [])].join("\n");
}

// The same without markup, for where only text is taken.
export function text({ paragraphs, notes }, source) {
  const marks = new Map(notes.map((note) => [note.label, note.mark]));
  const runs = (all) => all.map(({ text: words, note }) => (note ? `[${marks.get(note)}]` : words)).join("");
  return [...paragraphs.map((each) => runs(each.runs)), source, ...notes.map((note) => `[${note.mark}] ${runs(note.runs)}`)].join("\n\n") + "\n";
}
