// “Copy with notes”, in the menu of a paragraph and of a selection: for Word, with formatting, as Markdown.

import { copyButton } from "../cite/copying.js";
import { docx, MEDIA_TYPE } from "./docx.js";
import { noted } from "./noted.js";
import { html, markdown, text } from "./written.js";

const textOf = (markup) => new DOMParser().parseFromString(markup, "text/html").body.textContent;

function download(parts, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(parts, { type: MEDIA_TYPE }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// The menu's section, or undefined where no paragraph is meant. `cited` is the place's citation, as HTML.
export function withNotes({ id, range, cited, section, make, said }) {
  const passage = noted(range, id);
  if (!passage.paragraphs.length || !passage.notes.length) return;
  const source = textOf(cited);
  const word = make("button", "cite-copy", "Word (.docx)");
  word.type = "button";
  word.addEventListener("click", () => {
    download(docx(passage, source), `${passage.paragraphs[0].id}.docx`);
    said.textContent = "A Word document with footnotes is being saved";
  });
  const rich = copyButton("text with notes", "Formatted text", { html: html(passage, source), text: text(passage, source) }, said);
  const marked = copyButton("Markdown with notes", "Markdown", { text: markdown(passage, source) }, said);
  const told = make("p", "cite-text", "Each short form is followed by its source in brackets, marked as the edition’s.");
  return section("Copy with notes", told, make("p", "cite-records", word, rich, marked));
}
