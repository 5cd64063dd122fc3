// A zip of texts, stored as they are (APPNOTE 6.3.10): what a .docx is packed in. Pure.

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

// Numbers of two or four bytes, the lowest first.
function packed(...fields) {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

const FIRST_OF_1980 = 0x21; // the day that a zip without days has
const UTF8 = 0x800;

// What both records of a file say of it.
const described = (name, bytes) => [[2, 20], [2, UTF8], [2, 0], [2, 0], [2, FIRST_OF_1980], [4, crc32(bytes)], [4, bytes.length], [4, bytes.length], [2, name.length], [2, 0]];

// `files`: name → text. Gives the parts of the zip, as a Blob takes them.
export function zipped(files) {
  const encoder = new TextEncoder();
  const [parts, list] = [[], []];
  let at = 0;
  for (const [called, text] of Object.entries(files)) {
    const [name, bytes] = [encoder.encode(called), encoder.encode(text)];
    const head = packed([4, 0x04034b50], ...described(name, bytes));
    parts.push(head, name, bytes);
    list.push(packed([4, 0x02014b50], [2, 20], ...described(name, bytes), [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name);
    at += head.length + name.length + bytes.length;
  }
  const size = list.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(files).length;
  return [...parts, ...list, packed([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, at], [2, 0])];
}
