// What a note is marked by, from its label as it stands in addresses: 54, * (`0`), † (`dagger`), a (`ed-a`). Pure.

const NAMES = { "*": "star", "†": "dagger", "‡": "ddagger", "§": "section" };
const SIGNS = Object.fromEntries(Object.entries(NAMES).map(([sign, name]) => [name, sign]));

export const shown = (label) => (label === "0" ? "*" : label.replace(/^ed-/, "").split("-").map((name) => SIGNS[name] ?? name).join(""));

export const labelOf = (sign) => (sign === "*" ? "0" : [...sign].map((each) => NAMES[each]).join("-"));
