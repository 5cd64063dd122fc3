// What a query names by its number: `¶ 23`, `n. 55`, `note 55`, `III.C.1`. Pure: gives the id, or undefined.

export function placeOf(query) {
  const said = query.trim();
  const paragraph = /^(?:¶¶?|par(?:a(?:graph)?)?s?\.?)\s*(\d+)$/i.exec(said);
  if (paragraph) return `p${paragraph[1]}`;
  const note = /^(?:n{1,2}\.|notes?|fn\.?)\s*(\d+)$/i.exec(said);
  if (note) return `fn-${note[1]}`;
  const section = /^(?:(?:part|section|§)\s*)?([ivxlc]+(?:\.\w{1,4})*)\.?$/i.exec(said);
  if (section && (/\./.test(said) || /^(?:part|section|§)/i.test(said))) return section[1].toLowerCase().replaceAll(".", "-");
}
