// The sources page: sorting, filtering, unfolding, copying. Without this script everything is there, in its groups.

const tools = document.querySelector(".sources-tools");
const status = document.querySelector(".sources-status");
const entries = [...document.querySelectorAll(".entry")];
const lists = [...document.querySelectorAll(".authorities")];
const homes = new Map(entries.map((entry) => [entry, entry.parentElement]));
const LETTERS = { ı: "i", ł: "l", ø: "o", đ: "d", æ: "ae", œ: "oe", ð: "d", þ: "th" };
const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[ıłøđæœðþ]/g, (letter) => LETTERS[letter]);
const texts = new Map(entries.map((entry) => [entry, fold([...entry.querySelectorAll(":scope > .entry-printed, :scope > .source-spelled")].map((line) => line.textContent).join(" "))]));
const byAuthor = (a, b) => a.dataset.author.localeCompare(b.dataset.author, "en");
const ORDERS = {
  author: byAuthor,
  count: (a, b) => b.dataset.count - a.dataset.count || byAuthor(a, b),
  first: (a, b) => a.dataset.first - b.dataset.first,
};
const all = Object.assign(document.createElement("ol"), { className: "sources authorities", hidden: true });

function wanted(entry, { kind, count, words }) {
  const sought = fold(words.value).split(/\s+/);
  return (!kind.value || entry.dataset.kind === kind.value) && +entry.dataset.count >= +count.value
    && sought.every((word) => texts.get(entry).includes(word) || entry.dataset.author.includes(word));
}

// Sorted, all entries stand in one list; by kind of authority, each in its own.
function arrange() {
  const order = ORDERS[tools.elements.sort.value];
  all.hidden = !order;
  all.ariaLabel = `Sources, by ${tools.elements.sort.selectedOptions[0].text}`;
  if (order) all.append(...[...entries].sort(order));
  else for (const entry of entries) homes.get(entry).append(entry);
  let shown = 0;
  for (const entry of entries) {
    entry.hidden = !wanted(entry, tools.elements);
    shown += !entry.hidden;
  }
  for (const list of lists) {
    const empty = !list.querySelector(".entry:not([hidden])");
    list.hidden = document.getElementById(list.getAttribute("aria-labelledby")).hidden = empty;
  }
  const total = `${entries.length} source${entries.length === 1 ? "" : "s"}`;
  status.textContent = shown < entries.length ? `${shown} of ${total}` : total;
}

function unfold(pressed) {
  const button = tools.elements.unfold;
  button.ariaPressed = pressed;
  button.textContent = pressed ? "Fold all citations" : "Unfold all citations";
  for (const uses of document.querySelectorAll(".entry-uses")) uses.open = pressed;
}

// A link to an entry, or to a heading that is put away, shows it, with its citations.
function arrive() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest("[hidden]")) tools.reset();
  const uses = target.querySelector?.(":scope > .entry-uses");
  if (uses) uses.open = true;
}

async function copy(button) {
  const record = button.closest(".record");
  const name = record.firstElementChild.firstChild.textContent.trim();
  status.textContent = "";
  try {
    await navigator.clipboard.writeText(record.querySelector("pre").textContent);
    status.textContent = `${name}: copied`;
    button.textContent = "Copied";
  } catch {
    status.textContent = "The browser did not allow copying";
  }
  setTimeout(() => (button.textContent = "Copy"), 2000);
}

if (tools) {
  lists.at(-1).after(all);
  tools.hidden = false;
  tools.addEventListener("input", arrange);
  tools.addEventListener("reset", () => setTimeout(arrange));
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.elements.unfold.addEventListener("click", ({ target }) => unfold(target.ariaPressed !== "true"));
  document.querySelector("article").addEventListener("click", (event) => {
    const button = event.target.closest(".record .copy");
    if (!button) return;
    event.stopPropagation();
    copy(button);
  });
  addEventListener("hashchange", arrive);
  addEventListener("beforeprint", () => unfold(true));
  arrange();
  arrive();
}
