// At an address that leads nowhere: what its end names is offered, and stands in the box.

import { named } from "./box.js";

const end = decodeURIComponent(location.pathname).split("/").filter(Boolean).at(-1) ?? "";
const words = end.replace(/\.html?$/, "").replace(/^(p|n|fn|note|page|para)-?(\d+)$/i, (_, kind, n) => `${{ p: "¶", fn: "n.", n: "n.", para: "¶" }[kind.toLowerCase()] ?? kind} ${n}`);
const place = words && !new URLSearchParams(location.search).has("cite") ? await named(words.replaceAll("-", ".")).catch(() => null) : null;

if (place?.id) {
  const line = document.createElement("p");
  const link = Object.assign(document.createElement("a"), { href: new URL(place.url, new URL("../../", import.meta.url)), textContent: place.name });
  line.className = "goto-meant";
  line.append("Perhaps this was meant: ", link);
  document.querySelector("article h1").after(line);
}
