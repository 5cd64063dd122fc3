// Come from a search: the words found are marked in what was led to, until the page is left.

import { addressed } from "../content.js";
import { canWash, wash } from "../lens/washed.js";
import { prepare, search } from "./match.js";

const address = new URL(location.href);
const query = address.searchParams.get("find");
address.searchParams.delete("find");
history.replaceState(history.state, "", address);

// The ranges of a text that runs through several nodes.
function* rangesIn(root, marked) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let at = 0; walker.nextNode(); at += walker.currentNode.data.length) {
    const { data } = walker.currentNode;
    for (const [from, to] of marked) {
      if (to <= at || from >= at + data.length) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, Math.max(0, from - at));
      range.setEnd(walker.currentNode, Math.min(data.length, to - at));
      yield range;
    }
  }
}

// The address brings in the paragraph's first lines: a word further down, in a low window, is brought in as well.
function show(ranges) {
  wash("found", ranges);
  const bringIn = () => {
    const { top, bottom } = ranges[0].getBoundingClientRect();
    if (bottom > innerHeight) scrollBy(0, top - innerHeight / 2);
  };
  if (document.readyState === "complete") bringIn();
  else addEventListener("load", bringIn);
}

const target = addressed();
if (target && query && canWash) {
  const [hit] = search(prepare([{ title: "", text: target.textContent }]), query).hits;
  if (hit) show([...rangesIn(target, hit.marked[1])]);
}
