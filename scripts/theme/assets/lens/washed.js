// Words washed in the text, by the name of what washes them: a source followed, a sentence heard, a word found.
// The rules of a highlight match every element, and double what the styles of a long Part cost whenever they are
// computed, as when a sheet opens: so they come with the first words that are washed.

const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("washed.css", import.meta.url) });

// Where this is not so, a paragraph can be marked, and no word.
export const canWash = "Highlight" in window;

export function wash(name, ranges) {
  CSS.highlights.set(name, new Highlight(...ranges));
  if (!styles.isConnected) document.head.append(styles);
}

export function unwash(name) {
  if (canWash) CSS.highlights.delete(name);
}
