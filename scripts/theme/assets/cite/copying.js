// A button that copies a citation, as text and with its italics and small capitals.

const textOf = (html) => new DOMParser().parseFromString(html.replaceAll("<br>", "\n"), "text/html").body.textContent;

const SHOWN = 5000; // ms that the outcome stays on screen

// Copies `html` and what it says without markup, or `text` alone; `said` is the element that tells the outcome.
/** @param {{ html?: string, text?: string }} what */
export function copyButton(called, label, what, said) {
  const { html, text = textOf(html) } = what;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "cite-copy", textContent: label });
  if (label === "Copy") button.ariaLabel = `Copy ${called}`;
  button.addEventListener("click", async () => {
    said.textContent = "";
    const done = await copied(html, text);
    said.textContent = done ? `${called[0].toUpperCase()}${called.slice(1)} copied` : "The browser did not allow copying: select the text and copy it";
    clearTimeout(said.waiting);
    said.waiting = setTimeout(() => (said.textContent = ""), SHOWN);
  });
  return button;
}

// The same for a text that `get` promises.
export function laterButton(called, label, get, said) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "cite-copy", textContent: label });
  if (label === "Copy") button.ariaLabel = `Copy ${called}`;
  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      const blob = get().then((text) => new Blob([text], { type: "text/plain" }));
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
      said.textContent = `${called[0].toUpperCase()}${called.slice(1)} copied`;
    } catch {
      said.textContent = "It could not be copied";
    }
  });
  return button;
}

async function copied(html, text) {
  const kinds = { "text/plain": text };
  if (html) kinds["text/html"] = html.replaceAll('class="journal"', 'style="font-variant:small-caps"');
  try {
    const blobs = Object.entries(kinds).map(([type, value]) => [type, new Blob([value], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return false;
  }
}
