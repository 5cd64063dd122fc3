// Of each look that a text has on the page, the three longest texts get `data-look`: what axe says of a contrast is the
// same for all of one look, and costs more than all its other rules together. A look is what decides a contrast, of the
// element and of all that it stands in; a single letter is none that axe decides. Of the links of one look the three that
// have most words around them get `data-link`: whether they are told apart from those words is the same for all.
// A look is a number that is the same on every page: of one of which `judged` names three texts, what is `within` has none
// marked any more. Gives the looks that are marked now, once a text.
([judged, within]) => {
  const DECIDE = ["color", "backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode", "textShadow",
    "fontSize", "fontWeight", "fontStyle", "textDecorationLine", "borderBottomWidth", "position", "display", "visibility"];
  const BEHIND = ["content", "backgroundColor", "backgroundImage"];
  const counts = new Map(), count = (key) => counts.get(key) ?? 0;
  for (const key of judged) counts.set(key, count(key) + 1);
  const number = (words) => {
    let n = 0xcbf29ce484222325n;
    for (let i = 0; i < words.length; i++) n = BigInt.asUintN(64, (n ^ BigInt(words.charCodeAt(i))) * 0x100000001b3n);
    return n.toString(36);
  };
  const numbers = new Map(), texts = new Map(), links = new Map();
  const add = (map, look, e) => map.get(look)?.push(e) ?? map.set(look, [e]);
  const style = (e, names, pseudo) => {
    const all = getComputedStyle(e, pseudo);
    return pseudo && all.content === "none" ? "" : names.map((name) => all[name]).join();
  };
  const written = (e) => [...e.childNodes].reduce((sum, n) => sum + (n.nodeType === Node.TEXT_NODE ? n.data.trim().length : 0), e.value?.length ?? 0);
  const walk = (e, above) => {
    const words = [above, style(e, DECIDE), style(e, BEHIND, "::before"), style(e, BEHIND, "::after"), e.matches(":disabled, [aria-disabled=true]")].join("|");
    const look = numbers.get(words) ?? numbers.set(words, number(words)).get(words);
    e.removeAttribute("data-look");
    e.removeAttribute("data-link");
    if (e.checkVisibility() && (written(e) || e.matches("input, select, textarea"))) add(texts, look, e);
    if (e.checkVisibility() && e.matches("a[href]")) add(links, look, e);
    for (const child of e.children) if (child.closest(within) || child.querySelector(within)) walk(child, look);
  };
  const around = (e) => {
    let block = e.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    return block.textContent.length - e.textContent.length;
  };
  walk(document.documentElement, "");
  const mark = (looks, size, name) => [...looks].flatMap(([look, alike]) => alike.filter((e) => e.closest(within))
    .sort((a, b) => size(b) - size(a)).slice(0, Math.max(0, 3 - count(name + look)))
    .map((e) => (e.dataset[name] = name + look)));
  return [...mark(links, around, "link"), ...mark(texts, written, "look")];
}
