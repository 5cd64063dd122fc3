// “Cite”, on every page: notices a handle pressed or words selected, and only then fetches what answers.

import { addressed } from "./content.js";
import { awaited } from "./foot.js";

document.addEventListener("click", (event) => {
  const handle = event.target.closest("a.handle");
  if (!handle || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.replaceState(history.state, "", handle.hash);
  const led = (error) => (location.assign(handle.href), Promise.reject(error)); // it is a link, too
  awaited(() => import("./cite/dialog.js").then(({ citeAt }) => citeAt(handle)).catch(led));
});

document.addEventListener("selectionchange", function selected() {
  if (getSelection().isCollapsed) return;
  document.removeEventListener("selectionchange", selected);
  import("./cite/selection.js").catch(() => {}); // offline: nothing is offered
});

if (document.querySelector(".cite-article")) import("./cite/article.js").catch(() => {});

// An address with a text directive that the browser does not know, and a place that has moved.
const [plain, directive] = location.hash.split(":~:");
if (directive) location.replace(plain);
const moved = addressed()?.querySelector(".moved-to");
if (moved) location.replace(moved);
