// What is said at the window's foot, over the page: a line at a time, each with its button to put it away.

const PATIENCE = 150; // ms

function place() {
  return document.querySelector(".foot") ?? document.body.appendChild(Object.assign(document.createElement("aside"), { className: "foot", ariaLabel: "Of this place" }));
}

// A line of a kind, in the place of the one of that kind before; `content` are its nodes. Gives the line.
export function line(kind, label, content, onclose = () => {}) {
  const foot = place();
  foot.querySelector(`.${kind}`)?.remove();
  const bar = Object.assign(document.createElement("div"), { className: `foot-line ${kind}` });
  if (label) Object.assign(bar, { role: "group", ariaLabel: label });
  const close = Object.assign(document.createElement("button"), { type: "button", className: "foot-close", textContent: "×", ariaLabel: "Close" });
  close.addEventListener("click", () => (bar.remove(), onclose()));
  bar.append(...content, close);
  foot.append(bar);
  return bar;
}

// A sentence, read out too; it goes when the reader has read on.
export function tell(sentence) {
  const words = document.createElement("p");
  words.setAttribute("role", "status");
  const bar = line("told", "", [words]);
  words.textContent = sentence; // a status speaks when it changes
  const from = scrollY;
  setTimeout(() => {
    const at = scrollY || from;
    addEventListener("scroll", function readOn() {
      if (Math.abs(scrollY - at) < innerHeight) return;
      bar.remove();
      removeEventListener("scroll", readOn);
    }, { passive: true });
  }, 1000);
  return bar;
}

// What `get` promises. Meanwhile it is said that it is fetched, and where it cannot be had, that: nothing is left.
export async function awaited(get) {
  const told = [];
  const waiting = setTimeout(() => told.push(tell("Fetching …")), PATIENCE);
  try {
    return await get();
  } catch {
    tell("Not reachable now. Try again when you are online.");
  } finally {
    clearTimeout(waiting);
    told.at(0)?.remove();
  }
}
