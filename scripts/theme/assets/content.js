// What a link's card holds, read from the page it leads to.

const pageOf = ({ href }) => href.split("#")[0];
export const isHere = (link) => pageOf(link) === pageOf(location);
export const targetOf = (link, doc = document) => doc.getElementById(link.hash.slice(1));
// What the address of this page names, if it names anything: it may have been cut off within a letter (`%C3`).
export function addressed() {
  try {
    return location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  } catch {
    return null;
  }
}
export const markerOf = (li) => li.ownerDocument.querySelector(`#${li.id.replace("fn", "fnref")} a`);

/** @type {Record<string, Document | Promise<Document>>} */
const pages = { [pageOf(location)]: document };

// Another Part, its links made absolute.
async function fetched(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw answer;
  const doc = new DOMParser().parseFromString(await answer.text(), "text/html");
  // The policy lets no <base> do this.
  for (const e of doc.querySelectorAll("[href]")) e.setAttribute("href", new URL(e.getAttribute("href"), path).href);
  return doc;
}

// Kept only if it came.
function pageAt(link) {
  const path = pageOf(link);
  pages[path] ??= fetched(path).catch((error) => {
    delete pages[path];
    throw error;
  });
  return pages[path];
}

// In this page, or one behind it (next) or before (prev).
export async function find(id, doc, way) {
  const on = doc.querySelector(`.md-footer__link--${way}`);
  return doc.getElementById(id) ?? (on && find(id, await pageAt(on), way));
}

export function element(className, ...content) {
  const e = document.createElement("div");
  e.className = className;
  e.append(...content);
  return e;
}

// A copy without ids and what belongs only there.
export function copy(original, without) {
  const twin = document.importNode(original, true);
  for (const e of twin.querySelectorAll(without)) e.remove();
  for (const e of twin.querySelectorAll("[id]")) e.removeAttribute("id");
  return twin.childNodes;
}

const name = (li) => markerOf(li).ariaLabel;
const note = (li) => element("note", element("card-label", name(li)), ...copy(li, ".note-back, .handle"));

// Rejects if page or target is missing.
export async function read(link) {
  const doc = await pageAt(link);
  const target = targetOf(link, doc);
  const said = link.ariaLabel ?? link.textContent;
  const found = (name, body, total) => ({ link, target, name, body, total });
  const passages = () => import("./passages.js");
  if (target.matches(".marker")) return found(said.replace(/.* in (.)/, (_, first) => first.toUpperCase()), [(await passages()).citing(target)]);
  if (target.matches(".explained"))
    return found(target.dataset.name, [element("explained", ...copy(target, ".note-back, .explained-name"))]);
  const ids = link.dataset.ids?.split(" ") ?? [target.id];
  const all = await Promise.all(ids.map((id) => find(id, doc, "next")));
  if (!target.matches(".note")) return found(said, all.flatMap((await passages()).passage));
  if (ids[1]) return found(`Notes ${said}`, all.map(note));
  return found(name(target), [note(target)], target.dataset.total);
}
