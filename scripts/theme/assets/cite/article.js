// “Cite this article” on the title page: a button at each citation and record that copies it.

import { copyButton } from "./copying.js";

const all = document.querySelector(".cite-article");
const said = Object.assign(document.createElement("p"), { className: "cite-said", role: "status" });

for (const cited of all.querySelectorAll(".cite-text")) {
  const style = cited.closest("div").querySelector("dt").textContent;
  const label = cited.parentElement.querySelector(".cite-label")?.textContent.toLowerCase();
  cited.parentElement.prepend(copyButton(label ? `${style}, ${label}` : style, "Copy", { html: cited.innerHTML }, said));
}
for (const record of all.querySelectorAll(".cite-record")) {
  const name = record.querySelector("summary").textContent;
  record.querySelector("p").append(copyButton(name, "Copy", { text: record.querySelector("code").textContent }, said));
}
all.append(said);
