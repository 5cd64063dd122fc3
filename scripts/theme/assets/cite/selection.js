// The button beside a selection: in the block where the selection ends, so that Tab finds it.

import { awaited } from "../foot.js";
import { selectedRange } from "../selected.js";
import { passage } from "./passage.js";

const dialog = document.querySelector("dialog.cite");
const button = document.querySelector(".cite-selection");
let range;
let waiting;

function offer() {
  if (dialog.open || document.activeElement === button) return;
  range = selectedRange();
  const found = range && passage(range);
  button.hidden = !found;
  if (!found) return document.body.append(button); // out of the text, which others copy
  if (button.parentNode !== found.block) found.block.append(button);
  const box = found.block.getBoundingClientRect();
  const end = [...range.getClientRects()].findLast((r) => r.width > 1) ?? range.getBoundingClientRect();
  button.style.insetBlockStart = `${end.bottom - box.top + 6}px`;
  button.style.insetInlineStart = `${Math.max(0, Math.min(end.right - box.left - 20, box.width - button.offsetWidth))}px`;
}

function changed() {
  clearTimeout(waiting);
  waiting = setTimeout(offer, 200);
}

document.addEventListener("selectionchange", changed);
button.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the selection
button.addEventListener("click", () => {
  const found = passage(range);
  awaited(() => import("./dialog.js").then(({ open }) => open(found.id, "", found)));
});
dialog.addEventListener("close", () => (button.hidden = !range));
changed(); // to what was selected while this was fetched
