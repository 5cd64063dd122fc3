// The page “Is this quotation right?”: asks for the article’s words once, then works without the net.

import { data } from "../data.js";
import { LONGEST, check, tokens } from "./check.js";
import { inItalics, quoting } from "./quoted.js";
import { escaped } from "../cite/citation.js";
import { copyButton } from "../cite/copying.js";

const form = document.querySelector(".quote-form");
const [status, results] = [document.querySelector(".quote-status"), document.querySelector(".quote-results")];
const root = new URL("../../", import.meta.url); // of the site: this file is assets/quote/page.js
let article;

document.querySelector(".quote-without").hidden = true;

function make(tag, className, ...content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content.filter(Boolean));
  return element;
}

// A paragraph of words that have their italics.
const marked = (className, html) => Object.assign(make("p", className), { innerHTML: html });

// A text about works as HTML, their titles in italics.
const named = (works, text) => inItalics(works, escaped(text), escaped);

function deviation({ given, printed }) {
  if (!given) return make("li", "", "leaves out ", make("ins", "", printed));
  if (!printed) return make("li", "", "adds ", make("del", "", given));
  return make("li", "", "has ", make("del", "", given), " where the article has ", make("ins", "", printed));
}

function emended({ edition }) {
  if (edition) return `So in the text received; the edition emends it: “${edition}”`;
  return "The edition emends these words; its apparatus has the reading received.";
}

function item(found) {
  const words = make("blockquote", "", make("p", "", found.given));
  if (!found.unit) return make("li", "quote-none", make("p", "quote-verdict", "These words are not in the article"), words);
  const link = make("a", "", found.unit.name);
  link.href = new URL(found.unit.url.slice(1), root);
  const page = found.page && `, printed page${found.page.includes("–") ? "s" : ""} ${found.page}${article.inferred ? " (inferred: check it against the print)" : ""}`;
  const exact = found.deviations.length === 0 && !found.edition;
  const many = found.deviations.length === 1 ? "1 deviation" : `${found.deviations.length} deviations`;
  return make(
    "li",
    exact ? "quote-exact" : "quote-altered",
    make("p", "quote-verdict", exact ? "Exact" : found.edition ? "As received" : many),
    words,
    found.deviations.length === 0 ? null : make("ul", "quote-deviations", ...found.deviations.map(deviation)),
    make("p", "quote-where", link, page),
    found.isEmended ? make("p", "", emended(found)) : null,
    ...found.quotedFrom.map((work) => marked("", `The author quotes ${named([work], work.cited)}${escaped(work.over && ` (over ${work.over})`)}`)),
    ...found.quotedIn.map((note) => make("p", "", `The author quotes, and ${note} cites several works`)),
    citation(cited(found)),
  );
}

function citation(html) {
  const said = make("p", "cite-said");
  said.role = "status";
  return make("div", "quote-citation", make("div", "cite-row", marked("cite-text", html), copyButton("citation", "Copy", { html }, said)), said);
}

// The right citation as HTML.
function cited({ unit, page, quotedFrom }) {
  const template = page ? article.cite.paged.replace("⟨pages⟩", page + unit.pin) : article.cite.none;
  const told = [unit.pin && page ? "" : unit.place, new URL(unit.url.slice(1), root).href].filter(Boolean);
  const whole = template.replace("⟨place⟩", () => escaped(told.join(", ")));
  const said = named(quotedFrom, quoting(quotedFrom));
  return said ? `${whole.slice(0, -1)} (${said}).` : whole;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = form.elements.quoted.value;
  results.replaceChildren();
  status.textContent = "";
  if (!/[\p{L}\p{N}]/u.test(text)) return void (status.textContent = "There are no words to check.");
  if (tokens(text).length > LONGEST) return void (status.textContent = `The text is longer than ${LONGEST} words and marks.`);
  try {
    article ??= await data("quote");
  } catch {
    return void (status.textContent = "The article’s words could not be fetched.");
  }
  const found = check(text, article);
  const exact = found.filter((each) => each.unit && !each.deviations.length && !each.edition).length;
  const some = found.length === 1 ? "The quotation is not exact." : `${exact} of ${found.length} parts exact.`;
  status.textContent = exact === found.length ? "The quotation is exact." : some;
  results.replaceChildren(...found.map(item));
});
