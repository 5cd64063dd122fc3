// What a link's card holds, read from the page it leads to.

const HEADING = "h1, h2, h3, h4, h5, h6";
const APPARATUS = ".headerlink, .para-number, .star-page, .marker";
// Where a sentence ends: not at v. Jr. U.S. unless the marker (\0) stands there.
const END = /(?<=[.?!][”’)]*\0?)(?<!\b(?:v|\p{Lu}\p{Ll}?|Gen|Rep|Sen)\.)\s+(?=[“‘(]*\p{Lu})/u;

const pageOf = ({ href }) => href.split("#")[0];
export const isHere = (link) => pageOf(link) === pageOf(location);
export const targetOf = (link, doc = document) => doc.getElementById(link.hash.slice(1));
export const markerOf = (li) => li.ownerDocument.querySelector(`#${li.id.replace("fn", "fnref")} a`);

const pages = { [pageOf(location)]: document };

// Another Part, its links made absolute.
async function fetched(path) {
  const html = await (await fetch(path)).text();
  const doc = new DOMParser().parseFromString(`<base href="${path}">${html}`, "text/html");
  for (const a of doc.links) a.href = a.href;
  return doc;
}

const pageAt = (link) => (pages[pageOf(link)] ??= fetched(pageOf(link)));

// In this page, or one behind it (next) or before (prev).
export async function find(id, doc, way) {
  const on = doc.querySelector(`link[rel=${way}]`);
  return doc.getElementById(id) ?? (on && find(id, await pageAt(on), way));
}

function element(className, ...content) {
  const e = document.createElement("div");
  e.className = className;
  e.append(...content);
  return e;
}

// A copy without ids and what belongs only there.
function copy(original, without) {
  const twin = document.importNode(original, true);
  for (const e of twin.querySelectorAll(without)) e.remove();
  for (const e of twin.querySelectorAll("[id]")) e.removeAttribute("id");
  return twin.childNodes;
}

const name = (li) => markerOf(li).ariaLabel;
const note = (li) => element("note", element("card-label", name(li)), ...copy(li, ".note-back, .handle"));

// A heading, or a paragraph's, and the first lines.
function passage(target) {
  const blocks = [...target.ownerDocument.querySelectorAll(`article :is(${HEADING}, p)`)];
  const at = blocks.indexOf(target.closest(`${HEADING}, p`));
  const heading = blocks.findLast((b, i) => i <= at && b.matches(HEADING));
  const lines = blocks.find((b, i) => i >= at && b.matches("p"));
  const part = (className, of) => element(className, ...copy(of, APPARATUS));
  return [part("card-heading", heading), part("card-lines", lines)];
}

function citing(marker) {
  const twin = marker.closest("p").cloneNode(true);
  twin.querySelector("#" + marker.id).before("\0");
  const sentences = element("", ...copy(twin, APPARATUS)).textContent.split(END);
  return sentences.find((s) => s.includes("\0")).replace("\0", "");
}

// Rejects if page or target is missing.
export async function read(link) {
  const doc = await pageAt(link);
  const target = targetOf(link, doc);
  const said = link.ariaLabel ?? link.textContent;
  if (target.matches(".marker")) return { name: said.replace(/.* in p/, "P"), body: [citing(target)], target };
  if (target.matches(".explained"))
    return { name: target.dataset.name, body: [element("explained", ...copy(target, ".note-back, .explained-name"))], target };
  const ids = link.dataset.ids?.split(" ") ?? [target.id];
  const all = await Promise.all(ids.map((id) => find(id, doc, "next")));
  if (!target.matches(".note")) return { name: said, body: all.flatMap(passage), target };
  if (ids[1]) return { name: `Notes ${said}`, body: all.map(note), target };
  return { name: name(target), total: target.dataset.total, body: [note(target)], target };
}
