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

const pageAt = (link) => (isHere(link) ? document : (pages[pageOf(link)] ??= fetched(pageOf(link))));

// An element of this page, or of one further on (way: next) or back (prev).
export async function find(id, doc, way) {
  const on = doc.querySelector(`link[rel=${way}]`);
  return doc.getElementById(id) ?? (on && find(id, await pageAt(on), way));
}

// The author's notes run on through the Parts; the editors' end with theirs.
export function idBeside({ value, dataset, ...li }, step) {
  const n = value + step;
  return dataset.total ? n > 0 && n <= dataset.total && `fn-${n}` : null;
}

export const markerOf = (li) => li.ownerDocument.querySelector(`#${li.id.replace("fn", "fnref")} a`);

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
