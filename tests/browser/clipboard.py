"""In the page: select from words of one place to words of another, and read what was copied, kind by kind."""

SELECT = """([from, start, to, end]) => {
  const at = (id, words, after) => {
    const place = document.getElementById(id);
    const texts = document.createTreeWalker(place.querySelector(".note-printed") ?? place, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const found = texts.currentNode.data.indexOf(words);
      if (found >= 0) return [texts.currentNode, found + (after ? words.length : 0)];
    }
    throw Error(`no “${words}” in ${id}`);
  };
  document.getElementById(from).scrollIntoView({ block: "center", behavior: "instant" });
  getSelection().setBaseAndExtent(...at(from, start, false), ...at(to, end, true));
}"""
CLIPBOARD = """async () => {
  const [item] = await navigator.clipboard.read();
  return Object.fromEntries(await Promise.all(item.types.map(async (t) => [t, await (await item.getType(t)).text()])));
}"""
