/**
 * A short readable key for a text of the repo, fit for an id: the text itself when it is plain, else what is plain of
 * it and a hash. Different texts give different keys for all practical purposes.
 */
export function stableKey(text: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/.test(text)) return text;
  const plain = text.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[-.]+|-+$/g, "");
  return `${plain.slice(0, 40)}${plain === "" ? "" : "-"}${shortHash(text)}`;
}

/** FNV-1a over UTF-16 code units, two times 32 bits wide: the same on every machine, no dependency, not for security. */
export function shortHash(text: string): string {
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(index), 0x85ebca6b) ^ (high >>> 13);
  }
  const hex = (part: number): string => (part >>> 0).toString(16).padStart(8, "0");
  return (hex(high) + hex(low)).slice(4);
}
