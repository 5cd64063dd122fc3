// The fingerprint of words: the first half of their SHA-256, as data/manifest.json has it whole. Undefined where the
// browser computes none: on an address that is not safe.
export async function fingerprint(words) {
  const digest = await crypto.subtle?.digest("SHA-256", new TextEncoder().encode(words));
  return digest && [...new Uint8Array(digest, 0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
