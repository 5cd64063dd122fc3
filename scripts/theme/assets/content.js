// What a link's card holds, read from the page it leads to.

const HEADING = ":is(h1, h2, h3, h4, h5, h6)";
const pages = {};

const pageOf = ({ href }) => href.split("#")[0];
export const isHere = (link) => pageOf(link) === pageOf(location);
export const targetOf = (link, doc = document) => doc.getElementById(link.hash.slice(1));

// Another Part, its links made absolute.
async function fetched(path) {
  const html = await (await fetch(path)).text();
  const doc = new DOMParser().parseFromString(`<base href="${path}">${html}`, "text/html");
  for (const a of doc.links) a.setAttribute("href", a.href);
  return doc;
}

function element(className, ...content) {
  const e = document.createElement("div");
  e.className = className;
  e.append(...content);
  return e;
}

// A copy without ids, and without what makes sense only in place.
function copy(original) {
  const twin = document.importNode(original, true);
  for (const e of twin.querySelectorAll(".note-back, .headerlink, .para-number, .marker")) e.remove();
  for (const e of twin.querySelectorAll("[id]")) e.removeAttribute("id");
  return twin.childNodes;
}

const label = (id) => id.replace("fn-ed-", "Editor’s note ").replace("fn-", "Note ");
const note = (li) => element("note", element("card-label", label(li.id)), ...copy(li));

// A heading and its first lines, or a paragraph under its heading.
function passage(target) {
  const blocks = [...target.ownerDocument.querySelectorAll(`article ${HEADING}, article p`)];
  const at = blocks.indexOf(target.closest(`${HEADING}, p`));
  const heading = blocks.findLast((b, i) => i <= at && b.matches(HEADING));
  const lines = blocks.find((b, i) => i >= at && b.matches("p"));
  return [element("card-heading", ...copy(heading)), element("card-lines", ...copy(lines))];
}

// The sentence that a marker stands in or ends.
function citing(marker) {
  const before = document.createRange();
  const paragraph = marker.closest("p");
  before.setStart(paragraph, 0);
  before.setEndBefore(marker);
  const text = (part) => element("", ...copy(part)).textContent;
  const sentences = new Intl.Segmenter("en", { granularity: "sentence" }).segment(text(paragraph));
  return sentences.containing(text(before.cloneContents()).trimEnd().length - 1).segment;
}

// Rejects when page or target is not to be had.
export async function read(link) {
  const doc = isHere(link) ? document : await (pages[pageOf(link)] ??= fetched(pageOf(link)));
  const target = targetOf(link, doc);
  const to = link.ariaLabel ?? link.textContent;
  if (target.matches(".marker")) return { name: to.replace(/.* in p/, "P"), body: [citing(target)], target };
  if (!target.matches(".note")) return { name: to, body: passage(target), target };
  const all = (link.dataset.notes ?? "").split(" ").map((n) => doc.getElementById(`fn-${n}`)).filter(Boolean);
  if (all[1]) return { name: `Notes ${to}`, body: all.map(note), target };
  return { name: label(target.id), total: target.dataset.total, body: [note(target)], target };
}
