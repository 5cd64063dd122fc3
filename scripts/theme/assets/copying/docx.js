// A passage with its notes (noted.js) as a Word document with real footnotes: WordprocessingML (ECMA-376), the parts that
// Word asks for and no others. The author's notes keep their numbers, the editors' their letters. Pure.

import { zipped } from "./zip.js";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
export const MEDIA_TYPE = `${TYPE}document`;

// What XML may not hold (1.0, 2.2) is left out.
const escaped = (text) => text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replace(/[&<>"]/g, (c) => `&#${c.charCodeAt()};`);
/** @param {{ text: string, italic?: boolean }} run */
const words = ({ text, italic }) => `<w:r>${italic ? "<w:rPr><w:i/></w:rPr>" : ""}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const styled = (style, inside) => `<w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr>${inside}</w:r>`;

// The marker of a note: Word counts the author's, the editors' have their letter.
function marker(note, id) {
  const own = note.isEditors || !/^\d+$/.test(note.mark);
  return styled("FootnoteReference", own ? `<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${escaped(note.mark)}</w:t>` : `<w:footnoteReference w:id="${id}"/>`);
}

function footnote(note, id) {
  const own = note.isEditors || !/^\d+$/.test(note.mark);
  const mark = styled("FootnoteReference", own ? `<w:t>${escaped(note.mark)}</w:t>` : "<w:footnoteRef/>");
  return `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${mark}<w:r><w:t xml:space="preserve"> </w:t></w:r>${note.runs.map(words).join("")}</w:p></w:footnote>`;
}

// The lines that part notes from the text; Word wants both.
const SEPARATORS = ["separator", "continuationSeparator"].map((type, n) => `<w:footnote w:type="${type}" w:id="${n - 1}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`).join("");

const paragraph = (style, inside) => `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}${inside}</w:p>`;

function style(type, id, name, inside) {
  return `<w:style w:type="${type}" w:styleId="${id}"${id === "Normal" ? ' w:default="1"' : ""}><w:name w:val="${name}"/>${id === "Normal" ? "" : type === "paragraph" ? '<w:basedOn w:val="Normal"/>' : ""}${inside}</w:style>`;
}

const STYLES = [
  style("paragraph", "Normal", "Normal", '<w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr>'),
  style("paragraph", "Quote", "Quote", '<w:pPr><w:ind w:left="720" w:right="720"/></w:pPr>'),
  style("paragraph", "FootnoteText", "footnote text", '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>'),
  style("character", "FootnoteReference", "footnote reference", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'),
].join("");

function relationships(...all) {
  const list = all.map(([type, target], n) => `<Relationship Id="r${n + 1}" Type="${RELATED}${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}relationships">${list.join("")}</Relationships>`;
}

// The document's parts, as a Blob takes them; `source` is a line that tells where the passage is from.
export function docx({ paragraphs, notes }, source) {
  const ids = new Map(notes.map((note, n) => [note.label, n + 1]));
  const byLabel = new Map(notes.map((note) => [note.label, note]));
  const runs = (all) => all.map((run) => (run.note ? marker(byLabel.get(run.note), ids.get(run.note)) : words(run))).join("");
  const body = paragraphs.map((each) => paragraph(each.quoted ? "Quote" : "", runs(each.runs)));
  const first = notes.find(({ isEditors, mark }) => !isEditors && /^\d+$/.test(mark))?.mark ?? 1;
  const counted = `<w:sectPr><w:footnotePr><w:numStart w:val="${first}"/></w:footnotePr></w:sectPr>`;
  const part = (name, kind) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}${kind}+xml"/>`;
  return zipped({
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("document", "document.main")}${part("footnotes", "footnotes")}${part("styles", "styles")}</Types>`,
    "_rels/.rels": relationships(["officeDocument", "word/document.xml"]),
    "word/_rels/document.xml.rels": relationships(["styles", "styles.xml"], ["footnotes", "footnotes.xml"]),
    "word/document.xml": `${HEAD}<w:document ${W}><w:body>${body.join("")}${paragraph("", words({ text: source }))}${counted}</w:body></w:document>`,
    "word/footnotes.xml": `${HEAD}<w:footnotes ${W}>${SEPARATORS}${notes.map((note) => footnote(note, ids.get(note.label))).join("")}</w:footnotes>`,
    "word/styles.xml": `${HEAD}<w:styles ${W}>${STYLES}</w:styles>`,
  });
}
