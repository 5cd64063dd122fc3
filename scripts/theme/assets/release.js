// On a page of a release that is kept: says whether a newer one exists. What is newer is asked when the page is read.

const number = document.querySelector('meta[name="edition-release"]')?.content;
const root = new URL("../../../", import.meta.url); // of the edition as it is now: this file is /v/1.0/assets/release.js
const history = await fetch(new URL(document.body.dataset.history, root)).then((answer) => answer.json()).catch(() => null);
const newer = history ? history.slice(0, history.findIndex(({ release }) => release === number)) : [];

const line = document.createElement("p");
line.className = "release-line";
line.setAttribute("role", "note");
line.append(`This is release ${number} of the edition, kept as it was. `);
if (newer.length) {
  const link = document.createElement("a");
  link.href = new URL(`history/#r${newer[0].release.replace(".", "-")}`, root).href;
  link.textContent = `Release ${newer[0].release} is newer: what changed`;
  line.append(link, ".");
}
document.querySelector("article")?.prepend(line);
