// Of each look that a text has on the page, the three longest texts get `data-look`: what axe says of a contrast is the
// same for all of one look, and costs more than all its other rules together. A look is what decides a contrast, of the
// element and of all that it stands in; a single letter is none that axe decides.
() => {
  const DECIDE = ["color", "backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode", "textShadow",
    "fontSize", "fontWeight", "position", "display", "visibility"];
  const BEHIND = ["content", "backgroundColor", "backgroundImage"];
  const numbers = new Map(), texts = new Map();
  const style = (e, names, pseudo) => ((all) => names.map((name) => all[name]).join())(getComputedStyle(e, pseudo));
  const written = (e) => [...e.childNodes].reduce((sum, n) => sum + (n.nodeType === Node.TEXT_NODE ? n.data.trim().length : 0), e.value?.length ?? 0);
  const walk = (e, above) => {
    const words = [above, style(e, DECIDE), style(e, BEHIND, "::before"), style(e, BEHIND, "::after"), e.matches(":disabled, [aria-disabled=true]")].join("|");
    const look = numbers.get(words) ?? numbers.set(words, numbers.size).size - 1;
    e.removeAttribute("data-look");
    if (e.checkVisibility() && (written(e) || e.matches("input, select, textarea"))) texts.set(look, [...(texts.get(look) ?? []), e]);
    for (const child of e.children) walk(child, look);
  };
  walk(document.documentElement, -1);
  for (const alike of texts.values())
    for (const e of alike.sort((a, b) => written(b) - written(a)).slice(0, 3)) e.dataset.look = "";
}
