// A checkable link, opened: says that the words are still those that were cited, or shows both readings.

import { addressOf } from "../data.js";
import { line, tell } from "../foot.js";
import { fingerprint } from "./fingerprint.js";

const unitAt = async (url, id) => (await (await fetch(url)).json()).units.find((unit) => unit.id === id);

function make(tag, className, ...content) {
  const element = Object.assign(document.createElement(tag), { className });
  element.append(...content);
  return element;
}

const reading = (name, text) => [make("dt", "", name), make("dd", "", text)];

// Both readings where the release cited is kept, else the way to the history.
function changed(now, was, release, since, link) {
  const said = make("p", "", `${link}The words of ${now.name} have changed since ${since}.`);
  const more = was
    ? make("dl", "both-readings", ...reading(`Release ${release}`, was.text), ...reading("Now", now.text))
    : make("p", "", Object.assign(make("a", "", "What changed between the releases"), { href: new URL("../history/", addressOf("history")) }));
  if (was) more.tabIndex = 0; // it may scroll
  line("compared", "The words cited, and those of now", [said, more]);
}

export async function arrive() {
  const asked = new URLSearchParams(location.search);
  const release = /^\d+\.\d+$/.exec(asked.get("release") ?? "")?.[0];
  const since = release ? `release ${release}` : "they were cited";
  const now = await unitAt(addressOf("quote"), decodeURIComponent(location.hash.slice(1)).split(":~:")[0]);
  const print = now && (await fingerprint(now.text));
  if (!print) tell(now ? "This browser cannot check the words at this address." : "The place that was cited is not here.");
  else if (print === asked.get("was")) tell(`The words of ${now.name} are unchanged since ${since}.`);
  else {
    const was = release && (await unitAt(addressOf("quote", release), now.id).catch(() => undefined));
    const link = was && (await fingerprint(was.text)) !== asked.get("was") ? `The link is not as release ${release} gave it. ` : "";
    if (was?.text === now.text) tell(`${link}The words of ${now.name} are unchanged since ${since}.`);
    else changed(now, was, release, since, link);
  }
}
